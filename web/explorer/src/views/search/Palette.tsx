/**
 * Goes anywhere from the keyboard: type a few letters of a view, a jurisdiction, an instrument or anything else of
 * the graph, in either language, and press Enter.
 */
import { Highlight, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { pageOf, pairOf, VIEWS } from "../../app/paths.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { useAsk } from "../../parts/ask.js";
import { byKind, type Hit, useTell } from "./hits.js";
import { SearchDocument } from "./search.generated.js";
import "./search.css";

/** Of each kind: more stand on the search page. */
const SHOWN = 4;

interface Entry {
  label: string;
  lang?: "en";
  of?: string;
  href: string;
}

export default function Palette() {
  const { t } = useTranslation("search");
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim().slice(0, 200), 150);
  const asked = useAsk(SearchDocument, { text, first: 40 }, { skip: text === "" });
  const hits = text === "" ? [] : (asked.data?.search ?? []);
  const groups = useGroups(typed.trim(), hits);
  const waiting = typed.trim() !== "" && (asked.loading || text !== typed.trim());
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight={460}
      size="lg"
      clearQueryOnClose
      closeOnActionTrigger
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.label")}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
      />
      <Spotlight.ActionsList aria-label={t("palette.results")}>
        {groups.map(({ name, entries }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {entries.map(({ label, lang, of, href }) => (
              <Spotlight.Action key={href} onClick={() => navigate(href)} className="search-action">
                <Highlight highlight={typed.trim()} component="span" size="sm" lang={lang}>
                  {label}
                </Highlight>
                {of && (
                  <Text span size="xs" c="dimmed" className="search-of">
                    {of}
                  </Text>
                )}
                <IconArrowRight size={14} className="search-arrow" aria-hidden="true" />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && (
          <Spotlight.Empty>{waiting ? t("palette.waiting") : t("palette.nothing")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      <Text size="xs" c="dimmed" className="search-keys" role="status">
        {asked.error ? t("palette.failed") : waiting ? t("palette.waiting") : t("palette.keys")}
      </Text>
    </Spotlight.Root>
  );
}

function useGroups(typed: string, hits: readonly Hit[]): { name: string; entries: Entry[] }[] {
  const { t } = useTranslation("search");
  const tell = useTell();
  const found = [...byKind(hits)].map(([kind, some]) => ({
    name: t(`nodeKind.${kind}`, { ns: "common" }),
    entries: some.slice(0, SHOWN).map((hit): Entry => {
      const { name, lang, of } = tell(hit);
      return { label: name, lang, of, href: pageOf(hit.kind, hit.node.id) };
    }),
  }));
  const all: Entry = {
    label: t("palette.all", { text: typed }),
    href: `/search?text=${encodeURIComponent(typed)}`,
  };
  return [
    { name: t("palette.pairs"), entries: usePairs(hits) },
    ...found,
    { name: t("palette.views"), entries: useViews(typed) },
    { name: t("palette.more"), entries: typed === "" ? [] : [all] },
  ].filter(({ entries }) => entries.length > 0);
}

/** From the jurisdiction in the address, or China, to the jurisdictions found. */
function usePairs(hits: readonly Hit[]): Entry[] {
  const { t } = useTranslation("search");
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  const given = new URLSearchParams(window.location.search).get("requesting") ?? "";
  const from = byCode.get(given) ?? byCode.get("CHN");
  if (!from) return [];
  return hits
    .flatMap(({ node }) => (node.__typename === "Jurisdiction" ? [node] : []))
    .filter(({ id }) => id !== from.id)
    .slice(0, 2)
    .map((to) => ({
      label: t("palette.pair", { from: nameOf(from), to: nameOf(to) }),
      href: pairOf(from.id, to.id),
    }));
}

const OTHERS = { programme: "/programme", scenario: "/scenario", claims: "/claims" } as const;

/** The views whose name holds what was typed; all where nothing was. */
function useViews(typed: string): Entry[] {
  const { t } = useTranslation("search");
  const views: Entry[] = [
    ...Object.entries(VIEWS).map(([view, href]) => ({
      label: t(`shell.view.${view}`, { ns: "common" }),
      href,
    })),
    ...Object.entries(OTHERS).map(([view, href]) => ({ label: t(`view.${view}`), href })),
  ];
  return views.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
}
