import type { Note } from "../../errors/note.ts";
import { readRecord } from "../../errors/options.ts";
import { finiteResult } from "../../errors/read-argument.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import {
  type CheckedLifetime,
  checkLimit,
  discountedMargins,
  hasLimit,
  type LifetimeConvention,
  type LifetimeTerms,
  lifetimeTerms,
  MOST_PERIODS,
  presentValue,
} from "./lifetime-terms.ts";
import { LIFETIME_VALUE, type LifetimeValueInput, netOf } from "./lifetime-value.ts";

/** So many margins have a step of their own. */
const MOST_STEPS = 5;

/** By how many per cent the value changes with one per cent more of each; all `null` where it is 0. */
export interface LifetimeElasticities {
  margin: number | null;
  retention: number | null;
  discount: number | null;
  acquisitionCost: number | null;
}

/** A step on the way to a lifetime value. */
export interface LifetimeValueStep {
  /** `"acquisition"` for its cost, the period of a discounted margin, or `"later"` for all margins after those. */
  step: "acquisition" | "later" | number;
  /** Below 0 where it takes away. */
  amount: number;
}

/** The result of `explainLifetimeValue`. */
export interface LifetimeValueExplanation {
  model: "customer-lifetime-value";
  convention: LifetimeConvention;
  /** As `customerLifetimeValue` gives it. */
  value: number;
  /**
   * What the value adds up from: the acquisition cost, where there is one, the first five margins, and all later ones.
   */
  steps: LifetimeValueStep[];
  /** Before the acquisition cost: the most that winning such a customer may cost. */
  breakEvenAcquisitionCost: number;
  /** The retention at which the value is 0, 0 where any will do; `null` where none does, or where retention varies. */
  breakEvenRetention: number | null;
  /** Margins until the acquisition cost is back, discounted; `null` where it never is. */
  paybackPeriods: number | null;
  /** Discounted periods between acquisition and the average margin. */
  duration: number | null;
  elasticities: LifetimeElasticities;
  notes: Note[];
}

/**
 * What a lifetime value hangs on: the acquisition cost and the retention at which nothing is left of it, when the cost
 * is back, and the elasticities to margin, retention, discount and acquisition cost.
 *
 * The elasticity to retention before the acquisition cost is the duration of the relationship. All are those of the
 * value as it stands, after the cost, and hold for small changes.
 *
 * @throws as `customerLifetimeValue` does.
 *
 * Source: Gupta, Lehmann & Stuart (2004), Valuing customers, Journal of Marketing Research 41(1), 7–18; Pfeifer &
 * Farris (2004), Journal of Interactive Marketing 18(2), 20–31.
 *
 * @example
 * ```ts
 * import { explainLifetimeValue } from "service-quality/loyalty";
 *
 * const { value, steps, elasticities, paybackPeriods, breakEvenRetention } = explainLifetimeValue({
 *   margin: 60, retention: 0.75, discount: 0.25, convention: "first-margin-later", acquisitionCost: 40,
 * });
 * value; // => 50
 * elasticities; // => { margin: 1.8, retention: 4.5, discount: -0.9, acquisitionCost: -0.8 }
 * [paybackPeriods, breakEvenRetention]; // => [2, 0.5]
 * steps.slice(0, 2); // => [{ step: "acquisition", amount: -40 }, { step: 1, amount: 36 }]
 * ```
 */
export function explainLifetimeValue(input: LifetimeValueInput): LifetimeValueExplanation {
  const given = readRecord(input, LIFETIME_VALUE, [], "a margin with its rates");
  const { acquisitionCost: cost } = given;
  const terms = lifetimeTerms(given);
  checkLimit(terms);
  const gross = finiteResult(presentValue(terms));
  const value = netOf(gross, cost);
  const weighted = weightedPeriods(terms);
  const paybackPeriods = paybackOf(terms, cost);
  const breakEvenRetention = Array.isArray(given.retention) ? null : breakEvenRetentionOf(given, cost);
  const margin = quotient(gross, value);
  const retention = quotient(weighted, value);
  return {
    model: "customer-lifetime-value",
    convention: terms.convention,
    value,
    steps: stepsOf(terms, gross, cost),
    breakEvenAcquisitionCost: gross,
    breakEvenRetention,
    paybackPeriods,
    duration: quotient(weighted, gross),
    elasticities: {
      margin,
      retention,
      discount: retention === null ? null : 0 - (retention * terms.discount) / (1 + terms.discount),
      acquisitionCost: quotient(-cost, value),
    },
    notes: [
      ...(margin === null ? [{ path: ["elasticities"], reason: "zero-base" } as const] : []),
      ...(paybackPeriods === null ? [{ path: ["paybackPeriods"], reason: "never-pays-back" } as const] : []),
      ...(breakEvenRetention === null && !Array.isArray(given.retention)
        ? [{ path: ["breakEvenRetention"], reason: "never-pays-back" } as const]
        : []),
    ],
  };
}

function stepsOf(terms: LifetimeTerms, gross: number, cost: number): LifetimeValueStep[] {
  const { start, periods } = terms;
  const margins = [...discountedMargins(terms, Math.min(periods ?? MOST_STEPS, MOST_STEPS))];
  const later = compareFigures(
    gross,
    margins.reduce((sum, margin) => sum + margin, 0),
  );
  return [
    ...(cost > 0 ? [{ step: "acquisition", amount: -cost } as const] : []),
    ...margins.map((margin, k) => ({ step: start + k, amount: margin + 0 })),
    ...(periods !== null && periods <= MOST_STEPS ? [] : [{ step: "later", amount: later } as const]),
  ];
}

/**
 * Σ t × discounted margin of period t; of all later ones with one ratio q, from period s with margin a: a s/(1 − q) + a
 * q/(1 − q)².
 */
function weightedPeriods(terms: LifetimeTerms): number {
  const n = terms.periods ?? terms.ratios.length - 1;
  const margins = discountedMargins(terms, n + 1);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += (terms.start + k) * margins[k]!;
  if (terms.periods !== null) return sum;
  const { start, ratios, shrinkage } = terms;
  return sum + (margins[n]! * (start + n + ratios.at(-1)! / shrinkage)) / shrinkage;
}

function paybackOf(terms: LifetimeTerms, cost: number): number | null {
  if (cost === 0) return 0;
  const most = terms.periods ?? MOST_PERIODS;
  const margins = discountedMargins(terms, most);
  let sum = 0;
  for (let k = 0; k < most; k++) {
    sum += margins[k]!;
    const left = compareFigures(cost, sum);
    if (left > 0) continue;
    const next = margins[k + 1] ?? 0;
    // What ever smaller margins only come to is never quite back, though rounding would have it so.
    return left < 0 || next === 0 || compareFigures(cost, sum + next) < 0 ? k + 1 : null;
  }
  return null;
}

/**
 * Value rises with retention where margins are above 0: the rate at which it passes 0, by bisection to the last bit.
 */
function breakEvenRetentionOf(given: CheckedLifetime, cost: number): number | null {
  const worthAt = (retention: number) => {
    const terms = lifetimeTerms({ ...given, retention });
    return hasLimit(terms) ? presentValue(terms) : Number.MAX_VALUE;
  };
  const margin = given.margin - given.retentionCost;
  if (compareFigures(worthAt(0), cost) >= 0) return margin < 0 ? null : 0;
  if (margin <= 0 || compareFigures(worthAt(1), cost) < 0) return null;
  let [low, high] = [0, 1];
  for (let middle = 0.5; low < middle && middle < high; middle = (low + high) / 2) {
    if (worthAt(middle) >= cost) high = middle;
    else low = middle;
  }
  return high;
}
