import type { ErrorPath } from "../../errors/error.ts";
import {
  amountAt,
  checkNames,
  deepFrozen,
  entriesAt,
  listAt,
  numberAt,
  oneAt,
  optionalAt,
  rateAt,
  recordAt,
  textAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { growthAt, periodsAt } from "../lifetime/lifetime-terms.ts";
import { RATE_PERIODS } from "../retention/period.ts";
import type { PlannedAttribute, PlannedStaff, QualityPlan, QualityPlanSpec } from "./quality-plan.ts";

const KEYS = [
  "kind",
  "version",
  "title",
  "currency",
  "period",
  "periods",
  "discount",
  "market",
  "share",
  "retention",
  "competitorRetention",
  "attraction",
  "margin",
  "attributes",
  "retentionPerPoint",
  "attractionPerPoint",
  "phaseIn",
  "spends",
  "savings",
  "staff",
];
const STAFF_KEYS = ["staff", "turnoverRate", "improvedTurnoverRate", "costPerLeaver"];

const MOST_PERIODS = 1000;

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
  const given = recordAt(spec, [], "a plan of an effort for quality", KEYS);
  const { kind = "quality-plan", version = 1, period = "year" } = given;
  const { attractionPerPoint = 0, phaseIn = [1], savings: saved = [] } = given;
  const text = (key: string) => optionalAt(given[key], [key], textAt);
  const rate = (key: string) => rateAt(given[key], [key]);
  const amount = (key: string) => amountAt(given[key], [key]);
  const spends = listAt(given.spends, ["spends"], "spend", amountAt);
  if (spends.every((spend) => spend === 0)) refuse("invalid_input", ["spends"], "a spend above 0", 0);
  const periods = periodsAt(given.periods, ["periods"], MOST_PERIODS);
  const savings = entriesAt(saved, ["savings"], "savings by period", amountAt);
  for (const [key, list] of Object.entries({ spends, savings })) {
    if (list.length > periods + 1)
      refuse("invalid_input", [key], `at most ${periods + 1} entries, now and by period`, list);
  }
  return deepFrozen({
    kind: oneAt(kind, ["kind"], ["quality-plan"]),
    version: oneAt(version, ["version"], [1]),
    title: text("title"),
    currency: text("currency"),
    period: oneAt(period, ["period"], RATE_PERIODS),
    periods,
    discount: amount("discount"),
    market: marketAt(given.market),
    share: rate("share"),
    retention: rate("retention"),
    competitorRetention: rate("competitorRetention"),
    attraction: rate("attraction"),
    margin: amount("margin"),
    attributes: attributesAt(given.attributes),
    retentionPerPoint: amount("retentionPerPoint"),
    attractionPerPoint: amountAt(attractionPerPoint, ["attractionPerPoint"]),
    phaseIn: listAt(phaseIn, ["phaseIn"], "share of the effect", rateAt),
    spends,
    savings,
    staff: optionalAt(given.staff, ["staff"], staffAt),
  });
}

function marketAt(value: unknown): QualityPlan["market"] {
  const given = recordAt(value, ["market"], "a market", ["size", "growth", "exitRate"]);
  const { growth: grown = 0, exitRate: left = 0 } = given;
  const growth = growthAt(grown, ["market", "growth"]);
  const exitRate = rateAt(left, ["market", "exitRate"]);
  if (growth < -exitRate)
    refuse("invalid_input", ["market", "growth"], `growth of at least ${-exitRate}, the exit rate`, growth);
  return { size: amountAt(given.size, ["market", "size"]), growth, exitRate };
}

function attributesAt(value: unknown): PlannedAttribute[] {
  const path = ["attributes"];
  const attributes = listAt(value, path, "attribute", (one, here) => {
    const given = recordAt(one, here, "an attribute", ["attribute", "before", "after", "impact"]);
    return {
      attribute: textAt(given.attribute, [...here, "attribute"]),
      before: numberAt(given.before, [...here, "before"]),
      after: numberAt(given.after, [...here, "after"]),
      impact: numberAt(given.impact, [...here, "impact"]),
    };
  });
  checkNames(
    attributes.map(({ attribute }) => attribute),
    path,
    "attribute",
  );
  return attributes;
}

function staffAt(value: unknown, path: ErrorPath): PlannedStaff {
  const given = recordAt(value, path, "staff with its turnover", STAFF_KEYS);
  const at = (key: string) => amountAt(given[key], [...path, key]);
  const turnoverRate = at("turnoverRate");
  const improvedTurnoverRate = at("improvedTurnoverRate");
  if (improvedTurnoverRate > turnoverRate)
    refuse(
      "invalid_input",
      [...path, "improvedTurnoverRate"],
      `a rate of at most ${turnoverRate}`,
      improvedTurnoverRate,
    );
  return { staff: at("staff"), turnoverRate, improvedTurnoverRate, costPerLeaver: at("costPerLeaver") };
}
