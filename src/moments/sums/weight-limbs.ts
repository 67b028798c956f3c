import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
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

/** Reads the weights of a block of rows as integers, in limbs; limbs that are 0 for all rows are left out. */
export type ReadLimbs = (from: number, rows: number) => WeightLimb[];

/** The reader of weights of at least 0, multiplied by the factor and rounded. */
export function limbReader(weights: Float64Array, factor: number, path: ErrorPath): ReadLimbs {
  const limbs = Array.from({ length: 3 * LIMBS }, () => new Float64Array(BLOCK_ROWS));
  const first = limbs.slice(0, LIMBS);
  const second = limbs.slice(LIMBS);
  return (from, rows) => {
    for (let r = 0; r < rows; r++) {
      split(quantized(weights[from + r]!, factor, [...path, from + r]), r, first);
      square(r, first, second);
    }
    return [...limbsOf(1, first, rows), ...limbsOf(2, second, rows)];
  };
}

function quantized(weight: number, factor: number, path: ErrorPath): number {
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
