/** The page of a state-owned enterprise: whose it is, where it works, what happened to it. */
import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Cases } from "./Cases.js";
import { useCode } from "./codes.js";
import { EnterprisePageDocument, type EnterprisePageQuery } from "./enterprise.generated.js";
import { Day, Facts } from "./Facts.js";
import { Missing } from "./Missing.js";
import { NetworkLink } from "./NetworkLink.js";
import { Operations } from "./Operations.js";
import { Section } from "./Section.js";

type Enterprise = Extract<EnterprisePageQuery["node"], { __typename: "Enterprise" }>;

export function EnterprisePage({ id }: { id: string }) {
  const { t: common, i18n } = useTranslation();
  const nameOf = useNameOf();
  const asked = useAsk(EnterprisePageDocument, { id });
  const node = asked.data?.node;
  if (asked.data && node?.__typename !== "Enterprise") return <Missing kind="ENTERPRISE" id={id} />;
  const enterprise = node?.__typename === "Enterprise" ? node : null;
  const other = i18n.language === "zh" ? enterprise?.name : enterprise?.nameLocal;
  return (
    <View
      title={enterprise ? nameOf({ name: enterprise.name, nameZh: enterprise.nameLocal }) : id}
      lead={
        <>
          {common("nodeKind.ENTERPRISE")}
          {other && <span lang={i18n.language === "zh" ? "en" : ""}>{` · ${other}`}</span>}
        </>
      }
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={500}>
        {() => enterprise && <EnterpriseBody of={enterprise} />}
      </Answer>
    </View>
  );
}

function EnterpriseBody({ of }: { of: Enterprise }) {
  const { t } = useTranslation("pages");
  const code = useCode();
  return (
    <div className="page">
      <NetworkLink id={of.id} />
      <Section id="facts" title={t("section.facts")}>
        <Facts
          facts={[
            [t("fact.home"), <JurisdictionLink key="home" of={of.home} />],
            [t("fact.sector"), code("sector", of.sector)],
            [t("fact.owner"), `${code("owner", of.ownerType)} · ${of.ownerName}`],
            [t("fact.aliases"), of.aliases.join(" · ")],
            [
              t("fact.listed"),
              of.listed &&
                (of.listed.length === 0
                  ? t("fact.notListed")
                  : of.listed
                      .map(({ exchange, ticker, name }) =>
                        [`${exchange} ${ticker}`, name].filter(Boolean).join(", "),
                      )
                      .join(" · ")),
            ],
            [
              t("fact.website"),
              of.website && (
                <Anchor href={of.website} target="_blank" rel="noreferrer noopener" inherit>
                  {of.website}
                </Anchor>
              ),
            ],
          ]}
        />
      </Section>
      <Section id="debarments" title={t("section.debarments")} count={of.debarments.length}>
        <ul className="page-articles">
          {of.debarments.map(({ by, from, until, reason }) => (
            <li key={`${by} ${from} ${reason}`}>
              <span lang="en">{by}</span> · <Day date={from} /> – <Day date={until} />
              <br />
              <span lang="en">{reason}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="operations" title={t("section.operationsAbroad")} count={of.operations.length}>
        <Operations operations={of.operations} fileName={`${of.id}-operations`} />
      </Section>
      <Section id="cases" title={t("section.cases")} count={of.cases.length}>
        <Cases cases={of.cases} fileName={`${of.id}-cases`} />
      </Section>
      <Section id="sources" title={t("section.sources")}>
        <SourceList sources={of.sources} confidence={of.confidence} note={of.note} />
      </Section>
    </div>
  );
}
