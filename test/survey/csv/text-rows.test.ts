/// <reference path="../../papaparse.d.ts" />
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { eachTextRow, type TextRow } from "../../../src/survey/csv/text-rows.ts";
import "../../property-seed.ts";

function rowsOf(text: string, delimiter = ","): TextRow[] {
  const rows: TextRow[] = [];
  eachTextRow(text, delimiter, (row) => rows.push(row));
  return rows;
}

const cellsOf = (text: string, delimiter?: string) => rowsOf(text, delimiter).map(({ cells }) => cells);

describe("eachTextRow", () => {
  it("parts rows at line feeds and cells at the delimiter", () => {
    expect(cellsOf("a,b\n1,\n\n,2")).toEqual([["a", "b"], ["1", ""], [""], ["", "2"]]);
    expect(cellsOf("")).toEqual([[""]]);
  });

  it("keeps delimiters, line feeds and doubled quotation marks in quotations", () => {
    expect(cellsOf('"a, ""b""\nc",2\n"",""""\nx,"y"')).toEqual([
      ['a, "b"\nc', "2"],
      ["", '"'],
      ["x", "y"],
    ]);
  });

  it("takes spaces after a quotation, and quotation marks within a cell as they are", () => {
    expect(cellsOf('"a"  ,5" x 7",""" "')).toEqual([["a", '5" x 7"', '" ']]);
    expect(cellsOf('"a" "b"', " ")).toEqual([["a", "b"]]);
  });

  it("counts the lines within quotations", () => {
    expect(rowsOf('"a\n\nb",1\nc,2\n"d"\ne').map(({ line }) => line)).toEqual([0, 3, 4, 5]);
  });

  it("says where a quotation is not closed or does not end its cell, and goes on with the next line", () => {
    expect(rowsOf('a,"b\nc')).toEqual([
      { cells: ["a", '"b'], line: 0, isClosed: false },
      { cells: ["c"], line: 1, isClosed: true },
    ]);
    expect(rowsOf('"a"x,b\nc').map(({ isClosed }) => isClosed)).toEqual([false, true]);
  });

  it("reads a table written by papaparse as papaparse does", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", " ", "a", "é") });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";"), fc.boolean(), (rows, delimiter, quotes) => {
        const text = Papa.unparse(rows, { delimiter, quotes, newline: "\n" });
        expect(cellsOf(text, delimiter)).toEqual(rows);
        expect(cellsOf(text, delimiter)).toEqual(Papa.parse(text, { delimiter, newline: "\n" }).data);
      }),
    );
  });

  it("finds a fault wherever papaparse does, and the same cells where it does not", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", " ", "a") });
    fc.assert(
      fc.property(text, (drawn) => {
        const { data, errors } = Papa.parse(drawn, { delimiter: ",", newline: "\n" });
        const rows = rowsOf(drawn);
        expect(rows.some(({ isClosed }) => !isClosed)).toBe(errors.length > 0);
        if (errors.length === 0 && drawn !== "" && !drawn.endsWith("\n")) {
          expect(rows.map(({ cells }) => cells)).toEqual(data);
        }
      }),
    );
  });

  it("reads long texts in time that grows with their length", () => {
    const long = `${'"x"\n'.repeat(100_000)}${'"y\n'.repeat(1)}`;
    expect(rowsOf(long)).toHaveLength(100_002);
  });
});
