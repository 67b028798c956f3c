import fc from "fast-check";
import { expect } from "vitest";
import { collectJointCounts } from "../../../src/factors/polychoric/joint-counts.ts";
import { kanoCategory } from "../../../src/priorities/kano/kano-category.ts";
import { jointCountsPlan } from "../../../src/warehouse/plans/joint-counts-plan.ts";
import { kanoPlan } from "../../../src/warehouse/plans/kano-plan.ts";
import { tallyPlan } from "../../../src/warehouse/plans/tally-plan.ts";
import { jointCountsFromRows } from "../../../src/warehouse/rows/joint-counts-from-rows.ts";
import { kanoFromRows } from "../../../src/warehouse/rows/kano-from-rows.ts";
import { tallyFromRows } from "../../../src/warehouse/rows/tally-from-rows.ts";
import { byGroup, GROUP, mapped, named } from "./groups.ts";
import type { Live } from "./live.ts";
import { tableOf } from "./table-of.ts";

/** Tallies, Kano's counts and joint counts of any table are those of memory. */
export async function countsAgree({ engine, rowsOf }: Live, runs: number): Promise<void> {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
  const answers = fc.integer({ min: 1, max: 30 }).chain((rows) => {
    const column = fc.array(answer, { minLength: rows, maxLength: rows });
    const group = fc.array(fc.constantFrom("a\\b", "o'hara", null), { minLength: rows, maxLength: rows });
    return fc.record({ a: column, "b'": column, 'c"': column, groups: fc.option(group) });
  });
  await fc.assert(
    fc.asyncProperty(answers, async ({ groups, ...columns }) => {
      await engine.load(tableOf({ factor: 1, columns, weights: null, groups }));
      const groupBy = groups === null ? [] : [GROUP];
      const items = Object.keys(columns);
      const scale = { min: 1, max: 5 };

      const tally = tallyPlan("a", { scale, missing: "listwise", groupBy });
      const ratings = byGroup(groups, (kept) => tallied(kept(columns.a)));
      expect(tallyFromRows(tally, await rowsOf(tally))).toEqual(named(ratings, groups, "counts"));

      const kano = kanoPlan([{ attribute: "x", functional: "a", dysfunctional: "b'" }], { groupBy });
      const features = byGroup(groups, (kept) => [kanoCounted(kept(columns.a), kept(columns["b'"]))]);
      expect(kanoFromRows(kano, await rowsOf(kano))).toEqual(named(features, groups, "attributes"));

      for (const missing of ["listwise", "available"] as const) {
        const joint = jointCountsPlan(items, { scale, missing, groupBy });
        const outcome = (count: () => unknown) => {
          try {
            return JSON.stringify(count());
          } catch (error) {
            return (error as { code: string }).code;
          }
        };
        const rows = await rowsOf(joint);
        const counts = outcome(() =>
          named(
            byGroup(groups, (kept) => collectJointCounts(mapped(columns, kept), { missing })),
            groups,
            "jointCounts",
          ),
        );
        expect(outcome(() => jointCountsFromRows(joint, rows))).toBe(counts);
      }
    }),
    { numRuns: runs },
  );
}

function tallied(answers: readonly (number | null)[]): object[] {
  const values = [...new Set(answers)].filter((value) => value !== null).sort((a, b) => a - b);
  return values.map((value) => ({ value, count: answers.filter((answer) => answer === value).length }));
}

function kanoCounted(
  functional: readonly (number | null)[],
  dysfunctional: readonly (number | null)[],
): object {
  const pairs = functional.flatMap((f, row) => {
    const d = dysfunctional[row]!;
    return f === null || d === null ? [] : [kanoCategory(f, d)];
  });
  const counts = Object.fromEntries(
    ["A", "O", "M", "I", "R", "Q"].map((category) => [
      category,
      pairs.filter((pair) => pair === category).length,
    ]),
  );
  return { attribute: "x", n: pairs.length, missing: functional.length - pairs.length, counts };
}
