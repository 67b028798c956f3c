import { normalCumulative, normalDensity } from "./normal.ts";

/** Step of the sums, and where they end; what lies beyond is below 1e-17 of them. */
const STEP = 1 / 6;
const FARTHEST = 8.5;

/** The same of the sum over ranges, by the logarithm of a small range and by a large one itself. */
const RANGE_STEP = 1 / 4;
const LEAST = -15;
const MOST = 14;

/** Mean and standard deviation of the range of some independent standard normal variables. */
export interface RangeMoments {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * E(R) of n standard normal variables, d2 of the control charts: ∫ 1 − Φ(x)ⁿ − Φ(−x)ⁿ dx.
 *
 * Source: Tippett (1925), On the extreme individuals and the range of samples taken from a normal population,
 * Biometrika 17, 364–387.
 */
export function meanRange(n: number): number {
  if (n === 2) return 2 / Math.sqrt(Math.PI);
  return 2 * halfLine(FARTHEST, (x) => 1 - normalCumulative(x) ** n - normalCumulative(-x) ** n);
}

/**
 * d2 and d3 of 2 to 100 standard normal variables: E(R²) = ∫ 2r P(R > r) dr, with
 * P(R ≤ r) = n ∫ φ(x − r/2) (Φ(x + r/2) − Φ(x − r/2))ⁿ⁻¹ dx.
 *
 * Source: Tippett (1925), as above; Harter (1960), Tables of range and studentized range, Annals of Mathematical
 * Statistics 31, 1122–1147.
 */
export function rangeMoments(n: number): RangeMoments {
  const mean = meanRange(n);
  if (n === 2) return { mean, standardDeviation: Math.sqrt(2 - mean ** 2) };
  const square = overRanges((r) => 2 * r * (1 - rangeCumulative(r, n)));
  return { mean, standardDeviation: Math.sqrt(square - mean ** 2) };
}

/** P(R ≤ r). */
function rangeCumulative(r: number, n: number): number {
  return (
    n *
    halfLine(FARTHEST + r / 2, (x) => {
      const within = normalCumulative(x + r / 2) - normalCumulative(x - r / 2);
      return (normalDensity(x - r / 2) + normalDensity(x + r / 2)) * within ** (n - 1);
    })
  );
}

/**
 * ∫ f(x) dx over x > 0, for an analytic function that is even and falls off as a normal density does: by the
 * trapezoidal rule, which converges exponentially here.
 */
function halfLine(end: number, f: (x: number) => number): number {
  let sum = f(0) / 2;
  for (let x = STEP; x < end; x += STEP) sum += f(x);
  return sum * STEP;
}

/**
 * ∫ f(r) dr over r > 0, for a function that falls off as a normal density does: with r = log(1 + eᵗ) as above over all
 * t.
 */
function overRanges(f: (r: number) => number): number {
  let sum = 0;
  for (let t = LEAST; t <= MOST; t += RANGE_STEP) sum += f(Math.log1p(Math.exp(t))) / (1 + Math.exp(-t));
  return sum * RANGE_STEP;
}
