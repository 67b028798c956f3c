import { cholesky, solveCholesky } from "../numeric/algebra/cholesky.ts";
import { normalQuantile } from "../numeric/distributions/normal.ts";
import type { Interval } from "../numeric/inference/t-test.ts";

/** The parameters of one common factor with variance 1. */
export interface FactorParameters {
  readonly loadings: Float64Array;
  readonly uniquenesses: Float64Array;
}

/**
 * The interval of omega total = L² / (L² + T), where L sums the loadings and T the uniquenesses: the delta
 * method for its logit ln L² − ln T, with the expected information of n normal answers. `null` where the
 * information does not determine it.
 */
export function omegaInterval(given: FactorParameters, n: number, confidence: number): Interval | null {
  const { loadings, uniquenesses } = inUnit(given);
  const p = loadings.length;
  const factor = cholesky(informationOf(loadings, uniquenesses, n), 2 * p);
  if (factor === null) return null;
  const sumOfLoadings = loadings.reduce((sum, loading) => sum + loading, 0);
  const sumOfUniquenesses = uniquenesses.reduce((sum, uniqueness) => sum + uniqueness, 0);
  const gradient = new Float64Array(2 * p).fill(2 / sumOfLoadings, 0, p).fill(-1 / sumOfUniquenesses, p);
  const solution = solveCholesky(factor, 2 * p, gradient);
  const variance = gradient.reduce((sum, slope, a) => sum + slope * solution[a]!, 0);
  const reach = -normalQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return Number.isFinite(reach) ? limitsOfShare(sumOfLoadings ** 2 / sumOfUniquenesses, reach) : null;
}

/** The limits of a share that reach so far from its logit, the log of its odds. */
export function limitsOfShare(odds: number, reach: number): Interval {
  return { lower: 1 / (1 + Math.exp(reach) / odds), upper: 1 / (1 + Math.exp(-reach) / odds) };
}

/** In a unit in which the largest variance is 1, so that no square of a variance leaves the numbers. */
function inUnit({ loadings, uniquenesses }: FactorParameters): FactorParameters {
  const largest = loadings.reduce((most, loading, a) => Math.max(most, loading ** 2 + uniquenesses[a]!), 0);
  const unit = Math.sqrt(largest);
  return {
    loadings: loadings.map((loading) => loading / unit),
    uniquenesses: uniquenesses.map((uniqueness) => uniqueness / largest),
  };
}

/**
 * The expected information of λ and θ where Σ = λλ' + diag θ: with S = Σ⁻¹, u = Sλ and c = λ'u it is
 * n(uₐu_b + c Sₐ_b) for two loadings, n u_b Sₐ_b for loading a and uniqueness b, n/2 S²ₐ_b for two uniquenesses.
 */
function informationOf(loadings: Float64Array, uniquenesses: Float64Array, n: number): Float64Array {
  const p = loadings.length;
  const inverse = inverseOfImplied(loadings, uniquenesses);
  const u = loadings.map((_, a) => {
    let sum = 0;
    for (let b = 0; b < p; b++) sum += inverse[a * p + b]! * loadings[b]!;
    return sum;
  });
  let c = 0;
  for (let a = 0; a < p; a++) c += loadings[a]! * u[a]!;
  const information = new Float64Array(4 * p * p);
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) {
      const s = inverse[a * p + b]!;
      information[a * 2 * p + b] = n * (u[a]! * u[b]! + c * s);
      information[a * 2 * p + p + b] = n * u[b]! * s;
      information[(p + b) * 2 * p + a] = n * u[b]! * s;
      information[(p + a) * 2 * p + p + b] = (n / 2) * s ** 2;
    }
  }
  return information;
}

/** The inverse of λλ' + diag θ, for positive θ, by the formula of Sherman and Morrison. */
function inverseOfImplied(loadings: Float64Array, uniquenesses: Float64Array): Float64Array {
  const p = loadings.length;
  const scaled = loadings.map((loading, a) => loading / uniquenesses[a]!);
  let signal = 1;
  for (let a = 0; a < p; a++) signal += loadings[a]! * scaled[a]!;
  const inverse = new Float64Array(p * p);
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) inverse[a * p + b] = -(scaled[a]! * scaled[b]!) / signal;
    inverse[a * p + a]! += 1 / uniquenesses[a]!;
  }
  return inverse;
}
