/** The bases as a table to sort and filter, and apart what one would expect and doesn't apply. */
import { Group, SegmentedControl, Switch, Table, Text, Title, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTitleOf } from "../../names/useNames.js";
import { ForceMark } from "../../parts/marks.js";
import { InstrumentLink } from "../../parts/NodeLink.js";
import { usePrinting } from "../../parts/printing.js";
import { Sources } from "../../parts/Sources.js";
import { countOf, sorted } from "./bases.js";
import { Conditions } from "./Conditions.js";
import { InForce } from "./InForce.js";
import { NotApplicableList } from "./NotApplicable.js";
import { type Bases, type Basis, FORCES, type PairAddress, type SORTS } from "./question.js";
import { Scroll } from "./Scroll.js";

type Sort = (typeof SORTS)[number];

export function BasesTable({ bases, address }: { bases: Bases; address: PairAddress }) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const { values, set } = address;
  const shown = bases.bases.filter(({ force }) => values.force === "ALL" || force === values.force);
  const rows = sorted(shown, values.sort, values.down === "yes", titleOf);
  return (
    <>
      <Group gap="md" mb="xs" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={t("bases.filter")}
          data={FORCES.map((value) => ({
            value,
            label: value === "ALL" ? common("choice.all") : common(`force.${value}`),
          }))}
          value={values.force}
          onChange={(force) => set({ force })}
        />
        <Switch
          label={t("bases.also")}
          checked={values.also === "yes"}
          onChange={({ currentTarget }) => set({ also: currentTarget.checked ? "yes" : "no" })}
        />
      </Group>
      {rows.length === 0 ? (
        <Text>{t(bases.bases.length === 0 ? "bases.none" : "bases.noneOfForce")}</Text>
      ) : (
        <Scroll label={t("bases.title")}>
          <Table verticalSpacing={8} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <SortHead by="title" address={address} />
                <SortHead by="force" address={address} />
                <SortHead by="inForce" address={address} />
                <SortHead by="since" address={address} />
                <SortHead by="measures" address={address} />
                <Table.Th>{t("bases.conditions")}</Table.Th>
                <SortHead by="confidence" address={address} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((basis) => (
                <Row key={basis.instrument.id} basis={basis} />
              ))}
            </Table.Tbody>
          </Table>
        </Scroll>
      )}
      {bases.notApplicable.length > 0 && (
        <>
          <Title order={3} mt="lg" mb={4}>
            {t("notApplicable.title")}
          </Title>
          <NotApplicableList of={bases.notApplicable} />
        </>
      )}
    </>
  );
}

function SortHead({ by, address: { values, set } }: { by: Sort; address: PairAddress }) {
  const { t } = useTranslation("pair");
  const active = values.sort === by;
  const down = active && values.down === "yes";
  return (
    <Table.Th aria-sort={active ? (down ? "descending" : "ascending") : "none"}>
      <UnstyledButton
        className="pair-sort"
        onClick={() => set({ sort: by, down: active && !down ? "yes" : "no" }, { replace: true })}
      >
        {t(`bases.${by}`)}
        <span aria-hidden="true">{active ? (down ? " ▼" : " ▲") : ""}</span>
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({ basis }: { basis: Basis }) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const printing = usePrinting();
  const { instrument } = basis;
  return (
    <Table.Tr>
      <Table.Th scope="row" miw={220} fw={500}>
        <InstrumentLink of={instrument} />
        <Text size="xs" c="dimmed">
          {common(`kind.${instrument.kind}`)}
        </Text>
      </Table.Th>
      <Table.Td>
        <ForceMark force={basis.force} />
      </Table.Td>
      <Table.Td miw={200}>
        <InForce of={basis} dates={false} />
      </Table.Td>
      <Table.Td className="figures pair-nowrap">
        {basis.since ?? common("unknown")}
        {basis.until && (
          <Text size="xs" c="dimmed">
            {common("common.until", { day: basis.until })}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="figures">{countOf(basis)}</Table.Td>
      <Table.Td miw={150}>
        {basis.conditions.length === 0 ? t("bases.noConditions") : <Conditions of={basis} />}
      </Table.Td>
      <Table.Td>
        <Text size="sm" className="pair-nowrap">
          {common(`confidence.${basis.confidence}`)}
        </Text>
        <Sources
          sources={instrument.sources}
          // Printed, it would stand right below the basis's own and seem to contradict it.
          {...(printing ? {} : { confidence: instrument.confidence })}
          note={instrument.note}
        />
      </Table.Td>
    </Table.Tr>
  );
}
