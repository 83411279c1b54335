/**
 * docs/reference.md: every question with its arguments, every type, from the descriptions in
 * `schema/`. What is the same for all lists is said once; an example that is a whole query
 * is shown as one.
 */
import {
  astFromValue,
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  print,
  validate,
} from "graphql";
import { readSchema, readSchemaFiles } from "../src/api/sdl.js";
import { code, inCell, table } from "./markdown.js";

const SCHEMA = buildASTSchema(parse(readSchema()));
const QUERY = SCHEMA.getQueryType();
const QUESTIONS = Object.values(QUERY?.getFields() ?? {});

/** Pages and their items are alike, whatever they hold. */
const PAGES: ReadonlySet<string> = new Set(
  QUESTIONS.map(({ type }) => getNamedType(type).name)
    .filter((name) => name.endsWith("Connection"))
    .flatMap((name) => [name, name.replace(/Connection$/, "Edge")]),
);

/** Each file of the schema with the types that it adds. */
const CONCEPTS = readSchemaFiles().map(({ concept, text }) => ({
  concept,
  types: parse(text).definitions.flatMap((definition) => {
    const named = "name" in definition && definition.kind !== Kind.OPERATION_DEFINITION;
    const type = named ? SCHEMA.getType(definition.name?.value ?? "") : undefined;
    return type && type !== QUERY && !PAGES.has(type.name) ? [type] : [];
  }),
}));

/** An example at the end of a description. */
const EXAMPLE = /\s*Example: `(?<query>[^`]+)`\.?/;

const INTRODUCTION = `# API reference
<!-- Generated from schema/ by \`npm run codegen\`. Do not edit. -->

Questions go to \`/graphql\` ([over HTTP](../README.md#over-http)); the schema as one file is
[schema.graphql](schema.graphql), served at \`/schema.graphql\`. In types, \`!\` means never null and \`[ ]\` a list.`;

const LISTS = `## Lists
Questions that take \`first\` and \`after\` answer with a page (\`…Connection\`):

| field | type | meaning |
| --- | --- | --- |
| \`nodes\` | a list | the items alone |
| \`edges\` | a list | items (\`node\`), each with its \`cursor\` for \`after\` and \`before\` of the same list, filter and order |
| \`pageInfo\` | [PageInfo!](#pageinfo) | where the page stands |
| \`totalCount\` | \`Int!\` | how many there are on all pages together |`;

/** The text of docs/reference.md, for the schema as it stands. */
export function reference(): string {
  const types = CONCEPTS.filter(({ types }) => types.length > 0).flatMap(({ concept, types }) => [
    `## Types: ${concept.replaceAll("-", " ")}`,
    ...types.map(typeText),
  ]);
  const questions = QUESTIONS.map(questionText);
  return `${[INTRODUCTION, contents(), "## Questions", ...questions, LISTS, ...types].join("\n\n")}\n`;
}

/** The examples that are whole queries, by the question that they are of. */
export function examples(): { question: string; query: string }[] {
  return QUESTIONS.flatMap(({ name, description }) => {
    const { query } = withoutExample(description);
    return query === null ? [] : [{ question: name, query }];
  });
}

function contents(): string {
  const questions = QUESTIONS.map(({ name }) => `[${name}](#query${name.toLowerCase()})`);
  const types = CONCEPTS.filter(({ types }) => types.length > 0).map(
    ({ concept, types }) =>
      `- ${concept.replaceAll("-", " ")}: ${types.map(({ name }) => `[${name}](${anchor(name)})`).join(", ")}`,
  );
  return [
    "## Contents",
    `**[Questions](#questions)**: ${questions.join(", ")}`,
    "**[Lists](#lists)**: pages, cursors, counts",
    `**Types**, by what they are about:\n\n${types.join("\n")}`,
  ].join("\n\n");
}

function questionText(field: GraphQLField<unknown, unknown>): string {
  const { words, query } = withoutExample(field.description);
  const example = query === null ? [] : [`\`\`\`graphql\n${query}\n\`\`\``];
  const rows = field.args.map((arg) => [
    code(arg.name),
    link(arg.type),
    code(defaultOf(arg)),
    inCell(arg.description),
  ]);
  return [
    `### Query.${field.name}`,
    words,
    `Answers with ${link(field.type)}.`,
    ...table(["argument", "type", "default", "meaning"], rows),
    ...example,
  ].join("\n\n");
}

function typeText(type: GraphQLNamedType): string {
  const text = [`### ${type.name}`, inCell(type.description).replaceAll("\\|", "|")];
  if (isInterfaceType(type)) {
    const { objects } = SCHEMA.getImplementations(type);
    text.push(`One of ${objects.map(({ name }) => link(name)).join(", ")}.`);
  }
  if (isUnionType(type)) text.push(`One of ${type.getTypes().map(link).join(", ")}.`);
  if (isObjectType(type) && type.getInterfaces().length > 0)
    text.push(`Is a ${type.getInterfaces().map(link).join(", ")}.`);
  return [...text, ...membersOf(type)].join("\n\n");
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isScalarType(type)) return [];
  if (isEnumType(type)) {
    const values = type.getValues();
    if (values.every(({ description }) => !description))
      return [values.map(({ name }) => code(name)).join(", ")];
    return table(
      ["value", "meaning"],
      values.map(({ name, description }) => [code(name), inCell(description)]),
    );
  }
  if (isInputObjectType(type))
    return table(
      ["field", "type", "default", "meaning"],
      Object.values(type.getFields()).map((field) => [
        code(field.name),
        link(field.type),
        code(defaultOf(field)),
        inCell(field.description),
      ]),
    );
  if (isUnionType(type)) return [];
  return table(
    ["field", "type", "meaning"],
    Object.values(type.getFields()).map(({ name, type: given, description, args }) => [
      code(name),
      link(given),
      [inCell(description), ...args.map(argumentText)].join("<br>"),
    ]),
  );
}

function argumentText(arg: GraphQLArgument): string {
  const fallback = defaultOf(arg);
  const type = `${arg.name}: ${String(arg.type)}${fallback === "" ? "" : ` = ${fallback}`}`;
  return `${code(type)} ${inCell(arg.description)}`;
}

/** A description, and the query that it gives as its example, where that is a whole one. */
function withoutExample(description: string | null | undefined) {
  const words = inCell(description).replaceAll("\\|", "|");
  const example = EXAMPLE.exec(words)?.groups?.query;
  if (example === undefined) return { words, query: null };
  const document = parse(`{ ${example} }`);
  if (validate(SCHEMA, document).length > 0) return { words, query: null };
  return { words: words.replace(EXAMPLE, ""), query: print(document) };
}

function defaultOf({ defaultValue, type }: Pick<GraphQLArgument, "defaultValue" | "type">): string {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return value ? print(value) : "";
}

function link(type: GraphQLType | string): string {
  const name = typeof type === "string" ? type : getNamedType(type).name;
  const shown = String(type);
  const known = CONCEPTS.some(({ types }) => types.some((one) => one.name === name));
  if (PAGES.has(name)) return `[${shown}](#lists)`;
  return known ? `[${shown.replaceAll(/[[\]]/g, "\\$&")}](${anchor(name)})` : code(shown);
}

function anchor(name: string): string {
  return `#${name.toLowerCase()}`;
}
