import { describe, expect, it } from "vitest";
import { groupsOf } from "../../src/survey/grouping.ts";
import { expectRefusal } from "../refusal.ts";

const namesAndRows = (...args: Parameters<typeof groupsOf>) =>
  groupsOf(...args).map(({ name, rows }) => [name, ...rows]);

describe("groupsOf", () => {
  it("gives the groups in order of first appearance, a number and its text as one", () => {
    expect(namesAndRows(["b", 1, "b", "1", "__proto__"], 5, "reject")).toEqual([
      ["b", 0, 2],
      ["1", 1, 3],
      ["__proto__", 4],
    ]);
    expect(namesAndRows(Uint8Array.of(2, 2), 2, "reject")).toEqual([["2", 0, 1]]);
  });

  it("takes null, a hole, NaN and empty text for a missing group", () => {
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    const by = ["a", null, , Number.NaN, ""] as (string | null)[];
    for (const missing of ["listwise", "available"] as const) {
      expect(namesAndRows(by, 5, missing)).toEqual([["a", 0]]);
    }
    expectRefusal(() => groupsOf(by, 5, "reject"), "missing_answers", ["by", 1]);
    expectRefusal(() => groupsOf(["a", ""], 2, "reject", null, ["unit"]), "missing_answers", ["unit", 1]);
  });

  it("leaves out respondents of weight 0, and asks no group of them", () => {
    expect(namesAndRows(["a", "", "b", "a"], 4, "reject", Float64Array.of(0, 0, 1, 0.5))).toEqual([
      ["b", 2],
      ["a", 3],
    ]);
    const weights = Float64Array.of(1, 0);
    expectRefusal(() => groupsOf(["a", {} as never], 2, "reject", weights), "invalid_input", ["by", 1]);
  });

  it("refuses what is no column of groups, of another length, or a group without a name", () => {
    for (const odd of [null, undefined, 5, "ab", { length: 2 }, ["a"], new Map()]) {
      expectRefusal(() => groupsOf(odd as never, 2, "available"), "invalid_input", ["by"]);
    }
    for (const odd of [true, {}, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => groupsOf(["a", odd as never], 2, "available"), "invalid_input", ["by", 1]);
    }
  });
});
