import { asGiven, oneOf, otherwise, type Readers, readRecord } from "../../../errors/options.ts";
import { amountAt, positiveAt } from "../../../errors/read-argument.ts";
import { compareFigures } from "../../../numeric/ties.ts";
import type { CusumChartSpec } from "../chart-spec.ts";
import { valuesAt } from "./chart-data.ts";
import { frameOf, type PhaseRange } from "./chart-frame.ts";
import { type ChartLine, lineOf, setLimits } from "./chart-line.ts";
import { CHART_SETTINGS, checkBaseline, checkPlainRules, GIVEN_DEVIATION } from "./chart-settings.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { type SingleValueLimits, singleValueLimits } from "./single-values.ts";

const CUSUM = {
  ...CHART_SETTINGS,
  kind: oneOf("cusum"),
  values: asGiven,
  standardDeviation: GIVEN_DEVIATION,
  reference: otherwise(amountAt, 0.5),
  decision: otherwise(positiveAt, 5),
  headStart: otherwise(amountAt, 0),
} satisfies Readers<CusumChartSpec>;

/** A chart of values with the two sums of their distances from the center. */
export interface DrawnCusum extends DrawnChart {
  /** Sums of distances above, at least 0, with their limit. */
  readonly highs: ChartLine;
  /** Sums of distances below, at most 0, with their limit. */
  readonly lows: ChartLine;
}

/** What the sums go by, in standard deviations. */
interface CusumSettings {
  readonly reference: number;
  readonly decision: number;
  readonly headStart: number;
}

/**
 * Draws a chart of cumulative sums, which are not reset after a signal. Each phase begins at the head start; a missing
 * value leaves the sums as they are.
 *
 * Source: Page (1954), Continuous inspection schemes, Biometrika 41, 100–115; Lucas & Crosier (1982), Fast initial
 * response for CUSUM quality-control schemes, Technometrics 24, 199–205; Montgomery (2013), Introduction to Statistical
 * Quality Control, 7th ed., section 9.1.
 */
export function drawCusumChart(spec: unknown): DrawnCusum {
  const settings = readRecord(spec, CUSUM, [], "a chart of cumulative sums");
  checkPlainRules(settings.rules);
  if (settings.standardDeviation === null) checkBaseline(settings.baseline);
  const values = valuesAt(settings.values, ["values"], settings.missing);
  const frame = frameOf(values.length, settings);
  const sums = () => lineOf(new Float64Array(values.length).fill(Number.NaN));
  const [line, highs, lows] = [lineOf(values), sums(), sums()];
  const phases = frame.phases.map((phase) => {
    const limits = singleValueLimits(values, frame, phase, { ...settings, spread: "moving-range" });
    drawSums({ line, highs, lows }, phase, limits, settings);
    return limits;
  });
  return { frame, rules: settings.rules, line, highs, lows, phases, spread: null, notes: [] };
}

function drawSums(
  { line, highs, lows }: Pick<DrawnCusum, "line" | "highs" | "lows">,
  { from, to }: PhaseRange,
  { center, standardDeviation }: SingleValueLimits,
  { reference, decision, headStart }: CusumSettings,
): void {
  const slack = reference * standardDeviation;
  const limit = decision * standardDeviation;
  let high = headStart * standardDeviation;
  let low = -high;
  for (let i = from; i <= to; i++) {
    setLimits(line, i, center, standardDeviation, { lower: -limit, upper: limit });
    setLimits(highs, i, 0, standardDeviation, { lower: Number.NaN, upper: limit });
    setLimits(lows, i, 0, standardDeviation, { lower: -limit, upper: Number.NaN });
    const distance = line.values[i]! - center;
    if (Number.isNaN(distance)) continue;
    const magnitude = Math.max(Math.abs(line.values[i]!), Math.abs(center), standardDeviation);
    high = onLine(Math.max(0, high + distance - slack), limit, magnitude);
    low = onLine(Math.min(0, low + distance + slack), -limit, magnitude);
    highs.values[i] = high;
    lows.values[i] = low;
  }
}

/** A sum, which is its limit where it only differs by rounding. */
function onLine(sum: number, limit: number, magnitude: number): number {
  return compareFigures(sum, limit, magnitude) === 0 ? limit : sum;
}
