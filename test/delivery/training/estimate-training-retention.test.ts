import fc from "fast-check";
import {
  estimateTrainingRetention,
  type TrainingRetentionOptions,
  type TrainingScore,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const TIMES = [0, 7, 14, 30, 60, 90, 180];

const scoresOf = (score: (elapsed: number) => number, times: readonly number[] = TIMES): TrainingScore[] =>
  times.map((elapsed) => ({ elapsed, score: score(elapsed) }));

const estimates = (points: readonly TrainingScore[], options: TrainingRetentionOptions = {}) =>
  estimateTrainingRetention(points, options).parameters.map(({ estimate }) => estimate);

const follow = [96, 84, 79, 66, 52, 47, 41].map((score, i) => ({ elapsed: TIMES[i]!, score }));

describe("estimateTrainingRetention", () => {
  it("finds the curve that scores lie on exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 100, noNaN: true }),
        fc.double({ min: 5, max: 60, noNaN: true }),
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        (initial, halfLife, floor) => {
          const exact = scoresOf((t) => initial * (floor + (1 - floor) * 2 ** (-t / halfLife)));
          const [i, h, f] = estimates(exact);
          expectWithin(i, initial, 1e-9);
          expectWithin(h, halfLife, 1e-9);
          expectWithin(f, floor, 1e-9);
          const plain = scoresOf((t) => initial * 2 ** (-t / halfLife));
          expectWithin(estimates(plain, { method: "exponential" })[1], halfLife, 1e-9);
          const power = scoresOf((t) => initial * (1 + t / halfLife) ** -(2 * floor));
          expectWithin(estimates(power, { method: "power" })[2], 2 * floor, 1e-6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is the same in another order, and for scores in another unit", () => {
    const { parameters } = estimateTrainingRetention(follow);
    expect(estimateTrainingRetention([...follow].reverse()).parameters).toEqual(parameters);
    const scaled = estimates(follow.map(({ elapsed, score }) => ({ elapsed, score: score / 100 })));
    expectWithin(scaled[0], parameters[0]!.estimate! / 100, 1e-11);
    expectWithin(scaled[1], parameters[1]!.estimate!, 1e-11);
  });

  it("takes times of any size, however close", () => {
    const late = [0, 1, 40, 90].map((wait, i) => ({ elapsed: 1e15 + wait, score: [90, 80, 70, 65][i]! }));
    for (const method of ["exponential", "exponential-floor", "power"] as const) {
      expect(estimateTrainingRetention(late, { method }).points).toHaveLength(4);
    }
    const wide = [0, 1e-100, 1, 1e100].map((elapsed, i) => ({ elapsed, score: [90, 80, 70, 0][i]! }));
    expect(estimateTrainingRetention(wide, { method: "power" }).points).toHaveLength(4);
    expectRefusal(() => estimateTrainingRetention([{ elapsed: 1e-300, score: 1 }]), "invalid_input", [
      0,
      "elapsed",
    ]);
  });

  it("leaves the initial score out of the parameters where it is given", () => {
    const { parameters } = estimateTrainingRetention(follow, { initial: 100 });
    expect(parameters.map(({ parameter }) => parameter)).toEqual(["halfLife", "floor"]);
  });

  it("gives every score its fitted value and what is left", () => {
    const { points, residualStandardDeviation } = estimateTrainingRetention(follow);
    expect(points.map(({ score, fitted, residual }) => fitted! + residual! - score)).toEqual(
      points.map(() => expect.closeTo(0, 12)),
    );
    const squares = points.reduce((sum, { residual }) => sum + residual! ** 2, 0);
    expectWithin(residualStandardDeviation, Math.sqrt(squares / 4), 1e-12);
  });

  it("holds at 0 a floor that would fall below, and then is the exponential", () => {
    const straight = scoresOf((t) => 100 - t / 2);
    const held = estimateTrainingRetention(straight);
    const plain = estimateTrainingRetention(straight, { method: "exponential" });
    expect(held.parameters[2]).toEqual({
      parameter: "floor",
      estimate: 0,
      standardError: null,
      interval: null,
    });
    expect(held.parameters.slice(0, 2)).toEqual(plain.parameters);
    expect(held.notes).toEqual([{ path: ["parameters", 2, "estimate"], reason: "at-its-limit" }]);
  });

  it("does so where the initial score is given as well", () => {
    const held = estimateTrainingRetention(
      scoresOf((t) => 100 - t / 2),
      { initial: 100 },
    );
    expect(held.parameters[1]).toMatchObject({ parameter: "floor", estimate: 0, standardError: null });
    expect(held.notes).toEqual([{ path: ["parameters", 1, "estimate"], reason: "at-its-limit" }]);
    const plain = estimateTrainingRetention(
      scoresOf((t) => 100 - t / 2),
      { initial: 100, method: "exponential" },
    );
    expect(held.parameters[0]).toEqual(plain.parameters[0]);
  });

  it("has no errors without degrees of freedom", () => {
    const { parameters, residualStandardDeviation, notes } = estimateTrainingRetention(
      [
        { elapsed: 0, score: 90 },
        { elapsed: 10, score: 60 },
      ],
      { method: "exponential" },
    );
    expect(parameters.map(({ standardError, interval }) => [standardError, interval])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(residualStandardDeviation).toBeNull();
    expect(notes).toEqual([{ path: ["residualStandardDeviation"], reason: "no-degrees-of-freedom" }]);
  });

  it("has no r2 where the scores do not vary, though they lie below the initial one", () => {
    const { converged, r2 } = estimateTrainingRetention(
      scoresOf(() => 70),
      { initial: 100, method: "exponential" },
    );
    expect([converged, r2]).toEqual([true, null]);
  });

  describe("is not identified", () => {
    const nothing = { converged: false, residualStandardDeviation: null, r2: null };

    it.each<[string, TrainingScore[], TrainingRetentionOptions]>([
      ["where scores do not change", scoresOf(() => 70), {}],
      ["where all scores are 0", scoresOf(() => 0), {}],
      ["where scores rise", scoresOf((t) => 20 + t), {}],
      ["where scores rise, without a floor", scoresOf((t) => 20 + t), { method: "exponential" }],
      ["where scores rise, by a power", scoresOf((t) => 20 + t), { method: "power" }],
      ["where all is lost at once", scoresOf((t) => (t === 0 ? 90 : 60)), {}],
      ["where the first time tells all, and the initial score is given", scoresOf(() => 60), { initial: 90 }],
      ["by a power where the fall is exponential", scoresOf((t) => 80 * 2 ** (-t / 20)), { method: "power" }],
      [
        "where nothing fell from the initial score",
        scoresOf(() => 100),
        { initial: 100, method: "exponential" },
      ],
      [
        "where the initial score would be beyond all numbers",
        scoresOf((t) => 90 * 2 ** (5000 - t), [5000, 5001, 5002, 5003]),
        {},
      ],
      ["where only time 0 is known", [{ elapsed: 0, score: 60 }], { initial: 90, method: "exponential" }],
    ])("%s", (_, points, options) => {
      const estimate = estimateTrainingRetention(points, options);
      expect(estimate).toMatchObject(nothing);
      expect(estimate.parameters.every((one) => one.estimate === null && one.interval === null)).toBe(true);
      expect(estimate.points.every(({ fitted, residual }) => fitted === null && residual === null)).toBe(
        true,
      );
      expect(estimate.notes).toEqual([{ path: ["parameters"], reason: "not-identified" }]);
    });

    it("by a power, where only time 0 is known", () => {
      const zero = [0, 0].map((elapsed, i) => ({ elapsed, score: 60 + i }));
      expectRefusal(
        () => estimateTrainingRetention(zero, { initial: 90, method: "power" }),
        "singular_data",
        [],
      );
    });
  });

  it.each<
    [string, () => unknown, "invalid_input" | "insufficient_data" | "singular_data", (string | number)[]]
  >([
    ["no scores", () => estimateTrainingRetention([]), "insufficient_data", []],
    [
      "fewer scores than parameters",
      () => estimateTrainingRetention(follow.slice(0, 2)),
      "insufficient_data",
      [],
    ],
    [
      "fewer times than parameters",
      () => estimateTrainingRetention([...follow.slice(0, 2), ...follow.slice(0, 2)]),
      "singular_data",
      [],
    ],
    [
      "a time below 0",
      () => estimateTrainingRetention([{ elapsed: -1, score: 1 }]),
      "invalid_input",
      [0, "elapsed"],
    ],
    [
      "a score below 0",
      () => estimateTrainingRetention([{ elapsed: 1, score: -1 }]),
      "invalid_input",
      [0, "score"],
    ],
    [
      "an unknown curve",
      () => estimateTrainingRetention(follow, { method: "linear" as never }),
      "invalid_input",
      ["method"],
    ],
    [
      "an initial score of 0",
      () => estimateTrainingRetention(follow, { initial: 0 }),
      "invalid_input",
      ["initial"],
    ],
    [
      "two scores for the two parameters and the exponent of a power",
      () => estimateTrainingRetention(follow.slice(0, 2), { method: "power" }),
      "insufficient_data",
      [],
    ],
    [
      "one score for the two parameters of an exponential",
      () => estimateTrainingRetention(follow.slice(0, 1), { method: "exponential" }),
      "insufficient_data",
      [],
    ],
    [
      "one time for a half-life and a floor",
      () => estimateTrainingRetention([follow[3]!, follow[3]!], { initial: 100 }),
      "singular_data",
      [],
    ],
    ["no list of scores", () => estimateTrainingRetention({} as never), "invalid_input", []],
    [
      "a time that is text",
      () => estimateTrainingRetention([{ elapsed: "0" as never, score: 1 }]),
      "invalid_input",
      [0, "elapsed"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
