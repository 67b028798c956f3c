import fc from "fast-check";
import {
  estimatePerfectOrders,
  estimateSigmaLevel,
  type ProcessStep,
  rolledYield,
  scoreProcess,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { orders, steps } from "../delivery-arbitraries.ts";

const step = (name: string, rest: Partial<ProcessStep> = {}): ProcessStep => ({
  step: name,
  units: 100,
  firstTimeRight: 80,
  ...rest,
});

describe("rolledYield", () => {
  it("is the product of the rates", () => {
    expect(rolledYield([0.98, 0.95, 0.9])).toBeCloseTo(0.8379, 14);
    expect([rolledYield([1]), rolledYield([0.5, 0])]).toEqual([1, 0]);
  });

  it("refuses no rates, and a rate outside 0..1", () => {
    expectRefusal(() => rolledYield([]), "insufficient_data", []);
    expectRefusal(() => rolledYield([0.9, 1.01]), "invalid_input", [1]);
    expectRefusal(() => rolledYield([0.9, -0.01]), "invalid_input", [1]);
    expectRefusal(() => rolledYield(0.9 as never), "invalid_input", []);
  });
});

describe("estimateSigmaLevel", () => {
  it("says what share it is of, and how many units are free of defects", () => {
    expect(estimateSigmaLevel({ defects: 30, units: 20, opportunities: 3 })).toMatchObject({
      n: 60,
      defectsPerUnit: 1.5,
      defectsPerMillion: 500_000,
      defectShare: 0.5,
      throughputYield: Math.exp(-1.5),
      sigmaLevel: 1.5,
      shift: 1.5,
    });
  });

  it("is without bound where no defect was found, with a limit below", () => {
    const { sigmaLevel, sigmaInterval, notes } = estimateSigmaLevel({ defects: 0, units: 50 });
    expect([sigmaLevel, sigmaInterval.upper]).toEqual([null, null]);
    expect(sigmaInterval.lower).toBeGreaterThan(2);
    expect(notes).toEqual([{ path: ["sigmaLevel"], reason: "unbounded" }]);
  });

  it("is without bound where everything is defective, with a limit above", () => {
    const { sigmaLevel, sigmaInterval } = estimateSigmaLevel({ defects: 50, units: 50 });
    expect([sigmaLevel, sigmaInterval.lower]).toEqual([null, null]);
    expect(sigmaInterval.upper).toBeLessThan(1);
  });

  it.each<[string, () => unknown, "invalid_input" | "insufficient_data", string[]]>([
    ["no units", () => estimateSigmaLevel({ defects: 0, units: 0 }), "insufficient_data", ["units"]],
    [
      "more defects than opportunities",
      () => estimateSigmaLevel({ defects: 7, units: 3, opportunities: 2 }),
      "invalid_input",
      ["defects"],
    ],
    ["part of a defect", () => estimateSigmaLevel({ defects: 0.5, units: 3 }), "invalid_input", ["defects"]],
    [
      "no opportunities",
      () => estimateSigmaLevel({ defects: 0, units: 3, opportunities: 0 }),
      "invalid_input",
      ["opportunities"],
    ],
    [
      "a shift below 0",
      () => estimateSigmaLevel({ defects: 1, units: 3 }, { shift: -1 }),
      "invalid_input",
      ["shift"],
    ],
    [
      "a shift without end",
      () => estimateSigmaLevel({ defects: 1, units: 3 }, { shift: Number.POSITIVE_INFINITY }),
      "invalid_input",
      ["shift"],
    ],
    ["part of a unit", () => estimateSigmaLevel({ defects: 1, units: 1.5 }), "invalid_input", ["units"]],
    [
      "fewer defects than none",
      () => estimateSigmaLevel({ defects: -1, units: 3 }),
      "invalid_input",
      ["defects"],
    ],
    [
      "an unknown key",
      () => estimateSigmaLevel({ defects: 1, units: 3, chances: 2 } as never),
      "invalid_input",
      ["chances"],
    ],
  ])("refuses %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});

describe("scoreProcess", () => {
  it("tells what is right the first time from what comes out in the end", () => {
    const score = scoreProcess([
      step("a", { firstTimeRight: 70 }),
      step("b", { firstTimeRight: 70, scrapped: 10 }),
    ]);
    expect(score.rolledThroughputYield).toBeCloseTo(0.49, 14);
    expect(score.normalizedYield).toBeCloseTo(0.7, 14);
    expect(score.finalYield).toBe(0.9);
    expect(score.hiddenFactory).toBeCloseTo(0.41, 14);
    expect(
      score.steps.map(({ finalYield, reworkShare, scrapShare }) => [finalYield, reworkShare, scrapShare]),
    ).toEqual([
      [1, 0.3, 0],
      [0.9, 0.2, 0.1],
    ]);
    expect(score.figures.quality).toBe(score.rolledThroughputYield);
  });

  it("has no products where a step had no units", () => {
    const score = scoreProcess([
      step("a", { firstTimeRight: 0, scrapped: 100 }),
      step("b", { units: 0, firstTimeRight: 0 }),
    ]);
    expect(score).toMatchObject({
      rolledThroughputYield: null,
      normalizedYield: null,
      finalYield: null,
      hiddenFactory: null,
    });
    expect(score.steps[1]).toMatchObject({ finalYield: null, reworkShare: null, scrapShare: null });
    expect(score.notes[0]).toEqual({ path: ["steps", 1, "firstTimeYield"], reason: "zero-base" });
  });

  it("pools defects over the steps in which they were counted", () => {
    const {
      defectsPerMillion,
      sigmaLevel,
      steps: rows,
    } = scoreProcess([step("a", { defects: 6, opportunities: 3 }), step("b", { defects: 0 }), step("c")]);
    expect(defectsPerMillion).toBe(15_000);
    expect(sigmaLevel).toBeCloseTo(3.67, 2);
    expect(rows.map((row) => row.defectsPerMillion)).toEqual([20_000, 0, null]);
    expect(rows.map((row) => row.sigmaLevel === null)).toEqual([false, true, true]);
    expect(scoreProcess([step("a")])).toMatchObject({ defectsPerMillion: null, sigmaLevel: null });
  });

  it("hands over where the next department is another, both being known", () => {
    const handOvers = (...departments: (string | null)[]) =>
      scoreProcess(departments.map((department, i) => step(`s${i}`, { department }))).handOvers;
    expect(handOvers("a", "b", "b", "a")).toBe(2);
    expect(handOvers("a", null, "b")).toBe(0);
    expect(handOvers("a")).toBe(0);
  });

  it("adds up work and waiting, and takes all work for wanted unless it is said", () => {
    const score = scoreProcess([
      step("a", { workMs: 30, waitMs: 50 }),
      step("b", { workMs: 20, valueAddedMs: 5 }),
    ]);
    expect(score).toMatchObject({ leadMs: 100, workMs: 50, valueAddedMs: 35, valueAddedShare: 0.35 });
    expect(score.figures.efficiency).toBe(0.35);
    expect(score.notes).toEqual([]);
  });

  it("has no times unless every step was measured, and no share of no time", () => {
    const gappy = scoreProcess([step("a", { workMs: 30 }), step("b", { waitMs: 5 })]);
    expect(gappy).toMatchObject({ leadMs: null, workMs: null, valueAddedMs: null, valueAddedShare: null });
    expect(gappy.notes).toEqual([{ path: ["leadMs"], reason: "incomplete-times" }]);
    const instant = scoreProcess([step("a", { workMs: 0 })]);
    expect([instant.leadMs, instant.valueAddedShare]).toEqual([0, null]);
    expect(instant.notes).toEqual([{ path: ["valueAddedShare"], reason: "zero-base" }]);
  });

  it("lets good units of the last step carry the cost of all steps", () => {
    const cost = (...given: ProcessStep[]) => scoreProcess(given).figures.cost;
    expect(cost(step("a", { cost: 90 }), step("b", { cost: 10, scrapped: 20 }))).toBe(100 / 80);
    expect(cost(step("a", { cost: 90 }), step("b"))).toBeNull();
    const wasted = scoreProcess([step("a", { cost: 90, workMs: 1, firstTimeRight: 0, scrapped: 100 })]);
    expect(wasted.figures.cost).toBeNull();
    expect(wasted.notes).toEqual([{ path: ["figures", "cost"], reason: "zero-base" }]);
  });

  it("hands satisfaction on, and keeps its shares between 0 and 1", () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { rolledThroughputYield, finalYield, hiddenFactory, figures } = scoreProcess(given, {
          satisfaction: 4.2,
        });
        expect(figures.satisfaction).toBe(4.2);
        for (const share of [rolledThroughputYield, finalYield, hiddenFactory]) {
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
    );
  });

  it.each<[string, ProcessStep[], "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no steps", [], "insufficient_data", []],
    ["two of one name", [step("a"), step("a")], "invalid_input", [1, "step"]],
    ["more right than came in", [step("a", { firstTimeRight: 101 })], "invalid_input", [0, "firstTimeRight"]],
    ["more lost than were wrong", [step("a", { scrapped: 21 })], "invalid_input", [0, "scrapped"]],
    ["more defects than opportunities", [step("a", { defects: 101 })], "invalid_input", [0, "defects"]],
    [
      "more value than work",
      [step("a", { workMs: 1, valueAddedMs: 2 })],
      "invalid_input",
      [0, "valueAddedMs"],
    ],
    ["part of a unit", [step("a", { units: 99.5 })], "invalid_input", [0, "units"]],
    ["no list", {} as never, "invalid_input", []],
    ["a step without a name", [step("")], "invalid_input", [0, "step"]],
    [
      "a department that is a number",
      [step("a", { department: 3 as never })],
      "invalid_input",
      [0, "department"],
    ],
    ["fewer right than none", [step("a", { firstTimeRight: -1 })], "invalid_input", [0, "firstTimeRight"]],
    ["part of a loss", [step("a", { scrapped: 0.5 })], "invalid_input", [0, "scrapped"]],
    ["part of a defect", [step("a", { defects: 0.5 })], "invalid_input", [0, "defects"]],
    [
      "no opportunities",
      [step("a", { defects: 0, opportunities: 0 })],
      "invalid_input",
      [0, "opportunities"],
    ],
    ["work below 0", [step("a", { workMs: -1 })], "invalid_input", [0, "workMs"]],
    ["a wait below 0", [step("a", { waitMs: -1 })], "invalid_input", [0, "waitMs"]],
    ["a cost below 0", [step("a", { cost: -1 })], "invalid_input", [0, "cost"]],
    ["an unknown key", [step("a", { scraped: 1 } as never)], "invalid_input", [0, "scraped"]],
  ])("refuses %s", (_, given, code, path) => {
    expectRefusal(() => scoreProcess(given), code, path);
  });

  it("refuses a shift below 0, and a satisfaction that is no number", () => {
    expectRefusal(() => scoreProcess([step("a")], { shift: -1 }), "invalid_input", ["shift"]);
    expectRefusal(() => scoreProcess([step("a")], { satisfaction: "4" as never }), "invalid_input", [
      "satisfaction",
    ]);
  });
});

describe("estimatePerfectOrders", () => {
  it("is counted order by order, and is at most the worst criterion", () => {
    fc.assert(
      fc.property(orders, (given) => {
        const { n, perfect, criteria, product } = estimatePerfectOrders(given, { missing: "listwise" });
        const complete = given.filter((order) =>
          Object.values<boolean | null>(order).every((met) => met !== null),
        );
        expect([n, perfect.n]).toEqual([complete.length, complete.length]);
        expect(perfect.count).toBe(complete.filter((order) => Object.values(order).every(Boolean)).length);
        for (const { met } of criteria) expect(perfect.count).toBeLessThanOrEqual(met.count);
        expect(product).toBeCloseTo(
          criteria.reduce((all, { met }) => all * met.share!, 1),
          14,
        );
      }),
    );
  });

  it.each<
    [
      string,
      unknown[],
      "invalid_input" | "insufficient_data" | "missing_answers",
      (string | number)[],
      object?,
    ]
  >([
    ["no orders", [], "insufficient_data", []],
    ["an order that is a list", [[true]], "invalid_input", [0]],
    ["no criteria", [{}], "insufficient_data", [0]],
    ["a criterion without a name", [{ "": true }], "invalid_input", [0, ""]],
    ["an order that lacks one", [{ a: true, b: true }, { a: true }], "invalid_input", [1, "b"]],
    ["an order with another", [{ a: true }, { a: true, b: true }], "invalid_input", [1, "b"]],
    ["a value that is no answer", [{ a: 1 }], "invalid_input", [0, "a"]],
    ["a missing one", [{ a: true }, { a: null }], "missing_answers", [1, "a"]],
    ["none that is complete", [{ a: null }], "insufficient_data", [], { missing: "listwise" }],
    ["a policy that it does not have", [{ a: true }], "invalid_input", ["missing"], { missing: "available" }],
  ])("refuses %s", (_, given, code, path, options) => {
    expectRefusal(() => estimatePerfectOrders(given as never, options), code, path);
  });
});
