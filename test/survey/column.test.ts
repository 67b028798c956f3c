import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  allSources,
  type Column,
  isColumn,
  isComplete,
  readAnswers,
  type Source,
  sharedLength,
  sourcesOf,
} from "../../src/survey/column.ts";
import { expectRefusal } from "../refusal.ts";

const SEVEN = { min: 1, max: 7 };

function source(column: unknown, rest: Partial<Source> = {}): Source {
  return { column: column as Column, path: ["q1"], scale: null, reverse: false, ...rest };
}

function read(from: Source, length = from.column.length, row = 0): number[] {
  const into = new Float64Array(length);
  readAnswers(from, row, into);
  return [...into];
}

describe("sourcesOf", () => {
  it("finds the columns of items with their path, scale and key", () => {
    const q2 = [1, 2];
    expect(sourcesOf({ q1: [], q2 }, [{ id: "q2", reverse: true }], SEVEN, ["perceptions"])).toEqual([
      { column: q2, path: ["perceptions", "q2"], scale: SEVEN, reverse: true },
    ]);
  });

  it("takes any array-like column of numbers", () => {
    for (const column of [[1], new Uint8Array(1), new Float64Array(1), { length: 1, 0: 5 }]) {
      expect(sourcesOf({ q1: column }, [{ id: "q1" }], null)[0]?.column).toBe(column);
    }
  });

  it("refuses an item without a column of its own", () => {
    expectRefusal(() => sourcesOf({ q1: [1] }, [{ id: "q2" }], null), "unknown_item", ["q2"]);
    expectRefusal(() => sourcesOf({}, [{ id: "constructor" }], null), "unknown_item", ["constructor"]);
    expectRefusal(() => sourcesOf({}, [{ id: "__proto__" }], null), "unknown_item", ["__proto__"]);
  });

  it("refuses what is no set of columns and what is no column", () => {
    for (const columns of [null, undefined, "q1", 1]) {
      expectRefusal(() => sourcesOf(columns as never, [], null), "invalid_input", []);
    }
    const odd = [
      null,
      5,
      "1234",
      () => 1,
      {},
      { length: 1.5 },
      { length: -1 },
      { length: "2" },
      new DataView(new ArrayBuffer(8)),
    ];
    for (const column of [
      ...odd,
      new BigInt64Array(1),
      new BigUint64Array(1),
      runInNewContext("new BigInt64Array(1)"),
    ]) {
      expectRefusal(() => sourcesOf({ q1: column as Column }, [{ id: "q1" }], null), "invalid_input", ["q1"]);
      expect(isColumn(column)).toBe(false);
    }
  });
});

describe("allSources", () => {
  it("takes every column in the order of the keys", () => {
    const columns = JSON.parse('{ "b": [1], "__proto__": [2], "a": [3] }');
    expect(allSources(columns, null, ["answers"]).map(({ path }) => path)).toEqual([
      ["answers", "b"],
      ["answers", "__proto__"],
      ["answers", "a"],
    ]);
  });

  it("refuses what is no set of columns", () => {
    for (const columns of [null, undefined, "q1"]) {
      expectRefusal(() => allSources(columns as never, null), "invalid_input", []);
    }
  });

  it("refuses anything but a plain object of columns", () => {
    for (const odd of [
      null,
      undefined,
      5,
      "ab",
      [[1, 2]],
      new Map([["q1", [1]]]),
      Object.create({ q1: [1] }),
    ]) {
      expectRefusal(() => allSources(odd as never, null, ["side"]), "invalid_input", ["side"]);
    }
  });
});

describe("sharedLength", () => {
  it("is the number of respondents", () => {
    expect(sharedLength([source([1, 2, 3]), source(new Int8Array(3))])).toBe(3);
  });

  it("refuses no columns, no respondents and lengths that differ", () => {
    expectRefusal(() => sharedLength([]), "insufficient_data", []);
    expectRefusal(() => sharedLength([source([])]), "insufficient_data", ["q1"]);
    expectRefusal(
      () => sharedLength([source([1, 2]), source([1], { path: ["q2"] })]),
      "invalid_input",
      ["q2"],
      /expected 2 answers, as many as q1 has, received 1 \(at q2\)/,
    );
  });
});

describe("readAnswers", () => {
  it("copies the wanted rows and gives NaN for every kind of missing answer", () => {
    expect(read(source([9, 1, null, undefined, Number.NaN, 2, 9]), 5, 1)).toEqual([
      1,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      2,
    ]);
    expect(read(source({ length: 3, 0: 4, 2: 6 }))).toEqual([4, Number.NaN, 6]);
    expect(read(source(Uint8Array.of(9, 1, 2, 9)), 2, 1)).toEqual([1, 2]);
    expect(read(source(Float64Array.of(9, Number.NaN, 2.5)), 2, 1)).toEqual([Number.NaN, 2.5]);
  });

  it("turns the answers to a reverse-keyed item, and leaves the missing ones missing", () => {
    expect(read(source([1, 7, null, 3], { scale: SEVEN, reverse: true }))).toEqual([7, 1, Number.NaN, 5]);
    expect(read(source(Uint8Array.of(2, 6), { scale: SEVEN, reverse: true }))).toEqual([6, 2]);
  });

  it("refuses text, infinity and answers off the scale, with their row", () => {
    for (const odd of ["4", true, 4n, {}, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expectRefusal(
        () => read(source([9, 1, odd]), 2, 1),
        "invalid_input",
        ["q1", 2],
        /expected a finite number up to 1e100, or null/,
      );
    }
    for (const column of [
      [1, 7, 8],
      [1, 7, 0],
      [1, 7, 7.0001],
      Uint8Array.of(1, 7, 8),
      Float64Array.of(1, 7, 0.5),
    ]) {
      expectRefusal(
        () => read(source(column, { scale: SEVEN })),
        "invalid_input",
        ["q1", 2],
        /expected a number from 1 to 7, or null for a missing answer/,
      );
    }
  });
});

describe("isComplete", () => {
  it("holds for integer typed arrays alone, also those of another realm", () => {
    for (const column of [new Uint8Array(1), new Int32Array(1), runInNewContext("new Uint16Array(1)")]) {
      expect(isComplete(column)).toBe(true);
    }
    for (const column of [
      [1],
      new Float64Array(1),
      new Float32Array(1),
      runInNewContext("new Float64Array(1)"),
    ]) {
      expect(isComplete(column)).toBe(false);
    }
  });
});
