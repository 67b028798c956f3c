import * as charts from "../../src/charts/index.ts";
import { type Draw, namesOf, noise } from "./made.ts";

/** Waterfalls, heat maps and graphs, by their names. */
export const figureAndGraphCharts: Readonly<Record<string, Draw>> = {
  economicValueChart: (made, look) => {
    const steps = namesOf(made).map((name, i) => {
      const amount = Math.round(90 * (noise(i) - 0.4));
      return { step: amount < 0 ? "switching-cost" : "saving", name, amount };
    });
    const waterfall = [{ step: "reference-price", name: null, amount: 480 }, ...steps];
    const economicValue = waterfall.reduce((sum, { amount }) => sum + amount, 0);
    const value = { model: "economic-value-to-the-customer", economicValue, inducement: null, waterfall };
    return charts.economicValueChart(value as never, look) as never;
  },
  lifetimeValueChart: (made, look) => {
    const steps = namesOf(made).map((_, step) => ({ step, amount: Math.round(100 * 0.8 ** step) }));
    const labels = Object.fromEntries(namesOf(made).map((name, step) => [String(step), name]));
    return charts.lifetimeValueChart([{ step: "acquisition", amount: -120 }, ...steps], {
      ...look,
      labels,
    }) as never;
  },
  fiveGapChart: (made, look) => {
    const gaps = [1, 2, 3, 5].map((gap) => ({
      gap,
      overall: made.isMissing(gap) ? null : -0.5 * noise(gap),
    }));
    const fiveGaps = { model: "five-gaps", n: 60, expectation: 6.4, perception: 5.1, gaps };
    return charts.fiveGapChart(fiveGaps as never, { ...look, labels: { gap2: `${made.label} 2` } }) as never;
  },
  loadingChart: (made, look) => {
    const items = namesOf(made).map((item, i) => ({
      item,
      loadings: [0, 1, 2].map((k) => (i % 3 === k ? 0.5 + 0.4 * noise(i) : 0.6 * noise(i, k) - 0.3)),
    }));
    const factors = { extraction: "minres", rotation: "varimax", n: 320, factors: 3, items };
    return charts.loadingChart(factors as never, look) as never;
  },
  correlationChart: (made, look) => {
    const items = namesOf({ ...made, n: made.n + 1 });
    const at = (i: number, j: number) =>
      made.isMissing(Math.max(i, j) - 1) ? null : 2 * noise(i + j, i * j) - 1;
    const matrix = items.map((_, i) => items.map((_, j) => (i === j ? 1 : at(i, j))));
    return charts.correlationChart({ items, matrix, n: 207, method: "pearson" }, look) as never;
  },
  deadlineChart: (made, look) => {
    const days = Array.from({ length: made.n }, (_, i) => {
      const at = new Date(Date.UTC(2026, 10, 1 + i));
      const date = at.toISOString().slice(0, 10);
      const open = at.getUTCDay() % 6 !== 0;
      const isPast = date < "2026-11-15";
      return {
        date,
        open,
        due: open && !isPast ? (i * 7) % 9 : 0,
        overdue: open && isPast && i % 5 === 3 ? 12 : 0,
      };
    });
    return charts.deadlineChart({ days, asOf: "2026-11-15" }, look) as never;
  },
  pathChart: (made, look) => {
    const names = namesOf({ ...made, n: Math.min(made.n, 14) + 1 });
    const paths = names.slice(1).flatMap((to, i) =>
      [0, 1, 2].slice(0, i + 1).map((back, k) => {
        const estimate = 0.9 * noise(i, k) - 0.15;
        return {
          from: names[i - back]!,
          to,
          estimate,
          interval: { lower: estimate - 0.2, upper: estimate + 0.2 },
        };
      }),
    );
    const constructs = names.map((construct, i) => ({
      construct,
      r2: i === 0 ? null : { estimate: noise(i) },
    }));
    return charts.pathChart(
      {
        kind: "path-bootstrap",
        n: 250,
        confidence: 0.95,
        paths: paths.slice(0, made.n + 2),
        constructs,
      } as never,
      look,
    ) as never;
  },
  complaintFlowChart: (made, look) => {
    const activities = namesOf({ ...made, n: Math.min(made.n, 12) + 1 });
    const follows = activities
      .slice(1)
      .flatMap((to, i) => [
        { from: activities[i]!, to, n: 10_000 - 700 * i, medianMs: 3_600_000 * (i + 1) },
        ...(i % 3 === 1 ? [{ from: to, to: activities[0]!, n: 120 + i, medianMs: 86_400_000 }] : []),
        ...(i % 4 === 2 ? [{ from: to, to, n: 60 + i, medianMs: null }] : []),
      ]);
    const variants = {
      ...{ model: "event-log-variants", cases: 10_000, variants: [{ activities, share: 0.6 }], follows },
      startActivities: [{ activity: activities[0], n: 10_000 }],
      endActivities: [{ activity: activities.at(-1), n: 10_000 }],
    };
    return charts.complaintFlowChart(variants as never, { ...look, most: 44, durations: true }) as never;
  },
};
