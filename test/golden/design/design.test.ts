import {
  compareGapGroups,
  scoreNonDifference,
  scoreServperf,
  scoreServqual,
  scoreToleranceZone,
} from "service-quality/gaps";
import {
  compareMeasureGroups,
  estimateCes,
  estimateCsat,
  estimateNps,
  scoreCompositeIndex,
  scoreDisconfirmation,
} from "service-quality/satisfaction";
import { scoreDimensions } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import golden from "./design.json" with { type: "json" };

type Figure = Record<"mean" | "standardError" | "df" | "designEffect" | "lower" | "upper", number>;

const SEVEN = { min: 1, max: 7 };
const { data, population, guests } = golden;
const { branch: clusters, region: strata, w, segment: by } = data;
const designs = {
  clusters: { clusters },
  "strata of clusters": { clusters, strata },
  "finite strata of clusters": { clusters, strata, population },
  strata: { strata },
  "finite strata": { strata, population: guests },
};

const item = (id: string) => ({ id, label: id, items: [{ id: `q${id}`, label: id }] });
const instrument = {
  id: "two",
  title: "Two",
  citation: "own",
  scale: SEVEN,
  dimensions: [item("1"), item("2")],
};
const battery = (first: readonly (number | null)[], second: readonly (number | null)[]) => ({
  q1: first,
  q2: second,
});
const [expectations, perceptions] = [battery(data.e1, data.e2), battery(data.p1, data.p2)];

/** Within 1e-10 of R's figures, which have 15 digits. */
const near = (wanted: number | null) =>
  wanted === null
    ? null
    : expect.closeTo(wanted, Math.min(14, Math.floor(11 - Math.log10(Math.abs(wanted) + 1))));

const errorOf = ({ standardError, df, designEffect }: Figure) => ({
  standardError: near(standardError),
  df,
  designEffect: near(designEffect),
});

const limitsOf = ({ lower, upper }: Figure) => ({ lower: near(lower), upper: near(upper) });

describe.each(golden.cases)(
  "survey's figures of $design, weighted $weighted",
  ({ design: name, weighted, means, shares, index, differences }) => {
    const design = designs[name as keyof typeof designs];
    const sampling = { design, ...(weighted ? { weights: w } : {}) };
    const options = { missing: "available", answeredShare: 1, instrument, ...sampling } as const;

    it("are those of gaps, by item and on the whole", () => {
      const { items, overall } = scoreServqual({ expectations, perceptions }, options);
      for (const [row, wanted] of [
        [items[0]!, means.g1],
        [items[1]!, means.g2],
        [overall, means.whole],
      ] as const) {
        expect(row).toMatchObject({ gap: near(wanted.mean), ...errorOf(wanted), interval: limitsOf(wanted) });
      }
      expect(items[0]!.test!.statistic).toBeCloseTo(means.g1.mean / means.g1.standardError, 9);
    });

    it("are those of performance, of dimensions, and of the zone of tolerance", () => {
      const { dimensions, overall } = scoreServperf({ perceptions }, options);
      expect(dimensions[1]).toMatchObject({
        perception: near(means.p2.mean),
        ...errorOf(means.p2),
        interval: limitsOf(means.p2),
      });
      expect(overall).toMatchObject({ ...errorOf(means.performance), interval: limitsOf(means.performance) });
      const { instrument: _, ...scoring } = options;
      const scores = scoreDimensions(perceptions, instrument, scoring);
      expect(scores.dimensions[0]).toMatchObject({
        mean: near(means.p1.mean),
        ...errorOf(means.p1),
        interval: limitsOf(means.p1),
      });
      const minimum = battery(data.m1, data.m2);
      const zone = scoreToleranceZone({ minimum, desired: expectations, perceptions }, options).items[0]!;
      expect(zone).toMatchObject({
        adequacy: near(means.a1.mean),
        ...errorOf(means.a1),
        adequacyInterval: limitsOf(means.a1),
        superiority: near(means.s1.mean),
        superiorityStandardError: near(means.s1.standardError),
        superiorityDesignEffect: near(means.s1.designEffect),
        superiorityInterval: limitsOf(means.s1),
      });
    });

    it("are those of net scores, shares and means of ratings", () => {
      const settings = { missing: "available", ...sampling } as const;
      expect(estimateNps(data.nps, settings)).toMatchObject({
        method: "wald",
        nps: near(means.points.mean),
        ...errorOf(means.points),
        interval: limitsOf(means.points),
      });
      expect(estimateCsat(data.csat, settings)).toMatchObject({
        share: near(shares.top.mean),
        ...errorOf(shares.top),
        interval: limitsOf(shares.top),
        mean: near(means.csat.mean),
        meanInterval: limitsOf(means.csat),
      });
      expect(estimateCes(data.ces, settings)).toMatchObject({
        mean: near(means.ces.mean),
        ...errorOf(means.ces),
        interval: limitsOf(means.ces),
        easyShare: near(shares.easy.mean),
        easyShareInterval: limitsOf(shares.easy),
      });
    });

    it("are those of disconfirmation, inferred and direct, and of a composite index", () => {
      const settings = { missing: "listwise", ...sampling } as const;
      expect(scoreDisconfirmation({ expectations: data.e1, perceptions: data.p1 }, settings)).toMatchObject({
        mean: near(means.g1.mean),
        ...errorOf(means.g1),
        interval: limitsOf(means.g1),
        positiveShare: near(shares.better.mean),
        positiveInterval: limitsOf(shares.better),
      });
      const direct = scoreNonDifference(data.p1, { ...settings, scale: SEVEN });
      expect(direct).toMatchObject({ mean: near(means.p1.mean), ...errorOf(means.p1) });
      const survey = { satisfaction: perceptions, importance: battery(data.i1, data.i2) };
      const composite = scoreCompositeIndex(survey, { ...settings, scale: SEVEN });
      expect(composite).toMatchObject({
        index: near(index.index),
        standardError: near(index.standardError),
        df: index.df,
      });
    });

    it("are those of groups that share clusters", () => {
      const settings = { missing: "available", by, ...sampling } as const;
      const compared = {
        points: compareMeasureGroups(data.nps, { measure: "nps", ...settings }),
        csat: compareMeasureGroups(data.csat, {
          measure: "mean-rating",
          scale: { min: 1, max: 5 },
          ...settings,
        }),
        top: compareMeasureGroups(data.csat, { measure: "csat", ...settings }),
        g1: compareGapGroups({ expectations, perceptions }, { ...options, by }),
      };
      for (const [key, { test, differences: found }] of Object.entries(compared)) {
        expect(test).toBe("design");
        for (const { a, b, difference, standardError, df, p } of differences[
          key as keyof typeof differences
        ]) {
          const pair = found.find((row) => [row.a, row.b].includes(a) && [row.a, row.b].includes(b))!;
          const sign = pair.a === a ? 1 : -1;
          expect(pair).toMatchObject({
            difference: near(sign * difference),
            standardError: near(standardError),
            test: { df, p: near(p) },
          });
        }
      }
    });
  },
);
