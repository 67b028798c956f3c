/** Two figures this close, relative to the larger, differ by rounding alone. */
const TIE = 1e-12;

/** What is below this share of the figures that it is a difference of is their rounding: nothing. */
export const ROUNDING = 10 * Number.EPSILON;

/** A figure this close to a border, relative to it, lies on it. */
const ON_THE_BORDER = 1e-9;

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

/** Whether a figure lies on a border or above it; it lies on it where only a billionth of the border is wanting. */
export function reaches(figure: number, border: number): boolean {
  return figure >= border - ON_THE_BORDER * Math.abs(border);
}

/** The least whole number that is not below a figure, which rounding alone does not lift over a whole one. */
export function roundedUp(figure: number): number {
  const near = Math.round(figure);
  return compareFigures(figure, near) === 0 ? near : Math.ceil(figure);
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((product, x) => product * x, 1);
}
