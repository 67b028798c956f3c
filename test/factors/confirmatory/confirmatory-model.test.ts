import { describe, expect, it } from "vitest";
import { confirmatoryModel, withMarkers } from "../../../src/factors/confirmatory/confirmatory-model.ts";
import { compareWithModel, discrepancyOf } from "../../../src/numeric/latent/factor-likelihood.ts";
import { emptyMatrices } from "../../../src/numeric/latent/factor-matrices.ts";

describe("withMarkers", () => {
  const constructs = [{ construct: "A", items: [0, 1, 2] }];
  const group = { n: 10, covariances: Float64Array.of(1, 0, 0, 0, 1, 0.5, 0, 0.5, 1), means: null };
  const model = confirmatoryModel([group], constructs);
  const of = (...loadings: number[]) => ({
    ...emptyMatrices(model.size),
    loadings: Float64Array.from(loadings),
    factors: Float64Array.of(1),
    residuals: Float64Array.of(1, 0, 0, 0, 0.5, 0, 0, 0, 0.5),
  });

  it("brings the marker's loading to 1, and leaves the model's covariances as they are", () => {
    const given = of(0.5, 0.8, -0.6);
    const { matrices, parameters } = withMarkers(model, [given], constructs);
    expect([...matrices[0]!.loadings, ...matrices[0]!.factors]).toEqual([1, 1.6, -1.2, 0.25]);
    expect(parameters.length).toBe(model.parameters.length - 1);
    const discrepancies = [given, matrices[0]!].map((one) =>
      discrepancyOf(compareWithModel([group], [one], model.size)!),
    );
    expect(discrepancies[1]).toBeCloseTo(discrepancies[0]!, 12);
  });

  it("has finite loadings even of a marker without any", () => {
    const { matrices } = withMarkers(model, [of(0, 0.8, -0.6)], constructs);
    expect(matrices[0]!.loadings[1]).toBeCloseTo(1e9, 0);
  });
});
