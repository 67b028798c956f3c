import type { KanoPlan } from "../plans/kano-plan.ts";
import { answerColumn } from "./answer-columns.ts";
import { counted, united } from "./counted.ts";
import { groupColumns, type Source } from "./source.ts";
import { inGroups } from "./statement.ts";

/** Answers to Kano questions. */
const GRID = { scale: { min: 1, max: 5 }, factor: 1 };

/** Features whose counts are asked for in one statement. */
const FEATURES = 64;

/** The statements of Kano questions: for each feature `k`, how many rows have each pair of answers `f` and `d`. */
export function kanoSql({ attributes, groupBy }: KanoPlan, source: Source): string[] {
  const groups = groupColumns(groupBy, source);
  const statements = attributes.map(({ functional, dysfunctional }, k) => {
    const answer = (name: string, key: string) => {
      const raw = source.column(name, ["attributes", k, key]);
      const { state, whole } = answerColumn(raw, GRID, source.dialect);
      return `CASE ${state} WHEN 0 THEN 0 WHEN 1 THEN ${whole} ELSE -1 END`;
    };
    const values = [
      ...groups,
      { name: "f", of: answer(functional, "functional") },
      { name: "d", of: answer(dysfunctional, "dysfunctional") },
    ];
    return counted(source, "kano", { k }, values, source.where);
  });
  return inGroups(statements, FEATURES).map(united);
}
