import { describe, expect, it } from "vitest";
import {
  compareWithModel,
  derivativesOf,
  discrepancyOf,
} from "../../../src/numeric/latent/factor-likelihood.ts";
import { impliedCovariances } from "../../../src/numeric/latent/factor-matrices.ts";
import {
  hasRealScales,
  inCoordinates,
  isInfinite,
  movedBy,
  scaled,
  staysFinite,
} from "../../../src/numeric/latent/scale-coordinates.ts";
import { differences, groups, matricesAt, modelAt, pointOf, somewhere } from "./two-groups.ts";

describe.each(["configural", "metric", "scalar", "strict"] as const)("coordinates of scales, %s", (level) => {
  const model = modelAt(level);
  const start = somewhere();
  const point = scaled(pointOf(model, start), model.scales);
  const q = point.length;
  const at = (step: Float64Array) => matricesAt(model, start, movedBy(point, step, model.scales));
  const value = (step: Float64Array) => discrepancyOf(compareWithModel(groups, at(step), model.size)!);
  const none = new Float64Array(q);

  it("give each construct a largest loading of 1, which changes no covariance", () => {
    for (const { loadings } of model.scales) {
      expect(Math.max(...loadings.map((a) => point[a]!))).toBe(1);
    }
    const before = matricesAt(model, start, pointOf(model, start));
    matricesAt(model, start, point).forEach((matrices, g) => {
      impliedCovariances(matrices, model.size).forEach((covariance, place) => {
        expect(covariance).toBeCloseTo(impliedCovariances(before[g]!, model.size)[place]!, 12);
      });
    });
  });

  it("have the derivatives that differences along them are, the largest loading held", () => {
    const matrices = matricesAt(model, start, point);
    const comparisons = compareWithModel(groups, matrices, model.size)!;
    const plain = derivativesOf(groups, matrices, model.size, comparisons, model.parameters);
    const { gradient, second, scale, free } = inCoordinates(plain, point, model.scales);
    expect(free).toHaveLength(q - model.scales.length);
    const slopes = differences(value, none);
    for (const a of free!) {
      expect(gradient[a]).toBeCloseTo(slopes[a]!, 6);
      expect(scale[a]).toBeGreaterThan(0);
      const shifted = (by: number) =>
        differences((x) => value(x.map((y, i) => (i === a ? y + by : y))), none, 1e-4);
      const [up, down] = [shifted(1e-4), shifted(-1e-4)];
      for (const b of free!) expect(second[a * q + b]).toBeCloseTo((up[b]! - down[b]!) / 2e-4, 3);
    }
  });
});

describe("the way to an infinite variance", () => {
  const { scales } = modelAt("metric");
  const [scale] = scales;
  /** One construct with loadings 1, ε, ε and the covariance c between the first two, the same in both groups. */
  const near = (epsilon: number, c: number) => {
    const point = new Float64Array(40).fill(0.5);
    scale!.loadings.forEach((a, i) => {
      point[a] = i === 0 ? 1 : epsilon;
    });
    for (const { variance } of scale!.groups) point[variance] = c / epsilon;
    return point;
  };

  it("leads on through it, to a negative variance, with the covariances as they were", () => {
    const point = near(0.01, 0.3);
    const step = new Float64Array(40);
    step[scale!.loadings[1]!] = -0.02;
    const moved = movedBy(point, step, [scale!]);
    expect(moved[scale!.groups[0]!.variance]).toBeCloseTo(-30, 10);
    expect(moved[scale!.groups[0]!.variance]! * moved[scale!.loadings[1]!]!).toBeCloseTo(0.3, 12);
    expect([staysFinite(point, moved, [scale!]), hasRealScales(moved, [scale!])]).toEqual([false, false]);
  });

  it("is told from a variance that passes 0, and seen when it has come far", () => {
    const fine = near(0.5, 0.3);
    expect(staysFinite(fine, near(0.5, -0.01), [scale!])).toBe(true);
    expect(staysFinite(fine, near(-0.5, -0.3), [scale!])).toBe(true);
    expect(staysFinite(fine, near(0.001, 0.3), [scale!])).toBe(false);
    expect([isInfinite(fine, [scale!]), isInfinite(near(1e-8, 0.3), [scale!])]).toEqual([false, true]);
    expect(hasRealScales(fine, [scale!])).toBe(true);
  });

  it("never meets infinity itself", () => {
    const point = near(0.01, 0.3);
    const step = new Float64Array(40);
    step[scale!.loadings[1]!] = -0.01;
    expect(movedBy(point, step, [scale!]).every(Number.isFinite)).toBe(true);
  });
});
