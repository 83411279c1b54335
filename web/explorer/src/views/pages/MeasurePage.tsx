/** The page of a measure: what it means, which articles and which jurisdictions' laws provide it. */
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { Anchor, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import * as z from "zod/mini";
import { oneOf, useAddress } from "../../app/address.js";
import { VIEWS } from "../../app/paths.js";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { InstrumentLink, JurisdictionLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Facts, Series } from "./Facts.js";
import { MeasureProvisions } from "./MeasureProvisions.js";
import { Missing } from "./Missing.js";
import { Section } from "./Section.js";
import { MeasurePageDocument, type MeasurePageQuery } from "./vocabulary.generated.js";

export const STRENGTHS = ["any", "MANDATORY", "CONDITIONAL", "DISCRETIONARY"] as const;
const ADDRESS = z.object({ strength: oneOf(STRENGTHS) });

export function MeasurePage({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const address = useAddress(ADDRESS);
  const asked = useAsk(MeasurePageDocument, { id });
  const node = asked.data?.node;
  // A measure that doesn't exist is refused where it is filtered by.
  if (asked.data ? node?.__typename !== "Measure" : CombinedGraphQLErrors.is(asked.error))
    return <Missing kind="MEASURE" id={id} />;
  const measure = node?.__typename === "Measure" ? node : null;
  return (
    <View
      title={measure ? nameOf(measure) : id}
      lead={measure && nameOf({ name: measure.summary, nameZh: measure.summaryZh })}
      problems={address.problems}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={500}>
        {({ laws }) =>
          measure && (
            <div className="page">
              <Group gap="md" className="no-print">
                <Anchor component={Link} href={`${VIEWS.matrix}?measures=${id}`} size="sm">
                  {t("link.matrix")}
                </Anchor>
              </Group>
              <Section id="facts" title={t("section.facts")}>
                <Facts
                  facts={[
                    [t("fact.id"), <code key="id">{id}</code>],
                    [
                      t("fact.group"),
                      common(`group.${measure.group}`, { defaultValue: measure.group }),
                    ],
                    [
                      t("fact.uncac"),
                      measure.uncac.length > 0
                        ? measure.uncac.map((article) => t("article", { article })).join(", ")
                        : t("fact.noUncac"),
                    ],
                  ]}
                />
              </Section>
              <Section
                id="laws"
                title={t("section.lawsProviding")}
                count={placesOf(laws.nodes).length}
              >
                <Laws laws={laws.nodes} />
              </Section>
              <MeasureProvisions
                id={id}
                strength={address.values.strength}
                onStrength={(strength) => address.set({ strength })}
              />
              <Section id="sources" title={t("section.sources")}>
                <SourceList
                  sources={measure.sources}
                  confidence={measure.confidence}
                  note={measure.note}
                />
              </Section>
            </div>
          )
        }
      </Answer>
    </View>
  );
}

type Law = MeasurePageQuery["laws"]["nodes"][number];

function nationalOf(laws: readonly Law[]) {
  return laws.filter((law) => law.__typename === "DomesticLaw");
}

function placesOf(laws: readonly Law[]) {
  const places = nationalOf(laws).map(({ jurisdiction }) => jurisdiction);
  return [...new Map(places.map((one) => [one.id, one])).values()];
}

/** Jurisdiction by jurisdiction. */
function Laws({ laws }: { laws: readonly Law[] }) {
  const { i18n } = useTranslation();
  const nameOf = useNameOf();
  const national = nationalOf(laws);
  const places = placesOf(laws).sort((a, b) => nameOf(a).localeCompare(nameOf(b), i18n.language));
  return (
    <ul className="page-columns">
      {places.map((one) => (
        <li key={one.id}>
          <JurisdictionLink of={one} />
          {": "}
          <Series
            of={national
              .filter(({ jurisdiction }) => jurisdiction.id === one.id)
              .map((law) => ({
                key: law.id,
                node: (
                  <InstrumentLink of={{ id: law.id, title: law.title, titleZh: law.titleZh }} />
                ),
              }))}
            between="; "
          />
        </li>
      ))}
    </ul>
  );
}
