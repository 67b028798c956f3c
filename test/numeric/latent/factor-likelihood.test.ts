import { describe, expect, it } from "vitest";
import {
  compareWithModel,
  derivativesOf,
  discrepancyOf,
  informationOf,
} from "../../../src/numeric/latent/factor-likelihood.ts";
import type { Cell } from "../../../src/numeric/latent/factor-matrices.ts";
import { differences, groups, matricesAt, modelAt, pointOf, somewhere } from "./two-groups.ts";

describe.each(["configural", "metric", "scalar", "strict"] as const)(
  "derivatives of the discrepancy, %s",
  (level) => {
    const given = modelAt(level);
    // beside the model's own: a second construct's loading and a covariance of residuals, which modification indices
    // ask for
    const cells: Cell[] = [
      { group: 0, matrix: "loadings", row: 0, column: 1 },
      { group: 1, matrix: "residuals", row: 1, column: 4 },
    ];
    const model = { ...given, parameters: [...given.parameters, ...cells.map((cell) => [cell])] };
    const start = somewhere();
    const point = pointOf(model, start);
    const at = (x: Float64Array) => {
      const matrices = matricesAt(model, start, x);
      return { matrices, comparisons: compareWithModel(groups, matrices, model.size)! };
    };
    const derivativesAt = (x: Float64Array) => {
      const { matrices, comparisons } = at(x);
      return derivativesOf(groups, matrices, model.size, comparisons, model.parameters);
    };
    const q = point.length;

    it("are what differences of it are", () => {
      const { gradient } = derivativesAt(point);
      differences((x) => discrepancyOf(at(x).comparisons), point).forEach((slope, a) => {
        expect(gradient[a]).toBeCloseTo(slope, 7);
      });
    });

    it("have second derivatives that differences of them are", () => {
      const { second } = derivativesAt(point);
      for (let a = 0; a < q; a++) {
        differences((x) => derivativesAt(x).gradient[a]!, point).forEach((slope, b) => {
          expect(second[a * q + b]).toBeCloseTo(slope, 6);
        });
      }
    });

    it("have the second derivatives as information where the model holds, and its diagonal as scale", () => {
      const { matrices } = at(point);
      const held = groups.map((group, g) => {
        const { inverse, meanGap } = compareWithModel(groups, matrices, model.size)![g]!;
        return { inverse, means: group.means!.map((mean, i) => mean - meanGap[i]!) };
      });
      const implied = groups.map(({ n }, g) => ({
        n,
        covariances: inverted(held[g]!.inverse, model.size.items),
        means: held[g]!.means,
      }));
      const comparisons = compareWithModel(implied, matrices, model.size)!;
      const { second, scale } = derivativesOf(implied, matrices, model.size, comparisons, model.parameters);
      const { gradient, information } = informationOf(
        implied,
        matrices,
        model.size,
        comparisons,
        model.parameters,
      );
      expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-12);
      information.forEach((value, place) => {
        expect(value).toBeCloseTo(second[place]!, 10);
      });
      scale.forEach((value, a) => {
        expect(value).toBeCloseTo(information[a * (q + 1)]!, 12);
      });
    });
  },
);

/** The inverse of a symmetric matrix by elimination. */
function inverted(matrix: Float64Array, p: number): Float64Array {
  const rows = Array.from({ length: p }, (_, i) => [
    ...matrix.subarray(i * p, (i + 1) * p),
    ...Array.from({ length: p }, (__, j) => (i === j ? 1 : 0)),
  ]);
  for (let k = 0; k < p; k++) {
    const pivot = rows[k]![k]!;
    rows[k] = rows[k]!.map((x) => x / pivot);
    for (let i = 0; i < p; i++) {
      const factor = rows[i]![k]!;
      if (i !== k) rows[i] = rows[i]!.map((x, j) => x - factor * rows[k]![j]!);
    }
  }
  return Float64Array.from(rows.flatMap((row) => row.slice(p)));
}
