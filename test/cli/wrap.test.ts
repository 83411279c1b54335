/** Lines that fit, and tables that fit the terminal. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { table } from "../../src/cli/table.js";
import { columnsOf, paragraph, wrap } from "../../src/cli/wrap.js";

describe("wrap", () => {
  test("breaks at spaces, and keeps line breaks that are there", () => {
    expect(wrap("a treaty on extradition", 11)).toEqual(["a treaty on", "extradition"]);
    expect(wrap("title\nid", 20)).toEqual(["title", "id"]);
  });

  test("breaks an id that is too long after a hyphen, and only then inside a word", () => {
    expect(wrap("mou-chn-aus-2016-camlmac", 12)).toEqual(["mou-chn-aus-", "2016-camlmac"]);
    expect(wrap("2007-03-28 and later", 12)).toEqual(["2007-03-28", "and later"]);
    expect(wrap("extradition", 5)).toEqual(["extra", "ditio", "n"]);
  });

  test("counts a Chinese character as two columns and breaks between them", () => {
    expect(columnsOf("引渡条约 a")).toBe(10);
    expect(wrap("中华人民共和国", 6)).toEqual(["中华人", "民共和", "国"]);
  });

  test("takes out what a terminal would obey", () => {
    expect(wrap("\u001b[31mred\u001b[0m \u0007bell", 20)).toEqual(["red  bell"]);
  });

  test("no line is wider than asked, and no word is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-z引渡-]{1,30}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (parts, columns) => {
        const lines = wrap(parts.join(" "), columns);
        expect(lines.every((line) => columnsOf(line) <= columns)).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(parts.join(""));
      }),
    );
  });

  test("a paragraph hangs below its first word", () => {
    expect(paragraph("one two three", 9, "- ")).toBe("- one two\n  three");
  });
});

describe("table", () => {
  const columns = [{ head: "Id" }, { head: "Count", align: "right" }, { head: "Title" }] as const;

  test("stands under a line of headings, with no space at the end of a line", () => {
    expect(table(columns, [["uncac", "38", "Convention"]], 80).split("\n")).toEqual([
      "Id     Count  Title",
      "────────────────────────",
      "uncac     38  Convention",
    ]);
  });

  test("wraps the widest column first and puts air between rows of several lines", () => {
    const rows = [
      ["a", "1", "Convention against corruption"],
      ["b", "2", "Treaty"],
    ];
    expect(table(columns, rows, 25).split("\n")).toEqual([
      "Id  Count  Title",
      "─────────────────────────",
      "a       1  Convention",
      "           against",
      "           corruption",
      "",
      "b       2  Treaty",
    ]);
  });

  test("an item of a list in a cell hangs below its first word", () => {
    const [, , first, second] = table([{ head: "Way" }], [["- one two three"]], 10).split("\n");
    expect([first, second]).toEqual(["- one two", "  three"]);
  });

  test("is never wider than the terminal where its words fit", () => {
    const cell = fc.lorem({ maxCount: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 60, max: 160 }),
        (rows, width) => {
          const lines = table(columns, rows, width).split("\n");
          expect(lines.every((line) => columnsOf(line) <= width)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});
