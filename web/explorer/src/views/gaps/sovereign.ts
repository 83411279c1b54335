/** Two jurisdictions of one sovereign conclude arrangements: a treaty is between States. */
interface Jurisdiction {
  id: string;
  boundThrough: { id: string } | null;
}

export function ofOneSovereign(
  one: Jurisdiction | null | undefined,
  other: Jurisdiction | null | undefined,
): boolean {
  return !!one && !!other && stateOf(one) === stateOf(other);
}

function stateOf({ id, boundThrough }: Jurisdiction): string {
  return boundThrough?.id ?? id;
}
