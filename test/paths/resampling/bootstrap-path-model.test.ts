import { describe, expect, it } from "vitest";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { estimatePathModel } from "../../../src/paths/estimate-path-model.ts";
import type { PathModelSpec } from "../../../src/paths/model/path-model.ts";
import {
  bootstrapPathModel,
  type PathBootstrapOptions,
} from "../../../src/paths/resampling/bootstrap-path-model.ts";
import { mergeBootstraps } from "../../../src/paths/resampling/merge-bootstraps.ts";
import type { PathBootstrap } from "../../../src/paths/resampling/path-bootstrap.ts";
import { refusalOf } from "../refusal-of.ts";
import { MODEL, surveyOf } from "../survey.ts";

const answers = surveyOf(120, 5);
const scale = { min: 1, max: 10 };
const pair: PathModelSpec = {
  constructs: { A: { items: ["a1", "a2"] }, B: { items: ["b1", "b2"] } },
  paths: [["A", "B"]],
};

/** The answers of replicate r, drawn as the library promises: as many respondents from stream r of the seed. */
function drawn(data: Record<string, (number | null)[]>, seed: number, r: number) {
  const n = Object.values(data)[0]!.length;
  const random = randomStream(seed, r);
  const rows = Array.from({ length: n }, () => random.below(n));
  return Object.fromEntries(
    Object.entries(data).map(([item, column]) => [item, rows.map((i) => column[i]!)]),
  );
}

describe("bootstrapPathModel", () => {
  it("fits each replicate as estimatePathModel fits the respondents that its stream draws", () => {
    const bootstrap = bootstrapPathModel(answers, MODEL, { replicates: 3, seed: 9, scale });
    for (const r of [0, 1, 2]) {
      const { paths, effects, indicators, constructs, htmt } = estimatePathModel(
        drawn(answers, 9, r),
        MODEL,
        { scale },
      );
      const row = [
        ...paths.map(({ estimate }) => estimate),
        ...effects.map(({ total }) => total),
        ...indicators.map(({ weight }) => weight),
        ...indicators.map(({ loading }) => loading),
        ...constructs.flatMap(({ r2 }) => (r2 === null ? [] : [r2])),
        ...constructs.map(({ index }) => index!),
        ...htmt.map(({ value }) => value!),
      ];
      expect(bootstrap.draws[r]).toEqual(row.map((value) => expect.closeTo(value, 9)));
    }
  });

  it("draws respondents with their weights, and of pairwise answers whoever answered", () => {
    const weights = answers.i1!.map((_, i) => 1 + (i % 3));
    const weighted = bootstrapPathModel({ ...answers, w: weights }, MODEL, {
      replicates: 2,
      seed: 4,
      weights,
    });
    const sample = drawn({ ...answers, w: weights }, 4, 1);
    const own = estimatePathModel(sample, MODEL, { weights: sample.w! });
    expect(weighted.draws[1]![0]).toBeCloseTo(own.paths[0]!.estimate, 9);
    const holes = { ...answers, i2: answers.i2!.map((x, i) => (i % 7 === 0 ? null : x)) };
    for (const options of [{}, { weights }]) {
      const { draws } = bootstrapPathModel(holes, MODEL, {
        replicates: 2,
        seed: 4,
        missing: "available",
        scale,
        ...options,
      });
      const held = drawn({ ...holes, w: weights }, 4, 1);
      const pairwise = estimatePathModel(held, MODEL, {
        missing: "available",
        ...(options.weights && { weights: held.w! }),
      });
      expect(draws[1]!.slice(0, 5)).toEqual(
        pairwise.paths.map(({ estimate }) => expect.closeTo(estimate, 9)),
      );
    }
  });

  it("draws under listwise from the respondents who are complete", () => {
    const holes = { ...answers, i2: answers.i2!.map((x, i) => (i < 20 ? null : x)) };
    const weights = answers.i1!.map((_, i) => 1 + (i % 3));
    const rest = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.slice(20)]),
    );
    const options = { replicates: 4, seed: 4 };
    expect(
      bootstrapPathModel(holes, MODEL, { ...options, missing: "listwise", weights }).draws,
    ).toStrictEqual(bootstrapPathModel(rest, MODEL, { ...options, weights: weights.slice(20) }).draws);
  });

  it("summarizes the replicates by their mean, deviation and percentiles", () => {
    const { draws, paths, constructs, indicators } = bootstrapPathModel(answers, MODEL, {
      replicates: 101,
      seed: 1,
      confidence: 0.9,
    });
    const values = draws.map((row) => row[0]!).sort((a, b) => a - b);
    const mean = values.reduce((sum, x) => sum + x / 101, 0);
    expect(paths[0]).toStrictEqual({
      from: "Image",
      to: "Satisfaction",
      estimate: estimatePathModel(answers, MODEL).paths[0]!.estimate,
      bias: expect.closeTo(mean - paths[0]!.estimate, 12),
      standardError: expect.closeTo(Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 100), 12),
      // the 6th smallest and largest of 101
      interval: { lower: values[5], upper: values[95] },
      test: paths[0]!.test,
      bootstrapP: 2 / 102,
    });
    expect(paths[0]!.test!.statistic).toBeCloseTo(paths[0]!.estimate / paths[0]!.standardError!, 12);
    expect(constructs[0]).toStrictEqual({ construct: "Image", r2: null, index: null });
    expect(constructs[1]!.r2!.interval!.lower).toBeLessThan(constructs[1]!.r2!.estimate);
    expect(indicators[6]!.loading).toStrictEqual({
      estimate: 1,
      bias: 0,
      standardError: 0,
      interval: { lower: 1, upper: 1 },
      test: null,
      bootstrapP: 2 / 102,
    });
  });

  it("gives BCa intervals from the fits without one respondent each", () => {
    const few = surveyOf(30, 5);
    const options = { replicates: 60, seed: 1 } as const;
    const { accelerations, paths, draws } = bootstrapPathModel(few, MODEL, {
      ...options,
      intervalMethod: "bca",
    });
    const leftOut = few.i1!.map((_, i) => {
      const others = Object.fromEntries(
        Object.entries(few).map(([item, column]) => [item, column.filter((__, at) => at !== i)]),
      );
      return estimatePathModel(others, MODEL).paths[0]!.estimate;
    });
    const mean = leftOut.reduce((sum, x) => sum + x / 30, 0);
    const power = (k: number) => leftOut.reduce((sum, x) => sum + (mean - x) ** k, 0);
    expect(accelerations![0]).toBeCloseTo(power(3) / (6 * power(2) ** 1.5), 9);
    const percentile = bootstrapPathModel(few, MODEL, options);
    expect(percentile.accelerations).toBeNull();
    expect(percentile.draws).toStrictEqual(draws);
    expect(paths[0]!.interval).not.toStrictEqual(percentile.paths[0]!.interval);
  });

  it("leaves one respondent out of weighted and of pairwise answers alike", () => {
    const weights = answers.i1!.map(() => 2);
    const options = { replicates: 2, seed: 1, intervalMethod: "bca" } as const;
    const plain = bootstrapPathModel(answers, MODEL, options).accelerations!;
    expect(bootstrapPathModel(answers, MODEL, { ...options, weights }).accelerations).toEqual(
      plain.map((a) => expect.closeTo(a, 6)),
    );
    const few = surveyOf(40, 5);
    expect(
      bootstrapPathModel(few, MODEL, { ...options, missing: "available" }).accelerations!.slice(0, 5),
    ).toEqual(
      bootstrapPathModel(few, MODEL, options)
        .accelerations!.slice(0, 5)
        .map((a) => expect.closeTo(a, 6)),
    );
  });

  it("takes more respondents than fit into a block", () => {
    const many = surveyOf(1300, 2);
    const { draws } = bootstrapPathModel(many, MODEL, { replicates: 1, seed: 2 });
    expect(draws[0]![0]).toBeCloseTo(estimatePathModel(drawn(many, 2, 0), MODEL).paths[0]!.estimate, 9);
  });

  it("counts replicates without a fit with their reasons and goes on", () => {
    const rare = {
      a1: [1, 1, 1, 1, 1, 1, 2, 1],
      a2: [1, 2, 3, 4, 5, 6, 7, 8],
      b1: [1, 2, 2, 4, 5, 7, 7, 8],
      b2: [2, 1, 3, 4, 6, 5, 7, 9],
    };
    const { replicates, failed, failures, draws, paths } = bootstrapPathModel(rare, pair, {
      replicates: 50,
      seed: 8,
    });
    expect(replicates).toBe(50);
    expect(failed).toBeGreaterThan(5);
    expect(failures).toHaveLength(failed);
    expect(draws).toHaveLength(50 - failed);
    expect(failures.every(({ reason }) => reason === "no-variance")).toBe(true);
    expect(paths[0]!.standardError).toBeGreaterThan(0);
    const bca = bootstrapPathModel(rare, pair, { replicates: 50, seed: 8, intervalMethod: "bca" });
    expect(bca.draws).toStrictEqual(draws);
    expect(bca.accelerations!.every(Number.isFinite)).toBe(true);
    const formative: PathModelSpec = {
      ...pair,
      constructs: { ...pair.constructs, A: { items: ["a1", "a2"], mode: "B" } },
    };
    const three = Object.fromEntries(
      Object.entries(rare).map(([item, column]) => [item, column.slice(4, 8)]),
    );
    const reasons = bootstrapPathModel(three, formative, { replicates: 30, seed: 1 }).failures.map(
      ({ reason }) => reason,
    );
    expect(reasons).toContain("collinear-items");
  });

  it("counts replicates that do not converge, and those in which nobody answered both of a pair", () => {
    const { failures, notes } = bootstrapPathModel(answers, MODEL, {
      replicates: 5,
      seed: 8,
      maxIterations: 1,
    });
    expect(failures.map(({ reason }) => reason)).toStrictEqual(Array(5).fill("not-converged"));
    expect(notes).toStrictEqual([
      { path: ["converged"], reason: "not-converged" },
      { path: ["paths"], reason: "few-units" },
    ]);
    const gap: number | null = null;
    const apart = { ...surveyOf(10, 3), i1: [1, 4, 6, 9, 5, gap, gap, gap, gap, gap] };
    const found = bootstrapPathModel(apart, MODEL, {
      replicates: 40,
      seed: 8,
      missing: "available",
    }).failures;
    expect(found.map(({ reason }) => reason)).toContain("no-pairs");
  });

  it("counts replicates in which items cancel, so that there is no index", () => {
    const data = {
      a1: [4, 5, 6, 7, 5, 6, 4, 7, 60],
      a2: [7, 6, 5, 4, 6, 5, 7, 4, 60],
      b1: [4, 6, 6, 8, 5, 6, 3, 7, 60],
      b2: [5, 5, 7, 7, 5, 6, 4, 6, 60],
    };
    const options = { replicates: 40, seed: 3, scale: { min: 1, max: 100 } };
    const { failures, constructs } = bootstrapPathModel(data, pair, options);
    expect(failures.map(({ reason }) => reason)).toContain("no-scores");
    expect(constructs[0]!.index!.estimate).toBeGreaterThan(0);
  });

  it("has no figures of fewer than two replicates", () => {
    const { paths, notes } = bootstrapPathModel(answers, MODEL, { replicates: 1, seed: 8 });
    expect(paths[0]).toMatchObject({ bias: null, standardError: null, interval: null });
    expect(notes).toStrictEqual([{ path: ["paths"], reason: "few-units" }]);
  });

  it("turns replicates by the loadings of all respondents, where they are to be", () => {
    // of the two items of A, which go against each other, each leads in some replicates
    const opposed = { ...surveyOf(40, 12) };
    const data = { a1: opposed.i1!, a2: opposed.i2!.map((x) => 11 - x), b1: opposed.s1!, b2: opposed.s2! };
    const options = { replicates: 40, seed: 2 };
    const by = (signs: "sum-of-loadings" | "original-loadings") =>
      bootstrapPathModel(data, pair, { ...options, signs }).draws.map((row) => Math.sign(row[0]!));
    expect(new Set(by("sum-of-loadings")).size).toBe(2);
    expect(new Set(by("original-loadings")).size).toBe(1);
  });

  it("reports progress of its own part", () => {
    const seen: [number, number][] = [];
    bootstrapPathModel(answers, MODEL, {
      replicates: 10,
      from: 7,
      seed: 1,
      onProgress: (done, replicates) => seen.push([done, replicates]),
    });
    expect(seen).toStrictEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("refuses moments, and draws that are not said", () => {
    const refused = (options: unknown, columns: unknown = answers) =>
      refusalOf(() => bootstrapPathModel(columns as typeof answers, MODEL, options as PathBootstrapOptions));
    const good = { replicates: 10, seed: 1 };
    expect(refused(good, collectMoments(answers))).toMatchObject({ code: "invalid_input", path: [] });
    expect(refused(undefined).path).toStrictEqual(["replicates"]);
    for (const [key, value] of [
      ["replicates", -1],
      ["replicates", 1_000_001],
      ["seed", undefined],
      ["seed", 1.5],
      ["from", 11],
      ["from", -1],
      ["to", 11],
      ["intervalMethod", "bc"],
      ["interval", "bca"],
      ["signs", "none"],
      ["onProgress", 1],
      ["confidence", 1],
    ] as const) {
      expect(refused({ ...good, [key]: value })).toMatchObject({ code: "invalid_input", path: [key] });
    }
  });
});

describe("mergeBootstraps", () => {
  const part = (from: number, to: number, options: Partial<PathBootstrapOptions> = {}) =>
    bootstrapPathModel(answers, MODEL, { replicates: 30, seed: 6, scale, from, to, ...options });

  it("gives the same result as all replicates together, whatever the parts and their order", () => {
    for (const intervalMethod of ["percentile", "bca"] as const) {
      const by = { intervalMethod };
      const whole = part(0, 30, by);
      const parts = [part(12, 13, by), part(13, 30, by), part(0, 12, by), part(30, 30, by), part(12, 12, by)];
      expect(mergeBootstraps(parts)).toStrictEqual(whole);
      expect(mergeBootstraps(JSON.parse(JSON.stringify(parts)))).toStrictEqual(whole);
    }
    expect(mergeBootstraps([part(3, 9)])).toStrictEqual(part(3, 9));
  });

  it("refuses parts that leave a gap, overlap or do not belong together", () => {
    const [a, b] = [part(0, 10), part(10, 20)];
    expect(refusalOf(() => mergeBootstraps([part(12, 20), a])).path).toStrictEqual([0, "from"]);
    expect(refusalOf(() => mergeBootstraps([a, part(9, 20)])).path).toStrictEqual([1, "from"]);
    expect(refusalOf(() => mergeBootstraps([a, part(10, 20, { seed: 7 })])).path).toStrictEqual([1]);
    expect(refusalOf(() => mergeBootstraps([])).code).toBe("insufficient_data");
    const wrong = (change: object) =>
      refusalOf(() => mergeBootstraps([a, { ...b, ...change } as PathBootstrap])).path;
    expect(wrong({ kind: "moments" })).toStrictEqual([1, "kind"]);
    expect(wrong({ version: 2 })).toStrictEqual([1, "version"]);
    expect(wrong({ to: 9 })).toStrictEqual([1, "to"]);
    expect(wrong({ to: 21 })).toStrictEqual([1, "replicates"]);
    expect(wrong({ draws: b.draws.slice(1) })).toStrictEqual([1, "draws"]);
    expect(wrong({ draws: b.draws.map((row) => row.slice(1)) })).toStrictEqual([1, "draws", 0]);
    expect(wrong({ draws: b.draws.map(() => null) })).toStrictEqual([1, "draws", 0]);
    expect(wrong({ paths: [{}] })).toStrictEqual([1, "paths", 0, "from"]);
    expect(wrong({ constructs: null })).toStrictEqual([1, "constructs"]);
    expect(refusalOf(() => mergeBootstraps([null as never])).path).toStrictEqual([0]);
  });
});
