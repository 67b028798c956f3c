import type { MomentsPlan } from "../plans/moments-plan.ts";
import { answerColumns, weightColumn } from "./answer-columns.ts";
import { checkSql } from "./check-sql.ts";
import { gapsSql } from "./gaps-sql.ts";
import { plannedSums } from "./headroom.ts";
import type { Source } from "./source.ts";
import { sumsSql } from "./sums-sql.ts";

/** The statements of a plan of moments on a table. */
export function momentsSql(plan: MomentsPlan, source: Source): string[] {
  const { missing, weights, groupBy } = plan;
  const sums = plannedSums(plan, source.dialect);
  const table = {
    source,
    answers: answerColumns(plan, source, sums.integer),
    weight: weights && weightColumn(weights, source, sums.integer),
    groups: groupBy.map((name, g) => ({ name: `g${g}`, of: source.column(name, ["groupBy", g]) })),
  };
  const hasGaps = missing === "available";
  return [
    checkSql(table, missing),
    ...sumsSql(table, sums, hasGaps),
    ...(hasGaps ? [gapsSql(table, sums)] : []),
  ];
}
