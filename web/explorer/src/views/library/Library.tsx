/** Everything in the graph as lists that can be filtered, sorted, counted and taken away. */
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { View } from "../../parts/View.js";
import { Cases } from "./Cases.js";
import { Compare } from "./Compare.js";
import { Downloads } from "./Downloads.js";
import { Enterprises } from "./Enterprises.js";
import { Instruments } from "./Instruments.js";
import { Jurisdictions } from "./Jurisdictions.js";
import { Obstacles } from "./Obstacles.js";
import { Provisions } from "./Provisions.js";
import { Tabs } from "./Tabs.js";
import { Measures, Mechanisms } from "./Vocabulary.js";
import "../pages/page.css";
import "./library.css";

const LISTS: ReadonlyMap<string, ComponentType> = new Map([
  ["", Instruments],
  ["instruments", Instruments],
  ["jurisdictions", Jurisdictions],
  ["provisions", Provisions],
  ["measures", Measures],
  ["mechanisms", Mechanisms],
  ["enterprises", Enterprises],
  ["cases", Cases],
  ["obstacles", Obstacles],
  ["compare", Compare],
  ["downloads", Downloads],
]);

export default function Library({ list }: { list: string }) {
  const Known = LISTS.get(list);
  return Known ? <Known /> : <NoSuchList list={list} />;
}

function NoSuchList({ list }: { list: string }) {
  const { t } = useTranslation("library");
  return (
    <View title={t("title")} lead={t("noList", { list })}>
      <Tabs current="" />
    </View>
  );
}
