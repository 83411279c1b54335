/** Changes in the address of the scenario builder: read and written in the command line's words. */
import { describe, expect, test } from "vitest";
import { changeFrom } from "../../src/cli/change-grammar.js";
import {
  inputOf,
  readChange,
  readChanges,
  writeChange,
  writeChanges,
} from "../../web/explorer/src/views/gaps/changes.js";

const FORMS = [
  "conclude extradition-treaty AUS",
  "conclude mla-treaty CYM like un-model-mla-1990",
  "conclude sharing-agreement CAN providing asset-sharing,freeze:conditional",
  "conclude memorandum HKG",
  "terminate mla-chn-aus-2006",
  "terminate uncac by AND",
  "ratify uncac",
  "ratify uncac by AND",
  "amend law providing ncb-in-rem",
  "amend law of HKG providing ncb-in-rem,freeze:discretionary",
];

describe("Every form", () => {
  test.each(FORMS)("%s comes back as it was", (text) => {
    const { change, problem } = readChange(text);
    expect(problem).toBeNull();
    expect(change && writeChange(change)).toBe(text);
  });

  test.each(FORMS)("%s means what the command line takes it for", (text) => {
    const { change } = readChange(text);
    if (!change) throw new Error("it can't be read");
    const { kind, instrumentKind, measures, ...input } = inputOf(change);
    const given = {
      ...input,
      kind: kebab(kind),
      instrumentKind: instrumentKind ? kebab(instrumentKind) : null,
      measures: measures
        ? [measures]
            .flat()
            .map(({ measure, strength }) => ({ measure, strength: kebab(strength ?? "") }))
        : null,
    };
    expect(filledIn(given)).toEqual(filledIn(changeFrom(text)));
  });

  test("all of them stand in one address", () => {
    const entries = readChanges(FORMS.join(";"));
    expect(entries.map(({ text }) => text)).toEqual(FORMS);
    expect(writeChanges(entries)).toBe(FORMS.join(";"));
  });
});

describe("What can't be read", () => {
  test.each([
    ["fly away", "verb"],
    ["amend", "verb"],
    ["conclude", "kind"],
    ["conclude peace-treaty AUS", "kind"],
    ["conclude mla-treaty", "missing"],
    ["conclude mla-treaty Australia", "code"],
    ["conclude mla-treaty AUS like", "missing"],
    ["conclude mla-treaty AUS now", "surplus"],
    ["ratify", "missing"],
    ["ratify uncac by", "missing"],
    ["ratify uncac by andorra", "code"],
    ["amend law", "missing"],
    ["amend law providing freeze:surely", "strength"],
    ["amend law providing freeze:mandatory:twice", "strength"],
    ["amend law providing freeze,", "missing"],
  ])("%s: %s", (text, problem) => {
    expect(readChange(text)).toEqual({ text, change: null, problem });
  });

  test("is kept beside what can", () => {
    const entries = readChanges(" ratify uncac ;; fly away;");
    expect(entries.map(({ text, problem }) => [text, problem])).toEqual([
      ["ratify uncac", null],
      ["fly away", "verb"],
    ]);
    expect(writeChanges(entries)).toBe("ratify uncac;fly away");
  });
});

const kebab = (name: string) => name.toLowerCase().replaceAll("_", "-");

/** Without what is null or not there. */
function filledIn(input: object) {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
}
