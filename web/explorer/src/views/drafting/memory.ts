/**
 * The draft as it was left: in this page's memory alone, so that a look at another view doesn't lose it and closing
 * the tab does. Never in the browser's storage, which others who use the browser could read.
 */
import type { ReadDraft } from "./draft-file.js";

export const NOTHING: ReadDraft = { text: "", format: "TEXT", name: "" };

interface Left {
  draft: ReadDraft;
  /** What the report is about; null where none was asked for. */
  handedIn: ReadDraft | null;
}

let left: Left = { draft: NOTHING, handedIn: null };

export function leftBefore(): Left {
  return left;
}

export function keep(now: Left): void {
  left = now;
  const isThere = now.draft.text.trim() !== "";
  if (isThere) window.addEventListener("beforeunload", warn);
  else window.removeEventListener("beforeunload", warn);
}

/** The draft is nowhere but here: closing the page is asked about, whichever view is open. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
