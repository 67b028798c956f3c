const MOST_STEPS = 200;

/**
 * Solves tail(u) = p for an increasing probability function with a log-concave density. log tail is
 * concave then, so that Newton's method for log tail(u) = log p converges from anywhere; where a step
 * leaves the bracket, for a tail that is 0 in floating point, the bracket is halved.
 */
export function invertTail(
  p: number,
  tail: (u: number) => number,
  density: (u: number) => number,
  start: number,
): number {
  let u = start;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const value = tail(u);
    if (value < p) low = u;
    else high = u;
    let next = u + (Math.log(p / value) * value) / density(u);
    if (!(next >= low && next <= high)) next = middle(low, high);
    if (Math.abs(next - u) <= Number.EPSILON * Math.max(1, Math.abs(u))) return next;
    u = next;
  }
  return u;
}

function middle(low: number, high: number): number {
  if (low === Number.NEGATIVE_INFINITY) return high - 2 * Math.abs(high) - 1;
  if (high === Number.POSITIVE_INFINITY) return low + 2 * Math.abs(low) + 1;
  return (low + high) / 2;
}
