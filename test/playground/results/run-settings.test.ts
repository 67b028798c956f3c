import { describe, expect, it } from "vitest";
import {
  mappingOfRun,
  partsToRun,
  settingsOf,
} from "../../../docs/playground/results/analysis/run-settings.ts";
import { namesUsed } from "../../../docs/playground/survey/names-used.ts";
import { mapping } from "./made-up.ts";

const settings = settingsOf(mapping);

describe("the settings of a run", () => {
  it("begin with the mapping's options and its first columns of weights and groups", () => {
    expect(settings).toEqual({ confidence: 0.95, missing: "listwise", weights: "w", group: "branch" });
  });

  it("make a mapping in which the columns that were not chosen are left out", () => {
    const { columns, options } = mappingOfRun(mapping, {
      confidence: 0.9,
      missing: "available",
      weights: null,
      group: "sex",
    });
    expect(columns.slice(5).map(({ name, use }) => [name, use])).toEqual([
      ["branch", "left-out"],
      ["sex", "group"],
      ["w", "left-out"],
    ]);
    expect([options.confidence, options.missing]).toEqual([0.9, "available"]);
    expect(namesUsed(mapping, "group")).toEqual(["branch", "sex"]);
  });

  it("compute all that has data at first, and whenever a setting of all of it has changed", () => {
    const all = partsToRun(mapping, null, settings);
    expect(all).toEqual(expect.arrayContaining(["overview", "gaps", "groups", "satisfaction"]));
    expect(all).not.toContain("kano");
    expect(partsToRun(mapping, settings, { ...settings, confidence: 0.9 })).toEqual(all);
    expect(partsToRun(mapping, settings, { ...settings, missing: "available" })).toEqual(all);
    expect(partsToRun(mapping, settings, { ...settings, weights: null })).toEqual(all);
  });

  it("compute the comparison of groups alone when the column of groups has changed", () => {
    expect(partsToRun(mapping, settings, { ...settings, group: "sex" })).toEqual(["overview", "groups"]);
    expect(partsToRun(mapping, settings, { ...settings, group: null })).toEqual(["overview"]);
  });
});
