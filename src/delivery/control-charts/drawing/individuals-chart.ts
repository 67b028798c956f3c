import { asGiven, oneOf, otherwise, type Readers, readRecord } from "../../../errors/options.ts";
import { rangeMoments } from "../../../numeric/distributions/normal-range.ts";
import type { IndividualsChartSpec } from "../chart-spec.ts";
import { valuesAt } from "./chart-data.ts";
import { frameOf } from "./chart-frame.ts";
import { lineOf, setLimits } from "./chart-line.ts";
import { CHART_SETTINGS, checkBaseline, GIVEN_DEVIATION } from "./chart-settings.ts";
import type { DrawnChart } from "./drawn-chart.ts";
import { movingRanges } from "./moving-ranges.ts";
import { singleValueLimits } from "./single-values.ts";

const INDIVIDUALS = {
  ...CHART_SETTINGS,
  kind: oneOf("individuals"),
  values: asGiven,
  spread: otherwise(oneOf("moving-range", "median-moving-range", "screened-moving-range"), "moving-range"),
  standardDeviation: GIVEN_DEVIATION,
} satisfies Readers<IndividualsChartSpec>;

/** Draws a chart of individuals, with that of their moving ranges. */
export function drawIndividualsChart(spec: unknown): DrawnChart {
  const settings = readRecord(spec, INDIVIDUALS, [], "a chart of individual values");
  if (settings.standardDeviation === null) checkBaseline(settings.baseline);
  const values = valuesAt(settings.values, ["values"], settings.missing);
  const frame = frameOf(values.length, settings);
  const line = lineOf(values);
  const ranges = lineOf(movingRanges(values, frame.phases));
  const moments = rangeMoments(2);
  const phases = frame.phases.map((phase) => {
    const limits = singleValueLimits(values, frame, phase, settings);
    const { center, standardDeviation } = limits;
    const reach = frame.sigmas * standardDeviation;
    const meanRange = moments.mean * standardDeviation;
    const rangeSpread = moments.standardDeviation * standardDeviation;
    const rangeLimits = { lower: 0, upper: meanRange + frame.sigmas * rangeSpread };
    for (let i = phase.from; i <= phase.to; i++) {
      setLimits(line, i, center, standardDeviation, { lower: center - reach, upper: center + reach });
      setLimits(ranges, i, meanRange, rangeSpread, rangeLimits);
    }
    return limits;
  });
  const center = moments.mean * phases.at(-1)!.standardDeviation;
  return {
    frame,
    rules: settings.rules,
    line,
    phases,
    spread: { key: "movingRange", center, line: ranges },
    notes: [],
  };
}
