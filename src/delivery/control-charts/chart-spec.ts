import type { Column } from "../../survey/column.ts";
import type { MovingRangeSpread } from "./drawing/moving-ranges.ts";
import type { RunRule, RunRules } from "./signals/run-rule.ts";

/** What every control chart takes beside its data. */
export interface ChartSettings {
  /** Indices at which a new phase begins, with limits of its own: rising, 1 to n − 1. */
  readonly phases?: readonly number[] | undefined;
  /**
   * How many points of each phase, from its first, set its limits: whole, at least 1, or 2 for moving ranges; all by
   * default.
   */
  readonly baseline?: number | undefined;
  /** Indices of points that set no limits; they are drawn and give signals as others do. */
  readonly exclude?: readonly number[] | undefined;
  /** How many standard deviations the limits lie from the center, above 0; 3 by default. */
  readonly sigmas?: number | undefined;
  /** What counts as a signal; `SHEWHART` by default. */
  readonly rules?: readonly RunRule[] | RunRules | undefined;
  /** What to do with missing points: `"reject"` refuses them (the default), `"available"` leaves gaps. */
  readonly missing?: "reject" | "available" | undefined;
  /** The center, where it is given in advance and not computed. */
  readonly center?: number | undefined;
}

/** Shares (p, p′ of Laney) or numbers (np) of samples: counts, at most the sizes, both whole. */
export interface ShareChartSpec extends ChartSettings {
  readonly kind: "p" | "np" | "laney-p";
  readonly counts: Column;
  readonly sizes: Column;
}

/** Rates of samples (u, u′ of Laney): whole counts, which may exceed the sizes. */
export interface RateChartSpec extends ChartSettings {
  readonly kind: "u" | "laney-u";
  readonly counts: Column;
  readonly sizes: Column;
}

/** Counts of samples of one size. */
export interface CountChartSpec extends ChartSettings {
  readonly kind: "c";
  readonly counts: Column;
}

/** Single values with limits from their moving ranges. */
export interface IndividualsChartSpec extends ChartSettings {
  readonly kind: "individuals";
  readonly values: Column;
  /** `"moving-range"` by default. */
  readonly spread?: MovingRangeSpread | undefined;
  /** The standard deviation, where it is given in advance; at least 0. */
  readonly standardDeviation?: number | undefined;
}

/** Single values about their median, without limits. */
export interface RunChartSpec extends ChartSettings {
  readonly kind: "run";
  readonly values: Column;
}

/** Means and ranges of subgroups of one size, 2 to 25. */
export interface RangeChartSpec extends ChartSettings {
  readonly kind: "xbar-range";
  readonly subgroups: readonly (Column | null)[];
  /** The standard deviation of a single value, where it is given in advance; at least 0. */
  readonly standardDeviation?: number | undefined;
}

/**
 * How a standard deviation comes from those of subgroups: each over its c4, averaged; or all pooled, over the c4 of
 * their degrees of freedom.
 */
export type SubgroupSpread = "mean-deviation" | "pooled-deviation";

/** Means and standard deviations of subgroups of 2 or more, which may differ in size. */
export interface DeviationChartSpec extends ChartSettings {
  readonly kind: "xbar-deviation";
  readonly subgroups: readonly (Column | null)[];
  /** `"mean-deviation"` by default. */
  readonly spread?: SubgroupSpread | undefined;
  /** The standard deviation of a single value, where it is given in advance; at least 0. */
  readonly standardDeviation?: number | undefined;
}

/** Exponentially weighted moving averages of single values. */
export interface EwmaChartSpec extends ChartSettings {
  readonly kind: "ewma";
  readonly values: Column;
  /** The weight of the newest value, above 0 and at most 1; 0.2 by default. */
  readonly lambda?: number | undefined;
  /** The standard deviation of a value, where it is given in advance; at least 0. */
  readonly standardDeviation?: number | undefined;
}

/** Cumulative sums of single values' distances from the center. */
export interface CusumChartSpec extends ChartSettings {
  readonly kind: "cusum";
  readonly values: Column;
  /** The standard deviation of a value, where it is given in advance; at least 0. */
  readonly standardDeviation?: number | undefined;
  /** The distance that is let pass, in standard deviations, at least 0; 0.5 by default. */
  readonly reference?: number | undefined;
  /** Where the sums signal, in standard deviations, above 0; 5 by default. */
  readonly decision?: number | undefined;
  /** Where the sums begin, in standard deviations, at least 0; 0 by default. */
  readonly headStart?: number | undefined;
}

/** What `controlChart` takes: data by the kind of the chart. */
export type ControlChartSpec =
  | ShareChartSpec
  | RateChartSpec
  | CountChartSpec
  | IndividualsChartSpec
  | RunChartSpec
  | RangeChartSpec
  | DeviationChartSpec
  | EwmaChartSpec
  | CusumChartSpec;
