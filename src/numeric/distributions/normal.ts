/** Beyond it the tail is less than the least number. */
const FARTHEST = 39;

/** Terms of the midpoint rule; the first one left out has a weight of e^(−13.5²/4) < 1e-19. */
const TERMS = 13;

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z);
}

/**
 * P(Z > z), to full relative precision in its tail.
 *
 * With x = z/√2 it is x/π e^(−x²) ∫ e^(−s²)/(x² + s²) ds over s > 0, here by the midpoint rule of step h = ½.
 * Where x < π/h, the residue at the pole s = ix adds 1/(1 + e^(2πx/h)); the rule's error is then of order
 * e^(−π²/h²) = 7e-18. All terms are positive, so that nothing cancels.
 *
 * Source: DLMF 7.7.1; Chiarella & Reichel (1968), On the evaluation of integrals related to the error
 * function, Mathematics of Computation 22, 137–143; Hunter & Regan (1972), A note on the evaluation of the
 * complementary error function, Mathematics of Computation 26, 539–541.
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z);
  if (z > FARTHEST) return 0;
  const x = z * Math.SQRT1_2;
  let weight = Math.exp(-1 / 16);
  let ratio = Math.exp(-1 / 2);
  const shrink = ratio;
  let sum = 0;
  for (let n = 0; n < TERMS; n++) {
    sum += weight / (x * x + (n + 0.5) ** 2 / 4);
    weight *= ratio;
    ratio *= shrink;
  }
  const tail = (gaussian(z) * x * sum) / (2 * Math.PI);
  return x < 2 * Math.PI ? tail + 1 / (1 + Math.exp(4 * Math.PI * x)) : tail;
}

/** P(|Z| ≥ |z|), the two-sided p. */
export function normalTwoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return gaussian(z) / Math.sqrt(2 * Math.PI);
}

/**
 * The z with P(Z ≤ z) = p, 0 ≤ p ≤ 1; infinite at both ends.
 *
 * Source: Abramowitz & Stegun 26.2.23, right to 4.5e-4, and from there by Halley's steps.
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return 0 - normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 2; step++) {
    const newton = (normalUpperTail(z) - p) / normalDensity(z);
    z += newton / (1 - (z * newton) / 2);
  }
  return -z;
}

/** e^(−z²/2), with z split into a part whose square is exact and the rest. */
function gaussian(z: number): number {
  if (Math.abs(z) > FARTHEST) return 0;
  const coarse = Math.round(z * 1024) / 1024;
  return Math.exp((-coarse * coarse) / 2) * Math.exp(((coarse - z) * (coarse + z)) / 2);
}
