/** Cases in which the requesting side sought assets there. */
import { Anchor, List, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { pageOf } from "../../app/paths.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { JurisdictionLink, NodeLink } from "../../parts/NodeLink.js";
import { PairCasesDocument, type PairCasesQuery } from "./pair.generated.js";
import type { PairQuestion } from "./question.js";

interface Props {
  question: PairQuestion;
  names: { requesting: string; requested: string };
}

export function CasesThere({ question: { requesting, requested }, names }: Props) {
  const { t } = useTranslation("pair");
  const asked = useAsk(PairCasesDocument, { requesting: [requesting], requested: [requested] });
  return (
    <Answer of={asked} height={120}>
      {({ cases: { totalCount, nodes } }) =>
        nodes.length === 0 ? (
          <Text>{t("cases.none", names)}</Text>
        ) : (
          <>
            <CaseList of={nodes} />
            {totalCount > nodes.length && (
              <Anchor component={Link} href={pageOf("JURISDICTION", requested)} size="sm">
                {t("cases.more", { count: totalCount - nodes.length })}
              </Anchor>
            )}
          </>
        )
      }
    </Answer>
  );
}

export function CaseList({ of }: { of: PairCasesQuery["cases"]["nodes"] }) {
  const { t } = useTranslation("pair");
  return (
    <List size="sm" spacing={4} className="pair-inline">
      {of.map(({ id, title, opened, closed, outcome, requesting }) => (
        <List.Item key={id}>
          <span lang="en">
            <NodeLink kind="CASE" id={id}>
              {title}
            </NodeLink>
          </span>
          <Text span size="xs" c="dimmed">
            {" "}
            · <JurisdictionLink of={requesting} /> ·{" "}
            {[opened, closed].filter((year) => year !== null).join("–")} · {t(`outcome.${outcome}`)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
