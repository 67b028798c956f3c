import fc from "fast-check";
import { parseAnswersCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import "../../property-seed.ts";

describe("parseAnswersCsv", () => {
  it("reads every column where nothing is chosen", () => {
    expect(parseAnswersCsv("q1,q2\n7,5\n,6\nNA,4")).toEqual({ q1: [7, null, null], q2: [5, 6, 4] });
  });

  it("finds comma, semicolon and tab by the header", () => {
    for (const delimiter of [",", ";", "\t"]) {
      expect(parseAnswersCsv(["q1", "q2"].join(delimiter).concat("\n1", delimiter, "2"))).toEqual({
        q1: [1],
        q2: [2],
      });
    }
    expect(parseAnswersCsv('q1;"Clean, tidy"\n1;2')).toEqual({ q1: [1], "Clean, tidy": [2] });
    expect(parseAnswersCsv("only\n1")).toEqual({ only: [1] });
    expect(parseAnswersCsv('\n \n"q1"\t"q2"\n\t1')).toEqual({ q1: [null], q2: [1] });
  });

  it("takes any other delimiter that is named", () => {
    expect(parseAnswersCsv("q1|q2\n1|2", { delimiter: "|" })).toEqual({ q1: [1], q2: [2] });
    expect(parseAnswersCsv("q;1,q;2\n1,2", { delimiter: "," })).toEqual({ "q;1": [1], "q;2": [2] });
  });

  it("reads quoted cells with delimiters, doubled quotation marks and line ends in them", () => {
    const text = '"id","remark","q1"\n1,"good; ""very"" good, so\nthere","7"\n2,"",5\n';
    expect(parseAnswersCsv(text, { items: ["q1"] })).toEqual({ q1: [7, 5] });
  });

  it("takes a byte order mark, every line end and spaces around cells", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(parseAnswersCsv(`\uFEFFq1 , q2${end} 7 , 5${end}6,\t4${end}`)).toEqual({
        q1: [7, 6],
        q2: [5, 4],
      });
    }
    expect(parseAnswersCsv("q1,q2\r\n1,2\n3,4\r5,6")).toEqual({ q1: [1, 3, 5], q2: [2, 4, 6] });
    expect(parseAnswersCsv('\uFEFF"q1","q2"\r\n"1","2"\r\n')).toEqual({ q1: [1], q2: [2] });
  });

  it("passes over blank lines, but in a file of one column, where they are missing answers", () => {
    expect(parseAnswersCsv("\n\nq1,q2\n\n1,2\n  \n3,4\n\n")).toEqual({ q1: [1, 3], q2: [2, 4] });
    expect(parseAnswersCsv("q1\n1\n\n3\n")).toEqual({ q1: [1, null, 3] });
    expect(parseAnswersCsv("q1\n1\n\n")).toEqual({ q1: [1, null] });
  });

  it("keeps a row of empty cells as a respondent", () => {
    expect(parseAnswersCsv("q1,q2\n1,2\n,\n")).toEqual({ q1: [1, null], q2: [2, null] });
  });

  it("reads decimal points, or decimal commas where they are named", () => {
    expect(parseAnswersCsv("a\n1.5\n-.5\n+2.\n1e3\n2.5E-1\n007")).toEqual({
      a: [1.5, -0.5, 2, 1000, 0.25, 7],
    });
    expect(parseAnswersCsv("a;b\n1,5;-,5\n3;1,5e1", { decimal: "," })).toEqual({
      a: [1.5, 3],
      b: [-0.5, 15],
    });
    expect(parseAnswersCsv('a,b\n"1,5",2', { decimal: "," })).toEqual({ a: [1.5], b: [2] });
    expect(Object.is(parseAnswersCsv("a\n-0").a?.[0], 0)).toBe(true);
  });

  it("takes codes for missing answers in place of NA, and the empty cell always", () => {
    const text = "q1,q2\n99,-1\nk. A.,7\n,5";
    expect(parseAnswersCsv(text, { missing: [99, "-1", "k. A."] })).toEqual({
      q1: [null, null, null],
      q2: [null, 7, 5],
    });
    expectRefusal(() => parseAnswersCsv("q1\nNA", { missing: ["99"] }), "invalid_input", [0, "q1"]);
  });

  it("takes a number among the codes however it is written, and a text as it stands alone", () => {
    const cells = ["99", "99.0", "+99", "099", "9.9e1", '" 99 "', "99.", "99.5", "-99"];
    const text = ["q1", ...cells].join("\n");
    expect(parseAnswersCsv(text, { missing: [99] }).q1).toEqual([...new Array(7).fill(null), 99.5, -99]);
    expect(parseAnswersCsv(text, { missing: ["99"] }).q1).toEqual([
      null,
      99,
      99,
      99,
      99,
      null,
      99,
      99.5,
      -99,
    ]);
    expect(parseAnswersCsv("q1;q2\n99,00;4,5\n4;99", { missing: [99], decimal: "," })).toEqual({
      q1: [null, 4],
      q2: [4.5, null],
    });
    expect(parseAnswersCsv("q1\n0\n-0.0\n1", { missing: [-0] }).q1).toEqual([null, null, 1]);
  });

  it("reads long cells and many columns in time that grows with their length", () => {
    const long = `q1\n${"1".repeat(1_000_000)}x`;
    expectRefusal(() => parseAnswersCsv(long), "invalid_input", [0, "q1"]);
    const names = Array.from({ length: 20_000 }, (_, j) => `c${j}`);
    const rename = Object.fromEntries(names.map((name) => [name, `d${name}`]));
    const answers = parseAnswersCsv(`${names.join()}\n${names.map(() => 1).join()}`, { rename });
    expect(Object.keys(answers)).toHaveLength(20_000);
  });

  it("takes items by name or by prefix and leaves the other columns unread", () => {
    const text = "name,E2,P1,E1\nann,5,often,7\nben,6,never,\n";
    expect(parseAnswersCsv(text, { prefix: "E" })).toEqual({ q1: [7, null], q2: [5, 6] });
    expect(parseAnswersCsv(text, { prefix: "E", items: ["clean", "kind"] })).toEqual({
      clean: [7, null],
      kind: [5, 6],
    });
    expect(parseAnswersCsv(text, { items: ["E2"] })).toEqual({ E2: [5, 6] });
  });

  it("renames columns before it chooses", () => {
    const text = "How clean?,points_staff\n6,40\n";
    expect(
      parseAnswersCsv(text, {
        rename: { "How clean?": "q1", points_staff: "staff" },
        items: ["staff", "q1"],
      }),
    ).toEqual({
      staff: [40],
      q1: [6],
    });
  });

  it("reads columns named like members of Object.prototype as any other", () => {
    expect(Object.entries(parseAnswersCsv("__proto__,constructor\n1,2"))).toEqual([
      ["__proto__", [1]],
      ["constructor", [2]],
    ]);
  });

  it("refuses a cell that is no number, with line, row and column", () => {
    expectRefusal(
      () => parseAnswersCsv("id,q1\n\n1,7\n2,often\n"),
      "invalid_input",
      [1, "q1"],
      /a finite number up to 1e100 in line 4, column q1, or an empty cell for a missing answer, received "often" \(at \[1\]\.q1\)/,
    );
    for (const odd of [
      "0x10",
      "Infinity",
      "NaN",
      "1 000",
      "1,5",
      "1.2.3",
      "e5",
      ".",
      "-",
      "1e999",
      "1e101",
      "٣",
      "null",
    ]) {
      expectRefusal(() => parseAnswersCsv(`a;b\n1;${odd}`), "invalid_input", [0, "b"]);
    }
    expectRefusal(() => parseAnswersCsv("a\n1.5", { decimal: "," }), "invalid_input", [0, "a"]);
  });

  it("counts lines inside quoted cells", () => {
    expectRefusal(
      () => parseAnswersCsv('a,b\n"x\ny\nz",1\n2,?', { items: ["b"] }),
      "invalid_input",
      [1, "b"],
      /in line 5, column b/,
    );
  });

  it("names a renamed column as the file does", () => {
    expectRefusal(
      () => parseAnswersCsv("How?\nx", { rename: { "How?": "q1" } }),
      "invalid_input",
      [0, "How?"],
      /column How\?/,
    );
  });

  it("refuses an answer off the scale where the scale is given", () => {
    const scale = { min: 1, max: 7 };
    expect(parseAnswersCsv("a\n1\n7", { scale })).toEqual({ a: [1, 7] });
    expectRefusal(
      () => parseAnswersCsv("a\n1\n8", { scale }),
      "invalid_input",
      [1, "a"],
      /from 1 to 7 in line 3/,
    );
  });

  it("refuses a row with too few or too many cells", () => {
    expectRefusal(
      () => parseAnswersCsv("a,b\n1,2\n3\n"),
      "invalid_input",
      [1],
      /2 cells in line 3, as many as the header has, received 1/,
    );
    expectRefusal(() => parseAnswersCsv("a,b\n1,2,3\n"), "invalid_input", [0], /received 3/);
  });

  it("refuses a quotation that is not closed, or goes on after it is", () => {
    expectRefusal(
      () => parseAnswersCsv('a,b\n1,2\n3,"4\n5,6'),
      "invalid_input",
      [1],
      /every quotation closed in line 3/,
    );
    expectRefusal(() => parseAnswersCsv('a,b\n"1"x,2'), "invalid_input", [0], /line 2/);
    expectRefusal(() => parseAnswersCsv('"a,b\n1,2'), "invalid_input", [], /line 1/);
  });

  it("refuses a name that stands twice in the header, also after renaming", () => {
    expectRefusal(
      () => parseAnswersCsv("a,b, a\n1,2,3"),
      "invalid_input",
      ["a"],
      /each column of the header once, received "a"/,
    );
    expectRefusal(() => parseAnswersCsv("a,b\n1,2", { rename: { b: "a" } }), "invalid_input", ["a"]);
  });

  it("lets columns without a name be, unless every column is read", () => {
    expect(parseAnswersCsv(",q1,\n1,7,\n2,6,", { items: ["q1"] })).toEqual({ q1: [7, 6] });
    expectRefusal(() => parseAnswersCsv(",q1\n1,7"), "invalid_input", [], /a name for every column/);
  });

  it("takes labels, columns by position or stretch, and the headers of platforms", () => {
    const text = "ResponseId,Q1,Q2,Q3\nId,How?,Why?,When?\nR_1,4 - Good,5,3\nR_2,,1 - Bad,2\n";
    const options = { platform: "qualtrics", labels: "prefix" } as const;
    expect(parseAnswersCsv(text, options)).toEqual({ Q1: [4, null], Q2: [5, 1], Q3: [3, 2] });
    expect(parseAnswersCsv(text, { ...options, columns: [2, "Q1"], items: ["b", "a"] })).toEqual({
      b: [5, 1],
      a: [4, null],
    });
    expect(parseAnswersCsv(text, { ...options, from: "Q2", columnMissing: { Q3: [2] } })).toEqual({
      Q2: [5, 1],
      Q3: [3, null],
    });
    expectRefusal(
      () => parseAnswersCsv(text, { ...options, prefix: "Q", labels: ["Bad"] }),
      "invalid_input",
      [0, "Q1"],
      /line 3, column Q1/,
    );
  });

  it("leaves the column that names the respondents out, each of whom is there once", () => {
    expect(parseAnswersCsv("who,q1\na,5\nb,4", { respondent: "who" })).toEqual({ q1: [5, 4] });
    expectRefusal(() => parseAnswersCsv("who,q1\na,5\na,4", { respondent: "who" }), "invalid_input", [
      1,
      "who",
    ]);
  });

  it("reads a column that is asked for by its number or position where its name stands twice", () => {
    expect(parseAnswersCsv("q,t,t\n1,2,3", { items: ["q", "t (2)"] })).toEqual({ q: [1], "t (2)": [3] });
    expectRefusal(() => parseAnswersCsv("q,t,t\n1,2,x", { columns: [2] }), "invalid_input", [0, "t (2)"]);
    expectRefusal(() => parseAnswersCsv("q,t,t\n1,2,3", { items: ["t"] }), "invalid_input", ["t"]);
  });

  it("refuses a column that the header lacks", () => {
    expectRefusal(() => parseAnswersCsv("E1\n1", { items: ["E2"] }), "unknown_item", ["E2"]);
    expectRefusal(() => parseAnswersCsv("E1\n1", { prefix: "P" }), "unknown_item", ["P1"]);
    expectRefusal(() => parseAnswersCsv("E1\n1", { rename: { E2: "q2" } }), "unknown_item", ["rename", "E2"]);
  });

  it("refuses a text without rows", () => {
    for (const text of ["", "\n\n", "a,b", "a,b\n", "\uFEFF"]) {
      expectRefusal(() => parseAnswersCsv(text), "insufficient_data", []);
    }
    expectRefusal(() => parseAnswersCsv(undefined as never), "invalid_input", []);
  });

  it("refuses options that mean nothing", () => {
    expectRefusal(() => parseAnswersCsv("a\n1", { decimal: "'" as never }), "invalid_input", ["decimal"]);
    for (const delimiter of ["", ", ", '"', "\n", "\r", "\uFEFF", 5]) {
      expectRefusal(() => parseAnswersCsv("a\n1", { delimiter: delimiter as never }), "invalid_input", [
        "delimiter",
      ]);
    }
    expectRefusal(() => parseAnswersCsv("a\n1", { missing: "99" as never }), "invalid_input", ["missing"]);
    expectRefusal(() => parseAnswersCsv("a\n1", { missing: [null as never] }), "invalid_input", [
      "missing",
      0,
    ]);
    expectRefusal(() => parseAnswersCsv("a\n1", { rename: { a: 1 as never } }), "invalid_input", [
      "rename",
      "a",
    ]);
  });

  it("reads back any table, however it is written", () => {
    const cell = fc.option(fc.double({ noNaN: true, min: -1e100, max: 1e100 }).map((x) => x + 0));
    const names = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((name) => name === name.trim() && !name.includes("\r")),
      {
        minLength: 2,
        maxLength: 5,
      },
    );
    const table = names.chain((header) =>
      fc.record({
        header: fc.constant(header),
        rows: fc.array(fc.tuple(...header.map(() => cell)), { minLength: 1, maxLength: 6 }),
        delimiter: fc.constantFrom(",", ";", "\t"),
        end: fc.constantFrom("\n", "\r\n"),
        mark: fc.constantFrom("", "\uFEFF"),
        closing: fc.boolean(),
      }),
    );
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, ({ header, rows, delimiter, end, mark, closing }) => {
        const lines = [header.map(quote), ...rows.map((row) => row.map((x) => (x === null ? "" : `${x}`)))];
        const text = mark + lines.map((line) => line.join(delimiter)).join(end) + (closing ? end : "");
        const expected = header.map((name, j) => [name, rows.map((row) => row[j])]);
        expect(parseAnswersCsv(text)).toEqual(Object.fromEntries(expected));
      }),
    );
  });
});
