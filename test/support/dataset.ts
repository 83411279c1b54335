/** Datasets for tests: builders a kind, generated ones, and either written as files. */
export * from "./arbitraries.js";
export * from "./files.js";
export * from "./records.js";
