import { type ArrowTable, readArrow } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

/** A table as apache-arrow has it. */
function tableOf(columns: Readonly<Record<string, readonly unknown[]>>): ArrowTable {
  const names = Object.keys(columns);
  return {
    numRows: columns[names[0]!]!.length,
    schema: { fields: names.map((name) => ({ name })) },
    getChild: (name) => ({ get: (i) => columns[name]![i] }),
  };
}

describe("readArrow", () => {
  it("reads columns of apache-arrow, big integers as numbers where these hold them", () => {
    const { source, variables, notes } = readArrow(
      tableOf({
        small: [1n, null, -3n],
        big: [2n ** 60n, 5n, undefined],
        x: [1.5, Number.NaN, Number.POSITIVE_INFINITY],
        text: ["a", "NA", ""],
        is: [true, false, null],
        at: [new Date(0), null, null],
      }),
    );
    expect(source).toBe("arrow");
    expect(variables.map(({ name, type, values }) => [name, type, values])).toEqual([
      ["small", "number", [1, null, -3]],
      ["big", "text", ["1152921504606846976", "5", null]],
      ["x", "number", [1.5, null, null]],
      ["text", "text", ["a", "NA", null]],
      ["is", "number", [1, 0, null]],
      ["at", "datetime", ["1970-01-01T00:00:00.000Z", null, null]],
    ]);
    expect(notes).toEqual([{ path: ["variables", 1], reason: "rounded-number" }]);
  });

  it("reads columns of flechette, with their names in the table and their validity beside the values", () => {
    class Column {
      readonly values = [5, 4];
      at(i: number) {
        return this.values[i];
      }
      isValid(i: number) {
        return i !== 1;
      }
    }
    const table = { numRows: 2, names: ["q"], getChild: () => new Column() };
    expect(readArrow(table).variables[0]?.values).toEqual([5, null]);
  });

  it("takes the options of all readers", () => {
    const table = readArrow(tableOf({ who: ["a", "b"], q: ["good", "bad"], x: [1, 2] }), {
      respondent: "who",
      labels: ["bad", "good"],
      select: { from: "q", to: "q" },
    });
    expect(table.respondents).toEqual(["a", "b"]);
    expect(table.variables.map(({ name, values }) => [name, values])).toEqual([["q", [2, 1]]]);
  });

  it("refuses structs, lists and columns that are not there or cannot be read", () => {
    expectRefusal(() => readArrow(tableOf({ s: [null, { a: 1 }] })), "invalid_input", ["s", 1], /struct/);
    expectRefusal(() => readArrow(tableOf({ s: [[1]] })), "invalid_input", ["s", 0]);
    const child = (column: unknown) => ({ numRows: 1, names: ["q"], getChild: () => column as never });
    expectRefusal(() => readArrow(child(null)), "unknown_item", ["q"]);
    expectRefusal(() => readArrow(child(undefined)), "unknown_item", ["q"]);
    expectRefusal(() => readArrow(child({})), "invalid_input", ["q"], /get or at/);
  });

  it("refuses what is no table, and a table without rows", () => {
    const getChild = () => null;
    for (const odd of [
      null,
      5,
      {},
      { numRows: 1, getChild: 5, names: ["a"] },
      { numRows: 1, getChild },
      { numRows: 1, getChild, names: [5] },
      { numRows: 1, getChild, schema: { fields: 5 } },
    ]) {
      expectRefusal(() => readArrow(odd as never), "invalid_input", []);
    }
    expectRefusal(() => readArrow({ numRows: 1.5, names: ["a"], getChild }), "invalid_input", ["numRows"]);
    expectRefusal(() => readArrow({ numRows: 0, names: ["a"], getChild }), "insufficient_data", []);
  });
});
