import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { leastSquares } from "../../../src/numeric/algebra/least-squares.ts";
import { randomStream, shuffle } from "../../../src/numeric/random.ts";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import {
  type PathPredictionOptions,
  predictPathModel,
} from "../../../src/paths/prediction/predict-path-model.ts";
import { refusalOf } from "../refusal-of.ts";
import { MODEL, surveyOf } from "../survey.ts";

const answers = surveyOf(60, 51);

/** The cross-validation of one item, step by step: fits by estimatePathModel, scores by hand, regressions by QR. */
function crossValidate(
  item: string,
  direct: boolean,
  weights: readonly number[] | undefined,
  { folds = 10, repetitions = 1, seed = 1 },
) {
  const n = answers.i1!.length;
  const squares = { model: 0, linear: 0, mean: 0 };
  let sizes = 0;
  let total = 0;
  for (let r = 0; r < repetitions; r++) {
    const order = Uint32Array.from({ length: n }, (_, i) => i);
    shuffle(order, randomStream(seed, r));
    for (let part = 0; part < folds; part++) {
      const out = Array.from(order).filter((_, place) => place % folds === part);
      const rest = Array.from({ length: n }, (_, i) => i).filter((i) => !out.includes(i));
      const training = Object.fromEntries(
        Object.entries(answers).map(([id, column]) => [id, rest.map((i) => column[i]!)]),
      );
      const own = weights && rest.map((i) => weights[i]!);
      const { indicators, paths, effects } = estimatePathModel(training, MODEL, { weights: own });
      const row = indicators.find((indicator) => indicator.item === item)!;
      const sources = direct
        ? paths
            .filter(({ to }) => to === row.construct)
            .map(({ from, estimate }) => [from, estimate] as const)
        : effects
            .filter(({ from, to }) => from === "Image" && to === row.construct)
            .map(({ from, total: effect }) => [from, effect] as const);
      const names = sources.map(([from]) => from);
      const predictors = indicators
        .filter(({ construct }) => names.includes(construct))
        .map((indicator) => indicator.item);
      const root = (own ?? rest.map(() => 1)).map(Math.sqrt);
      const scaled = (values: readonly number[]) => Float64Array.from(values, (x, i) => x * root[i]!);
      const linear = leastSquares(
        [Float64Array.from(root), ...predictors.map((id) => scaled(training[id]!))],
        scaled(training[item]!),
        false,
      );
      for (const i of out) {
        const score = (name: string) =>
          indicators
            .filter(({ construct }) => construct === name)
            .reduce((sum, x) => sum + (x.weight * (answers[x.item]![i]! - x.mean)) / x.standardDeviation, 0);
        const latent = sources.reduce((sum, [name, effect]) => sum + effect * score(name), 0);
        const y = answers[item]![i]!;
        const weight = weights ? weights[i]! : 1;
        const error = y - row.mean - row.standardDeviation * row.loading * latent;
        const coefficients = linear.kind === "fit" ? linear.coefficients : [];
        const fitted = predictors.reduce(
          (sum, id, j) => sum + coefficients[j + 1]! * answers[id]![i]!,
          coefficients[0]!,
        );
        squares.model += weight * error ** 2;
        squares.linear += weight * (y - fitted) ** 2;
        squares.mean += weight * (y - row.mean) ** 2;
        sizes += weight * Math.abs(error);
        total += weight;
      }
    }
  }
  return {
    rmse: Math.sqrt(squares.model / total),
    mae: sizes / total,
    linear: Math.sqrt(squares.linear / total),
    q2: 1 - squares.model / squares.mean,
  };
}

describe("predictPathModel", () => {
  it.each([
    ["direct-antecedents", undefined],
    ["earliest-antecedents", undefined],
    ["direct-antecedents", answers.i1!.map((_, i) => 0.5 + (i % 4))],
  ] as const)("predicts each part from the others by %s", (source, weights) => {
    const options = { seed: 4, folds: 6, repetitions: 2 };
    const { items, n } = predictPathModel(answers, MODEL, { ...options, source, weights });
    expect(n).toBe(60);
    expect(items.map(({ item }) => item)).toStrictEqual(["s1", "s2", "s3", "c1", "l1", "l2"]);
    for (const item of ["s2", "l1"]) {
      const expected = crossValidate(item, source === "direct-antecedents", weights, options);
      const found = items.find((row) => row.item === item)!;
      expect(found.model.rmse).toBeCloseTo(expected.rmse, 9);
      expect(found.model.mae).toBeCloseTo(expected.mae, 9);
      expect(found.linear!.rmse).toBeCloseTo(expected.linear, 9);
      expect(found.q2).toBeCloseTo(expected.q2, 9);
    }
  });

  it("has ten parts, ten times, by default, and names its settings", () => {
    expect(predictPathModel(answers, MODEL, { seed: 4 })).toMatchObject({
      model: "path-prediction",
      scheme: "path",
      basis: "standardized",
      source: "direct-antecedents",
      missing: "reject",
      seed: 4,
      folds: 10,
      repetitions: 10,
      notes: [],
    });
  });

  it("counts the items that the model predicts better than the linear regression", () => {
    const { items, betterThanLinear } = predictPathModel(answers, MODEL, { seed: 4 });
    expect(betterThanLinear).toBe(items.filter(({ model, linear }) => model.rmse < linear!.rmse).length);
    expect(betterThanLinear).toBeGreaterThan(0);
  });

  it("predicts only respondents who are complete under listwise", () => {
    const holes = { ...answers, i2: answers.i2!.map((x, i) => (i < 9 ? null : x)) };
    const rest = Object.fromEntries(Object.entries(answers).map(([item, column]) => [item, column.slice(9)]));
    expect(predictPathModel(holes, MODEL, { seed: 4, missing: "listwise" }).items).toStrictEqual(
      predictPathModel(rest, MODEL, { seed: 4 }).items,
    );
    expect(refusalOf(() => predictPathModel(holes, MODEL, { seed: 4 })).code).toBe("missing_answers");
  });

  it("does without the linear regression where its predictors determine each other", () => {
    const twin = { ...answers, i2: answers.i1! };
    const { items, betterThanLinear, notes } = predictPathModel(twin, MODEL, { seed: 4 });
    expect(items[0]!.linear).toBeNull();
    expect(items[3]!.linear).not.toBeNull();
    expect(betterThanLinear).toBeNull();
    expect(notes[0]).toStrictEqual({ path: ["items", 0, "linear"], reason: "not-positive-definite" });
  });

  it("refuses what leaves a part without a fit", () => {
    const rare = { ...answers, i1: answers.i1!.map((_, i) => (i === 5 ? 2 : 1)) };
    expect(refusalOf(() => predictPathModel(rare, MODEL, { seed: 4 }))).toMatchObject({
      code: "singular_data",
      path: ["i1"],
    });
    const weights = answers.i1!.map((_, i) => (i === 5 ? 1 : 0));
    expect(refusalOf(() => predictPathModel(answers, MODEL, { seed: 4, weights }))).toMatchObject({
      code: "insufficient_data",
    });
    const twin = { ...answers, i1: answers.s1!, i2: answers.s2!, i3: answers.s3! };
    expect(refusalOf(() => predictPathModel(twin, MODEL, { seed: 4 })).path).toStrictEqual([
      "model",
      "constructs",
      "Loyalty",
    ]);
    expect(refusalOf(() => predictPathModel(surveyOf(9, 1), MODEL, { seed: 4 }))).toMatchObject({
      code: "insufficient_data",
    });
  });

  it("refuses moments and malformed options", () => {
    const refused = (options: unknown, data: unknown = answers) =>
      refusalOf(() => predictPathModel(data as typeof answers, MODEL, options as PathPredictionOptions)).path;
    expect(refused({ seed: 1 }, collectMoments(answers))).toStrictEqual([]);
    expect(refused(undefined)).toStrictEqual(["seed"]);
    for (const [key, value] of [
      ["folds", 1],
      ["repetitions", 0],
      ["repetitions", 1e6],
      ["source", "all"],
      ["missing", "available"],
      ["scheme", "horst"],
    ] as const) {
      expect(refused({ seed: 1, [key]: value })).toStrictEqual([key]);
    }
  });
});
