/** Lists: conditions, order, pages. */
import { describe, expect, test } from "vitest";
import { comparing, LIST_TYPES, meets } from "../../../src/graph/lists.js";
import { certaintyOn, type GraphNode } from "../../../src/graph/model.js";
import { type Condition, type Graph, LISTS, type ListQuery } from "../../../src/graph/port.js";
import { seedData, seedNode } from "../../support/seed.js";

const ALL: Omit<ListQuery, "list"> = {
  where: [],
  orderBy: { facet: "name", descending: false },
  skip: 0,
  limit: 10_000,
};

export function describeLists(graph: () => Graph): void {
  const nodesWhere = async (...where: Condition[]): Promise<GraphNode[]> => {
    const page = await graph().list({ ...ALL, list: "instruments", where });
    expect(page.total).toBe(page.records.length);
    expect(page.records.length).toBeGreaterThan(0);
    expect(page.records.map(({ id }) => id)).toEqual(expected("instruments", { where }));
    return page.records.map(({ id }) => seedNode(id));
  };

  describe("Lists", () => {
    test.each(LISTS)("The list of %s holds all of its types and nothing else", async (list) => {
      const { records, total } = await graph().list({ ...ALL, list });
      expect(records.map(({ id }) => id)).toEqual(expected(list, {}));
      expect(total).toBe(records.length);
    });

    test("A condition on a single value takes those that have one of the values", async () => {
      const found = await nodesWhere({ facet: "kind", is: "oneOf", values: ["network", "body"] });
      expect(new Set(found.map(({ facets }) => facets.kind))).toEqual(new Set(["network", "body"]));
    });

    test("A condition on a list takes those with one of the values in it", async () => {
      const found = await nodesWhere({ facet: "parties", is: "oneOf", values: ["CHE", "SGP"] });
      for (const { facets } of found)
        expect([facets.parties].flat()).toSatisfy(
          (parties: string[]) => parties.includes("CHE") || parties.includes("SGP"),
        );
    });

    test("A condition on all values takes those whose list has every one", async () => {
      const found = await nodesWhere({ facet: "parties", is: "all", values: ["CHN", "USA"] });
      for (const { facets } of found)
        expect(facets.parties).toEqual(expect.arrayContaining(["CHN", "USA"]));
    });

    test("A condition on all of no values takes everything", async () => {
      const found = await nodesWhere({ facet: "parties", is: "all", values: [] });
      expect(found).toHaveLength(expected("instruments", {}).length);
    });

    test("Text is looked for in the folded text, and is no pattern", async () => {
      const [first] = await nodesWhere({ facet: "text", is: "containing", value: "extradition" });
      expect(first?.facets.text).toContain("extradition");
      const where: Condition[] = [{ facet: "text", is: "containing", value: ".*%" }];
      expect(await graph().list({ ...ALL, list: "instruments", where })).toEqual({
        records: [],
        total: 0,
      });
    });

    test("A partial date is between two days if one of the days that it can mean is", async () => {
      await nodesWhere({ facet: "signed", is: "between", from: "2000-02-29", to: "2007-06-15" });
      await nodesWhere({ facet: "signed", is: "between", from: "2005-12-31", to: "2006-01-01" });
    });

    test("In force on a day means for certain", async () => {
      const found = await nodesWhere({ is: "inForceOn", day: "2010-01-01" });
      for (const { period } of found) expect(certaintyOn(period, "2010-01-01")).toBe("YES");
    });

    test("Several conditions must all be met", async () => {
      await nodesWhere(
        { facet: "parties", is: "oneOf", values: ["CHN"] },
        { facet: "force", is: "oneOf", values: ["binding"] },
        { facet: "signed", is: "between", from: "2000-01-01", to: "2020-12-31" },
        { is: "inForceOn", day: "2021-01-01" },
      );
    });

    test("Records without the facet come last, whichever way the list is sorted", async () => {
      for (const descending of [false, true]) {
        const orderBy = { facet: "signed", descending };
        const { records } = await graph().list({ ...ALL, list: "instruments", orderBy });
        const keys = records.map(({ id }) => seedNode(id).facets.signed ?? null);
        const firstWithout = keys.indexOf(null);
        expect(firstWithout).toBeGreaterThan(0);
        expect(keys.slice(firstWithout).every((key) => key === null)).toBe(true);
      }
    });

    test("Ties go by id, whichever way the list is sorted", async () => {
      for (const descending of [false, true]) {
        const orderBy = { facet: "outcome", descending };
        const { records } = await graph().list({ ...ALL, list: "cases", orderBy });
        expect(records.map(({ id }) => id)).toEqual(expected("cases", { orderBy }));
      }
    });

    test("A facet that doesn't exist sorts by id and meets no condition", async () => {
      const orderBy = { facet: "no-such-facet", descending: true };
      const { records } = await graph().list({ ...ALL, list: "measures", orderBy });
      expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort());
      const where: Condition[] = [{ facet: "no-such-facet", is: "oneOf", values: ["x"] }];
      expect((await graph().list({ ...ALL, list: "measures", where })).total).toBe(0);
    });

    test("Pages make up the list; the total is that of all pages", async () => {
      const ids = expected("provisions", {});
      const pages = [];
      for (let skip = 0; skip < ids.length + 400; skip += 400) {
        const page = await graph().list({ ...ALL, list: "provisions", skip, limit: 400 });
        expect(page.total).toBe(ids.length);
        pages.push(...page.records.map(({ id }) => id));
      }
      expect(pages).toEqual(ids);
    });

    test("A page of none still tells the total", async () => {
      const page = await graph().list({ ...ALL, list: "measures", limit: 0 });
      expect(page).toEqual({ records: [], total: expected("measures", {}).length });
    });
  });
}

function expected(
  list: ListQuery["list"],
  { where = ALL.where, orderBy = ALL.orderBy }: Partial<ListQuery>,
): string[] {
  return seedData()
    .nodes.filter(({ record }) => LIST_TYPES[list].includes(record.type))
    .filter((node) => where.every((condition) => meets(node, condition)))
    .sort(comparing(orderBy.facet, orderBy.descending))
    .map(({ id }) => id);
}
