/** What the three views on what is missing share: tabs, for whom, which day. */
import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { AddressProblem } from "../../app/address.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { DayChoice, JurisdictionChoice } from "../../parts/choices.js";
import { View } from "../../parts/View.js";
import "./gaps.css";

const TABS = ["gaps", "programme", "scenario"] as const;

interface Props {
  tab: (typeof TABS)[number];
  title: string;
  lead: string;
  requesting: string;
  asOf: string;
  set: (values: { requesting?: string; asOf?: string }) => void;
  problems: readonly AddressProblem[];
  actions: ReactNode;
  /** More fields beside the day. */
  fields?: ReactNode;
  /** What else was asked, in words, for paper. */
  also?: readonly string[];
  children: ReactNode;
}

export function Frame(props: Props) {
  const { tab, requesting, asOf, set, fields, also = [], children, ...view } = props;
  const { t } = useTranslation("gaps");
  const { t: tCommon } = useTranslation();
  const nameOf = useNameOf();
  const from = useJurisdictions().byCode.get(requesting);
  const search = new URLSearchParams();
  if (requesting !== "CHN") search.set("requesting", requesting);
  if (asOf !== "") search.set("asOf", asOf);
  const query = search.size > 0 ? `?${search}` : "";
  return (
    <View
      {...view}
      asOf={asOf}
      question={[tCommon("dated.by", { name: from ? nameOf(from) : requesting }), ...also]}
    >
      <nav aria-label={t("tabs")} className="gaps-tabs no-print">
        {TABS.map((one) => (
          <Link key={one} href={`/${one}${query}`} aria-current={one === tab ? "page" : undefined}>
            {t(`tab.${one}`)}
          </Link>
        ))}
      </nav>
      <Group gap="sm" align="flex-start" className="no-print">
        <JurisdictionChoice
          label={tCommon("common.requesting")}
          value={requesting}
          onChange={(code) => set({ requesting: code })}
          w={220}
        />
        <DayChoice value={asOf} onChange={(day) => set({ asOf: day })} />
        {fields}
      </Group>
      {children}
    </View>
  );
}
