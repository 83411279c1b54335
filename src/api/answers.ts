/**
 * Answers that come at once or later. In memory they come at once, and then nothing should wait:
 * graphql-js takes much longer over a promise than over a value.
 */
import type { Answer } from "../graph/port.js";

/** `use` on the answer, now where it is there, else when it comes. */
export function andThen<T, U>(answer: Answer<T>, use: (value: T) => Answer<U>): Answer<U> {
  return isPromise(answer) ? answer.then(use) : use(answer);
}

/** All of them, as one answer. */
export function all<T>(answers: readonly Answer<T>[]): Answer<T[]> {
  const ready: T[] = [];
  for (const answer of answers) {
    if (isPromise(answer)) return Promise.all(answers);
    ready.push(answer);
  }
  return ready;
}

function isPromise<T>(answer: Answer<T>): answer is Promise<T> {
  return answer instanceof Promise;
}
