import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { estimatePathModel } from "../../src/paths/estimate-path-model.ts";
import { testCompositeInvariance } from "../../src/paths/groups/test-composite-invariance.ts";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";
import { predictPathModel } from "../../src/paths/prediction/predict-path-model.ts";
import { bootstrapPathModel } from "../../src/paths/resampling/bootstrap-path-model.ts";
import { definePathBootstrap } from "../../src/paths/resampling/define-path-bootstrap.ts";
import { mergeBootstraps } from "../../src/paths/resampling/merge-bootstraps.ts";
import type { PathBootstrap } from "../../src/paths/resampling/path-bootstrap.ts";
import { scorePathImportance } from "../../src/paths/score-path-importance.ts";
import { formatPathModel } from "../../src/paths/tables/format-path-model.ts";
import { drawn } from "./drawn.ts";
import { refusalOf } from "./refusal-of.ts";
import { MODEL, surveyOf } from "./survey.ts";

const answers = surveyOf(90, 17);
const scale = { min: 1, max: 10 };
const wholeOf = (method: "disjoint-two-stage" | "two-stage" | "repeated-indicators", mode: "A" | "B" = "A") =>
  ({
    constructs: { ...MODEL.constructs, Standing: { of: ["Image", "Complaints"], mode, method } },
    paths: [
      ["Standing", "Satisfaction"],
      ["Satisfaction", "Loyalty"],
      ["Standing", "Loyalty"],
    ],
  }) as const satisfies PathModelSpec;
const product = (
  method: "two-stage" | "product-indicator" | "orthogonalizing",
  of = ["Image", "Complaints"],
) =>
  ({
    ...MODEL,
    paths: [...MODEL.paths, ["Product", "Loyalty"]],
    interactions: [{ construct: "Product", of, method }],
  }) as unknown as PathModelSpec;

describe("stages of a construct of constructs", () => {
  it("are those before the last, with the quality of the parts", () => {
    const { stages, constructs, indicators, higherOrder } = estimatePathModel(
      answers,
      wholeOf("disjoint-two-stage"),
      { scale },
    );
    expect(stages).toHaveLength(1);
    expect(Object.keys(stages[0]!)).not.toContain("stages");
    expect(stages[0]!.constructs.map(({ construct }) => construct)).toStrictEqual([
      "Image",
      "Satisfaction",
      "Complaints",
      "Loyalty",
    ]);
    expect(stages[0]!.paths).toHaveLength(5);
    expect(constructs.map(({ construct }) => construct)).toStrictEqual([
      "Satisfaction",
      "Loyalty",
      "Standing",
    ]);
    const own = indicators.filter(({ construct }) => construct === "Standing");
    expect(own.map(({ item, mean, standardDeviation }) => [item, mean, standardDeviation])).toStrictEqual([
      ["Image", 0, 1],
      ["Complaints", 0, 1],
    ]);
    expect(higherOrder.map(({ weight }) => weight)).toStrictEqual(own.map(({ weight }) => weight));
    expect(estimatePathModel(answers, MODEL).stages).toStrictEqual([]);
    expect(estimatePathModel(answers, wholeOf("repeated-indicators")).stages).toStrictEqual([]);
    expect(estimatePathModel(answers, wholeOf("two-stage")).stages[0]!.higherOrder[0]!.weight).toBeNull();
  });

  it.each(["disjoint-two-stage", "two-stage", "repeated-indicators"] as const)(
    "%s: the same of moments, with indices and scores that go through the parts to the items",
    (method) => {
      const model = wholeOf(method);
      const own = estimatePathModel(answers, model, { scale, scores: true });
      const { paths } = estimatePathModel(collectMoments(answers), model);
      expect(paths.map(({ estimate }) => estimate)).toEqual(
        own.paths.map(({ estimate }) => expect.closeTo(estimate, 9)),
      );
      const { index, indexDeviation } = own.constructs.find(({ construct }) => construct === "Standing")!;
      expect(index).toBeGreaterThan(40);
      expect(index).toBeLessThan(80);
      expect(indexDeviation).toBeGreaterThan(0);
      const scores = own.scores!.Standing as number[];
      const variance = scores.reduce((sum, score) => sum + score ** 2, 0) / (scores.length - 1);
      expect(variance).toBeCloseTo(1, 9);
    },
  );

  it("take what items spread and pairwise answers", () => {
    const holes = { ...answers, i2: answers.i2!.map((x, i) => (i % 9 === 0 ? null : x)) };
    const { paths, converged } = estimatePathModel(holes, wholeOf("two-stage", "B"), {
      missing: "available",
      basis: "raw",
      consistent: true,
    });
    expect(converged).toBe(true);
    expect(paths.every(({ estimate }) => Number.isFinite(estimate))).toBe(true);
  });

  it("leave scores of a stage before out of the map", () => {
    const estimate = estimatePathModel(answers, wholeOf("disjoint-two-stage"), { scale });
    const { constructs, indicators } = scorePathImportance(estimate, "Loyalty");
    expect(constructs.map(({ construct }) => construct)).toStrictEqual(["Satisfaction", "Standing"]);
    expect(indicators.map(({ item }) => item)).toStrictEqual(["s1", "s2", "s3"]);
  });

  it("predict the items of the parts", () => {
    const model: PathModelSpec = {
      constructs: { ...MODEL.constructs, Outcome: { of: ["Loyalty", "Complaints"] } },
      paths: [
        ["Image", "Satisfaction"],
        ["Satisfaction", "Outcome"],
      ],
    };
    for (const source of ["direct-antecedents", "earliest-antecedents"] as const) {
      const { items, cvpat } = predictPathModel(answers, model, { seed: 1, repetitions: 1, source });
      expect(items.map(({ item }) => item)).toStrictEqual(["s1", "s2", "s3", "l1", "l2", "c1"]);
      expect(cvpat.map(({ construct }) => construct).slice(0, 3)).toStrictEqual([
        null,
        "Satisfaction",
        "Outcome",
      ]);
    }
  });
});

describe("products", () => {
  it("of scores leave the rest to the model without them, which is the stage before", () => {
    const own = estimatePathModel(answers, product("two-stage"), { scale, scores: true });
    const plain = estimatePathModel(answers, MODEL, { scale });
    expect(own.stages.map(({ paths }) => paths)).toStrictEqual([plain.paths]);
    expect(own.paths[0]).toStrictEqual(plain.paths[0]);
    expect(own.effects.map(({ from, to }) => [from, to])).toStrictEqual(
      plain.effects.map(({ from, to }) => [from, to]),
    );
    expect(own.chains.some(({ path }) => path.includes("Product"))).toBe(false);
    expect(own.constructs.at(-1)).toMatchObject({
      construct: "Product",
      r2: null,
      alpha: null,
      communality: null,
    });
    expect(own.htmt).toHaveLength(6);
    expect(Object.keys(own.scores!)).toStrictEqual(Object.keys(MODEL.constructs));
    expect(own.notes).toContainEqual({ path: ["constructs", 4, "alpha"], reason: "one-item" });
    expect(own.notes).toContainEqual({ path: ["constructs", 4, "index"], reason: "no-scale" });
  });

  it("of scores add what their square explains, whatever the unit of the answers", () => {
    const of = ["Image", "Image"];
    const own = estimatePathModel(answers, product("two-stage", of));
    const stretched = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.map((x) => 7 * x - 3)]),
    );
    const other = estimatePathModel(stretched, product("two-stage", of));
    expect(other.paths.map(({ estimate }) => estimate)).toEqual(
      own.paths.map(({ estimate }) => expect.closeTo(estimate, 9)),
    );
    expect(own.constructs[3]!.r2).toBeGreaterThan(own.stages[0]!.constructs[3]!.r2!);
  });

  it.each(["product-indicator", "orthogonalizing"] as const)(
    "of items, %s, are constructs as any",
    (method) => {
      const { constructs, indicators, interactions, notes } = estimatePathModel(answers, product(method), {
        scale,
      });
      expect(interactions).toStrictEqual([{ construct: "Product", of: ["Image", "Complaints"], method }]);
      expect(indicators.slice(-3).map(({ item }) => item)).toStrictEqual(["i1*c1", "i2*c1", "i3*c1"]);
      expect(constructs.at(-1)!.alpha).not.toBeNull();
      expect(notes).toContainEqual({ path: ["constructs", 4, "index"], reason: "no-scale" });
      const free = indicators.at(-1)!.crossLoadings[0]!;
      if (method === "orthogonalizing") expect(free).toBeCloseTo(0, 9);
    },
  );

  it("of two constructs of one item are one item", () => {
    const data = { a: answers.i1!, b: answers.s1!, y: answers.l1! };
    const model = (method: "orthogonalizing" | "two-stage") => ({
      constructs: { A: { items: ["a"] }, B: { items: ["b"] }, Y: { items: ["y"] } },
      paths: [
        ["A", "Y"],
        ["B", "Y"],
        ["AB", "Y"],
      ] as const,
      interactions: [{ construct: "AB", of: ["A", "B"] as const, method }],
    });
    const free = estimatePathModel(data, model("orthogonalizing"));
    const staged = estimatePathModel(data, model("two-stage"));
    expect(free.constructs[2]!.r2).toBeCloseTo(staged.constructs[2]!.r2!, 9);
    expect(free.paths[2]!.f2).toBeCloseTo(staged.paths[2]!.f2!, 9);
  });

  it("need complete answers of respondents, and scores that are not corrected", () => {
    const refused = (model: PathModelSpec, options: object, data: object = answers) => {
      const { code, path } = refusalOf(() => estimatePathModel(data as typeof answers, model, options));
      return [code, ...path];
    };
    expect(refused(product("two-stage"), {}, collectMoments(answers))).toStrictEqual(["invalid_input"]);
    expect(refused(product("two-stage"), { missing: "available" })).toStrictEqual([
      "invalid_input",
      "missing",
    ]);
    expect(refused(product("two-stage"), { consistent: true })).toStrictEqual([
      "invalid_input",
      "consistent",
    ]);
    expect(estimatePathModel(answers, product("orthogonalizing"), { consistent: false }).converged).toBe(
      true,
    );
    const { code, path } = refusalOf(() => predictPathModel(answers, product("two-stage"), { seed: 1 }));
    expect([code, ...path]).toStrictEqual(["invalid_input", "model", "interactions"]);
  });

  it("are refused where they do not vary, or are determined by their factors", () => {
    const binary = answers.i1!.map((x) => (x > 6 ? 1 : -1));
    const model = (of: string[], method: string) =>
      ({
        constructs: { A: { items: ["a"] }, B: { items: ["b"] }, Y: { items: ["y"] } },
        paths: [
          ["A", "Y"],
          ["B", "Y"],
          ["P", "Y"],
        ],
        interactions: [{ construct: "P", of, method }],
      }) as unknown as PathModelSpec;
    const data = { a: binary, b: answers.s1!, y: answers.l1! };
    // the square of two answers says nothing that they do not
    const square = refusalOf(() => estimatePathModel(data, model(["A", "A"], "two-stage")));
    expect([square.code, ...square.path]).toStrictEqual(["singular_data", "model", "constructs", "Y"]);
    const twin = { a: binary, b: binary.map((x) => x), y: answers.l1! };
    const free = refusalOf(() => estimatePathModel(twin, model(["A", "B"], "orthogonalizing")));
    expect([free.code, ...free.path]).toStrictEqual(["singular_data", "model", "interactions", 0]);
    const even = { a: [0, 0, 1, 1, 0, 0, 1, 1], b: [0, 1, 0, 1, 0, 1, 0, 1], y: [1, 2, 3, 5, 2, 2, 4, 5] };
    expect(estimatePathModel(even, model(["A", "B"], "product-indicator")).converged).toBe(true);
  });
});

describe("a bootstrap", () => {
  const models: readonly [string, PathModelSpec][] = [
    ["disjoint-two-stage", wholeOf("disjoint-two-stage", "B")],
    ["two-stage", wholeOf("two-stage")],
    ["repeated-indicators, mode B", wholeOf("repeated-indicators", "B")],
    ["a product of scores", product("two-stage")],
    ["products of items", product("orthogonalizing")],
  ];

  it.each(models)("runs every stage again in each replicate: %s", (_, model) => {
    const bootstrap = bootstrapPathModel(answers, model, {
      replicates: 3,
      seed: 5,
      scale,
      signs: "original-loadings",
    });
    expect(bootstrap.failed).toBe(0);
    for (const r of [0, 1, 2]) {
      const own = estimatePathModel(drawn(answers, 5, r), model, { scale });
      const row = [
        ...own.paths.map(({ estimate }) => estimate),
        ...own.effects.map(({ total }) => total),
        ...own.indicators.map(({ weight }) => weight),
        ...own.indicators.map(({ loading }) => loading),
        ...own.constructs.flatMap(({ r2 }) => r2 ?? []),
        ...own.constructs.flatMap(({ index }) => index ?? []),
        ...own.htmt.map(({ value }) => value),
        ...own.higherOrder.flatMap(({ weight }) => weight ?? []),
        ...own.higherOrder.map(({ loading }) => loading),
      ];
      expect(bootstrap.draws[r]).toEqual(row.map((value) => expect.closeTo(value!, 8)));
    }
    const parts = [0, 1].map((from) =>
      bootstrapPathModel(answers, model, {
        replicates: 3,
        seed: 5,
        scale,
        signs: "original-loadings",
        from: 2 * from,
        to: 2 + from,
      }),
    );
    expect(mergeBootstraps(parts)).toStrictEqual(bootstrap);
    expect(definePathBootstrap(JSON.parse(JSON.stringify(bootstrap)))).toStrictEqual(bootstrap);
  });

  it("multiplies the coefficients of every draw along chains, and gives direct and indirect parts of effects", () => {
    const { draws, chains, effects, vaf, loadings, indicators } = bootstrapPathModel(answers, MODEL, {
      replicates: 40,
      seed: 6,
    });
    const chain = draws.map((row) => row[0]! * row[3]!);
    const mean = chain.reduce((sum, x) => sum + x / 40, 0);
    const own = chains.find(({ path }) => path.join() === "Image,Satisfaction,Loyalty")!;
    expect(own.bias).toBeCloseTo(mean - own.estimate, 12);
    expect(own.standardError).toBeCloseTo(
      Math.sqrt(chain.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 39),
      12,
    );
    const onLoyalty = effects.findIndex(({ from, to }) => from === "Image" && to === "Loyalty");
    const indirect = draws.map((row) => row[5 + onLoyalty]! - row[2]!);
    expect(effects[onLoyalty]!.indirect!.bias).toBeCloseTo(
      indirect.reduce((sum, x) => sum + x / 40, 0) - effects[onLoyalty]!.indirect!.estimate,
      12,
    );
    expect(effects[0]!.indirect).toBeNull();
    expect(vaf.map(({ from, to }) => [from, to])).toStrictEqual([
      ["Image", "Loyalty"],
      ["Satisfaction", "Loyalty"],
    ]);
    expect(loadings.map(({ estimate }) => estimate)).toStrictEqual(
      indicators.map(({ loading }) => loading.estimate),
    );
  });

  it("has the estimated model hold in the samples that fit is tested by", () => {
    const options = { replicates: 30, seed: 7, fitTest: true } as const;
    for (const [, model] of models) {
      const { fit, fitDraws } = bootstrapPathModel(answers, model, options);
      expect(fit).toHaveLength(6);
      expect(fitDraws!.length).toBeGreaterThan(20);
      for (const { quantile95, quantile99, value } of fit!) {
        expect(value).toBeGreaterThan(0);
        expect(quantile99).toBeGreaterThanOrEqual(quantile95!);
      }
    }
    const parts = [
      bootstrapPathModel(answers, MODEL, { ...options, to: 10 }),
      bootstrapPathModel(answers, MODEL, { ...options, from: 10 }),
    ];
    expect(mergeBootstraps(parts)).toStrictEqual(bootstrapPathModel(answers, MODEL, options));
    const { path } = refusalOf(() =>
      bootstrapPathModel(answers, MODEL, { ...options, missing: "available" }),
    );
    expect(path).toStrictEqual(["fitTest"]);
  });

  it("cannot test the fit of items that determine each other", () => {
    const twins = { ...answers, i2: answers.i1! };
    const { fit, fitDraws, notes } = bootstrapPathModel(twins, MODEL, {
      replicates: 5,
      seed: 1,
      fitTest: true,
    });
    expect(fitDraws).toStrictEqual([]);
    expect(fit![2]).toStrictEqual({
      model: "saturated",
      measure: "dG",
      value: null,
      quantile95: null,
      quantile99: null,
    });
    expect(notes).toContainEqual({ path: ["fit", 2, "value"], reason: "not-positive-definite" });
    expect(notes).toContainEqual({ path: ["fit", 0, "quantile95"], reason: "few-units" });
  });

  it("refuses draws and chains that do not agree with the rows", () => {
    const stored = bootstrapPathModel(answers, MODEL, { replicates: 2, seed: 1, fitTest: true });
    const wrong = (change: (copy: PathBootstrap) => void) => {
      const copy: PathBootstrap = JSON.parse(JSON.stringify(stored));
      change(copy);
      return refusalOf(() => definePathBootstrap(copy)).path;
    };
    expect(wrong((copy) => (copy.chains[0]!.path[1] = "Loyalty"))).toStrictEqual(["chains", 0, "path", 2]);
    expect(wrong((copy) => copy.chains[0]!.path.splice(0, 1))).toStrictEqual(["chains", 0, "path"]);
    expect(wrong((copy) => (copy.draws[1]![0] = null))).toStrictEqual(["draws", 1, 0]);
    expect(wrong((copy) => copy.fitDraws![0]!.pop())).toStrictEqual(["fitDraws", 0]);
    expect(wrong((copy) => (copy.fitDraws = null))).toStrictEqual(["fitDraws"]);
    expect(wrong((copy) => (copy.paths[0]!.bootstrapP = 2))).toStrictEqual(["paths", 0, "bootstrapP"]);
    expect(wrong((copy) => ((copy.paths[0]!.test as { df: unknown }).df = 3))).toStrictEqual([
      "paths",
      0,
      "test",
      "df",
    ]);
    const copy: PathBootstrap = JSON.parse(JSON.stringify(stored));
    copy.draws[0]![copy.draws[0]!.length - 1] = null;
    expect(definePathBootstrap(copy).draws[0]!.at(-1)).toBeNull();
    expect(mergeBootstraps([copy]).htmt.at(-1)!.standardError).toBeNull();
  });
});

describe("testCompositeInvariance", () => {
  const by = answers.i1!.map((_, i) => (i % 3 === 0 ? "a" : "b"));

  it("holds that groups of one kind are alike, and a construct of one item in any case", () => {
    const { constructs, failed, permutations } = testCompositeInvariance(answers, MODEL, {
      by,
      permutations: 99,
      seed: 2,
    });
    expect([failed, permutations]).toStrictEqual([0, 99]);
    expect(constructs[2]).toMatchObject({ correlation: 1, correlationP: 1, compositional: true });
    expect(constructs.map(({ level }) => level)).not.toContain(null);
  });

  it("finds another composition, and another mean", () => {
    const inA = (i: number) => by[i] === "a";
    const noise = surveyOf(90, 99);
    const other = {
      ...answers,
      i1: answers.i1!.map((x, i) => (inA(i) ? noise.i1![i]! : x)),
      i2: answers.i2!.map((x, i) => (inA(i) ? noise.i2![i]! : x)),
      l1: answers.l1!.map((x, i) => (inA(i) ? x - 3 : x)),
      l2: answers.l2!.map((x, i) => (inA(i) ? x - 3 : x)),
    };
    const { constructs } = testCompositeInvariance(other, MODEL, { by, permutations: 99, seed: 2 });
    expect(constructs[0]!.level).toBe("none");
    expect(constructs[3]!.level).toBe("partial");
    expect(constructs[3]!.meanDifference).toBeLessThan(-0.5);
    expect(constructs[3]!.meanP).toBeCloseTo(0.01, 12);
  });

  it("takes weights, gaps and products of items, and needs two groups of respondents", () => {
    const weights = answers.i1!.map((_, i) => 1 + (i % 4));
    const holes = { ...answers, s1: answers.s1!.map((x, i) => (i === 4 ? null : x)) };
    const options = { by, permutations: 5, seed: 1 };
    expect(
      testCompositeInvariance(holes, MODEL, { ...options, missing: "available", weights }).constructs,
    ).toHaveLength(4);
    expect(testCompositeInvariance(answers, product("orthogonalizing"), options).constructs).toHaveLength(5);
    const refused = (data: object, changed: object) => {
      const { code, path } = refusalOf(() =>
        testCompositeInvariance(data as typeof answers, MODEL, { ...options, ...changed }),
      );
      return [code, ...path];
    };
    expect(refused(answers, { by: by.map(() => "a") })).toStrictEqual(["insufficient_data", "by"]);
    expect(refused(answers, { by: by.map((_, i) => i % 3) })).toStrictEqual(["invalid_input", "by"]);
    expect(refused(collectMoments(answers), {})).toStrictEqual(["invalid_input"]);
    expect(refused(answers, { by: by.map((_, i) => (i === 0 ? "one" : "b")) })).toStrictEqual([
      "insufficient_data",
      "by",
      "one",
      "n",
    ]);
  });

  it("says nothing without regroupings, and notes groups that have not converged", () => {
    const { constructs, notes } = testCompositeInvariance(answers, MODEL, {
      by,
      permutations: 0,
      seed: 1,
      maxIterations: 1,
    });
    expect(constructs[0]).toMatchObject({
      correlationQuantile: null,
      compositional: null,
      level: null,
      meanP: null,
    });
    expect(notes).toContainEqual({ path: ["constructs", 0, "correlationP"], reason: "few-respondents" });
    expect(notes).toContainEqual({ path: ["groups", 0, "converged"], reason: "not-converged" });
  });
});

describe("formatPathModel of stages", () => {
  it("prints chains, parts and fit, with what replicates say", () => {
    const model = wholeOf("disjoint-two-stage");
    const estimate = estimatePathModel(answers, model);
    const bootstrap = bootstrapPathModel(answers, model, { replicates: 20, seed: 1, fitTest: true });
    const text = formatPathModel(estimate, { bootstrap });
    expect(text).toContain("Standing → Satisfaction → Loyalty");
    expect(text).toMatch(/Standing +Image +\.\d\d/);
    expect(text).toMatch(/SRMR +95 %/);
    const plain = formatPathModel(estimatePathModel(answers, product("two-stage")), { language: "ru" });
    expect(plain).toContain("оцененная");
    expect(plain).toContain("Product → Loyalty");
    expect(formatPathModel(estimate, { language: "bg" })).toContain("верига");
  });
});
