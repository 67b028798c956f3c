import type { Note, NoteReason } from "../errors/note.ts";
import { type Readers, readOptions } from "../errors/options.ts";
import { COVARIANCE_OPTIONS, type Covariances, covariancesOf } from "../moments/covariances.ts";
import type { Moments } from "../moments/moments.ts";
import { cholesky } from "../numeric/algebra/cholesky.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import type { Columns } from "../survey/column.ts";
import type { Estimation, Missing } from "../survey/estimation.ts";
import { omegaInterval } from "./omega-interval.ts";
import { fitOneFactor, type OneFactor } from "./one-factor.ts";

/** Options of `estimateOmega`. */
export interface OmegaOptions extends Estimation {
  /** The items of the scale; every column by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = COVARIANCE_OPTIONS satisfies Readers<OmegaOptions>;

/** An item's part in the common factor. */
export interface FactorLoading {
  item: string;
  /** The loading λ in units of the item, for a factor with variance 1. */
  estimate: number | null;
  /** λ over the item's model-implied standard deviation. */
  standardized: number | null;
  /** The variance θ that the factor leaves, in squared units of the item; negative in an inadmissible solution. */
  uniqueness: number | null;
}

/** Reliability of a sum under one common factor. */
export interface OmegaEstimate {
  method: "maximum-likelihood";
  intervalMethod: "delta-logit";
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  items: string[];
  converged: boolean;
  iterations: number;
  /** Whether every uniqueness is above 0. If not, the figures are lavaan's too, but not a reliability. */
  admissible: boolean;
  /** McDonald's omega total (Σλ)² / ((Σλ)² + Σθ). */
  omegaTotal: number | null;
  /** Delta-method interval on the logit, for normal answers; `null` with weights and for an inadmissible solution. */
  interval: Interval | null;
  loadings: FactorLoading[];
  notes: Note[];
}

/**
 * McDonald's omega total: the share of a sum's variance that one common factor accounts for,
 * (Σλ)² / ((Σλ)² + Σθ), from a factor analysis by maximum likelihood of the covariances divided by n.
 * Unlike alpha it lets items load unequally; where the loadings are equal both agree.
 *
 * `data` is columns of answers by item id, or moments of them; at least three items. Turn reverse-keyed
 * items first. The sum of the loadings is not negative.
 *
 * @throws `missing_answers` for a missing answer, unless `missing` says what to do with it;
 * `insufficient_data` without a respondent or an item; `unknown_item`; `invalid_input` for anything malformed.
 *
 * Source: McDonald (1999), Test Theory, ch. 6; interval: Raykov (2002), Multivariate Behavioral Research 37,
 * 89–103, on the logit as in Kelley & Pornprasertmanit (2016), Psychological Methods 21, 69–92.
 *
 * @example
 * ```ts
 * import { estimateOmega } from "service-quality/reliability";
 *
 * const scale = estimateOmega({
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *   q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *   q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * });
 * scale.omegaTotal; // => 0.9066…
 * scale.admissible; // => true
 * ```
 */
export function estimateOmega(data: Columns | Moments, options: OmegaOptions = {}): OmegaEstimate {
  const settings = readOptions(options, OPTIONS);
  const { confidence } = settings;
  const covariances = covariancesOf(data, settings);
  const { items, missing, n, effectiveN } = covariances;
  const described = {
    method: "maximum-likelihood" as const,
    intervalMethod: "delta-logit" as const,
    missing,
    confidence,
    n,
    effectiveN,
    items: [...items],
  };
  const fit = fitItems(covariances);
  if (typeof fit === "string") {
    return {
      ...described,
      converged: false,
      iterations: 0,
      admissible: false,
      omegaTotal: null,
      interval: null,
      loadings: items.map((item) => ({ item, estimate: null, standardized: null, uniqueness: null })),
      notes: [
        { path: ["omegaTotal"], reason: fit },
        { path: ["interval"], reason: fit },
        { path: ["loadings"], reason: fit },
      ],
    };
  }

  const { converged, iterations, admissible, loadings, uniquenesses } = fit;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const unique = uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0);
  const doubt = doubtOf(fit);
  const simple = doubt === null && effectiveN === n;
  const interval = simple ? omegaInterval(fit, n, confidence) : null;
  const notes: Note[] = [];
  if (fit.passesAdmissible) notes.push({ path: ["admissible"], reason: "improper-optimum" });
  if (doubt !== null) notes.push({ path: ["omegaTotal"], reason: doubt });
  if (interval === null) {
    notes.push({ path: ["interval"], reason: doubt ?? (effectiveN === n ? "unbounded" : "weighted") });
  }
  return {
    ...described,
    converged,
    iterations,
    admissible,
    omegaTotal: common / (common + unique),
    interval,
    loadings: items.map((item, i) => ({
      item,
      estimate: loadings[i]! + 0,
      standardized: loadings[i]! / Math.sqrt(loadings[i]! ** 2 + uniquenesses[i]!) + 0,
      uniqueness: uniquenesses[i]!,
    })),
    notes,
  };
}

/** The one-factor solution of the covariances divided by n, or why there is none. */
function fitItems({ items, n, matrix }: Covariances): OneFactor | NoteReason {
  const p = items.length;
  if (matrix === null) return n === 0 ? "no-complete-respondent" : "one-respondent";
  if (p < 3) return p === 1 ? "one-item" : "two-items";
  if (items.some((_, i) => !(matrix[i * p + i]! > 0))) return "no-variance";
  if (cholesky(matrix, p) === null) return "not-positive-definite";
  return fitOneFactor(
    matrix.map((covariance) => (covariance * (n - 1)) / n),
    p,
  );
}

/** Why a solution is doubtful, `null` where it is not. */
function doubtOf({ converged, admissible }: OneFactor): NoteReason | null {
  if (!converged) return "not-converged";
  return admissible ? null : "inadmissible-solution";
}
