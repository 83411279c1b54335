/**
 * Everything that can go wrong, on one page. Each error knows its code (README, "Errors"), and
 * whether the words in `message` may be shown to whoever asked. Anything else that is thrown is a
 * defect: clients see "internal error" and a request id, the log sees the rest.
 */
export abstract class TreatygraphError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** What was passed can't be used: the message says what was passed, what is allowed, what to do. */
export class BadInputError extends TreatygraphError {
  readonly code = "BAD_USER_INPUT";
  /** `argument` names the argument at fault, as the caller wrote it. */
  constructor(
    message: string,
    readonly argument?: string,
  ) {
    super(message);
  }
}

/** The dataset's files break the format; `message` is the report, a finding a line. */
export class DatasetError extends TreatygraphError {
  readonly code = "INVALID_DATASET";
}

/** Settings that the service can't start with; `message` names all of them at once. */
export class SettingsError extends TreatygraphError {
  readonly code = "INVALID_SETTINGS";
}

/** The graph's engine can't be reached, refuses the login, or holds no dataset yet. */
export class UnavailableError extends TreatygraphError {
  readonly code = "GRAPH_UNAVAILABLE";
}

/** The answer would be larger than one may be. */
export class TooCostlyError extends TreatygraphError {
  readonly code = "QUERY_TOO_COSTLY";
}

/** The question took longer than one request may. */
export class TimeoutError extends TreatygraphError {
  readonly code = "TIMEOUT";
}
