/**
 * What happened when: a list, and above it a line on which a partial date is as wide as the days that it can mean.
 * The list says everything that the line shows.
 */
import { Box, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type CitedSource, Sources } from "../../parts/Sources.js";
import { dayNumber, isPartial, spanOf, today } from "./dates.js";
import { Day } from "./Facts.js";

export interface Moment {
  key: string;
  what: string;
  /** Null: it is not known when. */
  date: string | null;
  note?: string | null;
  /** Whether `what` is the dataset's own English. */
  english?: boolean;
  /** Those that say when it was. */
  sources?: readonly CitedSource[];
}

interface Props {
  moments: readonly Moment[];
  /** The day that is asked about. */
  asOf: string;
  /** From entry into force to the end, as far as known. */
  inForce?: { from: string | null; until: string | null };
}

export function Timeline({ moments, asOf, inForce }: Props) {
  const { t } = useTranslation("pages");
  const known = moments.filter(hasDate).sort((a, b) => a.date.localeCompare(b.date));
  const rest = moments.filter(({ date }) => date === null);
  const marked = asOf === "" ? today() : asOf;
  return (
    <Box>
      {known.length > 0 && <Line moments={known} asOf={marked} inForce={inForce} />}
      <ol className="page-moments" aria-label={t("timeline.label")}>
        {[...known, ...rest].map(({ key, what, date, note, english, sources = [] }) => (
          <li key={key}>
            <Text span size="sm" className="page-moment-day">
              <Day date={date} />
            </Text>
            <span lang={english ? "en" : undefined}>
              <Text span size="sm">
                {what}
              </Text>
              {note && (
                <Text span size="sm" c="dimmed">
                  {` · ${note}`}
                </Text>
              )}
            </span>
            {date && sources.length > 0 && <Sources sources={sources} />}
          </li>
        ))}
      </ol>
    </Box>
  );
}

function hasDate(moment: Moment): moment is Moment & { date: string } {
  return moment.date !== null;
}

function Line({
  moments,
  asOf,
  inForce,
}: {
  moments: readonly (Moment & { date: string })[];
  asOf: string;
  inForce: Props["inForce"];
}) {
  const days = [...moments.flatMap(({ date }) => Object.values(spanOf(date))), asOf].sort();
  const first = Number(days[0]?.slice(0, 4));
  const last = Number(days.at(-1)?.slice(0, 4)) + 1;
  const start = dayNumber(`${first}-01-01`);
  const length = dayNumber(`${last}-01-01`) - start;
  const at = (day: string) => ((dayNumber(day) - start) / length) * 100;
  const percent = (value: number) => `${Math.max(0, Math.min(100, value))}%`;
  const bar = (from: string, until: string) => ({
    left: percent(at(from)),
    width: percent(at(until) - at(from)),
  });
  const from = inForce?.from ? spanOf(inForce.from) : null;
  const until = inForce?.until ? spanOf(inForce.until) : null;
  return (
    <div className="page-line" aria-hidden="true">
      {from && (
        <span
          className="page-line-force"
          style={bar(from.latest, until?.earliest ?? `${last - 1}-12-31`)}
        />
      )}
      {moments.map(({ key, date }) => {
        const { earliest, latest } = spanOf(date);
        return (
          <span
            key={key}
            className={isPartial(date) ? "page-line-span" : "page-line-day"}
            style={isPartial(date) ? bar(earliest, latest) : { left: percent(at(earliest)) }}
          />
        );
      })}
      <span className="page-line-asof" style={{ left: percent(at(asOf)) }} />
      <span className="page-line-first">{first}</span>
      <span className="page-line-last">{last - 1}</span>
    </div>
  );
}
