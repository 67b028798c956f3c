import { rateLimits, shareLimits } from "../../../numeric/inference/control-limits.ts";
import { quotient } from "../../../numeric/quotient.ts";
import { compareFigures } from "../../../numeric/ties.ts";

const THOUSAND = 1000;

/** A month of a control chart. */
export interface ChartPoint {
  month: string;
  /** What was counted: complaints, or cases of the kind. */
  count: number;
  /** Out of how many: customers, or cases. */
  n: number;
  /** `null`, like the limits, for n = 0. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** Whether the value lies outside of its limits. */
  signal: boolean;
}

/** A figure by month, with limits three standard errors from the mean of all months. */
export interface ComplaintChart {
  /**
   * Complaints per 1,000 customers by month of opening; or of the cases closed in a month, the share that was
   * reopened, that was upheld, that was closed later than the target.
   */
  figure: "rate" | "reopened" | "upheld" | "missed";
  kind: "p" | "u";
  /** Of `"missed"`; `null` of the others. */
  targetMs: number | null;
  /** Σ count / Σ n, of `"rate"` per 1,000; `null` for no n at all. */
  center: number | null;
  points: ChartPoint[];
}

/** What a chart is drawn of: counts and sizes by month. */
export interface MonthlyCounts {
  readonly months: readonly string[];
  readonly counts: ArrayLike<number>;
  readonly sizes: ArrayLike<number>;
}

/** A u chart of complaints per 1,000 customers. */
export function rateChart(monthly: MonthlyCounts): ComplaintChart {
  return { figure: "rate", kind: "u", targetMs: null, ...charted(monthly, THOUSAND, rateLimits) };
}

/** A p chart of a share of cases. */
export function shareChart(
  figure: "reopened" | "upheld" | "missed",
  targetMs: number | null,
  monthly: MonthlyCounts,
): ComplaintChart {
  return { figure, kind: "p", targetMs, ...charted(monthly, 1, shareLimits) };
}

function charted(
  { months, counts, sizes }: MonthlyCounts,
  per: number,
  limitsOf: typeof shareLimits,
): Pick<ComplaintChart, "center" | "points"> {
  const units = sum(sizes) / per;
  const center = quotient(sum(counts), units);
  const points = months.map((month, i) => {
    const [count, n] = [counts[i]!, sizes[i]!];
    if (center === null || n === 0)
      return { month, count, n, value: null, lower: null, upper: null, signal: false };
    const value = count / (n / per);
    const { lower, upper } = limitsOf(center, n / per);
    return { month, count, n, value, lower, upper, signal: isOutside(value, lower, upper) };
  });
  return { center, points };
}

function isOutside(value: number, lower: number, upper: number): boolean {
  return compareFigures(value, lower) < 0 || compareFigures(value, upper) > 0;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
