import type { Note } from "../../errors/note.ts";
import { fields, listOf, oneOf, type Readers, readFields } from "../../errors/options.ts";
import { finiteAt } from "../../errors/read-argument.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { NONCONFORMANCE, QUALITY_COST_CATEGORIES, type QualityCostCategory } from "../ledger/category.ts";
import type { CategoryCost } from "./quality-costs.ts";

/** What is asked of a report: its categories. */
export interface ZonedCosts {
  readonly categories: readonly Pick<CategoryCost, "category" | "amount">[];
}

/** Where a firm stands between too many failures and too much checking. */
export type CostZone = "improvement" | "indifference" | "perfectionism";

/** The result of `classifyQualityCosts`. */
export interface QualityCostZone {
  model: "juran-zones";
  /** `null` where the shares fit none of the zones. */
  zone: CostZone | null;
  /** Internal and external failure as a share of the four categories; `null` unless these are above 0. */
  failureShare: number | null;
  preventionShare: number | null;
  appraisalShare: number | null;
  notes: Note[];
}

const CATEGORY = {
  category: oneOf(...QUALITY_COST_CATEGORIES),
  amount: finiteAt,
} satisfies Readers<ZonedCosts["categories"][number]>;

const COSTS = {
  categories: listOf(fields(CATEGORY, "a category with its amount"), "category"),
} satisfies Readers<ZonedCosts>;

/**
 * Juran's zones from the shares of the categories. `"improvement"`: failure above 70 %, prevention below 10 %: there
 * are projects to find. `"indifference"`: failure from 40 to 70 %, about half: hard to find more that pays.
 * `"perfectionism"`: failure below 40 %, appraisal above 50 %: checks may cost more than what they find.
 *
 * Where failure is above 70 % beside prevention of 10 % or more, or below 40 % beside appraisal of at most 50 %, the
 * rules of thumb say nothing: `null` with the note `between-zones`. Unclassified costs are left out.
 *
 * @throws `insufficient_data` without categories; `invalid_input` for an unknown one and an amount that is not finite.
 *
 * Source: Juran & Gryna (1980), Quality Planning and Analysis, 2nd ed., ch. 2; questioned by Schneiderman (1986),
 * Optimum quality costs and zero defects, Quality Progress 19(11), 28–31: the best place may be without any defect.
 *
 * @example
 * ```ts
 * import { classifyQualityCosts, scoreQualityCosts } from "service-quality/cost";
 *
 * const report = scoreQualityCosts([
 *   { element: "training", category: "prevention", amount: 5 },
 *   { element: "audits", category: "appraisal", amount: 20 },
 *   { element: "refunds", category: "external-failure", amount: 75 },
 * ]);
 * classifyQualityCosts(report).zone; // => "improvement"
 * ```
 */
export function classifyQualityCosts(costs: ZonedCosts): QualityCostZone {
  const { categories } = readFields(costs, COSTS, [], "costs by category");
  const sumIn = (names: readonly QualityCostCategory[]) =>
    netSum(categories.filter(({ category }) => names.includes(category)).map(({ amount }) => amount));
  const total = netSum(categories.map(({ amount }) => amount));
  const shareOf = (amount: number) => (total > 0 ? quotient(amount, total) : null);
  const failureShare = shareOf(sumIn(NONCONFORMANCE));
  const preventionShare = shareOf(sumIn(["prevention"]));
  const appraisalShare = shareOf(sumIn(["appraisal"]));
  const known = failureShare !== null && preventionShare !== null && appraisalShare !== null;
  const zone = known ? zoneOf(failureShare, preventionShare, appraisalShare) : null;
  return {
    model: "juran-zones",
    zone,
    failureShare,
    preventionShare,
    appraisalShare,
    notes: zone !== null ? [] : [{ path: ["zone"], reason: known ? "between-zones" : "zero-base" }],
  };
}

function zoneOf(failure: number, prevention: number, appraisal: number): CostZone | null {
  if (compareFigures(failure, 0.7) > 0) return compareFigures(prevention, 0.1) < 0 ? "improvement" : null;
  if (compareFigures(failure, 0.4) < 0) return compareFigures(appraisal, 0.5) > 0 ? "perfectionism" : null;
  return "indifference";
}
