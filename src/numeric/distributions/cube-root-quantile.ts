import { normalQuantile } from "./normal.ts";

/**
 * About the log of the p-quantile, p ≤ ½, of the ratio of two gamma variables over their means a and b, the cube roots
 * of which are nearly normal; −∞ where the approximation gives out. An infinite parameter stands for a
 * variable that is constant.
 *
 * Source: Paulson (1942), An approximate normalization of the analysis of variance distribution, Annals of
 * Mathematical Statistics 13, 233–235; Wilson & Hilferty (1931), PNAS 17, 684–688; Abramowitz & Stegun 26.6.15.
 */
export function cubeRootQuantile(p: number, a: number, b: number): number {
  const z = normalQuantile(p);
  const above = 1 / (9 * a);
  const below = 1 / (9 * b);
  const reach = (1 - above) ** 2 - z * z * above;
  if (reach <= 0) return Number.NEGATIVE_INFINITY;
  const root = Math.sqrt(below * reach + above * (1 - below) ** 2);
  return 3 * Math.log(reach / ((1 - above) * (1 - below) - z * root));
}
