import { invertCorrelations } from "../../numeric/algebra/collinearity.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalTwoSided } from "../../numeric/distributions/normal.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { standardScores } from "./standard-scores.ts";

/** Mardia's tests of a multivariate normal distribution. */
export interface MardiaTests {
  /** Complete respondents. */
  n: number;
  skewness: { value: number; chiSquared: number; df: number; p: number };
  kurtosis: { value: number; z: number; p: number };
}

/**
 * Multivariate skewness and kurtosis of p complete columns, S their covariances over n and g_ij = (x_i − x̄)ᵀS⁻¹(x_j −
 * x̄): ΣΣ g_ij³/n², n/6 of which is chi-squared on p(p + 1)(p + 2)/6, and Σ g_ii²/n, normal about p(p + 2) with the
 * variance 8p(p + 2)/n. `null` where a column is determined by others.
 *
 * With z = L⁻¹(x − x̄), S = LLᵀ, the skewness is the sum of the squares of all third moments of z, so that no pair of
 * respondents is ever looked at.
 *
 * Source: Mardia (1970), Measures of multivariate skewness and kurtosis with applications, Biometrika 57, 519–530.
 */
export function mardiaTests(columns: readonly Float64Array[]): MardiaTests | null {
  const white = whitened(columns);
  if (white === null) return null;
  const p = columns.length;
  const n = columns[0]!.length;
  let value = 0;
  for (let a = 0; a < p; a++) {
    for (let b = a; b < p; b++) {
      for (let c = b; c < p; c++) {
        const orders = a === b && b === c ? 1 : a === b || b === c ? 3 : 6;
        value += orders * meanProduct(white[a]!, white[b]!, white[c]!) ** 2;
      }
    }
  }
  const chiSquared = (n * value) / 6;
  const df = (p * (p + 1) * (p + 2)) / 6;
  const kurtosis = meanSquaredLength(white);
  const z = (kurtosis - p * (p + 2)) / Math.sqrt((8 * p * (p + 2)) / n);
  return {
    n,
    skewness: { value, chiSquared, df, p: chiSquaredUpperTail(chiSquared, df) },
    kurtosis: { value: kurtosis, z, p: normalTwoSided(z) },
  };
}

/**
 * The columns turned into uncorrelated ones of mean 0 and variance 1, over n: each less what those before it explain,
 * which is taken off twice, since once leaves a column that they nearly determine correlated with them.
 */
function whitened(columns: readonly Float64Array[]): Float64Array[] | null {
  const p = columns.length;
  const standardized: Float64Array[] = [];
  for (const column of columns) {
    const mean = estimateMean(column, null);
    if (!mean?.standardDeviation) return null;
    standardized.push(standardScores(column, mean.mean, mean.standardDeviation));
  }
  const covariances = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      covariances[i * p + j] = covariances[j * p + i] = meanProduct(standardized[i]!, standardized[j]!, null);
    }
  }
  if (invertCorrelations(covariances, p).kind === "collinear") return null;
  const white: Float64Array[] = [];
  for (const own of standardized) {
    const before = [...white, ...white];
    const left = before.reduce((rest, z) => {
      const shared = meanProduct(rest, z, null);
      return rest.map((value, row) => value - shared * z[row]!);
    }, own);
    const deviation = Math.sqrt(meanProduct(left, left, null));
    white.push(left.map((value) => value / deviation));
  }
  return white;
}

function meanProduct(x: Float64Array, y: Float64Array, z: Float64Array | null): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]! * (z === null ? 1 : z[i]!);
  return sum / x.length;
}

/** The mean over respondents of (Σz²)². */
function meanSquaredLength(white: readonly Float64Array[]): number {
  let sum = 0;
  for (let i = 0; i < white[0]!.length; i++) {
    let length = 0;
    for (const z of white) length += z[i]! ** 2;
    sum += length ** 2;
  }
  return sum / white[0]!.length;
}
