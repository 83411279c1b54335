import { expect, test } from "vitest";
import { capital, citedAs, nameInText, possessive } from "../../src/domain/words.js";

test.each([
  ["CHN", "China", "China's"],
  ["USA", "the United States", "the United States'"],
  ["NLD", "the Netherlands", "the Netherlands'"],
  ["GBR", "the United Kingdom", "the United Kingdom's"],
  ["CYM", "the Cayman Islands", "the Cayman Islands'"],
  ["DOM", "the Dominican Republic", "the Dominican Republic's"],
  ["HKG", "Hong Kong", "Hong Kong's"],
  ["HND", "Honduras", "Honduras's"],
])("%s stands in a sentence as %s, its own things as %s", (code, name, own) => {
  expect(nameInText(code)).toBe(name);
  expect(possessive(nameInText(code))).toBe(own);
});

test("A sentence begins with a capital", () => {
  expect(capital(nameInText("USA"))).toBe("The United States");
});

test("An article is cited with its own sign where it has one, and by its number else", () => {
  expect(citedAs({ article: "§§ 459j, 459k" })).toEqual({
    en: "§§ 459j, 459k",
    zh: "§§ 459j, 459k",
  });
  expect(citedAs({ article: "740-bis" })).toEqual({ en: "article 740-bis", zh: "第740-bis条" });
  expect(citedAs({ article: "optional protocol" }).en).toBe("optional protocol");
  expect(citedAs({ article: null }).en).toBe("an article whose number wasn't read");
});
