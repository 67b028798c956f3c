import { agreementTable } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("agreementTable", () => {
  it("counts the first rater in rows, the second in columns; numbers ascending, then names", () => {
    expect(agreementTable([10, 2, "b", 10], [10, 10, "a", 2])).toEqual({
      missing: "reject",
      n: 4,
      categories: [2, 10, "a", "b"],
      counts: [
        [0, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 1, 0],
      ],
      notes: [],
    });
  });

  it("keeps the categories' order as given, those that do not occur included", () => {
    const { categories, counts } = agreementTable(["low", "high"], ["low", "low"], {
      categories: ["low", "middle", "high"],
    });
    expect(categories).toEqual(["low", "middle", "high"]);
    expect(counts).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
  });

  it("tells a number from its text", () => {
    expect(agreementTable([1], ["1"])).toMatchObject({
      categories: [1, "1"],
      counts: [
        [0, 1],
        [0, 0],
      ],
    });
  });

  it("leaves a subject out that a rater did not judge, if told to", () => {
    const first = [1, null, 2, Number.NaN];
    const second = [1, 1, undefined, 2];
    expectRefusal(() => agreementTable(first, [1, 1, 1, 1]), "missing_answers", [1]);
    expectRefusal(() => agreementTable([1, 1, 1, 1], second), "missing_answers", ["second", 2]);
    expect(agreementTable(first, second, { missing: "listwise" })).toMatchObject({
      n: 1,
      categories: [1],
      counts: [[1]],
    });
    expectRefusal(() => agreementTable([null], [1], { missing: "listwise" }), "insufficient_data", []);
  });

  it("takes empty text and a hole for no judgment", () => {
    expectRefusal(() => agreementTable(["met", ""], ["met", "met"]), "missing_answers", [1]);
    expectRefusal(() => agreementTable(["met", "met"], ["met", ""]), "missing_answers", ["second", 1]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    const first = ["met", "", , "missed"] as string[];
    expect(agreementTable(first, ["met", "met", "met", "missed"], { missing: "listwise" })).toMatchObject({
      n: 2,
      categories: ["met", "missed"],
    });
  });

  it("counts 0 and −0 as one category", () => {
    expect(agreementTable([0, -0], [-0, 0])).toMatchObject({ categories: [0], counts: [[2]] });
  });

  it("takes typed columns", () => {
    expect(agreementTable(Uint8Array.of(1, 2, 2), Float64Array.of(1, 2, 1)).counts).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it("refuses ratings and options that make no sense", () => {
    const call =
      (first: unknown, second: unknown, options = {}) =>
      () =>
        agreementTable(first as number[], second as number[], options);
    expectRefusal(call("12", [1, 2]), "invalid_input", []);
    expectRefusal(call({ length: 1e9 }, [1, 2]), "invalid_input", []);
    expectRefusal(call([1], null), "invalid_input", ["second"]);
    expectRefusal(call([1, 2], [1]), "invalid_input", ["second"]);
    expectRefusal(call([], []), "insufficient_data", []);
    expectRefusal(call([true], [1]), "invalid_input", [0]);
    expectRefusal(call([1e101], [1]), "invalid_input", [0]);
    expectRefusal(call([1], [Number.POSITIVE_INFINITY]), "invalid_input", ["second", 0]);
    expectRefusal(call([1], [1], { missing: "available" }), "invalid_input", ["missing"]);
    expectRefusal(call([1, 3], [1, 1], { categories: [1, 2] }), "invalid_input", [1]);
    expectRefusal(call([1, 1], [1, 3], { categories: [1, 2] }), "invalid_input", ["second", 1]);
    expectRefusal(call([1], [1], { categories: "12" }), "invalid_input", ["categories"]);
    expectRefusal(call([1], [1], { categories: [1, null] }), "invalid_input", ["categories", 1]);
    expectRefusal(call([1], [1], { categories: [1, 2, 1] }), "invalid_input", ["categories", 2]);
    expectRefusal(call([1], [1], { categories: [1, ""] }), "invalid_input", ["categories", 1]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    expectRefusal(call([1], [1], { categories: [1, , 2] }), "invalid_input", ["categories", 1]);
    expectRefusal(call([1], [1], { category: [1] }), "invalid_input", ["category"]);
    const measured = Array.from({ length: 1001 }, (_, i) => i / 7);
    expectRefusal(call(measured, measured), "invalid_input", ["categories"]);
  });
});
