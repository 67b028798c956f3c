import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { entriesOf, oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { inRankOrder } from "../../numeric/competition-ranks.ts";
import { netSum } from "../../numeric/net-sum.ts";
import { quotient } from "../../numeric/quotient.ts";
import { byCodeUnits } from "../../numeric/ranking.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { COST_CATEGORIES, type QualityCostCategory } from "../ledger/category.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { type CostSelection, costsOf, type QualityCosts, SELECTION } from "../ledger/ledger-source.ts";

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

const OPTIONS = {
  ...SELECTION,
  categories: otherwise(categoriesAt, COST_CATEGORIES),
  threshold: otherwise(rateAt, 0.8),
} satisfies Readers<RankCostElementsOptions>;

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
  const { threshold, categories, ...selection } = readOptions(options, OPTIONS);
  const { entries } = costsOf(costs, selection);
  const chosen = entries.filter(({ category }) => categories.includes(category));
  if (chosen.length === 0)
    refuse("insufficient_data", ["categories"], `an entry of ${categories.join(", ")}`, categories);
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of chosen) {
    const group = groups.get(entry.element);
    if (group === undefined) groups.set(entry.element, [entry]);
    else group.push(entry);
  }
  const sums = [...groups]
    .map(([element, group]) => ({
      element,
      categories: COST_CATEGORIES.filter((category) => group.some((entry) => entry.category === category)),
      amount: netSum(group.map(({ amount }) => amount)),
    }))
    .sort((a, b) => byCodeUnits(a.element, b.element));
  const total = netSum(chosen.map(({ amount }) => amount));
  let soFar = 0;
  const elements = inRankOrder(sums, ({ amount }) => amount).map((row) => {
    soFar += row.amount;
    return {
      ...row,
      share: total > 0 ? quotient(row.amount, total) : null,
      cumulativeShare: total > 0 ? quotient(soFar, total) : null,
    };
  });
  const isVital = (_: unknown, i: number) =>
    i === 0 || compareFigures(elements[i - 1]!.cumulativeShare!, threshold) < 0;
  return {
    model: "pareto",
    threshold,
    categories: [...categories],
    total,
    elements,
    vital: total > 0 ? elements.filter(isVital).length : 0,
    notes: total > 0 ? [] : [{ path: ["elements"], reason: "zero-base" }],
  };
}

function categoriesAt(value: unknown, path: ErrorPath): LedgerEntry["category"][] {
  const names = entriesOf(oneOf(...COST_CATEGORIES), "a list of categories")(value, path);
  if (names.length === 0) refuse("invalid_input", path, "at least one category", value);
  return COST_CATEGORIES.filter((category) => names.includes(category));
}
