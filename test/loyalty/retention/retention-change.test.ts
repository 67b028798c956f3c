import { customerLifetimeValue, type RetentionSegment, scoreRetentionChange } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const firms: RetentionSegment = {
  segment: "firms",
  customers: 10,
  margin: 600,
  retention: 0.5,
  newRetention: 0.75,
  cost: 2000,
};
const options = { convention: "first-margin-later", discount: 0.5 } as const;

describe("scoreRetentionChange", () => {
  it("is the difference of two lifetime values, times the customers, less what it costs", () => {
    const { segments, gain, cost, net } = scoreRetentionChange([firms], options);
    expect(segments).toEqual([
      {
        segment: "firms",
        customers: 10,
        change: 0.25,
        churnReduction: 0.5,
        before: 300,
        after: 600,
        gain: 3000,
        gainPerPoint: 120,
        cost: 2000,
        net: 1000,
      },
    ]);
    expect([gain, cost, net]).toEqual([3000, 2000, 1000]);
  });

  it("takes a segment's own discount, growth and the common horizon", () => {
    const own = { ...firms, discount: 0.25, growth: 0.1 };
    const [row] = scoreRetentionChange([own], { ...options, periods: 4 }).segments;
    const value = (retention: number) =>
      customerLifetimeValue({ ...options, margin: 600, discount: 0.25, growth: 0.1, periods: 4, retention });
    expect([row!.before, row!.after]).toEqual([value(0.5), value(0.75)]);
  });

  it("counts a loss where retention falls, and a rise of churn", () => {
    const { gain, churnReduction, net } = scoreRetentionChange(
      [{ ...firms, retention: 0.75, newRetention: 0.5, cost: undefined }],
      options,
    ).segments[0]!;
    expect([gain, churnReduction, net]).toEqual([-3000, -1, -3000]);
  });

  it("has no gain per point without a change, and no cut of churn where there is none", () => {
    const [same] = scoreRetentionChange([{ ...firms, newRetention: 0.5 }], options).segments;
    expect(same).toMatchObject({ change: 0, gain: 0, gainPerPoint: null, churnReduction: 0 });
    const [full] = scoreRetentionChange([{ ...firms, retention: 1, newRetention: 1 }], options).segments;
    expect(full).toMatchObject({ change: 0, churnReduction: null });
  });

  it("adds segments up that one average retention would undervalue", () => {
    const segment = (name: string, retention: number) => ({
      segment: name,
      customers: 50,
      margin: 100,
      retention,
      newRetention: retention,
    });
    const mixed = scoreRetentionChange([segment("loyal", 0.9), segment("__proto__", 0.5)], options).segments;
    const average = scoreRetentionChange([segment("all", 0.7)], options).segments[0]!;
    expect(mixed[0]!.before + mixed[1]!.before).toBeGreaterThan(2 * average.before);
  });

  it.each([
    ["a new retention without bound", { newRetention: 1, discount: 0 }, [0, "newRetention"]],
    ["a retention without bound", { retention: 1, newRetention: 0.5, discount: 0 }, [0, "retention"]],
    ["a retention above 1", { retention: 50 }, [0, "retention"]],
    ["a new retention above 1", { newRetention: 1.5 }, [0, "newRetention"]],
    ["customers below 0", { customers: -1 }, [0, "customers"]],
    ["a cost below 0", { cost: -1 }, [0, "cost"]],
    ["a margin that is NaN", { margin: Number.NaN }, [0, "margin"]],
    ["a segment without a name", { segment: "" }, [0, "segment"]],
    ["a discount of its own below 0", { discount: -1 }, [0, "discount"]],
    ["no margin", { margin: undefined }, [0, "margin"]],
    ["an unknown key", { periods: 3 }, [0, "periods"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(
      () => scoreRetentionChange([{ ...firms, ...change } as never], options),
      "invalid_input",
      path,
    );
  });

  it("refuses no segments, two of one name, and options that choose no convention", () => {
    expectRefusal(() => scoreRetentionChange([], options), "insufficient_data", []);
    expectRefusal(() => scoreRetentionChange([firms, firms], options), "invalid_input", [1, "segment"]);
    expectRefusal(() => scoreRetentionChange([firms], undefined as never), "invalid_input", ["convention"]);
    const call = (change: object) => () => scoreRetentionChange([firms], { ...options, ...change });
    expectRefusal(call({ convention: "later" }), "invalid_input", ["convention"]);
    expectRefusal(call({ discount: -1 }), "invalid_input", ["discount"]);
    expectRefusal(call({ periods: 0 }), "invalid_input", ["periods"]);
  });
});
