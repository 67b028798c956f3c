import { describe, expect, it } from "vitest";
import { compareGapGroups } from "../../../src/gaps/compare.ts";
import { explainServiceGap } from "../../../src/gaps/five-gaps/explain-service-gap.ts";
import { scoreServperf } from "../../../src/gaps/servperf.ts";
import { scoreServqual } from "../../../src/gaps/servqual.ts";
import { scoreToleranceZone } from "../../../src/gaps/zone-scores.ts";
import golden from "./golden.json" with { type: "json" };

const { instrument, expectations, perceptions, minimum, importance, weights, branch } = golden;
const survey = { expectations, perceptions };
const close = (actual: unknown, expected: number, digits = 10) =>
  expect(actual).toBeCloseTo(expected, digits);

describe("gap scores agree with R on generated answers", () => {
  const scored = () => scoreServqual({ ...survey, importance }, { instrument });

  it.each([
    ["items", golden.items, golden.itemHolm],
    ["dimensions", golden.dimensions, golden.dimensionHolm],
  ] as const)("means, paired tests, effect sizes and shortfalls of the %s", (rows, expected, holm) => {
    const scores = scored();
    expected.forEach((row, i) => {
      const actual = scores[rows][i]!;
      close(actual.expectation, row.expectation);
      close(actual.perception, row.perception);
      close(actual.gap, row.gap);
      close(actual.standardDeviation, row.standardDeviation);
      close(actual.interval?.lower, row.interval[0]!);
      close(actual.interval?.upper, row.interval[1]!);
      close(actual.test?.statistic, row.statistic);
      expect(actual.test?.df).toBe(59);
      close(actual.test?.p, row.p, 12);
      close(actual.holmP, holm[i]!, 12);
      close(actual.effectSize, row.effectSize);
      close(actual.effectSizeInterval?.lower, row.effectInterval[0]!, 8);
      close(actual.effectSizeInterval?.upper, row.effectInterval[1]!, 8);
      close(actual.shortfallShare, row.shortfall);
    });
  });

  it("the overall row from the respondents' means over dimensions", () => {
    const scores = scored();
    close(scores.overall.gap, golden.overall.gap);
    close(scores.overall.interval?.lower, golden.overall.interval[0]!);
    close(scores.overall.interval?.upper, golden.overall.interval[1]!);
  });

  it("alphas of psych, and from them the reliability of the difference", () => {
    const [rooms, staff] = scored().dimensions;
    close(rooms?.differenceReliability, golden.differenceReliability[0]!);
    close(staff?.differenceReliability, golden.differenceReliability[1]!);
    close(rooms?.alphaPerception, golden.alphas.rooms[0]!);
    close(rooms?.alphaExpectation, golden.alphas.rooms[1]!);
    close(staff?.alphaPerception, golden.alphas.staff[0]!);
    close(staff?.alphaExpectation, golden.alphas.staff[1]!);
  });

  it("own points of importance", () => {
    const scores = scored();
    scores.dimensions.forEach(({ weight, weightedGap }, k) => {
      close(weight, golden.ownPoints.weight[k]!);
      close(weightedGap, golden.ownPoints.weightedGap[k]!);
    });
    close(scores.overall.weightedGap, golden.ownPoints.overall);
  });

  it("respondents' weights with linearized errors", () => {
    const weighted = scoreServqual(survey, { instrument, weights });
    const rows = [...weighted.items, ...weighted.dimensions];
    [...golden.weighted.items, ...golden.weighted.dimensions].forEach((row, i) => {
      const actual = rows[i]!;
      close(actual.gap, row.gap);
      close(actual.standardDeviation, row.standardDeviation);
      close(actual.interval?.lower, row.interval[0]!);
      close(actual.interval?.upper, row.interval[1]!);
      close(actual.test?.p, row.p, 12);
      close(actual.shortfallShare, row.shortfall);
    });
    close(weighted.overall.gap, golden.weighted.overall.gap);
    close(weighted.overall.interval?.upper, golden.weighted.overall.interval[1]!);
  });

  it("Welch's comparison of branches, adjusted over all dimensions and pairs", () => {
    const { differences } = compareGapGroups(survey, { instrument, by: branch });
    const byDimension = differences.filter(({ dimension }) => dimension !== null);
    expect(byDimension).toHaveLength(golden.welch.length);
    golden.welch.forEach((row, i) => {
      const actual = byDimension.find(
        ({ a, b, dimension }) => a === row.a && b === row.b && dimension === row.dimension,
      );
      close(actual?.difference, row.difference);
      close(actual?.test?.statistic, row.statistic);
      close(actual?.test?.df, row.df);
      close(actual?.test?.p, row.p, 12);
      close(actual?.interval?.lower, row.interval[0]!);
      close(actual?.interval?.upper, row.interval[1]!);
      close(actual?.holmP, golden.welchHolm[i]!, 12);
    });
  });

  it("the regression of a gap on four others", () => {
    const fit = explainServiceGap(golden.regression.units);
    close(fit.r2, golden.regression.r2);
    close(fit.adjustedR2, golden.regression.adjustedR2);
    golden.regression.coefficients.forEach(([estimate, error, statistic, p], j) => {
      const actual = fit.coefficients[j]!;
      close(actual.estimate, estimate!);
      close(actual.standardError, error!);
      close(actual.test?.statistic, statistic!);
      close(actual.test?.p, p!, 12);
    });
  });

  it("performance alone and the zone of tolerance rest on the same means", () => {
    const servperf = scoreServperf({ perceptions }, { instrument });
    const zone = scoreToleranceZone({ minimum, desired: expectations, perceptions }, { instrument });
    golden.dimensions.forEach((row, k) => {
      close(servperf.dimensions[k]?.perception, row.perception);
      close(zone.dimensions[k]?.superiority, row.gap);
      close(zone.dimensions[k]?.superiorityInterval?.lower, row.interval[0]!);
    });
    const adequacy = scoreServqual({ expectations: minimum, perceptions }, { instrument });
    zone.items.forEach(({ adequacyInterval }, j) => {
      expect(adequacyInterval).toEqual(adequacy.items[j]!.interval);
    });
  });
});
