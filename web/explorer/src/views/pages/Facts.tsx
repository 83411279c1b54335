/** What is recorded of a thing, name by name; what isn't known is said, not left out. */
import { Box, Text } from "@mantine/core";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isPartial } from "./dates.js";

/** A name and what is recorded under it; null or an empty list: not known. */
export type Fact = readonly [name: string, value: ReactNode];

export function Facts({ facts }: { facts: readonly (Fact | false)[] }) {
  return (
    <Box component="dl" className="page-facts">
      {facts.map(
        (fact) =>
          fact && (
            <Fragment key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{isMissing(fact[1]) ? <NotKnown /> : fact[1]}</dd>
            </Fragment>
          ),
      )}
    </Box>
  );
}

function isMissing(value: ReactNode): boolean {
  return (
    value === null ||
    value === undefined ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}

export function NotKnown() {
  const { t } = useTranslation();
  return (
    <Text span inherit c="dimmed">
      {t("unknown")}
    </Text>
  );
}

/** A day; where only the month or year is known, that is said. */
export function Day({ date }: { date: string | null | undefined }) {
  const { t } = useTranslation("pages");
  if (!date) return <NotKnown />;
  return (
    <span>
      <span className="figures page-day">{date}</span>
      {isPartial(date) && (
        <Text span size="xs" c="dimmed" ml={4}>
          {t(date.length > 4 ? "date.inMonth" : "date.inYear")}
        </Text>
      )}
    </span>
  );
}

/** Things one after the other, with what stands between them. */
export function Series({
  of,
  between = ", ",
}: {
  of: readonly { key: string; node: ReactNode }[];
  between?: string;
}) {
  return of.map(({ key, node }, index) => (
    <Fragment key={key}>
      {index > 0 && between}
      {node}
    </Fragment>
  ));
}

/** Text of the dataset, which is in English whatever the page's language. */
export function English({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" lang="en" maw={860}>
      {children}
    </Text>
  );
}
