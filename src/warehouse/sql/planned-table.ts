import type { AnswerColumn, WeightColumn } from "./answer-columns.ts";
import { marked } from "./names.ts";
import type { Source } from "./source.ts";
import { type Named, rowsOf, select } from "./statement.ts";
import type { CutWeight } from "./weight-cuts.ts";

/** A table and the columns of it that a plan needs. */
export interface PlannedTable {
  readonly source: Source;
  readonly answers: readonly AnswerColumn[];
  readonly weight: WeightColumn | null;
  readonly groups: readonly Named[];
}

/** The limbs of the weights, as `m0`, `m1` …; none without weights. */
export function limbColumns({ weight }: PlannedTable, cuts: readonly CutWeight[]): Named[] {
  return cuts.map(({ of }, k) => ({ name: `m${k}`, of: of(weight!.whole) }));
}

/** Conditions on the rows of respondents who count at all. */
export function countingRows({ source, weight }: PlannedTable): string[] {
  return [...source.where, ...(weight === null ? [] : [weight.counts])];
}

/**
 * A statement that adds up cells over the rows of another one, by group: `part`, `g0` …, `n` where it counts, `c0` …
 */
export function summed(
  { source: { dialect }, groups }: PlannedTable,
  part: string,
  cells: readonly string[],
  rows: string,
  { counts = false, by = [] }: { readonly counts?: boolean; readonly by?: readonly string[] } = {},
): string {
  const keys = groups.map(({ name }) => marked(name, dialect));
  return select(
    dialect,
    [
      { name: "part", of: part },
      ...groups.map(({ name }, g) => ({ name, of: keys[g]! })),
      ...(counts ? [{ name: "n", of: "COUNT(*)" }] : []),
      ...cells.map((of, c) => ({ name: `c${c}`, of })),
    ],
    rowsOf(rows, dialect),
    { groupBy: [...by, ...keys] },
  );
}
