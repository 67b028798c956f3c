import type { Note } from "../../errors/note.ts";
import { chiSquaredLogUpperTail, chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { noncentralityOfChiSquared } from "../../numeric/distributions/noncentral-chi-squared.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";

/** How factors by maximum likelihood fit the correlations. */
export interface FactorFit {
  /** Bartlett's: the discrepancy times n − 1 − (2p + 5)/6 − 2k/3, for p items and k factors. */
  chiSquared: number;
  /** ((p − k)² − p − k) / 2. */
  df: number;
  /** That k factors would leave as much; `null` without degrees of freedom, 0 where too small for a number. */
  p: number | null;
  /** The natural logarithm of p, which does not underflow. */
  logP: number | null;
  /**
   * Root mean square error of approximation, √((χ² − df) / (df (n − 1))), at least 0; `null` without degrees of
   * freedom.
   */
  rmsea: number | null;
  rmseaInterval: Interval | null;
  /** Tucker–Lewis index; `null` without degrees of freedom, and where items do not correlate beyond chance. */
  tli: number | null;
  /** χ² − df ln n: the least of several numbers of factors is preferred. */
  bic: number;
}

/** What the fit of factors is computed from. */
export interface Discrepancies {
  /** Respondents. */
  readonly n: number;
  readonly p: number;
  readonly factors: number;
  /** ln|Σ| − ln|R| + tr(RΣ⁻¹) − p of the factors, and −ln|R| of none. */
  readonly discrepancy: number;
  readonly ofNone: number;
  readonly confidence: number;
}

/** How many degrees of freedom k factors leave to the correlations of p items. */
export function degreesOfFreedom(p: number, factors: number): number {
  return ((p - factors) ** 2 - p - factors) / 2;
}

/**
 * The fit of factors by maximum likelihood, with notes on what is `null`; no fit where respondents are too few for
 * Bartlett's correction.
 *
 * Source: Bartlett (1951), Biometrika 38, 337–344; Tucker & Lewis (1973), A reliability coefficient for maximum
 * likelihood factor analysis, Psychometrika 38, 1–10; Steiger & Lind (1980) and Browne & Cudeck (1992), Sociological
 * Methods & Research 21, 230–258 (RMSEA).
 */
export function likelihoodFit(of: Discrepancies): { fit: FactorFit | null; notes: Note[] } {
  const { n, p, factors, confidence } = of;
  const df = degreesOfFreedom(p, factors);
  const scale = n - 1 - (2 * p + 5) / 6 - (2 * factors) / 3;
  if (scale <= 0) return { fit: null, notes: [{ path: ["fit"], reason: "few-respondents" }] };
  const chiSquared = scale * Math.max(0, of.discrepancy);
  const bic = chiSquared - df * Math.log(n);
  if (df === 0) {
    return {
      fit: { chiSquared, df, p: null, logP: null, rmsea: null, rmseaInterval: null, tli: null, bic },
      notes: ["p", "logP", "rmsea", "rmseaInterval", "tli"].map((figure) => ({
        path: ["fit", figure],
        reason: "no-degrees-of-freedom" as const,
      })),
    };
  }
  const rmseaOf = (noncentrality: number) => Math.sqrt(Math.max(0, noncentrality) / (df * (n - 1)));
  const limit = (share: number) => rmseaOf(noncentralityOfChiSquared(chiSquared, df, share));
  const ratio = (scale * of.discrepancy) / df;
  const ratioOfNone = (scale * of.ofNone) / ((p * (p - 1)) / 2);
  const tli = ratioOfNone > 1 ? (ratioOfNone - ratio) / (ratioOfNone - 1) + 0 : null;
  return {
    fit: {
      chiSquared,
      df,
      p: chiSquaredUpperTail(chiSquared, df),
      logP: chiSquaredLogUpperTail(chiSquared, df),
      rmsea: rmseaOf(chiSquared - df),
      rmseaInterval: { lower: limit((1 + confidence) / 2), upper: limit((1 - confidence) / 2) },
      tli,
      bic,
    },
    notes: tli === null ? [{ path: ["fit", "tli"], reason: "uncorrelated" }] : [],
  };
}
