import type { Note } from "../../errors/note.ts";
import {
  fields,
  listOf,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import { numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { correlationsOf, type ItemCorrelations } from "../../moments/correlations.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { cholesky, solveCholesky } from "../../numeric/algebra/cholesky.ts";
import { type Columns, namedSources } from "../../survey/column.ts";
import {
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  missingAt,
  respondentsOf,
} from "../../survey/estimation.ts";
import { invertedCorrelations } from "../inverted-correlations.ts";
import type { ItemFactors } from "./estimate-factors.ts";

/** What of a result of `estimateFactors` scores are made from. */
export interface FactorSolution {
  readonly items: readonly Pick<ItemFactors, "item" | "loadings" | "structure" | "uniqueness">[];
}

/** Options of `scoreFactors`. */
export interface FactorScoresOptions extends Estimation {
  /**
   * Thurstone's regression scores (the default), nearest to the factors; or Bartlett's, which no other factor biases.
   */
  method?: "regression" | "bartlett" | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  missing: optional(missingAt),
  method: otherwise(oneOf("regression", "bartlett"), "regression"),
} satisfies Readers<FactorScoresOptions>;

const ITEM = {
  item: textAt,
  loadings: listOf(numberAt, "factor"),
  structure: listOf(numberAt, "factor"),
  uniqueness: numberAt,
} satisfies Readers<FactorSolution["items"][number]>;

const SOLUTION = {
  items: namedListOf("item", fields(ITEM, "an item of the solution")),
} satisfies Readers<FactorSolution>;

/** An item's weights in the scores, by factor; they belong to items of mean 0 and variance 1. */
export interface ScoreWeights {
  item: string;
  weights: number[];
}

/** Respondents' scores on factors. */
export interface FactorScores {
  method: "regression" | "bartlett";
  missing: Missing;
  /** Respondents whom means, deviations and correlations rest on. */
  n: number;
  effectiveN: number;
  factors: number;
  items: ScoreWeights[];
  /**
   * Correlation of each score with its factor, 0..1: how far the factor is determined by the items. `null` for a factor
   * without loadings.
   */
  validity: (number | null)[];
  /** A row per respondent, by factor; `null` for a respondent who missed an item. `null` altogether from moments. */
  scores: (number[] | null)[] | null;
  notes: Note[];
}

/**
 * Respondents' scores on the factors of a solution, and the weights they come from.
 *
 * `"regression"`: W = R⁻¹S with the structure S = ΛΦ, of the least error; `"bartlett"`: W = Ψ⁻¹Λ(Λ'Ψ⁻¹Λ)⁻¹, unbiased
 * given the factors. A score is Σ w (x − x̄)/s over the items. `data` is the columns the solution was estimated from,
 * or moments of them for the weights alone; the same `missing` and `weights` belong beside it.
 *
 * @throws `singular_data` for correlations without an inverse, and for Bartlett's scores where a uniqueness is 0 or
 * below or factors are not told apart by the items; `unknown_item` for an item without a column; `missing_answers`;
 * `insufficient_data`; `invalid_input` for anything malformed.
 *
 * Source: Thurstone (1935), The vectors of mind, ch. 10; Bartlett (1937), The statistical conception of mental factors,
 * British Journal of Psychology 28, 97–104; validity: Grice (2001), Computing and evaluating factor scores,
 * Psychological Methods 6, 430–450.
 *
 * @example
 * ```ts
 * import { estimateFactors, scoreFactors } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *   q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *   q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * };
 * const { scores, validity } = scoreFactors(answers, estimateFactors(answers, { factors: 1 }));
 * scores?.[0]; // => [1.2469…]
 * validity; // => [0.9592…]
 * ```
 */
export function scoreFactors(
  data: Columns | Moments,
  solution: FactorSolution,
  options: FactorScoresOptions = {},
): FactorScores {
  const { method, missing: policy, weights: given } = readOptions(options, OPTIONS);
  const { items, factors, loadings, structure, uniquenesses } = readSolution(solution);
  const correlations = correlationsOf(data, { items, missing: policy, weights: given });
  const p = items.length;
  const { matrix, missing, n, effectiveN } = correlations;
  const weights =
    method === "regression"
      ? regressionWeights(matrix, structure, items, factors)
      : bartlettWeights(loadings, uniquenesses, p, factors);
  const validity = validities(matrix, weights, structure, p, factors);
  const scores = isMoments(data) ? null : scoresOf(data, correlations, weights, factors);
  return {
    method,
    missing,
    n,
    effectiveN,
    factors,
    items: items.map((item, i) => ({
      item,
      weights: Array.from(weights.subarray(i * factors, (i + 1) * factors), (weight) => weight + 0),
    })),
    validity,
    scores,
    notes: [
      ...validity.flatMap((value, j) =>
        value === null ? [{ path: ["validity", j], reason: "nothing-explained" as const }] : [],
      ),
      ...(scores === null ? [{ path: ["scores"], reason: "needs-answers" as const }] : []),
    ],
  };
}

/** The solution's items with as many loadings each as there are factors. */
function readSolution(solution: FactorSolution) {
  const { items: rows } = readFields(solution, SOLUTION, ["solution"], "a result of estimateFactors");
  const factors = rows[0]!.loadings.length;
  const read = (key: "loadings" | "structure") =>
    Float64Array.from(
      rows.flatMap((row, i) => {
        if (row[key].length === factors) return row[key];
        return refuse(
          "invalid_input",
          ["solution", "items", i, key],
          `${factors} numbers, one per factor`,
          row[key].length,
        );
      }),
    );
  return {
    items: rows.map(({ item }) => item),
    factors,
    loadings: read("loadings"),
    structure: read("structure"),
    uniquenesses: rows.map(({ uniqueness }) => uniqueness),
  };
}

/** R⁻¹S. */
function regressionWeights(
  matrix: Float64Array,
  structure: Float64Array,
  items: readonly string[],
  factors: number,
): Float64Array {
  const p = items.length;
  const { factor } = invertedCorrelations(matrix, items);
  const weights = new Float64Array(p * factors);
  for (let j = 0; j < factors; j++) {
    const column = solveCholesky(
      factor,
      p,
      Float64Array.from({ length: p }, (_, i) => structure[i * factors + j]!),
    );
    for (let i = 0; i < p; i++) weights[i * factors + j] = column[i]!;
  }
  return weights;
}

/** Ψ⁻¹Λ(Λ'Ψ⁻¹Λ)⁻¹. */
function bartlettWeights(
  loadings: Float64Array,
  uniquenesses: readonly number[],
  p: number,
  factors: number,
): Float64Array {
  const heywood = uniquenesses.findIndex((uniqueness) => !(uniqueness > 1e-8));
  if (heywood >= 0) {
    refuse(
      "singular_data",
      ["solution", "items", heywood, "uniqueness"],
      "a uniqueness above 0",
      uniquenesses[heywood],
    );
  }
  const inner = new Float64Array(factors * factors);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < factors; j++) {
      for (let l = 0; l < factors; l++) {
        inner[j * factors + l]! +=
          (loadings[i * factors + j]! * loadings[i * factors + l]!) / uniquenesses[i]!;
      }
    }
  }
  const factor = cholesky(inner, factors);
  if (factor === null) {
    refuse(
      "singular_data",
      ["solution"],
      "factors that the items tell apart",
      "loadings that depend on each other",
    );
  }
  const weights = new Float64Array(p * factors);
  for (let i = 0; i < p; i++) {
    const row = loadings.slice(i * factors, (i + 1) * factors).map((loading) => loading / uniquenesses[i]!);
    weights.set(solveCholesky(factor, factors, row), i * factors);
  }
  return weights;
}

/** w's / √(w'Rw) by factor. */
function validities(
  matrix: Float64Array,
  weights: Float64Array,
  structure: Float64Array,
  p: number,
  factors: number,
): (number | null)[] {
  return Array.from({ length: factors }, (_, j) => {
    let covariance = 0;
    let variance = 0;
    for (let i = 0; i < p; i++) {
      const weight = weights[i * factors + j]!;
      covariance += weight * structure[i * factors + j]!;
      for (let k = 0; k < p; k++) variance += weight * matrix[i * p + k]! * weights[k * factors + j]!;
    }
    return variance > 0 ? covariance / Math.sqrt(variance) : null;
  });
}

function scoresOf(
  columns: Columns,
  { items, missing, means, deviations }: ItemCorrelations,
  weights: Float64Array,
  factors: number,
): (number[] | null)[] {
  const sources = namedSources(columns, items, null);
  const respondents = respondentsOf(sources, { missing });
  const scores = new Float64Array(respondents.length * factors);
  const answers = new Float64Array(respondents.length);
  for (const [i, source] of sources.entries()) {
    respondents.read(source, answers);
    for (let row = 0; row < answers.length; row++) {
      const z = (answers[row]! - means[i]!) / deviations[i]!;
      for (let j = 0; j < factors; j++) scores[row * factors + j]! += weights[i * factors + j]! * z;
    }
  }
  return Array.from({ length: respondents.length }, (_, row) => {
    const own = scores.subarray(row * factors, (row + 1) * factors);
    return own.some(Number.isNaN) ? null : Array.from(own, (score) => score + 0);
  });
}
