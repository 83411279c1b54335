/** The picture of the lanes as an SVG file of its own: shapes and text alone, so that any program can open it. */
import type { Stage, Support } from "../../graphql/enums.generated.js";
import { laneOrder, STAGES, weakestOf } from "./order.js";
import type { Route, Routes, Step } from "./question.js";

interface Words {
  title: string;
  nameOf: (thing: { name: string; nameZh: string | null }) => string;
  stage: (stage: Stage) => string;
  support: (support: Support) => string;
  duty: string;
  power: string;
  /** The requesting side, whose steps need no duty. */
  home: string;
}

const LEFT = 330;
const COLUMN = 112;
const LANE = 84;
const TOP = 70;

export function drawLanes(routes: Routes, words: Words): string {
  const lanes = laneOrder(routes);
  const width = LEFT + COLUMN * STAGES.length;
  const height = TOP + LANE * lanes.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#1f2328">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(12, 30, words.title, 'font-size="18" font-weight="600"'),
    ...lanes.map((lane, index) => drawLane(lane, TOP + LANE * index, words)),
    "</svg>\n",
  ].join("\n");
}

function drawLane(route: Route, y: number, words: Words): string {
  const { low, high } = route.readiness;
  const columns = route.steps.map(({ stage }) => STAGES.indexOf(stage));
  const [first, last] = [Math.min(...columns), Math.max(...columns)].map(middleOf);
  const readiness = `${Math.round(low * 100)}–${Math.round(high * 100)}`;
  const weakest = weakestOf(route);
  return [
    `<line x1="${LEFT}" x2="${LEFT + COLUMN * STAGES.length}" y1="${y - 6}" y2="${y - 6}" stroke="#e3e5e8"/>`,
    text(12, y + 20, words.nameOf(route.mechanism), 'font-weight="600"'),
    text(12, y + 40, `${words.support(route.support)} · ${readiness}`),
    `<line x1="${first}" x2="${last}" y1="${y + 16}" y2="${y + 16}" stroke="#9aa0a6" stroke-width="3"/>`,
    ...route.steps.map((step, index) => drawStation(step, y, weakest.includes(index), words)),
  ].join("\n");
}

function drawStation(step: Step, y: number, weakest: boolean, words: Words): string {
  const x = middleOf(STAGES.indexOf(step.stage));
  const { fill, ink, glyph } = LOOKS[step.support];
  const edge = step.support === "ABSENT" ? "#d0644f" : "#9aa0a6";
  const dash = step.essential ? "" : ' stroke-dasharray="3 2"';
  const duty = step.actor.id === words.home ? "" : `${words.duty} ${LOOKS[step.duty].glyph}  `;
  return [
    weakest
      ? `<circle cx="${x}" cy="${y + 16}" r="18" fill="none" stroke="#b3361f" stroke-width="2"/>`
      : "",
    `<circle cx="${x}" cy="${y + 16}" r="13" fill="${fill}" stroke="${edge}"${dash}/>`,
    text(x, y + 21, glyph, `text-anchor="middle" fill="${ink}"`),
    text(x, y + 48, words.stage(step.stage), 'text-anchor="middle"'),
    text(
      x,
      y + 64,
      `${step.actor.id}  ${duty}${words.power} ${LOOKS[step.power].glyph}`,
      'text-anchor="middle" font-size="11"',
    ),
  ].join("\n");
}

/** The light colours of app.css: a file is for paper. */
const LOOKS: Readonly<Record<Support, { fill: string; ink: string; glyph: string }>> = {
  PROVIDED: { fill: "#2f5fb3", ink: "#ffffff", glyph: "●" },
  CONDITIONAL: { fill: "#a9c4ec", ink: "#10264d", glyph: "◐" },
  UNCERTAIN: { fill: "#f3dfa2", ink: "#4a3600", glyph: "◌" },
  UNKNOWN: { fill: "#e3e5e8", ink: "#3c4046", glyph: "?" },
  ABSENT: { fill: "#ffffff", ink: "#b3361f", glyph: "✕" },
};

function middleOf(column: number): number {
  return LEFT + COLUMN * (column + 0.5);
}

function text(x: number, y: number, words: string, attributes = ""): string {
  const safe = words.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<text x="${x}" y="${y}" ${attributes}>${safe}</text>`;
}
