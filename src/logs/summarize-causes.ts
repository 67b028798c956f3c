import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { optional, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { amountAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { byCodeUnits } from "../numeric/ranking.ts";
import { compensatedSum } from "../numeric/sums.ts";
import { compareFigures } from "../numeric/ties.ts";
import { cellName, cellValues, type EventLog, type LogCells, readCells } from "./reading/log-cells.ts";

/** Options of `summarizeCauses`. */
export interface CauseOptions {
  /** The column of the cause; `"cause"` by default. */
  cause?: string | undefined;
  /** The column of what a row weighs, such as its cost, at least 0; every row weighs 1 by default. */
  weight?: string | undefined;
  /** The share that the vital few make up, above 0 and up to 1; 0.8 by default. */
  threshold?: number | undefined;
}

const CAUSE_OPTIONS = {
  cause: otherwise(textAt, "cause"),
  weight: optional(textAt),
  threshold: otherwise(thresholdAt, 0.8),
} satisfies Readers<CauseOptions>;

/** A cause with its part in the whole. */
export interface RankedCause {
  cause: string;
  /** Rows. */
  n: number;
  weight: number;
  /** Of the total weight; `null` where that is 0. */
  share: number | null;
  /** Of this cause and those before it. */
  cumulativeShare: number | null;
}

/** The result of `summarizeCauses`. */
export interface CauseSummary {
  model: "pareto";
  /** Rows with a cause. */
  n: number;
  /** Rows without one, which count nowhere else. */
  missing: number;
  /** Weight of the rows with a cause. */
  total: number;
  threshold: number;
  /** The heaviest first, ties by name. */
  causes: RankedCause[];
  /** How many of the heaviest causes reach the threshold. */
  vital: number;
  /** Gini's index of the weights, 0 (all alike) to below 1 (one cause is all); `null` where there is no weight. */
  gini: number | null;
  notes: Note[];
}

/**
 * Pareto's table of causes: which few of them make up most complaints (or most of their cost).
 *
 * `rows` is a list of rows or columns; a cause is text or a number. Gini = Σ|xᵢ − xⱼ| / (2k² mean) over the k causes.
 *
 * @throws `invalid_input` for a cause that is neither, a weight that is missing, negative or infinite, a threshold
 * outside 0..1 or of 0.
 *
 * Source: Juran & Godfrey (1999), Juran's Quality Handbook, 5th ed., section 5 (the vital few); Gini's index as Sen
 * (1973), On Economic Inequality, p. 31.
 *
 * @example
 * ```ts
 * import { summarizeCauses } from "service-quality/logs";
 *
 * const { causes, vital, gini } = summarizeCauses([
 *   { cause: "late" }, { cause: "late" }, { cause: "late" }, { cause: "rude" }, { cause: null },
 * ]);
 * causes[0]; // => { cause: "late", n: 3, weight: 3, share: 0.75, cumulativeShare: 0.75 }
 * vital; // => 2
 * gini; // => 0.25
 * ```
 */
export function summarizeCauses(rows: EventLog, options?: CauseOptions): CauseSummary {
  const { cause, weight, threshold } = readOptions(options, CAUSE_OPTIONS);
  const { found, missing } = weighedCauses(rows, cause, weight);
  const total = compensatedSum(found.map(({ weight }) => weight)) + 0;
  let cumulative = 0;
  const causes = found.map(({ cause, n, weight }) => {
    cumulative += weight;
    return { cause, n, weight, share: quotient(weight, total), cumulativeShare: quotient(cumulative, total) };
  });
  return {
    model: "pareto",
    n: found.reduce((sum, { n }) => sum + n, 0),
    missing,
    total,
    threshold,
    causes,
    vital: causes.findIndex((one) => compareFigures(one.cumulativeShare ?? 0, threshold) >= 0) + 1,
    gini: giniOf(found.map(({ weight }) => weight)),
    notes: total === 0 && found.length > 0 ? [{ path: ["gini"], reason: "nothing-weighed" }] : [],
  };
}

interface WeighedCause {
  readonly cause: string;
  readonly n: number;
  readonly weight: number;
}

/** The heaviest first, those that weigh the same by name; whatever the order of the rows, to the same bits. */
function weighedCauses(
  rows: EventLog,
  cause: string,
  weight: string | null,
): { found: readonly WeighedCause[]; missing: number } {
  const cells = readCells(rows, cause);
  const { of: causeOf, pathOf } = cellValues(cells, cause);
  const weigh = weight === null ? () => 1 : weigher(cells, weight);
  const weights = new Map<string, number[]>();
  let missing = 0;
  for (let row = 0; row < cells.length; row++) {
    const name = cellName(causeOf(row), row, pathOf);
    const known = name === null ? null : weights.get(name);
    if (name === null) missing++;
    else if (known) known.push(weigh(row));
    else weights.set(name, [weigh(row)]);
  }
  const found = Array.from(weights, ([name, own]) => ({
    cause: name,
    n: own.length,
    weight: compensatedSum(Float64Array.from(own).sort()) + 0,
  }));
  found.sort((a, b) => compareFigures(b.weight, a.weight) || byCodeUnits(a.cause, b.cause));
  return { found, missing };
}

function weigher(cells: LogCells, column: string): (row: number) => number {
  const read = cells.cellsOf(column);
  return (row) => amountAt(read(row), cells.pathOf(row, column));
}

/** Σ|xᵢ − xⱼ| / (2k² mean) = Σ(2i − k − 1)xᵢ / (k Σx) over the weights rising, i from 1. */
function giniOf(falling: readonly number[]): number | null {
  const k = falling.length;
  const total = falling.reduce((sum, x) => sum + x, 0);
  const spread = falling.reduce((sum, x, i) => sum + (k - 1 - 2 * i) * x, 0);
  return quotient(spread, k * total);
}

function thresholdAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value <= 1) return value;
  return refuse("invalid_input", path, "a number above 0 and up to 1", value);
}
