/** Which words there are: the compiler finds a key that doesn't exist. */
import type common from "../words/en/common.json";
import type drafting from "../words/en/drafting.json";
import type gaps from "../words/en/gaps.json";
import type library from "../words/en/library.json";
import type matrix from "../words/en/matrix.json";
import type network from "../words/en/network.json";
import type pages from "../words/en/pages.json";
import type pair from "../words/en/pair.json";
import type search from "../words/en/search.json";
import type start from "../words/en/start.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    returnNull: false;
    resources: {
      common: typeof common;
      drafting: typeof drafting;
      gaps: typeof gaps;
      library: typeof library;
      matrix: typeof matrix;
      network: typeof network;
      pages: typeof pages;
      pair: typeof pair;
      search: typeof search;
      start: typeof start;
    };
  }
}
