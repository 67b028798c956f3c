import {
  bootstrapPathModel,
  estimatePathModel,
  type HigherOrderMethod,
  type InteractionMethod,
  type PathMode,
  type PathModelSpec,
  predictPathModel,
  testCompositeInvariance,
} from "service-quality/paths";
import { describe, expect, it } from "vitest";
import golden from "./golden.json" with { type: "json" };

const { answers, respondentWeights } = golden;
const MODEL = {
  constructs: {
    A: { items: ["a1", "a2", "a3"] },
    B: { items: ["b1", "b2", "b3"] },
    C: { items: ["c1", "c2"] },
    Y: { items: ["y1", "y2", "y3"] },
    Z: { items: ["z1", "z2"] },
  },
  paths: [
    ["A", "Y"],
    ["B", "Y"],
    ["C", "Y"],
    ["Y", "Z"],
    ["A", "Z"],
  ],
} as const satisfies PathModelSpec;
const exact = { tolerance: 1e-13 };

const weightsIf = (weighted: boolean) => (weighted ? { weights: respondentWeights } : {});
const close = (values: readonly (number | null)[], wanted: readonly (number | null)[], digits = 8) =>
  expect(values).toEqual(wanted.map((value) => (value === null ? null : expect.closeTo(value, digits))));

describe("constructs of constructs, beside numpy", () => {
  it.each(golden.higherOrder)("$method, mode $mode, weighted: $weighted", (row) => {
    const model: PathModelSpec = {
      constructs: {
        ...MODEL.constructs,
        H: { of: ["A", "B"], mode: row.mode as PathMode, method: row.method as HigherOrderMethod },
      },
      paths: [
        ["H", "Y"],
        ["C", "Y"],
        ["Y", "Z"],
        ["H", "Z"],
      ],
    };
    const { paths, higherOrder } = estimatePathModel(answers, model, {
      ...exact,
      ...weightsIf(row.weighted),
    });
    close(
      paths.map(({ estimate }) => estimate),
      row.paths,
    );
    close(
      higherOrder.map(({ weight }) => weight),
      row.weights,
    );
    close(
      higherOrder.map(({ loading }) => loading),
      row.loadings,
    );
  });
});

describe("interactions, beside numpy", () => {
  const rowsOf = (model: PathModelSpec, weighted: boolean) =>
    estimatePathModel(answers, model, { ...exact, ...weightsIf(weighted) });

  it.each(golden.moderated)("a product and a square of scores, weighted: $weighted", (row) => {
    const { paths, constructs } = rowsOf(
      {
        ...MODEL,
        paths: [...MODEL.paths, ["AB", "Y"], ["CC", "Y"]],
        interactions: [
          { construct: "AB", of: ["A", "B"] },
          { construct: "CC", of: ["C", "C"] },
        ],
      },
      row.weighted,
    );
    close(
      paths.map(({ estimate }) => estimate),
      row.paths.map(({ estimate }) => estimate),
    );
    close(
      paths.map(({ f2 }) => f2),
      row.paths.map(({ f2 }) => f2),
    );
    expect(constructs[3]!.r2).toBeCloseTo(row.r2, 8);
  });

  it.each(golden.products)("$method, weighted: $weighted", (row) => {
    const { paths, indicators } = rowsOf(
      {
        ...MODEL,
        paths: [...MODEL.paths, ["P", "Y"]],
        interactions: [{ construct: "P", of: ["A", "C"], method: row.method as InteractionMethod }],
      },
      row.weighted,
    );
    close(
      paths.map(({ estimate }) => estimate),
      row.paths.map(({ estimate }) => estimate),
    );
    close(
      paths.map(({ f2 }) => f2),
      row.paths.map(({ f2 }) => f2),
    );
    close(
      indicators.filter(({ construct }) => construct === "P").map(({ weight }) => weight),
      row.weights,
    );
  });
});

describe("fit and collinearity, beside numpy", () => {
  it("of composites and of common factors", () => {
    const { fit, constructs } = estimatePathModel(answers, MODEL, exact);
    const consistent = estimatePathModel(answers, MODEL, { ...exact, consistent: true }).fit;
    for (const model of ["saturated", "estimated"] as const) {
      for (const measure of ["srmr", "dUls", "dG"] as const) {
        expect(fit[model][measure]).toBeCloseTo(golden.fit[model][measure], 8);
        expect(consistent[model][measure]).toBeCloseTo(golden.consistentFit[model][measure], 8);
      }
    }
    close(
      constructs.map(({ fullVif }) => fullVif),
      golden.fullVif,
    );
  });
});

describe("resampling, beside other draws in numpy", () => {
  const bootstrap = bootstrapPathModel(answers, MODEL, { replicates: 1000, seed: 3, fitTest: true });

  it("heterotrait–monotrait ratios with their intervals", () => {
    for (const { a, b, estimate, lower, upper } of golden.htmt) {
      const row = bootstrap.htmt.find((own) => own.a === a && own.b === b)!;
      expect(row.estimate).toBeCloseTo(estimate, 10);
      expect(Math.abs(row.interval!.lower - lower)).toBeLessThan(0.03);
      expect(Math.abs(row.interval!.upper - upper)).toBeLessThan(0.03);
    }
  });

  it("the percentiles that fit is tested by", () => {
    bootstrap.fit!.forEach(({ value, quantile95, model, measure }, i) => {
      expect(value).toBeCloseTo(golden.fit[model][measure], 8);
      expect(Math.abs(quantile95! / golden.fitQuantiles[i]! - 1)).toBeLessThan(0.06);
    });
  });

  it("invariance of composites", () => {
    const { a, constructs } = testCompositeInvariance(answers, MODEL, {
      by: golden.group,
      permutations: 500,
      seed: 4,
    });
    expect(a).toBe(golden.group[0]);
    golden.invariance.forEach((row, i) => {
      const own = constructs[i]!;
      expect(own.construct).toBe(row.construct);
      close(
        [own.correlation, own.meanDifference, own.logVarianceRatio],
        [row.correlation, row.meanDifference, row.logVarianceRatio],
      );
      for (const key of ["correlationP", "meanP", "varianceP"] as const) {
        expect(Math.abs(own[key]! - row[key])).toBeLessThan(0.08);
      }
    });
  });
});

describe("predictive ability, beside numpy", () => {
  it("by leaving one out", () => {
    const { cvpat } = predictPathModel(answers, MODEL, {
      seed: 1,
      folds: answers.a1.length,
      repetitions: 1,
      tolerance: 1e-12,
    });
    expect(cvpat).toHaveLength(golden.predictiveAbility.length);
    golden.predictiveAbility.forEach((row, i) => {
      const { benchmark, construct, loss, benchmarkLoss, difference, test } = cvpat[i]!;
      expect([benchmark, construct]).toStrictEqual([row.benchmark, row.construct]);
      close(
        [loss, benchmarkLoss, difference, test!.statistic, test!.p],
        [row.loss, row.benchmarkLoss, row.difference, row.statistic, row.p],
        7,
      );
    });
  });
});
