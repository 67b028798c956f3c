import { parseAnswersCsv, toCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("toCsv", () => {
  it("names the columns of nested values by their path, in order of first appearance", () => {
    expect(toCsv([{ a: 1, deep: { b: { c: true }, list: [3, 4] } }, { d: "x" }])).toBe(
      "a,deep.b.c,deep.list.0,deep.list.1,d\r\n1,true,3,4,\r\n,,,,x",
    );
  });

  it("leaves an empty cell for what is null, and no column for a null that stands for an object", () => {
    expect(
      toCsv([
        { interval: null, p: null },
        { interval: { lower: 0 }, p: 1 },
      ]),
    ).toBe("p,interval.lower\r\n,\r\n1,0");
  });

  it("keeps a plain value beside an object of the same name", () => {
    expect(toCsv([{ a: 5 }, { a: { b: 1 } }])).toBe("a,a.b\r\n5,\r\n,1");
  });

  it("quotes what needs quotes", () => {
    expect(toCsv([{ label: 'says "hello", loudly' }])).toBe('label\r\n"says ""hello"", loudly"');
  });

  it("writes numbers in full, with the decimal mark asked for", () => {
    expect(toCsv([{ x: 1 / 3, y: -0.5 }], { delimiter: ";", decimal: "," })).toBe(
      "x;y\r\n0,3333333333333333;-0,5",
    );
    expect(toCsv([{ x: 1e-7 }], { delimiter: "\t" })).toBe("x\r\n1e-7");
  });

  it("takes the formula out of text that a spreadsheet would compute, and leaves numbers alone", () => {
    expect(toCsv([{ a: "=1+1", b: "-2+3", c: "@x", d: -2 }])).toBe(`a,b,c,d\r\n"'=1+1","'-2+3","'@x",-2`);
  });

  it("writes nothing of no rows", () => {
    expect(toCsv([])).toBe("");
  });

  it("is read back by parseAnswersCsv", () => {
    expect(
      parseAnswersCsv(
        toCsv([
          { q1: 5, q2: 6.5 },
          { q1: null, q2: 1 },
        ]),
      ),
    ).toEqual({ q1: [5, null], q2: [6.5, 1] });
  });

  it.each([
    ["what is no list", {}, {}, []],
    ["a row that is no object", [1], {}, [0]],
    ["a row that is null", [null], {}, [0]],
    ["a row that is a list", [[1]], {}, [0]],
    ["another delimiter", [], { delimiter: "|" }, ["delimiter"]],
    ["another decimal mark", [], { decimal: "·" }, ["decimal"]],
    ["a comma for both", [], { decimal: "," }, ["decimal"]],
  ] as const)("refuses %s", (_, rows, options, path) => {
    expectRefusal(() => toCsv(rows as never, options as never), "invalid_input", path);
  });
});
