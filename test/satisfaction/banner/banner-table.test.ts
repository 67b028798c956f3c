import {
  type BannerRowSpec,
  type BannerTableOptions,
  bannerTable,
  compareMeasureGroups,
  estimateCsat,
  estimateNps,
  formatBanner,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import type { ErrorCode } from "../../../src/errors/error.ts";
import { expectRefusal } from "../../refusal.ts";

const TEN = { min: 1, max: 10 };
const hotel = Array.from({ length: 40 }, (_, i) => (i < 18 ? "N" : i < 34 ? "S" : "W"));
const visit = hotel.map((_, i) => (i % 3 === 0 ? 1 : 2));
const ratings = hotel.map((name, i) =>
  name === "N" ? 8 + (i % 3) : name === "S" ? 3 + (i % 4) : 5 + (i % 2),
);
const purpose = hotel.map((_, i) => ["work", "rest", "event"][(i * i) % 3]!);

const rating: BannerRowSpec = { id: "sat", measure: "mean-rating", scale: TEN, answers: ratings };
const top: BannerRowSpec = {
  id: "top",
  label: "Satisfied",
  measure: "csat",
  scale: TEN,
  satisfiedFrom: 7,
  answers: ratings,
};
const shares: BannerRowSpec = { id: "purpose", measure: "shares", answers: purpose };

describe("bannerTable", () => {
  it("has the total, then the levels of every banner, lettered on", () => {
    const { columns } = bannerTable([rating], { banner: { hotel, visit } });
    expect(columns.map(({ banner, level, letter, n }) => [banner, level, letter, n])).toEqual([
      [null, null, null, 40],
      ["hotel", "N", "A", 18],
      ["hotel", "S", "B", 16],
      ["hotel", "W", "C", 6],
      ["visit", 1, "D", 14],
      ["visit", 2, "E", 26],
    ]);
  });

  it("letters by the tests of compareMeasureGroups, and values by the measure's own function", () => {
    const { rows } = bannerTable([rating, top], { banner: { hotel } });
    const { samples, differences } = compareMeasureGroups(ratings, {
      measure: "mean-rating",
      scale: TEN,
      by: hotel,
    });
    expect(rows[0]!.cells.slice(1).map(({ value, interval }) => ({ value, interval }))).toEqual(
      samples.map(({ value, interval }) => ({ value, interval })),
    );
    expect(differences.map(({ holmP }) => holmP! < 0.05)).toEqual([true, true, true]);
    expect(rows[0]!.cells.map(({ letters }) => letters.join(""))).toEqual(["", "BC", "", "B"]);
    expect(rows[1]).toMatchObject({ id: "top", label: "Satisfied", base: 40 });
    const { share, interval } = estimateCsat(ratings.slice(0, 18), { scale: TEN, satisfiedFrom: 7 });
    expect(rows[1]!.cells[1]).toMatchObject({ value: share, interval });
  });

  it("has more letters without an adjustment, and none at a level that nothing reaches", () => {
    const by = { hotel, visit };
    const lettersOf = (options: Partial<BannerTableOptions>) =>
      bannerTable([rating, shares], { banner: by, ...options }).rows.flatMap(({ cells }) =>
        cells.flatMap(({ letters }) => letters),
      );
    expect(lettersOf({ adjustment: "none" }).length).toBeGreaterThanOrEqual(lettersOf({}).length);
    expect(lettersOf({ confidence: 1 - 1e-12 }).length).toBeLessThan(lettersOf({}).length);
  });

  it("gives a question of categories a row for each, whose shares sum to 1", () => {
    const { rows } = bannerTable([shares], { banner: { hotel } });
    expect(rows.map(({ category, measure }) => [category, measure])).toEqual([
      ["work", "shares"],
      ["rest", "shares"],
    ]);
    const sums = rows[0]!.cells.map(({ value }, c) => value! + rows[1]!.cells[c]!.value!);
    for (const sum of sums) expect(sum).toBeCloseTo(1, 14);
    const listed = bannerTable([{ ...shares, categories: ["event", "rest", "work"] }], { banner: { hotel } });
    expect(listed.rows.map(({ category, cells }) => [category, cells[0]!.value])).toEqual([
      ["event", 0],
      ["rest", expect.closeTo(rows[1]!.cells[0]!.value!, 14)],
      ["work", expect.closeTo(rows[0]!.cells[0]!.value!, 14)],
    ]);
  });

  it("rests every row on those who answered it, and columns on everybody", () => {
    const answers = ratings.map((x, i) => (i % 5 === 0 ? null : x));
    const { columns, rows } = bannerTable([{ ...rating, answers }], { banner: { hotel } });
    expect(columns.map(({ n }) => n)).toEqual([40, 18, 16, 6]);
    expect([rows[0]!.base, ...rows[0]!.cells.map(({ n }) => n)]).toEqual([32, 32, 14, 13, 5]);
    expectRefusal(
      () => bannerTable([{ ...rating, answers }], { banner: { hotel }, missing: "reject" }),
      "missing_answers",
      [0, "answers", 0],
    );
  });

  it("has a share of those who chose, and cells of nobody where a question was not answered", () => {
    const some = hotel.map((name, i) => (name === "W" ? "" : i % 2 === 0 ? "yes" : "no"));
    const none = { ...rating, answers: hotel.map(() => null) };
    const alike = { ...rating, id: "alike", answers: hotel.map(() => 4) };
    const { rows } = bannerTable([{ ...shares, answers: some }, none, alike], { banner: { hotel } });
    expect(rows.map(({ base }) => base)).toEqual([34, 34, 0, 40]);
    expect(rows[0]!.cells.map(({ value, n }) => [value, n])).toEqual([
      [0.5, 34],
      [0.5, 18],
      [0.5, 16],
      [null, 0],
    ]);
    expect(rows[2]!.cells.every(({ value, suppressed }) => value === null && suppressed)).toBe(true);
    expect(rows[3]!.cells.map(({ value, letters }) => [value, letters.length])).toEqual(
      hotel.slice(36).map(() => [4, 0]),
    );
  });

  it("leaves respondents without a level to the total alone", () => {
    const some = hotel.map((name) => (name === "W" ? "" : name));
    const { columns } = bannerTable([rating], { banner: { some } });
    expect(columns.map(({ n }) => n)).toEqual([40, 18, 16]);
  });

  it("weighs, with weighted and effective bases; weight 0 is not there", () => {
    const weights = hotel.map((_, i) => (i === 0 ? 0 : 1 + (i % 2)));
    const { columns, rows } = bannerTable([rating], { banner: { hotel }, weights });
    const own = weights.slice(1, 18);
    const [sum, squares] = [own.reduce((a, b) => a + b, 0), own.reduce((a, b) => a + b * b, 0)];
    expect(columns[1]).toMatchObject({ n: 17, weightedN: sum, effectiveN: sum ** 2 / squares });
    const mean = own.reduce((total, w, i) => total + w * ratings[i + 1]!, 0) / sum;
    expect(rows[0]!.cells[1]!.value).toBeCloseTo(mean, 13);
  });

  it("knows a design: intervals are those of the domains", () => {
    const design = { clusters: hotel.map((_, i) => i % 10) };
    const { rows } = bannerTable([{ id: "nps", measure: "nps", answers: ratings }], {
      banner: { hotel },
      design,
    });
    const whole = estimateNps(ratings, { design });
    expect(rows[0]!.cells[0]).toMatchObject({ value: whole.nps, interval: whole.interval });
    const { samples } = compareMeasureGroups(ratings, { measure: "nps", by: hotel, design });
    expect(rows[0]!.cells.slice(1).map(({ interval }) => interval)).toEqual(
      samples.map(({ interval }) => interval),
    );
    const lonely = bannerTable([rating], { banner: { hotel }, design: { clusters: hotel } });
    expect(lonely.rows[0]!.cells[1]).toMatchObject({ interval: null, letters: [], suppressed: false });
    expect(lonely.notes[0]).toEqual({ path: ["rows", 0, "cells", 1, "interval"], reason: "one-cluster" });
  });

  it("has as many columns as asked for, in order and without a total", () => {
    const { columns, rows } = bannerTable([rating], {
      banner: { hotel },
      levels: { hotel: ["W", "X", "S", "N"] },
      total: false,
    });
    expect(columns.map(({ level, letter, n }) => [level, letter, n])).toEqual([
      ["W", "A", 6],
      ["X", "B", 0],
      ["S", "C", 16],
      ["N", "D", 18],
    ]);
    expect(rows[0]!.cells[1]).toEqual({
      value: null,
      n: 0,
      effectiveN: 0,
      interval: null,
      letters: [],
      suppressed: true,
    });
  });

  it("letters beyond Z", () => {
    const level = Array.from({ length: 60 }, (_, i) => `l${i % 30}`);
    const answers = level.map((_, i) => 1 + (i % 10));
    const { columns } = bannerTable([{ ...rating, answers }], { banner: { level } });
    expect(columns.map(({ letter }) => letter).slice(25)).toEqual(["Y", "Z", "AA", "AB", "AC", "AD"]);
  });
});

describe("suppression", () => {
  it("hides a small cell and the next smallest, from which it could be had", () => {
    const { rows, notes } = bannerTable([rating], { banner: { hotel }, smallestBase: 10 });
    expect(rows[0]!.cells.map(({ value, n, suppressed }) => [value === null, n, suppressed])).toEqual([
      [false, 40, false],
      [false, 18, false],
      [true, 16, true],
      [true, 6, true],
    ]);
    expect(rows[0]!.cells.every(({ letters }) => letters.length === 0)).toBe(true);
    expect(notes).toEqual([
      { path: ["rows", 0, "cells", 2], reason: "suppressed" },
      { path: ["rows", 0, "cells", 3], reason: "suppressed" },
    ]);
  });

  it("hides the small cell alone where no total is shown, or two are small", () => {
    const hidden = (options: Partial<BannerTableOptions>) =>
      bannerTable([rating], { banner: { hotel }, ...options }).rows[0]!.cells.map(
        ({ suppressed }) => suppressed,
      );
    expect(hidden({ smallestBase: 10, total: false })).toEqual([false, false, true]);
    expect(hidden({ smallestBase: 17 })).toEqual([false, false, true, true]);
    expect(hidden({ smallestBase: 41 })).toEqual([true, true, true, true]);
  });

  it("goes row by row, takes the earlier of equals, and needs no partner for a cell of nobody", () => {
    const group = ["a", "a", "a", "b", "b", "b", "c", "c", "c"];
    const few = [5, 6, 7, 8, 7, 9, 2, null, null];
    const none = [5, 6, 7, 8, 7, 9, null, null, null];
    const { rows } = bannerTable(
      [few, none].map((answers, i) => ({ ...rating, id: `q${i}`, answers })),
      { banner: { group }, smallestBase: 2 },
    );
    expect(rows.map(({ cells }) => cells.map(({ suppressed }) => suppressed))).toEqual([
      [false, true, false, true],
      [false, false, false, true],
    ]);
  });

  it("counts in no family of tests", () => {
    const three = bannerTable([rating], { banner: { hotel }, smallestBase: 10, total: false });
    const two = hotel.map((name) => (name === "W" ? null : name));
    const pair = bannerTable([rating], { banner: { two }, total: false });
    expect(three.rows[0]!.cells.slice(0, 2)).toEqual(pair.rows[0]!.cells);
  });

  it("says that one respondent has no interval", () => {
    const { notes } = bannerTable([{ ...rating, answers: [4, 5, 6] }], { banner: { g: ["a", "a", "b"] } });
    expect(notes).toEqual([{ path: ["rows", 0, "cells", 2, "interval"], reason: "one-respondent" }]);
  });
});

describe("what bannerTable refuses", () => {
  const banner = { hotel };
  it.each<[string, unknown, unknown, ErrorCode, (string | number)[]]>([
    ["no rows", [], { banner }, "insufficient_data", []],
    ["a row that is none", [7], { banner }, "invalid_input", [0]],
    [
      "an unknown measure",
      [{ id: "x", measure: "mean", answers: ratings }],
      { banner },
      "invalid_input",
      [0, "measure"],
    ],
    ["a misspelt key", [{ ...rating, scales: TEN }], { banner }, "invalid_input", [0, "scales"]],
    ["a row's own weights", [{ ...rating, weights: visit }], { banner }, "invalid_input", [0, "weights"]],
    ["an id twice", [rating, rating], { banner }, "invalid_input", [1, "id"]],
    [
      "answers of another length",
      [{ ...rating, answers: [1, 2] }],
      { banner },
      "invalid_input",
      [0, "answers"],
    ],
    [
      "counts",
      [{ ...rating, answers: [{ value: 1, count: 2 }] }],
      { banner },
      "invalid_input",
      [0, "answers"],
    ],
    [
      "an answer off the scale",
      [{ ...rating, answers: visit.map(() => 11) }],
      { banner },
      "invalid_input",
      [0, "answers", 0],
    ],
    [
      "categories that are no column",
      [{ ...shares, answers: 1 }],
      { banner },
      "invalid_input",
      [0, "answers"],
    ],
    [
      "a category not listed",
      [{ ...shares, categories: ["work"] }],
      { banner },
      "invalid_input",
      [0, "answers", 1],
    ],
    [
      "a category twice",
      [{ ...shares, categories: ["1", 1] }],
      { banner },
      "invalid_input",
      [0, "categories", 1],
    ],
    [
      "a category without a name",
      [{ ...shares, categories: [""] }],
      { banner },
      "invalid_input",
      [0, "categories", 0],
    ],
    [
      "shares that nobody answered",
      [{ ...shares, answers: hotel.map(() => null) }],
      { banner },
      "insufficient_data",
      [0, "answers"],
    ],
    ["no banner", [rating], { banner: {} }, "insufficient_data", ["banner"]],
    ["a banner that is no column", [rating], { banner: { hotel: 3 } }, "invalid_input", ["banner", "hotel"]],
    ["an empty banner", [rating], { banner: { hotel: [] } }, "insufficient_data", ["banner", "hotel"]],
    ["banners of two lengths", [rating], { banner: { hotel, x: ["a"] } }, "invalid_input", ["banner", "x"]],
    ["levels of no banner", [rating], { banner, levels: { inn: ["N"] } }, "invalid_input", ["levels", "inn"]],
    [
      "a level not listed",
      [rating],
      { banner, levels: { hotel: ["N", "S"] } },
      "invalid_input",
      ["banner", "hotel", 34],
    ],
    ["a base of 0", [rating], { banner, smallestBase: 0 }, "invalid_input", ["smallestBase"]],
    ["an empty design", [rating], { banner, design: {} }, "invalid_input", ["design"]],
    [
      "the adjusted method under a design",
      [{ id: "n", measure: "nps", method: "adjusted-wald", answers: ratings }],
      { banner, design: { clusters: visit } },
      "invalid_input",
      [0, "method"],
    ],
  ])("%s", (_, rows, options, code, path) => {
    expectRefusal(() => bannerTable(rows as BannerRowSpec[], options as BannerTableOptions), code, path);
  });
});

describe("formatBanner", () => {
  const table = bannerTable([rating, top, shares], {
    banner: { hotel },
    smallestBase: 10,
    weights: hotel.map((_, i) => 1 + (i % 2)),
  });

  it("prints bases, letters and stars in text, Markdown and HTML", () => {
    const text = formatBanner(table);
    expect(text).toMatch(/weighted n +60\.0/);
    expect(text).toMatch(/purpose: work/);
    expect(text).toMatch(/\* too few respondents/);
    expect(formatBanner(table, { as: "markdown" })).toMatch(/\| N \(A\) \|/);
    expect(formatBanner(table, { as: "html" })).toMatch(/<table>/);
  });

  it("speaks Russian and Bulgarian, and plainly", () => {
    expect(formatBanner(table, { language: "ru" })).toMatch(/Буква называет столбец/);
    expect(formatBanner(table, { language: "bg" })).toMatch(/Буквата сочи колона/);
    expect(formatBanner(table, { style: "plain" })).not.toMatch(/weighted n/);
    const bare = bannerTable([{ id: "nps", measure: "nps", answers: ratings }], {
      banner: { hotel },
      adjustment: "none",
    });
    expect(formatBanner(bare, { labels: { nps: "Recommend", N: "North" } })).toMatch(
      /North \(A\)[\s\S]*Recommend/,
    );
    expect(formatBanner(bare)).not.toMatch(/Holm|\*/);
    expect(
      formatBanner({
        ...bare,
        columns: bare.columns.slice(0, 1),
        rows: bare.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
      }),
    ).not.toMatch(/letter/);
  });

  it("refuses what is no banner table", () => {
    expectRefusal(() => formatBanner({} as never), "invalid_input", ["model"]);
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
    expectRefusal(() => formatBanner({ ...table, rows }), "invalid_input", ["rows", 0, "cells"]);
    const columns = table.columns.map((column) => ({ ...column, level: "" }));
    expectRefusal(() => formatBanner({ ...table, columns }), "invalid_input", ["columns", 0, "level"]);
  });
});
