import { zlibSync } from "fflate";
import { readSav, type SavOptions } from "service-quality/readers";
import { defineSurveyTable } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { type MadeFile, SYSMIS, savFile, writer } from "./sav-file.ts";

const q1 = { name: "Q1", label: "Polite" };

/** Two cases of a number and a text, uncompressed. */
const plain: MadeFile = {
  cases: 2,
  variables: [q1, { name: "WHERE", width: 10 }],
  data: (out) => out.double(5).text("north", 16).double(SYSMIS).text("", 16),
};

const read = (made: Partial<MadeFile>, options?: SavOptions) =>
  readSav(savFile({ ...plain, ...made }), options);
const valuesOf = (made: Partial<MadeFile>, options?: SavOptions) =>
  read(made, options).variables.map(({ values }) => values);

const refused = (made: Partial<MadeFile>, message?: RegExp) =>
  expectRefusal(() => read(made), "invalid_input", [], message);

describe("readSav", () => {
  it("reads variables, labels and values, in either order of bytes", () => {
    for (const bigEndian of [false, true]) {
      const table = read({ bigEndian, title: "Visitors" });
      expect(table).toEqual({
        kind: "survey-table",
        version: 1,
        source: "sav",
        title: "Visitors",
        keyed: false,
        respondents: ["1", "2"],
        weight: null,
        variables: [
          {
            name: "Q1",
            column: "Q1",
            label: "Polite",
            type: "number",
            measure: null,
            valueLabels: [],
            missing: { codes: [], ranges: [] },
            values: [5, null],
          },
          {
            name: "WHERE",
            column: "WHERE",
            label: null,
            type: "text",
            measure: null,
            valueLabels: [],
            missing: { codes: [], ranges: [] },
            values: ["north", null],
          },
        ],
        notes: [],
      });
      expect(defineSurveyTable(table)).toEqual(table);
    }
  });

  it("reads bytes that lie anywhere in their buffer", () => {
    const bytes = savFile(plain);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readSav(shifted.subarray(3))).toEqual(readSav(bytes));
    expect(readSav(Buffer.from(bytes))).toEqual(readSav(bytes));
  });

  it("reads packed cases: small whole numbers, spaces, what is missing, and the rest as it is", () => {
    const data: MadeFile["data"] = (out) => {
      out
        .bytes(105, 253, 254, 255, 254, 254, 253, 253)
        .text("north", 8)
        .double(1.5)
        .text("south", 8)
        .bytes(254);
    };
    expect(valuesOf({ compression: 1, cases: 3, data })).toEqual([
      [5, null, 1.5],
      ["north", null, "south"],
    ]);
  });

  it("takes cases that were not counted as many as there are", () => {
    expect(valuesOf({ cases: -1 })[0]).toEqual([5, null]);
    const packed = (...codes: number[]): Partial<MadeFile> => ({
      variables: [q1],
      compression: 1,
      cases: -1,
      data: (out) => out.bytes(...codes),
    });
    expect(valuesOf(packed(101, 102, 252))).toEqual([[1, 2]]);
    expect(valuesOf(packed(101, 102, 0, 0, 0, 0, 0, 0, 103, 0, 0))).toEqual([[1, 2, 3]]);
  });

  it("takes the count of an addition to the dictionary where the header has none", () => {
    const records = (cases: number) => (out: ReturnType<typeof writer>) => {
      out.extension(16, 8, (more) => more.long(1, cases));
    };
    expect(valuesOf({ cases: -1, records: records(1) })[0]).toEqual([5]);
    expect(valuesOf({ cases: -1, records: records(-1) })[0]).toEqual([5, null]);
    expect(
      valuesOf({ cases: -1, records: (out) => out.extension(16, 8, (more) => more.long(1)) })[0],
    ).toHaveLength(2);
  });

  it("reads blocks of zlib", () => {
    const cases = writer().bytes(105, 253, 254, 255, 254, 254, 0, 0).text("north", 8).done();
    expect(readSav(zsav([cases]))).toEqual(read({}));
    expect(readSav(zsav([cases.subarray(0, 5), cases.subarray(5)]))).toEqual(read({}));
  });

  it("refuses blocks that are not whole", () => {
    const cases = writer().bytes(105, 253, 254, 255, 254, 254, 0, 0).text("north", 8).done();
    const broken = (change: BlockChange) =>
      expectRefusal(() => readSav(zsav([cases], change)), "invalid_input", []);
    broken({ starts: 1 });
    broken({ listed: -30 });
    broken({ whole: 1 });
    broken({ whole: -1 });
    broken({ whole: 1_000_000 });
    broken({ packed: 1 });
    broken({ packed: -1 });
    broken({ packed: -100 });
    broken({ count: 5 });
    broken({ garble: true });
  });

  it("gives the missing codes and ranges, and null for what they mean", () => {
    const made: Partial<MadeFile> = {
      cases: 6,
      variables: [
        { name: "A", missing: [8, 9] },
        { name: "B", missing: [SYSMIS, 0, 99], isRange: true },
        { name: "C", missing: [90, Number.MAX_VALUE], isRange: true },
        { name: "D", width: 2, missing: ["NA", "", "DK"] },
      ],
      data: (out) => {
        for (const [a, b, c, d] of [
          [1, -1, 89, "ab"],
          [8, 0, 90, "NA"],
          [9, 99, 91, "DK"],
          [7, 1, 1e9, "N"],
          [SYSMIS, 2, 1, ""],
          [0, 3, 2, "x"],
        ] as const) {
          out.double(a, b, c).text(d, 8);
        }
      },
    };
    expect(valuesOf(made)).toEqual([
      [1, null, null, 7, null, 0],
      [null, null, null, 1, 2, 3],
      [89, null, null, null, 1, 2],
      ["ab", null, null, "N", null, "x"],
    ]);
    expect(read(made).variables.map(({ missing }) => missing)).toEqual([
      { codes: [8, 9], ranges: [] },
      { codes: [99], ranges: [{ from: null, to: 0 }] },
      { codes: [], ranges: [{ from: 90, to: null }] },
      { codes: ["NA", "DK"], ranges: [] },
    ]);
    expect(valuesOf(made, { userMissing: "keep" })).toEqual([
      [1, 8, 9, 7, null, 0],
      [-1, 0, 99, 1, 2, 3],
      [89, 90, 91, 1e9, 1, 2],
      ["ab", "NA", "DK", "N", null, "x"],
    ]);
  });

  it("has no range of missing values that ends before it begins", () => {
    const made: Partial<MadeFile> = {
      variables: [{ name: "A", missing: [9, 1, 5], isRange: true }],
      data: (out) => out.double(4, 5),
    };
    expect(valuesOf(made)).toEqual([[4, null]]);
    expect(read(made).variables[0]?.missing).toEqual({ codes: [5], ranges: [] });
  });

  it("takes what is missing and what the open ends are from the file", () => {
    const made: Partial<MadeFile> = {
      variables: [{ name: "A", missing: [-5, -1], isRange: true }],
      records: (out) => out.extension(4, 8, (more) => more.double(-9, 1e9, -5)),
      data: (out) => out.double(-9, 4),
    };
    expect(valuesOf(made)).toEqual([[null, 4]]);
    expect(read(made).variables[0]?.missing).toEqual({ codes: [], ranges: [{ from: null, to: -1 }] });
  });

  it("never hands out a number that is none", () => {
    const data: MadeFile["data"] = (out) => out.double(Number.NaN, Number.POSITIVE_INFINITY, SYSMIS, -0);
    expect(valuesOf({ variables: [q1], cases: 4, data })).toEqual([[null, null, null, 0]]);
  });

  it("reads dates and moments, whatever their format", () => {
    const seconds = (iso: string) => Date.parse(`${iso}Z`) / 1000 + 12_219_379_200;
    const formats = [20, 23, 24, 28, 29, 30, 38, 39];
    const made: Partial<MadeFile> = {
      cases: 1,
      variables: [
        ...formats.map((format, i) => ({ name: `D${i}`, format })),
        { name: "T1", format: 22 },
        { name: "T2", format: 41 },
        { name: "N1", format: 21 },
      ],
      data: (out) => {
        for (const _ of formats) out.double(seconds("2026-03-29T13:00:00"));
        out.double(seconds("2026-03-29T01:30:15.25"), seconds("1969-12-31T23:59:59") + 0.9996, 90);
      },
    };
    expect(read(made).variables.map(({ type, values }) => [type, values[0]])).toEqual([
      ...formats.map(() => ["date", "2026-03-29"]),
      ["datetime", "2026-03-29T01:30:15.250"],
      ["datetime", "1970-01-01T00:00:00"],
      ["number", 90],
    ]);
  });

  it("has no date beyond the years 1 to 9999", () => {
    const data: MadeFile["data"] = (out) => out.double(1e15, -1e15, 0, 1e300);
    expect(valuesOf({ variables: [{ name: "D", format: 20 }], cases: 4, data })).toEqual([
      [null, null, "1582-10-14", null],
    ]);
    expect(valuesOf({ variables: [{ name: "D", format: 22 }], cases: 4, data })).toEqual([
      [null, null, "1582-10-14T00:00:00", null],
    ]);
  });

  it("spells missing codes and labels of dates; a missing range of them leaves no value even where such are kept", () => {
    const day = 86_400;
    const made: Partial<MadeFile> = {
      cases: 3,
      variables: [
        { name: "A", format: 20, missing: [day, 1e300] },
        { name: "B", format: 20, missing: [0, day], isRange: true },
      ],
      records: (out) => {
        out
          .int(3, 2)
          .double(day)
          .bytes(4)
          .text("never", 7)
          .double(1e300)
          .bytes(4)
          .text("ever", 7)
          .int(4, 1, 1);
      },
      data: (out) => out.double(day, day, 2 * day, 2 * day, SYSMIS, 0),
    };
    const [a, b] = read(made, { userMissing: "keep" }).variables;
    expect(a?.missing.codes).toEqual(["1582-10-15"]);
    expect(a?.valueLabels).toEqual([{ value: "1582-10-15", label: "neve" }]);
    expect(a?.values).toEqual(["1582-10-15", "1582-10-16", null]);
    expect(b?.values).toEqual([null, "1582-10-16", null]);
    expect(valuesOf(made)[0]).toEqual([null, "1582-10-16", null]);
  });

  it("gives the labels of values to the variables that have them, in the type of these", () => {
    const made: Partial<MadeFile> = {
      cases: 1,
      variables: [{ name: "A" }, { name: "B", width: 3 }, { name: "C" }],
      records: (out) => {
        out.int(3, 3).double(1).bytes(4).text("good", 7).double(SYSMIS).bytes(2).text("no", 7);
        out.double(1).bytes(3).text("bad", 7).int(4, 2, 1, 3);
        out.int(3, 1).text("abc", 8).bytes(3).text("ABC", 7).int(4, 1, 2);
      },
      data: (out) => out.double(1).text("abc", 8).double(2),
    };
    expect(read(made).variables.map(({ valueLabels }) => valueLabels)).toEqual([
      [{ value: 1, label: "bad" }],
      [{ value: "abc", label: "ABC" }],
      [{ value: 1, label: "bad" }],
    ]);
  });

  it("keeps labels of texts that are longer than their variable is wide", () => {
    const made: Partial<MadeFile> = {
      cases: 1,
      variables: [{ name: "A", width: 1 }],
      records: (out) => {
        out.int(3, 2).text("yes", 8).bytes(3).text("Yes", 7).text("y", 8).bytes(1).text("Y", 7).int(4, 1, 1);
      },
      data: (out) => out.text("y", 8),
    };
    expect(read(made).variables[0]?.valueLabels).toEqual([
      { value: "y", label: "Y" },
      { value: "yes", label: "Yes" },
    ]);
  });

  it("orders labels by value, of which a later one stands", () => {
    const made: Partial<MadeFile> = {
      cases: 1,
      variables: [{ name: "A" }, { name: "B", width: 3 }, { name: "C", width: 12 }],
      records: (out) => {
        out.int(3, 4).double(10).bytes(3).text("ten", 7).double(9).bytes(4).text("nine", 7);
        out.double(-9).bytes(4).text("none", 7).double(9).bytes(4).text("NINE", 7).int(4, 1, 1);
        out.int(3, 2).text("b", 8).bytes(1).text("B", 7).text("B", 8).bytes(1).text("b", 7).int(4, 1, 2);
        out.extension(21, 1, (more) => {
          more.int(1).text("C").int(12, 3).int(1).text("z").int(1).text("Z");
          more.int(1).text("a").int(1).text("A").int(1).text("z").int(2).text("ZZ");
        });
      },
      data: (out) => out.double(1).text("b", 8).text("z", 16),
    };
    expect(read(made).variables.map(({ valueLabels }) => valueLabels)).toEqual([
      [
        { value: -9, label: "none" },
        { value: 9, label: "NINE" },
        { value: 10, label: "ten" },
      ],
      [
        { value: "B", label: "b" },
        { value: "b", label: "B" },
      ],
      [
        { value: "a", label: "A" },
        { value: "z", label: "ZZ" },
      ],
    ]);
  });

  it("reads levels of measurement, with or without widths beside them", () => {
    const measured = (numbers: readonly number[]) =>
      read({ records: (out) => out.extension(11, 4, (more) => more.int(...numbers)) }).variables.map(
        ({ measure }) => measure,
      );
    expect(measured([3, 8, 1, 1, 10, 0])).toEqual(["scale", "nominal"]);
    expect(measured([2, 1, 0, 0])).toEqual(["ordinal", null]);
    expect(measured([2, 1, 0])).toEqual([null, null]);
    expect(measured([9, 1, -1, 0])).toEqual([null, null]);
  });

  it("reads long names and very long texts with their labels and missing codes", () => {
    const made: Partial<MadeFile> = {
      cases: 2,
      variables: [
        { name: "V1", width: 255 },
        { name: "V10", width: 48 },
        { name: "LONG", width: 12 },
      ],
      records: (out) => {
        out.extension(13, 1, (more) => more.text("V1=What_was_good\tLONG=comment"));
        out.extension(14, 1, (more) => more.text("V1=00300\0\tX=?\0\t"));
        out.extension(21, 1, (more) =>
          more.int(7).text("comment").int(12, 1).int(12).text("none at all", 12).int(4).text("NONE"),
        );
        out.extension(22, 1, (more) => more.int(4).text("LONG").bytes(1).int(8).text("REFUSED", 8));
      },
      data: (out) => {
        out.text("a".repeat(255), 256).text("b".repeat(45), 48).text("none at all", 16);
        out.text("c", 256).text("", 48).text("REFUSED", 16);
      },
    };
    const [good, comment, ...rest] = read(made).variables;
    expect(rest).toEqual([]);
    expect(good).toMatchObject({ name: "What_was_good", values: ["a".repeat(255) + "b".repeat(45), "c"] });
    expect(comment).toMatchObject({
      name: "comment",
      values: ["none at all", null],
      valueLabels: [{ value: "none at all", label: "NONE" }],
      missing: { codes: ["REFUSED"], ranges: [] },
    });
  });

  it("reads text in the encoding that is given, or named, or of the code page, or windows-1252", () => {
    const made = (records?: MadeFile["records"]): MadeFile => ({
      variables: [{ name: "A", width: 8 }],
      cases: 1,
      ...(records && { records }),
      data: (out) => out.bytes(0xce, 0xf6, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20),
    });
    const page = (code: number) => (out: ReturnType<typeof writer>) => {
      out.extension(3, 4, (more) => more.int(20, 0, 0, -1, 1, 1, 2, code));
    };
    const text = (file: MadeFile, encoding?: string) =>
      readSav(savFile(file), { encoding }).variables[0]?.values[0];
    expect(text(made())).toBe("Îö");
    expect(text(made(), "windows-1251")).toBe("Оц");
    expect(text(made(page(1251)))).toBe("Оц");
    expect(text(made(page(28591)))).toBe("Îö");
    expect(text(made(page(2)))).toBe("Îö");
    expect(text(made(page(65001)))).toBe("\uFFFD\uFFFD");
    expect(text(made((out) => out.extension(20, 1, (more) => more.text("windows-1251"))))).toBe("Оц");
    expect(text(made((out) => out.extension(3, 4, (more) => more.int(1))))).toBe("Îö");
    expect(text(made(), "utf-16le")).toBe("\uF6CE");
    expectRefusal(() => text(made(), "klingon"), "invalid_input", ["encoding"]);
    expectRefusal(
      () => text(made((out) => out.extension(20, 1, (more) => more.text("x-user")))),
      "invalid_input",
      ["encoding"],
    );
  });

  it("names the variable that weighs the cases, where it is among those wanted", () => {
    const made: Partial<MadeFile> = {
      variables: [{ name: "S", width: 9 }, { name: "W" }],
      weight: 3,
      cases: 1,
      data: (out) => out.text("a", 16).double(2),
    };
    expect(read(made).weight).toBe("W");
    expect(read(made, { select: { columns: ["S"] } }).weight).toBeNull();
    expect(read({ ...made, weight: 1 }).weight).toBeNull();
    expect(read({ ...made, weight: 0 }).weight).toBeNull();
  });

  it("takes a variable for the names of the respondents, and those variables that are wanted", () => {
    const made: Partial<MadeFile> = {
      variables: [q1, { name: "WHO", width: 3 }, { name: "Q2" }],
      data: (out) => out.double(5).text("ann", 8).double(3).double(7).text("ben", 8).double(4),
    };
    const table = read(made, { respondent: "WHO", select: { from: "WHO" } });
    expect(table).toMatchObject({ keyed: true, respondents: ["ann", "ben"] });
    expect(table.variables.map(({ name }) => name)).toEqual(["Q2"]);
    expect(read(made, { respondent: "Q1" }).respondents).toEqual(["5", "7"]);
    expectRefusal(() => read(made, { respondent: "nobody" }), "unknown_item", ["nobody"]);
    expectRefusal(() => read({}, { respondent: "WHERE" }), "invalid_input", [1, "WHERE"]);
  });

  it("numbers names that stand twice and names what has no name", () => {
    const made: Partial<MadeFile> = {
      variables: [{ name: "A", label: "  " }, { name: "A" }, { name: "" }],
      cases: 1,
      data: (out) => out.double(1, 2, 3),
    };
    const { variables, notes } = read(made);
    expect(variables.map(({ name, column }) => [name, column])).toEqual([
      ["A", "A"],
      ["A (2)", "A"],
      ["column 3", ""],
    ]);
    expect(notes).toEqual([
      { path: ["variables", 1, "name"], reason: "name-twice" },
      { path: ["variables", 2, "name"], reason: "no-name" },
    ]);
  });

  it("passes over documents and additions that it does not know", () => {
    const records: MadeFile["records"] = (out) => {
      out.int(6, 2).text("made by hand", 80).text("", 80);
      out.extension(99, 3, (more) => more.text("abcdef"));
    };
    expect(read({ records })).toEqual(read({}));
  });

  it("refuses what is no .sav file", () => {
    expectRefusal(
      () => readSav(new Uint8Array()),
      "invalid_input",
      [],
      /the bytes of a \.sav or \.zsav file/,
    );
    expectRefusal(() => readSav("$FL2" as never), "invalid_input", [], /Uint8Array/);
    expectRefusal(() => readSav(new Uint16Array(200) as never), "invalid_input", []);
    refused({ magic: "$FL1" });
    refused({ layout: 9 }, /layout 2 or 3/);
    refused({ compression: 7 }, /plain, packed or in blocks/);
    refused({ compression: 1, bias: 0.5 }, /bias that is a whole number/);
  });

  it("refuses a file that is cut short or broken", () => {
    refused({ data: (out) => out.double(5) }, /with 2 cases/);
    refused({ cases: -1, data: (out) => out.double(5) }, /cut short/);
    refused({ cases: -1, data: (out) => out.double(5).text("no", 3) }, /cut short/);
    refused({ cases: 2_000_000_000 });
    refused({ records: (out) => out.int(2, 0, 1, 0, 0, 0).text("X", 8).int(-5) }, /entries/);
    refused({ records: (out) => out.int(2, 0, 0, 0, 0).text("X", 4), data: () => undefined });
    refused(
      { records: (out) => out.int(3, 1).double(1).bytes(200), data: () => undefined },
      /200 bytes here/,
    );
    refused({ records: (out) => out.int(5) }, /records that are known/);
    refused({ records: (out) => out.int(3, 0, 5) }, /followed by their variables/);
    refused({ records: (out) => out.int(3, 0, 4, 1, 7) }, /labels of variables/);
    refused({ records: (out) => out.int(3, 0, 4, 1, 2) }, /labels of variables/);
    refused({ records: (out) => out.int(3, -1) }, /entries/);
    refused({ records: (out) => out.int(3, 1_000_000) }, /entries/);
    refused({ records: (out) => out.int(2, 300, 0, 0, 0, 0).text("", 8) }, /0 to 255 bytes/);
    refused({ records: (out) => out.int(2, 0, 0, 4, 0, 0).text("", 8) }, /three missing values/);
    refused({ records: (out) => out.int(2, 0, 0, -1, 0, 0).text("", 8) }, /three missing values/);
    refused({ records: (out) => out.int(2, -1, 0, 0, 0, 0).text("", 8) }, /elements in a case/);
    refused(
      { records: (out) => out.extension(16, 8, (more) => more.double(1, 1e300)), cases: -1 },
      /lengths/,
    );
    refused({ records: (out) => out.extension(14, 1, (more) => more.text("WHERE=600")) }, /very long text/);
    refused({ records: (out) => out.extension(14, 1, (more) => more.text("Q1=300")) }, /very long text/);
  });

  it("refuses packed cases that are broken", () => {
    const packed = (cases: number, ...codes: number[]) =>
      refused({ compression: 1, cases, data: (out) => out.bytes(...codes) });
    packed(1, 105, 252);
    packed(1, 254, 254, 254);
    packed(1, 105, 101, 101);
    packed(1, 105, 255, 254);
    packed(1, 105, 253, 254);
    packed(1, 253, 254, 254);
    packed(1, 252, 254, 254);
    packed(-1, 105, 254, 252);
    packed(9, 105, 254, 254);
  });

  it("refuses a file without variables or without cases", () => {
    expectRefusal(() => read({ variables: [] }), "insufficient_data", []);
    expectRefusal(() => read({ cases: 0 }), "insufficient_data", []);
    expectRefusal(() => read({ cases: -1, data: () => undefined }), "insufficient_data", []);
  });
});

interface BlockChange {
  readonly starts?: number;
  readonly listed?: number;
  readonly whole?: number;
  readonly packed?: number;
  readonly count?: number;
  readonly garble?: boolean;
}

/** The file of `plain` in blocks of zlib, with what is wrong in the first. */
function zsav(parts: readonly Uint8Array[], change: BlockChange = {}): Uint8Array {
  const file = savFile({ ...plain, compression: 2, data: () => undefined });
  const blocks = parts.map((part) => ({ whole: part.length, bytes: zlibSync(part) }));
  if (change.garble) blocks[0]!.bytes.fill(0xff);
  const length = blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const out = writer().bytes(...file);
  const listed = file.length + 24 + length + (change.listed ?? 0);
  out.long(file.length + (change.starts ?? 0), listed, 24 + 24 * blocks.length);
  for (const { bytes } of blocks) out.bytes(...bytes);
  out.long(-100, 0).int(0x3f_f000, blocks.length + (change.count ?? 0));
  blocks.forEach(({ whole, bytes }, i) => {
    const first = i === 0 ? change : {};
    out.long(0, 0).int(whole + (first.whole ?? 0), bytes.length + (first.packed ?? 0));
  });
  return out.done();
}
