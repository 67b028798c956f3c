import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/numeric/random.ts";
import { estimatePathModel } from "../../src/paths/estimate-path-model.ts";
import { blockItems, type PathModelSpec } from "../../src/paths/model/path-model.ts";
import { predictPathModel } from "../../src/paths/prediction/predict-path-model.ts";
import { bootstrapPathModel } from "../../src/paths/resampling/bootstrap-path-model.ts";
import { formatPathModel } from "../../src/paths/tables/format-path-model.ts";
import { MODEL, surveyOf } from "./survey.ts";

const answers = surveyOf(60, 23);
const moderated = {
  ...MODEL,
  paths: [...MODEL.paths, ["Product", "Loyalty"]],
  interactions: [{ construct: "Product", of: ["Image", "Complaints"] }],
} as const satisfies PathModelSpec;

describe("edges of stages", () => {
  it("lists no chains where there are more than ten thousand, and says so", () => {
    const random = randomStream(3, 0);
    const names = Array.from({ length: 16 }, (_, i) => `c${i}`);
    const data = Object.fromEntries(
      names.map((name) => [name, Array.from({ length: 200 }, () => random.normal())]),
    );
    const model: PathModelSpec = {
      constructs: Object.fromEntries(names.map((name) => [name, { items: [name] }])),
      paths: names.flatMap((from, i) => names.slice(i + 1).map((to) => [from, to] as const)),
    };
    const { chains, notes } = estimatePathModel(data, model);
    expect(chains).toStrictEqual([]);
    expect(notes).toContainEqual({ path: ["chains"], reason: "steps-left-out" });
    expect(bootstrapPathModel(data, model, { replicates: 0, seed: 1 }).chains).toStrictEqual([]);
  });

  it("lists chains of one length in the order of constructs", () => {
    const { chains } = estimatePathModel(answers, {
      constructs: { A: { items: ["i1"] }, B: { items: ["i2"] }, C: { items: ["s1"] }, D: { items: ["l1"] } },
      paths: [
        ["A", "C"],
        ["A", "B"],
        ["C", "D"],
        ["B", "D"],
      ],
    });
    expect(chains.map(({ path }) => path.join(""))).toStrictEqual(["ABD", "ACD"]);
  });

  it("has no linear benchmark where exogenous items determine each other", () => {
    const twins = { ...answers, i2: answers.i1! };
    const { cvpat, notes } = predictPathModel(twins, MODEL, { seed: 1, repetitions: 1 });
    expect(cvpat.at(-1)).toMatchObject({
      benchmark: "linear-model",
      benchmarkLoss: null,
      difference: null,
      test: null,
    });
    expect(notes).toContainEqual({ path: ["cvpat", cvpat.length - 1, "benchmarkLoss"], reason: "collinear" });
  });

  it("leaves samples without a fit out of the test of fit", () => {
    const { fitDraws, fit } = bootstrapPathModel(answers, MODEL, {
      replicates: 3,
      seed: 1,
      maxIterations: 1,
      fitTest: true,
    });
    expect(fitDraws).toStrictEqual([]);
    expect(fit![0]!.quantile95).toBeNull();
  });

  it("draws products without one respondent each for BCa intervals", () => {
    const { accelerations, paths } = bootstrapPathModel(answers, moderated, {
      replicates: 20,
      seed: 2,
      intervalMethod: "bca",
    });
    expect(accelerations!.every(Number.isFinite)).toBe(true);
    expect(paths.at(-1)!.interval).not.toBeNull();
  });

  it("takes weights of respondents who are drawn", () => {
    const weights = answers.i1!.map((_, i) => 1 + (i % 3));
    const { failed } = bootstrapPathModel(answers, moderated, { replicates: 5, seed: 2, weights });
    expect(failed).toBe(0);
    expect(estimatePathModel(answers, moderated, { weights }).paths.at(-1)!.f2).toBeGreaterThanOrEqual(0);
  });

  it("knows whose items are whose", () => {
    expect(blockItems({ of: ["A", "B"], mode: "A", method: "two-stage" })).toStrictEqual([]);
  });

  it("prints what stands in an estimate from before there were stages", () => {
    const { chains, fit, higherOrder, stages, ...older } = estimatePathModel(answers, MODEL);
    const text = formatPathModel(older as unknown as ReturnType<typeof estimatePathModel>);
    expect(text).not.toContain("SRMR");
    expect(chains.length + higherOrder.length + stages.length).toBeGreaterThan(0);
    expect(fit.saturated.srmr).toBeGreaterThan(0);
  });
});
