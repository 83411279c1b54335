/** Builds the GraphiQL page into dist/graphiql (`npm run build:graphiql`). */
import { defineConfig } from "vite";
import { gzipped } from "../gzipped.js";

export default defineConfig({
  base: "/graphiql/",
  publicDir: false,
  // One copy of the toolkit, whatever version GraphiQL would like for itself.
  resolve: { dedupe: ["@graphiql/toolkit"] },
  plugins: [gzipped()],
  build: {
    outDir: "../../dist/graphiql",
    // Only this folder: the rest of dist/ belongs to tsc.
    emptyOutDir: true,
    // Every asset is a file with a hash in its name, none a data: URL.
    assetsInlineLimit: 0,
    // GraphiQL with its editor is about this big: the usual warning would say nothing new.
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      // Dozens of "use client" in GraphiQL's dependencies, which mean nothing here.
      checks: { moduleLevelDirective: false },
    },
  },
});
