/** A Vite plugin: puts a .gz beside each script, style sheet and map, which the service then sends. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

export function gzipped(): Plugin {
  return {
    name: "gzipped",
    // Once the files are written: before that, Vite still puts the preloads into the scripts.
    writeBundle({ dir = "" }, bundle) {
      for (const fileName of Object.keys(bundle)) {
        if (!/\.(js|css|json)$/.test(fileName)) continue;
        const file = join(dir, fileName);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}
