import { describe, expect, it } from "vitest";
import { emptyMatrices, type FactorMatrices } from "../../../src/numeric/latent/factor-matrices.ts";
import {
  type Structure,
  structuralDiagram,
  structuralStart,
} from "../../../src/numeric/latent/structural-model.ts";

const structure = (given: Partial<Structure>): Structure => ({
  items: given.itemsOf!.flat().length,
  itemsOf: [],
  partsOf: [],
  paths: [],
  residualCovariances: [],
  isStandardized: false,
  ...given,
});

/** One item a construct, which it measures without error, and covariances of the constructs. */
function measured(factors: readonly number[]): FactorMatrices {
  const k = Math.sqrt(factors.length);
  const matrices = emptyMatrices({ items: k, constructs: k });
  matrices.factors.set(factors);
  for (let a = 0; a < k; a++) matrices.loadings[a * (k + 1)] = 1;
  return matrices;
}

/** The start by the places of what is estimated. */
function startOf(of: Structure, matrices: FactorMatrices): Record<string, number> {
  const diagram = structuralDiagram(of);
  const start = structuralStart(diagram, of, matrices);
  return Object.fromEntries(
    diagram.parameters.map(({ kind, row, column }, a) => [`${kind} ${row} ${column}`, start[a]!]),
  );
}

describe("structuralDiagram", () => {
  it("fixes the variance of a construct with one standardized item at 1, or at what its causes leave of 1", () => {
    const { parameters, fixed, units } = structuralDiagram(
      structure({ itemsOf: [[0], [1]], paths: [[0, 1]], isStandardized: true }),
    );
    expect(parameters).toEqual([{ kind: "arrow", row: 3, column: 2 }]);
    expect(fixed).toContainEqual({ kind: "covariance", row: 2, column: 2, value: 1 });
    expect(fixed.filter(({ kind }) => kind === "covariance")).toHaveLength(1);
    expect(units).toEqual([{ construct: 3, item: 1 }]);
  });
});

describe("structuralStart", () => {
  it("gives parts that share nothing with the first a scale in which that has little", () => {
    const of = structure({ itemsOf: [[0], [1], [2], []], partsOf: [[0, 1, 2]] });
    const start = startOf(of, measured([1, 0, 0, 0, 1, 0.5, 0, 0.5, 1]));
    expect(start["arrow 4 6"]).toBeCloseTo(20, 12);
    expect(start["arrow 5 6"]).toBeCloseTo(20, 12);
    expect(start["covariance 6 6"]! * 20 ** 2).toBeCloseTo(0.5, 2);
  });

  it("explains nothing by causes that cannot be told apart", () => {
    const paths = [
      [0, 2],
      [1, 2],
    ] as const;
    const of = structure({ itemsOf: [[0], [1], [2]], paths });
    const together = startOf(of, measured([1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1]));
    expect(together).toMatchObject({ "arrow 5 3": 0, "arrow 5 4": 0, "covariance 5 5": 1 });
    const apart = startOf(of, measured([1, 0, 0.5, 0, 1, 0.5, 0.5, 0.5, 1]));
    expect(apart).toMatchObject({ "arrow 5 3": 0.5, "arrow 5 4": 0.5, "covariance 5 5": 0.5 });
  });
});
