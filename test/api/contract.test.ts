/** The served schema: what clients rely on, words for everything, and types that fit it. */
import { readFileSync } from "node:fs";
import {
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  buildSchema as parseSchema,
} from "graphql";
import { describe, expect, test } from "vitest";
import { GENERATED, kept } from "../../scripts/codegen.js";
import { buildSchema } from "../../src/api/schema.js";

/** A copy of the contract that clients were promised. */
const contract = parseSchema(readFileSync(new URL("./contract.graphql", import.meta.url), "utf8"));
const served = buildSchema();

/** Enums whose values say all there is to say. */
const VALUES_EXPLAIN_THEMSELVES = [
  "Actor",
  "AssetStatus",
  "CaseOutcome",
  "Certainty",
  "InstrumentKind",
  "NodeKind",
  "ObstacleEffect",
  "Offence",
  "OrderDirection",
  "ReadingExtent",
  "Stage",
];

describe("The contract", () => {
  test("Everything that it names is served, as it has it", () => {
    expect(findBreakingChanges(contract, served)).toEqual([]);
  });

  test("Arguments keep their defaults", () => {
    const defaults = (schema: typeof served) =>
      Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
        field.args.flatMap(({ name, defaultValue }) =>
          defaultValue === undefined ? [] : [`${field.name}.${name} = ${String(defaultValue)}`],
        ),
      );
    // Inside, enum values have other names.
    const inWords = (text: string) => text.toUpperCase().replaceAll("-", "_");
    const promised = defaults(contract);
    expect(defaults(served).map(inWords)).toEqual(expect.arrayContaining(promised.map(inWords)));
  });
});

describe("Words for everything", () => {
  const types = Object.values(served.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const undescribed = (pick: (type: GraphQLNamedType) => string[]) => types.flatMap(pick);

  test("Every type has a description", () => {
    expect(undescribed(({ name, description }) => (description ? [] : [name]))).toEqual([]);
  });

  test("Every field and input field has a description", () => {
    const missing = undescribed((type) =>
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap(({ name, description }) =>
            description ? [] : [`${type.name}.${name}`],
          )
        : [],
    );
    expect(missing).toEqual([]);
  });

  test("Every argument has a description", () => {
    const missing = undescribed((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args.flatMap(({ name, description }) =>
              description ? [] : [`${type.name}.${field.name}(${name}:)`],
            ),
          )
        : [],
    );
    expect(missing).toEqual([]);
  });

  test("Every enum value has a description, except where names explain themselves", () => {
    const missing = undescribed((type) =>
      isEnumType(type) && type.getValues().some(({ description }) => !description)
        ? [type.name]
        : [],
    );
    expect(missing.toSorted()).toEqual(VALUES_EXPLAIN_THEMSELVES);
  });
});

test.each(GENERATED)(
  "$file is up to date with what it is made of (npm run codegen)",
  async ({ file, generate }) => {
    expect(kept(file)).toBe(await generate());
  },
);
