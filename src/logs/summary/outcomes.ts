import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import type { CaseFigures } from "../reading/case-figures.ts";

/** Whether customers were asked how it ended. */
export interface FollowUps {
  /** Closed cases. */
  n: number;
  /** Those without a follow-up answered. */
  without: number;
  /** without / n; `null` for n = 0. */
  share: number | null;
}

/** How complaints were decided. */
export interface UpholdShare {
  /** Cases with an outcome; the last of a case counts. */
  n: number;
  upheld: number;
  /** `null`, like the interval, for n = 0. */
  share: number | null;
  /** Wilson's. */
  interval: Interval | null;
}

/** What complaints cost. */
export interface CaseCost {
  total: number;
  /** `null` for no cases. */
  perCase: Spread | null;
}

export function followUpsOf({ closed, followedUp }: CaseFigures): FollowUps {
  let [n, without] = [0, 0];
  for (let c = 0; c < closed.length; c++) {
    if (Number.isNaN(closed[c]!)) continue;
    n++;
    if (followedUp[c] === 0) without++;
  }
  return { n, without, share: quotient(without, n) };
}

export function upholdOf({ upheld }: CaseFigures, confidence: number): UpholdShare {
  const decided = upheld.filter((outcome) => outcome >= 0);
  const n = decided.length;
  const yes = decided.filter((outcome) => outcome === 1).length;
  const share = quotient(yes, n);
  return { n, upheld: yes, share, interval: share === null ? null : wilsonInterval(share, n, confidence) };
}

export function costOf({ cost }: CaseFigures, quantiles: readonly number[]): CaseCost {
  return { total: compensatedSum(cost.slice().sort()) + 0, perCase: spreadOf(cost, quantiles) };
}
