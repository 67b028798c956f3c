import { otherwise } from "../../errors/options.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";

/** The option of how many standard deviations a process is taken to drift; the tables of six sigma have 1.5. */
export const SIGMA_SHIFT = otherwise(amountAt, 1.5);

/** The sigma level of a share of defects, Φ⁻¹(1 − share) + shift; `null` at 0 and 1, where it is infinite. */
export function sigmaLevelOf(defectShare: number, shift: number): number | null {
  if (defectShare === 0 || defectShare === 1) return null;
  return shift - normalQuantile(defectShare);
}
