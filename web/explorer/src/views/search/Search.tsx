/** Everything that a search finds, by kind; the palette shows only the first of each. */
import { Anchor, Badge, Chip, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import * as z from "zod/mini";
import { oneOf, text, useAddress } from "../../app/address.js";
import { pageOf, VIEWS } from "../../app/paths.js";
import { Answer } from "../../parts/Answer.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { NodeLink } from "../../parts/NodeLink.js";
import { View } from "../../parts/View.js";
import { byKind, type Hit, useTell } from "./hits.js";
import { useOffers } from "./offers.js";
import "./search.css";
import { useSearch } from "./useSearch.js";

const ALL = "ALL";
const ADDRESS = z.object({
  text: text(),
  kind: oneOf([
    ALL,
    "JURISDICTION",
    "INSTRUMENT",
    "PROVISION",
    "MEASURE",
    "MECHANISM",
    "OBSTACLE",
    "CASE",
    "ENTERPRISE",
  ]),
});

/** The most that the API gives at once. */
const MOST = 200;

export default function Search() {
  const { t } = useTranslation("search");
  const tell = useTell();
  const { values, problems, set } = useAddress(ADDRESS);
  const wanted = values.text.trim();
  const { asked, hits, partly } = useSearch(wanted, MOST);
  const table = () => ({
    columns: [t("page.kind"), t("page.name"), t("page.of"), "id", t("page.address")],
    rows: hits.map((hit) => {
      const { name, of = "" } = tell(hit);
      const path = pageOf(hit.kind, hit.node.id);
      const kind = t(`nodeKind.${hit.kind}`, { ns: "common" });
      return [kind, name, of, hit.node.id, `${window.location.origin}${path}`];
    }),
  });
  return (
    <View
      title={t("page.title")}
      lead={t("page.lead")}
      problems={problems}
      actions={
        wanted !== "" && (
          <ExportMenu name="treatygraph-search" table={table} question={asked.question} />
        )
      }
    >
      <Field value={values.text} onChange={(typed) => set({ text: typed }, { replace: true })} />
      {wanted === "" ? (
        <Text>{t("page.start")}</Text>
      ) : (
        <Answer of={asked}>
          {() => (
            <Stack gap="sm">
              {partly && hits.length > 0 && <Text role="status">{t("page.partly")}</Text>}
              {wanted.includes(" ") && <Offers hits={hits} />}
              <Hits hits={hits} text={wanted} kind={values.kind} choose={(kind) => set({ kind })} />
            </Stack>
          )}
        </Answer>
      )}
    </View>
  );
}

/** For several words: what answers for all of them at once. */
function Offers({ hits }: { hits: readonly Hit[] }) {
  const { t } = useTranslation("search");
  const offers = useOffers(hits);
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="search-together">
      <h2 id="search-together" className="search-kind">
        {t("page.together")}
      </h2>
      <List listStyleType="none" spacing={4} className="search-hits">
        {offers.map(({ name, href }) => (
          <List.Item key={href}>
            <Anchor component={Link} href={href}>
              {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Field({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("search");
  const [typed, setTyped] = useState(value);
  const tell = useDebouncedCallback(onChange, 250);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="search"
      label={t("page.field")}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={typed}
      maxLength={200}
      maw={520}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}

type Kind = z.output<typeof ADDRESS>["kind"];

interface HitsProps {
  hits: readonly Hit[];
  text: string;
  kind: Kind;
  choose: (kind: Kind) => void;
}

function Hits({ hits, text: wanted, kind, choose }: HitsProps) {
  const { t } = useTranslation("search");
  if (hits.length === 0) return <Nothing text={wanted} />;
  const kinds = byKind(hits);
  const shown = [...kinds].filter(([one]) => kind === ALL || one === kind);
  const count = shown.reduce((sum, [, some]) => sum + some.length, 0);
  return (
    <Stack gap="md">
      <Chip.Group
        value={kind}
        onChange={(value) =>
          choose(value === ALL ? ALL : ([...kinds.keys()].find((one) => one === value) ?? ALL))
        }
      >
        <Group gap="xs" role="radiogroup" aria-label={t("page.filter")}>
          <Chip value={ALL} size="xs">
            {t("page.every", { count: hits.length })}
          </Chip>
          {[...kinds].map(([one, some]) => (
            <Chip key={one} value={one} size="xs">
              {t("page.ofKind", {
                kind: t(`nodeKind.${one}`, { ns: "common" }),
                count: some.length,
              })}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Text size="sm" role="status">
        {t("page.found", { count, text: wanted })}
        {hits.length === MOST && ` ${t("page.most", { count: MOST })}`}
      </Text>
      {count === 0 && <Text>{t("page.noneOfKind")}</Text>}
      {shown.map(([one, some]) => (
        <section key={one} aria-labelledby={`search-${one}`}>
          <Group gap="xs" mb={4}>
            <h2 id={`search-${one}`} className="search-kind">
              {t(`nodeKind.${one}`, { ns: "common" })}
            </h2>
            <Badge variant="default" className="badge">
              {some.length}
            </Badge>
          </Group>
          <List listStyleType="none" spacing={4} className="search-hits">
            {some.map((hit) => (
              <HitLine key={hit.node.id} hit={hit} />
            ))}
          </List>
        </section>
      ))}
    </Stack>
  );
}

function HitLine({ hit }: { hit: Hit }) {
  const tell = useTell();
  const { name, lang, of, ofLang } = tell(hit);
  return (
    <List.Item>
      <NodeLink kind={hit.kind} id={hit.node.id}>
        <span lang={lang}>{name}</span>
      </NodeLink>
      {of && (
        <Text span size="sm" c="dimmed" ms={8} lang={ofLang}>
          {of}
        </Text>
      )}
    </List.Item>
  );
}

function Nothing({ text: wanted }: { text: string }) {
  const { t } = useTranslation("search");
  return (
    <Stack gap={4} role="status">
      <Text fw={600}>{t("page.nothing", { text: wanted })}</Text>
      <List size="sm">
        <List.Item>{t("page.shorter")}</List.Item>
        <List.Item>{t("page.other")}</List.Item>
        <List.Item>
          <Anchor component={Link} href={VIEWS.library}>
            {t("page.browse")}
          </Anchor>
        </List.Item>
      </List>
    </Stack>
  );
}
