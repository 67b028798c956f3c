import { oneOf } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { RatingCount } from "../../satisfaction/measures/rating-tally.ts";
import { type TallyPlan, tallyPlanAt } from "../plans/tally-plan.ts";
import { countIn, integerIn, type RowCells, rowsAt, textIn } from "./cells.ts";
import { byGroup, type RowResult } from "./grouped.ts";

/**
 * The tally of a rating from the rows that a database gave for its plan: how often each answer stands in the table,
 * rising, as `estimateNps`, `estimateCsat` and `estimateCes` take it. Answers that nobody gave are left out. With
 * `groupBy` a tally for each group, sorted by the JSON text of the group's values.
 *
 * @throws `missing_answers` at the item where rows lack it, under `"reject"`; `invalid_input` at the item with answers
 * off the scale, at a cell that is no whole number, and at a row that comes twice.
 *
 * @example
 * ```ts
 * import { estimateNps } from "service-quality/satisfaction";
 * import { tallyFromRows, tallyPlan } from "service-quality/warehouse";
 *
 * const plan = tallyPlan("recommend", { scale: { min: 0, max: 10 } });
 * const rows = [
 *   { part: "tally", state: 1, value: 10, c0: 6n },
 *   { part: "tally", state: 1, value: 3, c0: 2n },
 * ];
 * estimateNps(tallyFromRows(plan, rows)).nps; // => 50
 * ```
 */
export function tallyFromRows<Group extends string>(
  plan: TallyPlan<Group>,
  rows: readonly object[],
): RowResult<Group, "counts", RatingCount[]> {
  const planned = tallyPlanAt(plan, []) as TallyPlan<Group>;
  return byGroup(planned.groupBy, rowsAt(rows, ["rows"]), "counts", (own) => tallyOf(planned, own));
}

function tallyOf({ item, missing }: TallyPlan, rows: readonly RowCells[]): RatingCount[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    oneOf("tally")(textIn(row, "part"), [...row.path, "part"]);
    const count = countIn(row, "c0");
    const state = countIn(row, "state");
    if (state === 0 && missing === "reject") {
      refuse(
        "missing_answers",
        [item],
        'an answer in every row, or the policy "listwise"',
        `${count} missing answers`,
      );
    }
    if (state > 1)
      refuse("invalid_input", [item], "whole numbers on the scale of the plan", `${count} others`);
    if (state === 0) continue;
    const value = Number(integerIn(row, "value"));
    if (counts.has(value))
      refuse("invalid_input", [...row.path, "value"], "an answer that no row before it has", value);
    counts.set(value, count);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
}
