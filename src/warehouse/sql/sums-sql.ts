import { sumsPartText } from "../sums-layout.ts";
import type { PlannedSums } from "./headroom.ts";
import { marked } from "./names.ts";
import { countingRows, limbColumns, type PlannedTable, summed } from "./planned-table.ts";
import { inGroups, type Named, select } from "./statement.ts";

/**
 * Σm where there are weights, Σmx and Σmxy, for each limb m; packed ones as Σz and Σxz. Respondents with a gap are left
 * out, or where answers are taken one by one an answer that is not there is 0.
 */
export function sumsSql(table: PlannedTable, sums: PlannedSums, hasGaps: boolean): string[] {
  const { source, answers, groups } = table;
  const { dialect } = source;
  const { center, fields, bits, cuts } = sums;
  const wholes = answers.map(({ whole, wholeOrZero }) => {
    if (hasGaps) return wholeOrZero;
    return center === 0 ? whole : `(${whole} - ${center})`;
  });
  const packed = fields === 1 ? [] : inGroups(wholes, fields).map((group) => packedOf(group, bits));
  const columns: Named[] = [
    ...groups,
    ...limbColumns(table, cuts),
    ...wholes.map((of, i) => ({ name: `x${i}`, of })),
    ...packed.map((of, q) => ({ name: `z${q}`, of })),
  ];
  const where = [...countingRows(table), ...(hasGaps ? [] : answers.map(({ isOnScale }) => isOnScale))];
  const rows = select(dialect, columns, source.table, { where });
  const cells = cellsOf(answers.length, sums, (name) => marked(name, dialect));
  return inGroups(cells, dialect.columns).map((chunk, c) => {
    const part = `'${sumsPartText(sums, c * dialect.columns, cells.length)}'`;
    return summed(table, part, chunk, rows, { counts: true });
  });
}

/** The sums in the order of the layout. */
function cellsOf(items: number, { fields, cuts }: PlannedSums, column: (name: string) => string): string[] {
  const x = (i: number) => column(`x${i}`);
  const places = Array.from({ length: items }, (_, i) => i);
  if (fields > 1) {
    const groups = inGroups(places, fields);
    return [
      ...groups.map((_, q) => `SUM(${column(`z${q}`)})`),
      ...groups.flatMap((_, q) =>
        places.slice(0, (q + 1) * fields).map((i) => `SUM(${x(i)} * ${column(`z${q}`)})`),
      ),
    ];
  }
  const pairs = places.flatMap((i) => places.slice(i).map((j) => [i, j] as const));
  if (cuts.length === 0)
    return [...places.map((i) => `SUM(${x(i)})`), ...pairs.map(([i, j]) => `SUM(${x(i)} * ${x(j)})`)];
  return cuts.flatMap((_, k) => {
    const m = column(`m${k}`);
    return [
      `SUM(${m})`,
      ...places.map((i) => `SUM(${m} * ${x(i)})`),
      ...pairs.map(([i, j]) => `SUM(${m} * (${x(i)} * ${x(j)}))`),
    ];
  });
}

/** z = x₀ + 2^B x₁ + 2^2B x₂. */
function packedOf(group: readonly string[], bits: number): string {
  return group.map((x, t) => (t === 0 ? x : `${x} * ${1n << BigInt(bits * t)}`)).join(" + ");
}
