/** `treatygraph load` into a real Neo4j. */
import { expect, test } from "vitest";
import { keptFolderWith } from "../dataset/folder.js";
import { treaty } from "../support/dataset.js";
import { cypher, describeWithNeo4j } from "../support/neo4j.js";
import { LITTLE, run } from "./run.js";

describeWithNeo4j("treatygraph load", ({ uri, user, password }) => {
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const load = (folder: string, ...args: string[]) =>
    run(["load", "--dataset", folder, ...args], environment);

  test("writes, then has nothing to do, then replaces; --dry-run writes nothing", async () => {
    await cypher({ uri, user, password }, "MATCH (n) DETACH DELETE n");
    const little = keptFolderWith(LITTLE);
    const other = keptFolderWith([treaty()]);

    const planned = await load(little, "--dry-run");
    expect(planned.stdout).toContain("Nothing was written.");
    expect((await run(["stats"], environment)).stderr).toContain("holds no dataset yet");

    const first = await load(little);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/now holds version/) });
    expect(first.stderr).toContain("100% (");

    const again = await load(little);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/nothing to do\.$/m) });
    expect((await load(little, "--dry-run")).stdout).toContain("a load would do nothing");

    const replaced = await load(other);
    expect(replaced.stdout).toMatch(/now holds version .*, in the place of version /);
  });

  test("a question is answered the same by both engines, the engine's name aside", async () => {
    const folder = keptFolderWith(LITTLE);
    await load(folder);
    for (const question of [
      ["bases", "CHN", "AUS", "--as-of", "2008-05-01", "--json"],
      ["routes", "CHN", "AUS", "--as-of", "2024-01-01", "--json"],
      ["paths", "CHN", "CYM", "--as-of", "2024-01-01", "--json"],
    ]) {
      const inNeo4j = await run(question, environment);
      const inMemory = await run(question, { DATASET: folder });
      expect(inNeo4j.stdout.replace('"neo4j"', '"memory"')).toBe(inMemory.stdout);
    }
  });

  test("a wrong password is one line that tells what to do, with exit code 3", async () => {
    // Not the tests' own account: Neo4j locks one for a while after three wrong passwords.
    const wrong = {
      ...environment,
      NEO4J_USER: "stranger",
      NEO4J_PASSWORD: "not-the-password",
    };
    const { code, stderr } = await run(["load"], wrong);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^treatygraph: [^\n]*NEO4J_PASSWORD[^\n]*\n$/);
    expect(stderr).not.toContain("not-the-password");
  });
});
