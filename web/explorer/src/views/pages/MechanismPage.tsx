/** The page of a mechanism: its steps one after the other, who acts, on what each must rest. */
import { Badge, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { MeasureLink } from "../../parts/NodeLink.js";
import { SourceList } from "../../parts/Sources.js";
import { View } from "../../parts/View.js";
import { Cases } from "./Cases.js";
import { English, Facts, Series } from "./Facts.js";
import { Missing } from "./Missing.js";
import { Section } from "./Section.js";
import { MechanismPageDocument, type MechanismPageQuery } from "./vocabulary.generated.js";

type Mechanism = Extract<MechanismPageQuery["node"], { __typename: "Mechanism" }>;

export function MechanismPage({ id }: { id: string }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const asked = useAsk(MechanismPageDocument, { id });
  const node = asked.data?.node;
  if (asked.data && node?.__typename !== "Mechanism") return <Missing kind="MECHANISM" id={id} />;
  const mechanism = node?.__typename === "Mechanism" ? node : null;
  return (
    <View
      title={mechanism ? nameOf(mechanism) : id}
      lead={mechanism && nameOf({ name: mechanism.summary, nameZh: mechanism.summaryZh })}
      actions={<ExportMenu name={id} question={asked.question} />}
    >
      <Answer of={asked} height={500}>
        {({ cases }) => {
          if (!mechanism) return null;
          const used = cases.nodes.filter(({ mechanisms }) =>
            mechanisms.some((one) => one.id === id),
          );
          return (
            <div className="page">
              <Section id="facts" title={t("section.facts")}>
                <Facts
                  facts={[
                    [
                      t("fact.uncac"),
                      mechanism.uncac.length > 0
                        ? mechanism.uncac.map((article) => t("article", { article })).join(", ")
                        : t("fact.noUncac"),
                    ],
                    [
                      t("fact.informal"),
                      mechanism.informal ? t("fact.informalYes") : common("certainty.NO"),
                    ],
                  ]}
                />
              </Section>
              <Section id="steps" title={t("section.steps")} lead={t("steps.lead")}>
                <Steps steps={mechanism.steps} />
              </Section>
              <Section id="cases" title={t("section.casesUsing")} count={used.length}>
                <Cases cases={used} fileName={`${id}-cases`} />
              </Section>
              <Section id="sources" title={t("section.sources")}>
                <SourceList
                  sources={mechanism.sources}
                  confidence={mechanism.confidence}
                  note={mechanism.note}
                />
              </Section>
            </div>
          );
        }}
      </Answer>
    </View>
  );
}

function Steps({ steps }: { steps: Mechanism["steps"] }) {
  const { t } = useTranslation("pages");
  const { t: common } = useTranslation();
  return (
    <ol className="page-steps">
      {steps.map((step, index) => (
        <li
          key={`${step.stage} ${step.by} ${step.anyOf.map(({ id }) => id).join()}`}
          className={step.by === "REQUESTING" ? "page-step-requesting" : ""}
        >
          <Group gap="xs">
            <Title order={3}>{`${index + 1}. ${common(`stage.${step.stage}`)}`}</Title>
            <Badge
              variant="light"
              color={step.by === "REQUESTING" ? "indigo" : "teal"}
              className="badge"
            >
              {t(`actor.${step.by}`)}
            </Badge>
            <Badge variant="outline" color="gray" className="badge">
              {t(step.essential ? "steps.essential" : "steps.optional")}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t("steps.needs", { what: common(`needs.${step.needs}`) })}
          </Text>
          <Text size="sm">
            {t(step.anyOf.length > 1 ? "steps.anyOf" : "steps.only")}{" "}
            <Series
              of={step.anyOf.map((measure) => ({
                key: measure.id,
                node: <MeasureLink of={measure} />,
              }))}
              between={t("steps.or")}
            />
          </Text>
          {step.note && <English>{step.note}</English>}
        </li>
      ))}
    </ol>
  );
}
