import { readCells, type SheetCell } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const valuesOf = (...column: SheetCell[]) =>
  readCells([["q"], ...column.map((cell) => [cell, 0]).map(([c]) => [c])]);

describe("readCells", () => {
  it("reads numbers, text, booleans and dates as they are, numbers in text as in CSV", () => {
    const at = new Date("2026-03-29T01:30:00Z");
    const table = readCells([
      ["n", "s", "b", "d", "t", "w"],
      [1, "4", true, at, "x", "1,5"],
      [-0, 2, false, null, 5, "2"],
      [Number.NaN, undefined, null, new Date(Number.NaN), false, null],
    ]);
    expect(table.variables.map(({ name, type, measure, values }) => [name, type, measure, values])).toEqual([
      ["n", "number", "scale", [1, 0, null]],
      ["s", "number", "scale", [4, 2, null]],
      ["b", "number", "nominal", [1, 0, null]],
      ["d", "datetime", "scale", ["2026-03-29T01:30:00.000Z", null, null]],
      ["t", "text", "nominal", ["x", "5", "false"]],
      ["w", "text", "nominal", ["1,5", "2", null]],
    ]);
    expect(table.variables[2]?.valueLabels).toEqual([
      { value: 0, label: "false" },
      { value: 1, label: "true" },
    ]);
    expect(table.notes).toEqual([{ path: ["variables", 5, "type"], reason: "decimal-comma" }]);
  });

  it("takes missing codes and labels, also for numbers", () => {
    const table = readCells(
      [
        ["a", "b"],
        [99, "good"],
        [5, 1],
        ["NA", 99],
      ],
      { missing: [99, "NA"], labels: ["bad", "good"] },
    );
    expect(table.variables.map(({ values }) => values)).toEqual([
      [null, 5, null],
      [2, 1, null],
    ]);
    expect(
      readCells([["a"], [1.5], ["x"]], { labels: { x: 1.5 }, decimal: "," }).variables[0]?.values,
    ).toEqual([1.5, 1.5]);
  });

  it("holds numbers in labelled columns to the scale of answers", () => {
    const answers = { scale: { min: 1, max: 5 } };
    expectRefusal(() => readCells([["a"], [7]], { answers }), "invalid_input", [0, "a"]);
    expectRefusal(() => readCells([["a"], ["x"], [3]], { answers, labels: ["x"] }), "invalid_input", [
      1,
      "a",
    ]);
  });

  it("passes over rows with nothing in them, fills short ones up and takes empty cells beyond the header", () => {
    const table = readCells([[null, ""], ["a", "b"], [], [1], ["", " "], [2, 3, "", null]]);
    expect(table.variables.map(({ values }) => values)).toEqual([
      [1, 2],
      [null, 3],
    ]);
  });

  it("takes a header of several rows below others, and header cells of any kind", () => {
    const options = { skipRows: 2, headerRows: 2, nameRow: 1 } as const;
    const { variables } = readCells([["Report"], [], ["Which year?", null], [2026, true], [5, 4]], options);
    expect(variables.map(({ name, label }) => [name, label])).toEqual([
      ["2026", "Which year?"],
      ["true", null],
    ]);
  });

  it("takes the sheet that is meant by name or position, the first by default", () => {
    const sheets = [
      { sheet: "info", data: [["x"], ["y"]] },
      { sheet: "answers", data: [["q"], [5]] },
    ];
    expect(readCells(sheets).variables[0]?.name).toBe("x");
    for (const sheet of ["answers", 1]) expect(readCells(sheets, { sheet }).variables[0]?.name).toBe("q");
    for (const sheet of ["Answers", 2])
      expectRefusal(() => readCells(sheets, { sheet }), "unknown_item", ["sheet"]);
    expectRefusal(() => readCells([["q"], [5]], { sheet: "q" }), "unknown_item", ["sheet"]);
    expectRefusal(() => readCells(sheets, { sheet: 0.5 }), "invalid_input", ["sheet"]);
    const odd = [sheets[0]!, null as never, { sheet: "b" } as never];
    expectRefusal(() => readCells(odd, { sheet: 1 }), "unknown_item", ["sheet"]);
    expectRefusal(() => readCells(odd, { sheet: 2 }), "invalid_input", [2, "data"]);
  });

  it("refuses what is no answer at its row and column, without a line", () => {
    expectRefusal(
      () => readCells([["q"], [5], ["often"]], { answers: {} }),
      "invalid_input",
      [1, "q"],
      /up to 1e100 in column q, or an empty cell/,
    );
    expectRefusal(() => readCells([["d"], [new Date(0)]], { answers: {} }), "invalid_input", [0, "d"]);
  });

  it("refuses cells that are none, rows that go on beside the header and rows of import ids", () => {
    for (const odd of [Number.POSITIVE_INFINITY, {}, [], new Map()]) {
      expectRefusal(() => valuesOf(odd), "invalid_input", [0, "q"]);
    }
    const silent = Object.assign(new Date(0), { toJSON: () => undefined });
    expect(valuesOf(silent, 5).variables[0]?.values).toEqual([null, 5]);
    expectRefusal(() => valuesOf(new Date(8.64e15)), "invalid_input", [0, "q"], /years 1 to 9999/);
    expectRefusal(() => readCells([["a"], [1, 2]]), "invalid_input", [0], /at most 1 cells/);
    expectRefusal(() => readCells([["a"], ['{"ImportId":"x"}']]), "invalid_input", [0], /import ids/);
    expectRefusal(() => readCells([["a"], 5 as never]), "invalid_input", [1]);
    expectRefusal(() => readCells("cells" as never), "invalid_input", []);
    expectRefusal(() => readCells([["a"]]), "insufficient_data", []);
    expectRefusal(() => readCells([]), "insufficient_data", []);
  });
});
