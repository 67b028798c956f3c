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
    for (const start of ["\n", "\r", "\t", "＝", "＋", "－", "＠", "+1+"]) {
      expect(toCsv([{ a: `${start}=1` }])).toBe(`a\r\n"'${start}=1"`);
    }
    expect(toCsv([{ "=1+1": "+49 30 1", b: "+5.5" }])).toBe(`"'=1+1",b\r\n"'+49 30 1",+5.5`);
  });

  it("leaves the cells of NaN, −0 and empty lists as JSON would, and a hole in a list empty", () => {
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    expect(toCsv([{ a: Number.NaN, b: -0, c: [], d: [1, , 3], e: undefined }])).toBe(
      "a,b,c,d.0,d.2,e\r\n,0,,1,3,",
    );
    expect(toCsv([{ c: [] }, { c: ["x"] }])).toBe("c.0\r\n\r\nx");
  });

  it("writes dates, big integers and objects without keys as text", () => {
    expect(toCsv([{ at: new Date(0), n: 12n, labels: {} }])).toBe(
      "at,n,labels\r\n1970-01-01T00:00:00.000Z,12,{}",
    );
  });

  it("refuses what is no data, at its path", () => {
    const looped: { self?: unknown } = {};
    looped.self = looped;
    const odd = [new Map(), new Set(), () => 1, Symbol("x"), new Date(Number.NaN), Number.POSITIVE_INFINITY];
    for (const value of odd) {
      expectRefusal(() => toCsv([{}, { a: { b: value } }]), "invalid_input", [1, "a", "b"]);
    }
    expectRefusal(() => toCsv([{ a: looped }]), "invalid_input", [0, "a"]);
  });

  it("refuses two values of one column's name, in a row or in two", () => {
    expectRefusal(() => toCsv([{ "a.b": 1, a: { b: 2 } }]), "invalid_input", [0, "a.b"]);
    expectRefusal(() => toCsv([{ "a.b": 1 }, { a: { b: 2 } }]), "invalid_input", [1, "a.b"]);
    expectRefusal(() => toCsv([{ "a.b": { c: 1 } }, { a: { "b.c": 2 } }]), "invalid_input", [1, "a.b.c"]);
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
    ["a row that is a map", [new Map()], {}, [0]],
    ["a hole among the rows", new Array(1), {}, [0]],
    ["another delimiter", [], { delimiter: "|" }, ["delimiter"]],
    ["another decimal mark", [], { decimal: "·" }, ["decimal"]],
    ["a comma for both", [], { decimal: "," }, ["decimal"]],
  ] as const)("refuses %s", (_, rows, options, path) => {
    expectRefusal(() => toCsv(rows as never, options as never), "invalid_input", path);
  });
});
