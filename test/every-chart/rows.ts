import * as charts from "../../src/charts/index.ts";
import { type Draw, figureOf, limitsAround, namesOf, noise } from "./made.ts";

const DAY = 86_400_000;

const servqual: (chart: typeof charts.gapChart | typeof charts.profileChart) => Draw =
  (chart) => (made, look) => {
    const dimensions = namesOf(made).map((dimension, i) => {
      const gap = figureOf(made, i, -2, 0.6);
      const expectation = gap === null ? null : 5.5 + noise(i, 1);
      return {
        dimension,
        n: gap === null ? 0 : 207,
        expectation,
        perception: gap === null ? null : expectation! + gap,
        gap,
        interval: limitsAround(gap, 0.2 + 0.3 * noise(i, 2), i),
        holmP: gap === null ? null : noise(i, 3),
      };
    });
    return chart(
      { model: "servqual", confidence: 0.95, n: 207, items: [], dimensions } as never,
      look,
    ) as never;
  };

/** The charts of rows, by their names. */
export const rowCharts: Readonly<Record<string, Draw>> = {
  gapChart: servqual(charts.gapChart),
  profileChart: servqual(charts.profileChart),
  toleranceZoneChart: (made, look) => {
    const dimensions = namesOf(made).map((dimension, i) => {
      const adequacy = figureOf(made, i, -1.5, 1.5);
      return {
        dimension,
        n: adequacy === null ? 0 : 80,
        minimum: adequacy === null ? null : 4.5 + noise(i, 1),
        desired: adequacy === null ? null : 6 + noise(i, 2),
        perception: adequacy === null ? null : 4.5 + noise(i, 1) + adequacy,
        adequacy,
        adequacyInterval: limitsAround(adequacy, 0.3, i),
        zone: adequacy === null ? null : adequacy < 0 ? "below" : adequacy < 1 ? "within" : "above",
      };
    });
    const zones = { model: "zone-of-tolerance", confidence: 0.95, n: 80, items: [], dimensions };
    return charts.toleranceZoneChart(zones as never, look) as never;
  },
  npsChart: (made, look) => {
    const groups = namesOf(made).map((name, i) => {
      const detractorShare = 0.1 + 0.4 * noise(i);
      const passiveShare = 0.3 * noise(i, 1);
      const promoterShare = 1 - detractorShare - passiveShare;
      const nps = 100 * (promoterShare - detractorShare);
      const scores = {
        ...{ model: "nps", confidence: 0.95, n: 40 + i, promoterShare, passiveShare, detractorShare },
        ...{ nps, interval: limitsAround(nps, 14, i) },
      };
      return { name, n: 40 + i, scores: made.isMissing(i) ? null : scores };
    });
    return charts.npsChart(groups as never, look) as never;
  },
  driverChart: (made, look) => {
    const drivers = namesOf(made).map((item, i) => {
      const share = figureOf(made, i, 0, 1.8 / made.n);
      return { item, importance: share, share, shareInterval: limitsAround(share, 0.4 / made.n, i) };
    });
    const given = { model: "key-drivers", method: "lmg", confidence: 0.95, n: 420, r2: 0.47, drivers };
    return charts.driverChart(given as never, look) as never;
  },
  penaltyRewardChart: (made, look) => {
    const attributes = namesOf(made).map((attribute, i) => {
      const [penalty, reward] = [figureOf(made, i, -1.2, 0.1), figureOf(made, i, -0.1, 0.9, 1)];
      return {
        ...{ attribute, lowCount: 30, highCount: 60, penalty, reward },
        penaltyInterval: limitsAround(penalty, 0.25, i),
        rewardInterval: limitsAround(reward, 0.2, i + 2),
        factor: penalty === null ? null : (["basic", "performance", "excitement"] as const)[i % 3],
      };
    });
    const given = {
      ...{ model: "penalty-reward-contrast", coefficients: "unstandardized" },
      ...{ confidence: 0.95, n: 420, r2: 0.4, attributes },
    };
    return charts.penaltyRewardChart(given as never, look) as never;
  },
  auditChart: (made, look) => {
    const sites = namesOf(made).map((site, i) => {
      const score = 55 + 45 * noise(i);
      return {
        ...{ site, n: 12, score, interval: limitsAround(score, 6, i), rank: i + 1 },
        rankInterval: { lower: Math.max(1, i - 1), upper: Math.min(made.n, i + 3) },
        failedCritical: i % 4 === 2 ? 1 : 0,
      };
    });
    const visits = { model: "mystery-visits", passMark: 80, confidence: 0.95, sites };
    return charts.auditChart(visits as never, look) as never;
  },
  programmeChart: (made, look) => {
    const principles = namesOf(made).map((label, i) => {
      const maturity = 0.2 + 0.7 * noise(i);
      return {
        ...{ principle: label, label, n: 31, mean: 1 + 4 * maturity, maturity },
        interval: limitsAround(1 + 4 * maturity, 0.4, i),
        maturityInterval: limitsAround(maturity, 0.1, i),
        disagreement: i % 4 === 3 ? null : { management: 1.4 + 3.5 * maturity, staff: 0.8 + 3.5 * maturity },
      };
    });
    const given = {
      model: "programme-assessment",
      polarity: "strength",
      confidence: 0.95,
      n: 31,
      principles,
    };
    return charts.programmeChart(given as never, look) as never;
  },
  backlogChart: (made, look) => {
    const buckets = Array.from({ length: made.n }, (_, i) => ({
      fromMs: i * 7 * DAY,
      toMs: i === made.n - 1 ? null : (i + 1) * 7 * DAY,
      n: Math.round(40 * noise(i)),
    }));
    const n = 1 + buckets.reduce((sum, bucket) => sum + bucket.n, 0);
    const backlog = { n, ageMs: { median: 9 * DAY }, buckets };
    return charts.backlogChart(
      { model: "event-log", asOf: "2026-11-30T00:00:00Z", backlog } as never,
      look,
    ) as never;
  },
  intervalChart: (made, look) =>
    charts.intervalChart(
      namesOf(made).map((id, i) => {
        const value = figureOf(made, i, 0.2, 0.95);
        return { id, n: 20 + i, value, ...limitsAround(value, 0.07, i) };
      }),
      { ...look, format: "share", reference: 0.5 },
    ) as never,
};
