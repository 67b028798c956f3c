import fc from "fast-check";
import { driverChart } from "service-quality/charts";
import { isServiceQualityError } from "service-quality/errors";
import { collectMoments } from "service-quality/moments";
import {
  bootstrapDrivers,
  type Columns,
  type DriverBootstrap,
  type DriverBootstrapOptions,
  defineDriverBootstrap,
  estimateDrivers,
  formatDrivers,
  mergeDriverBootstraps,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../../../src/numeric/random.ts";
import { driverAnswers, driverMethods } from "../../../properties/priorities.laws.ts";
import { expectRefusal } from "../../../refusal.ts";

const outcome = [5, 3, 4, 2, 4, 1, 3, 5, 2, 4];
const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4, 1, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5, 3, 3] };
const options = { replicates: 30, seed: 6 };
const part = (from: number, to: number, others: Partial<DriverBootstrapOptions> = {}) =>
  bootstrapDrivers(outcome, ratings, { ...options, from, to, ...others });

/** Samples of it fail for both reasons that complete answers have. */
const frail = { x: [1, 1, 1, 1, 1, 2, 2], z: [1, 2, 1, 2, 1, 2, 3] };
const frailOutcome = [1, 2, 2, 1, 3, 3, 1];

/** Answers with all that changes a bootstrap, and where it is cut. */
const bootstraps = fc
  .record({
    answers: driverAnswers,
    method: driverMethods,
    missing: fc.constantFrom("reject" as const, "available" as const),
    permutations: fc.constantFrom(0, 3),
    seed: fc.integer(),
    isWeighted: fc.boolean(),
    cuts: fc.array(fc.nat(12), { maxLength: 4 }),
  })
  .map(({ answers: [y, x, weights], isWeighted, cuts, ...settings }) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 12];
    return {
      answers: [y, x] as const,
      settings: { ...settings, replicates: 12, weights: isWeighted ? weights : undefined },
      stretches: ends.slice(1).map((to, i) => ({ from: ends[i]!, to })),
    };
  });

describe("bootstrapDrivers", () => {
  it("gives what estimateDrivers does, and parts of it merge to the bit, in any order", () => {
    fc.assert(
      fc.property(
        bootstraps,
        fc.infiniteStream(fc.nat()),
        ({ answers: [y, x], settings, stretches }, picks) => {
          let estimate: unknown;
          try {
            estimate = estimateDrivers(y, x, settings);
          } catch (error) {
            if (!isServiceQualityError(error)) throw error;
            expectRefusal(() => bootstrapDrivers(y, x, settings), error.code, error.path);
            return;
          }
          const whole = bootstrapDrivers(y, x, settings);
          const { kind, version, from, to, failures, draws, ...own } = whole;
          expect(own).toStrictEqual(estimate);
          const parts = stretches.map((stretch) => bootstrapDrivers(y, x, { ...settings, ...stretch }));
          const shuffled = parts
            .map((one) => [picks.next().value, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          expect(mergeDriverBootstraps(shuffled)).toStrictEqual(whole);
          const stored: DriverBootstrap[] = JSON.parse(JSON.stringify(shuffled));
          expect(JSON.stringify(mergeDriverBootstraps(stored))).toBe(JSON.stringify(whole));
        },
      ),
    );
  });

  it("draws what the respondents of stream r of the seed tell", () => {
    const { draws, from, to, bootstrap } = part(10, 20);
    expect([from, to, bootstrap]).toEqual([10, 20, { replicates: 10, failed: 0 }]);
    draws.forEach((row, i) => {
      const random = randomStream(options.seed, 10 + i);
      const rows = outcome.map(() => random.below(outcome.length));
      const drawn = (column: readonly number[]) => rows.map((at) => column[at]!);
      const sample = { speed: drawn(ratings.speed), staff: drawn(ratings.staff) };
      const { drivers } = estimateDrivers(drawn(outcome), sample);
      const expected = [...drivers.map((one) => one.importance!), ...drivers.map((one) => one.share!)];
      expect(row).toEqual(expected.map((figure) => expect.closeTo(figure, 12)));
    });
  });

  it("says why a replicate failed", () => {
    const { failures, draws, bootstrap, notes } = bootstrapDrivers(frailOutcome, frail, {
      replicates: 60,
      seed: 1,
    });
    expect(bootstrap).toEqual({ replicates: 60, failed: failures.length });
    expect(draws).toHaveLength(60 - failures.length);
    expect(new Set(failures.map(({ reason }) => reason))).toEqual(
      new Set(["no-variance", "collinear-items"]),
    );
    expect(notes).toEqual([{ path: ["bootstrap"], reason: "few-respondents" }]);
    const apart = bootstrapDrivers(
      [1, 2, 4, 3, null, null, null],
      { x: [2, 1, 3, null, null, 1, 5] },
      { replicates: 60, seed: 5, missing: "available" },
    );
    expect(apart.failures.map(({ reason }) => reason)).toContain("no-pairs");
  });

  it("has a share of null where a replicate explains nothing", () => {
    const { draws } = bootstrapDrivers(
      [1, 2, 1, 2, 1, 2, 1, 2],
      { x: [1, 1, 2, 2, 1, 1, 2, 2] },
      { replicates: 300, seed: 1 },
    );
    expect(draws).toContainEqual([0, null]);
  });

  it("has no figures of a predictor that nobody answered", () => {
    const some = { nobody: outcome.map(() => null), ...ratings };
    const whole = bootstrapDrivers(outcome, some, { ...options, missing: "available" });
    expect(whole.draws[0]).toHaveLength(4);
    expect(whole.drivers.map(({ interval }) => interval === null)).toEqual([true, false, false]);
    expect(whole.notes).toEqual([{ path: ["drivers", 0], reason: "no-answers" }]);
    const parts = [part(4, 30), part(0, 4)].map(({ from, to }) =>
      bootstrapDrivers(outcome, some, { ...options, missing: "available", from, to }),
    );
    expect(mergeDriverBootstraps(parts)).toStrictEqual(whole);
  });

  it("draws nothing where the outcome does not vary", () => {
    const flat = (from: number, to: number) =>
      bootstrapDrivers([3, 3, 3, 3, 3], { x: [1, 2, 3, 4, 5] }, { ...options, from, to });
    expect(flat(0, 30)).toMatchObject({
      r2: null,
      bootstrap: null,
      failures: [],
      draws: [],
      from: 0,
      to: 30,
    });
    expect(mergeDriverBootstraps([flat(7, 30), flat(0, 7)])).toStrictEqual(flat(0, 30));
  });

  it("tells of every replicate of its part", () => {
    const told: [number, number][] = [];
    part(4, 7, { onProgress: (done, of) => told.push([done, of]) });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("is told and drawn like an estimate", () => {
    const whole = part(0, 30);
    const estimate = estimateDrivers(outcome, ratings, options);
    expect(formatDrivers(whole)).toBe(formatDrivers(estimate));
    expect(driverChart(whole)).toEqual(driverChart(estimate));
  });

  it("refuses parts that are none of the whole, moments, and what estimateDrivers does", () => {
    for (const [key, value] of [
      ["replicates", 1.5],
      ["replicates", undefined],
      ["seed", 0.5],
      ["seed", undefined],
      ["from", -1],
      ["from", 31],
      ["to", 31],
      ["to", -1],
      ["onProgress", 1],
      ["confidence", 1],
      ["permutations", 1],
      ["method", "shapley"],
    ] as const) {
      const wrong = { ...options, [key]: value } as DriverBootstrapOptions;
      expectRefusal(() => bootstrapDrivers(outcome, ratings, wrong), "invalid_input", [key]);
    }
    expectRefusal(() => part(8, 7), "invalid_input", ["from"]);
    const moments = collectMoments({ ...ratings, outcome }) as unknown as Columns;
    expectRefusal(() => bootstrapDrivers("outcome", moments, options), "invalid_input", ["predictors"]);
    const doubled = { ...ratings, again: ratings.speed };
    expectRefusal(() => bootstrapDrivers(outcome, doubled, options), "singular_data", [
      "predictors",
      "again",
    ]);
  });
});

describe("mergeDriverBootstraps", () => {
  it("merges a part with none, and parts without replicates", () => {
    expect(mergeDriverBootstraps([part(3, 9)])).toStrictEqual(part(3, 9));
    const parts = [part(30, 30), part(12, 30), part(12, 12), part(0, 12)];
    expect(mergeDriverBootstraps(parts)).toStrictEqual(part(0, 30));
  });

  it("refuses parts that leave a gap, overlap or do not belong together", () => {
    const [a, b] = [part(0, 10), part(10, 20)];
    const refused = (parts: readonly DriverBootstrap[], ...path: (string | number)[]) =>
      expectRefusal(() => mergeDriverBootstraps(parts), "invalid_input", path);
    refused([part(12, 20), a], 0, "from");
    refused([a, part(9, 20)], 1, "from");
    refused([a, part(10, 20, { seed: 7 })], 1);
    refused([a, part(10, 20, { confidence: 0.9 })], 1);
    refused([a, part(10, 20, { method: "johnson" })], 1);
    refused([a, null as never], 1);
    refused([a, { ...b, to: 21 }], 1, "bootstrap", "replicates");
    expectRefusal(() => mergeDriverBootstraps([]), "insufficient_data", []);
  });
});

describe("defineDriverBootstrap", () => {
  it("returns what was stored, frozen", () => {
    const whole = part(0, 30);
    const stored: DriverBootstrap = JSON.parse(JSON.stringify(whole));
    expect(defineDriverBootstrap(stored)).toStrictEqual(whole);
    expect(Object.isFrozen(defineDriverBootstrap(stored).draws)).toBe(true);
  });

  it("refuses replicates whose numbers do not agree", () => {
    const whole = part(0, 30);
    const failed = bootstrapDrivers(frailOutcome, frail, { replicates: 60, seed: 1 });
    const flat = bootstrapDrivers([3, 3, 3, 3, 3], { x: [1, 2, 3, 4, 5] }, options);
    const wrong = (document: DriverBootstrap, change: object, ...path: (string | number)[]) =>
      expectRefusal(
        () => defineDriverBootstrap({ ...document, ...change } as DriverBootstrap),
        "invalid_input",
        path,
      );
    wrong(whole, { kind: "path-bootstrap" }, "kind");
    wrong(whole, { version: 2 }, "version");
    wrong(whole, { other: 1 }, "other");
    wrong(whole, { from: 31 }, "to");
    wrong(whole, { bootstrap: null }, "bootstrap");
    wrong(whole, { bootstrap: { replicates: 29, failed: 0 } }, "bootstrap", "replicates");
    wrong(whole, { bootstrap: { replicates: 30, failed: 1 } }, "bootstrap", "failed");
    wrong(whole, { draws: whole.draws.slice(1) }, "draws");
    wrong(whole, { draws: whole.draws.map((row) => row.slice(1)) }, "draws", 0);
    wrong(
      whole,
      { draws: whole.draws.map(([first, ...rest]) => [first, null, ...rest.slice(1)]) },
      "draws",
      0,
      1,
    );
    wrong(whole, { drivers: [{}] }, "drivers", 0, "item");
    wrong(failed, { failures: [...failed.failures].reverse() }, "failures", 1, "replicate");
    wrong(flat, { bootstrap: { replicates: 30, failed: 30 } }, "bootstrap");
    wrong(flat, { failures: failed.failures }, "failures");
    wrong(flat, { draws: [[1, 1]] }, "draws");
    expectRefusal(() => defineDriverBootstrap({ ...whole, drivers: [] }), "insufficient_data", ["drivers"]);
  });
});
