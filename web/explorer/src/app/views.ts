/**
 * Where each view's script is and which words it needs besides the common ones, by the first part of its address:
 * main.ts asks for both as soon as the page is opened, before anything else of the explorer has come.
 */
import type { ComponentType } from "react";
import { fetchWorld } from "../views/start/outlines.js";
import { firstLanguage } from "./word-files.js";

/** Answers that take longer than so many milliseconds are shown when they come, in a view that is there. */
const QUICK = 300;

type Script<TProps> = Promise<{ default: ComponentType<TProps> }>;

export interface ViewFile<TProps> {
  words: readonly string[];
  load: () => Script<TProps>;
  /** The view, once its script has come. */
  loaded: () => ComponentType<TProps> | undefined;
}

export const VIEW_FILES = {
  "": file(["start"], async () => {
    // The view fetches them, too, and shows where that fails; this is to have them sooner.
    if (!window.location.search.includes("show=table")) fetchWorld(firstLanguage()).catch(() => {});
    const view = await import("../views/start/Start.js");
    // To draw it without them and then once more takes longer than quick ones do.
    await Promise.race([view.answers, new Promise((resolve) => setTimeout(resolve, QUICK))]);
    return view;
  }),
  claims: file(["start"], () => import("../views/start/Claims.js")),
  pair: file(["pair"], () => import("../views/pair/Pair.js")),
  network: file(["network"], () => import("../views/network/Network.js")),
  matrix: file(["matrix"], () => import("../views/matrix/Matrix.js")),
  gaps: file(["gaps"], () => import("../views/gaps/Gaps.js")),
  programme: file(["gaps"], () => import("../views/gaps/Programme.js")),
  scenario: file(["gaps"], () => import("../views/gaps/Scenario.js")),
  drafting: file(["drafting"], () => import("../views/drafting/Drafting.js")),
  library: file(["library", "pages"], () => import("../views/library/Library.js")),
  search: file(["search"], () => import("../views/search/Search.js")),
};

/** The page of any node: `/instrument/…`, `/jurisdiction/…` */
export const PAGE_FILE = file(["pages"], () => import("../views/pages/Page.js"));

/** @example viewAt("/pair").words // ["pair"] */
export function viewAt(path: string): { words: readonly string[]; load: () => Promise<unknown> } {
  const first = path.split("/")[1] ?? "";
  return Object.entries(VIEW_FILES).find(([name]) => name === first)?.[1] ?? PAGE_FILE;
}

function file<TProps>(words: readonly string[], script: () => Script<TProps>): ViewFile<TProps> {
  let view: ComponentType<TProps> | undefined;
  const load = async () => {
    const come = await script();
    view = come.default;
    return come;
  };
  return { words, load, loaded: () => view };
}
