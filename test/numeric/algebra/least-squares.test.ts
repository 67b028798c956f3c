import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeastSquaresFit, leastSquares } from "../../../src/numeric/algebra/least-squares.ts";
import golden from "../../golden/linear-algebra/linear-algebra.json" with { type: "json" };
import { expectWithin } from "../within.ts";

function fitOf(columns: readonly (readonly number[])[], outcome: readonly number[], intercept = true) {
  return leastSquares(
    columns.map((column) => Float64Array.from(column)),
    Float64Array.from(outcome),
    intercept,
  );
}

describe("leastSquares", () => {
  it.each(golden.regressions)("gives R's lm of $name", (row) => {
    const fit = fitOf(row.columns, row.outcome, row.intercept) as LeastSquaresFit;
    expect(fit).toMatchObject({ kind: "fit", n: row.outcome.length, df: row.df });
    for (const [j, coefficient] of row.coefficients.entries()) {
      expectWithin(fit.coefficients[j], coefficient, 1e-11);
      expectWithin(fit.standardErrors?.[j], row.standardErrors[j]!, 1e-11);
    }
    expectWithin(fit.residualVariance, row.residualVariance, 1e-11);
    expectWithin(fit.r2, row.r2, 1e-12);
    expectWithin(fit.adjustedR2, row.adjustedR2, 1e-12);
  });

  it("refuses a column that those after it determine, though each of them keeps enough beside those before", () => {
    const [x, u, w] = [
      [1, 1, 1, 1, -1, -1, -1, -1],
      [1, 1, -1, -1, 1, 1, -1, -1],
      [1, -1, 1, -1, 1, -1, 1, -1],
    ];
    const small = Math.sqrt(2e-10);
    const second = x!.map((value, i) => value + small * u![i]!);
    const third = x!.map((value, i) => value - small * u![i]! + small * w![i]!);
    const outcome = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(fitOf([x!, second], outcome)).toMatchObject({ kind: "fit" });
    expect(fitOf([x!, second, third], outcome)).toEqual({ kind: "collinear", column: 0 });
  });

  it("gives the certified figures of NIST's Longley data", () => {
    // NIST Statistical Reference Datasets, Longley: deflator, GNP, unemployed, armed forces, population, year.
    const rows = [
      [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
      [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
      [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
      [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
      [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
      [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
      [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
      [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
      [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
      [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
      [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
      [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
      [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
      [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
      [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
      [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
    ];
    const [outcome, ...columns] = rows[0]!.map((_, j) => rows.map((row) => row[j]!));
    const fit = fitOf(columns, outcome!) as LeastSquaresFit;
    const certified = [
      [-3482258.63459582, 890420.383607373],
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.488399681651699],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ];
    for (const [j, [coefficient, standardError]] of certified.entries()) {
      expectWithin(fit.coefficients[j], coefficient!, 1e-9);
      expectWithin(fit.standardErrors?.[j], standardError!, 1e-9);
    }
    expectWithin(Math.sqrt(fit.residualVariance!), 304.854073561965, 1e-10);
    expectWithin(fit.r2, 0.995479004577296, 1e-13);
  });

  it("names the first column that those before it determine", () => {
    const x = [1, 2, 4, 7, 5, 3];
    const z = [2, 1, 1, 3, 6, 2];
    const outcome = [1, 3, 2, 5, 4, 4];
    const sum = x.map((value, i) => (value + z[i]!) / 3);
    expect(fitOf([x, z, sum], outcome)).toEqual({ kind: "collinear", column: 2 });
    expect(fitOf([x, sum, z], outcome)).toEqual({ kind: "collinear", column: 2 });
    expect(fitOf([x, x.map(() => 0.1), z], outcome)).toEqual({ kind: "collinear", column: 1 });
    expect(fitOf([x, x.map(() => 0.1), z], outcome, false)).toMatchObject({ kind: "fit" });
    expect(fitOf([x.map(() => 0), z], outcome, false)).toEqual({ kind: "collinear", column: 0 });
    expect(
      fitOf(
        [
          [1, 2],
          [2, 5],
        ],
        [1, 2],
      ),
    ).toEqual({ kind: "collinear", column: 1 });
  });

  it("fits as many rows as coefficients without an error of the estimate", () => {
    const fit = fitOf([[1, 3]], [2, 8]) as LeastSquaresFit;
    expect(fit).toMatchObject({
      df: 0,
      standardErrors: null,
      residualVariance: null,
      r2: 1,
      adjustedR2: null,
    });
    expectWithin(fit.coefficients[0], -1, 1e-14);
    expectWithin(fit.coefficients[1], 3, 1e-14);
  });

  it("has no r2 for an outcome that does not vary", () => {
    const fit = fitOf([[1, 3, 4]], [0.1, 0.1, 0.1]) as LeastSquaresFit;
    expect(fit).toMatchObject({ r2: null, adjustedR2: null, residualVariance: 0 });
    expect(fit.coefficients).toEqual(Float64Array.of(0.1, 0));
  });

  it("leaves residuals at right angles to every column, and its arguments as they were", () => {
    const cell = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 25 }), (rows) => {
        const [x, z, outcome] = [0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j]!));
        const fit = leastSquares([x!, z!], outcome!);
        expect([x, z, outcome]).toEqual([0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j]!)));
        if (fit.kind === "collinear") return;
        const residuals = outcome!.map(
          (y, i) => y - fit.coefficients[0]! - fit.coefficients[1]! * x![i]! - fit.coefficients[2]! * z![i]!,
        );
        for (const column of [x!.map(() => 1), x!, z!]) {
          expect(residuals.reduce((sum, e, i) => sum + e * column[i]!, 0)).toBeCloseTo(0, 9);
        }
      }),
    );
  });
});
