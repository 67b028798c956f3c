import { customerLifetimeValue, type StaffTurnoverInput, staffTurnoverCost } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import { expectRefusal } from "../../refusal.ts";

const service = {
  customers: 100,
  retention: 0.5,
  retentionGain: 1,
  margin: 60,
  discount: 0.25,
  convention: "first-margin-later",
} as const;
const base: StaffTurnoverInput = {
  staff: 40,
  turnoverRate: 0.5,
  improvedTurnoverRate: 0.25,
  costs: { recruiting: 1500, training: 2000, learning: 500 },
};

describe("staffTurnoverCost", () => {
  it("costs every leaver in all the parts, and saves those who stay", () => {
    expect(staffTurnoverCost(base)).toEqual({
      model: "staff-turnover",
      leavers: 20,
      costPerLeaver: 4000,
      cost: 80_000,
      parts: [
        { part: "recruiting", perLeaver: 1500, amount: 30_000 },
        { part: "training", perLeaver: 2000, amount: 40_000 },
        { part: "learning", perLeaver: 500, amount: 10_000 },
      ],
      improvedCost: 40_000,
      saving: 40_000,
      effect: null,
      notes: [],
    });
  });

  it("takes a sum in place of its parts", () => {
    const { cost, parts, saving } = staffTurnoverCost({ staff: 40, turnoverRate: 1.5, costs: 4000 });
    expect([cost, saving]).toEqual([240_000, null]);
    expect(parts).toEqual([{ part: "cost", perLeaver: 4000, amount: 240_000 }]);
  });

  it("names parts as they are given", () => {
    const costs = JSON.parse('{"__proto__": 5, "constructor": 6}');
    const { parts, costPerLeaver } = staffTurnoverCost({ ...base, costs });
    expect(parts.map(({ part }) => part)).toEqual(["__proto__", "constructor"]);
    expect(costPerLeaver).toBe(11);
  });

  it("gains what customers are worth more at the retention that staff who stay bring", () => {
    const { effect, notes } = staffTurnoverCost({ ...base, service });
    const value = (retention: number) =>
      customerLifetimeValue({ margin: 60, retention, discount: 0.25, convention: "first-margin-later" });
    expect(effect).toMatchObject({ retention: 0.5, improvedRetention: 0.75 });
    expectWithin(effect!.gain, 100 * (value(0.75) - value(0.5)), 1e-15);
    expect(notes).toEqual([]);
  });

  it("keeps retention within 1 and notes it", () => {
    const { effect, notes } = staffTurnoverCost({ ...base, service: { ...service, retentionGain: 3 } });
    expect(effect!.improvedRetention).toBe(1);
    expect(notes).toEqual([{ path: ["effect", "improvedRetention"], reason: "rate-at-its-limit" }]);
  });

  it("costs nothing where nobody leaves", () => {
    expect(staffTurnoverCost({ ...base, turnoverRate: 0, improvedTurnoverRate: 0 })).toMatchObject({
      leavers: 0,
      cost: 0,
      saving: 0,
    });
  });

  it("saves nothing where the improved rate is the present one but for rounding", () => {
    const { saving } = staffTurnoverCost({
      staff: 3,
      turnoverRate: 0.3,
      improvedTurnoverRate: 0.1 + 0.2,
      costs: 7,
    });
    expect(saving).toBe(0);
  });

  it.each([
    ["an improved rate above the present one", { improvedTurnoverRate: 0.6 }, ["improvedTurnoverRate"]],
    [
      "an effect without an improved rate",
      { improvedTurnoverRate: undefined, service },
      ["improvedTurnoverRate"],
    ],
    ["staff below 0", { staff: -1 }, ["staff"]],
    ["a rate below 0", { turnoverRate: -0.1 }, ["turnoverRate"]],
    ["no costs", { costs: undefined }, ["costs"]],
    ["costs that are null", { costs: null }, ["costs"]],
    ["a list of costs", { costs: [1, 2] }, ["costs"]],
    ["a cost below 0", { costs: { training: -1 } }, ["costs", "training"]],
    [
      "a part of a name that every object has",
      { costs: JSON.parse('{"__proto__": -1}') },
      ["costs", "__proto__"],
    ],
    ["an unknown key", { leavers: 20 }, ["leavers"]],
    ["customers below 0", { service: { ...service, customers: -1 } }, ["service", "customers"]],
    ["a retention above 1", { service: { ...service, retention: 2 } }, ["service", "retention"]],
    ["a gain below 0", { service: { ...service, retentionGain: -1 } }, ["service", "retentionGain"]],
    ["no convention", { service: { ...service, convention: undefined } }, ["service", "convention"]],
    [
      "retention that rises to 1 without discount",
      { service: { ...service, retentionGain: 2, discount: 0 } },
      ["service", "retention"],
    ],
    ["an unknown key of the service", { service: { ...service, staff: 1 } }, ["service", "staff"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => staffTurnoverCost({ ...base, ...change } as never), "invalid_input", path);
  });
});
