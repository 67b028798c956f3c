/** Two figures this close, relative to the larger, differ by rounding alone. */
const TIE = 1e-12;

/**
 * Which of two figures is larger: above 0 for `a`, below 0 for `b`, 0 where they are equal but for rounding,
 * within 1e-12 of `magnitude`. That is the larger of the two, unless they are differences of larger figures.
 */
export function compareFigures(
  a: number,
  b: number,
  magnitude: number = Math.max(Math.abs(a), Math.abs(b)),
): number {
  return Math.abs(a - b) <= TIE * magnitude ? 0 : a - b;
}

/** The same of two products, exactly where all of their factors are whole. */
export function compareProducts(a: readonly number[], b: readonly number[]): number {
  if (!a.every(Number.isSafeInteger) || !b.every(Number.isSafeInteger)) {
    return compareFigures(productOf(a), productOf(b));
  }
  const exact = (factors: readonly number[]) => factors.reduce((product, x) => product * BigInt(x), 1n);
  return Number(exact(a) - exact(b));
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((product, x) => product * x, 1);
}
