import { refuse } from "../errors/refuse.ts";
import { type Column, isColumn, readAnswers, type Source } from "../survey/column.ts";
import { BLOCK_ROWS } from "./cross-products.ts";

/** Bits of a limb: short enough that a limb times a product of answers, added over a block, stays below 2^53. */
const LIMB_BITS = 24;
const LIMB = 2 ** LIMB_BITS;

/** Limbs of an integer below 2^53, and of its square. */
const LIMBS = 3;

/** A part of the respondents' weights or squared weights: Σ limb · 2^shift over the parts is the whole. */
export interface WeightLimb {
  readonly power: 1 | 2;
  readonly shift: number;
  readonly values: Float64Array;
  readonly largest: number;
}

/** Reads the weights of a block of rows as integers, in limbs; those that are 0 for all rows are left out. */
export type ReadLimbs = (from: number, rows: number) => WeightLimb[];

/** Checks the weights' number and gives their reader; the weights themselves are checked as they are read. */
export function weightReader(weights: Column, length: number, factor: number): ReadLimbs {
  if (!isColumn(weights) || weights.length !== length) {
    refuse("invalid_input", ["weights"], `${length} weights, one per respondent`, weights);
  }
  const source: Source = { column: weights, path: ["weights"], scale: null, reverse: false };
  const limbs = Array.from({ length: 3 * LIMBS }, () => new Float64Array(BLOCK_ROWS));
  const first = limbs.slice(0, LIMBS);
  const second = limbs.slice(LIMBS);
  const read = new Float64Array(BLOCK_ROWS);
  return (from, rows) => {
    readAnswers(source, from, read.subarray(0, rows));
    for (let r = 0; r < rows; r++) {
      split(quantized(read[r]!, factor, from + r), r, first);
      square(r, first, second);
    }
    return [...limbsOf(1, first, rows), ...limbsOf(2, second, rows)];
  };
}

function quantized(weight: number, factor: number, row: number): number {
  const path = ["weights", row];
  if (!(weight >= 0)) refuse("invalid_input", path, "a weight of at least 0", weight);
  const whole = Math.round(weight * factor);
  if (!Number.isSafeInteger(whole)) {
    refuse("invalid_input", path, `a weight below 2^53 / ${factor}, the weight factor`, weight);
  }
  if (whole === 0 && weight > 0) {
    refuse("invalid_input", path, `a weight that does not round to 0 at the weight factor ${factor}`, weight);
  }
  return whole;
}

function split(whole: number, row: number, into: readonly Float64Array[]): void {
  let rest = whole;
  for (const limb of into) {
    limb[row] = rest % LIMB;
    rest = Math.floor(rest / LIMB);
  }
}

/** Multiplies by the school method: a limb of the square is below 4 · 2^48 before what is over is carried on. */
function square(
  row: number,
  [low, middle, high]: readonly Float64Array[],
  into: readonly Float64Array[],
): void {
  const [a, b, c] = [low![row]!, middle![row]!, high![row]!];
  let carry = 0;
  [a * a, 2 * a * b, 2 * a * c + b * b, 2 * b * c, c * c, 0].forEach((part, k) => {
    into[k]![row] = (part + carry) % LIMB;
    carry = Math.floor((part + carry) / LIMB);
  });
}

function limbsOf(power: 1 | 2, limbs: readonly Float64Array[], rows: number): WeightLimb[] {
  return limbs
    .map((limb, k): WeightLimb => {
      const values = limb.subarray(0, rows);
      return { power, shift: k * LIMB_BITS, values, largest: Math.max(...values) };
    })
    .filter(({ largest }) => largest > 0);
}
