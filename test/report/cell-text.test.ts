import { expect, it } from "vitest";
import type { ChartColumn } from "../../src/charts/chart.ts";
import { cellText, isOfWords } from "../../src/report/cell-text.ts";

const cell = (value: Parameters<typeof cellText>[0], type: ChartColumn["type"], digits: number | null) =>
  inLanguages(value, { name: "value", type, digits });

const inLanguages = (value: Parameters<typeof cellText>[0], column: Parameters<typeof cellText>[1]) =>
  (["en", "ru", "bg"] as const).map((language) => cellText(value, column, language));

it.each([
  [-1.7149, "number", 2, ["−1.71", "−1,71", "−1,71"]],
  [-0.001, "number", 2, ["0.00", "0,00", "0,00"]],
  [0.0004, "number", 3, ["< 0.001", "< 0,001", "< 0,001"]],
  [0, "number", 3, ["0.000", "0,000", "0,000"]],
  [12345.6, "number", 1, ["12,345.6", "12\u202F345,6", "12\u202F345,6"]],
  [-12.25, "number", null, ["−12.25", "−12,25", "−12,25"]],
  [0.2549, "share", 0, ["25%", "25\u202F%", "25\u202F%"]],
  [0.07, "share", null, ["7%", "7\u202F%", "7\u202F%"]],
  [1632, "count", 0, ["1,632", "1632", "1632"]],
  [10_000.5, "money", 2, ["10,000.50", "10\u202F000,50", "10\u202F000,50"]],
  [3 * 86_400_000 + 4 * 3_600_000, "time", 0, ["3 d 4 h", "3 д 4 ч", "3 д 4 ч"]],
  [-60_000, "time", 0, ["−1 min", "−1 мин", "−1 мин"]],
  ["2026-11", "time", null, ["2026-11", "2026-11", "2026-11"]],
  [5, "name", null, ["5", "5", "5"]],
  [true, "text", null, ["yes", "да", "да"]],
  [false, "text", null, ["no", "нет", "не"]],
  [null, "share", 2, ["–", "–", "–"]],
  ["north", "name", null, ["north", "north", "north"]],
] as const)("%s in a column of %s with %s decimals", (value, type, digits, texts) => {
  expect(cell(value, type, digits)).toEqual(texts);
});

it.each([
  [0, ["< .001", "< 0,001", "< 0,001"]],
  [0.0004, ["< .001", "< 0,001", "< 0,001"]],
  [0.0321, [".032", "0,032", "0,032"]],
  [1, ["> .999", "> 0,999", "> 0,999"]],
  [null, ["–", "–", "–"]],
] as const)("%s in a column of p-values is printed as APA prints it", (value, texts) => {
  for (const name of ["p", "holmP"]) {
    expect(inLanguages(value, { name, type: "number", digits: 3 })).toEqual(texts);
  }
});

it("names and texts are words, everything else is figures", () => {
  const types = ["name", "text", "number", "share", "count", "time", "money"] as const;
  expect(types.filter((type) => isOfWords({ type }))).toEqual(["name", "text"]);
});
