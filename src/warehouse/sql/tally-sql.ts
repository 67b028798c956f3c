import type { TallyPlan } from "../plans/tally-plan.ts";
import { answerColumn } from "./answer-columns.ts";
import { counted } from "./counted.ts";
import { groupColumns, type Source } from "./source.ts";

/** The statement of a tally: how many rows have each state, and of those with an answer on the scale each answer. */
export function tallySql({ column, scale, groupBy }: TallyPlan, source: Source): string[] {
  const { dialect, where } = source;
  const grid = { scale, factor: 1 };
  const { state, isOnScale, whole } = answerColumn(source.column(column, ["column"]), grid, dialect);
  const values = [
    ...groupColumns(groupBy, source),
    { name: "state", of: state },
    { name: "value", of: `CASE WHEN ${isOnScale} THEN ${whole} END` },
  ];
  return [counted(source, "tally", {}, values, where)];
}
