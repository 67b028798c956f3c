import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { correlationsOf, type ItemCorrelations, indefiniteNotes } from "../../moments/correlations.ts";
import { COVARIANCE_OPTIONS, type CovarianceOptions } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { cholesky, logDeterminant } from "../../numeric/algebra/cholesky.ts";
import { type SymmetricEigen, symmetricEigen } from "../../numeric/algebra/symmetric-eigen.ts";
import { drawsAt, seedAt } from "../../numeric/draws.ts";
import {
  type Extraction,
  extractMaximumLikelihood,
  extractMinres,
  extractPrincipal,
  LEAST_UNIQUENESS,
} from "../../numeric/factoring/extract-factors.ts";
import { type RotationSettings, rotateFactors } from "../../numeric/factoring/rotate-factors.ts";
import type { Rotated } from "../../numeric/factoring/rotate-orthogonal.ts";
import type { Columns } from "../../survey/column.ts";
import { confidenceAt, type Estimation, type Missing } from "../../survey/estimation.ts";
import { invertedCorrelations } from "../inverted-correlations.ts";
import { degreesOfFreedom, type FactorFit, likelihoodFit } from "./likelihood-fit.ts";
import { type OrderedFactors, orderFactors } from "./order-factors.ts";

/** How factors are taken out of correlations. */
export type FactorExtraction = "principal" | "minres" | "maximum-likelihood";

/** How factors are turned to where they can be read; promax and oblimin let them correlate. */
export type FactorRotation = "none" | "varimax" | "promax" | "oblimin";

/** Options of `estimateFactors`. */
export interface FactorsOptions extends Estimation {
  /** How many factors: at least 1, and no more than the items can carry. */
  factors: number;
  /** `"minres"` by default. */
  extraction?: FactorExtraction | undefined;
  /** `"oblimin"` by default. */
  rotation?: FactorRotation | undefined;
  /** The items; every column by default. */
  items?: readonly string[] | undefined;
  /**
   * Whether items weigh alike in the rotation (Kaiser normalization); by default for varimax and promax, not for
   * oblimin.
   */
  kaiser?: boolean | undefined;
  /** The power of promax, at least 2; 4 by default. */
  power?: number | undefined;
  /** Random starts of the rotation beside the unrotated factors, against local optima; 0 by default. */
  starts?: number | undefined;
  /** Seed of the random starts; needed where there are any. */
  seed?: number | undefined;
  /** Most steps of the extraction, and of each rotation; 1,000 by default. */
  maxIterations?: number | undefined;
  /** Level of RMSEA's interval; 0.9 by default, as the literature has it. */
  confidence?: number | undefined;
}

const OPTIONS = {
  ...COVARIANCE_OPTIONS,
  factors: whole(1),
  extraction: otherwise(oneOf("principal", "minres", "maximum-likelihood"), "minres"),
  rotation: otherwise(oneOf("none", "varimax", "promax", "oblimin"), "oblimin"),
  kaiser: optional(booleanAt),
  power: otherwise(powerAt, 4),
  starts: otherwise(drawsAt, 0),
  seed: optional(seedAt),
  maxIterations: otherwise(whole(1), 1000),
  confidence: otherwise(confidenceAt, 0.9),
} satisfies Readers<FactorsOptions>;

/** An item's part in the factors; loadings in the order of the factors. */
export interface ItemFactors {
  item: string;
  /** The pattern: weights of the factors in the item. */
  loadings: number[];
  /** Correlations of the item with the factors: the loadings themselves where factors do not correlate. */
  structure: number[];
  /** The share of the item's variance that the factors account for. */
  communality: number;
  /** 1 − communality. */
  uniqueness: number;
}

/** Factors of items. */
export interface FactorsEstimate {
  extraction: FactorExtraction;
  rotation: FactorRotation;
  /** `null` without a rotation. */
  kaiser: boolean | null;
  /** `null` but for promax. */
  power: number | null;
  starts: number;
  missing: Missing;
  /** Level of `fit.rmseaInterval`. */
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  factors: number;
  /** Whether extraction and rotation both came to their end. */
  converged: boolean;
  /** Of the extraction; 0 for principal components. */
  iterations: number;
  rotationIterations: number;
  /** Whether every uniqueness is above 0.005, below which none is let; always for principal components. */
  admissible: boolean;
  /** Of the correlations, all of them, descending. */
  eigenvalues: number[];
  items: ItemFactors[];
  /**
   * What each factor explains, in units of one item's variance: (ΦΛ'Λ)ⱼⱼ, descending. They add up to the communalities.
   */
  explained: number[];
  /** `explained` over the number of items. */
  explainedShare: number[];
  /** Row by row; `null` where the rotation keeps them at 0. */
  factorCorrelations: number[][] | null;
  /** Root mean square of the residual correlations r − (ΛΦΛ'); `null` for one item. */
  rmsr: number | null;
  /** Of maximum likelihood; `null` otherwise, and with weights. */
  fit: FactorFit | null;
  notes: Note[];
}

/**
 * Exploratory factors of items: their correlations R as ΛΦΛ' + Ψ, with loadings Λ of items on a few factors that
 * correlate by Φ, and uniquenesses Ψ.
 *
 * Extraction: `"principal"` components (without Ψ), `"minres"` (least squares of the residual correlations), or
 * `"maximum-likelihood"` with a chi-squared test of fit. Rotation: `"varimax"` keeps factors uncorrelated; `"promax"`
 * of power 4, from varimax, and direct `"oblimin"` with γ = 0 let them correlate. **Factors come in descending
 * `explained`, each with loadings that do not sum below 0.** Of several minima the
 * lowest is taken. A solution that did not converge, or with a uniqueness at its bound of 0.005 (a Heywood case), is
 * returned and says so.
 *
 * `data` is columns of answers by item id, or moments of them.
 *
 * @throws `singular_data` for an item that does not vary, for maximum likelihood one of which the others leave less
 * than 1e-10, and for more principal components than the correlations have dimensions; `insufficient_data` for fewer
 * than two respondents; `missing_answers` for a missing answer, unless `missing` says what to do with it;
 * `unknown_item`; `invalid_input` for anything malformed, among it more factors than leave at least 0 degrees of
 * freedom.
 *
 * Source: Harman & Jones (1966), Psychometrika 31, 351–368 (minres); Jöreskog (1967), Psychometrika 32, 443–482
 * (maximum likelihood); Kaiser (1958), Psychometrika 23, 187–200 (varimax); Hendrickson & White (1964), British Journal
 * of Statistical Psychology 17, 65–70 (promax); Jennrich & Sampson (1966), Psychometrika 31, 313–323 (oblimin).
 *
 * @example
 * ```ts
 * import { estimateFactors } from "service-quality/factors";
 *
 * const { items, explained } = estimateFactors(
 *   {
 *     q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *     q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *     q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *     q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 *   },
 *   { factors: 1, extraction: "minres", rotation: "none" },
 * );
 * items[0]?.loadings; // => [0.8565…]
 * explained; // => [2.7036…]
 * ```
 */
export function estimateFactors(data: Columns | Moments, options: FactorsOptions): FactorsEstimate {
  const { items: asked, missing: policy, weights, ...rest } = readOptions(options, OPTIONS);
  const settings = settingsAt(rest);
  const correlations = correlationsOf(data, { items: asked, missing: policy, weights });
  const { items, missing, n, effectiveN, matrix } = correlations;
  const p = items.length;
  const eigen = symmetricEigen(matrix, p);
  const extracted = extract(matrix, eigen, items, settings);
  const rotated = rotate(extracted, p, settings);
  const ordered = orderFactors(rotated.loadings, rotated.factorCorrelations, p, settings.factors);
  const rmsr = p === 1 ? null : residualRoot(matrix, ordered, p, settings.factors);
  const { fit, notes } = fitOf(correlations, extracted, settings);
  const converged = extracted.converged && rotated.converged;
  const atBound = items.map(
    (_, i) =>
      settings.extraction !== "principal" && extracted.uniquenesses[i]! <= LEAST_UNIQUENESS * (1 + 1e-9),
  );
  const { extraction, rotation, factors } = settings;
  const row = (values: Float64Array, i: number) => [...values.subarray(i * factors, (i + 1) * factors)];
  return {
    extraction,
    rotation,
    kaiser: rotation === "none" ? null : settings.kaiser,
    power: rotation === "promax" ? settings.power : null,
    starts: settings.starts,
    missing,
    confidence: settings.confidence,
    n,
    effectiveN,
    factors,
    converged,
    iterations: extracted.iterations,
    rotationIterations: rotated.iterations,
    admissible: !atBound.includes(true),
    eigenvalues: Array.from(eigen.values, (value) => value + 0),
    items: items.map((item, i) => ({
      item,
      loadings: row(ordered.loadings, i),
      structure: row(ordered.structure, i),
      communality: ordered.communalities[i]!,
      uniqueness: 1 - ordered.communalities[i]!,
    })),
    explained: [...ordered.explained],
    explainedShare: Array.from(ordered.explained, (explained) => explained / p),
    factorCorrelations:
      rotation === "promax" || rotation === "oblimin"
        ? Array.from({ length: factors }, (_, j) => row(ordered.correlations, j))
        : null,
    rmsr,
    fit,
    notes: [
      ...(converged ? [] : [{ path: ["items"], reason: "not-converged" as const }]),
      ...(extracted.passesAdmissible ? [{ path: ["admissible"], reason: "improper-optimum" as const }] : []),
      ...items.flatMap((_, i) =>
        atBound[i] ? [{ path: ["items", i, "uniqueness"], reason: "inadmissible-solution" as const }] : [],
      ),
      ...indefiniteNotes(matrix, p, missing, ["eigenvalues"]),
      ...(rmsr === null ? [{ path: ["rmsr"], reason: "one-item" as const }] : []),
      ...notes,
    ],
  };
}

interface FactorSettings extends RotationSettings {
  readonly factors: number;
  readonly extraction: FactorExtraction;
  readonly confidence: number;
}

/** An option or its default, where it is not the same for every rotation. */
function settingsAt({
  kaiser,
  seed,
  ...rest
}: Omit<Read<typeof OPTIONS>, keyof CovarianceOptions>): FactorSettings {
  if (rest.starts > 0 && seed === null) {
    refuse("invalid_input", ["seed"], "a whole number, where the random starts begin", undefined);
  }
  return { ...rest, kaiser: kaiser ?? rest.rotation !== "oblimin", seed: seed ?? 0 };
}

function powerAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= 2 && value <= 1000) return value;
  return refuse("invalid_input", path, "a power from 2 to 1000", value);
}

function extract(
  matrix: Float64Array,
  eigen: SymmetricEigen,
  items: readonly string[],
  { factors, extraction, maxIterations }: FactorSettings,
): Extraction {
  const p = items.length;
  if (extraction === "principal") {
    if (factors > p) refuse("invalid_input", ["factors"], `at most ${p} components, one per item`, factors);
    return (
      extractPrincipal(eigen, p, factors) ??
      refuse(
        "singular_data",
        ["factors"],
        "no more components than the correlations have dimensions",
        factors,
      )
    );
  }
  if (factors >= p || degreesOfFreedom(p, factors) < 0) {
    refuse(
      "invalid_input",
      ["factors"],
      `so few factors that ${p} items leave 0 degrees of freedom or more`,
      factors,
    );
  }
  if (extraction === "minres") return extractMinres(matrix, p, factors, maxIterations);
  invertedCorrelations(matrix, items);
  return extractMaximumLikelihood(matrix, p, factors, maxIterations);
}

function rotate({ loadings }: Extraction, p: number, settings: FactorSettings): Rotated {
  const rotated = rotateFactors(loadings, p, settings.factors, settings);
  if (rotated !== null) return rotated;
  return refuse("invalid_input", ["power"], "a power that leaves every factor a direction", settings.power);
}

/** √ of the mean of (r − (ΛΦΛ'))² over pairs of items. */
function residualRoot(
  matrix: Float64Array,
  { loadings, structure }: OrderedFactors,
  p: number,
  factors: number,
): number {
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      let residual = matrix[i * p + j]!;
      for (let l = 0; l < factors; l++) residual -= loadings[i * factors + l]! * structure[j * factors + l]!;
      squares += residual ** 2;
    }
  }
  return Math.sqrt((2 * squares) / (p * (p - 1)));
}

function fitOf(
  { n, effectiveN, items, matrix }: ItemCorrelations,
  { discrepancy }: Extraction,
  { extraction, factors, confidence }: FactorSettings,
): { fit: FactorFit | null; notes: Note[] } {
  if (extraction !== "maximum-likelihood") {
    return { fit: null, notes: [{ path: ["fit"], reason: "no-likelihood" }] };
  }
  if (effectiveN !== n) return { fit: null, notes: [{ path: ["fit"], reason: "weighted" }] };
  const p = items.length;
  const ofNone = -logDeterminant(cholesky(matrix, p)!, p);
  return likelihoodFit({ n, p, factors, discrepancy, ofNone, confidence });
}
