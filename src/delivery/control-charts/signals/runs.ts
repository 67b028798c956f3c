import { incompleteBeta } from "../../../numeric/distributions/incomplete-beta.ts";
import { leastWhole } from "../../../numeric/least-whole.ts";

/** The level of the limit of crossings. */
const LEVEL = 0.05;

/** How the points of a phase run on either side of the center. */
export interface ChartRuns {
  /** Points that are not on the center. */
  useful: number;
  /** Of useful points on one side in a row. */
  longestRun: number;
  /** A longer run is unusual; `null` for fewer than two useful points. */
  longestRunLimit: number | null;
  /** Of the center, from one useful point to the next. */
  crossings: number;
  /** Fewer crossings are unusual; `null` for fewer than two useful points. */
  crossingsLimit: number | null;
}

/**
 * The runs of points by their side of the center: above 0, below, or 0 for none.
 *
 * The limits are round(log2(useful) + 3) and the 5 % quantile of a binomial distribution of useful − 1 trials at ½.
 *
 * Source: Anhøj & Olesen (2014), PLoS ONE 9(11), e113825; Schilling (2012), The surprising predictability of long runs,
 * Mathematics Magazine 85, 141–149.
 */
export function runsOf(sides: Int8Array): ChartRuns {
  let useful = 0;
  let run = 0;
  let longestRun = 0;
  let crossings = 0;
  let last = 0;
  for (const side of sides) {
    if (side === 0) continue;
    useful++;
    if (side !== last && last !== 0) crossings++;
    run = side === last ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
    last = side;
  }
  const isLimited = useful >= 2;
  return {
    useful,
    longestRun,
    longestRunLimit: isLimited ? Math.round(Math.log2(useful) + 3) : null,
    crossings,
    crossingsLimit: isLimited ? fewestCrossings(useful - 1) : null,
  };
}

/** The least x with P(X ≤ x) ≥ 5 %, X the heads of so many tosses of a coin. */
function fewestCrossings(tosses: number): number {
  const isUsual = (x: number) => x >= tosses || incompleteBeta(0.5, 0.5, tosses - x, x + 1) >= LEVEL;
  return leastWhole(isUsual, 0, tosses)!;
}
