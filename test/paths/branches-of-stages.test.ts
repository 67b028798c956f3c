import { describe, expect, it } from "vitest";
import { estimatePathModel } from "../../src/paths/estimate-path-model.ts";
import { testCompositeInvariance } from "../../src/paths/groups/test-composite-invariance.ts";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";
import { predictPathModel } from "../../src/paths/prediction/predict-path-model.ts";
import { bootstrapPathModel } from "../../src/paths/resampling/bootstrap-path-model.ts";
import { mergeBootstraps } from "../../src/paths/resampling/merge-bootstraps.ts";
import { formatPathModel } from "../../src/paths/tables/format-path-model.ts";
import { drawn } from "./drawn.ts";
import { refusalOf } from "./refusal-of.ts";
import { MODEL, surveyOf } from "./survey.ts";

const answers = surveyOf(60, 23);
const SIMPLE = { constructs: { X: { items: ["x"] }, Y: { items: ["y"] } }, paths: [["X", "Y"]] } as const;
const moderated = (method: "two-stage" | "product-indicator") =>
  ({
    constructs: { A: { items: ["a"] }, B: { items: ["b"] }, Y: { items: ["y"] } },
    paths: [
      ["A", "Y"],
      ["B", "Y"],
      ["AB", "Y"],
    ],
    interactions: [{ construct: "AB", of: ["A", "B"], method }],
  }) as const satisfies PathModelSpec;

const repeat = (times: number, values: readonly number[]) =>
  Array.from({ length: times }, () => values).flat();

describe("stages", () => {
  const disjoint = { of: ["Image", "Complaints"], mode: "A", method: "disjoint-two-stage" } as const;
  const paths = [
    ["Standing", "Satisfaction"],
    ["Satisfaction", "Loyalty"],
  ] as const;

  it("give the same whether a construct of constructs comes before or after the others", () => {
    const after = estimatePathModel(answers, {
      constructs: { ...MODEL.constructs, Standing: disjoint },
      paths,
    });
    const before = estimatePathModel(answers, {
      constructs: { Standing: disjoint, ...MODEL.constructs },
      paths,
    });
    expect(before.constructs[0]!.construct).toBe("Standing");
    expect(before.paths.map(({ estimate }) => estimate)).toEqual(
      after.paths.map(({ estimate }) => expect.closeTo(estimate, 6)),
    );
  });

  it("draw loadings but no weights of parts that a construct of repeated indicators leads to", () => {
    const model = {
      constructs: { ...MODEL.constructs, Standing: { ...disjoint, method: "repeated-indicators" } },
      paths,
    } as const satisfies PathModelSpec;
    const options = { replicates: 4, seed: 3 };
    const whole = bootstrapPathModel(answers, model, options);
    const { higherOrder } = estimatePathModel(answers, model);
    expect(whole.higherOrder.map(({ of, weight }) => [of, weight])).toStrictEqual([
      ["Image", null],
      ["Complaints", null],
    ]);
    expect(whole.higherOrder.map(({ loading }) => loading.estimate)).toStrictEqual(
      higherOrder.map(({ loading }) => loading),
    );
    const parts = [
      bootstrapPathModel(answers, model, { ...options, to: 2 }),
      bootstrapPathModel(answers, model, { ...options, from: 2 }),
    ];
    expect(mergeBootstraps(parts)).toStrictEqual(whole);
  });
});

describe("products", () => {
  /** Of mean 0 each, and of the product 2 in every row. */
  const even = { a: repeat(3, [2, 1, -1, -2]), b: repeat(3, [1, 2, -2, -1]) };
  const y = even.a.map((_, i) => (i * 5) % 7);

  it("of scores that are the same for everyone are refused where they act", () => {
    expect(refusalOf(() => estimatePathModel({ ...even, y }, moderated("two-stage")))).toMatchObject({
      code: "singular_data",
      path: ["model", "constructs", "Y"],
    });
  });

  it("of items that are the same for everyone are refused where they are defined", () => {
    expect(refusalOf(() => estimatePathModel({ ...even, y }, moderated("product-indicator")))).toMatchObject({
      code: "singular_data",
      path: ["model", "interactions", 0],
    });
  });

  it("of items that go with nothing have no scores", () => {
    // two rows after each other have the same y and opposite products
    const a = repeat(2, [1, 1, -1, -1, 1, -1, 1, -1]);
    const a2 = [1, 1, -1, -1, 1, -1, 1, -1, 1, 1, -1, -1, -1, 1, -1, 1];
    const b = repeat(2, [1, -1, 1, -1, 1, 1, -1, -1]);
    const y = repeat(2, [2, 2, -2, -2, 1, 1, -1, -1]);
    const model = moderated("product-indicator");
    const { code, path, message } = refusalOf(() =>
      estimatePathModel(
        { a, a2, b, y },
        { ...model, constructs: { ...model.constructs, A: { items: ["a", "a2"] } } },
      ),
    );
    expect([code, path]).toStrictEqual(["singular_data", ["model", "interactions", 0]]);
    expect(message).toContain("items without any correlation");
  });

  it("are those of items less their means, however large these are", () => {
    const small = { a: answers.i1!, b: answers.c1!, y: answers.l1! };
    const large = { ...small, a: small.a.map((x) => x + 2 ** 27) };
    for (const method of ["two-stage", "product-indicator"] as const) {
      const own = estimatePathModel(small, moderated(method)).paths;
      expect(estimatePathModel(large, moderated(method)).paths.map(({ estimate }) => estimate)).toEqual(
        own.map(({ estimate }) => expect.closeTo(estimate, 6)),
      );
    }
  });

  it("are not drawn where an item does not vary", () => {
    const few = { a: [1, 1, 1, 2, 2, 2], b: [1, 3, 2, 5, 4, 2], y: [2, 3, 3, 5, 4, 6] };
    const { failures } = bootstrapPathModel(few, moderated("two-stage"), { replicates: 200, seed: 1 });
    expect(failures.some(({ reason }) => reason === "no-variance")).toBe(true);
  });

  it("are not drawn where items determine them", () => {
    const few = { a: [1, 1, 1, 2, 2, 2, 1, 2], b: [1, 1, 2, 2, 1, 2, 1, 2], y: [2, 3, 3, 5, 4, 6, 1, 4] };
    const model = moderated("product-indicator");
    const freed = {
      ...model,
      interactions: [{ ...model.interactions[0], method: "orthogonalizing" }],
    } as const;
    const { failures } = bootstrapPathModel(few, freed, { replicates: 50, seed: 1 });
    const varying = failures.filter(({ reason, replicate }) => {
      const { a, b } = drawn(few, 1, replicate);
      return reason === "no-variance" && new Set(a).size === 2 && new Set(b).size === 2;
    });
    expect(varying.length).toBeGreaterThan(0);
  });
});

describe("draws", () => {
  it("in which nothing varies are left out of the test of fit", () => {
    const { draws, failures, fitDraws } = bootstrapPathModel({ x: [1, 2, 4], y: [1, 3, 2] }, SIMPLE, {
      replicates: 40,
      seed: 1,
      fitTest: true,
    });
    expect(failures.some(({ reason }) => reason === "no-variance")).toBe(true);
    expect(draws.length + failures.length).toBe(40);
    expect(fitDraws!.length).toBeLessThan(40);
    expect(fitDraws!.length).toBeGreaterThan(0);
  });

  it("of a bootstrap without chains leave the errors of chains open", () => {
    const estimate = estimatePathModel(answers, MODEL);
    const bootstrap = bootstrapPathModel(answers, MODEL, { replicates: 5, seed: 1 });
    const { path } = estimate.chains[0]!;
    const lineOf = (text: string) =>
      text
        .split("\n")
        .find((line) => line.startsWith(`${path.join(" → ")} `))!
        .trim()
        .split(/ {2,}/);
    const without = lineOf(formatPathModel(estimate, { bootstrap: { ...bootstrap, chains: [] } }));
    const withChains = lineOf(formatPathModel(estimate, { bootstrap }));
    expect(without[1]).toBe(withChains[1]);
    expect(without.slice(2).every((cell) => cell === "–")).toBe(true);
    expect(withChains.slice(2)).not.toContain("–");
  });
});

describe("tests without variance", () => {
  it("have no t where all respondents' losses differ alike from those of the benchmark", () => {
    const x = repeat(6, [1, 2]);
    const { cvpat, notes } = predictPathModel({ x, y: x }, SIMPLE, { seed: 1, folds: 12, repetitions: 1 });
    const [first] = cvpat;
    expect(first).toMatchObject({ benchmark: "indicator-average", test: null });
    expect(first!.difference).toBeCloseTo(-((6 / 11) ** 2), 12);
    expect(notes).toContainEqual({ path: ["cvpat", 0, "test"], reason: "no-variance" });
  });

  /** Of the first group only so many respondents, the first ones, have answered all three items of Image. */
  const groupsWith = (complete: number) => {
    const { i1, i2, i3, s1 } = surveyOf(80, 29);
    const lacking = (column: readonly number[], item: number) =>
      column.map((value, row) => (row >= complete && row < 40 && row % 3 === item ? null : value));
    return testCompositeInvariance(
      { i1: lacking(i1!, 0), i2: lacking(i2!, 1), i3: lacking(i3!, 2), s1: s1! },
      {
        constructs: { Image: { items: ["i1", "i2", "i3"] }, Satisfaction: { items: ["s1"] } },
        paths: [["Image", "Satisfaction"]],
      },
      {
        by: s1!.map((_, row) => (row < 40 ? "a" : "b")),
        permutations: 19,
        seed: 1,
        missing: "available",
      },
    );
  };

  it("have no ratio of variances where one respondent of a group has scores", () => {
    const { constructs, notes } = groupsWith(1);
    expect(constructs[0]).toMatchObject({ logVarianceRatio: null, varianceInterval: null, varianceP: null });
    expect(constructs[0]!.level).not.toBe("full");
    expect(Number.isFinite(constructs[0]!.meanDifference)).toBe(true);
    expect(constructs[1]!.logVarianceRatio).not.toBeNull();
    expect(notes).toContainEqual({ path: ["constructs", 0, "logVarianceRatio"], reason: "no-variance" });
  });

  it("have no difference of means where nobody of a group has scores", () => {
    const { constructs, notes } = groupsWith(0);
    expect(constructs[0]).toMatchObject({ meanDifference: null, meanInterval: null, meanP: null });
    expect(constructs[1]!.meanDifference).not.toBeNull();
    expect(notes).toContainEqual({
      path: ["constructs", 0, "meanDifference"],
      reason: "no-complete-respondent",
    });
  });
});
