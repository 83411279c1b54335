/** Saves what a view shows as a file. */
export interface Table {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** With a byte order mark, without which spreadsheets take Chinese for something else. */
export async function saveCsv(name: string, { columns, rows }: Table): Promise<void> {
  const { default: papaparse } = await import("papaparse");
  // What begins like a formula must not run as one.
  const csv = papaparse.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { escapeFormulae: true },
  );
  save(`${name}.csv`, new Blob([`\uFEFF${csv}\r\n`], { type: "text/csv;charset=utf-8" }));
}

export async function savePng(
  name: string,
  picture: HTMLElement | SVGSVGElement | null,
): Promise<void> {
  if (!picture) return;
  const { toBlob } = await import("html-to-image");
  const element = picture instanceof HTMLElement ? picture : picture.parentElement;
  if (!element) return;
  const backgroundColor = getComputedStyle(document.body).backgroundColor;
  const blob = await toBlob(element, { pixelRatio: 2, backgroundColor });
  if (blob) save(`${name}.png`, blob);
}

/** The SVG with the styles that it is shown with, so that it looks the same elsewhere. */
export async function saveSvg(name: string, svg: SVGSVGElement | null): Promise<void> {
  if (!svg) return;
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  const shown = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, index) => {
    const original = shown[index];
    if (!original || !(element instanceof SVGElement)) return;
    const style = getComputedStyle(original);
    for (const property of INLINED)
      element.style.setProperty(property, style.getPropertyValue(property));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  save(
    `${name}.svg`,
    new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }),
  );
}

const INLINED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

export function save(fileName: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
