import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import { comparePathGroups } from "../../../src/paths/groups/compare-path-groups.ts";
import type { PathGroupOptions } from "../../../src/paths/groups/path-group-options.ts";
import { refusalOf } from "../refusal-of.ts";
import { MODEL, surveyOf } from "../survey.ts";

const SIMPLE = { constructs: { X: { items: ["x"] }, Y: { items: ["y"] } }, paths: [["X", "Y"]] } as const;
const first = surveyOf(50, 61);
const second = surveyOf(40, 62);
const both = Object.fromEntries(
  Object.entries(first).map(([item, column]) => [item, [...column, ...second[item]!]]),
);
const by = both.i1!.map((_, i) => (i < 50 ? "north" : "south"));

describe("comparePathGroups", () => {
  it("compares the paths as each group alone gives them", () => {
    const { groups, differences } = comparePathGroups(both, MODEL, { by, permutations: 9, seed: 1 });
    expect(groups).toStrictEqual([
      { group: "north", n: 50, converged: true },
      { group: "south", n: 40, converged: true },
    ]);
    const [a, b] = [estimatePathModel(first, MODEL), estimatePathModel(second, MODEL)];
    differences.forEach(({ estimateA, estimateB, difference, from, to }, i) => {
      expect([from, to]).toStrictEqual([a.paths[i]!.from, a.paths[i]!.to]);
      expect(estimateA).toBeCloseTo(a.paths[i]!.estimate, 12);
      expect(estimateB).toBeCloseTo(b.paths[i]!.estimate, 12);
      expect(difference).toBe(estimateA - estimateB);
    });
  });

  it("comes near the exact share of all regroupings", () => {
    const x = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5];
    const y = [1, 3, 2, 5, 4, 4, 5, 3, 1, 2];
    const r = (rows: readonly number[]) => {
      const [mx, my] = [x, y].map((column) => rows.reduce((sum, i) => sum + column[i]! / 5, 0)) as [
        number,
        number,
      ];
      const product = (u: readonly number[], mu: number, v: readonly number[], mv: number) =>
        rows.reduce((sum, i) => sum + (u[i]! - mu) * (v[i]! - mv), 0);
      return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
    };
    const observed = r([0, 1, 2, 3, 4]) - r([5, 6, 7, 8, 9]);
    let [beyond, all] = [0, 0];
    for (let set = 0; set < 1024; set++) {
      const rows = Array.from({ length: 10 }, (_, i) => i).filter((i) => set & (1 << i));
      if (rows.length !== 5) continue;
      all++;
      const others = Array.from({ length: 10 }, (_, i) => i).filter((i) => !rows.includes(i));
      if (Math.abs(r(rows) - r(others)) >= observed - 1e-9) beyond++;
    }
    expect(all).toBe(252);
    const names = x.map((_, i) => (i < 5 ? 1 : 2));
    const { differences, failed } = comparePathGroups({ x, y }, SIMPLE, {
      by: names,
      permutations: 20_000,
      seed: 3,
    });
    expect(failed).toBe(0);
    expect(differences[0]!.difference).toBeCloseTo(observed, 12);
    expect(Math.abs(differences[0]!.p! - beyond / all)).toBeLessThan(
      4 * Math.sqrt(((beyond / all) * (1 - beyond / all)) / 20_000),
    );
  });

  it("compares every pair of groups and adjusts p for all of them", () => {
    const three = both.i1!.map((_, i) => ["a", "b", "c"][i % 3]!);
    const { differences } = comparePathGroups(both, MODEL, { by: three, permutations: 19, seed: 1 });
    expect(differences.map(({ a, b }) => `${a}${b}`)).toStrictEqual([
      ...Array(5).fill("ab"),
      ...Array(5).fill("ac"),
      ...Array(5).fill("bc"),
    ]);
    for (const { p, holmP } of differences) expect(holmP).toBeGreaterThanOrEqual(p!);
  });

  it("leaves out who has no group or no answers, with weights", () => {
    const weights = both.i1!.map((_, i) => 1 + (i % 2));
    const holes = { ...both, i1: both.i1!.map((x, i) => (i === 0 ? null : x)) };
    const named = by.map((name, i) => (i === 89 ? null : i === 1 ? "empty" : name));
    const { groups } = comparePathGroups(
      { ...holes, i1: holes.i1.map((x, i) => (i === 1 ? null : x)) },
      MODEL,
      { by: named, permutations: 3, seed: 1, missing: "listwise", weights },
    );
    expect(groups.map(({ group, n }) => [group, n])).toStrictEqual([
      ["north", 48],
      ["south", 39],
    ]);
    const available = comparePathGroups(holes, MODEL, { by, permutations: 3, seed: 1, missing: "available" });
    expect(available.groups.map(({ n }) => n)).toStrictEqual([50, 40]);
  });

  it("counts regroupings without a fit, and has no p where there is no other", () => {
    const x = [1, 1, 1, 1, 2, 1, 1, 1, 1, 2];
    const y = [1, 3, 2, 5, 4, 4, 5, 3, 1, 2];
    const names = x.map((_, i) => (i < 5 ? 1 : 2));
    const { failed, differences } = comparePathGroups({ x, y }, SIMPLE, {
      by: names,
      permutations: 100,
      seed: 3,
    });
    expect(failed).toBeGreaterThan(20);
    expect(failed).toBeLessThan(80);
    expect(differences[0]!.p).not.toBeNull();
    const one = comparePathGroups({ x, y }, SIMPLE, { by: names, permutations: 1, seed: seedWithout(x) });
    expect(one).toMatchObject({
      failed: 1,
      notes: [
        ["differences", 0],
        ["weights", 0],
        ["weights", 1],
        ["loadings", 0],
        ["loadings", 1],
      ].map((row) => ({ path: [...row, "p"], reason: "few-respondents" })),
    });
    expect(one.differences[0]).toMatchObject({ p: null, holmP: null });
    const few = both.i1!.map((value, i) => (i < 3 || (i >= 50 && i < 53) ? value : null));
    const options = { by, permutations: 60, seed: 3, missing: "available" } as const;
    const pairless = comparePathGroups({ x: few, y: both.i2! }, SIMPLE, options);
    expect(pairless.failed).toBeGreaterThan(0);
  });

  it("says which group has not converged", () => {
    const { groups, failed, notes } = comparePathGroups(both, MODEL, {
      by,
      permutations: 2,
      seed: 1,
      maxIterations: 1,
    });
    expect(groups.map(({ converged }) => converged)).toStrictEqual([false, false]);
    expect(failed).toBe(2);
    expect(notes.slice(0, 2)).toStrictEqual([
      { path: ["groups", 0, "converged"], reason: "not-converged" },
      { path: ["groups", 1, "converged"], reason: "not-converged" },
    ]);
  });

  it("names the group that has no fit", () => {
    const constant = { ...both, i1: both.i1!.map((x, i) => (i < 50 ? x : 5)) };
    expect(
      refusalOf(() => comparePathGroups(constant, MODEL, { by, permutations: 2, seed: 1 })),
    ).toMatchObject({
      code: "singular_data",
      path: ["by", "south", "i1"],
    });
  });

  it("refuses moments, fewer than two groups and malformed options", () => {
    const refused = (options: unknown, data: unknown = both) =>
      refusalOf(() => comparePathGroups(data as typeof both, MODEL, options as PathGroupOptions));
    const good = { by, permutations: 2, seed: 1 };
    expect(refused(good, collectMoments(both)).path).toStrictEqual([]);
    expect(refused({ ...good, by: by.map(() => "all") })).toMatchObject({
      code: "insufficient_data",
      path: ["by"],
    });
    expect(refused({ ...good, by: by.map(() => null) })).toMatchObject({
      code: "missing_answers",
      path: ["by", 0],
    });
    expect(refused(undefined).path).toStrictEqual(["permutations"]);
    for (const [key, value] of [
      ["permutations", 1e9],
      ["seed", 0.5],
      ["by", undefined],
      ["consistent", "yes"],
    ] as const) {
      expect(refused({ ...good, [key]: value }).path).toStrictEqual([key]);
    }
  });
});

/** The first seed whose first regrouping puts both respondents with x = 2 on one side. */
function seedWithout(x: readonly number[]): number {
  const y = [1, 3, 2, 5, 4, 4, 5, 3, 1, 2];
  const names = x.map((_, i) => (i < 5 ? 1 : 2));
  for (let seed = 0; ; seed++) {
    if (comparePathGroups({ x, y }, SIMPLE, { by: names, permutations: 1, seed }).failed === 1) return seed;
  }
}
