import * as charts from "../../src/charts/index.ts";
import { controlChart } from "../../src/delivery/control-charts/control-chart.ts";
import { planTraining } from "../../src/delivery/training/plan-training.ts";
import { type Draw, figureOf, limitsAround, namesOf, noise } from "./made.ts";

const DAY = 86_400_000;

/** So many places from 0 to 1. */
const along = (n: number) => Array.from({ length: n }, (_, i) => (i + 1) / n);

/** A survival curve that falls to a share in so many steps. */
function fallTo(share: number, n: number) {
  return along(n).map((part) => {
    const survival = 1 - (1 - share) * part;
    return { part, survival, interval: { lower: survival ** 1.4, upper: survival ** 0.7 } };
  });
}

/** The charts of lines, by their names. */
export const lineCharts: Readonly<Record<string, Draw>> = {
  waveChart: (made, look) => {
    const samples = namesOf(made).map((sample, i) => {
      const value = figureOf(made, i, 10, 45);
      return { sample, n: value === null ? 0 : 300, value, interval: limitsAround(value, 7, i) };
    });
    const [b, a] = samples.slice(-2);
    const pair = { a: a?.sample, b: b?.sample, difference: 4, interval: { lower: -3, upper: 11 } };
    const differences = a === undefined ? [] : [pair];
    const comparison = {
      model: "measure-comparison",
      measure: "nps",
      confidence: 0.95,
      samples,
      differences,
    };
    return charts.waveChart(comparison as never, look) as never;
  },
  retentionChart: (made, look) => {
    const groups = namesOf(made).map((group, i) => ({
      ...{ group, model: "kaplan-meier", n: 90, confidence: 0.95, horizon: 60 },
      steps: fallTo(0.2 + 0.6 * noise(i), 12).map(({ part, survival, interval }) => {
        return { time: 60 * part, survival, survivalInterval: interval };
      }),
    }));
    return charts.retentionChart(groups as never, look) as never;
  },
  timeToCloseChart: (made, look) => {
    const curve = fallTo(0.1, made.n).map(({ part, survival, interval }) => {
      return { timeMs: 40 * DAY * part, survival, ...interval };
    });
    const medianMs = curve.find(({ survival }) => survival <= 0.5)!.timeMs;
    const summary = {
      ...{ model: "event-log", confidence: 0.95, backlog: { ageMs: { max: 44 * DAY } } },
      timeToClose: { n: made.n + 4, closed: made.n, censored: 4, medianMs, curve },
    };
    return charts.timeToCloseChart(summary as never, { ...look, targetMs: 30 * DAY }) as never;
  },
  controlChartPlot: (made, look) => {
    const n = Math.max(2, made.n);
    const chart = controlChart({
      kind: "p",
      counts: Array.from({ length: n }, (_, i) => {
        if (i === 3) return 44;
        return i > 0 && made.isMissing(i) ? null : Math.round(8 + 14 * noise(i));
      }),
      sizes: Array.from({ length: n }, (_, i) => 90 + Math.round(60 * noise(i, 1))),
      missing: "available",
    });
    const times = namesOf({ ...made, n });
    return charts.controlChartPlot(chart, { ...look, times, measure: "Late" }) as never;
  },
  optimalConformanceChart: (made, look) => {
    const points = along(made.n).map((part, i) => {
      const conformance = 0.5 + 0.48 * part;
      const [failure, prevention] = [
        (81 * (1 - conformance)) / conformance,
        (9 * conformance) / (1 - conformance),
      ];
      return { conformance, failure: made.isMissing(i) ? null : failure, prevention };
    });
    return charts.optimalConformanceChart(
      { points, optimum: { conformance: 0.75, cost: 54 } } as never,
      look,
    ) as never;
  },
  taguchiChart: (made, look) => {
    const points = along(made.n).map((part) => ({ value: 16 + 8 * part, loss: 12.5 * (8 * part - 4) ** 2 }));
    const marks = [
      { value: 21.4, loss: 24.5, label: `${made.label} now` },
      { value: 17, loss: 112.5 },
    ];
    return charts.taguchiChart(
      { points, target: 20, limits: { lower: 18, upper: 22 }, marks },
      look,
    ) as never;
  },
  staffingChart: (made, look) => {
    const rows = namesOf(made).flatMap((series, i) =>
      along(9).map((part, agent) => ({ series, agents: 8 + agent, serviceLevel: part ** (1 + i / made.n) })),
    );
    return charts.staffingChart(rows, { ...look, target: 0.8 }) as never;
  },
  trainingChart: (made, look) => {
    const points = along(made.n).map((part) => ({
      elapsed: 365 * (part - 1 / made.n),
      share: 0.35 + 0.65 * 2 ** (-6 * (part - 1 / made.n)),
    }));
    const plan = planTraining({ halfLife: 60, floor: 0.35, minimum: 0.63 });
    return charts.trainingChart({ points, plan }, look) as never;
  },
  screeChart: (made, look) => {
    const eigenvalues = along(made.n).map((part, i) => ({
      eigenvalue: 6 * 0.6 ** i + 0.3,
      quantile: 1.6 - part,
    }));
    const analysis = {
      method: "principal",
      n: 320,
      replicates: 200,
      quantile: 0.95,
      factors: Math.min(3, made.n),
      eigenvalues,
    };
    return charts.screeChart(analysis as never, look) as never;
  },
};
