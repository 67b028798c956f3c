import type { SampleFault } from "../../moments/samples/answer-samples.ts";
import { sweep } from "../../numeric/algebra/sweep.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { ItemProduct, PathPlan } from "../model/path-plan.ts";

/** A variance below this is rounding. */
const NOTHING = 1e-12;

/** The respondents of a sample, each once. */
export interface SampleRows {
  /** Standardized: items, then products of items. */
  readonly columns: readonly Float64Array[];
  /** How often each was drawn, times the weight. */
  readonly times: Float64Array;
  /** Σ times. */
  readonly weight: number;
  /** n / (n − 1), n the draws: what a variance over Σ times is inflated by. */
  readonly inflation: number;
  /** Before they were standardized. */
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** Room for the rows of one sample after the other. */
export interface RowsRoom {
  readonly columns: readonly Float64Array[];
  readonly times: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** Room for the columns of a plan. */
export function rowsRoomFor({ items, products }: Pick<PathPlan, "items" | "products">, n: number): RowsRoom {
  const size = items.length + products.length;
  return {
    columns: Array.from({ length: size }, () => new Float64Array(n)),
    times: new Float64Array(n),
    means: new Float64Array(size),
    deviations: new Float64Array(size),
  };
}

/**
 * The respondents drawn and the products of their items, in room that the next sample fills anew; or that a product
 * does not vary. That items do is known, by their correlations.
 */
export function sampleRows(
  { columns, weights }: CountedAnswers,
  counts: Uint32Array,
  { items, products }: Pick<PathPlan, "items" | "products">,
  room: RowsRoom,
): SampleRows | SampleFault {
  let size = 0;
  let draws = 0;
  let weight = 0;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue;
    const time = counts[i]! * (weights === null ? 1 : weights[i]!);
    for (let j = 0; j < items.length; j++) room.columns[j]![size] = columns[j]![i]!;
    room.times[size++] = time;
    draws += counts[i]!;
    weight += time;
  }
  const rows: SampleRows = {
    columns: room.columns.map((column) => column.subarray(0, size)),
    times: room.times.subarray(0, size),
    weight,
    inflation: draws / (draws - 1),
    means: room.means,
    deviations: room.deviations,
  };
  for (let j = 0; j < items.length; j++) standardize(rows, j);
  for (const [i, product] of products.entries()) {
    const place = items.length + i;
    if (!multiply(rows, product, place)) return "no-variance";
    const most = rows.columns[place]!.reduce((size, x) => Math.max(size, Math.abs(x)), 0);
    if (!(standardize(rows, place) > NOTHING * most ** 2)) return "no-variance";
  }
  return rows;
}

/** Σ times · a · b / Σ times, inflated: the covariance of columns of mean 0. */
export function covarianceOf(
  { times, weight, inflation }: SampleRows,
  a: Float64Array,
  b: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < times.length; i++) sum += times[i]! * a[i]! * b[i]!;
  return (sum / weight) * inflation;
}

/** Takes the mean off a column and returns it. */
export function center({ times, weight }: SampleRows, column: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < times.length; i++) mean += (times[i]! * column[i]!) / weight;
  for (let i = 0; i < times.length; i++) column[i]! -= mean;
  return mean;
}

/** Returns the variance that there was. */
function standardize(rows: SampleRows, place: number): number {
  const column = rows.columns[place]!;
  const mean = center(rows, column);
  const variance = covarianceOf(rows, column, column);
  const deviation = Math.sqrt(variance);
  rows.means[place] = mean;
  rows.deviations[place] = deviation;
  for (let i = 0; i < column.length; i++) column[i]! /= deviation;
  return variance;
}

/** Fills a column with the product of two items, less what the items that it is freed of explain. */
function multiply(rows: SampleRows, { a, b, freedOf }: ItemProduct, place: number): boolean {
  const { columns } = rows;
  const [x, y, product] = [columns[a]!, columns[b]!, columns[place]!];
  for (let i = 0; i < product.length; i++) product[i] = x[i]! * y[i]!;
  if (freedOf.length === 0) return true;
  center(rows, product);
  const variance = covarianceOf(rows, product, product);
  const all = [...freedOf.map((item) => columns[item]!), product];
  const size = all.length;
  const swept = Float64Array.from({ length: size * size }, (_, at) =>
    covarianceOf(rows, all[Math.floor(at / size)]!, all[at % size]!),
  );
  if (!sweep(swept, size, size - 1) || !(swept.at(-1)! > NOTHING * variance)) return false;
  freedOf.forEach((item, j) => {
    const slope = swept[j * size + size - 1]!;
    for (let i = 0; i < product.length; i++) product[i]! -= slope * columns[item]![i]!;
  });
  return true;
}
