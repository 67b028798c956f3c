import { collectMoments } from "service-quality/moments";
import { type DriverOptions, estimateDrivers, formatDrivers } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { type ScaledRegression, scaledRegression } from "../../../src/numeric/algebra/scaled-regression.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { exactLmg } from "../../../src/priorities/drivers/lmg.ts";
import { sampledLmg } from "../../../src/priorities/drivers/sampled-lmg.ts";
import { expectRefusal } from "../../refusal.ts";

const outcome = [5, 3, 4, 2, 4, 1, 3, 5];
const predictors = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };

/** Answers of n respondents to p items with a common part, and an outcome that follows the first items most. */
function generated(n: number, p: number, seed: number) {
  const random = randomStream(seed, 0);
  const common = Array.from({ length: n }, () => random.normal());
  const columns = Array.from({ length: p }, () =>
    common.map((part) => Math.round(4 + part + random.normal())),
  );
  const y = common.map((_, i) =>
    Math.round(columns.reduce((sum, column, j) => sum + column[i]! / (j + 1), 0) + 2 * random.normal()),
  );
  return { predictors: Object.fromEntries(columns.map((column, j) => [`x${j}`, column])), outcome: y };
}

/** A correlation matrix of p predictors and an outcome, from a one-factor pattern. */
function correlationOf(p: number): Float64Array {
  const loading = (j: number) => 0.3 + (0.5 * j) / p;
  return Float64Array.from({ length: (p + 1) ** 2 }, (_, at) => {
    const [i, j] = [Math.floor(at / (p + 1)), at % (p + 1)];
    return i === j ? 1 : loading(i) * loading(j);
  });
}

function regressionOf(correlation: Float64Array, p: number): ScaledRegression {
  const fit = scaledRegression(correlation, null, p);
  if (fit.kind === "fit") return fit;
  throw new Error(`predictor ${fit.predictor} is determined by the others`);
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("estimateDrivers", () => {
  it("gives uncorrelated predictors their squared correlations, by every measure of parts", () => {
    const x = [1, 1, -1, -1, 1, 1, -1, -1];
    const z = [1, -1, 1, -1, 1, -1, 1, -1];
    const y = x.map((value, i) => 3 * value + z[i]! + (i < 4 ? 1 : -1));
    for (const method of ["lmg", "johnson", "pratt", "semipartial"] as const) {
      const { r2, drivers } = estimateDrivers(y, { x, z }, { method });
      expect(r2).toBeCloseTo(10 / 11, 14);
      expect(drivers[0]!.importance).toBeCloseTo(9 / 11, 14);
      expect(drivers[1]!.importance).toBeCloseTo(1 / 11, 14);
      expect(drivers[0]!.share).toBeCloseTo(0.9, 14);
    }
  });

  it("shares signed measures by their size", () => {
    const opposite = { speed: predictors.speed.map((x) => -x), staff: predictors.staff };
    for (const method of ["beta", "correlation"] as const) {
      const { drivers } = estimateDrivers(outcome, opposite, { method });
      const [speed, staff] = drivers;
      expect(speed!.importance).toBeLessThan(0);
      expect(speed!.share! + staff!.share!).toBeCloseTo(1, 14);
      expect(speed!.share! / staff!.share!).toBeCloseTo(-speed!.importance! / staff!.importance!, 12);
    }
  });

  it("takes a single predictor, by every method", () => {
    for (const method of ["lmg", "johnson", "pratt", "semipartial"] as const) {
      const { r2, drivers } = estimateDrivers(outcome, { speed: predictors.speed }, { method });
      expect(drivers[0]!.importance).toBeCloseTo(r2!, 14);
    }
  });

  it("finds the outcome among the columns or the moments, and the predictors named", () => {
    const columns = { ...predictors, outcome, other: [1, 2, 1, 2, 1, 2, 1, 1] };
    const given = estimateDrivers(outcome, predictors);
    const items = ["speed", "staff"];
    const named = estimateDrivers("outcome", columns, { items });
    const summed = estimateDrivers("outcome", collectMoments(columns), { items });
    expect(given.outcome).toBeNull();
    expect(named).toEqual({ ...given, outcome: "outcome" });
    expect(summed).toEqual(named);
    expect(estimateDrivers("outcome", columns).drivers.map(({ item }) => item)).toEqual([
      "speed",
      "staff",
      "other",
    ]);
  });

  it("names its settings", () => {
    expect(estimateDrivers(outcome, predictors, { method: "johnson", confidence: 0.9 })).toMatchObject({
      model: "key-drivers",
      method: "johnson",
      missing: "reject",
      confidence: 0.9,
      n: 8,
      effectiveN: 8,
      permutations: null,
      bootstrap: null,
      seed: null,
      notes: [],
    });
  });

  it("adjusts R² for the number of predictors", () => {
    const { r2, adjustedR2 } = estimateDrivers(outcome, predictors);
    expect(adjustedR2).toBeCloseTo(1 - ((1 - r2!) * 7) / 5, 14);
  });

  it("keeps R² of a perfect fit at 1", () => {
    const { r2 } = estimateDrivers([6, 5, 7, 3, 8, 2], { a: [1, 2, 3, 1, 4, 1], b: [5, 3, 4, 2, 4, 1] });
    expect(r2).toBe(1);
  });

  it("has nothing to explain where the outcome does not vary, and nothing to share where nothing is explained", () => {
    const flat = estimateDrivers([3, 3, 3, 3, 3, 3, 3, 3], predictors, { seed: 1, replicates: 5 });
    expect(flat).toMatchObject({ r2: null, adjustedR2: null, bootstrap: null, seed: 1 });
    expect(flat.drivers[0]).toEqual({
      item: "speed",
      importance: null,
      share: null,
      interval: null,
      shareInterval: null,
      monteCarloError: null,
    });
    expect(flat.notes).toEqual([{ path: ["r2"], reason: "no-variance" }]);
    const unrelated = estimateDrivers([1, 2, 1, 2], { x: [1, 1, 2, 2] });
    expect(unrelated.drivers[0]).toMatchObject({ importance: 0, share: null });
    expect(unrelated.notes).toEqual([{ path: ["drivers"], reason: "nothing-explained" }]);
    expect(
      estimateDrivers([1, 2, 1, 2], { x: [1, 1, 2, 2] }, { method: "beta" }).drivers[0]?.share,
    ).toBeNull();
  });

  it("says where pairwise covariances are those of no answers", () => {
    const { r2, notes } = estimateDrivers(
      [1, 2, 3, 4, null, null, null, null, 1, 2, 3, 4],
      {
        a: [1, 2, 3, 4, 1, 2, 3, 4, null, null, null, null],
        b: [null, null, null, null, 3, 4, 1, 2, 1, 2, 3, 4],
      },
      { missing: "available" },
    );
    expect(r2).toBeGreaterThan(1);
    expect(notes).toEqual([{ path: ["r2"], reason: "not-positive-definite" }]);
  });

  it("refuses predictors that do not vary or that others determine, by name", () => {
    const refused = (columns: Record<string, number[]>, item: string) =>
      expectRefusal(() => estimateDrivers(outcome, columns), "singular_data", ["predictors", item]);
    refused({ ...predictors, flat: [2, 2, 2, 2, 2, 2, 2, 2] }, "flat");
    refused({ ...predictors, twin: predictors.speed }, "twin");
    refused({ total: predictors.speed.map((x, i) => x + predictors.staff[i]!), ...predictors }, "staff");
    refused({ a: outcome, b: outcome.map((x) => 7 - 2 * x) }, "b");
  });

  it("refuses an outcome that nobody answered, and pairs that do not vary together", () => {
    const available = { missing: "available" as const };
    const nobody = outcome.map(() => null);
    const drivers = (y: (number | null)[], x: (number | null)[]) => () =>
      estimateDrivers(y, { x, staff: predictors.staff }, available);
    expectRefusal(drivers(nobody, predictors.speed), "insufficient_data", ["outcome"]);
    const halves = outcome.map((y, i) => (i < 4 ? y : null));
    expectRefusal(drivers(halves, [3, 3, 3, 3, 1, 2, 4, 5]), "singular_data", ["predictors", "x"]);
  });

  it("refuses too few respondents", () => {
    const few = { speed: [1, 2, 4], staff: [2, 1, 1] };
    expectRefusal(() => estimateDrivers([1, 2, 3], few), "insufficient_data", []);
    expectRefusal(() => estimateDrivers([1], { speed: [1] }), "insufficient_data", []);
    expectRefusal(() => estimateDrivers([], { speed: [] }), "insufficient_data", ["predictors", "speed"]);
    expectRefusal(() => estimateDrivers(outcome, {}), "insufficient_data", ["predictors"]);
    expectRefusal(() => estimateDrivers("y", { y: outcome }), "insufficient_data", ["predictors"]);
  });

  it("refuses what is malformed, at its place", () => {
    const drivers = (options: DriverOptions) => () => estimateDrivers(outcome, predictors, options);
    expectRefusal(drivers({ method: "shapley" as "lmg" }), "invalid_input", ["method"]);
    expectRefusal(drivers({ method: "constructor" as "lmg" }), "invalid_input", ["method"]);
    expectRefusal(drivers({ items: ["nobody"] }), "unknown_item", ["predictors", "nobody"]);
    expectRefusal(drivers({ items: [] }), "insufficient_data", ["items"]);
    expectRefusal(drivers({ confidence: 2 }), "invalid_input", ["confidence"]);
    expectRefusal(drivers({ replicates: -1, seed: 1 }), "invalid_input", ["replicates"]);
    expectRefusal(drivers({ permutations: 1, seed: 1 }), "invalid_input", ["permutations"]);
    expect(drivers({ permutations: 0 })()).toEqual(drivers({})());
    expectRefusal(drivers({ replicates: 2.5, seed: 1 }), "invalid_input", ["replicates"]);
    expectRefusal(drivers({ permutations: 1e7, seed: 1 }), "invalid_input", ["permutations"]);
    expectRefusal(drivers({ seed: 0.5 }), "invalid_input", ["seed"]);
    expectRefusal(drivers({ replicates: 10 }), "invalid_input", ["seed"]);
    expectRefusal(drivers({ permutations: 10 }), "invalid_input", ["seed"]);
    expectRefusal(() => estimateDrivers([1, 2], predictors), "invalid_input", ["outcome"]);
    expectRefusal(() => estimateDrivers(3 as unknown as number[], predictors), "invalid_input", ["outcome"]);
    expectRefusal(() => estimateDrivers(outcome, null as unknown as typeof predictors), "invalid_input", [
      "predictors",
    ]);
    expectRefusal(
      () => estimateDrivers(outcome, null as unknown as typeof predictors, { items: ["a"] }),
      "invalid_input",
      ["predictors"],
    );
    expectRefusal(() => estimateDrivers([1e101, ...outcome.slice(1)], predictors), "invalid_input", [
      "outcome",
      0,
    ]);
    expectRefusal(() => estimateDrivers("y", predictors), "unknown_item", ["predictors", "y"]);
    const both = { ...predictors, y: outcome };
    expectRefusal(() => estimateDrivers("y", both, { items: ["speed", "y"] }), "invalid_input", ["items", 1]);
    expectRefusal(() => estimateDrivers(outcome, collectMoments(both)), "invalid_input", ["outcome"]);
    expectRefusal(() => estimateDrivers("nobody", collectMoments(both)), "unknown_item", ["nobody"]);
  });
});

describe("LMG", () => {
  it("is sampled beyond sixteen predictors, needs a seed then, and still sums to R²", () => {
    const { outcome, predictors } = generated(120, 17, 5);
    expectRefusal(() => estimateDrivers(outcome, predictors), "invalid_input", ["seed"]);
    const sampled = estimateDrivers(outcome, predictors, { seed: 7 });
    expect(sampled.permutations).toBe(1000);
    expect(sum(sampled.drivers.map(({ importance }) => importance!))).toBeCloseTo(sampled.r2!, 12);
    for (const { monteCarloError } of sampled.drivers) expect(monteCarloError).toBeGreaterThan(0);
    expect(estimateDrivers(outcome, predictors, { seed: 7 })).toEqual(sampled);
    expect(estimateDrivers(outcome, predictors, { seed: 8 })).not.toEqual(sampled);
    // the other methods stay exact
    expect(estimateDrivers(outcome, predictors, { method: "johnson" }).permutations).toBeNull();
    const sixteen = { items: Object.keys(predictors).slice(0, 16) };
    expect(estimateDrivers(outcome, predictors, sixteen).permutations).toBeNull();
  });

  it("sampled agrees with the exact one at twelve predictors within its Monte Carlo error", () => {
    const { outcome, predictors } = generated(150, 12, 3);
    const exact = estimateDrivers(outcome, predictors);
    const scores: number[] = [];
    for (let seed = 0; seed < 40; seed++) {
      const sampled = estimateDrivers(outcome, predictors, { seed, permutations: 100 });
      sampled.drivers.forEach(({ importance, monteCarloError }, j) => {
        scores.push((importance! - exact.drivers[j]!.importance!) / monteCarloError!);
      });
    }
    // 480 standardized deviations: their mean square is about 1, and few are beyond 3
    expect(sum(scores.map((z) => z * z)) / scores.length).toBeGreaterThan(0.7);
    expect(sum(scores.map((z) => z * z)) / scores.length).toBeLessThan(1.4);
    expect(scores.filter((z) => Math.abs(z) > 4)).toEqual([]);
  });

  it("is the average over all orders", () => {
    const p = 4;
    const correlation = correlationOf(p);
    const orders = (left: number[]): number[][] =>
      left.length === 0
        ? [[]]
        : left.flatMap((j) => orders(left.filter((other) => other !== j)).map((rest) => [j, ...rest]));
    const r2 = (set: number[]) => {
      if (set.length === 0) return 0;
      const places = [...set, p];
      const sub = Float64Array.from(places.flatMap((i) => places.map((j) => correlation[i * (p + 1) + j]!)));
      return regressionOf(sub, set.length).r2;
    };
    const all = orders([0, 1, 2, 3]);
    const average = Array.from({ length: p }, (_, j) => {
      const added = all.map((order) => {
        const before = order.slice(0, order.indexOf(j));
        return r2([...before, j]) - r2(before);
      });
      return sum(added) / all.length;
    });
    exactLmg(regressionOf(correlation, p)).forEach((importance, j) => {
      expect(importance).toBeCloseTo(average[j]!, 14);
    });
  });

  it("of two orders, forwards and backwards, is exact for two predictors", () => {
    const correlation = correlationOf(2);
    const regression = regressionOf(correlation, 2);
    const { importance, errors } = sampledLmg(regression, 2, 1);
    exactLmg(regression).forEach((exact, j) => {
      expect(importance[j]).toBeCloseTo(exact, 15);
      expect(errors[j]).toBeCloseTo(0, 15);
    });
  });
});

describe("the bootstrap", () => {
  const survey = generated(60, 3, 11);
  const seed = 2024;

  it("takes percentiles over samples that are streams of the seed", () => {
    const replicates = 40;
    const { drivers, bootstrap } = estimateDrivers(survey.outcome, survey.predictors, {
      seed,
      replicates,
      confidence: 0.8,
    });
    expect(bootstrap).toEqual({ replicates, failed: 0 });
    // the same by hand: draw rows, estimate each sample by itself, and take R's default quantiles
    const draws = Array.from({ length: replicates }, (_, r) => {
      const random = randomStream(seed, r);
      const rows = survey.outcome.map(() => random.below(60));
      const drawn = (column: readonly number[]) => rows.map((row) => column[row]!);
      const columns = Object.fromEntries(
        Object.entries(survey.predictors).map(([item, column]) => [item, drawn(column)]),
      );
      return estimateDrivers(drawn(survey.outcome), columns).drivers;
    });
    const quantile = (values: number[], share: number) => {
      const sorted = values.sort((a, b) => a - b);
      const place = (sorted.length - 1) * share;
      const low = Math.floor(place);
      return sorted[low]! + (place - low) * (sorted[low + 1]! - sorted[low]!);
    };
    drivers.forEach(({ interval, shareInterval }, j) => {
      const importances = draws.map((sample) => sample[j]!.importance!);
      expect(interval?.lower).toBeCloseTo(quantile(importances, 0.1), 12);
      expect(interval?.upper).toBeCloseTo(quantile(importances, 0.9), 12);
      const shares = draws.map((sample) => sample[j]!.share!);
      expect(shareInterval?.lower).toBeCloseTo(quantile(shares, 0.1), 12);
    });
  });

  it("draws respondents with their weights, and from those who answered", () => {
    const weights = survey.outcome.map((_, i) => (i % 3) + 0.5);
    const options = { seed, replicates: 20 };
    const unweighted = estimateDrivers(survey.outcome, survey.predictors, options);
    const weighted = estimateDrivers(survey.outcome, survey.predictors, { ...options, weights });
    expect(weighted.drivers[0]?.interval).not.toEqual(unweighted.drivers[0]?.interval);
    const open = { ...survey.predictors, x0: survey.predictors.x0!.map((x, i) => (i < 50 ? x : null)) };
    const kept = Object.fromEntries(
      Object.entries(survey.predictors).map(([item, x]) => [item, x.slice(0, 50)]),
    );
    const listwise = { ...options, missing: "listwise" as const };
    expect(estimateDrivers(survey.outcome, open, { ...listwise, weights })).toEqual({
      ...estimateDrivers(survey.outcome.slice(0, 50), kept, { ...options, weights: weights.slice(0, 50) }),
      missing: "listwise",
    });
    const available = estimateDrivers(survey.outcome, open, { ...options, missing: "available" });
    expect(available.drivers[0]?.interval).not.toBeNull();
  });

  it("under available gives what complete answers give", () => {
    const options = { seed, replicates: 10 };
    const complete = estimateDrivers(survey.outcome, survey.predictors, options);
    const available = estimateDrivers(survey.outcome, survey.predictors, {
      ...options,
      missing: "available",
    });
    available.drivers.forEach(({ interval }, j) => {
      expect(interval?.lower).toBeCloseTo(complete.drivers[j]!.interval!.lower, 12);
    });
  });

  it("counts the samples that had no regression", () => {
    const columns = { x: [1, 1, 1, 1, 1, 2], z: [1, 2, 1, 2, 1, 2] };
    const { bootstrap, drivers, notes } = estimateDrivers([1, 2, 2, 1, 3, 3], columns, {
      seed: 1,
      replicates: 50,
    });
    expect(bootstrap!.failed).toBeGreaterThan(5);
    expect(bootstrap!.failed).toBeLessThan(50);
    expect(drivers[0]?.interval).not.toBeNull();
    expect(notes).toEqual([{ path: ["bootstrap"], reason: "few-respondents" }]);
  });

  it("has no interval where every sample failed", () => {
    const seed = 6;
    const failing = estimateDrivers([1, 2, 3, 5], { x: [1, 1, 1, 2] }, { seed, replicates: 2 });
    expect(failing.bootstrap).toEqual({ replicates: 2, failed: 2 });
    expect(failing.drivers[0]).toMatchObject({ interval: null, shareInterval: null });
    expect(formatDrivers(failing).split("\n").at(-1)).toMatch(/^x .* – .* –$/);
  });

  it("draws nobody without weight, whatever is missing", () => {
    const settings = { seed: 3, replicates: 60, missing: "available" } as const;
    const counted = estimateDrivers(
      [1, 2, 3, 5, 4, 2, 3],
      { x: [null, 1, 4, 3, 2, 2, 1], z: [1, 1, 1, 2, 2, 3, null] },
      settings,
    );
    const weighted = estimateDrivers(
      [1, 9, 2, 3, 5, null, 4, 2, 3],
      { x: [null, 1, 1, 4, 3, 7, 2, 2, 1], z: [1, 1, 1, 1, 2, 7, 2, 3, null] },
      { ...settings, weights: [2, 0, 2, 2, 2, 0, 2, 2, 2] },
    );
    expect(weighted).toEqual(counted);
  });

  it("fails samples with pairs of columns that nobody shares", () => {
    const apart = estimateDrivers(
      [1, 2, 4, 3, null, null, null],
      { x: [2, 1, 3, null, null, 1, 5] },
      { missing: "available", seed: 5, replicates: 60 },
    );
    expect(apart.bootstrap!.failed).toBeGreaterThan(0);
    expect(apart.bootstrap!.failed).toBeLessThan(60);
  });

  it("shares nothing in a sample that explains nothing", () => {
    const { drivers, bootstrap } = estimateDrivers(
      [1, 2, 1, 2, 1, 2, 1, 2],
      { x: [1, 1, 2, 2, 1, 1, 2, 2] },
      { seed: 1, replicates: 300 },
    );
    expect(bootstrap!.failed).toBeLessThan(100);
    expect(drivers[0]?.interval?.lower).toBe(0);
    expect(drivers[0]?.shareInterval).toEqual({ lower: 1, upper: 1 });
  });

  it("is refused of moments, which have no respondents to draw", () => {
    const moments = collectMoments({ ...survey.predictors, y: survey.outcome });
    expectRefusal(() => estimateDrivers("y", moments, { seed, replicates: 10 }), "invalid_input", [
      "replicates",
    ]);
    expect(estimateDrivers("y", moments, { seed, replicates: 0 }).bootstrap).toBeNull();
  });

  it("measures samples by sampled LMG where the estimate is sampled", () => {
    const { drivers } = estimateDrivers(survey.outcome, survey.predictors, {
      seed,
      replicates: 5,
      permutations: 20,
    });
    expect(drivers[0]?.interval).not.toBeNull();
    expect(drivers[0]?.monteCarloError).not.toBeNull();
  });
});

describe("formatDrivers", () => {
  const survey = generated(60, 3, 11);

  it("prints the predictors from the most important down", () => {
    const text = formatDrivers(estimateDrivers("y", { ...survey.predictors, y: survey.outcome }));
    expect(text.split("\n")).toEqual([
      "Key drivers of y: LMG (average contribution to R² over all orders)",
      "n = 60, R² = .579, adjusted .557; missing answers: reject",
      "",
      "driver  importance  share",
      "──────  ──────────  ─────",
      "x0             .41   70 %",
      "x2             .10   17 %",
      "x1             .07   13 %",
    ]);
  });

  it("adds intervals and sampling errors where there are any", () => {
    const lines = formatDrivers(
      estimateDrivers(survey.outcome, survey.predictors, { seed: 1, replicates: 20, permutations: 50 }),
    ).split("\n");
    expect(lines[0]).toBe("Key drivers: LMG (average contribution to R² over all orders)");
    expect(lines[2]).toBe("LMG from 50 random orders and their reverses");
    expect(lines[3]).toBe("95 % intervals from 20 bootstrap samples, 0 of them failed");
    expect(lines[5]).toMatch(/^driver {2}importance +interval {2}sampling error {2}share +interval$/);
    expect(lines[7]).toMatch(/^x0 +\.\d\d {2}\[\.\d\d, \.\d\d\] +\.\d{4} +\d\d % {2}\[\d\d %, \d\d %\]$/);
  });

  it("prints dashes where there is nothing to explain or no sample to measure", () => {
    const flat = formatDrivers(estimateDrivers([3, 3, 3, 3], { x: [1, 2, 1, 4], z: [1, 1, 2, 3] }));
    expect(flat.split("\n").slice(1)).toEqual([
      "n = 4, R² = –, adjusted –; missing answers: reject",
      "",
      "driver  importance  share",
      "──────  ──────────  ─────",
      "x                –      –",
      "z                –      –",
    ]);
  });
});
