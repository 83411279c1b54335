/** The explorer's words: the same in both languages, and none that no view says. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const WORDS = fileURLToPath(new URL("../../web/explorer/src/words/", import.meta.url));

interface Words {
  [key: string]: string | Words;
}
const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])));

function read(language: string, file: string): Map<string, string> {
  const text = readFileSync(`${WORDS}${language}/${file}`, "utf8");
  return new Map(flat(words.parse(JSON.parse(text))));
}

function flat(tree: Words, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}

/** English has a singular, Chinese hasn't. */
const singular = (key: string) => key.endsWith("_one");
const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const FILES = readdirSync(`${WORDS}en`).sort();

test("Both languages have the same files", () => {
  expect(FILES.length).toBeGreaterThan(5);
  expect(readdirSync(`${WORDS}zh`).sort()).toEqual(FILES);
});

describe.each(FILES)("%s", (file) => {
  const english = read("en", file);
  const chinese = read("zh", file);

  test("has every key in both languages", () => {
    const wanted = [...english.keys()].filter((key) => !singular(key)).sort();
    expect([...chinese.keys()].sort()).toEqual(wanted);
  });

  test("says something at every key, in its own language", () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
    const untranslated = [...chinese].filter(
      ([key, text]) =>
        !/\p{Script=Han}/u.test(text) && text === english.get(key) && /[a-z]{4}/.test(text),
    );
    expect(untranslated).toEqual([]);
  });

  test("fills in the same things in both languages", () => {
    const different = [...chinese].filter(
      ([key, text]) => places(text).join() !== places(english.get(key) ?? "").join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});
