import { comparePractices, type PracticeCounts } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { fisherExact } from "../../src/numeric/inference/fisher-exact.ts";
import newcombe from "../golden/intervals/newcombe.json" with { type: "json" };
import { expectWithin } from "../numeric/within.ts";
import { expectRefusal } from "../refusal.ts";

const practice = (
  improvers: [number, number],
  others: [number, number],
  name = "training",
): PracticeCounts => ({
  practice: name,
  improvers: { count: improvers[0], n: improvers[1] },
  others: { count: others[0], n: others[1] },
});

describe("comparePractices", () => {
  it("compares both shares, rows as given, the tests of one family", () => {
    const given = [practice([28, 36], [17, 42], "rules"), practice([33, 36], [36, 42], "training")];
    const { n, practices, notes } = comparePractices(given);
    const ps = given.map(({ improvers, others }) => fisherExact(improvers, others));
    expect(n).toBe(2);
    expect(practices.map(({ practice }) => practice)).toEqual(["rules", "training"]);
    expect(practices.map(({ p }) => p)).toEqual(ps);
    expect(practices.map(({ holmP }) => holmP)).toEqual([2 * ps[0]!, ps[1]]);
    expect(practices[0]!.oddsRatio).toBe((28 * 25) / (8 * 17));
    expect(practices[0]!.difference).toBe(28 / 36 - 17 / 42);
    expect(notes).toEqual([]);
  });

  it.each(newcombe.cases)("has statsmodels' newcomb as interval, $counts of $n at $confidence", (row) => {
    const [a, b] = row.counts.map((count, i) => [count, row.n[i]!] as [number, number]);
    const { interval } = comparePractices([practice(a!, b!)], { confidence: row.confidence }).practices[0]!;
    expectWithin(interval.lower, row.lower, 1e-12);
    expectWithin(interval.upper, row.upper, 1e-12);
  });

  it("has an odds ratio of 0, and none where nothing bounds it", () => {
    const { practices, notes } = comparePractices([
      practice([0, 4], [2, 5], "a"),
      practice([2, 5], [0, 4], "b"),
      practice([4, 4], [5, 5], "c"),
    ]);
    expect(practices.map(({ oddsRatio }) => oddsRatio)).toEqual([0, null, null]);
    expect(notes).toEqual([
      { path: ["practices", 1, "oddsRatio"], reason: "unbounded" },
      { path: ["practices", 2, "oddsRatio"], reason: "unbounded" },
    ]);
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no practices", [], {}, "insufficient_data", []],
    ["a group of no firms", [practice([0, 0], [1, 2])], {}, "insufficient_data", [0, "improvers", "n"]],
    ["a count above its n", [practice([1, 2], [3, 2])], {}, "invalid_input", [0, "others", "count"]],
    [
      "a practice twice",
      [practice([1, 2], [1, 2]), practice([1, 2], [1, 2])],
      {},
      "invalid_input",
      [1, "practice"],
    ],
    [
      "more firms than can be counted together",
      [practice([0, 2 ** 53 - 1], [2, 2])],
      {},
      "invalid_input",
      [0, "others", "n"],
    ],
    ["a practice without a name", [practice([1, 2], [1, 2], "")], {}, "invalid_input", [0, "practice"]],
    [
      "an absent group",
      [{ practice: "a", improvers: { count: 1, n: 2 } }],
      {},
      "invalid_input",
      [0, "others"],
    ],
    ["an unknown key", [{ ...practice([1, 2], [1, 2]), p: 0.5 }], {}, "invalid_input", [0, "p"]],
    ["a confidence of 0", [practice([1, 2], [1, 2])], { confidence: 0 }, "invalid_input", ["confidence"]],
    ["no list", {}, {}, "invalid_input", []],
    ["others of no firms", [practice([1, 2], [0, 0])], {}, "insufficient_data", [0, "others", "n"]],
    ["part of a firm", [practice([1, 2.5], [1, 2])], {}, "invalid_input", [0, "improvers", "n"]],
    ["fewer firms than none", [practice([-1, 2], [1, 2])], {}, "invalid_input", [0, "improvers", "count"]],
    ["an unknown option", [practice([1, 2], [1, 2])], { level: 0.9 }, "invalid_input", ["level"]],
  ])("refuses %s", (_, given, options, code, path) => {
    expectRefusal(() => comparePractices(given as never, options as never), code as never, path);
  });
});
