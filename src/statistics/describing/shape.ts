import type { NoteReason } from "../../errors/note.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { standardScores } from "./standard-scores.ts";

/** How values lie about their mean; `null` where there are too few, or they do not vary. */
export interface Shape {
  /** 0 for a symmetric distribution, above 0 where the long tail is that of high values. */
  skewness: number | null;
  /** In excess of the normal distribution's. */
  kurtosis: number | null;
  /** Of the skewness, if the distribution is normal. */
  skewnessError: number | null;
  /** Of the kurtosis, if the distribution is normal. */
  kurtosisError: number | null;
}

/** Why a figure of a shape is `null`. */
export type ShapeReasons = Readonly<Record<keyof Shape, NoteReason>>;

/**
 * Skewness and kurtosis of values without NaN, with g1 = m3/m2^1.5 and g2 = m4/m2² − 3 of their moments over n: g1
 * √(n(n − 1))/(n − 2) and (n − 1)/((n − 2)(n − 3)) · ((n + 1) g2 + 6). These are the unbiased ratios of cumulants that
 * SAS, SPSS and Excel print ("type 2").
 *
 * Source: Joanes & Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189;
 * errors: Cramér (1946), Mathematical Methods of Statistics, 29.3.
 */
export function shapeOf(values: Float64Array): Shape & { readonly reasons: ShapeReasons } {
  const n = values.length;
  const mean = estimateMean(values, null);
  const deviation = mean?.standardDeviation ?? 0;
  const varies = deviation > 0;
  const { g1, g2 } = varies ? momentRatios(standardScores(values, mean!.mean, deviation)) : { g1: 0, g2: 0 };
  const error = Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)));
  const ofThree = n >= 3 && varies;
  const ofFour = n >= 4 && varies;
  const skewness: NoteReason = n < 3 ? "few-respondents" : "no-variance";
  const kurtosis: NoteReason = n < 4 ? "few-respondents" : "no-variance";
  return {
    skewness: ofThree ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : null,
    kurtosis: ofFour ? ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * g2 + 6) : null,
    skewnessError: ofThree ? error : null,
    kurtosisError: ofFour ? 2 * error * Math.sqrt((n * n - 1) / ((n - 3) * (n + 5))) : null,
    reasons: { skewness, kurtosis, skewnessError: skewness, kurtosisError: kurtosis },
  };
}

/** m3/m2^1.5 and m4/m2² − 3 of standard scores. */
function momentRatios(scores: Float64Array): { g1: number; g2: number } {
  let [m2, m3, m4] = [0, 0, 0];
  for (const z of scores) {
    m2 += z * z;
    m3 += z * z * z;
    m4 += z * z * z * z;
  }
  const n = scores.length;
  m2 /= n;
  return { g1: m3 / n / m2 ** 1.5 + 0, g2: m4 / n / m2 ** 2 - 3 };
}
