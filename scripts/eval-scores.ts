/** Precision, recall and F1 of what was found against what was expected. */

export interface Labels {
  /** Measure → strength. */
  provides: Map<string, string>;
  denies: Set<string>;
}

export interface Item {
  id: string;
  language: string;
  text: string;
  expected: Labels;
  found: Labels;
  /** Measures on which careful readers differ: neither credited nor charged. */
  open: ReadonlySet<string>;
}

export interface Tally {
  right: number;
  missing: number;
  extra: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Disagreement {
  kind: "missing" | "extra" | "strength" | "denial";
  about: string;
  words: string;
}

export function scoresOf(items: readonly Item[]) {
  const counts = new Map<string, Counts>();
  const languages = new Map<string, Counts>();
  const micro = none();
  const denials = none();
  const strength = { right: 0, of: 0 };
  for (const { expected, found, open, language } of items) {
    const add = (measure: string, what: keyof Counts) => {
      for (const count of [entry(counts, measure), entry(languages, language), micro])
        count[what] += 1;
    };
    for (const [measure, wanted] of expected.provides) {
      if (open.has(measure)) continue;
      const read = found.provides.get(measure);
      add(measure, read === undefined ? "missing" : "right");
      if (read !== undefined) strength.of += 1;
      if (read === wanted) strength.right += 1;
    }
    for (const measure of found.provides.keys())
      if (!expected.provides.has(measure) && !open.has(measure)) add(measure, "extra");
    for (const measure of expected.denies)
      denials[found.denies.has(measure) ? "right" : "missing"] += 1;
    for (const measure of found.denies)
      if (!expected.denies.has(measure) && !open.has(measure)) denials.extra += 1;
  }
  const measures = tallies(counts);
  const f1s = Object.values(measures).filter(({ right, missing }) => right + missing > 0);
  return {
    measures,
    micro: tally(micro),
    macroF1: f1s.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, f1s.length),
    strength,
    denials: tally(denials),
    languages: tallies(languages),
  };
}

/** Where the two differ, in words. */
export function compare({ expected, found, open }: Item): Disagreement[] {
  const differing: Disagreement[] = [];
  const say = (kind: Disagreement["kind"], about: string, words: string) => {
    if (!open.has(about)) differing.push({ kind, about, words });
  };
  for (const [measure, wanted] of expected.provides) {
    const read = found.provides.get(measure);
    if (read === undefined) say("missing", measure, `missing ${measure} (${wanted})`);
    else if (read !== wanted) say("strength", measure, `${measure} is ${wanted}, read as ${read}`);
  }
  for (const [measure, read] of found.provides)
    if (!expected.provides.has(measure)) say("extra", measure, `extra ${measure} (${read})`);
  for (const measure of expected.denies)
    if (!found.denies.has(measure)) say("denial", measure, `missing denial of ${measure}`);
  for (const measure of found.denies)
    if (!expected.denies.has(measure)) say("denial", measure, `extra denial of ${measure}`);
  return differing;
}

interface Counts {
  right: number;
  missing: number;
  extra: number;
}

function none(): Counts {
  return { right: 0, missing: 0, extra: 0 };
}

function entry(counts: Map<string, Counts>, key: string): Counts {
  const known = counts.get(key);
  if (known) return known;
  const fresh = none();
  counts.set(key, fresh);
  return fresh;
}

function tally({ right, missing, extra }: Counts): Tally {
  const precision = right + extra === 0 ? 1 : right / (right + extra);
  const recall = right + missing === 0 ? 1 : right / (right + missing);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, missing, extra, precision, recall, f1 };
}

function tallies(counts: ReadonlyMap<string, Counts>): Record<string, Tally> {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, count]) => [key, tally(count)]));
}
