import { gapsPartText } from "../sums-layout.ts";
import type { PlannedSums } from "./headroom.ts";
import { marked } from "./names.ts";
import { countingRows, limbColumns, type PlannedTable, summed } from "./planned-table.ts";
import { type Named, select } from "./statement.ts";

/**
 * For each item that some respondents lack, over these respondents: for each limb m Σm where there are weights, Σmx and
 * Σmx² by item, and Σm of those who lack that item too; with weights, at the end, how many lack it.
 */
export function gapsSql(table: PlannedTable, { limbs, cuts }: PlannedSums): string {
  const { source, answers, weight, groups } = table;
  const { dialect } = source;
  const missed = dialect.missed(answers.map(({ isMissing }) => isMissing));
  const columns: Named[] = [
    { name: "item", of: missed.item },
    ...groups,
    ...limbColumns(table, cuts),
    ...answers.map(({ wholeOrZero }, i) => ({ name: `x${i}`, of: wholeOrZero })),
    ...answers.map(({ isMissing }, i) => ({ name: `y${i}`, of: `CASE WHEN ${isMissing} THEN 1 ELSE 0 END` })),
  ];
  const where = [...countingRows(table), `${missed.item} IS NOT NULL`];
  const rows = select(dialect, columns, `${source.table} ${missed.join}`, { where });
  const x = answers.map((_, i) => marked(`x${i}`, dialect));
  const y = answers.map((_, i) => marked(`y${i}`, dialect));
  const sumsTimes = (times: string) => [
    ...x.map((answer) => `SUM(${times}${answer})`),
    ...x.map((answer) => `SUM(${times}(${answer} * ${answer}))`),
    ...y.map((lacks) => `SUM(${times}${lacks})`),
  ];
  const weighted = cuts.flatMap((_, k) => {
    const m = marked(`m${k}`, dialect);
    return [`SUM(${m})`, ...sumsTimes(`${m} * `)];
  });
  const cells = weight === null ? sumsTimes("") : [...weighted, ...y.map((lacks) => `SUM(${lacks})`)];
  const item = marked("item", dialect);
  const names = answers.map((_, i) => `WHEN ${i} THEN '${gapsPartText(i, limbs)}'`);
  return summed(table, `CASE ${item} ${names.join(" ")} END`, cells, rows, { counts: true, by: [item] });
}
