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
  const raws = answers.map((_, i) => marked(`r${i}`, dialect));
  const goods = answers.map((_, i) => marked(`a${i}`, dialect));
  const responded =
    missing === "available"
      ? `(${raws.map((raw) => `${raw} IS NOT NULL`).join(" OR ")})`
      : goods.map((good) => `${good} = 1`).join(" AND ");
  const known = (column: string) => countOf(column, counted);
  const cells = [
    "COUNT(*)",
    countOf("1", [...counted, responded]),
    weight === null ? "0" : countOf("1", [`${weighted} = 2`]),
    ...raws.map(known),
    ...raws.map((raw, i) => `${known(raw)} - ${known(goods[i]!)}`),
    ...(weight === null || missing === "listwise" ? [] : [countOf("1", [`${weighted} = 0`])]),
  ];
  const columns = [
    ...groups,
    ...(weight === null ? [] : [{ name: "w", of: weight.state }]),
    ...answers.map(({ raw }, i) => ({ name: `r${i}`, of: raw })),
    ...answers.map(({ good }, i) => ({ name: `a${i}`, of: good })),
  ];
  return summed(table, "'check'", cells, select(dialect, columns, source.table, { where }));
}

/** How many rows of some conditions have a value that is not null. */
function countOf(value: string, conditions: readonly string[]): string {
  return conditions.length === 0
    ? `COUNT(${value})`
    : `COUNT(CASE WHEN ${conditions.join(" AND ")} THEN ${value} END)`;
}
