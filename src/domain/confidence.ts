/** An answer is as sure as the least sure thing it rests on. */
import type { Confidence } from "../dataset/kinds/common.js";

const ORDER: readonly Confidence[] = ["low", "medium", "high"];

/** The lowest of them; `high` where there is none, since an answer without facts rests on nothing. */
export function lowest(confidences: Iterable<Confidence>): Confidence {
  let found: Confidence = "high";
  for (const confidence of confidences)
    if (ORDER.indexOf(confidence) < ORDER.indexOf(found)) found = confidence;
  return found;
}
