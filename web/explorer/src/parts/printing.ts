/**
 * Paper: always in light colours, whatever the screen has; and some views print something else than they show, such as
 * the whole of a table of which only the rows in view are in the page.
 */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

const SCHEME = "data-mantine-color-scheme";

let printing = false;
let schemeBefore: string | null = null;
/** Opened for paper, to be closed again afterwards. */
let unfolded: HTMLDetailsElement[] = [];
const listeners = new Set<() => void>();

function tell(isPrinting: boolean): void {
  if (isPrinting === printing) return;
  printing = isPrinting;
  const root = document.documentElement;
  if (isPrinting) {
    schemeBefore = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, "light");
  } else if (schemeBefore !== null) root.setAttribute(SCHEME, schemeBefore);
  // The browser takes its picture as soon as this returns.
  flushSync(() => {
    for (const listener of listeners) listener();
  });
  fold(isPrinting);
}

/** On paper nothing can be unfolded: a condition that stays folded there is lost. */
function fold(isPrinting: boolean): void {
  if (isPrinting)
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
  for (const one of unfolded) one.open = isPrinting;
  if (!isPrinting) unfolded = [];
}

export function preparePaper(): void {
  window.addEventListener("beforeprint", () => tell(true));
  window.addEventListener("afterprint", () => tell(false));
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
