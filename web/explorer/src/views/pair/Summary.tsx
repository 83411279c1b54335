/** The answer in one sentence, how ready the pair is, and how sure that is. */
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Confidence } from "../../graphql/enums.generated.js";
import { useNameOf, useSpace } from "../../names/useNames.js";
import { ConfidenceMark, isKnown, SupportMark } from "../../parts/marks.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { Leans } from "./Leans.js";
import { carries } from "./order.js";
import type { Bases, Route, Routes } from "./question.js";

const KINDS = ["BINDING", "DOMESTIC", "CHANNEL"] as const;
const SUREST_FIRST: readonly Confidence[] = ["HIGH", "MEDIUM", "LOW"];

export function Summary({ routes, bases }: { routes: Routes; bases: Bases }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  const space = useSpace();
  const { i18n } = useTranslation();
  const barred = routes.routes.filter(({ obstacles }) =>
    obstacles.some(({ effect }) => effect === "BARS"),
  );
  const best = routes.routes.find(({ mechanism }) => mechanism.id === routes.best?.mechanism.id);
  const { low, high } = routes.readiness;
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return (
    <div role="status">
      <Text size="lg" className="pair-sentence">
        <Connected bases={bases} />
        {space}
        {best
          ? t(carries(best.support) ? "sentence.best" : "sentence.nearest", {
              name: nameOf(best.mechanism),
            })
          : t("sentence.noBest")}
        {space}
        {from === to
          ? t("sentence.readinessExact", { at: from })
          : t("sentence.readiness", { low: from, high: to })}
        {barred.length > 0 &&
          `${space}${t("sentence.barred", {
            list: new Intl.ListFormat(i18n.language).format(
              barred.map(({ mechanism }) => `“${nameOf(mechanism)}”`),
            ),
          })}`}
      </Text>
      <Group gap="sm" mt={6}>
        <ReadinessBar readiness={routes.readiness} words={false} />
        {best && <Best route={best} />}
        {routes.routes.some(({ support }) => isKnown(support)) && (
          <>
            <ConfidenceMark confidence={lowest(routes.routes)} />
            <Text size="xs" c="dimmed">
              {t("sentence.confidence")}
            </Text>
          </>
        )}
      </Group>
      {best && <Leans route={best} requesting={bases.requesting.id} withName />}
    </div>
  );
}

function Connected({ bases: { asOf, bases, ...of } }: { bases: Bases }) {
  const { t, i18n } = useTranslation("pair");
  const space = useSpace();
  const nameOf = useNameOf();
  const names = {
    day: asOf,
    requesting: nameOf(of.requesting),
    requested: nameOf(of.requested),
  };
  const parts = KINDS.flatMap((kind) => {
    const count = bases.filter(({ force }) => force === kind).length;
    return count === 0 ? [] : [t(`sentence.${kind}`, { count })];
  });
  const uncertain = bases.filter(({ inForce }) => inForce === "UNCERTAIN").length;
  if (parts.length === 0) return t("sentence.nothing", names);
  const list = new Intl.ListFormat(i18n.language).format(parts);
  return (
    <>
      {t("sentence.connect", { ...names, list, count: bases.length })}
      {uncertain > 0 && `${space}${t("sentence.uncertain", { count: uncertain })}`}
    </>
  );
}

function Best({ route: { mechanism, support } }: { route: Route }) {
  const nameOf = useNameOf();
  return (
    <Group gap={6}>
      <NodeLink kind="MECHANISM" id={mechanism.id}>
        {nameOf(mechanism)}
      </NodeLink>
      <SupportMark support={support} words />
    </Group>
  );
}

function lowest(routes: readonly Route[]): Confidence {
  const ranks = routes.map(({ confidence }) => SUREST_FIRST.indexOf(confidence));
  return SUREST_FIRST[Math.max(...ranks, 0)] ?? "LOW";
}
