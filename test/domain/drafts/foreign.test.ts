import { describe, expect, test } from "vitest";
import { foreignLanguageOf, unreadIn } from "../../../src/domain/drafts/foreign.js";
import { providedIn } from "./lexicons.js";

describe("A sentence in neither English nor Chinese is told by its script or its small words:", () => {
  test.each([
    ["Les Parties s'accordent mutuellement l'aide judiciaire la plus large possible.", "French"],
    ["Las Partes se prestarán la más amplia asistencia judicial recíproca.", "Spanish"],
    [
      "As Partes prestarão uma à outra o auxílio judiciário mais amplo em matéria penal.",
      "Portuguese",
    ],
    ["Le Parti si prestano la più ampia assistenza nel corso delle indagini.", "Italian"],
    [
      "Die Vertragsparteien leisten einander Rechtshilfe in Strafsachen durch die Behörden.",
      "German",
    ],
    ["تتعهد الدول الأطراف بأن تقدم كل منها إلى الأخرى المساعدة", "Arabic script"],
    ["Стороны оказывают друг другу правовую помощь.", "Cyrillic script"],
    ["締約国は、相互に法律上の援助を与える。", "Japanese"],
    ["당사국은 서로 사법공조를 제공한다.", "Korean"],
    ["ภาคีจะให้ความช่วยเหลือซึ่งกันและกัน", "Thai script"],
  ])("%s", (sentence, language) => {
    expect(foreignLanguageOf(sentence)).toBe(language);
  });
});

describe("What can be read, or is too short to tell, isn't foreign:", () => {
  test.each([
    "The Parties shall afford each other mutual legal assistance.",
    "双方应当相互提供司法协助。",
    "雙方應當依照《联合国反腐败公约》(UNCAC)提供协助。",
    "Done at Rio de Janeiro.",
    "The principle of aut dedere aut judicare applies in relation to the offence.",
    "The Parties to the Convention de Bruxelles sur la traite may request assistance under it.",
    "Albania, Algeria, Andorra, Angola, Argentina, Armenia",
    "β-blockers (Γ) 12",
    "",
  ])("%j", (sentence) => {
    expect(foreignLanguageOf(sentence)).toBeNull();
  });
});

test("Words that look like English ones provide nothing in another language", () => {
  expect(
    providedIn("La confiscation des produits du crime est exécutée dans la Partie requise."),
  ).toEqual({});
});

test("A text's foreign sentences are counted by language, with their share", () => {
  const { sentences, share } = unreadIn(
    "The Parties shall assist each other. Les Parties s'accordent l'aide la plus large. Elles gèlent les avoirs et les produits de l'infraction. Las Partes se prestarán la más amplia asistencia.",
  );
  expect([...sentences]).toEqual([
    ["French", 2],
    ["Spanish", 1],
  ]);
  expect(share).toBeGreaterThan(0.7);
});

test("A text that can be read has nothing unread", () => {
  expect(unreadIn("The Parties shall assist each other. 双方应当相互协助。")).toEqual({
    sentences: new Map(),
    share: 0,
  });
});
