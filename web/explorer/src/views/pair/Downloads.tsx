/** What can be taken from the view: the bases as a table or a graph, the picture, the question, the address, paper. */
import { Menu } from "@mantine/core";
import { IconTopologyStar3, IconVector } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf, useTitleOf } from "../../names/useNames.js";
import type { Question } from "../../parts/ask.js";
import { ExportMenu } from "../../parts/ExportMenu.js";
import { save } from "../../parts/saving.js";
import { csvOf } from "./bases.js";
import { drawLanes } from "./lanes-svg.js";
import { asSearch, type Bases, type PairQuestion, type Routes } from "./question.js";

/** The service writes these itself. */
const GRAPHS = {
  graphml: "GraphML",
  gexf: "GEXF",
  "cytoscape.json": "Cytoscape JSON",
  jsonld: "JSON-LD",
} as const;

interface Props {
  question: PairQuestion;
  asked: Question;
  picture: RefObject<HTMLDivElement | null>;
  bases: Bases | undefined;
  routes: Routes | undefined;
}

export function Downloads({ question, asked, picture, bases, routes }: Props) {
  const { t } = useTranslation("pair");
  const { t: common } = useTranslation();
  const titleOf = useTitleOf();
  const nameOf = useNameOf();
  const { requesting, requested, asOf } = question;
  const name = ["pair", requesting, requested, asOf].filter(Boolean).join("-");
  const svg = () =>
    routes &&
    drawLanes(routes, {
      title: t("svg.title", { requesting, requested, day: routes.asOf }),
      nameOf,
      stage: (stage) => common(`stage.${stage}`),
      support: (support) => common(`support.${support}`),
      duty: t("lanes.dutyLetter"),
      power: t("lanes.powerLetter"),
      home: requesting,
    });
  return (
    <ExportMenu
      name={name}
      table={bases && (() => csvOf(bases.bases, titleOf))}
      picture={picture}
      question={asked}
    >
      <Menu.Item
        leftSection={<IconVector size={16} />}
        onClick={() => {
          const drawing = svg();
          if (drawing) save(`${name}.svg`, new Blob([drawing], { type: "image/svg+xml" }));
        }}
      >
        {common("export.svg")}
      </Menu.Item>
      {Object.entries(GRAPHS).map(([ending, format]) => (
        <Menu.Item
          key={ending}
          component="a"
          href={`/export/legal-bases.${ending}?${asSearch(question)}`}
          download
          leftSection={<IconTopologyStar3 size={16} />}
        >
          {t("graph", { format })}
        </Menu.Item>
      ))}
    </ExportMenu>
  );
}
