import { upperTriangle } from "../../factors/polychoric/joint-counts.ts";
import type { JointCountsPlan } from "../plans/joint-counts-plan.ts";
import { answerColumn } from "./answer-columns.ts";
import { checkSql } from "./check-sql.ts";
import { counted, united } from "./counted.ts";
import { groupColumns, type Source } from "./source.ts";
import { inGroups } from "./statement.ts";

/** Tables that are asked for in one statement. */
const TABLES = 64;

/** The statements of joint counts: the check, how many gave each answer to an item, and each pair of answers to two. */
export function jointCountsSql(
  { items, scale, missing, groupBy }: JointCountsPlan,
  source: Source,
): string[] {
  const { dialect } = source;
  const groups = groupColumns(groupBy, source);
  const grid = { scale, factor: 1 };
  const answers = items.map(({ column }, i) =>
    answerColumn(source.column(column, ["items", i, "column"]), grid, dialect),
  );
  const all = missing === "available" ? [] : answers.map(({ isOnScale }) => isOnScale);
  const given = (i: number) => (missing === "available" ? [answers[i]!.isOnScale] : []);
  const singles = answers.map(({ whole }, i) =>
    counted(
      source,
      "item",
      { i },
      [...groups, { name: "x", of: whole }],
      [...source.where, ...all, ...given(i)],
    ),
  );
  const pairs = upperTriangle(items.length).map(([i, j]) => {
    const values = [...groups, { name: "x", of: answers[i]!.whole }, { name: "y", of: answers[j]!.whole }];
    return counted(source, "pair", { i, j }, values, [...source.where, ...all, ...given(i), ...given(j)]);
  });
  return [
    checkSql({ source, answers, weight: null, groups }, missing),
    ...inGroups(singles, TABLES).map(united),
    ...inGroups(pairs, TABLES).map(united),
  ];
}
