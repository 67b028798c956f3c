/** Beyond it a base is all but 0. */
const LARGEST = 1e100;

/** a / b, or `null` where b is 0 or so close to it that the quotient says nothing. Never −0. */
export function quotient(a: number, b: number): number | null {
  const value = a / b;
  return Math.abs(value) <= LARGEST ? value + 0 : null;
}
