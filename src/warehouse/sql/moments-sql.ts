import type { MomentsPlan } from "../plans/moments-plan.ts";
import { answerColumn, weightColumn } from "./answer-columns.ts";
import { checkSql } from "./check-sql.ts";
import { gapsSql } from "./gaps-sql.ts";
import { plannedSums } from "./headroom.ts";
import { groupColumns, type Source } from "./source.ts";
import { sumsSql } from "./sums-sql.ts";

/** The statements of a plan of moments on a table. */
export function momentsSql(plan: MomentsPlan, source: Source): string[] {
  const { items, missing, weights, groupBy } = plan;
  const sums = plannedSums(plan, source.dialect);
  const table = {
    source,
    answers: items.map(({ column }, i) =>
      answerColumn(source.column(column, ["items", i, "column"]), plan, source.dialect, sums.integer),
    ),
    weight: weights && weightColumn(weights, source, sums.integer),
    groups: groupColumns(groupBy, source),
  };
  const hasGaps = missing === "available";
  return [
    checkSql(table, missing),
    ...sumsSql(table, sums, hasGaps),
    ...(hasGaps ? [gapsSql(table, sums)] : []),
  ];
}
