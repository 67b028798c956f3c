import { describe, expect, it } from "vitest";
import { covarianceRemainders } from "../../../src/moments/covariance-remainders.ts";
import { covariancesOf } from "../../../src/moments/covariances.ts";
import { leastSquares } from "../../../src/numeric/algebra/least-squares.ts";
import { type ScaledRegression, scaledRegression } from "../../../src/numeric/algebra/scaled-regression.ts";
import { weightedLeastSquares } from "../../../src/numeric/algebra/weighted-least-squares.ts";
import golden from "../../golden/linear-algebra/near-collinear.json" with { type: "json" };
import { expectWithin } from "../within.ts";

describe("scaledRegression", () => {
  it.each(golden.cases)("agrees with 60 digits to 1e-9 where a predictor is $name", (row) => {
    const columns = Object.fromEntries([...row.columns, row.outcome].map((column, j) => [`x${j}`, column]));
    const options = { weights: row.weights ?? undefined };
    const covariances = covariancesOf(columns, options);
    const remainders = covarianceRemainders(columns, options, covariances);
    const p = row.columns.length;
    const fit = scaledRegression(covariances.matrix!, remainders, p) as ScaledRegression;
    expectWithin(fit.r2, row.r2, 1e-9);
    for (let j = 0; j < p; j++) {
      expectWithin(fit.coefficients[j], row.coefficients[j]!, 1e-9);
      expectWithin(fit.tolerances[j], row.tolerances[j]!, 1e-9);
    }
  });

  it("has the figures of two predictors that a hand computes", () => {
    // r₁₂ = .5, r₁y = .6, r₂y = .4: β₁ = (.6 − .5 · .4) / .75, β₂ = (.4 − .5 · .6) / .75; deviations 1, 2, 3
    const covariances = Float64Array.of(1, 1, 1.8, 1, 4, 2.4, 1.8, 2.4, 9);
    const fit = scaledRegression(covariances, null, 2) as ScaledRegression;
    expectWithin(fit.coefficients[0], 0.4 / 0.75, 1e-15);
    expectWithin(fit.coefficients[1], 0.1 / 0.75, 1e-15);
    expectWithin(fit.r2, (0.6 * 0.4 + 0.4 * 0.1) / 0.75, 1e-15);
    expectWithin(fit.tolerances[0], 0.75, 1e-15);
    expectWithin(fit.root[2], 0.5, 1e-15);
    expectWithin(fit.added[0], 0.6, 1e-15);
  });

  it("names a predictor that others determine, those before it or all", () => {
    const determined = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
    expect(scaledRegression(determined, null, 2)).toEqual({ kind: "collinear", predictor: 1 });
    expect(scaledRegression(Float64Array.of(0, 0, 0, 1), null, 1)).toEqual({
      kind: "collinear",
      predictor: 0,
    });
    // x₀ = √.75 x₁ + .5 x₂ and a little of its own: x₂ keeps four times as much beside both
    const [a, b, own] = [Math.sqrt(0.75), 0.5, 5e-11];
    const nearly = Float64Array.of(1 + own, a, b, 0, a, 1, 0, 0, b, 0, 1, 0, 0, 0, 0, 1);
    expect(scaledRegression(nearly, null, 3)).toEqual({ kind: "collinear", predictor: 0 });
  });
});

describe("least squares of near-collinear columns", () => {
  it.each(golden.cases)("agree with 60 digits to 1e-9 where a predictor is $name", (row) => {
    const columns = row.columns.map((column) => Float64Array.from(column));
    const outcome = Float64Array.from(row.outcome);
    const fit =
      row.weights === null
        ? leastSquares(columns, outcome)
        : weightedLeastSquares(columns, outcome, Float64Array.from(row.weights));
    if (fit.kind !== "fit") throw new Error("no fit");
    expectWithin(fit.r2, row.r2, 1e-9);
    row.slopes.forEach((slope, j) => {
      expectWithin(fit.coefficients[j + 1], slope, 1e-9);
    });
  });
});
