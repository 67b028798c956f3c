import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import { randomStream, shuffle } from "../../numeric/random.ts";

/** The stream of the orders; the bootstrap's begin at the other end. */
const STREAM = 2 ** 32 - 1;

/** LMG from a sample of the orders. */
export interface SampledLmg {
  readonly importance: Float64Array;
  /** Standard errors of `importance` that the sampling of orders gives. */
  readonly errors: Float64Array;
}

/**
 * LMG as `exactLmg` defines it, from at least two random orders of the predictors: each is taken forwards and
 * backwards, which evens out who comes early. The parts sum to R² as the exact ones do.
 *
 * Source: Castro, Gómez & Tejada (2009), Computers & Operations Research 36, 1726–1730; the error is the standard
 * error of the mean over pairs of orders.
 */
export function sampledLmg(regression: ScaledRegression, permutations: number, seed: number): SampledLmg {
  const p = regression.added.length;
  const random = randomStream(seed, STREAM);
  const order = Uint32Array.from({ length: p }, (_, j) => j);
  const rows = new Float64Array((p + 1) * p);
  const added = new Float64Array(p);
  const importance = new Float64Array(p);
  const squares = new Float64Array(p);
  for (let draw = 1; draw <= permutations; draw++) {
    shuffle(order, random);
    added.fill(0);
    addIncrements(regression, order, rows, added);
    addIncrements(regression, order.reverse(), rows, added);
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

/**
 * Adds what each predictor adds to R² in this order: the square of the outcome's part along what those before it leave
 * of the predictor.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., section 5.2.8 (modified Gram–Schmidt).
 */
function addIncrements(
  { root, added: outcome }: ScaledRegression,
  order: Uint32Array,
  rows: Float64Array,
  added: Float64Array,
): void {
  const p = order.length;
  for (let a = 0; a < p; a++) rows.set(root.subarray(order[a]! * p, (order[a]! + 1) * p), a * p);
  rows.set(outcome, p * p);
  for (let a = 0; a < p; a++) {
    let squares = 0;
    for (let c = 0; c < p; c++) squares += rows[a * p + c]! ** 2;
    for (let b = a + 1; b <= p; b++) {
      let product = 0;
      for (let c = 0; c < p; c++) product += rows[b * p + c]! * rows[a * p + c]!;
      const slope = product / squares;
      for (let c = 0; c < p; c++) rows[b * p + c]! -= slope * rows[a * p + c]!;
      if (b === p) added[order[a]!]! += slope * product;
    }
  }
}
