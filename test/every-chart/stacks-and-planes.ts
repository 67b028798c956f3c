import * as charts from "../../src/charts/index.ts";
import { type Draw, figureOf, limitsAround, type Made, namesOf, noise } from "./made.ts";

const CATEGORIES = ["prevention", "appraisal", "internal-failure", "external-failure"] as const;
const KANO = ["M", "O", "A", "I", "R", "Q"] as const;

function featuresOf(made: Made) {
  return namesOf(made).map((feature, i) => {
    const counts = Object.fromEntries(KANO.map((kind, k) => [kind, Math.round(40 * noise(i, k))]));
    const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const isMissing = made.isMissing(i);
    const [better, worse] = [figureOf(made, i, 0.05, 0.95), figureOf(made, i, -0.95, -0.05, 1)];
    return {
      ...{ feature, model: "kano", confidence: 0.95, n: isMissing ? 0 : n, counts },
      shares: isMissing
        ? null
        : Object.fromEntries(Object.entries(counts).map(([kind, count]) => [kind, count / n])),
      category: isMissing ? null : KANO[i % 5],
      ...{ better, betterInterval: limitsAround(better, 0.05, i) },
      ...{ worse, worseInterval: limitsAround(worse, 0.05, i) },
      continuous: null,
    };
  });
}

/** The charts of shares and of planes, by their names. */
export const stackAndPlaneCharts: Readonly<Record<string, Draw>> = {
  likertChart: (made, look) =>
    charts.likertChart(
      namesOf(made).map((item, i) => {
        const counts = [1, 2, 3, 4, 5].map((value) => 1 + Math.round(20 * noise(i, value)));
        const n = counts.reduce((sum, count) => sum + count, 0);
        const distribution = counts.map((count, at) => ({ value: at + 1, share: count / n }));
        return { item, n: made.isMissing(i) ? 0 : n, distribution: made.isMissing(i) ? null : distribution };
      }),
      look,
    ) as never,
  qualityCostChart: (made, look) => {
    const share = (amount: number, total: number) => ({
      amount,
      share: amount / total,
      salesShare: amount / 9000,
    });
    const periods = namesOf(made).map((period, i) => {
      const amounts = CATEGORIES.map((_, k) => 60 + Math.round(240 * noise(i, k)));
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      return {
        ...{ period, total, unclassified: share(0, total), ratios: { salesShare: total / 9000 } },
        categories: CATEGORIES.map((category, k) => ({ category, ...share(amounts[k]!, total) })),
      };
    });
    return charts.qualityCostChart(
      { model: "prevention-appraisal-failure", periods } as never,
      look,
    ) as never;
  },
  kanoCategoryChart: (made, look) => charts.kanoCategoryChart(featuresOf(made) as never, look) as never,
  paretoChart: (made, look) => {
    const weights = namesOf(made).map((_, i) => Math.round(400 / (i + 1)) + 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let [sum, vital] = [0, 0];
    const causes = namesOf(made).map((cause, i) => {
      if (sum / total < 0.8) vital++;
      sum += weights[i]!;
      return {
        cause,
        n: weights[i]!,
        weight: weights[i]!,
        share: weights[i]! / total,
        cumulativeShare: Math.min(1, sum / total),
      };
    });
    return charts.paretoChart(
      { model: "pareto", n: total, threshold: 0.8, causes, vital } as never,
      look,
    ) as never;
  },
  importancePerformanceChart: (made, look) => {
    const attributes = namesOf(made).map((attribute, i) => {
      const [importance, performance] = [figureOf(made, i, 3, 6.5), figureOf(made, i, 3, 6.5, 1)];
      return {
        ...{ attribute, n: 90, importance, performance },
        importanceInterval: limitsAround(importance, 0.15, i),
        performanceInterval: limitsAround(performance, 0.2, i),
        gap: importance === null ? null : performance! - importance,
        quadrant:
          importance === null
            ? null
            : importance < 5
              ? "overkill"
              : performance! < 5
                ? "concentrate"
                : "keep",
      };
    });
    const grid = {
      ...{ model: "importance-performance", crosshairMethod: "mean", confidence: 0.95, attributes },
      crosshair: { importance: 5, performance: 5 },
    };
    return charts.importancePerformanceChart(grid as never, look) as never;
  },
  kanoChart: (made, look) => charts.kanoChart(featuresOf(made) as never, look) as never,
  unitFunnelChart: (made, look) => {
    const units = namesOf(made).map((unit, i) => {
      const [n, value] = [Math.round(10 + 400 * noise(i, 1)), figureOf(made, i, 0.6, 0.9)];
      const isOut = i % 6 === 2;
      return {
        ...{ unit, n, effectiveN: n, value },
        alert: { lower: 0.75 - 0.5 / Math.sqrt(n), upper: 0.75 + 0.5 / Math.sqrt(n) },
        alarm: { lower: 0.75 - 0.8 / Math.sqrt(n), upper: 0.75 + 0.8 / Math.sqrt(n) },
        position: value === null ? null : isOut ? "alarm-above" : "within",
        z: value === null ? null : isOut ? 3.4 : 0.5,
      };
    });
    const comparison = {
      ...{ model: "funnel", measure: "csat", overdispersion: "none", levels: { alert: 0.95, alarm: 0.998 } },
      ...{ target: 0.75, standardDeviation: 0.25, dispersion: null, units },
    };
    return charts.unitFunnelChart(comparison as never, look) as never;
  },
  valueMapChart: (made, look) => {
    const offers = namesOf(made).map((offer, i) => {
      const relativeQuality = figureOf(made, i, 70, 130);
      const relativePrice = relativeQuality === null ? null : 75 + 50 * noise(i, 1);
      return {
        ...{ offer, relativeQuality, relativePrice },
        distance: relativeQuality === null ? null : relativeQuality - relativePrice!,
        zone: relativeQuality === null ? null : relativeQuality > relativePrice! ? "superior" : "inferior",
      };
    });
    const map = { model: "customer-value-map", fairBand: 5, slope: 1, offers };
    return charts.valueMapChart(map as never, { ...look, own: `${made.label} 1` }) as never;
  },
};
