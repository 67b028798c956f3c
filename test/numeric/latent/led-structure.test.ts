import { describe, expect, it } from "vitest";
import { emptyMatrices } from "../../../src/numeric/latent/factor-matrices.ts";
import { fitCorrelationStructure } from "../../../src/numeric/latent/fit-correlation-structure.ts";
import {
  fitStructure,
  searchFrom,
  searchFromState,
  wholePattern,
} from "../../../src/numeric/latent/fit-diagram.ts";
import { ledStructure, pointInOwnScale } from "../../../src/numeric/latent/led-structure.ts";
import { diagramState } from "../../../src/numeric/latent/path-diagram.ts";
import { type Structure, structuralDiagram } from "../../../src/numeric/latent/structural-model.ts";

const structure: Structure = {
  items: 6,
  itemsOf: [[0, 1], [2, 3], [4, 5], []],
  partsOf: [[0, 1, 2]],
  paths: [],
  residualCovariances: [],
  isStandardized: false,
};
const diagram = structuralDiagram(structure);

describe("ledStructure", () => {
  it("has the item and the part first that load most, turned either way", () => {
    const matrices = emptyMatrices({ items: 6, constructs: 3 });
    [0.4, -0.8, 0.8, 0.4, 0.3, 0.9].forEach((loading, i) => {
      matrices.loadings[i * 3 + Math.floor(i / 2)] = loading;
    });
    matrices.factors.set([1, 0.3, -0.4, 0.3, 1, -0.6, -0.4, -0.6, 1]);
    const { itemsOf, partsOf } = ledStructure(structure, matrices);
    expect(itemsOf).toEqual([[1, 0], [2, 3], [5, 4], []]);
    expect(partsOf).toEqual([[2, 0, 1]]);
  });
});

describe("pointInOwnScale", () => {
  const led = structuralDiagram({
    ...structure,
    itemsOf: [[1, 0], [3, 2], [5, 4], []],
    partsOf: [[2, 0, 1]],
  });
  const stateWith = (markers: number) =>
    diagramState(
      led,
      Float64Array.from(led.parameters, ({ kind, row, column }) => {
        if (kind === "arrow") return row < 6 ? markers : 0.5;
        return row === column ? 0.6 : 0;
      }),
    );

  it("implies the same covariances", () => {
    const state = stateWith(-0.3);
    const own = diagramState(diagram, pointInOwnScale(diagram, structure, state)!);
    own.implied.forEach((value, at) => {
      expect(value).toBeCloseTo(state.implied[at]!, 14);
    });
  });

  it("is none where what makes a scale has nothing of its construct", () => {
    expect(pointInOwnScale(diagram, structure, stateWith(0))).toBeNull();
  });
});

/** Nothing but items 1 and 2, 3 and 4 have in common: item 0 of the first construct has nothing of it. */
const apart = Float64Array.from({ length: 36 }, (_, at) => {
  const [i, j] = [Math.floor(at / 6), at % 6];
  if (i === j) return 1;
  return Math.min(i, j) === 0 ? 0 : 0.5;
});
const twoConstructs: Structure = {
  ...structure,
  itemsOf: [
    [0, 1, 2],
    [3, 4, 5],
  ],
  partsOf: [],
};

describe("a search whose minimum has no scale of its own", () => {
  it("goes on in the scale that was asked for", () => {
    const own = structuralDiagram(twoConstructs);
    const { place } = fitStructure(apart, own, twoConstructs, 200);
    expect(place.state.point.every(Number.isFinite)).toBe(true);

    const standardized = { ...twoConstructs, isStandardized: true };
    const correlations = apart.filter((_, at) => at % 6 < Math.floor(at / 6));
    const { state } = fitCorrelationStructure(
      { correlations, weights: correlations.map(() => 1) },
      structuralDiagram(standardized),
      standardized,
      200,
    );
    expect(state.point.every(Number.isFinite)).toBe(true);
  });

  it("begins there too, where what goes along most is no part of the whole", () => {
    const withPath: Structure = { ...structure, paths: [[1, 2]] };
    const own = structuralDiagram(withPath);
    const start = diagramState(
      own,
      Float64Array.from(own.parameters, ({ kind, row, column }) => {
        if (kind === "covariance") return row === column ? 0.5 : 0;
        return column === 9 ? 0 : 0.8;
      }),
    );
    const model = { patterns: [wholePattern(apart, 6)], diagram: own, hasMeans: false };
    const { discrepancy } = searchFromState(model, withPath, start, new Float64Array(6), 3);
    expect(discrepancy).toBe(searchFrom(model, start.point, new Float64Array(6), 3).discrepancy);
  });
});
