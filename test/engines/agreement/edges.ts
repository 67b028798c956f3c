import { expect } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { jointCountsPlan } from "../../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../../src/warehouse/plans/kano-plan.ts";
import { momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { tallyPlan } from "../../../src/warehouse/plans/tally-plan.ts";
import { jointCountsFromRows } from "../../../src/warehouse/rows/joint-counts-from-rows.ts";
import { kanoFromRows } from "../../../src/warehouse/rows/kano-from-rows.ts";
import { momentsFromRows } from "../../../src/warehouse/rows/moments-from-rows.ts";
import { tallyFromRows } from "../../../src/warehouse/rows/tally-from-rows.ts";
import { expectRefusal } from "../../refusal.ts";
import type { LiveColumn } from "../live/engine.ts";
import { type Live, TABLE } from "./live.ts";

/** What holds at the edges, each with the sentence that says it. */
export const EDGES = {
  "keeps to the rows that meet the conditions": async ({ engine, rowsOf }: Live) => {
    await engine.load({
      name: TABLE,
      columns: {
        q: { type: "integer", cells: [1, 2, 3, 4, 5] },
        "ye'ar": { type: "integer", cells: [2024, 2025, 2026, 2026, null] },
        city: { type: "text", cells: ["o'hara", "a\\b", "a\\b", 'qu"ote', "a\\b"] },
      },
    });
    const plan = momentsPlan(["q"], { scale: { min: 1, max: 5 } });
    const sum = async (...where: NonNullable<Parameters<typeof rowsOf>[1]>) =>
      momentsFromRows(plan, await rowsOf(plan, where)).sums.answers;
    expect(await sum({ column: "city", equals: "a\\b" })).toEqual([10]);
    expect(await sum({ column: "city", in: ["o'hara", 'qu"ote'] })).toEqual([5]);
    expect(await sum({ column: "ye'ar", equals: null })).toEqual([5]);
    expect(await sum({ column: "ye'ar", atLeast: 2025 }, { column: "ye'ar", below: 2026 })).toEqual([2]);
  },
  "refuses answers off the scale, fractions, faulty weights and too many rows, and takes an empty table":
    async ({ engine, rowsOf }: Live) => {
      const plan = (options: object = {}) =>
        momentsPlan(["a", "b"], { scale: { min: 1, max: 5 }, ...options });
      const load = (a: (number | null)[], b: (number | null)[], w: (number | null)[] = a.map(() => 1)) =>
        engine.load({
          name: TABLE,
          columns: {
            a: { type: "double", cells: a },
            b: { type: "integer", cells: b },
            w: { type: "double", cells: w },
          },
        });
      const summary = async (options: object = {}) =>
        momentsFromRows(plan(options), await rowsOf(plan(options)));
      const refused = async (
        code: Parameters<typeof expectRefusal>[1],
        path: (string | number)[],
        options: object = {},
      ) => {
        const rows = await rowsOf(plan(options));
        expectRefusal(() => momentsFromRows(plan(options), rows), code, path);
      };
      for (const missing of ["reject", "listwise", "available"]) {
        await load([1, 6, 3], [1, 2, 3]);
        await refused("invalid_input", ["a"], { missing });
        await load([1, 2.5, 3], [1, 2, 3]);
        await refused("invalid_input", ["a"], { missing });
        await load([1, 2, 3], [1, 2, 1e9]);
        await refused("invalid_input", ["b"], { missing });
      }
      await load([1, null, 3], [1, 2, 3]);
      await refused("missing_answers", ["a"]);
      for (const faulty of [-1, 101, 1e-9, null]) {
        await load([1, 2, 3], [1, 2, 3], [1, faulty, 1]);
        await refused("invalid_input", ["weights"], { weights: { column: "w" } });
      }
      await load([1, 2, null], [1, 2, 3], [1, 1, 0]);
      expect((await summary({ weights: { column: "w" } })).n).toBe(2);
      await load([1, 2, 3], [1, 2, 3]);
      await refused("invalid_input", ["rowsAtMost"], { rowsAtMost: 2 });
      await load([], []);
      await refused("insufficient_data", ["rows"]);
      expect((await summary({ missing: "listwise" })).n).toBe(0);
      expect((await summary({ missing: "available" })).counts).toEqual([0, 0, 0]);
      await load([null, null], [null, null]);
      expect((await summary({ missing: "listwise" })).n).toBe(0);
      expect((await summary({ missing: "available" })).n).toBe(0);
    },
  "refuses what is no answer: infinite, no number, or larger than any integer of the plan": async ({
    engine,
    rowsOf,
  }: Live) => {
    const strange = [1e300, -1e300, 0.1 + 0.2, Infinity, -Infinity, ...(engine.hasNaN ? [Number.NaN] : [])];
    for (const missing of ["listwise", "available"] as const) {
      const plan = momentsPlan(["a", "b"], { scale: { min: 0, max: 5 }, missing });
      const load = (a: LiveColumn) =>
        engine.load({ name: TABLE, columns: { a, b: { type: "integer", cells: [0, null, 5] } } });
      for (const answer of strange) {
        await load({ type: "double", cells: [1, answer, 3] });
        const rows = await rowsOf(plan);
        expectRefusal(() => momentsFromRows(plan, rows), "invalid_input", ["a"]);
      }
      for (const answer of [2n ** 63n - 1n, -(2n ** 63n) + 1n]) {
        await load({ type: "long", cells: [1, answer, 3] });
        const rows = await rowsOf(plan);
        expectRefusal(() => momentsFromRows(plan, rows), "invalid_input", ["a"]);
      }
    }
  },
  "refuses weights that are infinite or no number": async ({ engine, rowsOf }: Live) => {
    const plan = momentsPlan(["a"], { scale: { min: 0, max: 5 }, weights: { column: "w" } });
    for (const weight of [Infinity, -Infinity, 1e300, ...(engine.hasNaN ? [Number.NaN] : [])]) {
      await engine.load({
        name: TABLE,
        columns: { a: { type: "integer", cells: [1, 2] }, w: { type: "double", cells: [1, weight] } },
      });
      const rows = await rowsOf(plan);
      expectRefusal(() => momentsFromRows(plan, rows), "invalid_input", ["weights"]);
    }
  },
  "takes answers and weights of any type of column, to the same text": async ({ engine, rowsOf }: Live) => {
    const answers = [1, 2.25, null, 5, 1.75, 4.5];
    const weights = [0.29, 1, 2.5, 0, 1.15, 99.99];
    for (const type of ["double", "decimal"] as const) {
      await engine.load({
        name: TABLE,
        columns: {
          a: { type, cells: answers },
          b: { type: "long", cells: [1, 2, 3, 4, 5, null] },
          w: { type, cells: weights },
        },
      });
      for (const missing of ["listwise", "available"] as const) {
        const options = { missing, factor: 4 };
        const plan = momentsPlan(["a", "b"], {
          scale: { min: 1, max: 5 },
          weights: { column: "w", factor: 100 },
          ...options,
        });
        const expected = collectMoments(
          { a: answers, b: [1, 2, 3, 4, 5, null] },
          { weights, weightFactor: 100, ...options },
        );
        expect(JSON.stringify(momentsFromRows(plan, await rowsOf(plan)))).toBe(JSON.stringify(expected));
      }
    }
  },
  "counts nobody in columns of nulls and in tables without rows": async ({ engine, rowsOf }: Live) => {
    const scale = { min: 1, max: 5 };
    for (const cells of [[], [null, null]]) {
      await engine.load({
        name: TABLE,
        columns: {
          a: { type: "integer", cells },
          b: { type: "double", cells },
          w: { type: "double", cells: cells.map(() => 1) },
          g: { type: "text", cells: cells.map(() => "x") },
        },
      });
      for (const missing of ["listwise", "available"] as const) {
        for (const weights of [undefined, { column: "w" }]) {
          const plan = momentsPlan(["a", "b"], { scale, missing, weights });
          const grouped = momentsPlan(["a", "b"], { scale, missing, weights, groupBy: ["g"] });
          const { n, counts, sums } = momentsFromRows(plan, await rowsOf(plan));
          expect([n, ...counts]).toEqual([0, ...counts.map(() => 0)]);
          expect(sums.products).toEqual([0, 0, 0]);
          const groups = momentsFromRows(grouped, await rowsOf(grouped));
          expect(groups.map(({ moments }) => moments.n)).toEqual(cells.length === 0 ? [] : [0]);
        }
        const joint = jointCountsPlan(["a", "b"], { scale, missing });
        const rows = await rowsOf(joint);
        expectRefusal(() => jointCountsFromRows(joint, rows), "insufficient_data", ["a"]);
      }
      const tally = tallyPlan("a", { scale, missing: "listwise" });
      expect(tallyFromRows(tally, await rowsOf(tally))).toEqual([]);
      const kano = kanoPlan([{ attribute: "x", functional: "a", dysfunctional: "b" }]);
      const [feature] = kanoFromRows(kano, await rowsOf(kano));
      expect([feature!.n, feature!.missing]).toEqual([0, cells.length]);
    }
  },
} as const;
