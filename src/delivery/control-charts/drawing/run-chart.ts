import { asGiven, oneOf, type Readers, readRecord } from "../../../errors/options.ts";
import { refuse } from "../../../errors/refuse.ts";
import { picked } from "../../../numeric/picked.ts";
import { quantilesOf } from "../../../numeric/quantile.ts";
import type { RunChartSpec } from "../chart-spec.ts";
import { valuesAt } from "./chart-data.ts";
import { frameOf, limitSetters } from "./chart-frame.ts";
import { lineOf } from "./chart-line.ts";
import { CHART_SETTINGS } from "./chart-settings.ts";
import type { DrawnChart } from "./drawn-chart.ts";

const RUN = { ...CHART_SETTINGS, kind: oneOf("run"), values: asGiven } satisfies Readers<RunChartSpec>;

/** Draws a run chart: values about their median. */
export function drawRunChart(spec: unknown): DrawnChart {
  const settings = readRecord(spec, RUN, [], "a chart of values about their median");
  const values = valuesAt(settings.values, ["values"], settings.missing);
  const frame = frameOf(values.length, settings);
  const line = lineOf(values);
  const phases = frame.phases.map((phase) => {
    const setters = limitSetters(frame, phase, values);
    const center = settings.center ?? medianOf(picked(values, setters));
    line.centers.fill(center, phase.from, phase.to + 1);
    const n = settings.center === null ? setters.length : 0;
    return { center, standardDeviation: null, sigmaZ: null, n };
  });
  return { frame, rules: settings.rules, line, phases, spread: null, notes: [] };
}

function medianOf(values: Float64Array): number {
  const [median] = quantilesOf(values, [0.5]) ?? [];
  return median ?? refuse("insufficient_data", ["values"], "a point in every phase that sets its center", 0);
}
