/**
 * Opens the explorer in the page. It is small and imports nothing that is large, so that all which the opened view
 * needs is asked for at once, by the path in the address: the explorer's common script, the view's own, their words.
 * The view asks the service only when its script runs, so no question delays a file.
 */
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import { viewAt } from "./app/views.js";
import { firstLanguage, wordsOf } from "./app/word-files.js";
import "./app/app.css";

/** On a slow line the header is shown after so many milliseconds, with a skeleton where the view will stand. */
const PATIENCE = 700;

// Not awaited here: the others' scripts use this one's, and would wait for it to end.
void start();

async function start(): Promise<void> {
  const language = firstLanguage();
  const view = viewAt(window.location.pathname);
  const words: Record<string, Awaited<ReturnType<typeof wordsOf>>> = {};
  const explorer = import("./app/open.js");
  const rest = Promise.allSettled([
    // What fails is asked for again, and shown, by those who need it.
    view.load(),
    ...["common", ...view.words].map(async (namespace) => {
      words[namespace] = await wordsOf(language, namespace);
    }),
  ]);
  // React holds what follows a skeleton back for 300 ms: better to wait a little and to show the view at once.
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const { open } = await explorer;
  await Promise.race([rest, late]);
  open(language, { ...words });
}
