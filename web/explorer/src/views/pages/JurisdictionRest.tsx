/** What was found about a jurisdiction's law as a whole, what stands in the way, and what happened there. */
import { Badge, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { JurisdictionLink } from "../../parts/NodeLink.js";
import { Sources } from "../../parts/Sources.js";
import { Cases } from "./Cases.js";
import { useCode } from "./codes.js";
import { type Column, DataTable } from "./DataTable.js";
import { English, Series } from "./Facts.js";
import { evidence } from "./JurisdictionInstruments.js";
import { JurisdictionRestDocument, type JurisdictionRestQuery } from "./jurisdiction.generated.js";
import { MeasureList } from "./MeasureList.js";
import { ObstacleList, ObstaclesToItsRequests } from "./Obstacles.js";
import { Operations } from "./Operations.js";
import { Positions } from "./Positions.js";
import { Section } from "./Section.js";

type Rest = NonNullable<JurisdictionRestQuery["jurisdiction"]>;

export function JurisdictionRest({ code }: { code: string }) {
  const { t } = useTranslation("pages");
  const asked = useAsk(JurisdictionRestDocument, { code });
  return (
    <Answer of={asked} height={400}>
      {({ jurisdiction: one }) =>
        one && (
          <div className="page">
            <Surveys surveys={one.surveys} />
            <Positions positions={one.positions} />
            <Section
              id="obstacles"
              title={t("section.obstacles")}
              count={one.obstacles.length}
              lead={t("obstacles.lead")}
            >
              <ObstacleList obstacles={one.obstacles} />
            </Section>
            <ObstaclesToItsRequests code={code} />
            <Section id="enterprises" title={t("section.operations")} count={one.operations.length}>
              <Operations operations={one.operations} fileName={`${code}-enterprises`} />
            </Section>
            <Section
              id="cases-there"
              title={t("section.casesThere")}
              count={one.casesWithAssets.length}
            >
              <Cases cases={one.casesWithAssets} fileName={`${code}-cases-there`} />
            </Section>
            <Section
              id="cases-requested"
              title={t("section.casesRequested")}
              count={one.casesRequested.length}
            >
              <Cases cases={one.casesRequested} fileName={`${code}-cases-requested`} />
            </Section>
            <Figures code={code} flows={one.flows} />
          </div>
        )
      }
    </Answer>
  );
}

function Surveys({ surveys }: { surveys: Rest["surveys"] }) {
  const { t } = useTranslation("pages");
  const code = useCode();
  return (
    <Section
      id="survey"
      title={t("section.surveys")}
      count={surveys.length}
      none={t("survey.none")}
      lead={surveys.length > 0 && t("survey.lead")}
    >
      {surveys.map((survey) => (
        <div key={survey.id}>
          <Group gap="sm">
            <Badge variant="light" color="gray" className="badge">
              {code("extent", survey.extent)}
            </Badge>
            {survey.for && (
              <Text size="sm">
                {t("survey.for")}{" "}
                <Series
                  of={survey.for.map((one) => ({
                    key: one.id,
                    node: <JurisdictionLink of={one} />,
                  }))}
                />
              </Text>
            )}
            <Sources sources={survey.sources} confidence={survey.confidence} />
          </Group>
          {survey.note && <English>{survey.note}</English>}
          <Title order={3} mt={6}>
            {t("reading.absent", { count: survey.absent.length })}
          </Title>
          <MeasureList ids={survey.absent.map(({ id }) => id)} />
        </div>
      ))}
    </Section>
  );
}

function Figures({ code, flows }: { code: string; flows: Rest["flows"] }) {
  const { t } = useTranslation("pages");
  const words = useCode();
  const columns: readonly Column<Rest["flows"][number]>[] = [
    { key: "measure", label: t("column.figure"), value: ({ measure }) => words("flow", measure) },
    { key: "year", label: t("column.year"), value: ({ year }) => year, numeric: true },
    {
      key: "statement",
      label: t("column.statement"),
      value: ({ statement }) => statement,
      cell: ({ statement }) => <English>{statement}</English>,
    },
    evidence(t("column.sources")),
  ];
  return (
    <Section id="figures" title={t("section.figures")} count={flows.length}>
      <DataTable
        label={t("section.figures")}
        fileName={`${code}-figures`}
        columns={columns}
        rows={flows}
        rowKey={({ id }) => id}
        firstSort="-year"
      />
    </Section>
  );
}
