import {
  compareMeasureGroups,
  compareMeasureWaves,
  compareNps,
  compareUnits,
  estimateCes,
  estimateCsat,
  estimateNps,
  estimateTrend,
  scoreCompositeIndex,
  scoreDisconfirmation,
  scoreSatisfactionIndex,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import golden from "./satisfaction.json" with { type: "json" };

const { recommend, again, satisfied, effort, expected, perceived, satisfaction, importance } = golden;
const { weights, branch, at } = golden;
const FIVE = { min: 1, max: 5 };
const close = (actual: number | null | undefined, wanted: number) =>
  expect(Math.abs(actual! - wanted), `${actual} for ${wanted}`).toBeLessThan(
    1e-11 * Math.max(1, Math.abs(wanted)),
  );
const closeInterval = (
  actual: { lower: number; upper: number } | null | undefined,
  [lower, upper]: readonly number[],
) => {
  close(actual?.lower, lower!);
  close(actual?.upper, upper!);
};

describe("net promoter scores agree with frequency tables in R", () => {
  it.each(["wald", "adjusted-wald"] as const)("one sample, %s", (method) => {
    const wanted = golden.nps[method === "wald" ? "wald" : "adjusted"];
    const estimate = estimateNps(recommend, { method });
    close(estimate.nps, golden.nps.wald.score);
    close(estimate.adjustedNps, golden.nps.adjusted.score);
    close(estimate.standardError, wanted.standardError);
    closeInterval(estimate.interval, wanted.interval);
  });

  it("one weighted sample, with the standard error of the survey package", () => {
    const { n, nps, standardError } = estimateNps(recommend, { method: "wald", weights });
    expect(n).toBe(240);
    close(nps, golden.nps.weighted.mean);
    close(standardError, golden.nps.weighted.standardError);
  });

  it.each(["wald", "adjusted-wald"] as const)("two independent samples, %s", (method) => {
    const wanted = golden.compared[method === "wald" ? "wald" : "adjusted"];
    const { standardError, z, p, interval } = compareNps(recommend, again, { method });
    close(standardError, wanted.standardError);
    close(z, wanted.z);
    close(p, wanted.p);
    closeInterval(interval, wanted.interval);
  });

  it.each(["wald", "adjusted-wald"] as const)("the same respondents twice, %s", (method) => {
    const wanted = golden.paired[method === "wald" ? "wald" : "adjusted"];
    const { standardError, z, p, interval } = compareNps(recommend, again, { method, paired: true });
    close(standardError, wanted.standardError);
    close(z, wanted.z);
    close(p, wanted.p);
    closeInterval(interval, wanted.interval);
  });

  it("the same weighted respondents twice, with the standard error of the survey package", () => {
    const { difference, standardError } = compareNps(recommend, again, {
      method: "wald",
      paired: true,
      weights,
    });
    close(difference, golden.paired.weighted.mean);
    close(standardError, golden.paired.weighted.standardError);
  });
});

describe("satisfaction and effort agree with R", () => {
  it("Wilson's interval of the satisfied", () => {
    const { share, interval } = estimateCsat(satisfied);
    close(share, golden.csat.plain.share);
    closeInterval(interval, golden.csat.plain.interval);
  });

  it("the same of weighted respondents, and their mean, by the survey package", () => {
    const { share, interval, mean } = estimateCsat(satisfied, { weights });
    close(share, golden.csat.weighted.share);
    closeInterval(interval, golden.csat.weighted.interval);
    close(mean, golden.csat.weightedMean.mean);
  });

  it("t.test of mean effort", () => {
    const { mean, interval } = estimateCes(effort);
    close(mean, golden.ces.mean);
    closeInterval(interval, golden.ces.interval);
  });
});

describe("disconfirmation agrees with R", () => {
  const survey = { expectations: expected, perceptions: perceived };

  it("t.test of the differences, and their shares", () => {
    const score = scoreDisconfirmation(survey);
    close(score.mean, golden.disconfirmation.mean);
    close(score.test?.statistic, golden.disconfirmation.statistic);
    close(score.test?.p, golden.disconfirmation.p);
    closeInterval(score.interval, golden.disconfirmation.interval);
    close(score.positiveShare, golden.disconfirmation.positive);
    close(score.zeroShare, golden.disconfirmation.zero);
    close(scoreDisconfirmation(survey, { indifference: 1 }).zeroShare, golden.disconfirmation.zone);
  });

  it("weighted, by the survey package", () => {
    const { mean, test, positiveShare, positiveInterval } = scoreDisconfirmation(survey, { weights });
    const { weighted, weightedPositive } = golden.disconfirmation;
    close(mean, weighted.mean);
    close(test?.statistic, weighted.mean / weighted.standardError);
    close(positiveShare, weightedPositive.share);
    closeInterval(positiveInterval, weightedPositive.interval);
  });
});

describe("the composite index agrees with the survey package", () => {
  const survey = { satisfaction, importance };

  it("by mean importance, its error by the delta method over eight means", () => {
    const { index, standardError, interval } = scoreCompositeIndex(survey, { scale: FIVE });
    close(index, golden.composite.mean.index);
    close(standardError, golden.composite.mean.standardError);
    closeInterval(interval, golden.composite.mean.interval);
  });

  it("the same of weighted respondents", () => {
    const { index, standardError, interval } = scoreCompositeIndex(survey, { scale: FIVE, weights });
    close(index, golden.composite.meanWeighted.index);
    close(standardError, golden.composite.meanWeighted.standardError);
    closeInterval(interval, golden.composite.meanWeighted.interval);
  });

  it("by own importance", () => {
    const plain = scoreCompositeIndex(survey, { scale: FIVE, method: "own-importance" });
    close(plain.index, golden.composite.own.index);
    closeInterval(plain.interval, golden.composite.own.interval);
    const weighted = scoreCompositeIndex(survey, { scale: FIVE, method: "own-importance", weights });
    close(weighted.index, golden.composite.ownWeighted.mean);
    close(weighted.standardError, golden.composite.ownWeighted.standardError);
  });

  it("and with the min-max index of the means", () => {
    const { items, index } = scoreCompositeIndex(survey, { scale: FIVE });
    const rows = items.map(({ item, importance: i, satisfaction: s }) => ({
      attribute: item,
      importance: i,
      satisfaction: s,
    }));
    const { index: fromMeans, attributes } = scoreSatisfactionIndex(rows, { scale: FIVE, method: "min-max" });
    close(index, 100 * fromMeans);
    items.forEach(({ weightFactor }, j) => {
      close(weightFactor, attributes[j]!.weightFactor);
    });
  });
});

describe("groups compared agree with R", () => {
  it("means by t.test, adjusted by p.adjust", () => {
    const { differences, test } = compareMeasureGroups(effort, { measure: "ces", by: branch });
    expect(test).toBe("welch");
    golden.welch.forEach((wanted, k) => {
      const row = differences[k]!;
      expect([row.a, row.b]).toEqual([wanted.a, wanted.b]);
      close(row.difference, wanted.difference);
      close(row.test?.statistic, wanted.statistic);
      close(row.test?.df, wanted.df);
      close(row.test?.p, wanted.p);
      close(row.holmP, golden.welchHolm[k]!);
      closeInterval(row.interval, wanted.interval);
    });
  });

  it("shares by chisq.test with (N − 1)/N and Newcombe's interval", () => {
    const { differences, test, effect } = compareMeasureGroups(satisfied, { measure: "csat", by: branch });
    expect([test, effect]).toEqual(["two-proportions", "cohen-h"]);
    golden.shares.forEach((wanted, k) => {
      const row = differences[k]!;
      close(row.difference, wanted.difference);
      close(row.test?.statistic, wanted.statistic);
      close(row.test?.p, wanted.p);
      close(row.holmP, golden.sharesHolm[k]!);
      close(row.effectSize, wanted.h);
      closeInterval(row.interval, wanted.interval);
    });
  });

  it("net promoter scores by the adjusted Wald method", () => {
    const { differences, test } = compareMeasureGroups(recommend, { measure: "nps", by: branch });
    expect(test).toBe("adjusted-wald");
    golden.nets.forEach((wanted, k) => {
      const row = differences[k]!;
      close(row.test?.statistic, wanted.z);
      close(row.test?.p, wanted.p);
      close(row.holmP, golden.netsHolm[k]!);
      closeInterval(row.interval, wanted.interval);
    });
  });

  it("the same answers as a list of waves", () => {
    const waves = [...new Set(branch)].map((wave) => ({
      wave,
      answers: effort.filter((_, i) => branch[i] === wave),
    }));
    const { differences, ...comparison } = compareMeasureWaves(waves, { measure: "ces" });
    const groups = compareMeasureGroups(effort, { measure: "ces", by: branch });
    expect({ ...comparison, differences: [] }).toEqual({ ...groups, differences: [] });
    differences.forEach(({ a, b, difference, test, interval }, k) => {
      const turned = groups.differences[k]!;
      expect([a, b, difference]).toEqual([turned.b, turned.a, -turned.difference]);
      close(test!.p, turned.test!.p);
      close(interval!.lower, -turned.interval!.upper);
    });
  });
});

describe("trends agree with metafor, and with lm", () => {
  const waves = (answers: readonly number[]) =>
    at.map((time, k) => ({ wave: `wave ${k + 1}`, time, answers: answers.slice(40 * k, 40 * k + 40) }));

  it.each([
    ["nps", recommend],
    ["ces", effort],
    ["csat", satisfied],
  ] as const)("%s", (measure, answers) => {
    const wanted = golden.trends[measure];
    const known = estimateTrend(waves(answers), { measure });
    close(known.intercept, wanted.intercept);
    close(known.slope, wanted.slope);
    close(known.standardError, wanted.standardError);
    close(known.test?.statistic, wanted.z);
    close(known.test?.p, wanted.p);
    closeInterval(known.interval, wanted.interval);
    close(known.lackOfFit.statistic, wanted.lackOfFit);
    close(known.lackOfFit.p, wanted.lackOfFitP);
    const residual = estimateTrend(waves(answers), { measure, errors: "residual" });
    close(residual.standardError, wanted.residual.standardError);
    close(residual.test?.statistic, wanted.residual.t);
    close(residual.test?.p, wanted.residual.p);
  });
});

describe("funnel limits agree with R", () => {
  const { sizes, hits, target, z, phi, alert, alarm, widened } = golden.funnel;
  const units = sizes.map((size, i) => ({
    unit: `unit ${i}`,
    answers: Array.from({ length: size }, (_, k) => (k < hits[i]! ? 5 : 2)),
  }));

  it("about the share of all units", () => {
    const funnel = compareUnits(units, { measure: "csat" });
    close(funnel.target, target);
    close(funnel.dispersion, phi);
    funnel.units.forEach((unit, i) => {
      close(unit.z, z[i]!);
      closeInterval(unit.alert, alert[i]!);
      closeInterval(unit.alarm, alarm[i]!);
    });
  });

  it("widened by the winsorized dispersion", () => {
    const funnel = compareUnits(units, { measure: "csat", overdispersion: "multiplicative" });
    funnel.units.forEach((unit, i) => {
      closeInterval(unit.alarm, widened[i]!);
      close(unit.z, z[i]! / Math.sqrt(phi));
    });
  });
});
