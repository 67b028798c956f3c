import { asGiven, oneOf, otherwise, type Readers, readRecord } from "../../../errors/options.ts";
import { positiveShareAt } from "../../partial-share.ts";
import type { EwmaChartSpec } from "../chart-spec.ts";
import { valuesAt } from "./chart-data.ts";
import { type ChartFrame, frameOf, type PhaseRange } from "./chart-frame.ts";
import { type ChartLine, lineOf, setLimits } from "./chart-line.ts";
import { CHART_SETTINGS, checkBaseline, checkPlainRules, GIVEN_DEVIATION } from "./chart-settings.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { type SingleValueLimits, singleValueLimits } from "./single-values.ts";

const EWMA = {
  ...CHART_SETTINGS,
  kind: oneOf("ewma"),
  values: asGiven,
  lambda: otherwise(positiveShareAt, 0.2),
  standardDeviation: GIVEN_DEVIATION,
} satisfies Readers<EwmaChartSpec>;

/** A chart of weighted averages beside the values that they are of. */
export interface DrawnEwma extends DrawnChart {
  readonly observed: Float64Array;
}

/**
 * Draws a chart of exponentially weighted moving averages. Each phase begins at its center; a missing value leaves the
 * average as it is.
 *
 * Source: Roberts (1959), Control chart tests based on geometric moving averages, Technometrics 1, 239–250; Montgomery
 * (2013), Introduction to Statistical Quality Control, 7th ed., section 9.2.
 */
export function drawEwmaChart(spec: unknown): DrawnEwma {
  const settings = readRecord(spec, EWMA, [], "a chart of weighted averages");
  checkPlainRules(settings.rules);
  if (settings.standardDeviation === null) checkBaseline(settings.baseline);
  const observed = valuesAt(settings.values, ["values"], settings.missing);
  const frame = frameOf(observed.length, settings);
  const line = lineOf(new Float64Array(observed.length).fill(Number.NaN));
  const phases = frame.phases.map((phase) => {
    const limits = singleValueLimits(observed, frame, phase, { ...settings, spread: "moving-range" });
    drawAverages(line, observed, frame, phase, limits, settings.lambda);
    return limits;
  });
  return { frame, rules: settings.rules, line, observed, phases, spread: null, notes: [] };
}

function drawAverages(
  line: ChartLine,
  observed: Float64Array,
  { sigmas }: ChartFrame,
  { from, to }: PhaseRange,
  { center, standardDeviation }: SingleValueLimits,
  lambda: number,
): void {
  let average = center;
  let weightLeft = 1;
  for (let i = from; i <= to; i++) {
    const left = weightLeft * (1 - lambda) ** 2;
    const spread = standardDeviation * Math.sqrt((lambda / (2 - lambda)) * (1 - left));
    const reach = sigmas * spread;
    setLimits(line, i, center, spread, { lower: center - reach, upper: center + reach });
    if (Number.isNaN(observed[i]!)) continue;
    weightLeft = left;
    average += lambda * (observed[i]! - average);
    line.values[i] = average;
  }
}
