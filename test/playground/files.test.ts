import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { readCsv } from "service-quality/readers";
import { analyzeSurvey } from "service-quality/report";
import { describe, expect, it } from "vitest";
import { FileFault, type FileProblem } from "../../docs/playground/worker/file-problem.ts";
import type { Reading } from "../../docs/playground/worker/messages.ts";
import { fileKindOf } from "../../docs/playground/worker/read/file-kind.ts";
import { readFile } from "../../docs/playground/worker/read/read-file.ts";
import { drawnRows } from "../../docs/playground/worker/read/sample-rows.ts";
import { savedAnalysis } from "../../docs/playground/worker/read/saved-analysis.ts";
import { root } from "../files.ts";

const read = (content: string | Uint8Array<ArrayBuffer> | ArrayBuffer, reading: Reading = {}) =>
  readFile({ name: "file", blob: new Blob([content]), reading });

/** What is wrong with a file. */
async function problemOf(...file: Parameters<typeof read>): Promise<FileProblem> {
  const fault: unknown = await read(...file).catch((error: unknown) => error);
  if (fault instanceof FileFault) return fault.problem;
  throw fault;
}

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0), 0]));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe("what a file is", () => {
  it.each([
    ["workbook", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0)],
    ["parquet", bytes("PAR1....")],
    ["sav", bytes("$FL2@(#)")],
    ["xls", Uint8Array.from([...OLE, ...utf16("Workbook")])],
    ["encrypted", Uint8Array.from([...OLE, ...utf16("EncryptedPackage")])],
    ["binary", bytes("ARROW1\0\0")],
    ["binary", bytes("\x00\x00\x00\x01\x00\x00")],
    ["text", bytes("a,b\n1,2\n")],
    ["text", utf16("a,b\n1,2\n")],
  ])("is told by its first bytes: %s", (kind, content) => {
    expect(fileKindOf(content)).toBe(kind);
  });
});

describe("a survey file", () => {
  it.each([
    ["CSV", "q1,q2\n1,2\n3,4\n"],
    ["cells as a spreadsheet copies them", "q1\tq2\n1\t2\n3\t4\n"],
    ["CSV in UTF-16", utf16("q1,q2\n1,2\n3,4\n")],
    ["JSON", '[{"q1":1,"q2":2},{"q1":3,"q2":4}]'],
  ])("is read as %s", async (_, content) => {
    const { variables } = await read(content);
    expect(variables.map(({ name, values }) => [name, values])).toEqual([
      ["q1", [1, 3]],
      ["q2", [2, 4]],
    ]);
  });

  it("is read as SPSS", async () => {
    const sav = new Uint8Array(readFileSync(join(root, "test/golden/sav/files/big-endian.sav")));
    expect((await read(sav)).source).toBe("sav");
  });

  it.each(["UNCOMPRESSED", "SNAPPY"] as const)("is read as Parquet, %s", async (codec) => {
    const columnData = [
      { name: "q1", data: [1n, 3n], type: "INT64" as const },
      { name: "group", data: ["north", "south"], type: "STRING" as const },
    ];
    const { variables } = await read(parquetWriteBuffer({ columnData, codec }));
    expect(variables.map(({ name, values }) => [name, values])).toEqual([
      ["q1", [1, 3]],
      ["group", ["north", "south"]],
    ]);
  });

  it("is drawn at random where that is asked", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i}`);
    const { respondents, variables } = await read(`q1\n${rows.join("\n")}\n`, { sample: 7 });
    expect(respondents.length).toBe(7);
    expect(variables[0]!.values.map(String)).toEqual(respondents.map((row) => `${Number(row) - 1}`));
  });
});

describe("a file that cannot be used as it is", () => {
  it.each<[what: FileProblem["what"], content: Parameters<typeof read>[0]]>([
    ["empty", ""],
    ["empty", "  \n\n"],
    ["xls", Uint8Array.from([...OLE, 1, 2])],
    ["encrypted", Uint8Array.from([...OLE, ...utf16("EncryptedPackage")])],
    ["not-a-table", "<!doctype html><p>hello</p>"],
    ["not-a-table", "{broken"],
    ["not-a-table", '{"a": 1}'],
    ["not-a-table", bytes("%PDF-1.7")],
    ["not-a-table", "Dear all\nthank you very much indeed\nfor all that you have done\n"],
    ["not-a-table", zipSync({ "a.txt": bytes("hello") }) as Uint8Array<ArrayBuffer>],
    ["no-answers", "q1,q2\n,\n,\n"],
    ["no-answers", "name\nann\nben\n"],
    ["two-headers", "q1,q2,q3\nWas it clean?,Was it quick?,Was it dear?\n1,2,3\n4,5,6\n"],
  ])("is told apart: %s", async (what, content) => {
    expect((await problemOf(content)).what).toBe(what);
  });

  it("is offered in three encodings, each with how it begins", async () => {
    const problem = await problemOf(Uint8Array.of(0xce, 0xf6, 0xe5, 0xed, 0xea, 0xe0, 0x0a, 0x35, 0x0a));
    expect(problem).toMatchObject({
      what: "encoding",
      samples: [
        { encoding: "windows-1251", text: "Оценка\n5\n" },
        { encoding: "utf-16le" },
        { encoding: "euc-kr" },
      ],
    });
  });

  it("says which codec of Parquet it does not read", async () => {
    const file = parquetWriteBuffer({
      columnData: [{ name: "q1", data: [1, 2], type: "INT32" }],
      codec: "ZSTD",
      compressors: { ZSTD: (input: Uint8Array) => input },
    });
    expect(await problemOf(file)).toEqual({ what: "codec", codec: "ZSTD" });
  });

  it("says where an integer is beyond what numbers hold", async () => {
    const columnData = [{ name: "id", data: [1n, 2n ** 53n + 1n], type: "INT64" as const }];
    expect(await problemOf(parquetWriteBuffer({ columnData }))).toEqual({
      what: "big-integer",
      row: 2,
      column: "id",
    });
  });

  it("says how many rows and columns there are too many", async () => {
    const rows = Array.from({ length: 100_001 }, () => "1");
    expect(await problemOf(`q1\n${rows.join("\n")}\n`)).toEqual({ what: "too-many-rows", rows: 100_001 });
    const names = Array.from({ length: 301 }, (_, i) => `q${i}`);
    const wide = `${names.join()}\n${names.map(() => "1").join()}\n`;
    expect(await problemOf(wide)).toEqual({ what: "too-many-columns", columns: 301 });
  });

  it("shows the text among numbers and its neighbors, and takes it as missing or as text", async () => {
    const csv = `P1,P2\n${"6,5\n".repeat(17)}4,n/a\n${"7,6\n".repeat(3)}`;
    expect(await problemOf(csv)).toMatchObject({
      ...{ what: "stray-text", row: 18, column: "P2", text: "n/a", texts: ["n/a"], cells: 1, columns: 1 },
      excerpt: {
        columns: ["P1", "P2"],
        rows: [{ row: 16 }, { row: 17 }, { row: 18, cells: [4, "n/a"] }, {}, {}],
      },
    });
    const missing = await read(csv, { missing: ["n/a"] });
    expect(missing.variables[1]!.values[17]).toBe(null);
    const kept = await read(csv, { keepsText: true });
    expect(kept.variables[1]!.values[17]).toBe("n/a");
  });

  it("takes a second header row as the questions", async () => {
    const csv = "q1,q2,q3\nWas it clean?,Was it quick?,Was it dear?\n1,2,3\n4,5,6\n";
    const { variables } = await read(csv, { headerRows: 2 });
    expect(variables.map(({ label, values }) => [label, values])[0]).toEqual(["Was it clean?", [1, 4]]);
  });
});

describe("random rows", () => {
  it("are the same for a seed, in order, and each once", () => {
    const rows = drawnRows(1000, 100, 1);
    expect(rows).toEqual(drawnRows(1000, 100, 1));
    expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
    expect(rows.length).toBe(100);
    expect(rows).not.toEqual(drawnRows(1000, 100, 2));
    expect(drawnRows(5, 9, 1)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("saved results", () => {
  it("are known by how they begin, and must be whole", async () => {
    const mapping = { columns: [{ name: "sat", use: "outcome" as const, scale: { min: 1, max: 5 } }] };
    const saved = analyzeSurvey(readCsv("sat\n5\n4\n2\n"), mapping);
    expect(await savedAnalysis(new Blob([JSON.stringify(saved, null, 2)]))).toEqual(saved);
    expect(await savedAnalysis(new Blob(['[{"kind":"survey-analysis"}]']))).toBe(null);
    expect(await savedAnalysis(new Blob(['{"kind":"survey-analysis", broken']))).toBe(null);
    await expect(savedAnalysis(new Blob(['{"kind":"survey-analysis","version":1}']))).rejects.toThrow(
      "respondents",
    );
  });
});
