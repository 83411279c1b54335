/** How a search's hit is told: its name in the reader's language, and what it belongs to. */
import { useTranslation } from "react-i18next";
import type { NodeKind } from "../../graphql/enums.generated.js";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import type { SearchQuery } from "./search.generated.js";

export type Hit = SearchQuery["search"][number];

/** The kinds in the order in which they are shown. */
export const KINDS: readonly NodeKind[] = [
  "JURISDICTION",
  "INSTRUMENT",
  "PROVISION",
  "MEASURE",
  "MECHANISM",
  "OBSTACLE",
  "CASE",
  "ENTERPRISE",
];

export interface Told {
  name: string;
  /** Set where the name is English in a Chinese page. */
  lang?: "en";
  /** What it belongs to, of what kind it is, or what it is about. */
  of?: string;
  ofLang?: "en";
}

export function useTell(): (hit: Hit) => Told {
  const { t, i18n } = useTranslation("search");
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const chinese = i18n.language === "zh";
  const english = (name: string, of?: string): Told => ({
    name,
    of,
    ...(chinese && { lang: "en" }),
  });
  const named = (node: { name: string; nameZh: string | null }, of?: string): Told =>
    chinese && !node.nameZh ? english(node.name, of) : { name: nameOf(node), of };
  return ({ node, label }) => {
    switch (node.__typename) {
      case "Jurisdiction":
        return named(node, node.id);
      case "Measure":
      case "Mechanism":
        return named(node);
      case "Enterprise":
        return { name: chinese && node.nameLocal ? node.nameLocal : node.name };
      case "Obstacle":
        return english(label, nameOf(node.ofJurisdiction));
      case "Provision":
        return {
          name: t("article", { instrument: titleOf(node.instrument), article: node.article }),
          of: node.heading ?? undefined,
          ...(chinese && { ofLang: "en" }),
        };
      case "BilateralTreaty":
      case "Memorandum":
      case "Convention":
      case "Network":
      case "Body":
      case "ModelLaw":
      case "DomesticLaw": {
        const kind = t(`kind.${node.instrumentKind}`, { ns: "common" });
        const english = chinese && !node.titleZh;
        return { name: titleOf(node), of: kind, ...(english && { lang: "en" }) };
      }
      default:
        return english(label);
    }
  };
}

/** @example byKind(hits).get("INSTRUMENT")?.length */
export function byKind(hits: readonly Hit[]): Map<NodeKind, Hit[]> {
  const found = new Map<NodeKind, Hit[]>();
  for (const kind of KINDS) {
    const some = hits.filter((hit) => hit.kind === kind);
    if (some.length > 0) found.set(kind, some);
  }
  return found;
}
