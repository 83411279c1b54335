/** `treatygraph draft`: every format that a drafter has a text in, and every way in which it can be none. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Document, Packer, Paragraph } from "docx";
import mammoth from "mammoth";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { runHere } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "drafts-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const LINES = [
  "Treaty on Mutual Legal Assistance in Criminal Matters",
  "Article 1",
  "The Parties shall grant each other mutual legal assistance in criminal matters.",
  "Article 2",
  "At the request of the other Party, a Party shall freeze or seize the proceeds of crime.",
  "Article 3",
  "Nothing in this Treaty obliges a Party to enforce a confiscation order made by a court of the other Party.",
];
const ENGLISH = LINES.join("\n\n");
const CHINESE =
  "第一条 双方应当在刑事诉讼中相互提供司法协助。\n\n第二条 应请求方请求，被请求方应当冻结、扣押犯罪所得。\n\n第三条 本条约不适用于执行没收裁决。";

const report = z.looseObject({
  kind: z.string().nullable(),
  articles: z.array(
    z.looseObject({
      number: z.string(),
      measures: z.array(
        z.looseObject({
          measure: z.looseObject({ id: z.string() }),
          strength: z.string(),
          quote: z.string(),
        }),
      ),
      denies: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
  missing: z.array(z.looseObject({ examples: z.array(z.looseObject({ id: z.string() })) })),
  opened: z.array(z.looseObject({ requesting: z.looseObject({ id: z.string() }) })),
  notes: z.array(z.string()),
});

async function read(path: string, ...options: string[]) {
  const { code, stdout, stderr } = await runHere(["draft", path, "--json", ...options]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return report.parse(JSON.parse(stdout));
}

/** `1 mla/MANDATORY`, `3 -enforce-foreign-order-direct`. */
function found({ articles }: z.infer<typeof report>): string[] {
  return articles.flatMap(({ number, measures, denies }) => [
    ...measures.map(({ measure, strength }) => `${number} ${measure.id}/${strength}`),
    ...denies.map(({ id }) => `${number} -${id}`),
  ]);
}

const EXPECTED = ["1 mla/MANDATORY", "2 freeze/MANDATORY", "3 -enforce-foreign-order-direct"];

async function word(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function pdf(lines: readonly string[], password?: string): Promise<Uint8Array> {
  const document = new PDFDocument(password === undefined ? {} : { userPassword: password });
  for (const line of lines) document.text(line).moveDown();
  document.end();
  return buffer(document);
}

describe("A draft is read the same from", () => {
  test("plain text", async () => {
    expect(found(await read(file("draft.txt", ENGLISH)))).toEqual(EXPECTED);
  });
  test("Markdown", async () => {
    const markdown = ENGLISH.replaceAll("Article ", "## Article ");
    expect(found(await read(file("draft.md", markdown)))).toEqual(EXPECTED);
  });
  test("a Word document", async () => {
    expect(found(await read(file("draft.docx", await word(LINES))))).toEqual(EXPECTED);
  });
  test("a PDF", async () => {
    expect(found(await read(file("draft.pdf", await pdf(LINES))))).toEqual(EXPECTED);
  });
  test("Chinese text, in UTF-8 and UTF-16", async () => {
    const utf16 = Buffer.from(`\ufeff${CHINESE}`, "utf16le");
    expect(found(await read(file("draft-zh.txt", CHINESE)))).toEqual(EXPECTED);
    expect(found(await read(file("draft-zh16.txt", utf16)))).toEqual(EXPECTED);
  });
});

test("With its parties, it says what would open; without, that it could", async () => {
  const path = file("parties.txt", ENGLISH);
  const { opened, kind } = await read(path, "--parties", "CHN,AUS");
  expect(opened.map(({ requesting }) => requesting.id)).toEqual(["CHN", "AUS"]);
  expect(kind).toBe("MLA_TREATY");
  expect((await read(path)).notes.join()).toMatch(/Name its two parties/);
});

test("What is missing comes with provisions that have it", async () => {
  const { missing } = await read(file("missing.txt", ENGLISH));
  expect(missing.length).toBeGreaterThan(10);
  expect(missing.flatMap(({ examples }) => examples).length).toBeGreaterThan(20);
});

describe("The report", () => {
  test("is a table that fits the terminal", async () => {
    const { stdout } = await runHere(["draft", file("table.txt", ENGLISH), "--parties", "CHN,AUS"]);
    expect(stdout).toContain("Freeze or seize property");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("can be kept as Markdown and as a Word document", async () => {
    const draft = file("kept.txt", ENGLISH);
    const [markdown, docx] = [join(folder, "report.md"), join(folder, "report.docx")];
    for (const out of [markdown, docx]) {
      const { code, stderr } = await runHere(["draft", draft, "--out", out]);
      expect(code).toBe(0);
      expect(stderr).toContain(out);
    }
    const { value } = await mammoth.extractRawText({ path: docx });
    for (const text of [readFileSync(markdown, "utf8"), value]) {
      expect(text).toContain("What the draft provides");
      expect(text).toContain("a Party shall freeze or seize the proceeds of crime");
      expect(text).toContain("Sharing of confiscated assets");
    }
  });
});

test("A recipe is no treaty, and the report says so", async () => {
  const { articles, notes } = await read(
    file("recipe.txt", "Pancakes\n\nMix the flour with two eggs. Add milk. Fry until golden."),
  );
  expect(articles).toEqual([]);
  expect(notes.join()).toMatch(/Is it a treaty\?/);
});

describe("What is no draft is refused in a line that says why", () => {
  const blank = () => pdf([]);
  const cases: readonly [
    name: string,
    content: () => string | Uint8Array | Promise<Uint8Array>,
    because: RegExp,
  ][] = [
    ["empty.txt", () => "", /is empty/],
    ["blank.txt", () => " \n\t ", /^treatygraph: file: is empty; pass the text of a treaty/],
    ["huge.txt", () => "shall ".repeat(900_000), /at most 300000 can be read/],
    ["picture.txt", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]), /is no text/],
    ["not.docx", () => "plain text", /isn't a DOCX document/],
    ["broken.docx", () => Buffer.from("PK\u0003\u0004broken", "latin1"), /isn't a Word document/],
    ["old.doc", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), /save it as \.docx/],
    ["not.pdf", () => "plain text", /isn't a PDF document/],
    ["broken.pdf", () => "%PDF-1.7 broken", /damaged PDF/],
    ["locked.pdf", () => pdf(LINES, "secret"), /protected by a password/],
    ["scanned.pdf", blank, /1 page without text, so it was probably scanned/],
    ["broken.xml", () => "<akomaNtoso><act></akomaNtoso>", /line 1/],
    [
      "entities.xml",
      () => '<!DOCTYPE a [<!ENTITY x "boom">]><akomaNtoso><act>&x;</act></akomaNtoso>',
      /DOCTYPE|entit/i,
    ],
  ];
  test.each(cases)("%s", async (name, content, because) => {
    const { code, stdout, stderr } = await runHere(["draft", file(name, await content())]);
    expect(stderr).toMatch(because);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  test.each([
    [["draft", join(folder, "nowhere.txt")], /isn't there/],
    [["draft", folder], /is a folder/],
    [
      ["draft", "DRAFT", "--parties", "CHN"],
      /^treatygraph: --parties: "CHN" aren't .* two different ones/,
    ],
    [
      ["draft", "DRAFT", "--parties", "CHN,XXX"],
      /^treatygraph: --parties: .* no jurisdiction's code/,
    ],
    [
      ["draft", "DRAFT", "--against", "uncca"],
      /^treatygraph: --against: no instrument has the id "uncca"/,
    ],
    [["draft", "DRAFT", "--language", "fr"], /^treatygraph: --language: .* pass en or zh/],
    [["draft", "DRAFT", "--kind", "recipe"], /recipe/],
    [["draft", "DRAFT", "--out", "report.pdf"], /must end in \.md or \.docx/],
  ])("%j", async (args, because) => {
    const draft = file("fine.txt", ENGLISH);
    const { code, stderr } = await runHere(args.map((arg) => (arg === "DRAFT" ? draft : arg)));
    expect(stderr).toMatch(because);
    expect(code).toBe(2);
  });
});

test("A draft in a language that can't be read says how much of it was passed over", async () => {
  const { articles, notes } = await read(
    file(
      "french.txt",
      "Article 1\n\nThe Parties shall grant each other mutual legal assistance in criminal matters.\n\nArticle 2\n\nLa Partie requise procède à la saisie et à la confiscation des produits du crime.",
    ),
  );
  expect(articles.map(({ measures }) => measures.length)).toEqual([1, 0]);
  expect(notes[0]).toMatch(/^One sentence, 51% of the text, couldn't be read .*: French \(1\)\./);
});
