import {
  estimateFleissKappa,
  estimateIcc,
  estimateKappa,
  type KappaWeighting,
} from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import icc from "./icc.json" with { type: "json" };
import kappas from "./kappas.json" with { type: "json" };

describe(`intraclass correlations agree with ${icc.software}`, () => {
  for (const wanted of icc.cases) {
    it(wanted.name, () => {
      const { forms } = estimateIcc(wanted.ratings, { confidence: wanted.confidence });
      forms.forEach((row, i) => {
        expect(row.value).toBeCloseTo(wanted.value[i]!, 11);
        expect(row.interval?.lower).toBeCloseTo(wanted.lower[i]!, 9);
        expect(row.interval?.upper).toBeCloseTo(wanted.upper[i]!, 9);
        expect(row.test?.statistic).toBeCloseTo(wanted.statistic[i]!, 9);
        expect([row.test?.df1, row.test?.df2]).toEqual([wanted.df1[i], wanted.df2[i]]);
        expect(row.test?.p).toBeCloseTo(wanted.p[i]!, 12);
      });
    });
  }
});

describe(`kappas agree with ${kappas.software}`, () => {
  for (const wanted of kappas.cohen) {
    it(`Cohen: ${wanted.name}`, () => {
      const weighting = wanted.weighting as KappaWeighting;
      const got = estimateKappa(wanted.table, { weighting, confidence: wanted.confidence });
      expect(got.kappa).toBeCloseTo(wanted.kappa, 12);
      expect(got.standardError).toBeCloseTo(wanted.standardError, 12);
      expect(got.interval?.lower).toBeCloseTo(wanted.lower, 12);
      expect(got.interval?.upper).toBeCloseTo(wanted.upper, 12);
      expect(got.test?.statistic).toBeCloseTo(wanted.z, 10);
      expect(got.test?.p).toBeCloseTo(wanted.p, 12);
    });
  }

  for (const wanted of kappas.fleiss) {
    it(`Fleiss: ${wanted.name}`, () => {
      const got = estimateFleissKappa(wanted.counts, { confidence: wanted.confidence });
      expect(got.kappa).toBeCloseTo(wanted.kappa, 12);
      got.categories.forEach(({ kappa }, j) => {
        expect(kappa).toBeCloseTo(wanted.byCategory[j]!, 12);
      });
      expect(got.standardError).toBeCloseTo(wanted.standardError, 12);
      // irrCAC's quantiles of Student's t are good to about 1e-9.
      expect(got.interval?.lower).toBeCloseTo(wanted.lower, 8);
      expect(got.interval?.upper).toBeCloseTo(wanted.upper, 8);
    });
  }
});
