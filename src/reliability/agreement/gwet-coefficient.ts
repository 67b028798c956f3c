import { agreementError } from "./agreement-error.ts";
import type { RaterCategory } from "./agreement-table.ts";
import { type Judgments, numbersOf } from "./judgments.ts";

/** What a near miss counts as agreement: nothing, or by the distance of the two categories. */
export type GwetWeighting = "none" | "linear" | "quadratic" | "ordinal";

/** Gwet's chance-corrected agreement. */
export interface GwetCoefficient {
  readonly observed: number;
  readonly expected: number;
  /** `null` where there is but one category. */
  readonly coefficient: number | null;
  /** Over subjects drawn from many; `null` for one subject too. */
  readonly standardError: number | null;
}

/**
 * AC1, and AC2 with weights w of the categories: (p_a − p_e)/(1 − p_e), where p_a is the mean over the subjects with
 * r ≥ 2 judgments of Σ r_k (Σ w_kl r_l − 1)/(r(r − 1)), p_e = Σw/(q(q − 1)) Σ π(1 − π) and π the mean over all subjects
 * of r_k/r. The variance is that of the subjects' own parts, linearized.
 *
 * Source: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48; Gwet (2014), Handbook of
 * Inter-Rater Reliability, 4th ed., ch. 5.
 */
export function gwetCoefficient(
  { subjects, categories }: Judgments,
  weighting: GwetWeighting,
): GwetCoefficient {
  const q = categories.length;
  const n = subjects.length;
  const weights = WEIGHTS[weighting](categories);
  const agreements = subjects.map(({ counts, judged }) => {
    const seen = counts.reduce((sum, r, k) => (r === 0 ? sum : sum + r * (dot(weights[k]!, counts) - 1)), 0);
    return judged < 2 ? null : seen / (judged * (judged - 1));
  });
  const paired = agreements.filter((agreement) => agreement !== null);
  const observed = sumOf(paired) / paired.length;
  if (q === 1) return { observed, expected: 1, coefficient: null, standardError: null };

  const shares = categories.map(
    (_, k) => sumOf(subjects.map(({ counts, judged }) => counts[k]! / judged)) / n,
  );
  const scale = sumOf(weights.map(sumOf)) / (q * (q - 1));
  const others = shares.map((share) => 1 - share);
  const expected = scale * dot(shares, others);
  const coefficient = (observed - expected) / (1 - expected);
  if (n === 1) return { observed, expected, coefficient, standardError: null };

  const squares = subjects.map(({ counts, judged }, i) => {
    const own = agreements[i] ?? null;
    const agreement = own === null ? 0 : ((n / paired.length) * (own - expected)) / (1 - expected);
    const chance = (scale * dot(counts, others)) / judged;
    return (agreement - (2 * (1 - coefficient) * (chance - expected)) / (1 - expected) - coefficient) ** 2;
  });
  return { observed, expected, coefficient, standardError: agreementError(sumOf(squares) / (n - 1), n) };
}

/** The agreement that two categories count as, 1 for a category with itself. */
const WEIGHTS: Readonly<Record<GwetWeighting, (categories: readonly RaterCategory[]) => number[][]>> = {
  none: ({ length: q }) => weightsOf(q, (k, l) => (k === l ? 1 : 0)),
  linear: (categories) => byDistance(numbersOf(categories, "linear", Number.NEGATIVE_INFINITY), 1),
  quadratic: (categories) => byDistance(numbersOf(categories, "quadratic", Number.NEGATIVE_INFINITY), 2),
  ordinal: ({ length: q }) =>
    weightsOf(q, (k, l) => 1 - pairsOf(Math.abs(k - l) + 1) / Math.max(1, pairsOf(q))),
};

function byDistance(values: readonly number[], power: number): number[][] {
  const range = Math.max(...values) - Math.min(...values) || 1;
  return weightsOf(values.length, (k, l) => 1 - (Math.abs(values[k]! - values[l]!) / range) ** power);
}

function weightsOf(q: number, weightOf: (k: number, l: number) => number): number[][] {
  return Array.from({ length: q }, (_, k) => Array.from({ length: q }, (__, l) => weightOf(k, l)));
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, k) => sum + x * b[k]!, 0);
}

function sumOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}
