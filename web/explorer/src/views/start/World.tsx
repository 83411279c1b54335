/** The world as it stands for a requesting jurisdiction on a day: a map or a table of the same figures. */
import { Box, Group, NativeSelect, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Address } from "../../app/address.js";
import { ViewFailure } from "../../app/ViewFailure.js";
import { useJurisdictions, useNameOf } from "../../names/useNames.js";
import { Answer } from "../../parts/Answer.js";
import { JurisdictionChoice } from "../../parts/choices.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { type ADDRESS, LAYERS, SHOWN } from "./address.js";
import { Chosen } from "./Chosen.js";
import { Legend } from "./Legend.js";
import { type Figures, useLayer } from "./layers.js";
import { WorldMap } from "./WorldMap.js";
import { WorldTable } from "./WorldTable.js";

export function World({ address }: { address: Address<typeof ADDRESS> }) {
  const { t } = useTranslation("start");
  const { requested, asOf, layer, show } = address.values;
  const requesting = address.values.requesting || "CHN";
  const { asked, figures } = useLayer(layer, requesting, asOf);
  const svg = useRef<SVGSVGElement>(null);
  const nameOf = useNames();
  const place = { requesting, asOf, requested };
  return (
    <section aria-labelledby="start-world" className="start-world">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} id="start-world">
          {t("map.heading", { name: nameOf(requesting) })}
        </Title>
        <Box className="no-print">
          <ExportMenu
            name={`treatygraph-${layer}-${requesting}${asOf && `-${asOf}`}`}
            table={figures && (() => tableOf(figures, nameOf, t("column.jurisdiction")))}
            svg={show === "map" ? svg : undefined}
            question={asked.question}
          />
        </Box>
      </Group>
      <Group align="flex-end" gap="sm" my="xs" className="no-print">
        <NativeSelect
          label={t("map.layer")}
          value={layer}
          onChange={({ currentTarget: { value } }) =>
            address.set({ layer: LAYERS.find((one) => one === value) })
          }
          data={LAYERS.map((value) => ({ value, label: t(`layer.${value}`) }))}
          maw="100%"
        />
        <JurisdictionChoice
          label={t("map.find")}
          value={requested}
          onChange={(code) => address.set({ requested: code })}
          clearable
          w={220}
        />
        <SegmentedControl
          aria-label={t("map.show")}
          data={SHOWN.map((value) => ({ value, label: t(`show.${value}`) }))}
          value={show}
          onChange={(value) => address.set({ show: SHOWN.find((one) => one === value) })}
        />
      </Group>
      <Answer of={asked} height={420}>
        {() =>
          figures && (
            <Stack gap="xs">
              {show === "map" ? (
                <ViewFailure>
                  <WorldMap figures={figures} place={place} svg={svg} layer={layer} />
                </ViewFailure>
              ) : (
                <WorldTable figures={figures} place={place} caption={t(`layerMeaning.${layer}`)} />
              )}
              <Chosen figures={figures} place={place} />
              <Legend layer={layer} />
              <Text size="sm" c="dimmed">
                {t(`layerMeaning.${layer}`)}
              </Text>
              <Text size="xs" c="dimmed">
                {t("map.boundaries")}
              </Text>
            </Stack>
          )
        }
      </Answer>
    </section>
  );
}

/** What map and table are about: whose requests, on which day, and where one looks. */
export interface Place {
  requesting: string;
  asOf: string;
  requested: string;
}

/** Writes the name behind a code, in the reader's language. */
export function useNames(): (code: string) => string {
  const nameOf = useNameOf();
  const { byCode } = useJurisdictions();
  return useMemo(
    () => (code: string) => {
      const one = byCode.get(code);
      return one ? nameOf(one) : code;
    },
    [byCode, nameOf],
  );
}

function tableOf({ columns, rows }: Figures, nameOf: (code: string) => string, first: string) {
  return {
    columns: ["code", first, ...columns],
    rows: rows.map(({ code, cells }) => [code, nameOf(code), ...cells.map(({ text }) => text)]),
  };
}
