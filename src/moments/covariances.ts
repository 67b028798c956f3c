import { refuse } from "../errors/refuse.ts";
import { type Column, type Columns, isComplete, sharedLength } from "../survey/column.ts";
import { type Estimation, type Missing, settingsOf, weightsOf } from "../survey/estimation.ts";
import { checkSomeNames } from "../survey/item-selection.ts";
import { collectMoments } from "./collect-moments.ts";
import { checkMoments } from "./define-moments.ts";
import { exactPairs, type PairStatistics } from "./exact-pairs.ts";
import { isMoments, type Moments } from "./moments.ts";
import { realPairs } from "./real-pairs.ts";
import { selectedSources } from "./selected-sources.ts";

/** Means and covariances of items. */
export interface Covariances {
  readonly items: readonly string[];
  /** What was done with missing answers; of moments, when they were collected. */
  readonly missing: Missing;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  readonly n: number;
  /** (Σw)² / Σw², n without weights; under `"available"` the smallest of any pair. */
  readonly effectiveN: number;
  /** By item, over all respondents who answered it. */
  readonly means: Float64Array;
  /**
   * Σw(x − x̄)(y − ȳ) / Σw · n/(n − 1), row by row; under `"available"` over the respondents of each pair, with the
   * means that they have. Exactly 0 where an item does not vary. `null` where n is below 2.
   */
  readonly matrix: Float64Array | null;
}

/** Which items, and how respondents count. */
export interface CovarianceOptions extends Estimation {
  /** The items; every one by default. */
  items?: readonly string[] | undefined;
}

/**
 * Means and covariances of columns, or of moments in their place. Whole answers without weights, or
 * with equal ones, are summed exactly, so that columns and their moments give the same bits; others are centered first.
 *
 * Moments have their weights and their policy for missing answers in them: weights are refused beside them, and so
 * is another policy than theirs. Throws `insufficient_data` where an item has no respondent with weight.
 */
export function covariancesOf(data: Columns | Moments, options: CovarianceOptions): Covariances {
  const { missing } = settingsOf(options);
  if (isMoments(data)) return covariancesOfMoments(checkMoments(data, []), options);
  const { items, sources } = selectedSources(data, options.items);
  const weights = weightsOf(options, sharedLength(sources));
  const equal = weights?.every((weight) => weight === 1) ?? true;
  if (equal && sources.every(({ column }) => isWhole(column))) {
    return covariancesOfMoments(collectMoments(data, { items, missing }), { items });
  }
  return assemble(items, missing, realPairs(sources, missing, weights));
}

function covariancesOfMoments(moments: Moments, options: CovarianceOptions): Covariances {
  if (options.weights !== undefined) {
    refuse("invalid_input", ["weights"], "no weights beside moments, which have their own", options.weights);
  }
  const missing = moments.missing ?? refuse("insufficient_data", ["n"], "at least one respondent", 0);
  if (options.missing !== undefined && options.missing !== missing) {
    refuse("invalid_input", ["missing"], `"${missing}", as the moments were collected`, options.missing);
  }
  const { items = moments.items } = options;
  checkSomeNames(items, "items");
  const places = items.map((item) => {
    const place = moments.items.indexOf(item);
    if (place < 0) refuse("unknown_item", [item], `moments of item ${item}`, undefined);
    return place;
  });
  const pairs = exactPairs(moments);
  return assemble(items, missing, (i, j) => pairs(places[i]!, places[j]!));
}

function assemble(
  items: readonly string[],
  missing: Missing,
  pairs: (i: number, j: number) => PairStatistics,
): Covariances {
  const p = items.length;
  const matrix = new Float64Array(p * p);
  const means = new Float64Array(p);
  let n = Number.POSITIVE_INFINITY;
  let effectiveN = Number.POSITIVE_INFINITY;
  for (let i = 0; i < p; i++) {
    for (let j = i; j < p; j++) {
      const shared = pairs(i, j);
      if (shared.effectiveN === 0 && (i === j || shared.n > 1)) {
        refuse(
          "insufficient_data",
          [items[j]!],
          `respondents with weight who answered ${i === j ? "it" : `it and ${items[i]}`}`,
          0,
        );
      }
      if (i === j) means[i] = shared.mean;
      n = Math.min(n, shared.n);
      effectiveN = Math.min(effectiveN, shared.effectiveN);
      matrix[i * p + j] = shared.covariance;
      matrix[j * p + i] = shared.covariance;
    }
  }
  return { items, missing, n, effectiveN, means, matrix: n < 2 ? null : matrix };
}

/** Whether all answers of a column are safe integers or missing. */
function isWhole(column: Column): boolean {
  if (isComplete(column)) return true;
  for (let i = 0; i < column.length; i++) {
    const x = column[i] ?? Number.NaN;
    if (!Number.isSafeInteger(x) && !Number.isNaN(x)) return false;
  }
  return true;
}
