import {
  type AlphaOptions,
  estimateAlpha,
  estimateOmega,
  estimateSplitHalf,
} from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import golden from "./scales.json" with { type: "json" };

const missingOf = (text: string) => text as NonNullable<AlphaOptions["missing"]>;

describe(`alpha and omega agree with ${golden.software}`, () => {
  for (const wanted of golden.cases) {
    const options = { missing: missingOf(wanted.missing), confidence: wanted.confidence };

    it(`${wanted.name}: alpha, its interval, its companions and the item analysis`, () => {
      const got = estimateAlpha(wanted.answers, options);
      expect(got.n).toBe(wanted.n);
      expect(got.alpha).toBeCloseTo(wanted.alpha, 12);
      expect(got.standardizedAlpha).toBeCloseTo(wanted.standardizedAlpha, 12);
      expect(got.lambda6).toBeCloseTo(wanted.lambda6, 12);
      expect(got.meanInterItemCorrelation).toBeCloseTo(wanted.meanInterItemCorrelation, 12);
      expect(got.interval?.lower).toBeCloseTo(wanted.lower, 11);
      expect(got.interval?.upper).toBeCloseTo(wanted.upper, 11);
      got.itemStatistics.forEach((row, i) => {
        expect(row.mean).toBeCloseTo(wanted.means[i]!, 12);
        expect(row.standardDeviation).toBeCloseTo(wanted.deviations[i]!, 12);
        expect(row.correctedItemTotal).toBeCloseTo(wanted.correctedItemTotal[i]!, 12);
        if (wanted.alphaIfDropped === null) expect(row.alphaIfDropped).toBeNull();
        else expect(row.alphaIfDropped).toBeCloseTo(wanted.alphaIfDropped[i]!, 12);
      });
    });

    const { omega } = wanted;
    if (omega === null) continue;
    // lavaan's default convergence is good to about 1e-6 in these figures.
    it(`${wanted.name}: omega, its interval and its loadings`, () => {
      const got = estimateOmega(wanted.answers, options);
      expect(got.admissible).toBe(omega.admissible);
      expect(got.omegaTotal).toBeCloseTo(omega.omegaTotal, 5);
      if (omega.lower === null || omega.upper === null) expect(got.interval).toBeNull();
      else {
        expect(got.interval?.lower).toBeCloseTo(omega.lower, 5);
        expect(got.interval?.upper).toBeCloseTo(omega.upper, 5);
      }
      got.loadings.forEach((row, i) => {
        expect(row.estimate).toBeCloseTo(omega.estimates[i]!, 4);
        expect(row.standardized).toBeCloseTo(omega.standardized[i]!, 4);
      });
    });
  }
});

describe("split halves agree with R", () => {
  for (const wanted of golden.halves.splits) {
    it(`${wanted.first.join(", ")} against ${wanted.second.join(", ")}`, () => {
      const got = estimateSplitHalf(golden.halves.answers, {
        halves: [wanted.first, wanted.second],
        confidence: wanted.confidence,
      });
      expect(got.correlation).toBeCloseTo(wanted.correlation, 12);
      expect(got.spearmanBrown).toBeCloseTo(wanted.spearmanBrown, 12);
      expect(got.interval?.lower).toBeCloseTo(wanted.lower, 11);
      expect(got.interval?.upper).toBeCloseTo(wanted.upper, 11);
      expect(got.lambda4).toBeCloseTo(wanted.lambda4, 12);
    });
  }
});
