import { collectMoments } from "service-quality/moments";
import { estimatePathModel } from "service-quality/paths";
import { type DriverMethod, estimateDrivers } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import golden from "./near-collinear.json" with { type: "json" };

const METHODS = ["lmg", "johnson", "pratt", "semipartial", "beta", "correlation"] as const;

/** A billionth of the larger of the figure and R², which figures that nearly cancel are differences of. */
const expectClose = (actual: number, expected: number, r2: number) =>
  expect(Math.abs(actual - expected)).toBeLessThan(1e-9 * Math.max(Math.abs(expected), r2));

describe(`drivers that all but determine each other agree with mpmath ${golden.versions.mpmath}`, () => {
  for (const { name, predictors: columns, outcome, weights, expected } of golden.cases) {
    const predictors = Object.fromEntries(columns.map((column, j) => [`x${j}`, column]));
    const hold = ({ r2, drivers }: ReturnType<typeof estimateDrivers>, method: DriverMethod) => {
      expectClose(r2!, expected.r2, expected.r2);
      drivers.forEach(({ importance }, j) => {
        expectClose(importance!, expected[method][j]!, expected.r2);
      });
    };

    it.each(METHODS)(`by %s: ${name}`, (method) => {
      const options = { method, weights: weights ?? undefined };
      hold(estimateDrivers(outcome, predictors, options), method);
      if (weights !== null || !columns.flat().every(Number.isInteger)) return;
      hold(estimateDrivers("y", collectMoments({ ...predictors, y: outcome }), { method }), method);
    });

    it(`as single items of a path model: ${name}`, () => {
      const items = Object.keys(predictors);
      const model = {
        constructs: Object.fromEntries([...items, "y"].map((item) => [item, { items: [item] }])),
        paths: items.map((item) => [item, "y"] as const),
      };
      const data = { ...predictors, y: outcome };
      const { paths, constructs } = estimatePathModel(data, model, { weights: weights ?? undefined });
      paths.forEach(({ estimate }, j) => {
        expectClose(estimate, expected.beta[j]!, expected.r2);
      });
      expectClose(constructs.at(-1)!.r2!, expected.r2, expected.r2);
    });

    it(`draws samples of them: ${name}`, () => {
      const { bootstrap, drivers } = estimateDrivers(outcome, predictors, { seed: 1, replicates: 20 });
      expect(bootstrap).toEqual({ replicates: 20, failed: 0 });
      for (const { interval } of drivers) expect(interval!.lower).toBeGreaterThan(0);
    });

    it(`samples LMG as the exact one: ${name}`, () => {
      const sampled = estimateDrivers(outcome, predictors, { seed: 1, permutations: 200 });
      const total = sampled.drivers.reduce((sum, { importance }) => sum + importance!, 0);
      expectClose(total, sampled.r2!, sampled.r2!);
    });
  }
});

it("a predictor that keeps less than 1e-10 of its variance is refused, one that keeps more is not", () => {
  const { predictors: columns, outcome } = golden.cases.at(-2)!;
  const [a, b, c] = columns as [number[], number[], number[]];
  const drivers = (times: number) => () =>
    estimateDrivers(outcome, { a, b, c, sum: a.map((x, i) => times * (x + b[i]!) + (i % 2)) });
  expect(drivers(10_000)).not.toThrow();
  expectRefusal(drivers(20_000), "singular_data", ["predictors", "sum"]);
});

it("a predecessor in a path model is refused below the same border, in exact arithmetic, but not pairwise", () => {
  const { predictors: columns, outcome } = golden.cases.at(-2)!;
  const [a, b, c] = columns as [number[], number[], number[]];
  const items = ["a", "b", "c", "sum", "y"];
  const model = {
    constructs: Object.fromEntries(items.map((item) => [item, { items: [item] }])),
    paths: items.slice(0, 4).map((item) => [item, "y"] as const),
  };
  const fitted = (times: number, missing?: "available") => () => {
    const sum = a.map((x, i) => times * (x + b[i]!) + (i % 2));
    return estimatePathModel({ a, b, c, sum, y: outcome }, model, { missing });
  };
  expect(fitted(10_000)).not.toThrow();
  // correlations alone would let it pass
  expectRefusal(fitted(16_571.844), "singular_data", ["model", "constructs", "y"]);
  expectRefusal(fitted(20_000), "singular_data", ["model", "constructs", "y"]);
  expect(fitted(10_000, "available")().paths[0]!.estimate).toBeCloseTo(
    fitted(10_000)().paths[0]!.estimate,
    -1,
  );
});
