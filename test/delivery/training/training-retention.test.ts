import fc from "fast-check";
import { planTraining, refresherInterval, trainingRetention } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { integral } from "../../../src/numeric/quadrature.ts";
import { expectRefusal } from "../../refusal.ts";

const halfLife = fc.double({ min: 1, max: 1000, noNaN: true });
const floor = fc.double({ min: 0, max: 0.9, noNaN: true });

describe("trainingRetention", () => {
  it("falls from 1 to the floor, by half of what lies above it in a half-life", () => {
    fc.assert(
      fc.property(halfLife, floor, fc.double({ min: 0, max: 5000, noNaN: true }), (h, f, elapsed) => {
        const at = (t: number) => trainingRetention({ elapsed: t, halfLife: h, floor: f });
        expect(at(0)).toBe(1);
        expect(at(elapsed + h) - f).toBeCloseTo((at(elapsed) - f) / 2, 12);
        expect(at(elapsed)).toBeGreaterThanOrEqual(f);
      }),
    );
  });

  it.each<[string, object, string[]]>([
    ["a time below 0", { elapsed: -1, halfLife: 1 }, ["elapsed"]],
    ["a half-life of 0", { elapsed: 1, halfLife: 0 }, ["halfLife"]],
    ["a floor of 1", { elapsed: 1, halfLife: 1, floor: 1 }, ["floor"]],
    ["a floor below 0", { elapsed: 1, halfLife: 1, floor: -0.1 }, ["floor"]],
    ["an unknown key", { elapsed: 1, halfLife: 1, flor: 0 }, ["flor"]],
  ])("refuses %s", (_, input, path) => {
    expectRefusal(() => trainingRetention(input as never), "invalid_input", path);
  });
});

describe("refresherInterval", () => {
  it("is the time after which the minimum is left", () => {
    fc.assert(
      fc.property(halfLife, floor, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (h, f, part) => {
        const minimum = f + part * (1 - f);
        const elapsed = refresherInterval({ minimum, halfLife: h, floor: f });
        expect(trainingRetention({ elapsed, halfLife: h, floor: f })).toBeCloseTo(minimum, 12);
      }),
    );
  });

  it("is 0 where nothing may be lost, and never −0", () => {
    expect(refresherInterval({ minimum: 1, halfLife: 9 })).toBe(0);
  });

  it.each([0.2, 0.1, 1.1])("refuses a minimum of %d above a floor of 0.2", (minimum) => {
    expectRefusal(() => refresherInterval({ minimum, halfLife: 9, floor: 0.2 }), "invalid_input", [
      "minimum",
    ]);
  });

  it.each<[string, object, string[]]>([
    ["no minimum", {}, ["minimum"]],
    ["a half-life of 0", { minimum: 0.5, halfLife: 0 }, ["halfLife"]],
    ["a floor of 1", { minimum: 0.5, floor: 1 }, ["floor"]],
    ["an unknown key", { minimum: 0.5, flor: 0 }, ["flor"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => refresherInterval({ halfLife: 9, ...change } as never), "invalid_input", path);
  });
});

describe("planTraining", () => {
  it("trains often enough for the minimum, and not once more", () => {
    fc.assert(
      fc.property(halfLife, floor, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (h, f, part) => {
        const minimum = f + part * (1 - f);
        const plan = planTraining({ halfLife: h, floor: f, minimum });
        expect(plan.lowestRetention).toBeGreaterThanOrEqual(minimum - 1e-12);
        const fewer = plan.sessionsPerYear - 1;
        if (fewer === 0) return;
        const { lowestRetention } = planTraining({ halfLife: h, floor: f, sessionsPerYear: fewer });
        expect(lowestRetention).toBeLessThan(minimum);
      }),
    );
  });

  it("does not add a session for a floating error", () => {
    // 0.7 years are kept, 3 sessions in 2.1 years: 2.1 / 0.7 is a little more than 3
    expect(planTraining({ halfLife: 0.7, minimum: 0.5, year: 0.7 * 3 }).sessionsPerYear).toBe(3);
  });

  it("spaces sessions evenly over the year, and averages what is retained between them", () => {
    const plan = planTraining({ halfLife: 75, floor: 0.2, sessionsPerYear: 4 });
    expect(plan).toMatchObject({
      interval: null,
      spacing: 91.25,
      times: [0, 91.25, 182.5, 273.75],
      year: 365,
    });
    const mean =
      integral((elapsed) => trainingRetention({ elapsed, halfLife: 75, floor: 0.2 }), 0, 91.25) / 91.25;
    expect(plan.meanRetention).toBeCloseTo(mean, 13);
  });

  it.each<[string, object, string[]]>([
    ["neither a minimum nor sessions", { halfLife: 9 }, []],
    ["both", { halfLife: 9, minimum: 0.5, sessionsPerYear: 2 }, []],
    ["a minimum of 1", { halfLife: 9, minimum: 1 }, ["minimum"]],
    ["a minimum at the floor", { halfLife: 9, minimum: 0.3, floor: 0.3 }, ["minimum"]],
    ["more than 10,000 sessions", { halfLife: 0.001, minimum: 0.9 }, ["minimum"]],
    ["10,001 sessions", { halfLife: 9, sessionsPerYear: 10_001 }, ["sessionsPerYear"]],
    ["no session", { halfLife: 9, sessionsPerYear: 0 }, ["sessionsPerYear"]],
    ["part of a session", { halfLife: 9, sessionsPerYear: 1.5 }, ["sessionsPerYear"]],
    ["a minimum above 1", { halfLife: 9, minimum: 1.1 }, ["minimum"]],
    ["a half-life of 0", { halfLife: 0, minimum: 0.5 }, ["halfLife"]],
    ["a floor of 1", { halfLife: 9, minimum: 0.5, floor: 1 }, ["floor"]],
    ["an unknown key", { halfLife: 9, minimum: 0.5, flor: 0 }, ["flor"]],
    ["a year of 0", { halfLife: 9, minimum: 0.5, year: 0 }, ["year"]],
  ])("refuses %s", (_, input, path) => {
    expectRefusal(() => planTraining(input as never), "invalid_input", path);
  });
});
