/** What is recorded of an instrument besides its dates: parties, status, what it is about, what it asks for. */
import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Named } from "../../names/useNames.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import { useCode } from "./codes.js";
import { type Fact, Facts, Series } from "./Facts.js";
import type { InstrumentOnPage } from "./InstrumentPage.js";
import { Section } from "./Section.js";

export function InstrumentFacts({ of }: { of: InstrumentOnPage }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const facts = useFacts(of);
  return (
    <Section id="facts" title={t("section.facts")}>
      <Facts
        facts={[
          [t("fact.kind"), common(`kind.${of.kind}`)],
          [t("fact.force"), common(`forceMeaning.${of.force}`)],
          ...facts,
        ]}
      />
    </Section>
  );
}

function useFacts(of: InstrumentOnPage): readonly (Fact | false)[] {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const code = useCode();
  const yesOrNo = (value: boolean | null) =>
    value === null ? t("fact.notLooked") : common(`certainty.${value ? "YES" : "NO"}`);
  switch (of.__typename) {
    case "BilateralTreaty":
      return [
        [t("fact.parties"), jurisdictions(of.parties)],
        [t("fact.subject"), code("subject", of.subject)],
        [t("fact.status"), code("status", of.bilateralStatus)],
      ];
    case "Memorandum":
      return [
        [t("fact.parties"), jurisdictions(of.parties)],
        [
          t("fact.signatories"),
          of.signatories.length > 0 && <span lang="en">{of.signatories.join("; ")}</span>,
        ],
        [t("fact.subject"), of.subjects.map((subject) => code("subject", subject)).join(", ")],
        [t("fact.status"), of.memorandumStatus && code("status", of.memorandumStatus)],
      ];
    case "DomesticLaw":
      return [
        [t("fact.lawOf"), <JurisdictionLink key="law" of={of.jurisdiction} />],
        [t("fact.citation"), of.citation],
        [t("fact.subject"), of.topics.map((topic) => code("topic", topic)).join(", ")],
        [t("fact.requiresTreaty"), yesOrNo(of.requiresTreaty)],
        [t("fact.reciprocityAccepted"), yesOrNo(of.reciprocityAccepted)],
        of.excludes.length > 0 && [t("fact.excludes"), jurisdictions(of.excludes)],
      ];
    default:
      return [
        [
          t("fact.scope"),
          <span key="scope" lang="en">
            {of.scope}
          </span>,
        ],
        [
          t("fact.offences"),
          of.offences === null
            ? t("fact.everyOffence")
            : of.offences.map((offence) => common(`offence.${offence}`)).join(", "),
        ],
        of.scopeCondition !== null && [
          t("fact.scopeCondition"),
          <span key="condition" lang="en">
            {of.scopeCondition}
          </span>,
        ],
        [t("fact.depositary"), of.depositary && <span lang="en">{of.depositary}</span>],
        [t("fact.registration"), of.registration],
      ];
  }
}

export function jurisdictions(all: readonly Named[]) {
  return (
    all.length > 0 && (
      <Series of={all.map((one) => ({ key: one.id, node: <JurisdictionLink of={one} /> }))} />
    )
  );
}

/** Fields that were recalled, not read: nobody should rely on them unchecked. */
export function ToCheck({ fields }: { fields: readonly string[] }) {
  const { t } = useTranslation("pages");
  const code = useCode();
  if (fields.length === 0) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} title={t("toCheck.title")}>
      {t("toCheck.what", { fields: fields.map((field) => code("field", field)).join(", ") })}
    </Alert>
  );
}
