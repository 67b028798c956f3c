import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { finiteResult, positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { defineQualityPlan } from "./define-quality-plan.ts";
import {
  courseOf,
  type ProjectedPeriod,
  ratesAt,
  returnOf,
  type Scenario,
  scenarioOf,
  withCumulativeNets,
} from "./quality-course.ts";
import type { QualityPlan, QualityPlanSpec } from "./quality-plan.ts";
import { discounted, type ReturnOnQualityFigures, returnFigures } from "./return-on-quality.ts";
import { type SensitivityRow, sensitivityOf } from "./return-sensitivity.ts";

/** No satisfaction is measured in more points. */
const FARTHEST = 1e100;

/** Options of `projectReturnOnQuality`. */
export interface ProjectReturnOptions {
  /** By what share of themselves inputs are moved down and up, above 0 and below 1; 0.1 by default. */
  step?: number | undefined;
}

/** Where the present profit comes from; the four add up to it. */
export interface ReturnParts {
  /** By retention alone. */
  retention: number;
  /** What word of mouth adds. */
  wordOfMouth: number;
  savings: number;
  staff: number;
}

/** A rate now, and with the whole effect. */
export interface RateChange {
  before: number;
  after: number;
}

/** The result of `projectReturnOnQuality`. */
export interface ReturnProjection extends ReturnOnQualityFigures {
  model: "return-on-quality-chain";
  plan: QualityPlan;
  /** Points of overall satisfaction: Σ impact × (after − before). */
  satisfactionChange: number;
  /** Retention with the whole effect, within 0..1. */
  retention: RateChange;
  /** Attraction likewise. */
  attraction: RateChange;
  periods: ProjectedPeriod[];
  parts: ReturnParts;
  /**
   * The change of overall satisfaction from which the effort pays, 0 where savings alone do; `null` where none does.
   */
  breakEvenUplift: number | null;
  step: number;
  /** By swing, largest first. */
  sensitivity: SensitivityRow[];
  notes: Note[];
}

const OPTIONS = { step: otherwise(stepAt, 0.1) } satisfies Readers<ProjectReturnOptions>;

/**
 * Return on quality along its chain: effort → satisfaction with attributes → overall satisfaction → retention and word
 * of mouth → market share → profit, as a difference equation of the market, against the same market without the effort.
 *
 * Overall satisfaction changes by Σ impact × (after − before); retention and attraction (our share of switchers and
 * newcomers, which word of mouth moves) follow it by their slopes, within 0..1. With N customers in the market, our
 * share MS, exit rate c, retention r, the competitors' r′ and attraction A: MSₜNₜ = MSₜ₋₁Nₜ₋₁(1 − c) r + A [(1 −
 * MSₜ₋₁)Nₜ₋₁(1 − c)(1 − r′) + newcomersₜ]. Money comes at the end of a period. Every input is named in the plan; none
 * is assumed.
 *
 * @throws as `defineQualityPlan` does; `invalid_input` for a step that is not between 0 and 1.
 *
 * Source: structure after Rust, Zahorik & Keiningham (1995), Return on quality (ROQ), Journal of Marketing 59(2),
 * 58–70; the difference equation is this library's generic form of it.
 *
 * @example
 * ```ts
 * import { projectReturnOnQuality } from "service-quality/loyalty";
 *
 * const projection = projectReturnOnQuality({
 *   periods: 2, discount: 0, market: { size: 1000 }, share: 0.5,
 *   retention: 0.5, competitorRetention: 0.5, attraction: 0.5, margin: 10,
 *   attributes: [{ attribute: "waiting", before: 5, after: 6, impact: 0.5 }],
 *   retentionPerPoint: 0.25, spends: [1000],
 * });
 * projection.satisfactionChange; // => 0.5
 * projection.retention; // => { before: 0.5, after: 0.625 }
 * projection.periods.map(({ customers }) => customers); // => [500, 437.5, 414.0625]
 * projection.ratio; // => 0.328125
 * ```
 */
export function projectReturnOnQuality(
  plan: QualityPlanSpec,
  options: ProjectReturnOptions = {},
): ReturnProjection {
  const defined = defineQualityPlan(plan);
  const { step } = readOptions(options, OPTIONS);
  const scenario = scenarioOf(defined);
  const course = courseOf(scenario);
  const figures = returnFigures(course.profits, scenario.spends, scenario.discount);
  const present = (amounts: readonly number[]) =>
    finiteResult(compensatedSum(discounted(amounts, scenario.discount)));
  const retained = courseOf({ ...scenario, attractionPerPoint: 0 });
  const retention = present(retained.periods.map(({ customerProfit }) => customerProfit));
  const full = ratesAt(scenario, 1);
  const breakEvenUplift = breakEvenUpliftOf(scenario);
  const capped = (["retention", "attraction"] as const).filter((rate) => {
    const wanted = scenario[rate] + scenario[`${rate}PerPoint`] * scenario.satisfactionChange;
    return compareFigures(wanted, full[rate], 1) !== 0;
  });
  return {
    model: "return-on-quality-chain",
    plan: defined,
    satisfactionChange: scenario.satisfactionChange,
    retention: { before: scenario.retention, after: full.retention },
    attraction: { before: scenario.attraction, after: full.attraction },
    ...figures,
    periods: withCumulativeNets(course, scenario.discount),
    parts: {
      retention,
      wordOfMouth: present(course.periods.map(({ customerProfit }) => customerProfit)) - retention,
      savings: present(course.periods.map(({ savings }) => savings)),
      staff: present(course.periods.map(({ staffSaving }) => staffSaving)),
    },
    breakEvenUplift,
    step,
    sensitivity: sensitivityOf(scenario, step),
    notes: [
      ...capped.map((rate): Note => ({ path: [rate, "after"], reason: "rate-at-its-limit" })),
      ...(figures.paybackPeriod === null
        ? [{ path: ["paybackPeriod"], reason: "never-pays-back" } as const]
        : []),
      ...(breakEvenUplift === null
        ? [{ path: ["breakEvenUplift"], reason: "never-pays-back" } as const]
        : []),
    ],
  };
}

function stepAt(value: unknown, path: ErrorPath): number {
  const step = positiveAt(value, path);
  return step < 1 ? step : refuse("invalid_input", path, "a share above 0 and below 1", value);
}

/**
 * The least change of satisfaction that pays, between none and the one at which both rates are 1, by bisection to the
 * last bit.
 */
function breakEvenUpliftOf(scenario: Scenario): number | null {
  const pays = (satisfactionChange: number) =>
    returnOf({ ...scenario, satisfactionChange }).netPresentValue >= 0;
  if (pays(0)) return 0;
  const weakest = scenario.phaseIn.reduce(
    (least, effect) => (effect > 0 ? Math.min(least, effect) : least),
    1,
  );
  const reach = (["retention", "attraction"] as const).map((rate) => {
    const slope = scenario[`${rate}PerPoint`];
    return slope > 0 ? (1 - scenario[rate]) / slope : 0;
  });
  const most = Math.min(FARTHEST, Math.max(...reach) / weakest);
  if (!pays(most)) return null;
  let [low, high] = [0, most];
  for (let middle = most / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (pays(middle)) high = middle;
    else low = middle;
  }
  return high;
}
