/** Builds the explorer into dist/explorer (`npm run build:explorer`); `npm run dev` serves it from here. */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { gzipped } from "../gzipped.js";
import { world } from "./world/plugin.js";

const service = process.env.TREATYGRAPH ?? "http://127.0.0.1:4000";

export default defineConfig({
  base: "/",
  publicDir: false,
  plugins: [react(), world(), preloaded(["app", "parts"]), gzipped()],
  // Two copies of graphql can't work together.
  resolve: { dedupe: ["graphql", "react", "react-dom"] },
  build: {
    outDir: "../../dist/explorer",
    // Only this folder: the rest of dist/ belongs to tsc.
    emptyOutDir: true,
    assetsDir: "explorer",
    // Every asset is a file with a hash in its name, none a data: URL.
    assetsInlineLimit: 0,
    // The reader of PDF files is as large as that, and comes only with the first one dropped.
    chunkSizeWarningLimit: 1_700,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: {
        // What every view needs in one file, what most need in another: left to itself, the bundler makes dozens
        // of small ones, and each costs the service and the browser more than its bytes.
        codeSplitting: {
          groups: [
            {
              name: "main",
              test: /src\/(main|app\/(views|word-files))\.ts|preload-helper/,
              priority: 3,
            },
            { name: "app", test: /src\/app\/open\.tsx/, priority: 2 },
            { name: "parts", test: /src\/(parts|names)\//, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ["/graphql", "/graphiql", "/export", "/health", "/schema.graphql"].map((path) => [
        path,
        { target: service },
      ]),
    ),
  },
});

/** Names in the page the scripts that every view needs, so that they don't wait for the one that asks for them. */
function preloaded(names: readonly string[]): Plugin {
  return {
    name: "preloaded",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle).flatMap((file) =>
          file.type === "chunk" && names.includes(file.name)
            ? [
                {
                  tag: "link",
                  attrs: { rel: "modulepreload", crossorigin: true, href: `/${file.fileName}` },
                  injectTo: "head" as const,
                },
              ]
            : [],
        ),
    },
  };
}
