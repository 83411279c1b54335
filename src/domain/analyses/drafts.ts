/** `checkDraft`, from question to answer. */
import { isInstrument, type Measure } from "../../dataset/records.js";
import type { Facts } from "../../graph/facts.js";
import type { Graph, Pair } from "../../graph/port.js";
import { textsOf } from "../../graph/texts.js";
import { readDocument } from "../drafts/documents.js";
import { type DraftInput, draftOf } from "../drafts/draft-input.js";
import {
  type DraftReport,
  draftReport,
  type Example,
  kindOfDraft,
} from "../drafts/draft-report.js";
import { lexiconsOf } from "../drafts/lexicon.js";
import { type Yardstick, yardstickOf, yardsticksFor } from "../drafts/yardstick.js";
import type { InstrumentKind } from "../instruments.js";
import { asOfDay } from "../questions.js";
import { existing } from "./asked.js";
import { benchmarkIn } from "./instruments.js";

/**
 * What a draft provides, denies and lacks, and what it would open.
 * @throws BadInputError for a draft that can't be read, parties or a benchmark that don't exist
 */
export async function checkDraftOf(graph: Graph, input: DraftInput): Promise<DraftReport> {
  const draft = draftOf(input);
  const pairs = draft.parties.length === 2 ? [draft.parties, draft.parties.toReversed()] : [];
  const facts = await graph.facts(
    pairs.flatMap(([one, other]): Pair[] => (one && other ? [[one, other]] : [])),
  );
  const read = readDocument(draft, lexiconsOf(facts));
  const kind = draft.kind ?? kindOfDraft(read.text, read.articles, facts);
  const benchmark = await yardstickCalled(graph, draft.against, kind, facts);
  const examples = await examplesOf(graph, benchmark.measures);
  const guessed = draft.kind === null;
  const question = { ...draft, kind, guessed, benchmark, asOf: asOfDay(null) };
  return draftReport(read, question, facts, examples);
}

/** @throws BadInputError where what was named isn't there, or provides nothing */
async function yardstickCalled(
  graph: Graph,
  against: string | null,
  kind: InstrumentKind | null,
  facts: Facts,
): Promise<Yardstick> {
  const argument = "draft.against";
  const [first, ...others] = yardsticksFor(against, kind, facts);
  const texts = await textsOf(graph, [first, ...others]);
  benchmarkIn(texts, first, facts, argument);
  return yardstickOf(
    [existing(texts, first, argument), ...others.map((id) => existing(texts, id, argument))],
    against !== null,
    kind,
    facts,
  );
}

/** The provisions of the graph that provide each of `measures`, with their instruments. */
async function examplesOf(
  graph: Graph,
  measures: readonly Measure[],
): Promise<ReadonlyMap<string, readonly Example[]>> {
  const ids = measures.map(({ id }) => id);
  const found = await graph.neighbours(ids, { edge: "PROVIDES", direction: "in" });
  const provisions = found.map((neighbours) =>
    neighbours.flatMap(({ record }) => (record.type === "Provision" ? [record] : [])),
  );
  const owners = [...new Set(provisions.flat().map(({ instrument }) => instrument))];
  const instruments = new Map(
    (await graph.records(owners)).flatMap((record) =>
      record && isInstrument(record) ? [[record.id, record] as const] : [],
    ),
  );
  return new Map(
    ids.map((id, index) => [
      id,
      (provisions[index] ?? []).flatMap((provision): Example[] => {
        const instrument = instruments.get(provision.instrument);
        return instrument ? [{ provision, instrument }] : [];
      }),
    ]),
  );
}
