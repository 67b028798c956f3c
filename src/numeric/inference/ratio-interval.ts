import { studentQuantile } from "../distributions/student-t.ts";
import type { Mean } from "./mean.ts";
import type { Interval } from "./t-test.ts";

/**
 * Fieller's interval of the ratio a / b of two independent means whose variances may differ; `null` where a group has
 * one value or the denominator cannot be told from 0, so that the interval has no end.
 *
 * Degrees of freedom are Satterthwaite's for a − ratio · b.
 *
 * Source: Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16, 175–185;
 * Hasler, Vonk & Hothorn (2008), Assessing non-inferiority of a new treatment in a three-arm trial in the presence of
 * heteroscedasticity, Statistics in Medicine 27, 490–503 (degrees of freedom).
 */
export function ratioInterval(a: Mean, b: Mean, confidence: number): Interval | null {
  if (a.standardError === null || b.standardError === null) return null;
  const ratio = a.mean / b.mean;
  const va = a.standardError ** 2;
  const vb = b.standardError ** 2;
  const spread = va + ratio ** 2 * vb;
  if (spread === 0) return { lower: ratio, upper: ratio };
  const share = va / spread;
  const df = 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1));
  const t = studentQuantile((1 + confidence) / 2, df);
  const g = (t ** 2 * vb) / b.mean ** 2;
  if (!(g < 1)) return null;
  const reach = (t / Math.abs(b.mean)) * Math.sqrt(va * (1 - g) + ratio ** 2 * vb);
  return { lower: (ratio - reach) / (1 - g), upper: (ratio + reach) / (1 - g) };
}
