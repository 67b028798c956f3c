import { type ParallelAnalysisOptions, parallelAnalysis } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { columnsOf, impliedBy } from "../columns-of.ts";

const twoFactors = columnsOf(
  impliedBy(
    [
      [0.8, 0],
      [0.7, 0],
      [0.6, 0],
      [0, 0.8],
      [0, 0.7],
      [0, 0.6],
    ],
    [
      [1, 0],
      [0, 1],
    ],
  ),
  200,
);
const answers = {
  q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
  q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
  q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
};

describe("parallelAnalysis", () => {
  it("finds the two factors that items were made from, by either form", () => {
    for (const method of ["principal", "common-factor"] as const) {
      const { factors, factorsByMean, eigenvalues } = parallelAnalysis(twoFactors, {
        seed: 1,
        replicates: 100,
        method,
      });
      expect([factors, factorsByMean]).toEqual([2, 2]);
      expect(eigenvalues.map(({ retained }) => retained)).toEqual([true, true, false, false, false, false]);
      for (const { mean, quantile } of eigenvalues) expect(quantile).toBeGreaterThan(mean);
    }
  });

  it("has eigenvalues of noise that sum to the items", () => {
    const { eigenvalues } = parallelAnalysis(twoFactors, { seed: 2, replicates: 50 });
    expect(eigenvalues.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(6, 10);
  });

  it("is the same for the same seed, from columns and from moments, and another for another", () => {
    const options = { seed: -5, replicates: 20, quantile: 0.9 };
    const result = parallelAnalysis(answers, options);
    expect(parallelAnalysis(collectMoments(answers), options)).toEqual(result);
    expect(parallelAnalysis(answers, { ...options, seed: 6 }).eigenvalues).not.toEqual(result.eigenvalues);
    expect(result).toMatchObject({ seed: -5, replicates: 20, quantile: 0.9, method: "principal", notes: [] });
  });

  it("takes noise in which an item is all but determined by another", () => {
    // the eighth draw of this seed leaves 7.7e-11 of either item: nothing is taken off its diagonal
    const { eigenvalues } = parallelAnalysis(
      { a: [1, 2, 4], b: [2, 1, 2] },
      { seed: 34922, replicates: 8, method: "common-factor", quantile: 0.999999 },
    );
    expect(eigenvalues[0]!.quantile).toBeCloseTo(2, 4);
  });

  it("takes an index beside the items that it is printed from", () => {
    const { eigenvalues } = parallelAnalysis(
      {
        a: [5, 3, 3, 2, 5, 1, 2, 4, 6, 4, 3, 5],
        b: [3, 4, 2, 3, 5, 2, 3, 5, 6, 3, 1, 4],
        c: [2, 2, 5, 4, 3, 1, 4, 3, 7, 5, 2, 2],
        index: [3.3333, 3, 3.3333, 3, 4.3333, 1.3333, 3, 4, 6.3333, 4, 2, 3.6667],
      },
      { seed: 1, replicates: 5, method: "common-factor" },
    );
    // numpy.linalg.eigvalsh of the correlations with squared multiple correlations on their diagonal
    const wanted = [2.9366502931834413, 0.737836867675598, 0.32551283435116485, -5.7e-10];
    for (const [i, { eigenvalue }] of eigenvalues.entries()) expect(eigenvalue).toBeCloseTo(wanted[i]!, 8);
  });

  it("takes fewer respondents than items, and two", () => {
    const two = Object.fromEntries(
      Object.entries(twoFactors).map(([item, column]) => [item, column.slice(0, 2)]),
    );
    const { eigenvalues, factors } = parallelAnalysis(two, { seed: 1, replicates: 20 });
    // noise of two respondents correlates perfectly too
    expect(eigenvalues[0]!.mean).toBeCloseTo(6, 10);
    expect(factors).toBe(0);
    expectRefusal(
      () => parallelAnalysis(two, { seed: 1, replicates: 20, method: "common-factor" }),
      "singular_data",
      ["q2"],
    );
  });

  it("draws noise of the effective number of respondents with weights", () => {
    const weights = answers.q5.map((_, i) => 1 + (i % 3));
    const { notes, effectiveN, n } = parallelAnalysis(answers, { seed: 1, replicates: 20, weights });
    expect(effectiveN).toBeLessThan(n);
    expect(notes).toEqual([{ path: ["eigenvalues"], reason: "effective-n" }]);
  });

  it("retains all where all exceed a low quantile", () => {
    const slight = columnsOf(
      [
        [1, 0.1],
        [0.1, 1],
      ],
      50,
    );
    expect(parallelAnalysis(slight, { seed: 1, replicates: 200, quantile: 0.01 }).factors).toBe(2);
  });

  it("refuses options out of range and one item", () => {
    const bad: [object, string][] = [
      [{}, "seed"],
      [{ seed: 1.5 }, "seed"],
      [{ seed: 1, replicates: 1 }, "replicates"],
      [{ seed: 1, quantile: 1 }, "quantile"],
      [{ seed: 1, method: "scree" }, "method"],
    ];
    for (const [options, path] of bad)
      expectRefusal(() => parallelAnalysis(answers, options as ParallelAnalysisOptions), "invalid_input", [
        path,
      ]);
    expectRefusal(() => parallelAnalysis(answers, { seed: 1, items: ["q5"] }), "insufficient_data", [
      "items",
    ]);
  });
});
