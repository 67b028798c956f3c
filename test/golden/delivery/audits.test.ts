import { estimateSigmaLevel, rankShares, scoreMysteryVisits, summarizeTimes } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./audits.json" with { type: "json" };

const { visits } = golden;

describe("mystery visits beside numpy, scipy and statsmodels", () => {
  const scored = scoreMysteryVisits(visits.visits);

  it("have the same means", () => {
    expectWithin(scored.overall.score, visits.score, 1e-14);
    expectWithin(scored.overall.visitScore, visits.visitScore, 1e-14);
  });

  it.each(visits.sites.map((site, i) => [site.site, site, scored.sites[i]!] as const))(
    "%s has the same score, interval, rank and places",
    (name, wanted, found) => {
      const { site, n, rank, rankInterval } = found;
      expect({ site, n, rank, rankInterval }).toEqual({
        site: name,
        n: wanted.n,
        rank: wanted.rank,
        rankInterval: wanted.rankInterval,
      });
      expectWithin(found.score, wanted.score, 1e-14);
      if (wanted.interval === null) expect(found.interval).toBeNull();
      else {
        expect(found.interval!.lower).toBeCloseTo(wanted.interval.lower, 9);
        expect(found.interval!.upper).toBeCloseTo(wanted.interval.upper, 9);
      }
    },
  );

  it("have the same kappa of the two visitors", () => {
    expect(scored.agreement).toMatchObject({ visitors: ["kim", "lee"], n: visits.agreement.n });
    expectWithin(scored.agreement!.kappa, visits.agreement.kappa, 1e-13);
    expectWithin(scored.agreement!.interval!.lower, visits.agreement.interval.lower, 1e-11);
    expectWithin(scored.agreement!.interval!.upper, visits.agreement.interval.upper, 1e-11);
  });
});

it("ranked shares have the places that statsmodels' intervals leave, counted pair by pair", () => {
  const { units } = rankShares(golden.shares);
  expect(units.map(({ rankInterval }) => rankInterval)).toEqual(
    golden.shares.map(({ rankInterval }) => rankInterval),
  );
});

it.each(golden.sigma)("sigma level of $input with a shift of $shift", (wanted) => {
  const { sigmaLevel, sigmaInterval, throughputYield } = estimateSigmaLevel(wanted.input, {
    shift: wanted.shift,
  });
  expectWithin(sigmaLevel, wanted.sigmaLevel, 1e-13);
  expectWithin(sigmaInterval.lower, wanted.lower, 1e-12);
  expectWithin(sigmaInterval.upper, wanted.upper, 1e-12);
  expectWithin(throughputYield, wanted.throughputYield, 1e-14);
});

it("times have numpy's mean, deviation and quantiles", () => {
  const { mean, standardDeviation, quantiles } = summarizeTimes(golden.times.times);
  expectWithin(mean, golden.times.mean, 1e-14);
  expectWithin(standardDeviation, golden.times.standardDeviation, 1e-13);
  for (const [i, { value }] of golden.times.quantiles.entries())
    expectWithin(quantiles[i]!.value, value, 1e-13);
});
