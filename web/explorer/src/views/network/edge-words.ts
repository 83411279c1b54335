/** What an edge says, in the reader's words, and whether one can ask of it whether it was in force. */
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Certainty } from "../../graphql/enums.generated.js";
import { kept } from "../../names/kept.js";
import { type Named, useNameOf } from "../../names/useNames.js";
import { ExtensionsDocument } from "./extensions.generated.js";
import type { DrawnEdge } from "./picture.js";

/** Of the graph's types those that are law; an enterprise's presence or a case's assets are never in force. */
const LEGAL = ["PARTY_TO", "ENACTED", "HAS_PROVISION", "PROVIDES"] as const;
const OTHERS = [
  "READ_AS",
  "SURVEYED_AS",
  "TAKES_POSITION",
  "POSITION_ON",
  "MEETS",
  "CONCERNS",
  "USES",
  "BASED_IN",
  "OPERATES_IN",
  "INVOLVES",
  "ASSETS_IN",
  "REQUESTED_BY",
  "RELIED_ON",
  "HAS_FIGURE",
] as const;
const TYPES = [...LEGAL, ...OTHERS];

const extensions = kept(ExtensionsDocument);

/** A territory to which a convention was extended is no party to it: such an edge names the State that is. */
export function useEdgeWords(): (edge: Pick<DrawnEdge, "id" | "type">) => string {
  const { t } = useTranslation("network");
  const nameOf = useNameOf();
  const data = extensions.useAnswer();
  const states = useMemo(() => {
    const participations = [...(data?.first.nodes ?? []), ...(data?.last.nodes ?? [])].flatMap(
      (one) => one.participations,
    );
    return new Map<string, Named>(
      participations.flatMap(({ id, via }) => (via ? [[id, via] as const] : [])),
    );
  }, [data]);
  return useCallback(
    ({ id, type }) => {
      const state = states.get(id);
      if (state) return t("edge.via", { name: nameOf(state) });
      const known = TYPES.find((one) => one === type);
      return known ? t(`edge.${known}`) : type;
    },
    [states, nameOf, t],
  );
}

/** Null where the edge is no legal tie, so that the question makes no sense. */
export function inForceOf({
  type,
  inForce,
}: Pick<DrawnEdge, "type" | "inForce">): Certainty | null {
  return LEGAL.some((one) => one === type) ? inForce : null;
}

/** The same of a path: null where only part of it is law, for then nothing binds one end to the other. */
export function pathInForceOf({
  edges,
  inForce,
}: {
  edges: readonly Pick<DrawnEdge, "type" | "inForce">[];
  inForce: Certainty;
}): Certainty | null {
  return edges.every((edge) => inForceOf(edge) !== null) ? inForce : null;
}
