import { approximationError, comparativeFit, type ScaledFit, upperTail } from "../fit-measures.ts";

/** A chi-square with its correction. */
export interface Correction {
  readonly chiSquared: number;
  readonly df: number;
  readonly scaling: number;
  readonly shift: number | null;
}

/**
 * `null` where a chi-square cannot be scaled: the traces that make up a scaling may cancel, or more, in a small sample.
 * `respondents` are what chi-square counts. Where chi-square is only scaled, RMSEA's limits take it for one of as many
 * degrees of freedom as its mean, scaling · df, as lavaan does.
 */
export function scaledFit(of: Correction, baseline: Correction, respondents: number): ScaledFit | null {
  const { df, scaling, shift } = of;
  if (Math.min(scaling, baseline.scaling) <= 0) return null;
  const chiSquared = corrected(of);
  return {
    chiSquared,
    df,
    p: upperTail(chiSquared, df)!,
    scaling,
    shift,
    ...comparativeFit(chiSquared, df, { chiSquared: corrected(baseline), df: baseline.df }),
    rmsea: approximationError(chiSquared, df, respondents, 1).rmsea!,
    rmseaInterval: (shift === null
      ? approximationError(of.chiSquared, df * scaling, respondents, 1)
      : approximationError(chiSquared, df, respondents, 1)
    ).rmseaInterval!,
  };
}

function corrected({ chiSquared, scaling, shift }: Correction): number {
  return Math.max(0, chiSquared / scaling + (shift ?? 0));
}
