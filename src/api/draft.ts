/** `checkDraft`: what a draft provides, denies and lacks. */
import { checkDraftOf } from "../domain/analyses/index.js";
import { ACCURACY } from "../domain/drafts/accuracy.js";
import { MOST_EXAMPLES } from "../domain/drafts/draft-report.js";
import { markdownOf } from "../domain/drafts/markdown-report.js";
import { reportDocument } from "../domain/drafts/report-document.js";
import { HEADINGS, partsInWords } from "../domain/drafts/report-words.js";
import { languageAsked, oneOf, within } from "../domain/questions.js";
import { all, andThen } from "./answers.js";
import type { Context } from "./context.js";
import { docxOf } from "./docx-report.js";
import type { Resolvers } from "./generated/types.js";

export const draftResolvers: Resolvers = {
  Query: {
    checkDraft: async (_, { draft }, { graph, loaders, about }) => {
      about.confidential = true;
      const report = await checkDraftOf(graph, draft);
      loaders.suppose(report.supposed);
      return report;
    },
  },
  DraftReport: {
    benchmark: ({ benchmark }) => benchmark.instrument,
    opened: ({ opened, parties }, { requesting }) => {
      const [first] = parties;
      if (first === undefined) return [];
      const party = oneOf(requesting ?? first, parties, "party", "requesting");
      return opened.get(party) ?? [];
    },
    measuredAgainst: ({ benchmark }, { language }) =>
      partsInWords(benchmark.parts, languageAsked(language, "en")),
    notCompared: ({ benchmark }) => [...benchmark.inherent, ...benchmark.notCompared],
    accuracy: () => ACCURACY,
    notes: ({ notes }, { language }) => {
      const chosen = languageAsked(language, "en");
      return notes.map((note) => note[chosen]);
    },
    markdown: (report, { language }, { loaders }) => {
      const chosen = languageAsked(language, report.language);
      return andThen(loaders.vocabulary(), (facts) =>
        andThen(loaders.info(), (info) => markdownOf(reportDocument(report, facts, info, chosen))),
      );
    },
    docx: async (report, { language }, { loaders }) => {
      const chosen = languageAsked(language, report.language);
      const [facts, info] = [await loaders.vocabulary(), await loaders.info()];
      const blocks = reportDocument(report, facts, info, chosen);
      return Buffer.from(await docxOf(blocks, HEADINGS.title[chosen])).toString("base64");
    },
  },
  DraftArticle: {
    denies: ({ denies }, _, context) => all(denies.map((one) => measureOf(one, context))),
    denials: ({ denies }) => denies,
  },
  DraftMeasure: { measure: (one, _, context) => measureOf(one, context) },
  DraftDoubt: { measure: (one, _, context) => measureOf(one, context) },
  DraftDenial: { measure: (one, _, context) => measureOf(one, context) },
  MissingMeasure: {
    uncac: ({ measure }) => measure.uncac,
    examples: ({ examples }, { first }) =>
      examples
        .slice(0, within(first ?? 3, 0, MOST_EXAMPLES, "first"))
        .map(({ provision }) => provision),
  },
};

function measureOf({ measure }: { measure: string }, { loaders }: Context) {
  return loaders.recordOf(measure, "Measure");
}
