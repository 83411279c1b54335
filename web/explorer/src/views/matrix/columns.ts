/** The columns of the matrix, in groups, each with its name, its width and what it sorts by. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMeasures, useNameOf } from "../../names/useNames.js";
import { KINDS, type Kind } from "./table.js";

export type Column = { key: string; name: string; width: number; group: string } & (
  | { type: "name" | "readiness" | "provided" }
  | { type: "kind"; kind: Kind }
  | { type: "measure" }
);

export interface Group {
  name: string;
  columns: number;
  width: number;
}

const NAME_WIDTH = { wide: 210, narrow: 104 };
/** Where it is narrow the figures stand without their bar. */
const READINESS_WIDTH = { wide: 128, narrow: 66 };
const CELL_WIDTH = 46;

/** @param measures only these; all where empty */
export function useColumns(measures: readonly string[], narrow: boolean): Column[] {
  const { t } = useTranslation("matrix");
  const { t: tCommon } = useTranslation();
  const { all } = useMeasures();
  const nameOf = useNameOf();
  return useMemo(() => {
    const shown = all.filter(({ id }) => measures.length === 0 || measures.includes(id));
    const groups = [...new Set(shown.map(({ group }) => group))];
    const summary = t("columns.summary");
    const kinds = t("columns.kinds");
    return [
      {
        type: "name",
        key: "name",
        name: t("columns.name"),
        width: narrow ? NAME_WIDTH.narrow : NAME_WIDTH.wide,
        group: "",
      },
      {
        type: "readiness",
        key: "readiness",
        name: t("columns.readiness"),
        width: narrow ? READINESS_WIDTH.narrow : READINESS_WIDTH.wide,
        group: summary,
      },
      { type: "provided", key: "provided", name: t("columns.provided"), width: 52, group: summary },
      ...KINDS.map((kind): Column => {
        return {
          type: "kind",
          key: kind,
          kind,
          name: t(`kinds.${kind}`),
          width: CELL_WIDTH,
          group: kinds,
        };
      }),
      // Measures of a group stand together, whatever the vocabulary's order.
      ...groups.flatMap((group) =>
        shown
          .filter((measure) => measure.group === group)
          .map((measure): Column => {
            const name = tCommon(`group.${group}`, { defaultValue: group });
            return {
              type: "measure",
              key: measure.id,
              name: nameOf(measure),
              width: CELL_WIDTH,
              group: name,
            };
          }),
      ),
    ];
  }, [all, measures, narrow, nameOf, t, tCommon]);
}

/** Neighbouring columns of one group, for the headings above them. */
export function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = [];
  for (const { group, width } of columns) {
    const last = groups.at(-1);
    if (last?.name === group) {
      last.columns += 1;
      last.width += width;
    } else groups.push({ name: group, columns: 1, width });
  }
  return groups;
}
