import type { Note } from "../errors/note.ts";
import { oneAt, rateAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compensatedSum } from "../numeric/sums.ts";
import { QUALITY_COST_CATEGORIES, type QualityCostCategory } from "./category.ts";
import type { LedgerEntry } from "./ledger.ts";
import { type CostSelection, costsOf, type QualityCosts } from "./ledger-source.ts";

const CATEGORIES = [...QUALITY_COST_CATEGORIES, "unclassified"] as const;

/** Keeps a share that adds up to the threshold in decimals from missing it by its rounding. */
const ROUNDING = 1e-12;

/** Options of `rankCostElements`. */
export interface RankCostElementsOptions extends CostSelection {
  /**
   * The categories ranked; failure, internal and external, is what a Pareto analysis usually looks at. All by default,
   * unclassified costs too.
   */
  categories?: readonly (QualityCostCategory | "unclassified")[] | undefined;
  /** The share of the total that the vital few reach, 0..1; 0.8 by default. */
  threshold?: number | undefined;
}

/** An element's place in the ranking. */
export interface RankedCostElement {
  element: string;
  /** The element's categories, in the order of the model. */
  categories: (QualityCostCategory | "unclassified")[];
  amount: number;
  /** Amount / total of the elements ranked; `null` unless that is above 0. */
  share: number | null;
  /** Share of this element and those before it. */
  cumulativeShare: number | null;
}

/** The result of `rankCostElements`. */
export interface CostElementRanking {
  model: "pareto";
  threshold: number;
  categories: (QualityCostCategory | "unclassified")[];
  total: number;
  /** By amount, largest first, then by name; net credits come last. */
  elements: RankedCostElement[];
  /** How many of the first elements reach the threshold; 0 where there are no shares. */
  vital: number;
  notes: Note[];
}

/**
 * The Pareto ranking of cost elements: the vital few that make up most of the money.
 *
 * @throws `insufficient_data` where no entry is of the categories; `invalid_input` for an unknown category or none, a
 * threshold outside 0..1, and as `scoreQualityCosts` does.
 *
 * Source: Juran (1951), Quality Control Handbook, McGraw-Hill (the vital few and the trivial many); Campanella (1999),
 * Principles of Quality Costs, 3rd ed., ASQ, ch. 4.
 *
 * @example
 * ```ts
 * import { rankCostElements } from "service-quality/cost";
 *
 * const { elements, vital } = rankCostElements(
 *   [
 *     { element: "rework", category: "internal-failure", amount: 25 },
 *     { element: "refunds", category: "external-failure", amount: 60 },
 *     { element: "audits", category: "appraisal", amount: 40 },
 *     { element: "returns", category: "external-failure", amount: 15 },
 *   ],
 *   { categories: ["internal-failure", "external-failure"] },
 * );
 * elements.map(({ element, cumulativeShare }) => [element, cumulativeShare]); // => [["refunds", 0.6], ["rework", 0.85], ["returns", 1]]
 * vital; // => 2
 * ```
 */
export function rankCostElements(
  costs: QualityCosts,
  options: RankCostElementsOptions = {},
): CostElementRanking {
  const { threshold: reached = 0.8, categories = CATEGORIES } = options;
  const threshold = rateAt(reached, ["threshold"]);
  const chosen = categoriesOf(categories);
  const entries = costsOf(costs, options).entries.filter(({ category }) => chosen.includes(category));
  if (entries.length === 0)
    refuse("insufficient_data", ["categories"], `an entry of ${chosen.join(", ")}`, chosen);
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.element);
    if (group === undefined) groups.set(entry.element, [entry]);
    else group.push(entry);
  }
  const sums = [...groups]
    .map(([element, group]) => ({
      element,
      categories: CATEGORIES.filter((category) => group.some((entry) => entry.category === category)),
      amount: compensatedSum(group.map(({ amount }) => amount)) + 0,
    }))
    .sort((a, b) => b.amount - a.amount || (a.element < b.element ? -1 : 1));
  const total = compensatedSum(sums.map(({ amount }) => amount)) + 0;
  let soFar = 0;
  const elements = sums.map((row) => {
    soFar += row.amount;
    return {
      ...row,
      share: total > 0 ? quotient(row.amount, total) : null,
      cumulativeShare: total > 0 ? quotient(soFar, total) : null,
    };
  });
  const shared = elements.every(({ share, cumulativeShare }) => share !== null && cumulativeShare !== null);
  const isVital = (_: unknown, i: number) =>
    i === 0 || elements[i - 1]!.cumulativeShare! < threshold - ROUNDING;
  return {
    model: "pareto",
    threshold,
    categories: chosen,
    total,
    elements,
    vital: shared ? elements.filter(isVital).length : 0,
    notes: shared ? [] : [{ path: "elements", reason: "zero-base" }],
  };
}

function categoriesOf(given: readonly unknown[]): (QualityCostCategory | "unclassified")[] {
  if (!Array.isArray(given)) refuse("invalid_input", ["categories"], "a list of categories", given);
  const names = given.map((name: unknown, i) => oneAt(name, ["categories", i], CATEGORIES));
  if (names.length === 0) refuse("invalid_input", ["categories"], "at least one category", given);
  return CATEGORIES.filter((category) => names.includes(category));
}
