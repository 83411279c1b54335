/** Datasets that commands are pointed at by folder. */
import { statSync } from "node:fs";
import { readDataset } from "../dataset/read.js";
import type { Dataset } from "../dataset/records.js";
import { quote } from "../domain/questions.js";
import { BadInputError, DatasetError } from "../errors.js";

/**
 * The checked dataset in `folder`; `argument` is what named it.
 * @throws BadInputError where there is no such folder
 * @throws DatasetError that names the folder and lists every finding
 */
export function datasetIn(folder: string, argument: string): Promise<Dataset> {
  return reading(folder, argument, () => readDataset(folder));
}

/** What `read` gives; where the dataset is at fault, the error names its folder. See `datasetIn`. */
export async function reading<T>(
  folder: string,
  argument: string,
  read: () => T | Promise<T>,
): Promise<T> {
  mustBeFolder(folder, argument);
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    throw new DatasetError(`the dataset in ${folder} has findings:\n${error.message}`);
  }
}

/** @throws BadInputError where `folder` isn't one */
export function mustBeFolder(folder: string, argument: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new BadInputError(
    `${argument}: there is no folder ${quote(folder)}; name one that holds a dataset (dataset.json and its .jsonl files).`,
    argument,
  );
}
