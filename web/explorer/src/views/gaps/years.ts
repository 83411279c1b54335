/** Of which years the figures are that tell what is at stake: a ranking for today may rest on old ones. */
import type { GapsQuery } from "./gaps.generated.js";

type Gap = GapsQuery["gaps"][number];

/** The years of the figures that a component's statement is made of, earliest first; none where it has no such figure. */
export function yearsOf(
  { jurisdiction }: Gap,
  component: Gap["components"][number],
  requesting: string,
): number[] {
  const years = jurisdiction.flows
    .filter(({ from }) => from.id === requesting)
    .filter(({ statement }) => component.statement.includes(statement))
    .map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The first and the last year of all of them; null where there is none. */
export function spanOf(
  gaps: readonly Gap[],
  requesting: string,
): { from: number; to: number } | null {
  const years = gaps.flatMap((gap) =>
    gap.components.flatMap((component) => yearsOf(gap, component, requesting)),
  );
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}
