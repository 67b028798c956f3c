import { describe, expect, it } from "vitest";
import { amountAt, entriesAt, finiteResult, listAt } from "../../src/errors/read-argument.ts";
import { expectRefusal } from "../refusal.ts";

describe("finiteResult", () => {
  it("lets a number through, and no −0", () => {
    expect(finiteResult(2.5)).toBe(2.5);
    expect(Object.is(finiteResult(-0), 0)).toBe(true);
  });

  it("refuses what figures at the ends of the range drove beyond the numbers", () => {
    expectRefusal(() => finiteResult(Number.POSITIVE_INFINITY), "invalid_input", []);
    expectRefusal(() => finiteResult(Number.NaN), "invalid_input", []);
  });
});

describe("entriesAt and listAt", () => {
  it("read every entry at its place, holes too", () => {
    expect(entriesAt([1, -0], ["a"], "amounts", amountAt)).toEqual([1, 0]);
    for (const read of [entriesAt, listAt]) {
      expectRefusal(() => read([1, -1], ["a"], "amounts", amountAt), "invalid_input", ["a", 1]);
      // biome-ignore lint/suspicious/noSparseArray: a hole is the case
      expectRefusal(() => read([1, , 2], ["a"], "amounts", amountAt), "invalid_input", ["a", 1]);
      expectRefusal(() => read({ length: 1 }, ["a"], "amounts", amountAt), "invalid_input", ["a"]);
    }
  });

  it("differ where there is no entry", () => {
    expect(entriesAt([], ["a"], "amounts", amountAt)).toEqual([]);
    expectRefusal(() => listAt([], ["a"], "amount", amountAt), "insufficient_data", ["a"]);
  });
});
