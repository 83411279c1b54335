/** Nodes by id, paths, what surrounds a node, search, and what the dataset is. */
import { isInstrument } from "../dataset/records.js";
import { DEEPEST, LONGEST_PATH, MOST_NODES } from "../domain/limits.js";
import { asOfDay, jurisdictionCode, quote, within } from "../domain/questions.js";
import { BadInputError } from "../errors.js";
import type { Certainty } from "../graph/model.js";
import type { Answer } from "../graph/port.js";
import { all, andThen } from "./answers.js";
import type { Context } from "./context.js";
import type { Resolvers } from "./generated/types.js";
import { jurisdiction } from "./jurisdiction.js";

export const graphResolvers: Resolvers = {
  Query: {
    node: (_, { id }, { loaders }) => andThen(loaders.record(id), nodeOrNull),
    nodes: (_, { ids }, { loaders, settings }) => {
      within(ids.length, 0, settings.MAX_PAGE, "ids", "how many: ");
      return andThen(all(ids.map((id) => loaders.record(id))), (found) => found.map(nodeOrNull));
    },
    jurisdiction: (_, { code }) => jurisdiction(jurisdictionCode(code, "code")),
    instrument: (_, { id }, { loaders }) =>
      andThen(loaders.record(id), (record) => (record && isInstrument(record) ? record : null)),
    paths: (_, { from, to, asOf, maxLength, first }, context) => {
      const query = {
        from,
        to,
        asOf: asOfDay(asOf),
        maxLength: within(maxLength ?? 4, 1, LONGEST_PATH, "maxLength"),
        first: within(first ?? 20, 1, context.settings.MAX_PAGE, "first"),
      };
      if (from === to) {
        throw new BadInputError(`to: ${quote(to)} is where it starts, too; name two nodes.`, "to");
      }
      return andThen(
        all([mustExist(context, [from], "from"), mustExist(context, [to], "to")]),
        () => context.graph.paths(query),
      );
    },
    subgraph: (_, { around, depth, asOf, first }, context) => {
      const query = {
        around,
        depth: within(depth ?? 1, 0, DEEPEST, "depth"),
        asOf: asOf ? asOfDay(asOf) : null,
        first: within(first ?? 200, 1, MOST_NODES, "first"),
      };
      within(
        around.length,
        1,
        Math.min(query.first, context.settings.MAX_PAGE),
        "around",
        "how many: ",
      );
      return andThen(mustExist(context, around, "around"), () =>
        context.graph.neighbourhood(query),
      );
    },
    search: (_, { text, kinds, first }, { graph, settings }) => {
      if (text.trim() === "") {
        throw new BadInputError("text: it is empty; type a name, an id or a few words.", "text");
      }
      within([...text].length, 1, LONGEST_SEARCH, "text", "how many characters: ");
      const query = {
        text,
        kinds: kinds ?? null,
        first: within(first ?? 20, 1, settings.MAX_PAGE, "first"),
      };
      return graph.search(query);
    },
    dataset: (_, __, { loaders }) => loaders.info(),
  },
  Path: {
    length: ({ edges }) => edges.length,
    inForce: ({ edges }) => weakestOf(edges.map(({ inForce }) => inForce)),
  },
  SearchHit: { node: ({ record }) => record },
  Dataset: {
    engine: (_, __, { graph }) => graph.engine,
    collectedFor: ({ collectedFor }) => collectedFor.map(jurisdiction),
    counts: (_, __, { graph }) => graph.statistics(),
  },
};

const LONGEST_SEARCH = 200;

/** Types that the schema shows as nodes; the rest is shown inside others. */
const INSIDE_OTHERS: ReadonlySet<string> = new Set([
  "Reading",
  "Territory",
  "Implication",
  "Proceeding",
  "LexiconEntry",
]);

function nodeOrNull<T extends { type: string }>(record: T | null): T | null {
  return record && !INSIDE_OTHERS.has(record.type) ? record : null;
}

/** @throws BadInputError that names the argument, the first unknown id and what may have been meant */
function mustExist(context: Context, ids: readonly string[], argument: string): Answer<void> {
  return andThen(all(ids.map((id) => context.loaders.record(id))), (records) => {
    const id = ids[records.indexOf(null)];
    if (id === undefined) return undefined;
    const similar =
      id.trim() === "" || id.length > LONGEST_SEARCH
        ? []
        : context.graph.search({ text: id, kinds: null, first: 3 });
    return andThen(similar, (hits) => {
      const names = hits.map((hit) => `${hit.record.id} (${hit.label})`);
      const hint = names.length > 0 ? `Did you mean ${names.join(" or ")}?` : "`search` finds ids.";
      throw new BadInputError(`${argument}: nothing has the id ${quote(id)}. ${hint}`, argument);
    });
  });
}

function weakestOf(answers: readonly Certainty[]): Certainty {
  if (answers.includes("NO")) return "NO";
  return answers.includes("UNCERTAIN") ? "UNCERTAIN" : "YES";
}
