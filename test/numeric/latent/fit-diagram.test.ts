import { describe, expect, it } from "vitest";
import { searchFrom, wholePattern } from "../../../src/numeric/latent/fit-diagram.ts";
import { structuralDiagram } from "../../../src/numeric/latent/structural-model.ts";

describe("searchFrom", () => {
  it("draws the covariances of a start together until items could have them", () => {
    const diagram = structuralDiagram({
      items: 4,
      itemsOf: [
        [0, 1],
        [2, 3],
      ],
      partsOf: [],
      paths: [],
      residualCovariances: [],
      isStandardized: false,
    });
    const between = [0.3, 0.3];
    const covariances = Float64Array.of(
      ...[1, 0.6, ...between],
      ...[0.6, 1, ...between],
      ...[...between, 1, 0.6],
      ...[...between, 0.6, 1],
    );
    const startWith = (covariance: number) =>
      Float64Array.from(diagram.parameters, ({ kind, row, column }) => {
        if (kind === "arrow") return 1;
        return row === column ? 0.5 : covariance;
      });
    const model = { patterns: [wholePattern(covariances, 4)], diagram, hasMeans: false };
    for (const covariance of [0.3, 3]) {
      const { converged, admissible, place } = searchFrom(
        model,
        startWith(covariance),
        new Float64Array(4),
        100,
      );
      expect([converged, admissible]).toEqual([true, true]);
      place.state.implied.forEach((value, at) => {
        expect(value).toBeCloseTo(covariances[at]!, 8);
      });
    }
  });
});
