import { shortened } from "../errors/error.ts";
import { optional, type Readers } from "../errors/options.ts";
import { someNamesAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Column, type Columns, isComplete, sharedLength } from "../survey/column.ts";
import {
  anyRespondentsOf,
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  missingAt,
  type RespondentOptions,
  refuseNobody,
  weightsOf,
} from "../survey/estimation.ts";
import { collectMoments } from "./collect-moments.ts";
import { checkMoments } from "./define-moments.ts";
import { exactPairs, type PairStatistics } from "./exact-pairs.ts";
import { isMoments, type Moments } from "./moments.ts";
import { realPairs } from "./real-pairs.ts";
import { selectedSources } from "./selected-sources.ts";

/** Means, covariances and correlations of items. */
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
  /**
   * Pearson's correlations of the same respondents, exactly 1 on the diagonal; not a number where an item does not
   * vary among those of the pair. Under `"available"` they are not the covariances over everyone's deviations.
   * `null` where n is below 2.
   */
  readonly correlations: Float64Array | null;
}

/** Which items, and which respondents count; without `missing`, moments are taken as they were collected. */
export interface CovarianceOptions extends RespondentOptions {
  /** Every one by default. */
  readonly items?: readonly string[] | null | undefined;
}

/**
 * Readers of the options of estimates from columns, or from moments in their place, which have a policy of their own.
 */
export const COVARIANCE_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  missing: optional(missingAt),
  items: optional(someNamesAt),
} satisfies Readers<Estimation & CovarianceOptions>;

/**
 * Means, covariances and correlations of columns, or of moments in their place. Whole answers without weights, or
 * with equal ones, are summed exactly, so that columns and their moments give the same bits; others are centered first.
 *
 * Moments have their weights and their policy for missing answers in them: weights are refused beside them, and so
 * is another policy than theirs. Refuses an item that no respondent with weight answered (`insufficient_data`).
 */
export function covariancesOf(data: Columns | Moments, options: CovarianceOptions): Covariances {
  const asked = COVARIANCE_OPTIONS.items(options.items, ["items"]);
  const policy = COVARIANCE_OPTIONS.missing(options.missing, ["missing"]);
  if (isMoments(data)) {
    const moments = checkMoments(data, []);
    checkMomentsOptions(moments, policy, options.weights);
    return covariancesOfMoments(moments, asked);
  }
  const missing = policy ?? "reject";
  const { items, sources } = selectedSources(data, asked);
  const weights = weightsOf(options, sharedLength(sources));
  const equal = weights?.every((weight) => weight === 1 || weight === 0) ?? true;
  if (equal && sources.every(({ column }) => isWhole(column))) {
    const counted = weights?.includes(0) ? { weights, weightFactor: 1 } : {};
    const moments = collectMoments(data, { items, missing, ...counted });
    return moments.n > 0 ? covariancesOfMoments(moments, items) : refuseNobody(sources, weights);
  }
  const respondents = anyRespondentsOf(sources, missing, weights);
  if (respondents.n === 0) refuseNobody(sources, weights);
  return assemble(items, missing, realPairs(sources, missing, respondents));
}

function checkMomentsOptions(
  moments: Moments,
  missing: Missing | null,
  weights: Column | null | undefined,
): void {
  if (weights !== undefined && weights !== null) {
    refuse("invalid_input", ["weights"], "no weights beside moments, which have their own", weights);
  }
  if (missing !== null && moments.missing !== null && missing !== moments.missing) {
    refuse("invalid_input", ["missing"], `"${moments.missing}", as the moments were collected`, missing);
  }
}

function covariancesOfMoments(moments: Moments, asked: readonly string[] | null): Covariances {
  const missing = moments.missing ?? refuse("insufficient_data", ["n"], "at least one respondent", 0);
  const items = asked ?? moments.items;
  const places = new Map(moments.items.map((item, place) => [item, place]));
  const chosen = items.map(
    (item) =>
      places.get(item) ?? refuse("unknown_item", [item], `moments of item ${shortened(item)}`, undefined),
  );
  const pairs = exactPairs(moments);
  return assemble(items, missing, (i, j) => pairs(chosen[i]!, chosen[j]!));
}

function assemble(
  items: readonly string[],
  missing: Missing,
  pairs: (i: number, j: number) => PairStatistics,
): Covariances {
  const p = items.length;
  const matrix = new Float64Array(p * p);
  const correlations = new Float64Array(p * p);
  const means = new Float64Array(p);
  let n = Number.POSITIVE_INFINITY;
  let effectiveN = Number.POSITIVE_INFINITY;
  for (let i = 0; i < p; i++) {
    for (let j = i; j < p; j++) {
      const shared = pairs(i, j);
      if (i === j && shared.n === 0) {
        refuse("insufficient_data", [items[i]!], "respondents with weight who answered it", 0);
      }
      if (i === j) means[i] = shared.mean;
      n = Math.min(n, shared.n);
      effectiveN = Math.min(effectiveN, shared.effectiveN);
      matrix[i * p + j] = shared.covariance;
      matrix[j * p + i] = shared.covariance;
      const r = i === j && shared.covariance > 0 ? 1 : shared.correlation;
      correlations[i * p + j] = r;
      correlations[j * p + i] = r;
    }
  }
  return n < 2
    ? { items, missing, n, effectiveN, means, matrix: null, correlations: null }
    : { items, missing, n, effectiveN, means, matrix, correlations };
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
