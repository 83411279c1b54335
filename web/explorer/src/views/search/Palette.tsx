/**
 * Goes anywhere from the keyboard: type a few letters of a view, a jurisdiction, an instrument or anything else of
 * the graph, in either language, and press Enter.
 */
import { Highlight, Modal, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconSearch } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { pageOf, VIEWS } from "../../app/paths.js";
import { byKind, type Hit, type Told, useTell } from "./hits.js";
import { useOffers } from "./offers.js";
import "./search.css";
import { useSearch } from "./useSearch.js";

/** Of each kind: more stand on the search page. */
const SHOWN = 4;

interface Entry extends Told {
  href: string;
}

export default function Palette() {
  const { t } = useTranslation("search");
  const [query, setQuery] = useState("");
  const typed = query.trim().slice(0, 200);
  const [text] = useDebouncedValue(typed, 150);
  const { asked, hits } = useSearch(text, 40);
  const waiting = typed !== "" && (asked.loading || text !== typed);
  const groups = useGroups(typed, typed === "" ? [] : hits, waiting);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={460}
      size="lg"
      clearQueryOnClose
      closeOnActionTrigger
    >
      <Modal.Title className="visually-hidden">{t("palette.label")}</Modal.Title>
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.label")}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
      />
      <Spotlight.ActionsList>
        <Entries groups={groups} typed={typed} />
        {count === 0 && !waiting && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Text size="xs" c="dimmed" className="search-keys" role="status">
        {asked.error
          ? t("palette.failed")
          : waiting
            ? t("palette.waiting")
            : t("palette.keys", { count })}
      </Text>
    </Spotlight.Root>
  );
}

interface Group {
  name: string;
  entries: Entry[];
}

/** Spotlight marks what Enter opens in the page itself: other entries are drawn anew, with the first one marked. */
function Entries({ groups, typed }: { groups: readonly Group[]; typed: string }) {
  const [, navigate] = useLocation();
  const hrefs = groups.flatMap(({ entries }) => entries.map(({ href }) => href));
  return (
    <Fragment key={hrefs.join(" ")}>
      {groups.map(({ name: group, entries }) => (
        <Spotlight.ActionsGroup key={group} label={group}>
          {entries.map(({ name, lang, of, ofLang, href }) => (
            <Spotlight.Action
              key={href}
              onClick={() => navigate(href)}
              className="search-action"
              data-selected={href === hrefs[0] || undefined}
            >
              <Highlight highlight={typed} component="span" size="sm" lang={lang}>
                {name}
              </Highlight>
              {of && (
                <Text span size="xs" className="search-of" lang={ofLang}>
                  {of}
                </Text>
              )}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
    </Fragment>
  );
}

/** While an answer is awaited, of the one before only what fits what is typed by now: Enter must not open a stray. */
function useGroups(typed: string, answered: readonly Hit[], waiting: boolean): Group[] {
  const { t } = useTranslation("search");
  const tell = useTell();
  const fits = (hit: Hit) => tell(hit).name.toLowerCase().includes(typed.toLowerCase());
  const hits = waiting ? answered.filter(fits) : answered;
  const found = [...byKind(hits)].map(([kind, some]) => ({
    name: t(`nodeKind.${kind}`, { ns: "common" }),
    entries: some.slice(0, SHOWN).map((hit): Entry => {
      return { ...tell(hit), href: pageOf(hit.kind, hit.node.id) };
    }),
  }));
  const all: Entry = {
    name: t("palette.all", { text: typed }),
    href: `/search?text=${encodeURIComponent(typed)}`,
  };
  return [
    { name: t("palette.pairs"), entries: useOffers(hits) },
    ...found,
    { name: t("palette.views"), entries: useViews(typed) },
    { name: t("palette.more"), entries: typed === "" ? [] : [all] },
  ].filter(({ entries }) => entries.length > 0);
}

const OTHERS = { programme: "/programme", scenario: "/scenario", claims: "/claims" } as const;

/** The views whose name holds what was typed; all where nothing was. */
function useViews(typed: string): Entry[] {
  const { t } = useTranslation("search");
  const views: Entry[] = [
    ...Object.entries(VIEWS).map(([view, href]) => ({
      name: t(`shell.view.${view}`, { ns: "common" }),
      href,
    })),
    ...Object.entries(OTHERS).map(([view, href]) => ({ name: t(`view.${view}`), href })),
  ];
  return views.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
}
