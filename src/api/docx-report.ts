/** A report as a Word document. */
import type { FileChild } from "docx";
import type { Block } from "../domain/drafts/report-document.js";

export async function docxOf(blocks: readonly Block[], title: string): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } =
    await import("docx");
  const levels = {
    1: HeadingLevel.HEADING_1,
    2: HeadingLevel.HEADING_2,
    3: HeadingLevel.HEADING_3,
  };
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
    });
  const rendered = (block: Block): FileChild[] => {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ text: block.text, heading: levels[block.level] })];
      case "paragraph":
        return [new Paragraph({ text: block.text, spacing: { after: 120 } })];
      case "list":
        return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
      case "table":
        return [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [row(block.heads, true), ...block.rows.map((cells) => row(cells, false))],
          }),
        ];
    }
  };
  const children = blocks.flatMap(rendered);
  return Packer.toBuffer(new Document({ title, sections: [{ children }] }));
}
