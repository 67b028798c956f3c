import { describe, expect, it } from "vitest";
import { labelsAt } from "../../../src/survey/reading/label-map.ts";
import { expectRefusal } from "../../refusal.ts";

const codesOf = (map: unknown, cells: readonly string[]) => {
  const labels = labelsAt(map, ["labels"]);
  return cells.map((cell) => labels.read(cell, ".")?.code);
};

describe("labelsAt", () => {
  it("gives the labels of a list the codes 1, 2, … in their order", () => {
    const { valueLabels } = labelsAt(["Poor", "Good"], ["labels"]);
    expect(valueLabels).toEqual([
      { value: 1, label: "Poor" },
      { value: 2, label: "Good" },
    ]);
    expect(codesOf(["Poor", "Good"], ["Good", "Poor", "Fair"])).toEqual([2, 1, undefined]);
  });

  it("matches labels whatever their case, quotes, dashes and spaces", () => {
    const map = { "don't know": 9, 'a "b"': 1, "so-so": 2, "très bien": 3, "Очень хорошо": 4 };
    const cells = ["Don’t  know", "A “B”", "so–so", "SO—SO", "tre\u0300s\u00A0bien", "очень\nхорошо"];
    expect(codesOf(map, cells)).toEqual([9, 1, 2, 2, 3, 4]);
  });

  it("takes a number that is one of the codes, but a label first", () => {
    expect(codesOf(["Poor", "Good"], ["2", "2.0", "+1", "3", "0"])).toEqual([2, 2, 1, undefined, undefined]);
    expect(codesOf({ 1: 5, 5: 1, "n/a": null }, ["1", "5", "N/A"])).toEqual([5, 1, null]);
    expect(labelsAt({ a: 1.5 }, []).read("1,5", ",")).toEqual({ code: 1.5, label: null });
  });

  it("keeps the first label of a code that several labels share", () => {
    const { valueLabels } = labelsAt({ yes: 1, Yes: 1, aye: 1, no: 0, "?": null }, []);
    expect(valueLabels).toEqual([
      { value: 1, label: "yes" },
      { value: 0, label: "no" },
    ]);
  });

  it("finds the number before a label", () => {
    const cells = [
      "4 - Good",
      "5 — Great",
      "3 – So-so",
      "2: poor",
      "1. bad, really",
      "4) Good",
      "4)",
      "-1=x",
      "7",
    ];
    expect(codesOf("prefix", cells)).toEqual([4, 5, 3, 2, 1, 4, 4, -1, 7]);
    expect(codesOf("prefix", ["10 minutes or less", "Good", "(7)", "1.5 stars"])).toEqual([
      ...new Array(4).fill(undefined),
    ]);
    expect(labelsAt("prefix", []).read("1,5 - so-so (3)", ".")).toEqual({ code: 1.5, label: "so-so (3)" });
  });

  it("finds the number in brackets after a label", () => {
    const cells = ["Agree (7)", "(7)", "Agree [7]", "x ( 2.5 )", "7", "10 minutes (or less) (2)"];
    expect(codesOf("suffix", cells)).toEqual([7, 7, 7, 2.5, 7, 2]);
    expect(codesOf("suffix", ["Agree (7", "Agree (7]", "Agree 7", "4 - Good"])).toEqual([
      ...new Array(4).fill(undefined),
    ]);
    expect(labelsAt("suffix", []).read("(7)", ".")).toEqual({ code: 7, label: null });
  });

  it("takes a number at either end, but not at both", () => {
    expect(codesOf("affix", ["4 - Good", "Agree (7)", "5", "1 - bad (5)"])).toEqual([4, 7, 5, undefined]);
  });

  it("finds no code that is no number to compute with", () => {
    expect(codesOf("prefix", [`${"9".repeat(400)} - x`])).toEqual([undefined]);
  });

  it("reads long cells in time that grows with their length", () => {
    const long = [
      `${"1".repeat(200_000)}x`,
      "(".repeat(200_000),
      `(1${" ".repeat(200_000)}`,
      "( ".repeat(100_000),
    ];
    for (const cell of long) expect(codesOf("affix", [cell])).toEqual([undefined]);
  });

  it("says what is known in words of a message", () => {
    expect(labelsAt(["Poor", "Good"], []).expected).toBe(
      'one of the labels "Poor", "Good", or a code of theirs',
    );
    const many = Array.from({ length: 11 }, (_, i) => `label ${i}`);
    expect(labelsAt(many, []).expected).toMatch(/"label 9", …, or a code/);
    expect(labelsAt("affix", []).expected).toBe("a label with a number before or after it");
    expect(labelsAt("suffix", []).expected).toBe("a label with a number as its suffix");
  });

  it("refuses labels that cannot be told apart, codes that are none and maps that are none", () => {
    expectRefusal(() => labelsAt(["a", "b", "A"], ["labels"]), "invalid_input", ["labels", 2]);
    expectRefusal(() => labelsAt({ a: 1, A: 2 }, ["labels"]), "invalid_input", ["labels", "A"]);
    expectRefusal(() => labelsAt({ a: null, A: 2 }, ["labels"]), "invalid_input", ["labels", "A"]);
    expectRefusal(() => labelsAt(["a", ""], ["labels"]), "invalid_input", ["labels", 1]);
    expectRefusal(() => labelsAt({ a: "1" }, ["labels"]), "invalid_input", ["labels", "a"]);
    expectRefusal(() => labelsAt([], ["labels"]), "insufficient_data", ["labels"]);
    for (const odd of ["infix", 5, true, new Map()]) {
      expectRefusal(() => labelsAt(odd, ["labels"]), "invalid_input", ["labels"]);
    }
  });
});
