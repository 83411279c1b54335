/**
 * Each analysis from question to answer: what was passed is made sure of, the graph is asked for all
 * that it takes in a handful of questions, and the pure functions above this folder do the work.
 */
export type { PerspectiveInput, WeightsInput } from "./asked.js";
export * from "./coverage.js";
export * from "./drafts.js";
export * from "./history.js";
export * from "./instruments.js";
export * from "./plans.js";
