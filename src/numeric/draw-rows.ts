import type { ErrorPath } from "../errors/error.ts";
import { nullable } from "../errors/options.ts";
import { entriesAt, finiteAt } from "../errors/read-argument.ts";

/** The figures of a replicate: `null` where it has no such figure. */
export type Draw = readonly (number | null)[];

/** The replicates of one figure, those that have it. */
export function columnOf(rows: readonly Draw[], figure: number): Float64Array {
  return Float64Array.from(rows.map((row) => row[figure] ?? null).filter((value) => value !== null));
}

/** Reads rows of figures. */
export function drawRowsAt(value: unknown, path: ErrorPath): (number | null)[][] {
  return entriesAt(value, path, "a list of replicates", (row, here) =>
    entriesAt(row, here, "a list of numbers", nullable(finiteAt)),
  );
}
