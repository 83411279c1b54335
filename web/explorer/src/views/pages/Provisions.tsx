/** An instrument's articles as a list to be read: number, heading, what it says, what it provides, where that is read. */
import { Box, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StrengthMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { English } from "./Facts.js";
import type { InstrumentOnPage } from "./InstrumentPage.js";
import { MeasureById } from "./MeasureList.js";
import { Section } from "./Section.js";

type Provision = InstrumentOnPage["provisions"][number];

export function Provisions({ provisions }: { provisions: readonly Provision[] }) {
  const { t } = useTranslation("pages");
  return (
    <Section
      id="provisions"
      title={t("section.provisions")}
      count={provisions.length}
      none={t("provisions.none")}
      lead={provisions.length > 0 && t("provisions.lead")}
    >
      <ol className="page-articles">
        {provisions.map((provision) => (
          <Article key={provision.id} provision={provision} />
        ))}
      </ol>
    </Section>
  );
}

function Article({ provision }: { provision: Provision }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  return (
    <Box component="li" id={provision.id}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <Title order={3}>
          <NodeLink kind="PROVISION" id={provision.id}>
            {t("article", { article: provision.article })}
          </NodeLink>
          {provision.heading && <span lang="en">{` ${provision.heading}`}</span>}
        </Title>
        <Sources
          sources={provision.sources}
          confidence={provision.confidence}
          note={provision.note}
        />
      </Group>
      {provision.since && (
        <Text size="xs" c="dimmed">
          {common("common.since", { day: provision.since })}
        </Text>
      )}
      {provision.summary && <English>{provision.summary}</English>}
      <Strengths measures={provision.measures} />
    </Box>
  );
}

export function Strengths({ measures }: { measures: Provision["measures"] }) {
  const { t } = useTranslation("pages");
  if (measures.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {t("provisions.noMeasure")}
      </Text>
    );
  return (
    <ul className="page-strengths">
      {measures.map(({ measure, strength }) => (
        <li key={measure.id}>
          <StrengthMark strength={strength} />
          <Text span size="sm">
            <MeasureById id={measure.id} />
          </Text>
        </li>
      ))}
    </ul>
  );
}
