/** The page of a treaty, convention, memorandum, law, model, network or body. */
import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import * as z from "zod/mini";
import { day, text, useAddress } from "../../app/address.js";
import { VIEWS } from "../../app/paths.js";
import { useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { DayChoice } from "../../parts/choices.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { CertaintyMark, ConfidenceMark, ForceMark } from "../../parts/marks.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Cases } from "./Cases.js";
import { Depth } from "./Depth.js";
import { English } from "./Facts.js";
import { InstrumentFacts, ToCheck } from "./InstrumentFacts.js";
import { InstrumentTimeline } from "./InstrumentTimeline.js";
import { InstrumentPageDocument, type InstrumentPageQuery } from "./instrument.generated.js";
import { Missing } from "./Missing.js";
import { Participations } from "./Participations.js";
import { Positions } from "./Positions.js";
import { ProvidedMeasures } from "./ProvidedMeasures.js";
import { Provisions } from "./Provisions.js";
import { ReadingOf } from "./ReadingOf.js";
import { Section } from "./Section.js";

export type InstrumentOnPage = NonNullable<InstrumentPageQuery["instrument"]>;

/** `filter` and `sort` are the participations'. */
const ADDRESS = z.object({ asOf: day(), filter: text(), sort: text() });

export function InstrumentPage({ id }: { id: string }) {
  const address = useAddress(ADDRESS);
  const { asOf, filter, sort } = address.values;
  const asked = useAsk(InstrumentPageDocument, { id, asOf: asOf || null });
  const { t } = useTranslation("pages");
  const titleOf = useTitleOf();
  const instrument = asked.data?.instrument;
  if (asked.data && !instrument) return <Missing kind="INSTRUMENT" id={id} />;
  return (
    <View
      title={instrument ? titleOf({ ...instrument, shortTitle: undefined }) : id}
      lead={instrument && <OtherTitles of={instrument} />}
      problems={address.problems}
      asOf={asOf}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={600}>
        {({ instrument: one }) =>
          one && (
            <div className="page">
              <Group gap="xs">
                <ForceMark force={one.force} />
                <ConfidenceMark confidence={one.confidence} />
                <Links id={id} />
              </Group>
              {one.note && (
                <Group gap={6} align="baseline" wrap="nowrap">
                  <Text size="sm" fw={600}>
                    {t("note")}
                  </Text>
                  <English>{one.note}</English>
                </Group>
              )}
              {"toCheck" in one && <ToCheck fields={one.toCheck} />}
              <Section id="in-force" title={t("inForce.title")}>
                <Group align="flex-end" gap="md">
                  <DayChoice
                    label={t("inForce.on")}
                    value={asOf}
                    onChange={(changed) => address.set({ asOf: changed })}
                  />
                  <Group gap="sm" pb={22} role="status">
                    <CertaintyMark certainty={one.inForce} />
                    <English>{one.because}</English>
                  </Group>
                </Group>
                {"participations" in one || one.kind === "CONVENTION" ? (
                  <Text size="sm" c="dimmed">
                    {t("inForce.convention")}
                  </Text>
                ) : null}
                <InstrumentTimeline of={one} asOf={asOf} />
              </Section>
              <InstrumentFacts of={one} />
              <ReadingOf instrument={one} />
              <ProvidedMeasures instrument={one} />
              <Provisions provisions={one.provisions} />
              <Depth id={id} />
              {["CONVENTION", "NETWORK", "BODY"].includes(one.kind) && (
                <Participations
                  id={id}
                  asOf={asOf}
                  state={{ filter, sort }}
                  onState={(state) => address.set(state, { replace: true })}
                />
              )}
              {"positions" in one && <Positions positions={one.positions} />}
              <Section id="cases" title={t("section.casesRelied")} count={one.cases.length}>
                <Cases cases={one.cases} fileName={`${id}-cases`} />
              </Section>
              <Section id="sources" title={t("section.sources")}>
                <SourceList sources={one.sources} confidence={one.confidence} />
              </Section>
            </div>
          )
        }
      </Answer>
    </View>
  );
}

/** The title in the other language, and a law's own. */
function OtherTitles({ of }: { of: InstrumentOnPage }) {
  const { i18n } = useTranslation();
  const { t } = useTranslation();
  const local = "titleLocal" in of ? of.titleLocal : null;
  const other = i18n.language === "zh" && of.titleZh ? of.title : of.titleZh;
  const titles = [...new Set([other, local])].filter((title) => title);
  return (
    <>
      {t(`kind.${of.kind}`)}
      {titles.map((title) => (
        <span key={title} lang={title === of.title ? "en" : ""}>{` · ${title}`}</span>
      ))}
    </>
  );
}

function Links({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  return (
    <Group gap="md" ml="xs" className="no-print">
      <Anchor component={Link} href={`${VIEWS.library}/compare?instruments=${id}`} size="sm">
        {t("link.compare")}
      </Anchor>
      <Anchor component={Link} href={`${VIEWS.network}?around=${encodeURIComponent(id)}`} size="sm">
        {t("link.network")}
      </Anchor>
    </Group>
  );
}
