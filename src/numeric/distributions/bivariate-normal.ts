import { normalCumulative } from "./normal.ts";

/**
 * The positive nodes of the Gauss–Legendre rule with 20 points, and their weights (Abramowitz & Stegun, table 25.4).
 */
const NODES = [
  0.07652652113349734, 0.22778585114164507, 0.37370608871541955, 0.5108670019508271, 0.636053680726515,
  0.7463319064601508, 0.8391169718222188, 0.912234428251326, 0.9639719272779138, 0.993128599185095,
];
const WEIGHTS = [
  0.15275338713072628, 0.14917298647260424, 0.1420961093183824, 0.1316886384491769, 0.1181945319615186,
  0.1019301198172407, 0.08327674157670471, 0.06267204833410879, 0.040601429800386446, 0.017614007139150893,
];

/** From here on the correlation's integral is taken from the other end. */
const STRONG = 0.925;

/**
 * P(X ≤ h, Y ≤ k) of two standard normal variables with the correlation ρ, −1 ≤ ρ ≤ 1, to about 3e-15; h and k may be
 * infinite.
 *
 * Φ(h)Φ(k) and the integral of the density over correlations from 0 to ρ, with ρ = sin θ by 20 points of Gauss and
 * Legendre; for strong correlations from the end ρ = ±1, where the integrand's first terms are taken out and integrated
 * in closed form.
 *
 * Source: Drezner & Wesolowsky (1990), On the computation of the bivariate normal integral, Journal of Statistical
 * Computation and Simulation 35, 101–107; Genz (2004), Numerical computation of rectangular bivariate and trivariate
 * normal and t probabilities, Statistics and Computing 14, 251–260, section 2.
 */
export function bivariateNormalCumulative(h: number, k: number, rho: number): number {
  if (h === Number.NEGATIVE_INFINITY || k === Number.NEGATIVE_INFINITY) return 0;
  if (h === Number.POSITIVE_INFINITY) return normalCumulative(k);
  if (k === Number.POSITIVE_INFINITY) return normalCumulative(h);
  if (Math.abs(rho) < STRONG) {
    return Math.max(0, normalCumulative(h) * normalCumulative(k) + fromNone(h, k, Math.asin(rho)));
  }
  const lower = normalCumulative(Math.min(h, k));
  if (rho > 0) return Math.max(0, lower - fromPerfect(h, k, rho));
  return Math.max(0, normalCumulative(h) - normalCumulative(Math.min(h, -k)) + fromPerfect(h, -k, -rho));
}

/** The density of both at h and k, where neither is infinite; 0 where one is, or where |ρ| = 1 leaves none. */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
  const rest = (1 - rho) * (1 + rho);
  if (!Number.isFinite(h) || !Number.isFinite(k) || rest === 0) return 0;
  return Math.exp(-((h - k) ** 2 / (2 * rest) + (h * k) / (1 + rho))) / (2 * Math.PI * Math.sqrt(rest));
}

/** ∫ exp(−(h² + k² − 2hk sin t) / 2cos²t) dt / 2π from 0 to θ. */
function fromNone(h: number, k: number, theta: number): number {
  const product = h * k;
  const squares = (h * h + k * k) / 2;
  const integrand = (t: number) => {
    const sine = Math.sin(t);
    return Math.exp((sine * product - squares) / ((1 - sine) * (1 + sine)));
  };
  return (theta / (4 * Math.PI)) * quadrature((x) => integrand((theta * (1 + x)) / 2));
}

/**
 * ∫ exp(−(b²/x² + hk)/2) e^(−hk (1 − r)/2(1 + r)) / r dx / 2π from 0 to √(1 − ρ²), with b = h − k and r = √(1 − x²), ρ
 * from STRONG to 1. Up to x⁴ the second part is 1 + c x² (1 + d x²), c = (4 − hk)/8, d = (12 − hk)/16, whose integral
 * is known; what is left is smooth.
 */
function fromPerfect(h: number, k: number, rho: number): number {
  const reach = Math.sqrt((1 - rho) * (1 + rho));
  if (reach === 0) return 0;
  const product = h * k;
  const gap = Math.abs(h - k);
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  const squares = gap * gap;
  const scale = (x: number) => Math.exp(-(squares / (x * x) + product) / 2);
  const rest = quadrature((at) => {
    const x = (reach * (1 + at)) / 2;
    const r = Math.sqrt(1 - x * x);
    const decay = Math.exp((-product * (1 - r)) / (2 * (1 + r))) / r;
    return scale(x) * (decay - (1 + c * x * x * (1 + d * x * x)));
  });
  const known =
    reach *
      scale(reach) *
      (1 - (c * (squares - reach * reach) * (1 - (d * squares) / 5)) / 3 + (c * d * reach ** 4) / 5) -
    Math.exp(-product / 2) *
      Math.sqrt(2 * Math.PI) *
      normalCumulative(-gap / reach) *
      gap *
      (1 - (c * squares * (1 - (d * squares) / 5)) / 3);
  return (known + (reach / 2) * rest) / (2 * Math.PI);
}

/** ∫ f(x) dx from −1 to 1. */
function quadrature(f: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) sum += WEIGHTS[i]! * (f(NODES[i]!) + f(-NODES[i]!));
  return sum;
}
