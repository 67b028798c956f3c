import { cholesky, inverseFromCholesky, logDeterminant, solveCholesky } from "../numeric/algebra/cholesky.ts";

/** What a Newton step still promises to gain where it is taken as the last, in units of the discrepancy. */
const LAST_GAIN = 1e-18;

/** Rounding of the discrepancy, which no step is asked to undercut. */
const ROUNDING = 1e-12;

const MAX_ITERATIONS = 200;
const SHORTEST_STEP = 1e-10;

/** One common factor of variance 1: Σ = λλᵀ + diag θ. */
export interface OneFactor {
  /** λ in the units of the variables; their sum is not negative. */
  loadings: Float64Array;
  /** θ in the squared units of the variables; not bounded below. */
  uniquenesses: Float64Array;
  converged: boolean;
  iterations: number;
  /** Whether every uniqueness is above 0. */
  admissible: boolean;
}

/**
 * Maximum likelihood of one common factor on a positive definite covariance matrix of at least three variables.
 *
 * Minimizes F = ln|Σ| + tr(SΣ⁻¹) over λ and θ, on correlations (the estimates do not depend on units), by
 * Newton steps with the exact second derivatives, or Fisher's information where those are not positive
 * definite. A uniqueness may come out negative (a Heywood case) as long as Σ stays positive definite: that
 * is the solution, and `admissible` is false.
 *
 * Source: Jöreskog (1967), Some contributions to maximum likelihood factor analysis, Psychometrika 32,
 * 443–482; Jöreskog (1969), A general approach to confirmatory maximum likelihood factor analysis,
 * Psychometrika 34, 183–202, eqs. 7–13.
 */
export function fitOneFactor(covariance: Float64Array, p: number): OneFactor {
  const deviations = Float64Array.from({ length: p }, (_, i) => Math.sqrt(covariance[i * p + i]!));
  const correlation = covariance.map(
    (value, at) => value / deviations[Math.floor(at / p)]! / deviations[at % p]!,
  );
  let fit = discrepancyAt(startOf(correlation, p), correlation, p)!;
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < MAX_ITERATIONS) {
    const step = descentStep(fit, p);
    const gain = step.reduce((sum, move, a) => sum - move * fit.gradient[a]!, 0);
    const next = descend(fit, step, gain, correlation, p);
    if (next === null) break;
    fit = next;
    iterations++;
    converged = gain < LAST_GAIN;
  }
  const loadings = fit.point.subarray(0, p).map((loading, i) => loading * deviations[i]!);
  const sign = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  const uniquenesses = fit.point.subarray(p).map((uniqueness, i) => uniqueness * deviations[i]! ** 2);
  return {
    // Adding 0 makes 0 of −0.
    loadings: loadings.map((loading) => sign * loading + 0),
    uniquenesses,
    converged,
    iterations,
    admissible: uniquenesses.every((uniqueness) => uniqueness > 0),
  };
}

interface Discrepancy {
  /** λ, then θ. */
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Σ⁻¹ and Σ⁻¹SΣ⁻¹. */
  readonly inverse: Float64Array;
  readonly fitted: Float64Array;
}

/** A communality is set to the variable's largest correlation, a sign to that with the most correlated variable. */
function startOf(correlation: Float64Array, p: number): Float64Array {
  const size = (i: number) =>
    correlation.subarray(i * p, (i + 1) * p).reduce((sum, r) => sum + Math.abs(r), 0);
  let center = 0;
  for (let i = 1; i < p; i++) if (size(i) > size(center)) center = i;
  const point = new Float64Array(2 * p);
  for (let i = 0; i < p; i++) {
    let largest = 0.05;
    for (let j = 0; j < p; j++) if (j !== i) largest = Math.max(largest, Math.abs(correlation[i * p + j]!));
    const communality = Math.min(0.95, largest);
    point[i] = (correlation[i * p + center]! < 0 ? -1 : 1) * Math.sqrt(communality);
    point[p + i] = 1 - communality;
  }
  return point;
}

/**
 * F and its gradient, ∂F/∂λ = 2Wλ and ∂F/∂θ = diag W with W = Σ⁻¹ − Σ⁻¹SΣ⁻¹; `null` where Σ is not positive definite.
 */
function discrepancyAt(point: Float64Array, correlation: Float64Array, p: number): Discrepancy | null {
  const implied = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) implied[i * p + j] = point[i]! * point[j]!;
    implied[i * p + i]! += point[p + i]!;
  }
  const factor = cholesky(implied, p);
  if (factor === null) return null;
  const inverse = inverseFromCholesky(factor, p);
  const ratio = product(inverse, correlation, p);
  const fitted = product(ratio, inverse, p);
  let value = logDeterminant(factor, p);
  const gradient = new Float64Array(2 * p);
  for (let i = 0; i < p; i++) {
    value += ratio[i * p + i]!;
    for (let j = 0; j < p; j++) gradient[i]! += 2 * (inverse[i * p + j]! - fitted[i * p + j]!) * point[j]!;
    gradient[p + i] = inverse[i * p + i]! - fitted[i * p + i]!;
  }
  return { point, value, gradient, inverse, fitted };
}

/** −H⁻¹g, with Fisher's information in place of H where H is not positive definite. */
function descentStep({ point, gradient, inverse, fitted }: Discrepancy, p: number): Float64Array {
  const exact = cholesky(secondDerivatives(point, inverse, fitted, p), 2 * p);
  const factor = exact ?? cholesky(ridged(secondDerivatives(point, inverse, inverse, p), 2 * p), 2 * p)!;
  return solveCholesky(factor, 2 * p, gradient).map((move) => -move);
}

/** Halves the step until F falls by a share of what the step promised (Armijo); `null` where it never does. */
function descend(
  { point, value }: Discrepancy,
  step: Float64Array,
  gain: number,
  correlation: Float64Array,
  p: number,
): Discrepancy | null {
  for (let share = 1; share > SHORTEST_STEP; share /= 2) {
    const tried = discrepancyAt(
      point.map((value, a) => value + share * step[a]!),
      correlation,
      p,
    );
    if (tried !== null && tried.value <= value - 1e-4 * share * gain + ROUNDING) return tried;
  }
  return null;
}

/**
 * The second derivatives of F by (λ, θ). With A = Σ⁻¹, Q = Σ⁻¹SΣ⁻¹, a = Aλ, q = Qλ, α = λ'a, κ = λ'q: by λᵢλⱼ 2(qᵢaⱼ +
 * aᵢqⱼ − aᵢaⱼ + (1 − α + κ)Aᵢⱼ + (α − 1)Qᵢⱼ), by λᵢθⱼ 2(Qᵢⱼaⱼ + Aᵢⱼqⱼ − Aᵢⱼaⱼ), by θᵢθⱼ 2QᵢⱼAᵢⱼ − Aᵢⱼ². Where Q is A
 * they are Fisher's information.
 */
function secondDerivatives(point: Float64Array, A: Float64Array, Q: Float64Array, p: number): Float64Array {
  const a = new Float64Array(p);
  const q = new Float64Array(p);
  let alpha = 0;
  let kappa = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      a[i]! += A[i * p + j]! * point[j]!;
      q[i]! += Q[i * p + j]! * point[j]!;
    }
    alpha += a[i]! * point[i]!;
    kappa += q[i]! * point[i]!;
  }
  const width = 2 * p;
  const second = new Float64Array(width * width);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const Aij = A[i * p + j]!;
      const Qij = Q[i * p + j]!;
      second[i * width + j] =
        2 * (q[i]! * a[j]! + a[i]! * q[j]! - a[i]! * a[j]! + (1 - alpha + kappa) * Aij + (alpha - 1) * Qij);
      const mixed = 2 * (Qij * a[j]! + Aij * (q[j]! - a[j]!));
      second[i * width + p + j] = mixed;
      second[(p + j) * width + i] = mixed;
      second[(p + i) * width + p + j] = (2 * Qij - Aij) * Aij;
    }
  }
  return second;
}

/** Adds a thousandth to the diagonal in place, so that a singular information gives a step too. */
function ridged(matrix: Float64Array, width: number): Float64Array {
  for (let i = 0; i < width; i++) matrix[i * width + i]! *= 1.001;
  return matrix;
}

function product(x: Float64Array, y: Float64Array, p: number): Float64Array {
  const xy = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < p; k++) {
      const element = x[i * p + k]!;
      for (let j = 0; j < p; j++) xy[i * p + j]! += element * y[k * p + j]!;
    }
  }
  return xy;
}
