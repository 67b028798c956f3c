/** Below e to this power a variable counts for nothing beside 1, and its lower tail is its leading power. */
export const VANISHING = -40;

/** A step from where the logarithm is missed by less than this is the last: it misses by the square. */
const CLOSE = 1e-9;

const MAX_STEPS = 100;

/** A probability's logarithm, which does not underflow, and the slope of that logarithm. */
export interface LogTail {
  log: number;
  slope: number;
}

/**
 * The u at which a tail has the given logarithm, for a log-concave tail that rises with u. Newton's steps converge from
 * anywhere then: the first may go either way, all others go right and never beyond the solution. No solution lies
 * below `low`.
 */
export function invertTail(
  logarithm: number,
  tail: (u: number) => LogTail,
  start: number,
  low = Number.NEGATIVE_INFINITY,
): number {
  let u = Math.max(low, start);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { log, slope } = tail(u);
    const miss = logarithm - log;
    u = Math.max(low, u + miss / slope);
    if (Math.abs(miss) < CLOSE) break;
  }
  return u;
}
