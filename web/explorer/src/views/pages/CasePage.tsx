/** The page of a case: what happened, who sought what where, by which means, and how it ended. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { InstrumentLink, JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Assets } from "./Assets.js";
import { CasePageDocument, type CasePageQuery } from "./case.generated.js";
import { useCode } from "./codes.js";
import { English, Facts, Series } from "./Facts.js";
import { Missing } from "./Missing.js";
import { NetworkLink } from "./NetworkLink.js";
import { Section } from "./Section.js";
import { Timeline } from "./Timeline.js";

export type CaseOnPage = Extract<CasePageQuery["node"], { __typename: "Case" }>;

export function CasePage({ id }: { id: string }) {
  const { t: common } = useTranslation();
  const asked = useAsk(CasePageDocument, { id });
  const node = asked.data?.node;
  if (asked.data && node?.__typename !== "Case") return <Missing kind="CASE" id={id} />;
  const found = node?.__typename === "Case" ? node : null;
  return (
    <View
      title={found?.title ?? id}
      lead={common("nodeKind.CASE")}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={500}>
        {() => found && <CaseBody of={found} />}
      </Answer>
    </View>
  );
}

function CaseBody({ of }: { of: CaseOnPage }) {
  const { t } = useTranslation("pages");
  const nameOf = useNameOf();
  const code = useCode();
  return (
    <div className="page">
      <NetworkLink id={of.id} />
      <English>{of.summary}</English>
      <Section id="facts" title={t("section.facts")}>
        <Facts
          facts={[
            [t("fact.requesting"), <JurisdictionLink key="requesting" of={of.requesting} />],
            [t("fact.offences"), of.offences.map((one) => code("offence", one)).join(", ")],
            [
              t("fact.proceedings"),
              of.proceedings.map((one) => code("proceeding", one)).join(", "),
            ],
            [t("fact.opened"), of.opened],
            [t("fact.closed"), of.closed],
            [t("fact.outcome"), code("outcome", of.outcome)],
            [
              t("fact.mechanisms"),
              of.mechanisms.length > 0 && (
                <Series
                  of={of.mechanisms.map((one) => ({
                    key: one.id,
                    node: (
                      <NodeLink kind="MECHANISM" id={one.id}>
                        {nameOf(one)}
                      </NodeLink>
                    ),
                  }))}
                />
              ),
            ],
            [t("fact.precedent"), of.precedent && <span lang="en">{of.precedent}</span>],
          ]}
        />
      </Section>
      <Section id="assets" title={t("section.assets")} count={of.assets.length}>
        <Assets assets={of.assets} fileName={`${of.id}-assets`} />
      </Section>
      <Section id="events" title={t("section.events")} count={of.events.length}>
        <Timeline
          asOf=""
          moments={of.events.map(({ date, what }) => ({
            key: `${date} ${what}`,
            what,
            date,
            english: true,
          }))}
        />
      </Section>
      <Section id="grounds" title={t("section.grounds")} count={of.instrumentsUsed.length}>
        <ul className="page-articles">
          {of.instrumentsUsed.map(({ description, instrument, jurisdiction }) => (
            <li key={`${description} ${jurisdiction?.id}`}>
              <Text size="sm">
                {jurisdiction && (
                  <>
                    <JurisdictionLink of={jurisdiction} />
                    {" · "}
                  </>
                )}
                <span lang="en">{description}</span>
                {instrument && (
                  <>
                    {" · "}
                    <InstrumentLink of={instrument} />
                  </>
                )}
              </Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="enterprises" title={t("section.enterprises")} count={of.enterprises.length}>
        <ul className="page-list">
          {of.enterprises.map(({ name, enterprise }) => (
            <li key={name}>
              {enterprise ? (
                <NodeLink kind="ENTERPRISE" id={enterprise.id}>
                  {nameOf({ name: enterprise.name, nameZh: enterprise.nameLocal })}
                </NodeLink>
              ) : (
                <span lang="">{name}</span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="persons"
        title={t("section.persons")}
        count={of.persons.length}
        none={t("persons.none")}
      >
        <ul className="page-list">
          {of.persons.map(({ name, role }) => (
            <li key={`${name} ${role}`} lang="en">{`${name}: ${role}`}</li>
          ))}
        </ul>
      </Section>
      <Section id="sources" title={t("section.sources")}>
        <SourceList sources={of.sources} confidence={of.confidence} note={of.note} />
      </Section>
    </div>
  );
}
