import { collectJointCounts, estimateOrdinalReliability, estimatePolychoric } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { fitPolychoric } from "../../../src/factors/polychoric/polychoric-fit.ts";
import golden from "../../golden/polychoric/golden.json" with { type: "json" };
import { expectRefusal } from "../../refusal.ts";

const table = (counts: number[][]) => ({
  items: [
    { item: "a", categories: counts.map((_, i) => i) },
    { item: "b", categories: counts[0]!.map((_, j) => j) },
  ],
  pairs: [{ a: "a", b: "b", counts }],
});

const pairOf = (counts: number[][], options = {}) => estimatePolychoric(table(counts), options).pairs[0]!;

describe("estimatePolychoric", () => {
  it("is sin(2π(p − 1/4)) for items halved at their medians (Sheppard 1899)", () => {
    const pair = pairOf([
      [40, 10],
      [10, 40],
    ]);
    expect(pair.estimate).toBeCloseTo(Math.sin(2 * Math.PI * (0.4 - 0.25)), 12);
    expect(pair.thresholds).toEqual({ a: [0], b: [0] });
    expect(pair.normality).toMatchObject({ df: 0, p: null });
    expect(pair.normality!.chiSquared).toBeCloseTo(0, 9);
  });

  it("has a score of 0 at its estimate", () => {
    for (const counts of [
      [
        [30, 12, 1],
        [9, 40, 11],
        [2, 8, 26],
      ],
      [
        [1, 0, 400],
        [3, 5, 2],
        [200, 0, 1],
      ],
      [
        [99, 1],
        [1, 0],
      ],
      [
        [5000, 1],
        [1, 5000],
      ],
    ]) {
      expect(Math.abs(fitPolychoric(counts, 0).score)).toBeLessThan(1e-8);
    }
  });

  it("takes a category for empty whose count is lost in rounding beside the others", () => {
    const items = [
      { item: "a", categories: [1, 2, 3] },
      { item: "b", categories: [1, 2] },
    ];
    const withRarest = (count: number) => {
      const counts = [
        [40, 10],
        [10, 40],
        [count, 0],
      ];
      return estimatePolychoric({ items, pairs: [{ a: "a", b: "b", counts }] }).pairs[0]?.thresholds;
    };
    expect(withRarest(1e-40)).toEqual(withRarest(0));
    expect(withRarest(1e100)).toBeNull();
  });

  it("is exactly 1 or −1 where no two respondents differ in opposite directions, or none alike", () => {
    const perfect = estimatePolychoric(
      table([
        [5, 2, 0],
        [0, 3, 4],
      ]),
    );
    expect(perfect.pairs[0]).toMatchObject({
      estimate: 1,
      standardError: null,
      interval: null,
      emptyCells: 2,
    });
    expect(perfect.notes).toEqual([
      { path: ["pairs", 0, "estimate"], reason: "at-its-limit" },
      { path: ["positiveDefinite"], reason: "not-positive-definite" },
    ]);
    expect(
      pairOf([
        [0, 2, 5],
        [4, 3, 0],
      ]).estimate,
    ).toBe(-1);
  });

  it("says where a few answers contradict millions so much that their chance has no digits", () => {
    const counts = [
      [1_000_000, 1, 396, 1],
      [3, 1_000_000, 457, 119],
      [1, 0, 1_000_123, 0],
    ];
    expect(estimatePolychoric(table(counts)).notes).toEqual([
      { path: ["pairs", 0, "estimate"], reason: "not-converged" },
    ]);
  });

  it("is close to 1 where nobody is far from the diagonal, whose cells have next to no chance", () => {
    const places = [0, 1, 2, 3, 4, 5, 6];
    const counts = places.map((i) => places.map((j) => [1000, 20, 0, 0, 0, 0, 0][Math.abs(i - j)]!));
    const { estimate, standardError } = pairOf(counts);
    // minus the log-likelihood by Gauss and Legendre's integrals, minimized by scipy
    expect(estimate).toBeCloseTo(0.99976452, 7);
    expect(standardError).toBeLessThan(1e-4);
  });

  it("fills empty cells where it is told to", () => {
    const counts = [
      [5, 2, 0],
      [0, 3, 4],
    ];
    const filled = pairOf(counts, { emptyCellCount: 0.5 });
    expect(filled.estimate).toBeLessThan(1);
    expect(filled.thresholds).toEqual(pairOf(counts).thresholds);
    expectRefusal(() => pairOf(counts, { emptyCellCount: -1 }), "invalid_input", ["emptyCellCount"]);
  });

  it("leaves out categories that nobody chose", () => {
    const { thresholds, estimate } = pairOf([
      [4, 0, 1],
      [0, 0, 0],
      [2, 0, 5],
    ]);
    expect(estimate).toBe(
      pairOf([
        [4, 1],
        [2, 5],
      ]).estimate,
    );
    expect(thresholds!.a.length).toBe(1);
  });

  it("has no correlation with an item that all answered alike", () => {
    const result = estimatePolychoric({ a: [1, 1, 1], b: [1, 2, 3], c: [1, 3, 2] });
    expect(result.pairs[0]).toMatchObject({ estimate: null, thresholds: null, normality: null });
    expect(result.matrix[0]).toEqual([1, null, null]);
    expect(result.positiveDefinite).toBeNull();
    expect(result.notes[0]).toEqual({ path: ["pairs", 0, "estimate"], reason: "no-variance" });
    expect(pairOf([[3], [4]]).estimate).toBeNull();
  });

  it("weights respondents, without errors", () => {
    const answers = { a: [1, 1, 2, 2, 1, 2], b: [1, 2, 1, 2, 1, 2] };
    const weighted = estimatePolychoric(answers, { weights: [2, 1, 1, 2, 1, 1] });
    const counted = estimatePolychoric({ a: [1, 1, 1, 2, 2, 2, 1, 2], b: [1, 1, 2, 1, 2, 2, 1, 2] });
    expect(weighted.pairs[0]!.estimate).toBeCloseTo(counted.pairs[0]!.estimate!, 12);
    expect(weighted.pairs[0]).toMatchObject({ n: 6, standardError: null, interval: null, normality: null });
    expect(weighted.notes).toEqual([{ path: ["pairs", 0, "standardError"], reason: "weighted" }]);
  });

  it("refuses items, missing and weights beside counts", () => {
    const given = table([
      [4, 1],
      [2, 5],
    ]);
    expectRefusal(() => estimatePolychoric(given, { items: ["a", "b"] }), "invalid_input", ["items"]);
    expectRefusal(() => estimatePolychoric(given, { missing: "listwise" }), "invalid_input", ["missing"]);
    expectRefusal(() => estimatePolychoric(given, { weights: [1] }), "invalid_input", ["weights"]);
  });
});

describe("against R", () => {
  const { pairs } = estimatePolychoric(golden.columns);
  const worst = (gap: (pair: (typeof pairs)[number], peer: (typeof golden.cases)[number]) => number) =>
    Math.max(...pairs.map((pair, i) => Math.abs(gap(pair, golden.cases[i]!))));

  it("has the counts that table() has", () => {
    expect(collectJointCounts(golden.columns).pairs.map(({ counts }) => counts)).toEqual(
      golden.cases.map(({ counts }) => counts),
    );
  });

  it("agrees with the same two steps on mvtnorm's probabilities", () => {
    expect(worst(({ estimate }, peer) => estimate! - peer.estimate)).toBeLessThan(1e-7);
    expect(worst(({ normality }, peer) => normality!.chiSquared - peer.likelihoodRatio)).toBeLessThan(1e-8);
  });

  it("agrees with lavaan, psych and polycor to their stopping rules", () => {
    expect(worst(({ estimate }, peer) => estimate! - peer.lavaan)).toBeLessThan(1e-6);
    expect(worst(({ estimate }, peer) => estimate! - peer.psych)).toBeLessThan(1e-4);
    expect(worst(({ estimate }, peer) => estimate! - peer.polycor)).toBeLessThan(1e-4);
    pairs[0]!.thresholds!.a.forEach((threshold, i) => {
      expect(threshold).toBeCloseTo(Object.values(golden.thresholds)[i]!, 14);
    });
  });

  it("has standard errors of both steps, as the influence of respondents counted out in R", () => {
    expect(worst(({ standardError }, peer) => standardError! / peer.numericalError - 1)).toBeLessThan(0.02);
  });

  it("has ordinal alpha and omega", () => {
    const { alpha, omega, loadings } = estimateOrdinalReliability(golden.columns);
    expect(alpha).toBeCloseTo(golden.psychAlpha, 5);
    expect(omega).toBeCloseTo(golden.omega, 6);
    loadings!.forEach(({ loading }, i) => {
      expect(loading).toBeCloseTo(golden.loadings[i]!, 6);
    });
  });
});
