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
