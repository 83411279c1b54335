/** The question that the tool answers, as a sentence with fields in it, and a few that can be opened at once. */
import { Anchor, Button, Group, Text } from "@mantine/core";
import { type FormEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { Address } from "../../app/address.js";
import { pairOf } from "../../app/paths.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { DayChoice, JurisdictionChoice } from "../../parts/choices.js";
import type { ADDRESS } from "./address.js";

/** Whose answers show most of what there is to see. */
const EXAMPLES = [
  { requesting: "CHN", requested: "AUS", asOf: "" },
  { requesting: "CHN", requested: "CAN", asOf: "2005-06-01" },
  { requesting: "CHN", requested: "HKG", asOf: "" },
  { requesting: "CHN", requested: "CYM", asOf: "" },
] as const;

export function Question({ address }: { address: Address<typeof ADDRESS> }) {
  const { t } = useTranslation("start");
  const [, navigate] = useLocation();
  const { byCode, loaded } = useJurisdictions();
  const heading = useId();
  const { requesting, requested, asOf } = address.values;
  const complete = requesting !== "" && requested !== "" && requesting !== requested;
  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (complete) navigate(pairOf(requesting, requested, asOf));
  };
  const strange = [requesting, requested].filter((id) => loaded && id !== "" && !byCode.has(id));
  return (
    <form onSubmit={answer} aria-labelledby={heading} className="start-question no-print">
      <h2 id={heading} className="visually-hidden">
        {t("question.heading")}
      </h2>
      <div className="start-sentence">
        <span>{t("question.before")}</span>
        <JurisdictionChoice
          label={t("common.requesting", { ns: "common" })}
          hideLabel
          value={requesting}
          onChange={(code) => address.set({ requesting: code })}
          w={200}
        />
        <span>{t("question.between")}</span>
        <JurisdictionChoice
          label={t("common.requested", { ns: "common" })}
          hideLabel
          value={requested}
          onChange={(code) => address.set({ requested: code })}
          clearable
          w={240}
        />
        <span>{t("question.on")}</span>
        <div className="start-day">
          <DayChoice value={asOf} onChange={(day) => address.set({ asOf: day })} />
        </div>
        <span>{t("question.after")}</span>
        <Button type="submit" disabled={!complete}>
          {t("question.answer")}
        </Button>
      </div>
      {requested !== "" && requesting === requested && (
        <Text size="sm" role="status">
          {t("question.same")}
        </Text>
      )}
      {strange.map((code) => (
        <Text key={code} size="sm" role="alert" className="start-wrong">
          {t("question.strange", { code })}
        </Text>
      ))}
      <Examples />
    </form>
  );
}

function Examples() {
  const { t } = useTranslation("start");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const name = (code: string) => {
    const one = byCode.get(code);
    return one ? nameOf(one) : code;
  };
  return (
    <Group gap="4px 16px" className="start-examples">
      <Text span size="sm" c="dimmed">
        {t("question.examples")}
      </Text>
      {EXAMPLES.map(({ requesting, requested, asOf }) => (
        <Anchor
          key={requested}
          size="sm"
          component={Link}
          href={pairOf(requesting, requested, asOf)}
        >
          {name(requesting)} → {name(requested)}
          {asOf !== "" && t("question.exampleDay", { day: asOf })}
        </Anchor>
      ))}
      <Anchor size="sm" component={Link} href="/gaps">
        {t("question.gapsExample")}
      </Anchor>
    </Group>
  );
}
