import fc from "fast-check";
import { expect } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import type { Missing } from "../../../src/survey/estimation.ts";
import { momentsPlan } from "../../../src/warehouse/plans/moments-plan.ts";
import { momentsFromRows } from "../../../src/warehouse/rows/moments-from-rows.ts";
import { byGroup, GROUP, type Groups, mapped, named } from "./groups.ts";
import type { Live } from "./live.ts";
import { tableOf, WEIGHT } from "./table-of.ts";

/** Names that are reserved, hold marks of quotation, or are those of the statements' own aliases. */
const NAMES = [
  'we"ird`\\',
  "select",
  "q'3",
  "c0",
  "x0",
  "s",
  "t",
  "part",
  "n",
  "g0",
  "missed",
  "é漢 😀",
  "a--b",
  "__proto__",
];

const SCALES = [
  { min: 1, max: 7, factor: 1 },
  { min: -3, max: 3, factor: 1 },
  { min: 0, max: 100, factor: 1 },
  { min: 1, max: 5, factor: 2 },
  { min: 0, max: 1, factor: 3 },
  { min: 0, max: 2 ** 21, factor: 1 },
];

/** A table of answers as it is drawn. */
interface Drawn {
  readonly scale: (typeof SCALES)[number];
  readonly missing: Missing;
  readonly columns: Readonly<Record<string, (number | null)[]>>;
  readonly weights: number[] | null;
  readonly weightFactor: number;
  readonly groups: Groups;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    scale: fc.constantFrom(...SCALES),
    missing: fc.constantFrom<Missing>("reject", "listwise", "available"),
    items: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 }),
    rows: fc.integer({ min: 1, max: 40 }),
    isWeighted: fc.boolean(),
    isGrouped: fc.boolean(),
    weightFactor: fc.constantFrom(1, 100, 1e6, 2 ** 40),
  })
  .chain(({ scale, missing, items, rows, isWeighted, isGrouped, weightFactor }) => {
    const { min, max, factor } = scale;
    const answer = fc
      .integer({ min: Math.round(min * factor), max: Math.round(max * factor) })
      .map((whole) => whole / factor);
    const cell = missing === "reject" ? answer : fc.option(answer, { freq: 4 });
    const many = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: rows, maxLength: rows });
    return fc.record({
      scale: fc.constant(scale),
      missing: fc.constant(missing),
      columns: fc
        .tuple(...items.map(() => many<number | null>(cell)))
        .map((lists) => Object.fromEntries(items.map((item, i) => [item, lists[i]!]))),
      weights: isWeighted
        ? many(fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / (weightFactor === 1 ? 1 : 10)))
        : fc.constant(null),
      weightFactor: fc.constant(weightFactor),
      groups: isGrouped ? many(fc.constantFrom("a\\b", "o'hara", null)) : fc.constant(null),
    });
  });

/** Summaries of any table are those of memory. */
export async function momentsAgree({ engine, rowsOf }: Live, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(drawn, async (given) => {
      await engine.load(tableOf({ factor: given.scale.factor, ...given }));
      const { scale, missing, columns, weights, weightFactor, groups } = given;
      const plan = momentsPlan(Object.keys(columns), {
        scale: { min: scale.min, max: scale.max },
        factor: scale.factor,
        missing,
        rowsAtMost: 1000,
        ...(weights && { weights: { column: WEIGHT, factor: weightFactor, largest: 50 } }),
        groupBy: groups === null ? [] : [GROUP],
      });
      const expected = byGroup(groups, (kept) =>
        collectMoments(mapped(columns, kept), {
          missing,
          factor: scale.factor,
          ...(weights && { weights: kept(weights), weightFactor }),
        }),
      );
      const summary = momentsFromRows(plan, await rowsOf(plan));
      expect(JSON.stringify(summary)).toBe(JSON.stringify(named(expected, groups, "moments")));
    }),
    { numRuns: runs },
  );
}
