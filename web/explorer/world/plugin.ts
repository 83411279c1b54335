/**
 * A Vite plugin: projects the world's outlines when the explorer is built, and gives `virtual:world`, the addresses
 * of the two maps. In the browser that took longer than all else which the start view does.
 */
import type { Plugin } from "vite";
import { shapesAround } from "./shapes.js";

const NAME = "virtual:world";

/** The longitude in the middle of each. */
const MIDDLES = { atlantic: 11, pacific: 150 };

export function world(): Plugin {
  let building = false;
  return {
    name: "world",
    configResolved({ command }) {
      building = command === "build";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return;
      const addresses = Object.entries(MIDDLES).map(([name, middle]) => {
        const source = JSON.stringify(shapesAround(middle));
        if (!building)
          return `${name}: ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)}`;
        const file = this.emitFile({ type: "asset", name: `world-${name}.json`, source });
        return `${name}: import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return `export default { ${addresses.join(", ")} };`;
    },
  };
}
