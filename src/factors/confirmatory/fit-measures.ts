import type { Note } from "../../errors/note.ts";
import { cholesky, logDeterminant } from "../../numeric/algebra/cholesky.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import {
  noncentralChiSquaredUpperTail,
  noncentralityOfChiSquared,
} from "../../numeric/distributions/noncentral-chi-squared.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { FactorGroup } from "../../numeric/latent/factor-likelihood.ts";
import {
  type FactorMatrices,
  type FactorSize,
  impliedCovariances,
  impliedMeans,
} from "../../numeric/latent/factor-matrices.ts";

/** The level of RMSEA's interval, by convention. */
const RMSEA_CONFIDENCE = 0.9;

/** A discrepancy up to this is rounding. */
const ROUNDING = 1e-13;

/** The RMSEA up to which a fit is called close. */
const CLOSE = 0.05;

/** How well a model reproduces the covariances. */
export interface CfaFit {
  /** n times the discrepancy; `null`, like all that rests on it, for weighted answers. */
  chiSquared: number | null;
  df: number;
  /** `null` for no degrees of freedom. */
  p: number | null;
  /** Comparative fit index, 0..1, and Tucker and Lewis' index, which is not held to 1. */
  cfi: number | null;
  tli: number | null;
  /** Root mean square error of approximation, with its 90 % interval and the p-value of one of at most .05. */
  rmsea: number | null;
  rmseaInterval: Interval | null;
  closeFitP: number | null;
  /** Root mean square of the residuals as correlations (Bentler's). */
  srmr: number;
  logLikelihood: number | null;
  aic: number | null;
  bic: number | null;
  /** The model without any covariance. */
  baseline: { chiSquared: number | null; df: number };
  /**
   * By a chi-square corrected for answers that are not normal; `null` for a method without correction, without degrees
   * of freedom, and where the correction would not be above 0.
   */
  scaled: ScaledFit | null;
}

/** The fit by a chi-square that is corrected for the distribution of the answers. */
export interface ScaledFit {
  /** χ² / scaling + shift. */
  chiSquared: number;
  df: number;
  p: number;
  scaling: number;
  /** `null` where chi-square is only scaled, so that its mean is that of its distribution. */
  shift: number | null;
  /** Like RMSEA of the corrected chi-squares, the baseline's corrected by its own. */
  cfi: number | null;
  tli: number | null;
  rmsea: number;
  rmseaInterval: Interval;
}

/** What the figures are made of. */
export interface FittedMoments {
  readonly groups: readonly FactorGroup[];
  readonly matrices: readonly FactorMatrices[];
  readonly size: FactorSize;
  /** F of the model. */
  readonly discrepancy: number;
  readonly df: number;
  readonly parameters: number;
  /** Σ ln of the units in which the items stand, which the likelihood needs. */
  readonly logUnits: number;
}

/**
 * Source: Bentler (1990), Comparative fit indexes in structural models, Psychological Bulletin 107, 238–246; Tucker &
 * Lewis (1973), Psychometrika 38, 1–10; Steiger (1990), Multivariate Behavioral Research 25, 173–180; Browne & Cudeck
 * (1992), Sociological Methods & Research 21, 230–258; Bentler (1995), EQS Structural Equations Program Manual (SRMR);
 * Akaike (1974), Schwarz (1978).
 */
export function fitMeasures(fitted: FittedMoments): CfaFit {
  const { groups, size, discrepancy, df, parameters, logUnits } = fitted;
  const p = size.items;
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = (figure: (group: FactorGroup) => number) =>
    groups.reduce((sum, group) => sum + (group.n / n) * figure(group), 0);
  const saturated = mean(({ covariances }) => logDeterminant(cholesky(covariances, p)!, p)) + p;
  const independent = mean(({ covariances }) => sumOver(p, (i) => Math.log(covariances[i * p + i]!))) + p;
  const beyond = (other: number) => (other - saturated > ROUNDING ? n * (other - saturated) : 0);
  const chiSquared = beyond(discrepancy);
  const baseline = {
    chiSquared: beyond(independent),
    df: (groups.length * p * (p - 1)) / 2,
  };
  const logLikelihood = -(n / 2) * (p * Math.log(2 * Math.PI) + discrepancy + 2 * logUnits);
  const srmr = standardizedResidual(fitted, n);
  return likelihoodMeasures({
    chiSquared,
    df,
    baseline,
    n,
    groups: groups.length,
    parameters,
    logLikelihood,
    srmr,
  });
}

/** What the figures of a likelihood are made of. */
export interface LikelihoodFit {
  readonly chiSquared: number;
  readonly df: number;
  readonly baseline: { readonly chiSquared: number; readonly df: number };
  readonly n: number;
  readonly groups: number;
  readonly parameters: number;
  readonly logLikelihood: number;
  readonly srmr: number;
}

export function likelihoodMeasures(of: LikelihoodFit): CfaFit {
  const { chiSquared, df, baseline, n, groups, parameters, logLikelihood, srmr } = of;
  return {
    chiSquared,
    df,
    p: upperTail(chiSquared, df),
    ...comparativeFit(chiSquared, df, baseline),
    ...approximationError(chiSquared, df, n, groups),
    srmr,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + Math.log(n) * parameters,
    baseline,
    scaled: null,
  };
}

/** `null` without degrees of freedom. */
export function upperTail(chiSquared: number, df: number): number | null {
  return df === 0 ? null : chiSquaredUpperTail(chiSquared, df);
}

/** The figures that do not rest on the distribution of the answers. */
export function withoutDistribution({ df, srmr, baseline }: CfaFit): CfaFit {
  return {
    ...{ chiSquared: null, df, p: null, cfi: null, tli: null, rmsea: null, rmseaInterval: null },
    ...{ closeFitP: null, srmr, logLikelihood: null, aic: null, bic: null },
    baseline: { chiSquared: null, df: baseline.df },
    scaled: null,
  };
}

/** Why figures of the fit are `null`. */
export function fitNotes(fit: CfaFit): Note[] {
  if (fit.chiSquared === null) return [{ path: ["fit", "chiSquared"], reason: "weighted" }];
  return [
    ...(fit.df === 0 ? [{ path: ["fit", "p"], reason: "no-degrees-of-freedom" } as const] : []),
    ...(fit.cfi === null ? [{ path: ["fit", "cfi"], reason: "uncorrelated" } as const] : []),
  ];
}

/** CFI = 1 − max(χ² − df, 0) / max(χ₀² − df₀, χ² − df, 0); TLI = (χ₀²/df₀ − χ²/df) / (χ₀²/df₀ − 1). */
export function comparativeFit(chiSquared: number, df: number, baseline: { chiSquared: number; df: number }) {
  const excess = Math.max(0, chiSquared - df);
  const worst = Math.max(baseline.chiSquared - baseline.df, excess);
  const ratio = baseline.chiSquared / baseline.df;
  return {
    cfi: worst > 0 ? 1 - excess / worst : null,
    tli: df > 0 && baseline.df > 0 && ratio !== 1 ? (ratio - chiSquared / df) / (ratio - 1) : null,
  };
}

/** √(λ / (n df)) · √groups, with λ = χ² − df, or its limits. */
export function approximationError(chiSquared: number, df: number, n: number, groups: number) {
  if (df === 0) return { rmsea: null, rmseaInterval: null, closeFitP: null };
  const error = (noncentrality: number) => Math.sqrt((groups * Math.max(0, noncentrality)) / (n * df));
  const tail = (1 - RMSEA_CONFIDENCE) / 2;
  return {
    rmsea: error(chiSquared - df),
    rmseaInterval: {
      lower: error(noncentralityOfChiSquared(chiSquared, df, 1 - tail)),
      upper: error(noncentralityOfChiSquared(chiSquared, df, tail)),
    },
    closeFitP: noncentralChiSquaredUpperTail(chiSquared, df, (n * df * CLOSE ** 2) / groups),
  };
}

/**
 * The root of the mean squared residual correlation, means among them where they are modeled; averaged over the groups
 * by n.
 */
export function standardizedResidual(
  { groups, matrices, size }: Pick<FittedMoments, "groups" | "matrices" | "size">,
  total: number,
): number {
  const p = size.items;
  return groups.reduce((sum, { n, covariances, means }, g) => {
    const implied = impliedCovariances(matrices[g]!, size);
    const modeled = impliedMeans(matrices[g]!, size);
    const deviation = (i: number) => Math.sqrt(covariances[i * p + i]!);
    const covariance = sumOver(p, (i) =>
      sumOver(
        i + 1,
        (j) => ((covariances[i * p + j]! - implied[i * p + j]!) / deviation(i) / deviation(j)) ** 2,
      ),
    );
    const mean = means === null ? 0 : sumOver(p, (i) => ((means[i]! - modeled[i]!) / deviation(i)) ** 2);
    const moments = (p * (p + 1)) / 2 + (means === null ? 0 : p);
    return sum + (n / total) * Math.sqrt((covariance + mean) / moments);
  }, 0);
}

function sumOver(count: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += term(i);
  return sum;
}
