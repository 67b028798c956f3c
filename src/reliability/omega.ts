import type { ErrorPath } from "../errors/error.ts";
import type { Note, NoteReason } from "../errors/note.ts";
import { optional, type Readers, readOptions, whole } from "../errors/options.ts";
import { listAt, objectAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { COVARIANCE_OPTIONS, type Covariances, covariancesOf } from "../moments/covariances.ts";
import type { Moments } from "../moments/moments.ts";
import { cholesky } from "../numeric/algebra/cholesky.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import type { Columns } from "../survey/column.ts";
import type { Estimation, Missing } from "../survey/estimation.ts";
import { type GeneralFactor, schmidLeimanFactor, secondOrderFactor } from "./hierarchical-omega.ts";
import { omegaInterval } from "./omega-interval.ts";
import { fitOneFactor, type OneFactor } from "./one-factor.ts";

/** Options of `estimateOmega`. */
export interface OmegaOptions extends Estimation {
  /** The items of the scale; every column by default. */
  items?: readonly string[] | undefined;
  /**
   * Items by the construct that they measure, at least two: omega hierarchical of one behind them (of three or more).
   * The items of the scale are theirs.
   */
  groups?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Omega hierarchical of one factor behind so many that are looked for, at least 3; not beside `groups`. */
  factors?: number | undefined;
}

const OPTIONS = {
  ...COVARIANCE_OPTIONS,
  groups: optional(groupsAt),
  factors: optional(whole(3)),
} satisfies Readers<OmegaOptions>;

/** An item's part in the general factor. */
export interface GeneralLoading {
  item: string;
  /** For a factor of variance 1: of `groups` in units of the item, of `factors` of the standardized item. */
  general: number;
}

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
  /** `"schmid-leiman"` with `factors`. */
  method: "maximum-likelihood" | "schmid-leiman";
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
  /** McDonald's omega total (Σλ)² / ((Σλ)² + Σθ); behind `groups` or `factors` 1 − Σθ over the variance of the sum. */
  omegaTotal: number | null;
  /** The share of the sum's variance that the general factor has; `null` without `groups` or `factors`. */
  omegaHierarchical: number | null;
  /** Of the general factor, likewise. */
  generalLoadings: GeneralLoading[] | null;
  /**
   * Delta-method interval of omega total on the logit, for normal answers; `null` with weights, for an inadmissible
   * solution and with `factors`.
   */
  interval: Interval | null;
  /** On the common factor, which is the general one with `groups` and `factors`. */
  loadings: FactorLoading[];
  notes: Note[];
}

/**
 * McDonald's omega total: the share of a sum's variance that one common factor accounts for,
 * (Σλ)² / ((Σλ)² + Σθ), from a factor analysis by maximum likelihood of the covariances divided by n.
 * Unlike alpha it lets items load unequally; where the loadings are equal both agree.
 *
 * With `groups`, items by dimension, the common factor stands behind the dimensions (a second-order model), and omega
 * hierarchical is its share alone: how far one score of all items measures one thing. With `factors` the dimensions are
 * looked for, by minres and oblimin of the correlations, and the general factor is found after Schmid and Leiman.
 *
 * `data` is columns of answers by item id, or moments of them; at least three items. Turn reverse-keyed
 * items first. The sum of the loadings is not negative; where one of them is, a note says so.
 *
 * @throws `missing_answers` for a missing answer, unless `missing` says what to do with it;
 * `insufficient_data` without a respondent or an item; `unknown_item`; `invalid_input` for anything malformed: one
 * group, an item in two, `items` or `factors` beside `groups`, fewer than 3 factors or more than the items have room
 * for.
 *
 * Source: McDonald (1999), Test Theory, ch. 6; hierarchical: Zinbarg, Revelle, Yovel & Li (2005), Psychometrika 70,
 * 123–133; Schmid & Leiman (1957), The development of hierarchical factor solutions, Psychometrika 22, 53–61; interval:
 * Raykov (2002), Multivariate Behavioral Research 37, 89–103, on the logit as in Kelley & Pornprasertmanit (2016),
 * Psychological Methods 21, 69–92.
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
  const { groups, factors, confidence, ...settings } = readOptions(options, OPTIONS);
  if (groups !== null) {
    if (settings.items !== null)
      refuse("invalid_input", ["items"], "no items beside groups, which have theirs", settings.items);
    if (factors !== null) refuse("invalid_input", ["factors"], "no number of factors beside groups", factors);
  }
  const own = groups && Object.values(groups);
  const covariances = covariancesOf(data, { ...settings, items: own?.flat() ?? settings.items });
  const { items, missing, n, effectiveN } = covariances;
  if (factors !== null && (items.length - factors) ** 2 < items.length + factors) {
    refuse(
      "invalid_input",
      ["factors"],
      `so few factors that ${items.length} items leave 0 degrees of freedom or more`,
      factors,
    );
  }
  const isHierarchical = own !== null || factors !== null;
  const described = {
    method: factors === null ? ("maximum-likelihood" as const) : ("schmid-leiman" as const),
    intervalMethod: "delta-logit" as const,
    missing,
    confidence,
    n,
    effectiveN,
    items: [...items],
  };
  const fit = solutionOf(covariances, own, factors, confidence);
  if (typeof fit === "string") {
    const lacking = [
      "omegaTotal",
      "interval",
      "loadings",
      ...(isHierarchical ? ["omegaHierarchical", "generalLoadings"] : []),
    ];
    return {
      ...described,
      converged: false,
      iterations: 0,
      admissible: false,
      omegaTotal: null,
      omegaHierarchical: null,
      generalLoadings: null,
      interval: null,
      loadings: items.map((item) => ({ item, estimate: null, standardized: null, uniqueness: null })),
      notes: lacking.map((key) => ({ path: [key], reason: fit })),
    };
  }

  const { converged, iterations, admissible, loadings, deviations, uniquenesses } = fit;
  const doubt = doubtOf(fit);
  const interval = doubt === null && effectiveN === n ? fit.interval() : null;
  const notes: Note[] = [];
  if (fit.passesAdmissible) notes.push({ path: ["admissible"], reason: "improper-optimum" });
  if (doubt !== null) notes.push({ path: ["omegaTotal"], reason: doubt });
  if (loadings.some((loading) => loading < 0))
    notes.push({ path: ["omegaTotal"], reason: "negative-item-total" });
  if (interval === null) {
    const lacking = effectiveN === n ? (factors === null ? "unbounded" : "no-likelihood") : "weighted";
    notes.push({ path: ["interval"], reason: doubt ?? lacking });
  }
  return {
    ...described,
    converged,
    iterations,
    admissible,
    omegaTotal: fit.omegaTotal,
    omegaHierarchical: fit.omegaHierarchical,
    generalLoadings: isHierarchical
      ? items.map((item, i) => ({ item, general: loadings[i]! / (factors === null ? 1 : deviations[i]!) }))
      : null,
    interval,
    loadings: items.map((item, i) => ({
      item,
      estimate: loadings[i]! + 0,
      standardized: loadings[i]! / deviations[i]! + 0,
      uniqueness: uniquenesses[i]!,
    })),
    notes,
  };
}

/** Items by group, each in one. */
function groupsAt(value: unknown, path: ErrorPath): Record<string, string[]> {
  const entries = Object.entries(objectAt(value, path, "items by group"));
  if (entries.length < 2) refuse("invalid_input", path, "at least two groups", value);
  const met = new Set<string>();
  return Object.fromEntries(
    entries.map(([group, given]) => {
      const items = listAt(given, [...path, group], "item", textAt);
      items.forEach((item, i) => {
        if (met.has(item))
          refuse("invalid_input", [...path, group, i], "an item that no other group has", item);
        met.add(item);
      });
      return [group, items];
    }),
  );
}

/** A common factor with the coefficients that it gives. */
type OmegaSolution = Pick<
  OneFactor,
  "loadings" | "uniquenesses" | "converged" | "iterations" | "admissible" | "passesAdmissible"
> & {
  readonly omegaTotal: number;
  readonly omegaHierarchical: number | null;
  /** The items' deviations in the solution. */
  readonly deviations: Float64Array;
  readonly interval: () => Interval | null;
};

/** The solution of the covariances divided by n, or why there is none. */
function solutionOf(
  { items, n, matrix }: Covariances,
  groups: readonly (readonly string[])[] | null,
  factors: number | null,
  confidence: number,
): OmegaSolution | NoteReason {
  const p = items.length;
  if (matrix === null) return n === 0 ? "no-complete-respondent" : "one-respondent";
  if (p < 3) return p === 1 ? "one-item" : "two-items";
  if (items.some((_, i) => !(matrix[i * p + i]! > 0))) return "no-variance";
  if (cholesky(matrix, p) === null) return "not-positive-definite";
  const covariances = matrix.map((covariance) => (covariance * (n - 1)) / n);
  if (factors !== null) return hierarchical(schmidLeimanFactor(covariances, factors));
  if (groups === null) return oneFactorSolution(fitOneFactor(covariances, p), n, confidence);
  if (groups.length === 2) return "not-identified";
  const places = groups.map((own) => own.map((item) => items.indexOf(item)));
  return hierarchical(secondOrderFactor(covariances, places, n, confidence));
}

function oneFactorSolution(fit: OneFactor, n: number, confidence: number): OmegaSolution {
  const { loadings, uniquenesses } = fit;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const unique = uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0);
  return {
    ...fit,
    omegaTotal: common / (common + unique),
    omegaHierarchical: null,
    deviations: loadings.map((loading, i) => Math.sqrt(loading ** 2 + uniquenesses[i]!)),
    interval: () => omegaInterval(fit, n, confidence),
  };
}

function hierarchical(factor: GeneralFactor): OmegaSolution {
  return { ...factor, loadings: factor.general, interval: () => factor.interval };
}

/** Why a solution is doubtful, `null` where it is not. */
function doubtOf({ converged, admissible }: OmegaSolution): NoteReason | null {
  if (!converged) return "not-converged";
  return admissible ? null : "inadmissible-solution";
}
