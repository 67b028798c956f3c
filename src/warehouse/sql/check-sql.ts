import type { Missing } from "../../survey/estimation.ts";
import { marked } from "./names.ts";
import { type PlannedTable, summed } from "./planned-table.ts";
import { select } from "./statement.ts";

/**
 * How many rows, respondents that count, and faulty weights there are; then by item its answers, then those that are
 * off the scale; at the end, where they make a difference, the rows of weight 0.
 */
export function checkSql(table: PlannedTable, missing: Missing): string {
  const { source, answers, weight, groups } = table;
  const { dialect, where } = source;
  const weighted = marked("w", dialect);
  const counted = weight === null ? [] : [`${weighted} = 1`];
  const states = answers.map((_, i) => marked(`a${i}`, dialect));
  const responded =
    missing === "available"
      ? `(${states.map((state) => `${state} > 0`).join(" OR ")})`
      : states.map((state) => `${state} = 1`).join(" AND ");
  const cells = [
    "COUNT(*)",
    count(...counted, responded),
    weight === null ? "0" : count(`${weighted} = 2`),
    ...states.map((state) => count(...counted, `${state} > 0`)),
    ...states.map((state) => count(...counted, `${state} = 2`)),
    ...(weight === null || missing === "listwise" ? [] : [count(`${weighted} = 0`)]),
  ];
  const columns = [
    ...groups,
    ...(weight === null ? [] : [{ name: "w", of: weight.state }]),
    ...answers.map(({ state }, i) => ({ name: `a${i}`, of: state })),
  ];
  return summed(table, "'check'", cells, select(dialect, columns, source.table, { where }));
}

function count(...conditions: string[]): string {
  return `SUM(CASE WHEN ${conditions.join(" AND ")} THEN 1 ELSE 0 END)`;
}
