/** The founding claims and their verdicts, a line each: readable at once, marked once the service has judged. */
import { Anchor, Group, Loader, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Failure } from "../../parts/Answer.js";
import { type Asked, useAsk } from "../../parts/ask.js";
import { VerdictMark } from "../../parts/marks.js";
import { claimsHref } from "./address.js";
import { useOthersCame } from "./ahead.js";
import { CLAIMS, useSentenceOf } from "./claim-words.js";
import { VerdictsDocument, type VerdictsQuery } from "./claims.generated.js";

interface Props {
  requesting: string;
  asOf: string;
  headingId: string;
}

export function ClaimList({ requesting, asOf, headingId }: Props) {
  const { t } = useTranslation("start");
  const sentenceOf = useSentenceOf(requesting);
  const others = useOthersCame();
  const asked = useAsk(VerdictsDocument, { requesting, asOf: asOf || null }, { skip: !others });
  const claims = asked.data?.claims ?? CLAIMS.map((id) => ({ id }));
  return (
    <>
      <Title order={2} id={headingId}>
        {t("claims.heading")}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t("claims.lead")}
      </Text>
      <State asked={asked} />
      <ul className={asked.outdated ? "start-claims outdated" : "start-claims"}>
        {claims.map((claim) => {
          const said = "statement" in claim ? claim.statement : undefined;
          const { text, lang } = sentenceOf(claim.id, said);
          return (
            <li key={claim.id}>
              <Anchor
                component={Link}
                href={`${claimsHref(requesting, asOf)}#${claim.id}`}
                inherit
                lang={lang}
              >
                {text}
              </Anchor>
              <span className="start-verdict">
                {"verdict" in claim && <VerdictMark verdict={claim.verdict} />}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function State({ asked }: { asked: Asked<VerdictsQuery> }) {
  const { t } = useTranslation("start");
  if (asked.error) return <Failure error={asked.error} again={asked.again} />;
  if (asked.data && !asked.outdated) return null;
  return (
    <Group gap="xs" role="status" mb="xs">
      <Loader size={14} />
      <Text size="sm">{t("claims.judging")}</Text>
    </Group>
  );
}
