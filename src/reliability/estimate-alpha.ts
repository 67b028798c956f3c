import type { Note, NoteReason } from "../errors/note.ts";
import { type Readers, readOptions } from "../errors/options.ts";
import { areIndefinite } from "../moments/correlations.ts";
import { preciseRootOf } from "../moments/covariance-remainders.ts";
import { COVARIANCE_OPTIONS, type Covariances, covariancesOf } from "../moments/covariances.ts";
import type { Moments } from "../moments/moments.ts";
import { invertPrecisely } from "../numeric/algebra/collinearity.ts";
import { diagonalRoots } from "../numeric/algebra/square-matrix.ts";
import { fQuantile } from "../numeric/distributions/f.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import type { Columns } from "../survey/column.ts";
import type { Estimation, Missing } from "../survey/estimation.ts";
import { alphaOfCovariances, cronbachAlpha, sumCovariances, withinOne } from "./alpha.ts";
import { analyzeItems, type ItemStatistics, notesOnItems } from "./item-statistics.ts";

/** Options of `estimateAlpha`. */
export interface AlphaOptions extends Estimation {
  /** The items of the scale; every column by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = COVARIANCE_OPTIONS satisfies Readers<AlphaOptions>;

/** The internal consistency of a scale, with its item analysis. */
export interface AlphaEstimate {
  method: "cronbach";
  intervalMethod: "feldt";
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  items: string[];
  /**
   * Cronbach's alpha of the covariances, at most 1. `null` for one item or one respondent, where the sum does not
   * vary, and where covariances of pairs, each of its own respondents, give it no value in its range.
   */
  alpha: number | null;
  /** Feldt's interval for `alpha`; `null` too where weights leave fewer than two effective respondents. */
  interval: Interval | null;
  /** Alpha of the correlations: of the sum of standardized items. `null` too where an item does not vary. */
  standardizedAlpha: number | null;
  /**
   * Guttman's lambda 6, from squared multiple correlations. `null` where the correlations are not positive definite.
   */
  lambda6: number | null;
  meanInterItemCorrelation: number | null;
  itemStatistics: ItemStatistics[];
  notes: Note[];
}

/**
 * Cronbach's alpha of a scale, k/(k − 1) · (1 − Σs²ᵢ / s²) for k items with variances s²ᵢ and a sum with
 * variance s², with Feldt's interval, its companions from the correlations, and the item analysis.
 *
 * `data` is columns of answers by item id, or moments of them. Turn reverse-keyed items first
 * (`reverseAnswers` of `service-quality/survey`). With weights the interval takes the effective number of
 * respondents for n, an approximation that a note names.
 *
 * @throws `missing_answers` for a missing answer, unless `missing` says what to do with it;
 * `insufficient_data` without a respondent or an item; `unknown_item`; `invalid_input` for anything malformed.
 *
 * Source: Cronbach (1951), Psychometrika 16, 297–334; Feldt (1965), Psychometrika 30, 357–370; Guttman
 * (1945), Psychometrika 10, 255–282 (lambda 6).
 *
 * @example
 * ```ts
 * import { estimateAlpha } from "service-quality/reliability";
 *
 * const scale = estimateAlpha({
 *   q5: [5, 4, 6, 7, 3, 5],
 *   q6: [5, 5, 6, 6, 4, 4],
 *   q7: [4, 4, 7, 7, 3, 6],
 * });
 * scale.n; // => 6
 * scale.alpha; // => 0.8894…
 * scale.itemStatistics.map(({ item, alphaIfDropped }) => `${item} ${alphaIfDropped?.toFixed(2)}`);
 * // => ["q5 0.69", "q6 0.94", "q7 0.83"]
 * ```
 */
export function estimateAlpha(data: Columns | Moments, options: AlphaOptions = {}): AlphaEstimate {
  const settings = readOptions(options, OPTIONS);
  const { confidence } = settings;
  const covariances = covariancesOf(data, settings);
  const { items, missing, n, effectiveN, matrix } = covariances;
  const alpha = matrix === null ? null : alphaOfCovariances(matrix, items.length);
  const estimates = {
    alpha,
    interval:
      alpha === null || effectiveN < 2 ? null : feldtInterval(alpha, items.length, effectiveN, confidence),
    ...ofCorrelations(covariances, () => preciseRootOf(data, settings)),
  };
  const itemStatistics = analyzeItems(covariances);
  const indefinite = areIndefinite(covariances);
  return {
    method: "cronbach",
    intervalMethod: "feldt",
    missing,
    confidence,
    n,
    effectiveN,
    items: [...items],
    ...estimates,
    itemStatistics,
    notes: [
      ...notesOn(estimates, covariances, indefinite),
      ...notesOnItems(itemStatistics, covariances, indefinite),
    ],
  };
}

type Estimates = Pick<
  AlphaEstimate,
  "alpha" | "interval" | "standardizedAlpha" | "lambda6" | "meanInterItemCorrelation"
>;

/** (1 − alpha) / (1 − estimate) has the F distribution on n − 1 and (n − 1)(k − 1) degrees of freedom. */
function feldtInterval(alpha: number, items: number, n: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  const df1 = n - 1;
  const df2 = df1 * (items - 1);
  return {
    lower: 1 - (1 - alpha) / fQuantile(tail, df2, df1),
    upper: 1 - (1 - alpha) * fQuantile(tail, df1, df2),
  };
}

function ofCorrelations(
  covariances: Covariances,
  preciseRoot: () => Float64Array | null,
): Pick<Estimates, "standardizedAlpha" | "lambda6" | "meanInterItemCorrelation"> {
  const p = covariances.items.length;
  const correlations = correlationsOf(covariances);
  if (correlations === null || p < 2) {
    return { standardizedAlpha: null, lambda6: null, meanInterItemCorrelation: null };
  }
  const { totalVariance } = sumCovariances(correlations, p);
  return {
    standardizedAlpha: cronbachAlpha(p, p, totalVariance),
    lambda6: lambda6(correlations, p, totalVariance, preciseRoot),
    meanInterItemCorrelation: withinOne((totalVariance - p) / (p * (p - 1))),
  };
}

/**
 * The covariances over the deviations of all who answered, as Cronbach's alpha has them; `null` where an item does not
 * vary.
 */
function correlationsOf({ items, matrix }: Covariances): Float64Array | null {
  if (matrix === null) return null;
  const p = items.length;
  const deviations = diagonalRoots(matrix, p);
  if (deviations.includes(0)) return null;
  return matrix.map((covariance, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    return i === j ? 1 : covariance / deviations[i]! / deviations[j]!;
  });
}

/** 1 − Σ(1 − R²ᵢ) / ΣΣr, where 1 − R²ᵢ is one over the i-th diagonal entry of the inverse. */
function lambda6(
  correlations: Float64Array,
  p: number,
  total: number,
  preciseRoot: () => Float64Array | null,
): number | null {
  const inverted = invertPrecisely(correlations, p, preciseRoot);
  if (inverted.kind === "collinear") return null;
  let unexplained = 0;
  for (let i = 0; i < p; i++) unexplained += 1 / inverted.inverse[i * p + i]!;
  return 1 - unexplained / total;
}

function notesOn(estimates: Estimates, covariances: Covariances, indefinite: boolean): Note[] {
  const { n, effectiveN, items, matrix } = covariances;
  const reasonFor = (key: string): NoteReason => {
    if (matrix === null) return n === 0 ? "no-complete-respondent" : "one-respondent";
    if (items.length === 1) return "one-item";
    if (key === "interval" && estimates.alpha !== null) return "few-respondents";
    const varies = key === "lambda6" && estimates.meanInterItemCorrelation !== null;
    return indefinite || varies ? "not-positive-definite" : "no-variance";
  };
  const notes = Object.entries(estimates).flatMap(([key, estimate]): Note[] => {
    if (estimate === null) return [{ path: [key], reason: reasonFor(key) }];
    return indefinite && key !== "interval" ? [{ path: [key], reason: "not-positive-definite" }] : [];
  });
  if (estimates.interval !== null && effectiveN !== n)
    notes.push({ path: ["interval"], reason: "effective-n" });
  return notes;
}
