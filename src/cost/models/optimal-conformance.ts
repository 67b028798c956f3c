import type { Note } from "../../errors/note.ts";
import { listOf, optional, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, finiteResult, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** Inside 0..1 of conformance, or at one of its ends. */
export type OptimumKind = "interior" | "corner";

/** The two curves whose sum is minimized. */
export interface OptimalConformanceInput {
  /** F of F(1 − q)/q, at least 0. */
  readonly failureCost: number;
  /** P of P q/(1 − q), at least 0. */
  readonly preventionCost: number;
  /**
   * What prevention and appraisal cost where nothing fails, above 0. Without it that is infinite, as the classical
   * curve has it, and the optimum always short of 1; with it the curve is P q/(1 − q + P/cost).
   */
  readonly perfectionCost?: number | null | undefined;
}

/** The result of `optimalConformance`. */
export interface OptimalConformance {
  model: "classical" | "finite-perfection";
  /** The share q of conforming units at which the cost is least; `null` where neither curve costs anything. */
  conformance: number | null;
  /** The least cost, on the scale of the curves. */
  cost: number;
  kind: OptimumKind | null;
  /** Failure's part of the cost. */
  failurePart: number;
  /** Prevention's and appraisal's part. */
  preventionPart: number;
  notes: Note[];
}

/** Costs observed or estimated at one level of conformance. */
export interface ConformanceLevel {
  /** 0..1. */
  readonly conformance: number;
  /** Prevention and appraisal. */
  readonly conformanceCost: number;
  /** Internal and external failure. */
  readonly nonconformanceCost: number;
}

/** A level with the sum of its costs. */
export interface TotaledLevel {
  conformance: number;
  conformanceCost: number;
  nonconformanceCost: number;
  total: number;
}

/** The result of `optimalConformanceLevel`. */
export interface OptimalConformanceLevel {
  model: "tabulated";
  /** The level at which the total is least; of equal ones the most conforming. */
  conformance: number;
  cost: number;
  /** A corner where the best of the levels is the first or the last of them. */
  kind: OptimumKind;
  /** By conformance, with totals. */
  levels: TotaledLevel[];
  notes: Note[];
}

const CURVES = {
  failureCost: amountAt,
  preventionCost: amountAt,
  perfectionCost: optional(positiveAt),
} satisfies Readers<OptimalConformanceInput>;

const LEVEL = {
  conformance: rateAt,
  conformanceCost: amountAt,
  nonconformanceCost: amountAt,
} satisfies Readers<ConformanceLevel>;

const levelsAt = listOf(record(LEVEL, "a level of conformance with its costs"), "level");

/**
 * The conformance at which the sum of failure, F(1 − q)/q, and prevention with appraisal is least.
 *
 * Classically prevention is P q/(1 − q): q* = 1/(1 + √(P/F)), C* = 2√(FP), an interior optimum by assumption. With a
 * finite `perfectionCost` prevention is P q/(1 − q + s), s = P/perfectionCost, and q* = (1 + s)/(1 + √(P(1 + s)/F));
 * where that is 1 or more the optimum is the corner without any failure. The corners of curves that cost nothing are 0
 * and 1.
 *
 * @throws `invalid_input` for costs below 0 and a perfection cost that is not above 0.
 *
 * Source: Lundvall & Juran (1974), in Juran (ed.), Quality Control Handbook, 3rd ed., ch. 5 (the textbook curves);
 * Schneiderman (1986), Optimum quality costs and zero defects, Quality Progress 19(11), 28–31 (corner solutions); the
 * finite form is this library's.
 *
 * @example
 * ```ts
 * import { optimalConformance } from "service-quality/cost";
 *
 * const { conformance, cost, kind } = optimalConformance({ failureCost: 81, preventionCost: 9 });
 * [conformance, cost, kind]; // => [0.75, 54, "interior"]
 * optimalConformance({ failureCost: 81, preventionCost: 9, perfectionCost: 20 }).kind; // => "corner"
 * ```
 */
export function optimalConformance(input: OptimalConformanceInput): OptimalConformance {
  const given = readRecord(input, CURVES, [], "the two costs");
  const { failureCost: failure, preventionCost: prevention, perfectionCost: perfection } = given;
  const model = perfection === null ? "classical" : "finite-perfection";
  const result = (
    conformance: number | null,
    kind: OptimumKind | null,
    failurePart: number,
    preventionPart: number,
  ): OptimalConformance => ({
    model,
    conformance,
    cost: failurePart + preventionPart,
    kind,
    failurePart,
    preventionPart,
    notes: [],
  });
  if (failure === 0 && prevention === 0)
    return {
      ...result(null, null, 0, 0),
      notes: [{ path: ["conformance"], reason: "zero-base" }],
    };
  if (failure === 0) return result(0, "corner", 0, 0);
  const slack = perfection === null ? 0 : prevention / perfection;
  const pull = finiteResult((Math.sqrt(prevention) / Math.sqrt(failure)) * Math.sqrt(1 + slack));
  if (compareFigures(pull, slack) <= 0) return result(1, "corner", 0, prevention === 0 ? 0 : perfection!);
  return result(
    (1 + slack) / (1 + pull),
    "interior",
    (failure * (pull - slack)) / (1 + slack),
    prevention / pull,
  );
}

/**
 * The best of several levels of conformance whose costs are known, without any curve assumed. The best may be the last
 * of them: a corner, which says to look beyond, or that no failure at all is cheapest.
 *
 * @throws `insufficient_data` without levels; `invalid_input` for two of one conformance, conformance outside 0..1 and
 * costs below 0.
 *
 * Source: Schneiderman (1986), Optimum quality costs and zero defects, Quality Progress 19(11), 28–31.
 *
 * @example
 * ```ts
 * import { optimalConformanceLevel } from "service-quality/cost";
 *
 * const { conformance, cost, kind } = optimalConformanceLevel([
 *   { conformance: 0.9, conformanceCost: 20, nonconformanceCost: 60 },
 *   { conformance: 0.95, conformanceCost: 30, nonconformanceCost: 30 },
 *   { conformance: 1, conformanceCost: 50, nonconformanceCost: 0 },
 * ]);
 * [conformance, cost, kind]; // => [1, 50, "corner"]
 * ```
 */
export function optimalConformanceLevel(levels: readonly ConformanceLevel[]): OptimalConformanceLevel {
  const sorted = levelsAt(levels, [])
    .map((level) => ({ ...level, total: level.conformanceCost + level.nonconformanceCost }))
    .sort((a, b) => a.conformance - b.conformance);
  const twice = sorted.find(({ conformance }, i) => conformance === sorted[i + 1]?.conformance);
  if (twice !== undefined) refuse("invalid_input", [], "every conformance once", twice.conformance);
  const best = sorted.reduce((a, b) => (compareFigures(b.total, a.total) <= 0 ? b : a));
  return {
    model: "tabulated",
    conformance: best.conformance,
    cost: best.total,
    kind: best === sorted[0] || best === sorted.at(-1) ? "corner" : "interior",
    levels: sorted,
    notes: [],
  };
}
