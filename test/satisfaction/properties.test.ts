import fc from "fast-check";
import {
  compareNps,
  estimateCsat,
  estimateNps,
  netPromoterScore,
  scoreCompositeIndex,
  scoreDisconfirmation,
  scoreSatisfactionIndex,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

const rating = fc.integer({ min: 0, max: 10 });
const ratings = fc.array(rating, { minLength: 1, maxLength: 60 });
const method = fc.constantFrom("wald", "adjusted-wald") as fc.Arbitrary<"wald" | "adjusted-wald">;

describe("net promoter scores", () => {
  it("merge over any split: counts of the parts add up to the whole", () => {
    fc.assert(
      fc.property(ratings, fc.nat(), method, (all, at, given) => {
        const cut = at % (all.length + 1);
        const parts = [all.slice(0, cut), all.slice(cut)].filter((part) => part.length > 0);
        const estimates = parts.map((part) => estimateNps(part));
        const sum = (key: "promoters" | "passives" | "detractors") =>
          estimates.reduce((total, estimate) => total + estimate[key], 0);
        const counts = {
          promoters: sum("promoters"),
          passives: sum("passives"),
          detractors: sum("detractors"),
          n: all.length,
        };
        expect(estimateNps(counts, { method: given })).toEqual(estimateNps(all, { method: given }));
      }),
    );
  });

  it("do not depend on the respondents' order, nor on the kind of array", () => {
    fc.assert(
      fc.property(ratings, (all) => {
        const estimate = estimateNps(all);
        expect(estimateNps([...all].sort())).toEqual(estimate);
        expect(estimateNps(Uint8Array.from(all))).toEqual(estimate);
        expect(estimate.nps).toBe(netPromoterScore(estimate));
      }),
    );
  });

  it("turn with the scale: promoters and detractors exchanged change the sign of everything", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }), method, (p, s, d, given) => {
        fc.pre(p + s + d > 1);
        const there = estimateNps({ promoters: p, passives: s, detractors: d }, { method: given });
        const back = estimateNps({ promoters: d, passives: s, detractors: p }, { method: given });
        expect(back.nps).toBe(0 - there.nps);
        expect(back.standardError).toBeCloseTo(there.standardError!, 10);
        expect(back.interval!.lower).toBeCloseTo(-there.interval!.upper, 10);
      }),
    );
  });

  it("weigh like repeated respondents, but for the error, which knows how many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, fc.integer({ min: 1, max: 5 })), { minLength: 1 }), (pairs) => {
        const weighted = estimateNps(
          pairs.map(([answer]) => answer),
          { weights: pairs.map(([, times]) => times) },
        );
        const repeated = estimateNps(
          pairs.flatMap(([answer, times]) => new Array<number>(times).fill(answer)),
        );
        expect(weighted.nps).toBeCloseTo(repeated.nps, 10);
        expect(weighted.n).toBe(pairs.length);
      }),
    );
  });

  it("compared with themselves, pair by pair, do not differ", () => {
    fc.assert(
      fc.property(ratings, (all) => {
        expect(compareNps(all, all, { paired: true })).toMatchObject({ difference: 0, z: 0, p: 1 });
      }),
    );
  });
});

describe("shares of the satisfied", () => {
  it("lie in their interval, and satisfied, neutral and dissatisfied are everybody", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (answers) => {
        const { share, interval, dissatisfiedShare, distribution, net } = estimateCsat(answers);
        expect(interval!.lower).toBeLessThanOrEqual(share);
        expect(interval!.upper).toBeGreaterThanOrEqual(share);
        expect(share + dissatisfiedShare + distribution[2]!.share).toBeCloseTo(1, 12);
        expect(net).toBeCloseTo(100 * (share - dissatisfiedShare), 10);
      }),
    );
  });
});

describe("shares of disconfirmation", () => {
  it("sum to 1, and a wider zone of indifference never holds fewer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }),
        fc.nat({ max: 3 }),
        (direct, indifference) => {
          const score = scoreDisconfirmation({ direct }, { indifference });
          expect(score.positiveShare + score.zeroShare + score.negativeShare).toBeCloseTo(1, 12);
          const wider = scoreDisconfirmation({ direct }, { indifference: indifference + 1 });
          expect(wider.zeroShare).toBeGreaterThanOrEqual(score.zeroShare);
        },
      ),
    );
  });
});

describe("importance that is all equal", () => {
  const satisfaction = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 8 });

  it("gives the plain mean of the attributes, whatever its size", () => {
    fc.assert(
      fc.property(satisfaction, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (means, importance) => {
        const attributes = means.map((mean, i) => ({ attribute: `a${i}`, importance, satisfaction: mean }));
        const { index } = scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 5 } });
        expect(5 * index).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 10);
      }),
    );
  });

  it("gives the plain mean of all ratings, by both methods", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 1 }),
        fc.constantFrom("mean-importance" as const, "own-importance" as const),
        fc.integer({ min: 1, max: 10 }),
        (rows, given, importance) => {
          const survey = {
            satisfaction: { a: rows.map(([a]) => a), b: rows.map(([, b]) => b) },
            importance: { a: rows.map(() => importance), b: rows.map(() => importance) },
          };
          const { index } = scoreCompositeIndex(survey, { scale: { min: 1, max: 5 }, method: given });
          const mean = rows.reduce((sum, [a, b]) => sum + a + b, 0) / (2 * rows.length);
          expect(index).toBeCloseTo(25 * (mean - 1), 8);
        },
      ),
    );
  });
});
