/** Two to six instruments side by side, measure by measure. */
import { Box, Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import * as z from "zod/mini";
import { many, useAddress } from "../../app/address.js";
import type { Mention } from "../../graphql/enums.generated.js";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { StrengthMark } from "../../parts/marks.js";
import { InstrumentLink, MeasureLink, NodeLink } from "../../parts/NodeLink.js";
import { View } from "../../parts/View.js";
import { Series } from "../pages/Facts.js";
import { CompareChoice } from "./CompareChoice.js";
import { CompareDocument, type CompareQuery } from "./compare.generated.js";
import { Tabs } from "./Tabs.js";

const ADDRESS = z.object({ instruments: many() });
const MOST = 6;

type Comparison = CompareQuery["comparison"];
type Cell = Comparison["rows"][number]["cells"][number];

export function Compare() {
  const { t } = useTranslation("library");
  const { t: pages } = useTranslation("pages");
  const { t: common } = useTranslation();
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const { values, set, problems } = useAddress(ADDRESS);
  const ids = [...new Set(values.instruments)].slice(0, MOST);
  const enough = ids.length >= 2;
  const asked = useAsk(CompareDocument, { instruments: ids }, { skip: !enough });
  const words = ({ mention, strength, provisions }: Cell) =>
    [
      strength ? common(`strength.${strength}`) : t(`mention.${mention}`),
      provisions.map(({ article }) => pages("article", { article })).join(", "),
    ]
      .filter(Boolean)
      .join(" · ");
  const comparison = enough ? asked.data?.comparison : undefined;
  return (
    <View
      title={t("tab.compare")}
      lead={t("lead.compare")}
      problems={problems}
      actions={
        <ExportMenu
          name="comparison"
          question={asked.question}
          {...(comparison && {
            table: () => ({
              columns: [pages("column.measure"), ...comparison.instruments.map(titleOf)],
              rows: comparison.rows.map(({ measure, cells }) => [
                nameOf(measure),
                ...cells.map(words),
              ]),
            }),
          })}
        />
      }
    >
      <Tabs current="compare" />
      <CompareChoice ids={ids} most={MOST} onChange={(instruments) => set({ instruments })} />
      {enough ? (
        <Answer of={asked} height={500}>
          {({ comparison: found }) => <ComparisonTable comparison={found} />}
        </Answer>
      ) : (
        <Text>{t("compareMore")}</Text>
      )}
    </View>
  );
}

function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation("library");
  const { t: pages } = useTranslation("pages");
  return (
    <>
      <Box role="region" tabIndex={0} aria-label={t("tab.compare")} className="page-scroll">
        <Table striped verticalSpacing={4} className="page-table library-compare">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{pages("column.measure")}</Table.Th>
              {comparison.instruments.map((instrument) => (
                <Table.Th key={instrument.id} scope="col">
                  <InstrumentLink of={instrument} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparison.rows.map(({ measure, cells }) => (
              <Table.Tr key={measure.id}>
                <Table.Th scope="row">
                  <MeasureLink of={measure} />
                </Table.Th>
                {cells.map((cell) => (
                  <Table.Td key={cell.instrument.id}>
                    <CellOf cell={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      {comparison.nowhere.length > 0 && (
        <Text size="sm" mt="md">
          {t("nowhere")}{" "}
          <Series
            of={comparison.nowhere.map((one) => ({ key: one.id, node: <MeasureLink of={one} /> }))}
          />
        </Text>
      )}
    </>
  );
}

const GLYPHS: Readonly<Record<Mention, string>> = {
  PROVIDED: "",
  NOT_MENTIONED: "✕",
  NOT_READ: "?",
};

function CellOf({ cell: { mention, strength, provisions } }: { cell: Cell }) {
  const { t } = useTranslation("library");
  const { t: pages } = useTranslation("pages");
  if (mention !== "PROVIDED")
    return (
      <Group gap={6} wrap="nowrap">
        <span
          aria-hidden="true"
          className={`mark support-${mention === "NOT_READ" ? "unknown" : "absent"}`}
        >
          {GLYPHS[mention]}
        </span>
        <Text span size="xs">
          {t(`mention.${mention}`)}
        </Text>
      </Group>
    );
  return (
    <>
      {strength && <StrengthMark strength={strength} />}{" "}
      {provisions.length > 0 ? (
        <Series
          of={provisions.map(({ id, article }) => ({
            key: id,
            node: (
              <NodeLink kind="PROVISION" id={id}>
                {pages("article", { article })}
              </NodeLink>
            ),
          }))}
        />
      ) : (
        <Text span size="xs">
          {t("noArticle")}
        </Text>
      )}
    </>
  );
}
