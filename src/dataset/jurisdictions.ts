/**
 * Jurisdictions: every code of ISO 3166-1, with its names in English and Chinese from CLDR (as Node
 * carries it) and its other names from `i18n-iso-countries`. Two codes come on top, because treaties
 * have them as parties: the European Union and Kosovo.
 */
import countries from "i18n-iso-countries";

export interface Jurisdiction {
  /** ISO 3166-1 alpha-3, or EUE, XKX. */
  id: string;
  name: string;
  nameZh: string;
  /** ISO 3166-1 alpha-2. */
  alpha2: string;
  /** Other names and codes that people look for. */
  aliases: string[];
}

/** ISO reserves EUE and leaves XKX to its users; the package writes XKK, which nobody else does. */
const BEYOND_ISO: Record<string, string> = { EUE: "EU", XKX: "XK" };
const NOT_ISO = "XKK";

const naming = (language: string, style: "long" | "short") =>
  new Intl.DisplayNames([language], { type: "region", style });
const LONG_EN = naming("en", "long");
const SHORT_EN = naming("en", "short");
const SHORT_ZH = naming("zh-Hans", "short");

/** "Hong Kong" rather than "Hong Kong SAR China", but "United States" rather than "US". */
function englishName(alpha2: string): string {
  const long = LONG_EN.of(alpha2) ?? alpha2;
  const short = SHORT_EN.of(alpha2) ?? long;
  return /^[A-Z.]+$/.test(short) ? long : short;
}

function jurisdiction(code: string, alpha2: string): Jurisdiction {
  const name = englishName(alpha2);
  const others = [
    alpha2,
    LONG_EN.of(alpha2) ?? "",
    SHORT_EN.of(alpha2) ?? "",
    ...(countries.getName(code, "en", { select: "all" }) ?? []),
    countries.getName(code, "zh") ?? "",
  ];
  const nameZh = SHORT_ZH.of(alpha2) ?? name;
  const aliases = [...new Set(others)].filter((other) => other && ![name, nameZh].includes(other));
  return { id: code, name, nameZh, alpha2, aliases };
}

const ALL: ReadonlyMap<string, Jurisdiction> = new Map(
  [...Object.entries(countries.getAlpha3Codes()), ...Object.entries(BEYOND_ISO)]
    .filter(([code]) => code !== NOT_ISO)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, alpha2]) => [code, jurisdiction(code, alpha2)]),
);

/** All jurisdictions that a question can name, by code. */
export function allJurisdictions(): readonly Jurisdiction[] {
  return [...ALL.values()];
}

export function isJurisdiction(code: string): boolean {
  return ALL.has(code);
}

/** The jurisdiction with this code, e.g. `HKG`. @throws RangeError for a code that isn't one. */
export function jurisdictionOf(code: string): Jurisdiction {
  const found = ALL.get(code);
  if (!found) throw new RangeError(`no jurisdiction has the code ${JSON.stringify(code)}`);
  return found;
}
