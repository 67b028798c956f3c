import { estimateFactors, type FactorsOptions } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { columnsOf, impliedBy } from "../columns-of.ts";

/** Nine items on three factors that correlate. */
const PATTERN = [
  [0.8, 0, 0],
  [0.7, 0, 0],
  [0.9, 0, 0],
  [0.65, 0, 0],
  [0, 0.8, 0],
  [0, 0.75, 0],
  [0, -0.7, 0],
  [0, 0, 0.7],
  [0, 0, 0.6],
  [0, 0, 0.8],
];
const PHI = [
  [1, 0.4, 0.3],
  [0.4, 1, 0.2],
  [0.3, 0.2, 1],
];
const UNCORRELATED = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const oblique = columnsOf(impliedBy(PATTERN, PHI), 300);
const orthogonal = columnsOf(impliedBy(PATTERN, UNCORRELATED), 300);

/** The pattern in the order and direction that results have: item 7 turns no factor. */
function expectPattern(columns: Record<string, number[]>, options: FactorsOptions, within: number): void {
  const result = estimateFactors(columns, options);
  expect([result.converged, result.admissible]).toEqual([true, true]);
  for (const [i, { loadings }] of result.items.entries()) {
    for (const [j, loading] of loadings.entries()) {
      expect(Math.abs(loading - PATTERN[i]![j]!)).toBeLessThan(within);
    }
  }
}

describe("estimateFactors", () => {
  it("finds a perfect simple structure that correlations were made from, by either extraction and every fitting rotation", () => {
    for (const extraction of ["minres", "maximum-likelihood"] as const) {
      expectPattern(orthogonal, { factors: 3, extraction, rotation: "varimax" }, 1e-7);
      expectPattern(orthogonal, { factors: 3, extraction, rotation: "varimax", kaiser: false }, 1e-7);
      expectPattern(oblique, { factors: 3, extraction, rotation: "oblimin" }, 1e-7);
      expectPattern(oblique, { factors: 3, extraction, rotation: "oblimin", kaiser: true }, 1e-7);
      expectPattern(oblique, { factors: 3, extraction, rotation: "promax" }, 0.1);
    }
  });

  it("finds the correlations of those factors, and explains what they explain", () => {
    const { factorCorrelations, explained, explainedShare, items, rmsr } = estimateFactors(oblique, {
      factors: 3,
    });
    for (const [j, row] of factorCorrelations!.entries())
      for (const [l, r] of row.entries()) expect(r).toBeCloseTo(PHI[j]![l]!, 7);
    const communalities = PATTERN.map((row) => row.reduce((sum, loading) => sum + loading ** 2, 0));
    for (const [i, { communality, uniqueness, structure, loadings }] of items.entries()) {
      expect(communality).toBeCloseTo(communalities[i]!, 7);
      expect(uniqueness).toBe(1 - communality);
      for (const [j, s] of structure.entries())
        expect(s).toBeCloseTo(
          loadings.reduce((sum, loading, l) => sum + loading * PHI[l]![j]!, 0),
          7,
        );
    }
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(explained)).toBeCloseTo(sum(communalities), 7);
    expect(explained).toEqual([...explained].sort((a, b) => b - a));
    expect(sum(explainedShare)).toBeCloseTo(sum(communalities) / 10, 7);
    expect(rmsr).toBeLessThan(1e-8);
  });

  it("gives principal components whose squares sum to the eigenvalues", () => {
    const { eigenvalues, explained, items, iterations, fit, notes, kaiser, power } = estimateFactors(
      oblique,
      {
        factors: 10,
        extraction: "principal",
        rotation: "none",
      },
    );
    for (const [j, eigenvalue] of eigenvalues.entries()) expect(explained[j]).toBeCloseTo(eigenvalue, 12);
    for (const { communality } of items) expect(communality).toBeCloseTo(1, 12);
    expect([iterations, fit, kaiser, power]).toEqual([0, null, null, null]);
    expect(notes).toEqual([{ path: ["fit"], reason: "no-likelihood" }]);
  });

  it("names its settings, and takes moments in place of columns", () => {
    const whole = Object.fromEntries(
      Object.entries(oblique).map(([item, column]) => [item, column.map((x) => Math.round(3 * x))]),
    );
    const options = { factors: 2, extraction: "maximum-likelihood", rotation: "promax", power: 3 } as const;
    const result = estimateFactors(whole, options);
    expect(estimateFactors(collectMoments(whole), options)).toEqual(result);
    expect(result).toMatchObject({
      kaiser: true,
      power: 3,
      starts: 0,
      missing: "reject",
      confidence: 0.9,
      n: 300,
    });
    expect(result.fit!.df).toBe(26);
  });

  it("fits exactly where there are no degrees of freedom, and says what is then undefined", () => {
    const three = { items: ["q1", "q2", "q3"], factors: 1, extraction: "maximum-likelihood" } as const;
    const { fit, notes, factorCorrelations } = estimateFactors(oblique, three);
    expect(fit!.chiSquared).toBeCloseTo(0, 9);
    expect(fit).toMatchObject({ df: 0, p: null, logP: null, rmsea: null, rmseaInterval: null, tli: null });
    const reason = "no-degrees-of-freedom";
    expect(notes).toEqual(
      ["p", "logP", "rmsea", "rmseaInterval", "tli"].map((figure) => ({ path: ["fit", figure], reason })),
    );
    expect(factorCorrelations).toEqual([[1]]);
  });

  it("returns a Heywood case as it is, with a note", () => {
    const heywood = impliedBy([[0.99], [0.8], [0.7], [0.6]], [[1]]);
    heywood[0]![1] = 0.85;
    heywood[1]![0] = 0.85;
    for (const extraction of ["minres", "maximum-likelihood"] as const) {
      const { admissible, items, notes, converged } = estimateFactors(columnsOf(heywood, 100), {
        factors: 1,
        extraction,
      });
      expect([converged, admissible]).toEqual([true, false]);
      expect(items[0]!.uniqueness).toBeLessThan(0.0051);
      expect(notes).toContainEqual({ path: ["items", 0, "uniqueness"], reason: "inadmissible-solution" });
    }
  });

  it("says so where it did not converge", () => {
    const { converged, notes, iterations } = estimateFactors(oblique, { factors: 2, maxIterations: 1 });
    expect([converged, iterations]).toEqual([false, 1]);
    expect(notes).toContainEqual({ path: ["items"], reason: "not-converged" });
  });

  it("takes the best of random starts, the same for the same seed", () => {
    const base = { factors: 3, extraction: "principal" } as const;
    for (const rotation of ["varimax", "oblimin"] as const) {
      const plain = estimateFactors(oblique, { ...base, rotation });
      const started = estimateFactors(oblique, { ...base, rotation, starts: 5, seed: 3 });
      expect(started).toEqual(estimateFactors(oblique, { ...base, rotation, starts: 5, seed: 3 }));
      for (const [i, { loadings }] of started.items.entries())
        for (const [j, loading] of loadings.entries())
          expect(loading).toBeCloseTo(plain.items[i]!.loadings[j]!, 6);
    }
  });

  it("gives no chi-squared test with weights, nor where respondents are too few for it", () => {
    const options = { factors: 1, extraction: "maximum-likelihood", rotation: "none" } as const;
    const weights = oblique.q1!.map((_, i) => 1 + (i % 2));
    const weighted = estimateFactors(oblique, { ...options, weights });
    expect(weighted.fit).toBeNull();
    expect(weighted.notes).toContainEqual({ path: ["fit"], reason: "weighted" });
    const few = {
      a: [6, null, 4, 4, 5, 4],
      b: [6, 4, 3, 3, 5, 4],
      c: [5, 4, 5, null, 4, null],
      d: [5, 4, 4, 4, 5, 4],
      e: [4, 2, null, 4, 5, 3],
    };
    const { fit, notes } = estimateFactors(few, { ...options, missing: "available" });
    expect(fit).toBeNull();
    expect(notes).toContainEqual({ path: ["fit"], reason: "few-respondents" });
  });

  it("has no Tucker–Lewis index where items correlate no more than by chance", () => {
    const slight = impliedBy([[0.1], [0.1], [0.1], [0.1]], [[1]]);
    const { fit, notes } = estimateFactors(columnsOf(slight, 40), {
      factors: 1,
      extraction: "maximum-likelihood",
    });
    expect(fit!.tli).toBeNull();
    expect(fit!.rmsea).toBe(0);
    expect(notes).toContainEqual({ path: ["fit", "tli"], reason: "uncorrelated" });
  });

  it("works by minres and principal components where correlations have no inverse", () => {
    const first = (n: number) =>
      Object.fromEntries(Object.entries(oblique).map(([item, column]) => [item, column.slice(0, n)]));
    for (const [n, determined] of [
      [2, "q2"],
      [3, "q3"],
      [8, "q4"],
    ] as const) {
      for (const extraction of ["minres", "principal"] as const) {
        const { items } = estimateFactors(first(n), { factors: 1, extraction });
        for (const { loadings, uniqueness } of items) {
          expect(Math.abs(loadings[0]!)).toBeLessThan(1.05);
          expect(Number.isFinite(uniqueness)).toBe(true);
        }
      }
      expectRefusal(
        () => estimateFactors(first(n), { factors: 1, extraction: "maximum-likelihood" }),
        "singular_data",
        [determined],
      );
    }
    expectRefusal(() => estimateFactors(first(3), { factors: 3, extraction: "principal" }), "singular_data", [
      "factors",
    ]);
    expectRefusal(() => estimateFactors(first(1), { factors: 1 }), "insufficient_data", ["n"]);
  });

  it("takes one item for a component, without residuals", () => {
    const { items, rmsr, notes } = estimateFactors(
      { a: [1, 2, 3] },
      { factors: 1, extraction: "principal", rotation: "none" },
    );
    expect([items[0]!.loadings, rmsr]).toEqual([[1], null]);
    expect(notes[0]).toEqual({ path: ["rmsr"], reason: "one-item" });
  });

  it("refuses more factors than items can carry, and options out of range", () => {
    const bad: [object, string][] = [
      [{ factors: 0 }, "factors"],
      [{ factors: 1.5 }, "factors"],
      [{}, "factors"],
      [{ factors: 7 }, "factors"],
      [{ factors: 10 }, "factors"],
      [{ factors: 11, extraction: "principal" }, "factors"],
      [{ factors: 1, extraction: "pca" }, "extraction"],
      [{ factors: 1, rotation: "quartimax" }, "rotation"],
      [{ factors: 1, kaiser: "yes" }, "kaiser"],
      [{ factors: 1, power: 1 }, "power"],
      [{ factors: 1, power: "4" }, "power"],
      [{ factors: 1, power: 1001 }, "power"],
      [{ factors: 1, starts: -1 }, "starts"],
      [{ factors: 1, starts: 2 }, "seed"],
      [{ factors: 1, maxIterations: 0 }, "maxIterations"],
      [{ factors: 1, confidence: 1 }, "confidence"],
    ];
    for (const [options, path] of bad)
      expectRefusal(() => estimateFactors(oblique, options as FactorsOptions), "invalid_input", [path]);
  });

  it("refuses a power of promax that turns two factors to the item that leads both", () => {
    const leading = [
      [0.65, 0.65],
      ...[0.5, 0.5, 0.5].flatMap((x) => [
        [x, 0],
        [0, x],
      ]),
    ];
    const columns = columnsOf(
      impliedBy(leading, [
        [1, 0],
        [0, 1],
      ]),
      300,
    );
    const options = { factors: 2, rotation: "promax" } as const;
    expect(estimateFactors(columns, options).converged).toBe(true);
    expectRefusal(() => estimateFactors(columns, { ...options, power: 1000 }), "invalid_input", ["power"]);
  });

  it("leaves factors empty that the items do not need, whatever the rotation", () => {
    // all that seven items share is one factor, for the rest of each is independent of the others to the last bit
    const sign = (row: number, bit: number) => ((row >> bit) & 1) * 2 - 1;
    const columns = Object.fromEntries(
      [3, 2, 4, 3, 5, 2, 3].map((loading, i) => [
        `q${i}`,
        Array.from({ length: 256 }, (_, row) => sign(row, 7) * loading + sign(row, i) * 4),
      ]),
    );
    for (const extraction of ["minres", "maximum-likelihood"] as const) {
      for (const rotation of ["none", "varimax", "promax", "oblimin"] as const) {
        const found = estimateFactors(columns, { factors: 3, extraction, rotation });
        expect([found.converged, found.admissible, found.explained.slice(1)]).toEqual([true, true, [0, 0]]);
        // Σ λ² / (λ² + 16)
        expect(found.explained[0]).toBeCloseTo(3 * (9 / 25) + 2 * (4 / 20) + 16 / 32 + 25 / 41, 9);
        if (found.factorCorrelations !== null) {
          expect(found.factorCorrelations).toEqual([
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ]);
        }
      }
    }
  });

  it("says where the lowest minimum is improper and a higher one is not", () => {
    const answers = [
      "1233435714443336",
      "4554436641542515",
      "2442227613542537",
      "4143245735433265",
      "4241536526545564",
    ];
    const columns = Object.fromEntries(answers.map((row, i) => [`q${i + 1}`, [...row].map(Number)]));
    const { admissible, notes } = estimateFactors(columns, { factors: 1, extraction: "maximum-likelihood" });
    expect(admissible).toBe(false);
    expect(notes).toContainEqual({ path: ["admissible"], reason: "improper-optimum" });
  });
});
