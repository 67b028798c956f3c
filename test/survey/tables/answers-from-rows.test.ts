import { answersFromRows } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("answersFromRows", () => {
  const rows = [
    { E1: 7, P1: 3, E2: 5, P2: 4 },
    { E1: null, P1: 4, E2: 6, P2: 2 },
  ];

  it("takes the n-th item from the column of prefix and n", () => {
    expect(answersFromRows(rows, { prefix: "E", items: ["clean", "kind"] })).toEqual({
      clean: [7, null],
      kind: [5, 6],
    });
  });

  it("calls the items q1, q2, … where only the prefix is given, in the order of the numbers", () => {
    const wide = [{ P10: 1, P2: 2, P02: 9, P: 9, Px: 9, P0: 9, XP1: 9, P7: 3 }];
    expect(Object.entries(answersFromRows(wide, { prefix: "P" }))).toEqual([
      ["q2", [2]],
      ["q7", [3]],
      ["q10", [1]],
    ]);
  });

  it("takes items by name, in the order wanted", () => {
    expect(Object.entries(answersFromRows(rows, { items: ["P2", "E1"] }))).toEqual([
      ["P2", [4, 2]],
      ["E1", [7, null]],
    ]);
  });

  it("takes every key of any row as an item where nothing is chosen", () => {
    expect(answersFromRows([{ a: 1 }, { b: 2, a: undefined }, { b: Number.NaN }])).toEqual({
      a: [1, null, null],
      b: [null, 2, null],
    });
  });

  it("reads keys named like members of Object.prototype as any other", () => {
    const odd = JSON.parse('[{ "__proto__": 3, "constructor": 4 }, { "constructor": 5 }]');
    const answers = answersFromRows(odd);
    expect(Object.entries(answers)).toEqual([
      ["__proto__", [3, null]],
      ["constructor", [4, 5]],
    ]);
    expectRefusal(() => answersFromRows([{ a: 1 }], { items: ["toString"] }), "unknown_item", ["toString"]);
  });

  it("gives 0 for -0, so that the answers survive JSON", () => {
    expect(Object.is(answersFromRows([{ a: -0 }]).a?.[0], 0)).toBe(true);
  });

  it("refuses text, also text that spells a number, with row and column", () => {
    expectRefusal(
      () => answersFromRows([{ a: 1 }, { a: "4" }]),
      "invalid_input",
      [1, "a"],
      /a finite number up to 1e100, or null for a missing answer; text is not read as a number here, received "4" \(at \[1\]\.a\)/,
    );
    for (const odd of [true, {}, [], 3n, Number.POSITIVE_INFINITY]) {
      expectRefusal(
        () => answersFromRows([{ a: odd }]),
        "invalid_input",
        [0, "a"],
        /missing answer, received/,
      );
    }
  });

  it("refuses an answer off the scale where the scale is given", () => {
    const scale = { min: 1, max: 7 };
    expect(answersFromRows([{ a: 1 }, { a: 7 }], { scale })).toEqual({ a: [1, 7] });
    expectRefusal(
      () => answersFromRows([{ a: 1 }, { a: 8 }], { scale }),
      "invalid_input",
      [1, "a"],
      /a number from 1 to 7/,
    );
    expectRefusal(() => answersFromRows([{ a: 0 }], { scale }), "invalid_input", [0, "a"]);
  });

  it("takes codes for missing answers, a number however it is written, and refuses other text", () => {
    const coded = [{ a: 99 }, { a: "99.0" }, { a: " NA" }, { a: 4 }];
    expect(answersFromRows(coded, { missing: [99, "NA"] })).toEqual({ a: [null, null, null, 4] });
    expectRefusal(() => answersFromRows(coded, { missing: ["99"] }), "invalid_input", [1, "a"]);
    expectRefusal(() => answersFromRows([{ a: "" }], { missing: [99] }), "invalid_input", [0, "a"]);
    for (const odd of [99, "NA", [null], [Number.NaN], [true]]) {
      const path = Array.isArray(odd) ? ["missing", 0] : ["missing"];
      expectRefusal(() => answersFromRows(rows, { missing: odd as never }), "invalid_input", path);
    }
  });

  it("refuses a magnitude above 1e100", () => {
    expect(answersFromRows([{ a: 1e100 }, { a: -1e100 }])).toEqual({ a: [1e100, -1e100] });
    expectRefusal(() => answersFromRows([{ a: 1.1e100 }]), "invalid_input", [0, "a"]);
  });

  it("passes over columns whose number after the prefix is none that can be counted", () => {
    const wide = { E2: 4, E1: 5, E01: 6, E0: 7, [`E${"9".repeat(400)}`]: 8 };
    expect(answersFromRows([wide], { prefix: "E" })).toEqual({ q1: [5], q2: [4] });
  });

  it("takes rows that an interface types", () => {
    interface Row {
      polite: number | null;
    }
    const typed: Row[] = [{ polite: 5 }, { polite: null }];
    expect(answersFromRows(typed)).toEqual({ polite: [5, null] });
  });

  it("refuses a malformed scale", () => {
    for (const scale of [{}, { min: "1", max: 7 }, { min: Number.NaN, max: 7 }]) {
      expectRefusal(() => answersFromRows(rows, { scale: scale as never }), "invalid_input", [
        "scale",
        "min",
      ]);
    }
    for (const max of [1, 0, Number.POSITIVE_INFINITY, "7"]) {
      expectRefusal(() => answersFromRows(rows, { scale: { min: 1, max: max as never } }), "invalid_input", [
        "scale",
        "max",
      ]);
    }
  });

  it("refuses an item that no row has", () => {
    expectRefusal(() => answersFromRows(rows, { items: ["E1", "E3"] }), "unknown_item", ["E3"]);
    expectRefusal(() => answersFromRows(rows, { prefix: "E", items: ["a", "b", "c"] }), "unknown_item", [
      "E3",
    ]);
    expectRefusal(() => answersFromRows(rows, { prefix: "F" }), "unknown_item", ["F1"], /columns F1, F2, …/);
  });

  it("refuses anything but a list of rows", () => {
    expectRefusal(() => answersFromRows([]), "insufficient_data", []);
    expectRefusal(() => answersFromRows({} as never), "invalid_input", []);
    for (const odd of [null, 5, [1], undefined, new Map(), new Date(0)]) {
      expectRefusal(() => answersFromRows([{ a: 1 }, odd as never]), "invalid_input", [1]);
    }
  });

  it("refuses items and prefixes that choose nothing", () => {
    expectRefusal(() => answersFromRows(rows, { items: [] }), "insufficient_data", ["items"]);
    expectRefusal(() => answersFromRows(rows, { items: "E1" as never }), "invalid_input", ["items"]);
    expectRefusal(() => answersFromRows(rows, { items: ["E1", 2 as never] }), "invalid_input", ["items", 1]);
    expectRefusal(
      () => answersFromRows(rows, { items: ["E1", "E1"] }),
      "invalid_input",
      ["items", 1],
      /once/,
    );
    for (const prefix of ["", 1]) {
      expectRefusal(() => answersFromRows(rows, { prefix: prefix as never }), "invalid_input", ["prefix"]);
    }
  });
});
