import { compareGapGroups } from "service-quality/gaps";
import { estimateCsat, estimateNps } from "service-quality/satisfaction";
import { type SampleDesign, scoreDimensions } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/numeric/distributions/normal.ts";
import { type RandomStream, randomStream } from "../../src/numeric/random.ts";

/** `npm run test:deep` draws many more surveys, of which less is left to chance. */
const DEEP = process.env.DEEP_RUNS !== undefined;
const SURVEYS = DEEP ? 4000 : 200;
const COVERED = DEEP ? [0.93, 0.97] : [0.9, 1];
const REJECTED = DEEP ? [0.04, 0.06] : [0.01, 0.09];
const [BRANCHES, GUESTS] = [30, 20];
const clusters = Array.from({ length: BRANCHES * GUESTS }, (_, i) => Math.floor(i / GUESTS));

/** Of two guests of one branch. */
const CORRELATION = 0.1;

const TEN = { min: 0, max: 10 };
const instrument = {
  id: "one",
  title: "One question",
  citation: "constructed",
  scale: TEN,
  dimensions: [{ id: "d", label: "d", items: [{ id: "q", label: "q" }] }],
};

/** Ratings of 0 to 10 about 7, of branches that differ. */
function surveyOf(stream: RandomStream, correlation: number): number[] {
  const effects = Array.from({ length: BRANCHES }, () => stream.normal() * Math.sqrt(correlation));
  return clusters.map((branch) => {
    const liking = effects[branch]! + stream.normal() * Math.sqrt(1 - correlation);
    return Math.min(10, Math.max(0, Math.round(7 + 2 * liking)));
  });
}

/** The share of a rating of at least so much, and so the mean, of the population: a standard normal liking. */
const shareFrom = (rating: number) => upperTail((rating - 0.5 - 7) / 2);
const MEAN = Array.from({ length: 10 }, (_, i) => shareFrom(i + 1)).reduce((sum, share) => sum + share, 0);
const NPS = 100 * (shareFrom(9) - (1 - shareFrom(7)));
const SATISFIED = shareFrom(8);

/** P(Z ≥ z) by bisection of the quantile. */
function upperTail(z: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < z) low = middle;
    else high = middle;
  }
  return 1 - low;
}

type Limits = { lower: number; upper: number } | null;

const holds = (limits: Limits, truth: number) => Number(limits!.lower <= truth && truth <= limits!.upper);

/** The share of the surveys whose intervals hold the truth: of the mean, the NPS and the share of the satisfied. */
function coverage(correlation: number, options: { design?: { clusters: number[] } }) {
  const held = { mean: 0, nps: 0, csat: 0 };
  for (let survey = 0; survey < SURVEYS; survey++) {
    const q = surveyOf(randomStream(2026, survey), correlation);
    held.mean += holds(scoreDimensions({ q }, instrument, options).dimensions[0]!.interval, MEAN);
    held.nps += holds(estimateNps(q, options).interval, NPS);
    held.csat += holds(estimateCsat(q, { scale: TEN, satisfiedFrom: 8, ...options }).interval, SATISFIED);
  }
  return { mean: held.mean / SURVEYS, nps: held.nps / SURVEYS, csat: held.csat / SURVEYS };
}

describe(`intervals of ${BRANCHES} branches × ${GUESTS} guests, in ${SURVEYS} surveys`, () => {
  it("cover 93 to 97 % with the design, and far less without", () => {
    const [known, ignored] = [coverage(CORRELATION, { design: { clusters } }), coverage(CORRELATION, {})];
    if (process.env.SHOW) console.log({ known, ignored });
    for (const share of Object.values(known)) {
      expect(share).toBeGreaterThanOrEqual(COVERED[0]!);
      expect(share).toBeLessThanOrEqual(COVERED[1]!);
    }
    for (const share of Object.values(ignored)) expect(share).toBeLessThan(0.85);
  }, 600_000);

  it("cover 93 to 97 % where branches do not differ, with the design and without", () => {
    for (const options of [{ design: { clusters } }, {}]) {
      for (const share of Object.values(coverage(0, options))) {
        expect(share).toBeGreaterThanOrEqual(COVERED[0]!);
        expect(share).toBeLessThanOrEqual(COVERED[1]!);
      }
    }
  }, 600_000);
});

describe("the test of two groups that no difference separates", () => {
  const regions = clusters.map((branch) => (branch % 2 === 0 ? "even" : "odd"));
  const segments = clusters.map((_, guest) => (guest % 2 === 0 ? "even" : "odd"));

  const rejected = (by: string[], options: { design?: SampleDesign }) => {
    let count = 0;
    for (let survey = 0; survey < SURVEYS; survey++) {
      const q = surveyOf(randomStream(2027, survey), CORRELATION);
      const { differences } = compareGapGroups({ perceptions: { q } }, { instrument, by, ...options });
      count += Number(differences[0]!.test!.p < 0.05);
    }
    return count / SURVEYS;
  };

  it("rejects 4 to 6 % of regions of branches under the design, and far more without", () => {
    const known = rejected(regions, { design: { clusters, strata: regions } });
    expect(known).toBeGreaterThan(REJECTED[0]!);
    expect(known).toBeLessThan(REJECTED[1]!);
    expect(rejected(regions, {})).toBeGreaterThan(0.15);
  }, 600_000);

  it("rejects 4 to 6 % of segments that every branch has under the design, and less without", () => {
    const known = rejected(segments, { design: { clusters } });
    expect(known).toBeGreaterThan(REJECTED[0]!);
    expect(known).toBeLessThan(REJECTED[1]!);
    expect(rejected(segments, {})).toBeLessThan(known);
  }, 600_000);
});
