import type { Note } from "../../errors/note.ts";
import { alphaOfCovariances } from "../../reliability/alpha.ts";
import { fitOneFactor } from "../../reliability/one-factor.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { estimatePolychoric, type PolychoricOptions } from "./estimate-polychoric.ts";
import type { JointCounts, JointCountsSpec } from "./joint-counts.ts";

/** An item's part in the factor behind the answers. */
export interface OrdinalLoading {
  item: string;
  /** Of the variable behind the answers, which has variance 1. */
  loading: number;
}

/** The result of `estimateOrdinalReliability`. */
export interface OrdinalReliability {
  model: "polychoric";
  missing: Missing;
  n: number;
  items: string[];
  /** `null` where a correlation is. */
  alpha: number | null;
  /** (Σλ)² / ((Σλ)² + Σ(1 − λ²)); `null` with fewer than three items or correlations that no variables could have. */
  omega: number | null;
  loadings: OrdinalLoading[] | null;
  /** Whether the search for the factor ended at its loadings. */
  converged: boolean | null;
  /** Whether the factor leaves every item some variance. */
  admissible: boolean | null;
  notes: Note[];
}

/**
 * Ordinal alpha and ordinal omega: the coefficients of standardized items with polychoric correlations in place of
 * Pearson's; omega by maximum likelihood of one factor. Takes what `estimatePolychoric` does.
 *
 * They are the reliability of the variables behind the answers, not of the sum of answers that a survey reports, whose
 * reliability is lower (Chalmers 2018): report alpha and omega of the answers beside them.
 *
 * @throws what `estimatePolychoric` does.
 *
 * Source: Zumbo, Gadermann & Zeisser (2007), Ordinal versions of coefficients alpha and theta for Likert rating scales,
 * Journal of Modern Applied Statistical Methods 6, 21–29; Gadermann, Guhn & Zumbo (2012), Practical Assessment,
 * Research & Evaluation 17, article 3; Chalmers (2018), On misconceptions and the limited usefulness of ordinal alpha,
 * Educational and Psychological Measurement 78, 1056–1071.
 *
 * @example
 * ```ts
 * import { estimateOrdinalReliability } from "service-quality/factors";
 *
 * const answers = { q1: [1, 2, 2, 3, 3, 1, 2, 3], q2: [1, 1, 2, 2, 3, 2, 3, 3], q3: [2, 1, 1, 3, 2, 1, 3, 3] };
 * estimateOrdinalReliability(answers).alpha; // => 0.8…
 * ```
 */
export function estimateOrdinalReliability(
  data: Columns | JointCounts | JointCountsSpec,
  options: PolychoricOptions = {},
): OrdinalReliability {
  const { missing, n, items, matrix, positiveDefinite, notes } = estimatePolychoric(data, options);
  const shared = { model: "polychoric", missing, n, items } as const;
  const doubts = notes.flatMap(({ path, reason }) => (path.at(-1) === "standardError" ? [] : [reason]));
  const own = [...new Set(doubts)].map((reason): Note => ({ path: ["alpha"], reason }));
  if (positiveDefinite === null) {
    const lacking = { alpha: null, omega: null, loadings: null, converged: null, admissible: null };
    return { ...shared, ...lacking, notes: own };
  }
  const p = items.length;
  const correlations = Float64Array.from(matrix.flat() as number[]);
  const alpha = alphaOfCovariances(correlations, p);
  const undefinedAlpha: Note[] = alpha === null ? [{ path: ["alpha"], reason: "no-variance" }] : [];
  if (p < 3 || !positiveDefinite) {
    const reason = p < 3 ? "two-items" : "not-positive-definite";
    const lacking = { alpha, omega: null, loadings: null, converged: null, admissible: null };
    return { ...shared, ...lacking, notes: [...own, ...undefinedAlpha, { path: ["omega"], reason }] };
  }
  const { loadings, uniquenesses, converged, admissible, passesAdmissible } = fitOneFactor(correlations, p);
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const rest = uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0);
  return {
    ...shared,
    alpha,
    omega: common / (common + rest),
    loadings: items.map((item, i) => ({ item, loading: loadings[i]! })),
    converged,
    admissible,
    notes: [
      ...own,
      ...(converged ? [] : [{ path: ["converged"], reason: "not-converged" } as const]),
      ...(passesAdmissible ? [{ path: ["admissible"], reason: "improper-optimum" } as const] : []),
      ...(admissible ? [] : [{ path: ["omega"], reason: "inadmissible-solution" } as const]),
    ],
  };
}
