/** The page of an article: what it says, what it provides, whose it is, and the articles around it. */
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { day, useAddress } from "../../app/address.js";
import { useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { DayChoice } from "../../parts/choices.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { CertaintyMark } from "../../parts/marks.js";
import { InstrumentLink, NodeLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Day, English, Facts } from "./Facts.js";
import { Missing } from "./Missing.js";
import { Strengths } from "./Provisions.js";
import { ProvisionPageDocument } from "./provision.generated.js";
import { Section } from "./Section.js";

const ADDRESS = z.object({ asOf: day() });

export function ProvisionPage({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const address = useAddress(ADDRESS);
  const { asOf } = address.values;
  const titleOf = useTitleOf();
  const asked = useAsk(ProvisionPageDocument, { id, asOf: asOf || null });
  const node = asked.data?.node;
  if (asked.data && node?.__typename !== "Provision") return <Missing kind="PROVISION" id={id} />;
  const provision = node?.__typename === "Provision" ? node : null;
  return (
    <View
      title={
        provision
          ? `${titleOf(provision.instrument)}, ${t("article", { article: provision.article })}`
          : id
      }
      lead={provision?.heading && <span lang="en">{provision.heading}</span>}
      problems={address.problems}
      asOf={asOf}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={400}>
        {() =>
          provision && (
            <div className="page">
              {provision.summary && <English>{provision.summary}</English>}
              <Section id="facts" title={t("section.facts")}>
                <Facts
                  facts={[
                    [t("fact.instrument"), <InstrumentLink key="of" of={provision.instrument} />],
                    provision.since !== null && [
                      t("fact.since"),
                      <Day key="since" date={provision.since} />,
                    ],
                  ]}
                />
                <Group align="flex-end" gap="md" mt="sm">
                  <DayChoice
                    label={t("inForce.on")}
                    value={asOf}
                    onChange={(changed) => address.set({ asOf: changed })}
                  />
                  <Group gap="sm" pb={22} role="status">
                    <CertaintyMark certainty={provision.instrument.inForce} />
                    <English>{provision.instrument.because}</English>
                  </Group>
                </Group>
              </Section>
              <Section id="measures" title={t("section.measures")}>
                <Strengths measures={provision.measures} />
              </Section>
              <Section id="sources" title={t("section.sources")}>
                <SourceList
                  sources={provision.sources}
                  confidence={provision.confidence}
                  note={provision.note}
                />
              </Section>
              <Section
                id="articles"
                title={t("section.otherArticles")}
                count={provision.instrument.provisions.length}
              >
                <ul className="page-columns">
                  {provision.instrument.provisions.map((other) => (
                    <li key={other.id}>
                      <Text size="sm" fw={other.id === id ? 700 : undefined}>
                        <NodeLink kind="PROVISION" id={other.id}>
                          {t("article", { article: other.article })}
                        </NodeLink>
                        {other.heading && <span lang="en">{` ${other.heading}`}</span>}
                      </Text>
                    </li>
                  ))}
                </ul>
              </Section>
            </div>
          )
        }
      </Answer>
    </View>
  );
}
