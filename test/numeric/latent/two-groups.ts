import {
  confirmatoryModel,
  type InvarianceLevel,
} from "../../../src/factors/confirmatory/confirmatory-model.ts";
import type { FactorGroup } from "../../../src/numeric/latent/factor-likelihood.ts";
import {
  cellValue,
  copyOf,
  emptyMatrices,
  type FactorMatrices,
  setCell,
} from "../../../src/numeric/latent/factor-matrices.ts";
import type { FactorModel } from "../../../src/numeric/latent/fit-factor-model.ts";
import { randomStream } from "../../../src/numeric/random.ts";

/** Three items of one construct, two of another. */
export const constructs = [
  { construct: "A", items: [0, 1, 2] },
  { construct: "B", items: [3, 4] },
];

const random = randomStream(11, 0);
const around = (value: number) => value * (0.8 + 0.4 * random.next());

/** Two groups whose covariances and means are no model's. */
export const groups: readonly FactorGroup[] = [60, 90].map((n) => {
  const common = Array.from({ length: 5 }, () => around(0.7));
  return {
    n,
    covariances: Float64Array.from({ length: 25 }, (_, at) => {
      const [i, j] = [Math.floor(at / 5), at % 5];
      return common[i]! * common[j]! * (i < 3 === j < 3 ? 1 : 0.5) + (i === j ? 0.6 + 0.1 * i : 0);
    }),
    means: Float64Array.from({ length: 5 }, () => random.normal() / 2),
  };
});

/** Matrices of each group that are near no solution. */
export function somewhere(): FactorMatrices[] {
  return groups.map(() => {
    const matrices = emptyMatrices({ items: 5, constructs: 2 });
    for (let i = 0; i < 5; i++) {
      matrices.loadings[2 * i + (i < 3 ? 0 : 1)] = [0.9, -0.5, 0.7, 0.4, 0.8][i]!;
      matrices.residuals[6 * i] = around(0.5);
      matrices.intercepts[i] = random.normal() / 3;
    }
    matrices.factors.set([around(1), 0.3, 0.3, around(0.8)]);
    matrices.factorMeans.set([0.2, -0.3]);
    return matrices;
  });
}

export function modelAt(level: InvarianceLevel): FactorModel {
  return confirmatoryModel(groups, constructs, { level });
}

/** The values of the parameters, one cell of each. */
export function pointOf(
  { parameters, size }: FactorModel,
  matrices: readonly FactorMatrices[],
): Float64Array {
  return Float64Array.from(parameters, ([cell]) => cellValue(matrices[cell!.group]!, cell!, size));
}

/** The matrices with these values of the parameters. */
export function matricesAt(
  { parameters, size }: FactorModel,
  matrices: readonly FactorMatrices[],
  point: Float64Array,
): FactorMatrices[] {
  const made = matrices.map(copyOf);
  parameters.forEach((cells, a) => {
    for (const cell of cells) setCell(made[cell.group]!, cell, size, point[a]!);
  });
  return made;
}

/** The derivative of a function of several variables by each, from differences either way. */
export function differences(f: (point: Float64Array) => number, point: Float64Array, width = 1e-5): number[] {
  return Array.from(point, (_, a) => {
    const shifted = (by: number) => f(point.map((x, i) => (i === a ? x + by : x)));
    return (shifted(width) - shifted(-width)) / (2 * width);
  });
}
