import { randomStream } from "../../numeric/random.ts";

/** The stream of the orders; the bootstrap's begin at the other end. */
const STREAM = 2 ** 32 - 1;

/** LMG from a sample of the orders. */
export interface SampledLmg {
  readonly importance: Float64Array;
  /** Standard errors of `importance` that the sampling of orders gives. */
  readonly errors: Float64Array;
}

/**
 * LMG as `exactLmg` defines it, from random orders of the predictors: each is taken forwards and backwards,
 * which evens out who comes early. The parts sum to R² as the exact ones do.
 *
 * Source: Castro, Gómez & Tejada (2009), Computers & Operations Research 36, 1726–1730; the error is the standard
 * error of the mean over pairs of orders.
 */
export function sampledLmg(
  correlation: Float64Array,
  p: number,
  permutations: number,
  seed: number,
): SampledLmg {
  const random = randomStream(seed, STREAM);
  const order = Uint32Array.from({ length: p }, (_, j) => j);
  const added = new Float64Array(p);
  const importance = new Float64Array(p);
  const squares = new Float64Array(p);
  const factor = new Float64Array((p + 1) * (p + 1));
  for (let draw = 1; draw <= permutations; draw++) {
    for (let last = p - 1; last > 0; last--) swap(order, last, random.below(last + 1));
    added.fill(0);
    addIncrements(correlation, p, order, factor, added);
    addIncrements(correlation, p, order.reverse(), factor, added);
    for (let j = 0; j < p; j++) {
      const step = added[j]! / 2 - importance[j]!;
      importance[j]! += step / draw;
      squares[j]! += step * (added[j]! / 2 - importance[j]!);
    }
  }
  return {
    importance,
    errors: squares.map((square) => Math.sqrt(square / (permutations - 1) / permutations)),
  };
}

function swap(order: Uint32Array, a: number, b: number): void {
  const kept = order[a]!;
  order[a] = order[b]!;
  order[b] = kept;
}

/**
 * Adds what each predictor adds to R² in this order: the squared elements of the outcome's row of the Cholesky factor.
 */
function addIncrements(
  correlation: Float64Array,
  p: number,
  order: Uint32Array,
  factor: Float64Array,
  added: Float64Array,
): void {
  const width = p + 1;
  for (let a = 0; a <= p; a++) {
    const row = (a < p ? order[a]! : p) * width;
    let rest = 1;
    for (let b = 0; b < a; b++) {
      let sum = correlation[row + order[b]!]!;
      for (let c = 0; c < b; c++) sum -= factor[a * width + c]! * factor[b * width + c]!;
      const element = sum / factor[b * width + b]!;
      factor[a * width + b] = element;
      rest -= element * element;
    }
    factor[a * width + a] = Math.sqrt(rest);
  }
  for (let b = 0; b < p; b++) added[order[b]!]! += factor[p * width + b]! ** 2;
}
