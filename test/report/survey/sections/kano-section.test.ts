import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, bundledPart, chartsIn, figuresIn } from "./answered.ts";

describe("the section on Kano's categories", () => {
  it("counts the categories, draws how people answered and what it comes to, and lists every feature", () => {
    const { results, blocks } = bundledPart("kano");
    const kano = results.kano!;
    const must = kano.filter(({ category }) => category === "M").length;
    expect(figuresIn(blocks)["must-be"]).toBe(`${must} of ${kano.length}`);
    expect(chartsIn(blocks)).toEqual(["kano-categories", "kano"]);
    const [table] = blocksOfKind(blocks, "table");
    expect(table!.rows.map(({ n, better, worseUpper }) => [n, better, worseUpper])).toEqual(
      kano.map(({ n, better, worseInterval }) => [n, better, worseInterval!.upper]),
    );
  });

  it("names categories in the language, many of them at the head and one in a row", () => {
    const { blocks } = bundledPart("kano", "ru");
    expect(Object.keys(figuresIn(blocks))).toContain("обязательные");
    expect(blocksOfKind(blocks, "table")[0]!.rows.map(({ category }) => category)).toContain("обязательное");
  });

  it("says that a category is tied, and of a feature that nobody answered nothing", () => {
    const table = readCsv("KF1,KD1,KF2,KD2\n1,3,1,\n3,5,,5\n");
    const columns = (["functional", "dysfunctional"] as const).flatMap((use) =>
      ["1", "2"].map((item) => ({ name: `K${use === "functional" ? "F" : "D"}${item}`, use, item })),
    );
    const { blocks } = answeredPart(table, { columns, options: { missing: "available" } }, "kano");
    const rows = blocksOfKind(blocks, "table")[0]?.rows ?? [];
    expect(rows[0]!.category).toMatch(/, tied$/);
    expect(rows[1]).toMatchObject({ n: 0, category: null, betterLower: null, worseLower: null });
  });

  it("has names for features that the file numbers only, unless it has their question", () => {
    const table = readCsv("F1,D1,F2,D2\n1,5,1,3\n2,5,1,4\n1,4,2,3\n");
    const columns = (["functional", "dysfunctional"] as const).flatMap((use) =>
      ["1", "2"].map((item) => ({ name: `${use === "functional" ? "F" : "D"}${item}`, use, item })),
    );
    const named = (language: string) =>
      blocksOfKind(answeredPart(table, { columns }, "kano", language).blocks, "table")[0]!.rows.map(
        ({ feature }) => feature,
      );
    expect(named("en")).toEqual(["feature 1", "feature 2"]);
    expect(named("ru")).toEqual(["свойство 1", "свойство 2"]);
    const asked = {
      ...table,
      variables: table.variables.map((one) => (one.name === "F1" ? { ...one, label: "Wi-Fi" } : one)),
    };
    const { blocks } = answeredPart(asked, { columns }, "kano");
    expect(blocksOfKind(blocks, "table")[0]!.rows.map(({ feature }) => feature)).toEqual([
      "Wi-Fi",
      "feature 2",
    ]);
  });

  it("is empty without results", () => {
    const table = readCsv("recommend\n9\n3\n");
    expect(answeredPart(table, { columns: [{ name: "recommend", use: "nps" }] }, "kano").blocks).toEqual([]);
  });
});
