/** Which steps of a route count as carried though only a duty, or only a power, is known to carry them. */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNameOf } from "../../names/useNames.js";
import { leansOf } from "./order.js";
import type { Route } from "./question.js";

interface Props {
  route: Route;
  requesting: string;
  /** Where it stands apart from its lane. */
  withName?: boolean;
}

export function Leans({ route, requesting, withName = false }: Props) {
  const { t, i18n } = useTranslation("pair");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const list = new Intl.ListFormat(i18n.language);
  return leansOf(route, requesting).map(({ lean, steps }) => {
    const [first] = steps;
    if (!first) return null;
    const stages = [...new Set(steps.map(({ stage }) => common(`stage.${stage}`)))];
    const words = t(`lanes.leans.${lean}`, {
      stages: list.format(stages),
      actor: nameOf(first.actor),
    });
    return (
      <Text key={`${lean} ${first.actor.id}`} size="sm">
        {withName ? t("sentence.leans", { name: nameOf(route.mechanism), words }) : words}
      </Text>
    );
  });
}
