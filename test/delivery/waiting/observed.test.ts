import fc from "fast-check";
import { estimateServiceLevel, summarizeTimes } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("summarizeTimes", () => {
  it("counts the target itself as on time", () => {
    const { onTime } = summarizeTimes([4, 5, 6], { targetMs: 5 });
    expect(onTime).toMatchObject({ count: 2, n: 3 });
    expect(summarizeTimes([4]).onTime).toBeNull();
  });

  it("leaves missing times out where it is told to", () => {
    const gappy = [5, null, 9, undefined, Number.NaN];
    expect(summarizeTimes(gappy, { missing: "listwise" })).toMatchObject({
      n: 2,
      mean: 7,
      missing: "listwise",
    });
    expectRefusal(() => summarizeTimes(gappy), "missing_answers", [1]);
  });

  it("is the same in any order, and takes typed arrays", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1 }), (times) => {
        const summary = summarizeTimes(times, { targetMs: 500 });
        expect(summarizeTimes([...times].reverse(), { targetMs: 500 })).toEqual(summary);
        expect(summarizeTimes(Float64Array.from(times), { targetMs: 500 })).toEqual(summary);
        expect(summary.min <= summary.median && summary.median <= summary.max).toBe(true);
      }),
    );
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no times", () => summarizeTimes([]), "insufficient_data", []],
    [
      "times that are all missing",
      () => summarizeTimes([null], { missing: "listwise" }),
      "insufficient_data",
      [],
    ],
    ["a time below 0", () => summarizeTimes([1, -1]), "invalid_input", [1]],
    ["a time without end", () => summarizeTimes([Number.POSITIVE_INFINITY]), "invalid_input", [0]],
    ["no list", () => summarizeTimes("12" as never), "invalid_input", []],
    [
      "a policy that times do not have",
      () => summarizeTimes([1], { missing: "available" as never }),
      "invalid_input",
      ["missing"],
    ],
    [
      "a quantile above 1",
      () => summarizeTimes([1], { quantiles: [1.5] }),
      "invalid_input",
      ["quantiles", 0],
    ],
    ["text", () => summarizeTimes([1, "2" as never]), "invalid_input", [1]],
    ["a target below 0", () => summarizeTimes([1], { targetMs: -1 }), "invalid_input", ["targetMs"]],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});

describe("estimateServiceLevel", () => {
  const counts = { answered: 900, answeredWithin: 760, abandoned: 100, abandonedWithin: 40 };

  it.each([
    [undefined, 760, 1000],
    ["abandoned-missed", 760, 1000],
    ["answered-only", 760, 900],
    ["short-abandoned-excluded", 760, 960],
    ["short-abandoned-met", 800, 1000],
  ] as const)("by %s is %i of %i", (method, count, n) => {
    const estimate = estimateServiceLevel(counts, { method });
    expect(estimate).toMatchObject({ method: method ?? "abandoned-missed", count, n, share: count / n });
    expect(estimate.interval!.lower).toBeLessThan(count / n);
  });

  it("has no share above 1, however many came", () => {
    const most = 2 ** 53 - 1;
    const { definitions } = estimateServiceLevel({
      answered: 2,
      answeredWithin: 2,
      abandoned: most,
      abandonedWithin: most,
    });
    expect(definitions[2]).toEqual({ method: "short-abandoned-excluded", count: 2, n: 2, share: 1 });
    expect(definitions.every(({ share }) => share! <= 1)).toBe(true);
  });

  it("has no share of a definition that leaves nobody", () => {
    const { definitions, notes, share } = estimateServiceLevel(
      { answered: 0, answeredWithin: 0, abandoned: 5, abandonedWithin: 5 },
      { method: "answered-only" },
    );
    expect([share, definitions.map((one) => one.share)]).toEqual([null, [0, null, null, 1]]);
    expect(notes).toEqual([
      { path: ["definitions", 1, "share"], reason: "zero-base" },
      { path: ["definitions", 2, "share"], reason: "zero-base" },
    ]);
  });

  it("has no short abandons unless they are given", () => {
    const { definitions } = estimateServiceLevel({ answered: 8, answeredWithin: 6, abandoned: 2 });
    expect(definitions.map(({ n }) => n)).toEqual([10, 8, 10, 10]);
  });

  it.each<[string, object, "invalid_input" | "insufficient_data", string[]]>([
    [
      "nothing offered",
      { answered: 0, answeredWithin: 0, abandoned: 0, abandonedWithin: 0 },
      "insufficient_data",
      [],
    ],
    ["more in time than answered", { answeredWithin: 901 }, "invalid_input", ["answeredWithin"]],
    ["more short abandons than abandons", { abandonedWithin: 101 }, "invalid_input", ["abandonedWithin"]],
    ["part of a count", { abandoned: 99.5 }, "invalid_input", ["abandoned"]],
    ["part of a short abandon", { abandonedWithin: 0.5 }, "invalid_input", ["abandonedWithin"]],
    ["less than nobody", { answeredWithin: -1 }, "invalid_input", ["answeredWithin"]],
    ["no count", { answered: undefined }, "invalid_input", ["answered"]],
    ["an unknown key", { offered: 3 }, "invalid_input", ["offered"]],
  ])("refuses %s", (_, change, code, path) => {
    expectRefusal(() => estimateServiceLevel({ ...counts, ...change }), code, path);
  });

  it("refuses a definition that nobody uses", () => {
    expectRefusal(() => estimateServiceLevel(counts, { method: "all" as never }), "invalid_input", [
      "method",
    ]);
  });
});
