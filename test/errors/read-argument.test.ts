import { describe, expect, it } from "vitest";
import {
  amountAt,
  entriesAt,
  finiteResult,
  listAt,
  namesAt,
  someNamesAt,
  wholeAt,
} from "../../src/errors/read-argument.ts";
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

describe("wholeAt", () => {
  it("takes a whole number within its range, and no −0", () => {
    expect(wholeAt(3, [], 1, 3)).toBe(3);
    expect(Object.is(wholeAt(-0, [], 0), 0)).toBe(true);
    for (const value of [0, 4, 1.5, "2", 2n]) {
      expectRefusal(() => wholeAt(value, ["n"], 1, 3), "invalid_input", ["n"], /from 1 to 3/);
    }
    expectRefusal(() => wholeAt(2 ** 53, ["n"], 1), "invalid_input", ["n"], /of at least 1/);
  });
});

describe("namesAt and someNamesAt", () => {
  it("take each name once", () => {
    for (const read of [namesAt, someNamesAt]) {
      expect(read(["a", "__proto__"], [])).toEqual(["a", "__proto__"]);
      expectRefusal(() => read("a", ["items"]), "invalid_input", ["items"]);
      expectRefusal(() => read(["a", "a"], ["items"]), "invalid_input", ["items", 1]);
      expectRefusal(() => read([1], ["items"]), "invalid_input", ["items", 0]);
      // biome-ignore lint/suspicious/noSparseArray: a hole is the case
      expectRefusal(() => read(["a", , "b"], ["items"]), "invalid_input", ["items", 1]);
    }
  });

  it("differ where there is none", () => {
    expect(namesAt([], ["items"])).toEqual([]);
    expectRefusal(() => someNamesAt([], ["items"]), "insufficient_data", ["items"]);
  });
});
