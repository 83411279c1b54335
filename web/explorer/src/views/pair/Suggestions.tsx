/** Before a place is chosen: a few with which to begin, where most is at stake and least is ready. */
import { Anchor, Group, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ReadinessBar } from "../../parts/ReadinessBar.js";
import { PairSuggestionsDocument } from "./pair.generated.js";
import type { PairAddress } from "./question.js";

export function Suggestions({ address }: { address: PairAddress }) {
  const { t } = useTranslation("pair");
  const nameOf = useNameOf();
  const { requesting } = address.values;
  const asked = useAsk(PairSuggestionsDocument, { requesting });
  // Who isn't a jurisdiction is told above.
  if (asked.error) return null;
  return (
    <section>
      <Title order={2}>{t("start.title")}</Title>
      <Text mb="sm">{t("start.what")}</Text>
      <Answer of={asked} height={120}>
        {({ gaps }) =>
          gaps.length === 0 ? (
            <Text c="dimmed">{t("start.none")}</Text>
          ) : (
            <Group component="ul" gap="sm" className="pair-plain">
              {gaps.map(({ jurisdiction, readiness }) => (
                <li key={jurisdiction.id} className="pair-suggestion">
                  <Anchor component={Link} href={address.href({ requested: jurisdiction.id })}>
                    {nameOf(jurisdiction)}
                  </Anchor>
                  <ReadinessBar readiness={readiness} />
                </li>
              ))}
            </Group>
          )
        }
      </Answer>
    </section>
  );
}
