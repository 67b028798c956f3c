import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";

/** Fewest and most values that the approximation of the weights and of p is made for. */
export const FEWEST = 3;
export const MOST = 5000;

/** Polynomials in 1/√n by which the largest two weights differ from their approximation. */
const LARGEST = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const NEXT = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

/** Polynomials in n: γ, the mean and the log of the deviation of −log(γ − log(1 − W)), n ≤ 11. */
const GAMMA = [-2.273, 0.459];
const FEW_MEAN = [0.544, -0.39978, 0.025054, -0.0006714];
const FEW_DEVIATION = [1.3822, -0.77857, 0.062767, -0.0020322];

/** Polynomials in log n: the mean and the log of the deviation of log(1 − W), n ≥ 12. */
const MANY_MEAN = [-1.5861, -0.31082, -0.083751, 0.0038915];
const MANY_DEVIATION = [-0.4803, -0.082676, 0.0030302];

/** Shapiro and Wilk's test of a normal distribution. */
export interface ShapiroWilk {
  /** At most 1, the lower the less normal. */
  w: number;
  p: number;
}

/**
 * W, the squared correlation of the ordered values with the order statistics expected of a normal sample, and p by
 * Royston's normalizing transformation; exactly for three values. From 3 to 5,000 values that vary.
 *
 * Source: Shapiro & Wilk (1965), Biometrika 52, 591–611; Royston (1995), Remark AS R94: a remark on algorithm AS 181,
 * Applied Statistics 44, 547–551.
 */
export function shapiroWilk(values: Float64Array): ShapiroWilk {
  const sorted = values.slice().sort();
  const n = sorted.length;
  const center = sorted[0]! + (sorted[n - 1]! - sorted[0]!) / 2;
  const size = sorted[n - 1]! - sorted[0]!;
  const x = sorted.map((value) => (value - center) / size);
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const weights = orderWeights(n);
  let [product, squares, unit] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const weight = i < n / 2 - 0.5 ? -weights[i]! : i > n / 2 - 0.5 ? weights[n - 1 - i]! : 0;
    product += weight * x[i]!;
    squares += (x[i]! - mean) ** 2;
    unit += weight ** 2;
  }
  const root = Math.sqrt(squares * unit);
  // 1 − W from its factors, which keeps its digits near 1.
  const lack = Math.max(0, ((root - product) * (root + product)) / (squares * unit));
  const w = 1 - lack;
  return { w, p: n === 3 ? exactOfThree(w) : upperTail(lack, n) };
}

/** The weights of the largest half of the values, the largest first. */
function orderWeights(n: number): Float64Array {
  if (n === 3) return Float64Array.of(Math.SQRT1_2);
  const half = Math.floor(n / 2);
  const expected = Float64Array.from({ length: half }, (_, i) => -normalQuantile((i + 0.625) / (n + 0.25)));
  const total = 2 * expected.reduce((sum, m) => sum + m * m, 0);
  const root = 1 / Math.sqrt(n);
  const corrected = [polynomial(LARGEST, root) + expected[0]! / Math.sqrt(total)];
  if (n > 5) corrected.push(polynomial(NEXT, root) + expected[1]! / Math.sqrt(total));
  const left = corrected.reduce((sum, _, i) => sum - 2 * expected[i]! ** 2, total);
  const unit = corrected.reduce((sum, a) => sum - 2 * a ** 2, 1);
  return expected.map((m, i) => corrected[i] ?? m / Math.sqrt(left / unit));
}

/** P(W ≤ w) of three values, where W is at least ¾. */
function exactOfThree(w: number): number {
  return Math.min(1, Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)))));
}

function upperTail(lack: number, n: number): number {
  const y = Math.log(lack);
  if (n > 11) {
    const scale = Math.log(n);
    return normalUpperTail((y - polynomial(MANY_MEAN, scale)) / Math.exp(polynomial(MANY_DEVIATION, scale)));
  }
  const few = -Math.log(polynomial(GAMMA, n) - y);
  return normalUpperTail((few - polynomial(FEW_MEAN, n)) / Math.exp(polynomial(FEW_DEVIATION, n)));
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
