import fc from "fast-check";
import { type CustomerTenures, estimateRetention } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const base: CustomerTenures = { tenures: [1, 2, 2, 3, 4, 4, 5, 6], left: [1, 1, 0, 1, 0, 1, 0, 0] };

describe("estimateRetention", () => {
  it("counts who is still a customer for as long as was seen", () => {
    const { n, left, censored, steps, horizon, restrictedMean } = estimateRetention(base);
    expect({ n, left, censored, horizon }).toEqual({ n: 8, left: 4, censored: 4, horizon: 6 });
    expect(steps.map(({ time, atRisk, left }) => [time, atRisk, left])).toEqual([
      [1, 8, 1],
      [2, 7, 1],
      [3, 5, 1],
      [4, 4, 1],
    ]);
    expect(steps.map(({ survival }) => survival)).toEqual([
      0.875, 0.75, 0.6000000000000001, 0.44999999999999996,
    ]);
    // 1 + 0.875 + 0.75 + 0.6 + 2 × 0.45
    expect(restrictedMean).toBeCloseTo(4.125, 14);
  });

  it("splits each step into who stayed and who left of those still there", () => {
    for (const { retention, churn, left, atRisk } of estimateRetention(base).steps) {
      expect(churn).toBe(left / atRisk);
      expect(retention + churn).toBeCloseTo(1, 15);
    }
  });

  it("is the share still there at each time where everybody is seen to leave", () => {
    const tenures = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(tenures, fc.integer({ min: 0, max: 13 }), (seen, time) => {
        const { at, restrictedMean } = estimateRetention(
          { tenures: seen, left: seen.map(() => 1) },
          { times: [time] },
        );
        const beyond = seen.filter((tenure) => tenure > time).length / seen.length;
        expect(at[0]!.survival).toBeCloseTo(beyond, 12);
        expect(restrictedMean).toBeCloseTo(seen.reduce((sum, tenure) => sum + tenure, 0) / seen.length, 10);
      }),
    );
  });

  it("reads the curve before its first step, at a step, between steps, and not beyond what was seen", () => {
    const { at, steps } = estimateRetention(base, { times: [0, 0.5, 2, 2.5, 6, 6.1] });
    expect(at.map(({ survival }) => survival)).toEqual([1, 1, 0.75, 0.75, steps[3]!.survival, null]);
    expect(at[0]!.interval).toEqual({ lower: 1, upper: 1 });
    expect(at[2]!.interval).toEqual(steps[1]!.survivalInterval);
    expect(at[5]!.interval).toBeNull();
  });

  it("reads 0 for ever after the last customer has left", () => {
    const { at, median, notes } = estimateRetention({ tenures: [1, 2], left: [1, 1] }, { times: [2, 99] });
    expect(at).toEqual([
      { time: 2, survival: 0, interval: null },
      { time: 99, survival: 0, interval: null },
    ]);
    expect(median).toBe(1);
    expect(notes).toEqual([{ path: ["steps", 1, "survivalInterval"], reason: "nobody-left" }]);
  });

  it("has no median where fewer than half have left", () => {
    const { median, steps, restrictedMean, notes } = estimateRetention({ tenures: [3], left: [0] });
    expect({ median, steps, restrictedMean }).toEqual({ median: null, steps: [], restrictedMean: 3 });
    expect(notes).toEqual([{ path: ["median"], reason: "not-reached" }]);
  });

  it("leaves customers without a tenure or an end out where asked to", () => {
    const gaps = {
      tenures: [...(base.tenures as number[]), null, 3],
      left: [...(base.left as number[]), 1, Number.NaN],
    };
    expect(estimateRetention(gaps, { missing: "listwise" })).toEqual({
      ...estimateRetention(base),
      missing: "listwise",
    });
    expectRefusal(() => estimateRetention(gaps), "missing_answers", ["tenures", 8]);
  });

  it("takes typed arrays, and does not depend on the order of the customers", () => {
    const [tenures, left] = [
      Float64Array.from(base.tenures as number[]),
      Uint8Array.from(base.left as number[]),
    ];
    expect(estimateRetention({ tenures: tenures.reverse(), left: left.reverse() })).toEqual(
      estimateRetention(base),
    );
  });

  it("takes true and false for who left and who did not", () => {
    const left = (base.left as number[]).map((end) => end === 1);
    expect(estimateRetention({ tenures: base.tenures, left })).toEqual(estimateRetention(base));
    const gaps = { tenures: [1, 2, 3], left: [true, null, false] };
    expect(estimateRetention(gaps, { missing: "listwise" })).toMatchObject({ n: 2, left: 1 });
    expectRefusal(() => estimateRetention(gaps), "missing_answers", ["left", 1]);
  });

  it("gives each step the intervals of its retention and of survival", () => {
    const [first, second] = estimateRetention(base, { method: "plain", confidence: 0.9 }).steps;
    // R's prop.test without correction, 7 of 8 and 6 of 7
    expect(first!.retentionInterval.lower).toBeCloseTo(0.588856625669988, 12);
    expect(first!.retentionInterval.upper).toBeCloseTo(0.9716006762621899, 12);
    expect(second!.retentionInterval.lower).toBeCloseTo(0.547713305302971, 12);
    expect(second!.survivalInterval).not.toEqual(second!.retentionInterval);
  });

  it("joins tenures that differ by rounding alone, unless told to take them as they are", () => {
    const tenures = [0.1 + 0.2, 0.3, 0.7, 0.8];
    const customers = { tenures, left: [1, 0, 1, 0] };
    const joined = estimateRetention(customers, { times: [0.3, 0.1 + 0.2, 0.7] });
    expect(joined.steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [0.3, 4],
      [0.7, 2],
    ]);
    expect(joined.at.map(({ survival }) => survival)).toEqual([0.75, 0.75, 0.375]);
    const exact = estimateRetention(customers, { ties: "exact", times: [0.3, 0.1 + 0.2] });
    expect(exact.steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [0.1 + 0.2, 3],
      [0.7, 2],
    ]);
    expect(exact.at.map(({ survival }) => survival)).toEqual([1, 2 / 3]);
  });

  it("reads at a time that misses a step, or the longest tenure, by rounding alone", () => {
    const customers = { tenures: [0.3, 0.6], left: [1, 0] };
    const { at } = estimateRetention(customers, { times: [0.3 - 1e-9, 0.6 + 1e-9, 0.6 + 1e-7] });
    expect(at.map(({ survival }) => survival)).toEqual([0.5, 0.5, null]);
    const exact = estimateRetention(customers, { times: [0.3 - 1e-9, 0.6 + 1e-9], ties: "exact" });
    expect(exact.at.map(({ survival }) => survival)).toEqual([1, null]);
  });

  it("has wider intervals at a higher confidence, on every scale", () => {
    for (const method of ["log-log", "log", "plain"] as const) {
      const [narrow, wide] = [0.8, 0.99].map(
        (confidence) => estimateRetention(base, { method, confidence }).steps[1]!.survivalInterval!,
      );
      expect(wide!.lower).toBeLessThan(narrow!.lower);
      expect(wide!.upper).toBeGreaterThanOrEqual(narrow!.upper);
    }
  });

  it.each([
    ["a tenure below 0", { tenures: [1, -1], left: [1, 1] }, {}, ["tenures", 1]],
    ["an infinite tenure", { tenures: [Number.POSITIVE_INFINITY], left: [0] }, {}, ["tenures", 0]],
    ["an end that is neither 0 nor 1", { tenures: [1], left: [2] }, {}, ["left", 0]],
    ["columns of different lengths", { tenures: [1, 2], left: [1] }, {}, ["left"]],
    ["no column of ends", { tenures: [1] }, {}, ["left"]],
    ["an unknown key", { ...base, times: [1] }, {}, ["times"]],
    ["what is no object", null, {}, []],
    ["an unknown scale", base, { method: "arcsin" }, ["method"]],
    ["a confidence of 1", base, { confidence: 1 }, ["confidence"]],
    ["an unknown rule of ties", base, { ties: "loose" }, ["ties"]],
    ["a misspelt option", base, { time: [1] }, ["time"]],
    ["a time below 0", base, { times: [1, -1] }, ["times", 1]],
    ["times that are no list", base, { times: 3 }, ["times"]],
    [
      "available answers, for a tenure is nothing without its end",
      base,
      { missing: "available" },
      ["missing"],
    ],
  ])("refuses %s", (_, tenures, options, path) => {
    expectRefusal(() => estimateRetention(tenures as never, options as never), "invalid_input", path);
  });

  it("refuses a base of nobody", () => {
    expectRefusal(() => estimateRetention({ tenures: [], left: [] }), "insufficient_data", ["tenures"]);
    expectRefusal(
      () => estimateRetention({ tenures: [null], left: [1] }, { missing: "listwise" }),
      "insufficient_data",
      ["tenures"],
    );
  });
});
