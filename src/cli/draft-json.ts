/** A draft's report as `--json` prints it, with the names of the GraphQL schema. */
import type { Measure } from "../dataset/records.js";
import { ACCURACY } from "../domain/drafts/accuracy.js";
import type { DraftReport } from "../domain/drafts/draft-report.js";
import type { Denial, Doubt, DraftMeasure } from "../domain/drafts/reading.js";
import { partsInWords } from "../domain/drafts/report-words.js";
import { kindOf } from "../domain/instruments.js";
import type { Facts } from "../graph/facts.js";
import { enumName, jurisdictionJson } from "./json.js";

export function draftJson(report: DraftReport, { measures }: Pick<Facts, "measures">) {
  const measureCalled = (id: string) => measureJson(measures.get(id) ?? { id, name: id });
  const shown = ({ measure, ...rest }: DraftMeasure | Denial | Doubt) => ({
    measure: measureCalled(measure),
    ...rest,
    ...("strength" in rest ? { strength: enumName(rest.strength) } : {}),
    ...("reason" in rest ? { reason: enumName(rest.reason) } : {}),
  });
  const { instrument } = report.benchmark;
  return {
    kind: report.kind && enumName(report.kind),
    depth: report.depth,
    text: report.text,
    benchmark: {
      id: instrument.id,
      title: instrument.title,
      kind: enumName(kindOf(instrument)),
    },
    measuredAgainst: partsInWords(report.benchmark.parts, "en"),
    articles: report.articles.map(({ denies, doubts, measures: provided, ...article }) => ({
      ...article,
      measures: provided.map(shown),
      denies: denies.map(({ measure }) => measureCalled(measure)),
      denials: denies.map(shown),
      doubts: doubts.map(shown),
    })),
    measures: report.measures.map(shown),
    missing: report.missing.map(({ measure, examples }) => ({
      measure: measureJson(measure),
      uncac: measure.uncac,
      examples: examples.map(({ provision, instrument: owner }) => ({
        id: provision.id,
        article: provision.article,
        heading: provision.heading,
        instrument: { id: owner.id, title: owner.title },
      })),
    })),
    opened: [...report.opened].map(([requesting, routes]) => ({
      requesting: jurisdictionJson(requesting),
      routes: routes.map(({ mechanism: { id, name, nameZh }, support }) => ({
        mechanism: { id, name, nameZh },
        support,
      })),
    })),
    notCompared: [...report.benchmark.inherent, ...report.benchmark.notCompared].map(measureJson),
    accuracy: ACCURACY,
    notes: report.notes.map(({ en }) => en),
  };
}

function measureJson({ id, name }: Pick<Measure, "id" | "name">) {
  return { id, name };
}
