/** The network to take away: edges as CSV, the picture, the same in the formats of other tools. */
import { Menu } from "@mantine/core";
import { IconPhoto, IconShare3 } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { save, type Table } from "../../parts/saving.js";
import { inForceOf } from "./edge-words.js";
import type { NetworkAddress } from "./network-address.js";
import type { Drawing, Picture } from "./picture.js";

interface Props {
  drawing: Drawing;
  address: NetworkAddress;
  question: Question;
  picture: RefObject<Picture | null>;
}

const FORMATS = ["graphml", "gexf", "cytoscape.json", "jsonld"] as const;

export function NetworkExport({ drawing, address, question, picture }: Props) {
  const { t } = useTranslation("network");
  const { around, depth, asOf, most, view } = address.values;
  const query = new URLSearchParams({
    around: around.join(),
    depth: String(depth),
    first: String(most),
    ...(asOf === "" ? {} : { asOf }),
  });
  const table = (): Table => ({
    columns: ["id", "type", "source", "target", "since", "until", "inForce"],
    rows: drawing.edges.map((edge) => [
      edge.id,
      edge.type,
      edge.source,
      edge.target,
      edge.since,
      edge.until,
      inForceOf(edge),
    ]),
  });
  const savePicture = async () => {
    const blob = await picture.current?.png();
    if (blob) save("network.png", blob);
  };
  return (
    <ExportMenu name="network" table={table} question={question}>
      {view === "picture" && (
        <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => void savePicture()}>
          {t("png")}
        </Menu.Item>
      )}
      {FORMATS.map((format) => (
        <Menu.Item
          key={format}
          component="a"
          href={`/export/subgraph.${format}?${query}`}
          leftSection={<IconShare3 size={16} />}
        >
          {t("format", { format })}
        </Menu.Item>
      ))}
    </ExportMenu>
  );
}
