/** Dates as the schema writes them. What isn't one is told what one looks like. */
import { GraphQLError, Kind, type ValueNode } from "graphql";
import { isDay, isPartialDate } from "../dates.js";
import { quote } from "../domain/questions.js";

export const scalars = {
  Date: dateScalar("Date", isDay, "a day, such as 2024-05-01, that exists"),
  PartialDate: dateScalar(
    "PartialDate",
    isPartialDate,
    "a year, month or day, such as 2007, 2007-04 or 2007-04-03, that exists",
  ),
};

function dateScalar(name: string, isDate: (text: string) => boolean, what: string) {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && isDate(value)) return value;
    const shown = typeof value === "string" ? quote(value) : quote(String(value));
    throw new GraphQLError(`${shown} is no ${name}; it must be ${what}.`);
  };
  // Written this way, the type keeps the description that the schema gives it.
  return {
    __parseValue: parse,
    __parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING ? node.value : "value" in node ? node.value : node.kind),
    // What the domain and the dataset hold was checked when it was read.
    __serialize: (value: unknown) => value,
  };
}
