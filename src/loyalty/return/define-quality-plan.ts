import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  listOf,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readRecord,
  record,
  whole,
} from "../../errors/options.ts";
import { amountAt, deepFrozen, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { growthAt } from "../lifetime/lifetime-terms.ts";
import { RATE_PERIODS } from "../retention/period.ts";
import type {
  DefinedMarket,
  PlannedAttribute,
  PlannedMarket,
  PlannedStaff,
  QualityPlan,
  QualityPlanSpec,
} from "./quality-plan.ts";
import { spendsAt } from "./return-on-quality.ts";

const MOST_PERIODS = 1000;

const MARKET = {
  size: amountAt,
  growth: otherwise(growthAt, 0),
  exitRate: otherwise(rateAt, 0),
} satisfies Readers<PlannedMarket>;

const ATTRIBUTE = {
  attribute: textAt,
  before: numberAt,
  after: numberAt,
  impact: numberAt,
} satisfies Readers<PlannedAttribute>;

const STAFF = {
  staff: amountAt,
  turnoverRate: amountAt,
  improvedTurnoverRate: amountAt,
  costPerLeaver: amountAt,
} satisfies Readers<PlannedStaff>;

const PLAN = {
  kind: otherwise(oneOf("quality-plan"), "quality-plan"),
  version: otherwise(oneOf(1), 1),
  title: optional(textAt),
  currency: optional(textAt),
  period: otherwise(oneOf(...RATE_PERIODS), "year"),
  periods: whole(1, MOST_PERIODS),
  discount: amountAt,
  market: marketAt,
  share: rateAt,
  retention: rateAt,
  competitorRetention: rateAt,
  attraction: rateAt,
  margin: amountAt,
  attributes: namedListOf("attribute", record(ATTRIBUTE, "an attribute")),
  retentionPerPoint: amountAt,
  attractionPerPoint: otherwise(amountAt, 0),
  phaseIn: otherwise(listOf(rateAt, "share of the effect"), [1]),
  spends: spendsAt,
  savings: otherwise(entriesOf(amountAt, "savings by period"), []),
  staff: optional(staffAt),
} satisfies Readers<QualityPlanSpec>;

/**
 * Checks a plan of an effort for quality, the named inputs of the chain from satisfaction to profit, and returns it
 * with every key present, frozen in depth.
 *
 * All rates are of one `period`; `convertRate` brings others to it. Absent keys become `growth: 0`, `exitRate: 0`,
 * `attractionPerPoint: 0`, `phaseIn: [1]`, `savings: []` and `null`.
 *
 * @throws `insufficient_data` without attributes or spends; `invalid_input` with the path of the first fault: unknown
 * keys, rates outside 0..1, money below 0, spends that are all 0, a market that shrinks by more than leave it.
 *
 * Source: Rust, Zahorik & Keiningham (1995), Return on quality (ROQ), Journal of Marketing 59(2), 58–70.
 *
 * @example
 * ```ts
 * import { defineQualityPlan } from "service-quality/loyalty";
 *
 * const plan = defineQualityPlan({
 *   title: "Faster check-in", periods: 5, discount: 0.1,
 *   market: { size: 100000 }, share: 0.1, retention: 0.8, competitorRetention: 0.8, attraction: 0.1, margin: 50,
 *   attributes: [{ attribute: "waiting", before: 5.5, after: 6.5, impact: 0.4 }],
 *   retentionPerPoint: 0.05, spends: [40000, 10000],
 * });
 * plan.phaseIn; // => [1]
 * plan.market; // => { size: 100000, growth: 0, exitRate: 0 }
 * ```
 */
export function defineQualityPlan(spec: QualityPlanSpec): QualityPlan {
  const plan = readRecord(spec, PLAN, [], "a plan of an effort for quality");
  for (const key of ["spends", "savings"] as const) {
    if (plan[key].length <= plan.periods + 1) continue;
    refuse("invalid_input", [key], `at most ${plan.periods + 1} entries, now and by period`, plan[key]);
  }
  return deepFrozen(plan);
}

function marketAt(value: unknown, path: ErrorPath): DefinedMarket {
  const market = readRecord(value, MARKET, path, "a market");
  const { growth, exitRate } = market;
  if (compareFigures(growth, -exitRate) < 0)
    refuse("invalid_input", [...path, "growth"], `growth of at least ${-exitRate}, the exit rate`, growth);
  return market;
}

function staffAt(value: unknown, path: ErrorPath): PlannedStaff {
  const staff = readRecord(value, STAFF, path, "staff with its turnover");
  const { turnoverRate, improvedTurnoverRate: improved } = staff;
  if (compareFigures(improved, turnoverRate) > 0)
    refuse("invalid_input", [...path, "improvedTurnoverRate"], `a rate of at most ${turnoverRate}`, improved);
  return staff;
}
