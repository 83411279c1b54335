/** Settings are checked at start, all at once, in words. */
import { describe, expect, it } from "vitest";
import { SettingsError } from "../src/errors.js";
import { describeSettings, readSettings } from "../src/settings.js";

describe("Settings", () => {
  it("are all optional", () => {
    expect(readSettings({})).toMatchObject({ HOST: "127.0.0.1", PORT: 4000, CORS_ORIGINS: [] });
  });

  it("count an empty value as left out", () => {
    expect(readSettings({ PORT: "", NEO4J_URI: "" })).toMatchObject({ PORT: 4000 });
  });

  it("take a list by commas", () => {
    const { CORS_ORIGINS } = readSettings({
      CORS_ORIGINS: "https://a.example, https://b.example,",
    });
    expect(CORS_ORIGINS).toEqual(["https://a.example", "https://b.example"]);
  });

  it("name everything that is wrong at once, and what it was", () => {
    const read = () =>
      readSettings({ PORT: "seventy", MAX_DEPTH: "0", NEO4J_URI: "localhost:7687" });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(
      /PORT is "seventy"[\s\S]*NEO4J_URI is "localhost:7687"[\s\S]*MAX_DEPTH is "0"/,
    );
  });

  it("never repeat a password", () => {
    const { NEO4J_PASSWORD } = readSettings({ NEO4J_PASSWORD: "a secret" });
    expect(NEO4J_PASSWORD).toBe("a secret");
    expect(JSON.stringify(describeSettings())).not.toContain("secret");
  });

  it("are each described", () => {
    expect(describeSettings().filter(({ meaning }) => meaning === "")).toEqual([]);
  });
});
