import { expect } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { type MomentsPlan, momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { momentsFromRows } from "../../../src/warehouse/rows/moments-from-rows.ts";
import type { Dialect } from "../../../src/warehouse/sql/dialect.ts";
import { toSql } from "../../../src/warehouse/sql/to-sql.ts";
import { type Live, TABLE } from "./live.ts";
import { tableOf, WEIGHT } from "./table-of.ts";

const ROWS = 12;
const ITEMS = ["a", "b", "c", "d"];

/** A kind of plan, by the size of its answers; rows are as many as it allows. */
type PlanOf = (size: number) => MomentsPlan;

/** Kinds of plans, and a size above those to be tried: none is larger, or weights are cut into hundreds of sums. */
const PLANS: readonly (readonly [number, PlanOf])[] = [
  [2 ** 32, (max) => momentsPlan(ITEMS, { scale: { min: 0, max }, rowsAtMost: ROWS })],
  [2 ** 32, (max) => momentsPlan(ITEMS, { scale: { min: -max, max }, rowsAtMost: ROWS })],
  [
    2 ** 32,
    (max) => momentsPlan(ITEMS, { scale: { min: -max, max }, rowsAtMost: ROWS, missing: "available" }),
  ],
  [2 ** 20, (max) => momentsPlan(ITEMS, { scale: { min: 0, max }, rowsAtMost: ROWS, weights: WEIGHTS })],
];

/** Weights whose squares do not fit into 64 bits. */
const WEIGHTS = { column: WEIGHT, factor: 3, largest: 2 ** 49 };

/** What holds where sums come close to overflowing. */
export const HEADROOM = {
  "sums the largest answers that a layout takes, and the smallest that it does not": async ({
    engine,
    rowsOf,
  }: Live) => {
    for (const [above, planOf] of PLANS) {
      for (const size of bordersOf(planOf, above, engine.dialect)) {
        const plan = planOf(size);
        const { min, max } = plan.scale;
        const ends = (item: number) =>
          Array.from({ length: ROWS }, (_, row) => ((row >> item) % 2 === 0 ? max : min));
        for (const cellsOf of [() => new Array<number>(ROWS).fill(max), ends]) {
          const columns = Object.fromEntries(ITEMS.map((item, i) => [item, cellsOf(i)]));
          const weights = plan.weights && new Array<number>(ROWS).fill(plan.weights.largest);
          await engine.load(tableOf({ factor: 1, columns, weights, groups: null }));
          const expected = collectMoments(columns, {
            missing: plan.missing,
            ...(weights && { weights, weightFactor: WEIGHTS.factor }),
          });
          const summary = momentsFromRows(plan, await rowsOf(plan));
          expect(JSON.stringify(summary)).toBe(JSON.stringify(expected));
        }
      }
    }
  },
} as const;

/** Sizes of answers at which the layout of the sums changes: the last of one and the first of the next. */
function bordersOf(planOf: PlanOf, above: number, dialect: Dialect): number[] {
  const layoutOf = (size: number) => {
    try {
      return layoutIn(toSql(planOf(size), { dialect, table: TABLE }));
    } catch {
      return "refused";
    }
  };
  const borders: number[] = [];
  for (let from = 1; from < above && layoutOf(from) !== "refused"; ) {
    const layout = layoutOf(from);
    let [last, next] = [from, above];
    while (next - last > 1) {
      const between = Math.floor((last + next) / 2);
      if (layoutOf(between) === layout) last = between;
      else next = between;
    }
    borders.push(from, last);
    from = next;
  }
  return [...new Set(borders)];
}

/** How many answers are packed into a sum; how far apart, and how weights are cut, does not matter here. */
function layoutIn(statements: readonly string[]): string {
  return /fields=\d/.exec(statements[1]!)![0];
}
