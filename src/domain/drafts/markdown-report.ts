/** A report as Markdown, to attach to a memo. */
import type { Block } from "./report-document.js";

export function markdownOf(blocks: readonly Block[]): string {
  const parts = blocks.map(rendered).filter((part) => part !== "");
  return `${parts.join("\n\n")}\n`;
}

function rendered(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${plain(block.text)}`;
    case "paragraph":
      return plain(block.text);
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "table":
      return [
        row(block.heads),
        row(block.heads.map(() => "---")),
        ...block.rows.map((cells) => row(cells.map(plain))),
      ].join("\n");
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** What somebody wrote must not become markup of ours. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`);
}
