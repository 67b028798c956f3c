import { asGiven, oneOf, otherwise, type Readers, readRecord } from "../../../errors/options.ts";
import { refuse } from "../../../errors/refuse.ts";
import { meanDeviation } from "../../../numeric/distributions/normal-deviation.ts";
import { type RangeMoments, rangeMoments } from "../../../numeric/distributions/normal-range.ts";
import { limitsAbout } from "../../../numeric/inference/control-limits.ts";
import { picked } from "../../../numeric/picked.ts";
import { compensatedSum } from "../../../numeric/sums.ts";
import type { DeviationChartSpec, RangeChartSpec, SubgroupSpread } from "../chart-spec.ts";
import { frameOf, limitSetters } from "./chart-frame.ts";
import { type ChartLine, lineOf, setLimits } from "./chart-line.ts";
import { CHART_SETTINGS, GIVEN_DEVIATION } from "./chart-settings.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { meanOf } from "./moving-ranges.ts";
import { type Subgroups, subgroupsAt } from "./subgroups.ts";

const RANGES = {
  ...CHART_SETTINGS,
  kind: oneOf("xbar-range"),
  subgroups: asGiven,
  standardDeviation: GIVEN_DEVIATION,
} satisfies Readers<RangeChartSpec>;

const DEVIATIONS = {
  ...CHART_SETTINGS,
  kind: oneOf("xbar-deviation"),
  subgroups: asGiven,
  spread: otherwise(oneOf("mean-deviation", "pooled-deviation"), "mean-deviation"),
  standardDeviation: GIVEN_DEVIATION,
} satisfies Readers<DeviationChartSpec>;

/** The spread of subgroups by their size: its mean and its standard deviation, both of a standard normal variable. */
type SpreadMoments = (size: number) => RangeMoments;

/** Draws a chart of means and ranges. */
export function drawRangeChart(spec: unknown): DrawnChart {
  const settings = readRecord(spec, RANGES, [], "a chart of subgroups' means and ranges");
  const subgroups = subgroupsAt(settings.subgroups, "xbar-range", settings.missing);
  const moments = rangeMoments(subgroups.sizes[0]!);
  const deviationOf = (setters: readonly number[]) =>
    meanOf(picked(subgroups.ranges, setters)) / moments.mean;
  const spread = { key: "range", values: subgroups.ranges, moments: () => moments } as const;
  return drawSubgroups(settings, subgroups, deviationOf, spread);
}

/** Draws a chart of means and standard deviations. */
export function drawDeviationChart(spec: unknown): DrawnChart {
  const settings = readRecord(spec, DEVIATIONS, [], "a chart of subgroups' means and standard deviations");
  const subgroups = subgroupsAt(settings.subgroups, "xbar-deviation", settings.missing);
  const deviationOf = (setters: readonly number[]) =>
    deviationOfSubgroups(subgroups, setters, settings.spread);
  const spread = { key: "deviation", values: subgroups.deviations, moments: deviationMoments } as const;
  return drawSubgroups(settings, subgroups, deviationOf, spread);
}

interface SubgroupSettings {
  readonly phases: readonly number[];
  readonly baseline: number | null;
  readonly exclude: readonly number[];
  readonly sigmas: number;
  readonly rules: DrawnChart["rules"];
  readonly center: number | null;
  readonly standardDeviation: number | null;
}

interface SubgroupSpreads {
  readonly key: "range" | "deviation";
  readonly values: Float64Array;
  readonly moments: SpreadMoments;
}

function drawSubgroups(
  settings: SubgroupSettings,
  { sizes, means }: Subgroups,
  deviationOf: (setters: readonly number[]) => number,
  spread: SubgroupSpreads,
): DrawnChart {
  const frame = frameOf(means.length, settings);
  const line = lineOf(means);
  const spreadLine = lineOf(spread.values);
  const phases = frame.phases.map((phase) => {
    const setters = limitSetters(frame, phase, means);
    const isGiven = settings.center !== null && settings.standardDeviation !== null;
    if (setters.length === 0 && !isGiven) {
      refuse("insufficient_data", ["subgroups"], "a subgroup in every phase that sets its limits", 0);
    }
    const center = settings.center ?? meanOfAll(means, sizes, setters);
    const standardDeviation = settings.standardDeviation ?? deviationOf(setters);
    for (let i = phase.from; i <= phase.to; i++) {
      const error = standardDeviation / Math.sqrt(sizes[i]!);
      const reach = frame.sigmas * error;
      setLimits(line, i, center, error, { lower: center - reach, upper: center + reach });
      setSpreadLimits(spreadLine, i, spread.moments(sizes[i]!), standardDeviation, frame.sigmas);
    }
    return { center, standardDeviation, sigmaZ: null, n: isGiven ? 0 : setters.length };
  });
  const last = frame.phases.at(-1)!;
  const centers = spreadLine.centers.subarray(last.from, last.to + 1).filter((one) => !Number.isNaN(one));
  return {
    frame,
    rules: settings.rules,
    line,
    phases,
    spread: { key: spread.key, center: meanOf(centers), line: spreadLine },
    notes: [],
  };
}

function setSpreadLimits(
  line: ChartLine,
  i: number,
  { mean, standardDeviation: deviation }: RangeMoments,
  standardDeviation: number,
  sigmas: number,
): void {
  const center = mean * standardDeviation;
  const spread = deviation * standardDeviation;
  setLimits(line, i, center, spread, limitsAbout(center, sigmas * spread, 0, Number.POSITIVE_INFINITY));
}

function deviationMoments(size: number): RangeMoments {
  const mean = meanDeviation(size);
  return { mean, standardDeviation: Math.sqrt(1 - mean ** 2) };
}

/**
 * The standard deviation of a single value.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 6.3; Burr (1969), Control
 * charts for measurements with varying sample sizes, Journal of Quality Technology 1, 163–167.
 */
function deviationOfSubgroups(
  { sizes, deviations }: Subgroups,
  setters: readonly number[],
  method: SubgroupSpread,
): number {
  if (method === "mean-deviation") {
    return compensatedSum(setters.map((i) => deviations[i]! / meanDeviation(sizes[i]!))) / setters.length;
  }
  const df = setters.reduce((sum, i) => sum + sizes[i]! - 1, 0);
  const squares = compensatedSum(setters.map((i) => (sizes[i]! - 1) * deviations[i]! ** 2));
  return Math.sqrt(squares / df) / meanDeviation(df + 1);
}

function meanOfAll(means: Float64Array, sizes: Float64Array, setters: readonly number[]): number {
  const n = setters.reduce((sum, i) => sum + sizes[i]!, 0);
  return compensatedSum(setters.map((i) => means[i]! * sizes[i]!)) / n;
}
