import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { leastSquares } from "../../src/numeric/algebra/least-squares.ts";
import { estimatePathModel, type PathModelOptions } from "../../src/paths/estimate-path-model.ts";
import { definePathModel } from "../../src/paths/model/define-path-model.ts";
import type { PathModelSpec } from "../../src/paths/model/path-model.ts";
import { refusalOf } from "./refusal-of.ts";
import { MODEL, surveyOf } from "./survey.ts";

const answers = surveyOf(200, 7);
const scale = { min: 1, max: 10 };
const constructs = { A: { items: ["a1", "a2"] }, B: { items: ["b1", "b2"] } };
const pair: PathModelSpec = { constructs, paths: [["A", "B"]] };
const formative: PathModelSpec = {
  constructs: { ...MODEL.constructs, Image: { items: ["i1", "i2", "i3"], mode: "B" } },
  paths: MODEL.paths,
};

describe("estimatePathModel", () => {
  it("gives scores of mean 0 and variance 1 whose regressions are the paths and whose correlations are the loadings", () => {
    const {
      scores,
      paths,
      constructs: rows,
      indicators,
      correlations,
    } = estimatePathModel(answers, MODEL, { scores: true });
    const of = (name: string) => Float64Array.from(scores![name]!, (score) => score!);
    const fit = leastSquares([of("Image"), of("Satisfaction"), of("Complaints")], of("Loyalty"));
    if (fit.kind !== "fit") throw new Error("collinear");
    const found = paths.filter(({ to }) => to === "Loyalty").map(({ estimate }) => estimate);
    expect(Array.from(fit.coefficients.subarray(1))).toEqual(
      found.map((estimate) => expect.closeTo(estimate, 10)),
    );
    expect(rows[3]!.r2).toBeCloseTo(fit.r2!, 10);
    expect(rows[3]!.adjustedR2).toBeCloseTo(fit.adjustedR2!, 10);
    for (const name of Object.keys(MODEL.constructs)) {
      expect(mean(of(name))).toBeCloseTo(0, 10);
      expect(correlation(of(name), of(name)) * (variance(of(name)) / 1)).toBeCloseTo(1, 10);
    }
    for (const { construct, item, loading, crossLoadings } of indicators) {
      expect(correlation(Float64Array.from(answers[item]!), of(construct))).toBeCloseTo(loading, 10);
      expect(crossLoadings[1]).toBeCloseTo(
        correlation(Float64Array.from(answers[item]!), of("Satisfaction")),
        10,
      );
    }
    expect(correlations[0]).toStrictEqual({
      a: "Image",
      b: "Satisfaction",
      value: expect.closeTo(correlation(of("Image"), of("Satisfaction")), 10),
    });
  });

  it("takes f² from the regression without the path, and the inflation from the one on the others", () => {
    const { scores, paths } = estimatePathModel(answers, MODEL, { scores: true });
    const of = (name: string) => Float64Array.from(scores![name]!, (score) => score!);
    const r2 = (from: string[], to: string) => {
      const fit = leastSquares(from.map(of), of(to));
      return fit.kind === "fit" ? fit.r2! : Number.NaN;
    };
    const all = r2(["Image", "Satisfaction", "Complaints"], "Loyalty");
    const without = r2(["Satisfaction", "Complaints"], "Loyalty");
    expect(paths[2]!.f2).toBeCloseTo((all - without) / (1 - all), 10);
    expect(paths[2]!.vif).toBeCloseTo(1 / (1 - r2(["Satisfaction", "Complaints"], "Image")), 10);
  });

  it("adds the products along all chains of paths to the total effects", () => {
    const { paths, effects } = estimatePathModel(answers, MODEL);
    const [is, sc, il, sl, cl] = paths.map(({ estimate }) => estimate) as [
      number,
      number,
      number,
      number,
      number,
    ];
    expect(effects.map(({ from, to }) => `${from} ${to}`)).toStrictEqual([
      "Image Satisfaction",
      "Image Complaints",
      "Image Loyalty",
      "Satisfaction Complaints",
      "Satisfaction Loyalty",
      "Complaints Loyalty",
    ]);
    expect(effects[1]).toMatchObject({ direct: 0, indirect: expect.closeTo(is * sc, 12) });
    expect(effects[2]!.total).toBeCloseTo(il + is * (sl + sc * cl), 12);
    expect(paths[2]).toMatchObject({ total: effects[2]!.total, indirect: effects[2]!.indirect });
  });

  it("is a fixed point: mode A weights go with the items' covariances with the proxy of their neighbors", () => {
    for (const scheme of ["path", "factor", "centroid"] as const) {
      const { indicators, correlations, converged } = estimatePathModel(answers, pairOf("s"), { scheme });
      expect(converged).toBe(true);
      const [first, second] = indicators.filter(({ construct }) => construct === "A");
      expect(first!.weight / second!.weight).toBeCloseTo(
        first!.crossLoadings[1]! / second!.crossLoadings[1]!,
        8,
      );
      expect(correlations[0]!.value).toBeGreaterThan(0);
    }
  });

  it("gives in mode B, with two constructs, the first canonical correlation", () => {
    const model = pairOf("s", "B");
    const { paths, iterations } = estimatePathModel(answers, model, { tolerance: 1e-12 });
    expect(paths[0]!.estimate).toBeCloseTo(canonicalCorrelation(["i1", "i2"], ["s1", "s2"]), 10);
    expect(iterations).toBeLessThan(100);
  });

  it("estimates the same to the bit from moments and from columns", () => {
    expect(estimatePathModel(collectMoments(answers), MODEL, { scale })).toStrictEqual(
      estimatePathModel(answers, MODEL, { scale }),
    );
  });

  it("says of moments that they give no scores", () => {
    const { scores, notes } = estimatePathModel(collectMoments(answers), MODEL, { scale, scores: true });
    expect(scores).toBeNull();
    expect(notes).toContainEqual({ path: ["scores"], reason: "needs-answers" });
  });

  it("counts a respondent of weight 2 as two, but for n", () => {
    const weights = answers.i1!.map((_, i) => (i < 50 ? 2 : 1));
    const doubled = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, [...column, ...column.slice(0, 50)]]),
    );
    const weighted = estimatePathModel(answers, MODEL, { weights, scale });
    const repeated = estimatePathModel(doubled, MODEL, { scale });
    expect(weighted.n).toBe(200);
    expect(weighted.effectiveN).toBeCloseTo(250 ** 2 / 350, 10);
    expect(weighted.paths.map(({ estimate }) => estimate)).toEqual(
      repeated.paths.map(({ estimate }) => expect.closeTo(estimate, 10)),
    );
    expect(weighted.constructs.map(({ index }) => index)).toEqual(
      repeated.constructs.map(({ index }) => expect.closeTo(index!, 1)),
    );
    expect(estimatePathModel(collectMoments(answers, { weights }), MODEL).paths[0]!.estimate).toBeCloseTo(
      weighted.paths[0]!.estimate,
      6,
    );
  });

  it("refuses missing answers, leaves respondents out, or takes what there is", () => {
    const holes = { ...answers, i1: answers.i1!.map((x, i) => (i < 20 ? null : x)) };
    expect(refusalOf(() => estimatePathModel(holes, MODEL))).toMatchObject({
      code: "missing_answers",
      path: ["i1", 0],
    });
    const rest = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.slice(20)]),
    );
    const listwise = estimatePathModel(holes, MODEL, { missing: "listwise", scores: true });
    expect(listwise.paths).toStrictEqual(estimatePathModel(rest, MODEL).paths);
    expect(listwise.scores!.Loyalty!.slice(18, 21)).toStrictEqual([null, null, expect.any(Number)]);
    const available = estimatePathModel(holes, MODEL, { missing: "available", scores: true });
    expect(available.n).toBe(180);
    expect(available.scores!.Loyalty![0]).not.toBeNull();
    expect(available.scores!.Image![0]).toBeNull();
    expect(available.paths[4]!.estimate).not.toBe(listwise.paths[4]!.estimate);
    expect(available.notes.map(({ reason }) => reason)).not.toContain("not-positive-definite");
  });

  it("turns a construct so that its loadings sum to no less than 0", () => {
    const turned = { ...answers, l1: answers.l1!.map((x) => 11 - x), l2: answers.l2!.map((x) => 11 - x) };
    const { paths, indicators } = estimatePathModel(turned, MODEL);
    const straight = estimatePathModel(answers, MODEL);
    expect(indicators.every(({ loading }) => loading > 0)).toBe(true);
    expect(paths[3]!.estimate).toBeCloseTo(-straight.paths[3]!.estimate, 10);
  });

  it("weighs by covariances on the raw basis, so that an item of a wider scale counts for more", () => {
    const wide = { ...answers, i1: answers.i1!.map((x) => 5 * x) };
    const share = (data: typeof answers, basis: "raw" | "standardized") =>
      estimatePathModel(data, MODEL, { basis }).indicators[0]!.weight;
    expect(share(wide, "standardized")).toBeCloseTo(share(answers, "standardized"), 10);
    expect(share(wide, "raw")).toBeGreaterThan(share(answers, "raw") + 0.1);
  });

  it("leaves an index null without a scale, and where an item counts against its construct", () => {
    expect(estimatePathModel(answers, MODEL).notes).toContainEqual({
      path: ["constructs"],
      reason: "no-scale",
    });
    const against = {
      ...answers,
      i3: answers.i1!.map((x, i) => Math.min(10, Math.max(1, 6 + x - answers.s1![i]!))),
    };
    const { constructs: rows, notes, indicators } = estimatePathModel(against, formative, { scale });
    expect(indicators[2]!.weight).toBeLessThan(0);
    expect(rows[0]).toMatchObject({ mode: "B", index: null, indexDeviation: null });
    expect(notes).toContainEqual({ path: ["constructs", 0, "index"], reason: "negative-weight" });
    expect(rows[1]!.index).toBeGreaterThan(0);
  });

  it("has no reliability of a formative construct, and 1 for a single item's", () => {
    const { constructs: rows, notes } = estimatePathModel(answers, formative);
    expect(rows[0]).toMatchObject({ alpha: null, rhoA: null, compositeReliability: null, ave: null });
    expect(rows[0]!.communality).toBeGreaterThan(0.5);
    expect(rows[2]).toMatchObject({ alpha: null, rhoA: 1, compositeReliability: 1, ave: 1, communality: 1 });
    expect(notes).toContainEqual({ path: ["constructs", 0, "alpha"], reason: "formative-construct" });
    expect(notes).toContainEqual({ path: ["constructs", 2, "alpha"], reason: "one-item" });
  });

  it("says that it has not converged where iterations run out", () => {
    const { converged, iterations, notes } = estimatePathModel(answers, MODEL, { maxIterations: 2 });
    expect({ converged, iterations }).toStrictEqual({ converged: false, iterations: 2 });
    expect(notes).toContainEqual({ path: ["converged"], reason: "not-converged" });
  });

  it("notes fewer than ten respondents for a coefficient", () => {
    const reasons = (n: number) => estimatePathModel(surveyOf(n, 3), MODEL).notes.map(({ reason }) => reason);
    expect(reasons(29)).toContain("few-respondents");
    expect(reasons(30)).not.toContain("few-respondents");
  });
});

describe("estimatePathModel, consistent", () => {
  it("finds the correlations of the latent variables where scores understate them", () => {
    const large = surveyOf(20_000, 11);
    const plain = estimatePathModel(large, MODEL);
    const consistent = estimatePathModel(large, MODEL, { consistent: true });
    // 0.6, what the answers were drawn with
    expect(plain.paths[0]!.estimate).toBeLessThan(0.55);
    expect(consistent.paths[0]!.estimate).toBeCloseTo(0.6, 1);
    expect(consistent.indicators[0]!.loading).toBeLessThan(plain.indicators[0]!.loading);
    const { a, b, value } = consistent.correlations[0]!;
    const reliability = (name: string) => plain.constructs.find(({ construct }) => construct === name)!.rhoA!;
    expect(value).toBeCloseTo(plain.correlations[0]!.value / Math.sqrt(reliability(a) * reliability(b)), 10);
  });

  it("corrects on the raw basis by the weights of answers as given", () => {
    const large = surveyOf(20_000, 11);
    const raw = estimatePathModel({ ...large, i1: large.i1!.map((x) => 3 * x) }, MODEL, {
      consistent: true,
      basis: "raw",
    });
    expect(raw.paths[0]!.estimate).toBeCloseTo(0.6, 1);
    expect(raw.indicators[0]!.loading).toBeCloseTo(0.88, 1);
  });

  it("marks a solution that no variables could have", () => {
    const noisy = {
      a1: [1, 2, 3, 4, 5, 6, 7, 8],
      a2: [3, 1, 2, 5, 4, 2, 3, 6],
      b1: [1, 2, 3, 4, 5, 6, 7, 9],
      b2: [2, 2, 1, 5, 3, 3, 2, 6],
    };
    const { notes, correlations } = estimatePathModel(noisy, pair, { consistent: true });
    expect(correlations[0]!.value).toBeGreaterThan(1);
    expect(notes).toContainEqual({ path: ["correlations"], reason: "inadmissible-solution" });
  });

  it("refuses scores without reliability", () => {
    const opposed = {
      a1: [9, 0, 11, 2, 13, 4, 15, 6],
      a2: [-7, 4, -5, 6, -3, 8, -1, 10],
      b1: [1, 2, 3, 4, 5, 6, 7, 8],
    };
    expect(
      refusalOf(() =>
        estimatePathModel(
          opposed,
          { ...pair, constructs: { A: { items: ["a1", "a2"] }, B: { items: ["b1"] } } },
          { consistent: true },
        ),
      ),
    ).toMatchObject({
      code: "singular_data",
      path: ["model", "constructs", "A"],
    });
  });
});

describe("estimatePathModel at its edges", () => {
  const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2];
  const swung = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
  const swayed = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5];

  it("takes perfectly correlated items in mode A and refuses them in mode B", () => {
    const data = { a1: rising, a2: rising, b1: swung, b2: swayed };
    const { indicators, paths, constructs: rows } = estimatePathModel(data, pair);
    expect(indicators.slice(0, 2).map(({ loading, vif }) => [loading, vif])).toStrictEqual([
      [expect.closeTo(1, 12), null],
      [expect.closeTo(1, 12), null],
    ]);
    expect(paths[0]!.estimate).toBeGreaterThan(0);
    expect(rows[0]!.rhoA).toBeCloseTo(1, 10);
    const inB: PathModelSpec = {
      ...pair,
      constructs: { ...constructs, A: { items: ["a1", "a2"], mode: "B" } },
    };
    expect(refusalOf(() => estimatePathModel(data, inB))).toMatchObject({
      code: "singular_data",
      path: ["model", "constructs", "A"],
    });
  });

  it("has no reliability ρA where one item has all the weight", () => {
    const data = { a1: [1, 2, 1, 2], a2: [1, 1, 2, 2], b1: [1, 2, 1, 2], b2: [1, 2, 1, 2] };
    const { constructs: rows, notes } = estimatePathModel(data, pair);
    expect(rows[0]!.rhoA).toBeNull();
    expect(notes).toContainEqual({ path: ["constructs", 0, "rhoA"], reason: "one-item" });
    expect(refusalOf(() => estimatePathModel(data, pair, { consistent: true }))).toMatchObject({
      code: "singular_data",
    });
  });

  it("starts from one item where all of them cancel", () => {
    const data = { a1: rising, a2: rising.map((x) => 11 - x), b1: swung, b2: swayed };
    const { converged, indicators, constructs: rows, notes } = estimatePathModel(data, pair);
    expect(converged).toBe(true);
    expect(indicators[0]!.loading).toBeCloseTo(1, 12);
    expect(indicators[1]!.loading).toBeCloseTo(-1, 12);
    expect(indicators[0]!.unstandardizedWeight).toBeNull();
    expect(rows[0]).toMatchObject({ alpha: null, compositeReliability: null });
    expect(notes).toContainEqual({ path: ["constructs", 0, "alpha"], reason: "no-variance" });
    expect(JSON.stringify(rows)).not.toContain("NaN");
  });

  it("refuses an item that does not vary", () => {
    const data = { a1: rising, a2: rising.map(() => 4), b1: swung, b2: swayed };
    expect(refusalOf(() => estimatePathModel(data, pair))).toMatchObject({
      code: "singular_data",
      path: ["a2"],
    });
  });

  it("refuses constructs that determine each other", () => {
    const data = { a: rising, b: rising.map((x) => 2 * x), c: swung };
    const model: PathModelSpec = {
      constructs: { A: { items: ["a"] }, B: { items: ["b"] }, C: { items: ["c"] } },
      paths: [
        ["A", "C"],
        ["B", "C"],
      ],
    };
    for (const scheme of ["path", "factor"] as const) {
      expect(refusalOf(() => estimatePathModel(data, model, { scheme }))).toMatchObject({
        code: "singular_data",
        path: ["model", "constructs", "C"],
      });
    }
  });

  it("refuses a construct whose items go with nothing next to it", () => {
    const data = { a1: [1, 2, 1, 2], a2: [1, 2, 1, 2], b1: [1, 1, 2, 2], b2: [1, 1, 2, 2] };
    expect(refusalOf(() => estimatePathModel(data, pair))).toMatchObject({
      code: "singular_data",
      path: ["model", "constructs", "A"],
    });
  });

  it("takes a path of 0 between single items that do not correlate", () => {
    const data = { a: [1, 2, 1, 2], b: [1, 1, 2, 2] };
    const model: PathModelSpec = {
      constructs: { A: { items: ["a"] }, B: { items: ["b"] } },
      paths: [["A", "B"]],
    };
    const { paths, constructs: rows } = estimatePathModel(data, model);
    expect(paths[0]).toMatchObject({ estimate: 0, f2: 0 });
    expect(rows[1]!.r2).toBe(0);
  });

  it("explains fully what a construct with the same items' answers holds, and says so", () => {
    const data = { a1: rising, a2: swung, b1: rising, b2: swung };
    const { constructs: rows, paths, notes } = estimatePathModel(data, pair);
    expect(rows[1]!.r2).toBeCloseTo(1, 12);
    expect(paths[0]!.f2).toBeNull();
    expect(notes).toContainEqual({ path: ["constructs", 1, "r2"], reason: "explained-fully" });
  });

  it("takes fewer respondents than items, down to one more than the coefficients and the intercept", () => {
    const few = surveyOf(5, 21);
    expect(estimatePathModel(few, MODEL)).toMatchObject({ n: 5 });
    const three = Object.fromEntries(Object.entries(few).map(([item, column]) => [item, column.slice(0, 3)]));
    expect(refusalOf(() => estimatePathModel(three, MODEL))).toMatchObject({
      code: "insufficient_data",
      path: [],
    });
    const one = Object.fromEntries(Object.entries(few).map(([item, column]) => [item, column.slice(0, 1)]));
    expect(refusalOf(() => estimatePathModel(one, MODEL))).toMatchObject({ code: "insufficient_data" });
  });

  it("marks pairwise correlations that no complete answers could have", () => {
    const gap: number | null = null;
    const data = {
      a1: [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, gap, gap, gap, gap, gap, gap],
      a2: [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3],
      b1: [1, 2, 3, 4, 5, 6, gap, gap, gap, gap, gap, gap, 1, 2, 3, 4, 5, 6],
      b2: [gap, gap, gap, gap, gap, gap, 1, 2, 3, 4, 5, 6, 4, 6, 3, 5, 2, 1],
    };
    const { notes } = estimatePathModel(data, pair, { missing: "available" });
    expect(notes).toContainEqual({ path: ["indicators"], reason: "not-positive-definite" });
  });

  it("refuses a mean off the scale, an unknown item and malformed options", () => {
    expect(refusalOf(() => estimatePathModel(answers, MODEL, { scale: { min: 1, max: 5 } }))).toMatchObject({
      code: "invalid_input",
    });
    expect(refusalOf(() => estimatePathModel({ a1: rising }, pair))).toMatchObject({
      code: "unknown_item",
      path: ["a2"],
    });
    expect(refusalOf(() => estimatePathModel(answers, { ...MODEL, paths: [] }))).toMatchObject({
      path: ["model", "paths"],
    });
    const wrong: readonly Record<string, unknown>[] = [
      { scheme: "horst" },
      { tolerance: 0 },
      { maxIterations: 0 },
      { basis: "ranks" },
      { consistent: 1 },
      { missing: "mean" },
      { scores: "all" },
      { scale: 10 },
    ];
    for (const options of wrong) {
      expect(refusalOf(() => estimatePathModel(answers, MODEL, options as PathModelOptions)).path[0]).toBe(
        Object.keys(options)[0],
      );
    }
  });

  it("takes a model that is defined and one that is not alike", () => {
    expect(estimatePathModel(answers, definePathModel(MODEL))).toStrictEqual(
      estimatePathModel(answers, MODEL),
    );
  });
});

function pairOf(prefix: string, mode: "A" | "B" = "A"): PathModelSpec {
  return {
    constructs: { A: { items: ["i1", "i2"], mode }, B: { items: [`${prefix}1`, `${prefix}2`], mode } },
    paths: [["A", "B"]],
  };
}

function mean(x: Float64Array): number {
  return x.reduce((sum, value) => sum + value, 0) / x.length;
}

function covariance(x: Float64Array, y: Float64Array): number {
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (x.length - 1);
}

const variance = (x: Float64Array) => covariance(x, x);

function correlation(x: Float64Array, y: Float64Array): number {
  return covariance(x, y) / Math.sqrt(variance(x) * variance(y));
}

/** Of two pairs of items: the root of the largest eigenvalue of R11⁻¹ R12 R22⁻¹ R21, from its trace and determinant. */
function canonicalCorrelation(a: readonly [string, string], b: readonly [string, string]): number {
  const r = (x: string, y: string) =>
    correlation(Float64Array.from(answers[x]!), Float64Array.from(answers[y]!));
  const inverse = (rho: number) =>
    [
      [1, -rho],
      [-rho, 1],
    ].map((row) => row.map((x) => x / (1 - rho ** 2)));
  const times = (x: number[][], y: number[][]) =>
    x.map((row) => y[0]!.map((_, j) => row[0]! * y[0]![j]! + row[1]! * y[1]![j]!));
  const between = a.map((x) => b.map((y) => r(x, y)));
  const turned = b.map((y) => a.map((x) => r(x, y)));
  const m = times(times(inverse(r(...a)), between), times(inverse(r(...b)), turned));
  const trace = m[0]![0]! + m[1]![1]!;
  const determinant = m[0]![0]! * m[1]![1]! - m[0]![1]! * m[1]![0]!;
  return Math.sqrt(trace / 2 + Math.sqrt(trace ** 2 / 4 - determinant));
}

describe("a scale", () => {
  it("refuses answers off it, and moments whose mean is", () => {
    const off = surveyOf(30, 1);
    off.i2 = off.i2!.map((x, i) => (i === 4 ? 99 : x));
    expect(refusalOf(() => estimatePathModel(off, MODEL, { scale }))).toMatchObject({
      code: "invalid_input",
      path: ["i2", 4],
    });
    const far = { ...off, i2: off.i2.map((_, i) => 20 + (i % 3)) };
    expect(refusalOf(() => estimatePathModel(collectMoments(far), MODEL, { scale }))).toMatchObject({
      code: "invalid_input",
      path: ["i2"],
    });
    expect(estimatePathModel(off, MODEL).scale).toBeNull();
  });
});
