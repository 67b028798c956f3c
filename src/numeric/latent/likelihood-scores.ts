import { type AnswerRows, countOf, type RowPattern } from "./answer-rows.ts";
import { invertedInformation } from "./inverted-information.ts";
import { type PathDiagram, slopesOf } from "./path-diagram.ts";
import { dot, formOf, type LikelihoodPlace, product, sandwiched } from "./pattern-likelihood.ts";

/** What respondents' scores say of estimates, whatever the distribution of the answers. */
export interface Sandwich {
  /** A⁻¹BA⁻¹ / n: covariances of the estimates. */
  readonly covariances: Float64Array;
  /** tr(A⁻¹B), the number of parameters where answers are normal. */
  readonly trace: number;
}

/**
 * The sandwich of the information A that a respondent gives with the mean product B of respondents' scores; `null`
 * where A is singular.
 *
 * Source: Huber (1967), The behavior of maximum likelihood estimates under nonstandard conditions, Proceedings of the
 * Fifth Berkeley Symposium 1, 221–233; White (1982), Econometrica 50, 1–25.
 */
export function sandwichOf(
  information: Float64Array,
  scores: Float64Array,
  q: number,
  n: number,
): Sandwich | null {
  const bread = invertedInformation(information, q);
  if (bread === null) return null;
  const whole = sandwiched(bread, scores, q);
  for (let a = 0; a < q; a++) if (!(whole[a * (q + 1)]! >= 0)) return null;
  return { covariances: whole.map((value) => value / n), trace: dot(bread, scores) };
}

/**
 * The mean product of the respondents' scores, derivatives of each one's log-likelihood by the diagram's parameters
 * and, with `hasMeans`, by the items' means: with y = A(x − μ) of the items answered ∂ℓ = ½(yᵀ ∂Σ y − tr(A ∂Σ)), and y.
 */
export function meanScoreProducts(
  rows: AnswerRows,
  patterns: readonly RowPattern[],
  diagram: PathDiagram,
  { state, fits, means }: LikelihoodPlace,
  hasMeans: boolean,
): Float64Array {
  const p = rows.items;
  const slopes = slopesOf(diagram);
  const width = state.vectors.length;
  const q = slopes.length;
  const size = hasMeans ? q + p : q;
  const products = new Float64Array(size * size);
  const score = new Float64Array(size);
  const centered = new Float64Array(p);
  patterns.forEach((pattern, at) => {
    const { inverse } = fits[at]!;
    const form = formOf(inverse, state.vectors);
    // Means that are not modeled are those that the respondents have.
    const center = hasMeans ? means : pattern.means;
    for (const row of pattern.rows) {
      for (const i of pattern.observed) centered[i] = rows.answers[row * p + i]! - center[i]!;
      const pull = product(inverse, centered);
      const along = state.vectors.map((vector) => dot(vector, pull));
      slopes.forEach(({ scale, u, v }, a) => {
        score[a] = scale * (along[u]! * along[v]! - form[u * width + v]!);
      });
      if (hasMeans) score.set(pull, q);
      const square = (rows.weights?.[row] ?? 1) ** 2;
      for (let a = 0; a < size; a++) {
        const share = square * score[a]!;
        for (let b = 0; b <= a; b++) products[a * size + b]! += share * score[b]!;
      }
    }
    centered.fill(0);
  });
  const n = countOf(rows);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      products[a * size + b]! /= n;
      products[b * size + a] = products[a * size + b]!;
    }
  }
  return products;
}

/**
 * tr(VΓ) of the covariances of respondents who all answered, with V = ½ Dᵀ(A ⊗ A)D and Γ the covariances of their
 * products about the means: the mean of ½ tr(A(zzᵀ − S)A(zzᵀ − S)).
 *
 * Source: Satorra & Bentler (1994), Corrections to test statistics and standard errors in covariance structure
 * analysis, in von Eye & Clogg, Latent Variables Analysis, 399–419.
 */
export function productsTrace(rows: AnswerRows, pattern: RowPattern, inverse: Float64Array): number {
  const p = rows.items;
  const crossed = sandwiched(inverse, pattern.covariances, p);
  const whole = dot(crossed, pattern.covariances);
  const centered = new Float64Array(p);
  let sum = 0;
  for (const row of pattern.rows) {
    for (let i = 0; i < p; i++) centered[i] = rows.answers[row * p + i]! - pattern.means[i]!;
    const distance = dot(centered, product(inverse, centered));
    const shared = dot(centered, product(crossed, centered));
    sum += (rows.weights?.[row] ?? 1) ** 2 * (distance ** 2 - 2 * shared + whole);
  }
  return sum / (2 * countOf(rows));
}
