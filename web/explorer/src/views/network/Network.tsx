/** The network: an interactive picture of the graph around any nodes, and the same as tables. */
import { Alert, Grid, SegmentedControl, Stack, Text } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.js";
import { Answer } from "../../parts/Answer.js";
import { useAsk } from "../../parts/ask.js";
import { View } from "../../parts/View.js";
import { ConnectionList } from "./ConnectionList.js";
import { Controls } from "./Controls.js";
import { joined, shown, useLabelOf, useNameById } from "./drawing.js";
import { NetworkExport } from "./NetworkExport.js";
import { NetworkPicture } from "./NetworkPicture.js";
import { NetworkTables } from "./NetworkTables.js";
import { NodePanel } from "./NodePanel.js";
import { ConnectionsDocument, SubgraphDocument } from "./network.generated.js";
import { NETWORK_ADDRESS } from "./network-address.js";
import type { Picture } from "./picture.js";
import "./network.css";

export default function Network() {
  const { t } = useTranslation("network");
  const address = useAddress(NETWORK_ADDRESS);
  const { around, depth, asOf, most, chosen, to, view, without } = address.values;
  const day = asOf === "" ? null : asOf;
  const surroundings = { around, depth, first: most, asOf: day };
  const asked = useAsk(SubgraphDocument, surroundings, { skip: around.length === 0 });
  const connecting = chosen !== "" && to !== "";
  const connections = useAsk(
    ConnectionsDocument,
    { from: chosen, to, asOf: day },
    { skip: !connecting },
  );
  const labelOf = useLabelOf();
  const nameById = useNameById(asked.data?.subgraph.nodes, labelOf);
  const picture = useRef<Picture | null>(null);
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());

  const paths = connecting ? connections.data?.paths : undefined;
  const drawing = useMemo(() => {
    if (!asked.data) return null;
    return shown(joined(asked.data.subgraph, paths ?? []), without, [...around, chosen, to]);
  }, [asked.data, paths, without, around, chosen, to]);

  const select = useCallback(
    (id: string | null) => address.set({ chosen: id ?? "", to: "" }),
    [address],
  );
  const expand = (id: string) => address.set({ around: [...new Set([...around, id])], chosen: id });
  const pin = (id: string, fixed: boolean) => {
    picture.current?.pin(id, fixed);
    setPinned((before) => {
      const after = new Set(before);
      if (fixed) after.add(id);
      else after.delete(id);
      return after;
    });
  };

  return (
    <View
      title={t("title")}
      lead={t("lead")}
      problems={address.problems}
      wide
      asOf={asOf}
      actions={
        drawing && (
          <NetworkExport
            drawing={drawing}
            address={address}
            question={asked.question}
            picture={picture}
          />
        )
      }
    >
      <Controls address={address} nameById={nameById} />
      {around.length === 0 ? (
        <Text>{t("nothing")}</Text>
      ) : (
        <Answer of={asked} height={520}>
          {({ subgraph }) => (
            <Stack gap="sm">
              <SegmentedControl
                aria-label={t("view.label")}
                data={[
                  { value: "picture", label: t("view.picture") },
                  { value: "table", label: t("view.table") },
                ]}
                value={view}
                onChange={(value) => address.set({ view: value === "table" ? "table" : "picture" })}
                className="no-print network-switch"
              />
              <Text size="sm" c="dimmed" aria-live="polite">
                {t("count", {
                  nodes: drawing?.nodes.length ?? 0,
                  edges: drawing?.edges.length ?? 0,
                })}
              </Text>
              {subgraph.truncated && <Alert color="yellow">{t("truncated", { most })}</Alert>}
              <Grid>
                <Grid.Col span={{ base: 12, md: 8 }}>
                  {drawing && view === "picture" && (
                    <NetworkPicture
                      drawing={drawing}
                      chosen={
                        paths?.[0]?.nodes.map(({ id }) => id) ?? (chosen === "" ? [] : [chosen])
                      }
                      labelOf={labelOf}
                      onSelect={select}
                      onPin={(id) => pin(id, true)}
                      handle={picture}
                    />
                  )}
                  {drawing && view === "table" && (
                    <NetworkTables
                      drawing={drawing}
                      chosen={chosen}
                      labelOf={labelOf}
                      onSelect={select}
                    />
                  )}
                </Grid.Col>
                <Grid.Col span={{ base: 12, md: 4 }}>
                  <NodePanel
                    drawing={drawing}
                    address={address}
                    labelOf={labelOf}
                    isPinned={pinned.has(chosen)}
                    onPin={pin}
                    onExpand={expand}
                    onCentre={(id) => picture.current?.centre(id)}
                  />
                  {connecting && (
                    <Answer of={connections} height={120}>
                      {(data) => <ConnectionList paths={data.paths} labelOf={labelOf} />}
                    </Answer>
                  )}
                </Grid.Col>
              </Grid>
            </Stack>
          )}
        </Answer>
      )}
    </View>
  );
}
