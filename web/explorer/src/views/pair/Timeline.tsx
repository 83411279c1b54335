/** When each basis came and went: a bar each, over a slider with which the day of the question is chosen. */
import { Button, Group, Text } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSpace } from "../../names/useNames.js";
import { InstrumentLink } from "../../parts/NodeLink.js";
import type { Bases, Basis, PairAddress } from "./question.js";
import {
  changesOf,
  earliestOf,
  FIRST_YEAR,
  firstOf,
  latestOf,
  monthOf,
  shareOf,
} from "./timeline.js";
import { useSpan } from "./useSpan.js";

interface Props {
  /** All bases there ever were, as they stand today. */
  ever: Bases;
  address: PairAddress;
}

export function Timeline({ ever, address: { values, set } }: Props) {
  const { t } = useTranslation("pair");
  const space = useSpace();
  const today = ever.asOf;
  const chosen = values.asOf === "" ? today : values.asOf;
  const last = monthOf(today);
  const [month, setMonth] = useState(() => monthOf(chosen));
  useEffect(() => setMonth(monthOf(chosen)), [chosen]);
  // One entry in the history for a day, not one for each that was passed.
  const ask = useDebouncedCallback((asOf: string) => set({ asOf }, { replace: true }), 180);
  const move = (to: number) => {
    const within = Math.min(last, Math.max(0, to));
    setMonth(within);
    ask(within === last ? "" : firstOf(within));
  };
  const day = Math.min(month, last) === monthOf(chosen) ? chosen : firstOf(month);
  const changes = changesOf(ever.bases).filter((one) => one >= `${FIRST_YEAR}` && one < today);
  const earlier = changes.findLast((one) => one < chosen);
  const later = changes.find((one) => one > chosen);
  return (
    <div className="pair-timeline">
      <Text size="sm" c="dimmed" mb="xs">
        {t("timeline.what")}
        <span className="no-print">
          {space}
          {t("timeline.move")}
        </span>
      </Text>
      <Group gap="sm" mb={4}>
        <Text fw={600} className="figures" role="status">
          {day === today ? t("timeline.today", { day }) : t("timeline.day", { day })}
        </Text>
        <Group gap={6} className="no-print">
          <Jump to={earlier} label="earlier" onJump={(asOf) => set({ asOf })} />
          <Jump to={later} label="later" onJump={(asOf) => set({ asOf })} />
          <Button
            size="compact-xs"
            variant="default"
            disabled={values.asOf === ""}
            onClick={() => set({ asOf: "" })}
          >
            {t("timeline.toToday")}
          </Button>
        </Group>
      </Group>
      <div className="pair-slider">
        <input
          type="range"
          min={0}
          max={last}
          value={Math.min(last, Math.max(0, month))}
          aria-label={t("timeline.slider")}
          aria-valuetext={day}
          onChange={({ currentTarget }) => move(Number(currentTarget.value))}
          onKeyDown={(event) => pageByYears(event, (by) => move(month + by))}
        />
        <Years end={today} />
      </div>
      <ul className="pair-plain pair-bars">
        {ever.bases.map((basis) => (
          <Bar key={basis.instrument.id} basis={basis} day={day} today={today} />
        ))}
      </ul>
    </div>
  );
}

/** Left alone, a browser would turn a page by decades. */
function pageByYears(event: KeyboardEvent, move: (months: number) => void): void {
  if (event.key !== "PageUp" && event.key !== "PageDown") return;
  event.preventDefault();
  move(event.key === "PageUp" ? 12 : -12);
}

interface JumpProps {
  to: string | undefined;
  label: "earlier" | "later";
  onJump: (day: string) => void;
}

function Jump({ to, label, onJump }: JumpProps) {
  const { t } = useTranslation("pair");
  return (
    <Button
      size="compact-xs"
      variant="default"
      disabled={to === undefined}
      onClick={() => to && onJump(to)}
    >
      {t(`timeline.${label}`)}
      {to && ` (${to})`}
    </Button>
  );
}

function Years({ end }: { end: string }) {
  const years = [1980, 1990, 2000, 2010, 2020].filter((year) => `${year}` < end);
  return (
    <div className="pair-years figures" aria-hidden="true">
      {years.map((year) => (
        <span key={year} style={{ left: `${shareOf(`${year}-01-01`, end) * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}

function Bar({ basis, day, today }: { basis: Basis; day: string; today: string }) {
  const { t } = useTranslation("pair");
  const span = useSpan();
  const { instrument, since, until, inForce } = basis;
  const never = inForce === "NO" && until === null && !(since && since > today);
  return (
    <li className="pair-bar-row">
      <span className="pair-bar-name">
        <InstrumentLink of={instrument} />
      </span>
      <span className="pair-bar-track" aria-hidden="true">
        {!never && <span className={barClass(basis)} style={place(basis, today)} />}
        <span className="pair-day" style={{ left: `${shareOf(day, today) * 100}%` }} />
      </span>
      <Text size="xs" component="span" className="pair-bar-span figures">
        {never ? t("timeline.never") : span({ since, until })}
        {inForce === "UNCERTAIN" && ` · ${t("timeline.uncertain")}`}
      </Text>
    </li>
  );
}

function barClass({ force, inForce, since, until }: Basis): string {
  const classes = ["pair-bar", `pair-bar-${force.toLowerCase()}`];
  if (inForce === "UNCERTAIN") classes.push("pair-bar-uncertain");
  if (since === null) classes.push("pair-bar-open-start");
  if (until === null && inForce === "UNCERTAIN") classes.push("pair-bar-open-end");
  return classes.join(" ");
}

function place({ since, until }: Basis, today: string) {
  const from = since === null ? 0 : shareOf(earliestOf(since), today);
  const to = until === null ? 1 : shareOf(latestOf(until), today);
  return { left: `${from * 100}%`, width: `${Math.max(0.4, (to - from) * 100)}%` };
}
