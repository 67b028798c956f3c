import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { quantilesOf } from "../../numeric/quantile.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import { type DatedValues, valuesOfCases } from "../reading/dated-values.ts";

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

/** Redress that was granted. */
export interface GrantedRedress {
  /** How often. */
  n: number;
  total: number;
  /** Cases in which it was. */
  cases: number;
  /** Of the amounts; `null` of none. */
  median: number | null;
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

export function upholdOf({ upheld }: CaseFigures, cases: Int32Array, confidence: number): UpholdShare {
  let [n, yes] = [0, 0];
  for (const c of cases) {
    if (upheld[c]! >= 0) n++;
    if (upheld[c] === 1) yes++;
  }
  const share = quotient(yes, n);
  return { n, upheld: yes, share, interval: share === null ? null : wilsonInterval(share, n, confidence) };
}

export function costOf({ cost }: CaseFigures, cases: Int32Array, quantiles: readonly number[]): CaseCost {
  const spent = Float64Array.from(cases, (c) => cost[c]!);
  return { total: totalOf(spent), perCase: spreadOf(spent, quantiles) };
}

export function redressOf(redress: DatedValues, cases: Int32Array): GrantedRedress {
  const amounts = valuesOfCases(redress, cases);
  return {
    n: amounts.length,
    total: totalOf(amounts),
    cases: cases.filter((c) => redress.starts[c]! < redress.starts[c + 1]!).length,
    median: quantilesOf(amounts, [0.5])?.[0] ?? null,
  };
}

/** The sum of amounts, the same to the last bit in whatever order they come. */
export function totalOf(amounts: Float64Array): number {
  return compensatedSum(amounts.slice().sort()) + 0;
}
