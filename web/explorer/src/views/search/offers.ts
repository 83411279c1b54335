/** Where a search leads that names a jurisdiction, or one and a measure: the views that answer for both at once. */
import { useTranslation } from "react-i18next";
import { pairOf } from "../../app/paths.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import type { Hit } from "./hits.js";

export interface Offer {
  name: string;
  href: string;
}

/** From the jurisdiction in the address, or China, to the jurisdictions found; first what the first measure can do there. */
export function useOffers(hits: readonly Hit[]): Offer[] {
  const { t } = useTranslation("search");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const given = new URLSearchParams(window.location.search).get("requesting") ?? "";
  const from = byCode.get(given) ?? byCode.get("CHN");
  if (!from) return [];
  const places = hits
    .flatMap(({ node }) => (node.__typename === "Jurisdiction" ? [node] : []))
    .filter(({ id }) => id !== from.id)
    .slice(0, 2);
  const [measure] = hits.flatMap(({ node }) => (node.__typename === "Measure" ? [node] : []));
  const cells = measure
    ? places.slice(0, 1).map((to) => ({
        name: t("palette.cell", { measure: nameOf(measure), to: nameOf(to) }),
        href: `/matrix?${new URLSearchParams({
          requesting: from.id,
          jurisdictions: to.id,
          cell: `${to.id}.${measure.id}`,
        })}`,
      }))
    : [];
  const pairs = places.map((to) => ({
    name: t("palette.pair", { from: nameOf(from), to: nameOf(to) }),
    href: pairOf(from.id, to.id),
  }));
  return [...cells, ...pairs];
}
