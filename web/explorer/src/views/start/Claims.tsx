/** The claims that the project began with: verdict, reasons, figures and evidence, for any jurisdiction on any day. */
import { Box, Group, Slider, Stack, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { type Address, code, day, number, useAddress } from "../../app/address.js";
import { useJurisdictions, useNameOf, useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { DayChoice, JurisdictionChoice } from "../../parts/choices.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { VerdictMark } from "../../parts/marks.js";
import { View } from "../../parts/View.js";
import { sideOf } from "./address.js";
import { ClaimCard } from "./ClaimCard.js";
import { useSentenceOf } from "./claim-words.js";
import { ClaimsDocument, type ClaimsQuery, VerdictsDocument } from "./claims.generated.js";
import "./claims.css";

const ADDRESS = z.object({
  requesting: code("CHN"),
  asOf: day(),
  /** A second day, whose verdicts stand beside the first one's; empty: none. */
  compare: day(),
  /** In per cent, the depth under which a treaty says too little. */
  roughBelow: number(50, 0, 100),
});

type Claim = ClaimsQuery["claims"][number];

export default function Claims() {
  const { t } = useTranslation("start");
  const address = useAddress(ADDRESS);
  const { asOf, compare, roughBelow } = address.values;
  const requesting = address.values.requesting || "CHN";
  const perspective = { requesting, roughBelow: roughBelow / 100 };
  const asked = useAsk(ClaimsDocument, { ...perspective, asOf: asOf || null });
  const before = useAsk(
    VerdictsDocument,
    { ...perspective, asOf: compare },
    { skip: compare === "" || compare === asOf },
  );
  const rows = useRows(requesting);
  const nameOf = useNameOf();
  const from = useJurisdictions().byCode.get(requesting);
  const earlier = compare !== "" && compare !== asOf ? before.data?.claims : undefined;
  useAnchor(asked.data !== undefined);
  return (
    <View
      title={t("claimsView.title")}
      lead={t("claimsView.lead")}
      problems={address.problems}
      asOf={asOf}
      question={[
        t("dated.by", { name: from ? nameOf(from) : requesting, ns: "common" }),
        ...(compare === "" ? [] : [`${t("claimsView.compare")}: ${compare}`]),
        `${t("claimsView.roughBelow")} ${roughBelow} ${t("claimsView.roughHint")}`,
      ]}
      actions={
        <ExportMenu
          name={`treatygraph-claims-${requesting}${asOf && `-${asOf}`}`}
          table={asked.data && (() => rows(asked.data?.claims ?? []))}
          question={asked.question}
        />
      }
    >
      <Perspective address={address} requesting={requesting} />
      <Answer of={asked} height={600}>
        {({ claims }) => (
          <Stack gap="lg">
            <Overview
              claims={claims}
              earlier={earlier}
              days={{ asOf, compare }}
              requesting={requesting}
            />
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} requesting={requesting} />
            ))}
          </Stack>
        )}
      </Answer>
    </View>
  );
}

interface PerspectiveProps {
  address: Address<typeof ADDRESS>;
  requesting: string;
}

function Perspective({ address, requesting }: PerspectiveProps) {
  const { t } = useTranslation("start");
  const { asOf, compare, roughBelow } = address.values;
  return (
    <Group align="flex-start" gap="md" className="no-print">
      <JurisdictionChoice
        label={t("common.requesting", { ns: "common" })}
        value={requesting}
        onChange={(value) => address.set({ requesting: value })}
      />
      <DayChoice value={asOf} onChange={(value) => address.set({ asOf: value })} />
      <DayChoice
        label={t("claimsView.compare")}
        hint={t("claimsView.compareHint")}
        value={compare}
        onChange={(value) => address.set({ compare: value })}
      />
      <Threshold
        value={roughBelow}
        onChange={(value) => address.set({ roughBelow: value }, { replace: true })}
      />
    </Group>
  );
}

function Threshold({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation("start");
  const [moved, setMoved] = useState(value);
  useEffect(() => setMoved(value), [value]);
  return (
    <div className="claims-threshold">
      <Text size="sm" fw={500} component="span">
        {t("claimsView.roughBelow")}: <span className="figures">{moved}%</span>
      </Text>
      <Slider
        thumbLabel={t("claimsView.roughBelow")}
        value={moved}
        onChange={setMoved}
        onChangeEnd={onChange}
        min={0}
        max={100}
        step={5}
        label={null}
        my={8}
      />
      <Text size="xs" c="dimmed">
        {t("claimsView.roughHint")}
      </Text>
    </div>
  );
}

interface OverviewProps {
  claims: readonly Claim[];
  earlier: readonly Pick<Claim, "id" | "verdict">[] | undefined;
  days: { asOf: string; compare: string };
  requesting: string;
}

/** All verdicts at a glance; with a second day, what changed. */
function Overview({ claims, earlier, days, requesting }: OverviewProps) {
  const { t } = useTranslation("start");
  const sentenceOf = useSentenceOf(requesting);
  const today = t("today", { ns: "common" });
  return (
    // It may be wider than a telephone.
    <Box
      role="region"
      className="claims-overview"
      aria-label={t("claimsView.contents")}
      tabIndex={0}
    >
      <Table verticalSpacing={5} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("claimsView.column.claim")}</Table.Th>
            {earlier && (
              <Table.Th scope="col">{t("claimsView.on", { day: days.compare })}</Table.Th>
            )}
            <Table.Th scope="col">{t("claimsView.on", { day: days.asOf || today })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {claims.map(({ id, statement, verdict }) => {
            const { text, lang } = sentenceOf(id, statement);
            const then = earlier?.find((one) => one.id === id)?.verdict;
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <a href={`#${id}`} className="claims-link" lang={lang}>
                    {text}
                  </a>
                </Table.Th>
                {earlier && <Table.Td>{then && <VerdictMark verdict={then} />}</Table.Td>}
                <Table.Td>
                  <Group gap={6} wrap="nowrap">
                    <VerdictMark verdict={verdict} />
                    {then && then !== verdict && (
                      <Text size="xs" fw={600}>
                        {t("claimsView.changed")}
                      </Text>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Box>
  );
}

/** The part of the page behind the address's #, once it is there. */
function useAnchor(ready: boolean) {
  useEffect(() => {
    if (!ready || window.location.hash === "") return;
    document.getElementById(decodeURIComponent(window.location.hash.slice(1)))?.scrollIntoView();
  }, [ready]);
}

/** A row for each piece of evidence, or for a claim without any. */
function useRows(requesting: string) {
  const { t } = useTranslation("start");
  const sentenceOf = useSentenceOf(requesting);
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const names = ["claim", "verdict", "side", "statement", "jurisdiction"] as const;
  const more = ["instrument", "article", "measure", "sources"] as const;
  return (claims: readonly Claim[]) => ({
    columns: ["id", ...[...names, ...more].map((name) => t(`claimsView.column.${name}`))],
    rows: claims.flatMap(({ id, statement, verdict, evidence }) => {
      const claim = [id, sentenceOf(id, statement).text, t(`verdict.${verdict}`, { ns: "common" })];
      if (evidence.length === 0) return [[...claim, "", "", "", "", "", "", ""]];
      return evidence.map((one) => [
        ...claim,
        t(`claimsView.${sideOf(one.supports)}`),
        one.statement,
        one.jurisdiction ? nameOf(one.jurisdiction) : "",
        one.instrument ? titleOf(one.instrument) : "",
        one.provision?.article ?? "",
        one.measure ? nameOf(one.measure) : "",
        one.sources.map(({ url }) => url).join(" "),
      ]);
    }),
  });
}
