import { describe, expect, it } from "vitest";
import { trainingChart } from "../../../src/charts/lines/training-chart.ts";
import { planTraining } from "../../../src/delivery/training/plan-training.ts";
import { trainingRetention } from "../../../src/delivery/training/training-retention.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const curve = { halfLife: 60, floor: 0.35 };
const pointsOf = (n: number, end: number) =>
  Array.from({ length: n }, (_, i) => {
    const elapsed = (end * i) / Math.max(1, n - 1);
    return { elapsed, share: trainingRetention({ ...curve, elapsed }) };
  });

const planned = { points: pointsOf(366, 365), plan: planTraining({ ...curve, minimum: 0.63 }) };
const once = { points: pointsOf(44, 365) };
const one = { points: pointsOf(1, 0), plan: planned.plan };
const often = { points: pointsOf(20, 365), plan: planTraining({ ...curve, sessionsPerYear: 10_000 }) };

chartLaws(
  "trainingChart",
  Object.fromEntries(
    Object.entries({ planned, once, one, often }).map(([name, input]) => [
      name,
      (look) => trainingChart(input, look),
    ]),
  ),
);

describe("trainingChart", () => {
  it("has the curve once, and begun anew at each session", () => {
    const { data } = trainingChart(planned);
    const of = (series: string) =>
      data.filter((row) => row.series === series).map(({ x, y }) => [x, y!] as const);
    expect(of("once")).toEqual(planned.points.map(({ elapsed, share }) => [elapsed, share]));
    const { times, spacing, lowestRetention } = planned.plan;
    for (const [x, y] of of("refreshed")) {
      const since = [...times, 365].map((time) => x - time).filter((time) => time >= -1e-9);
      const retained = since.map((elapsed) => trainingRetention({ ...curve, elapsed: Math.max(0, elapsed) }));
      const justBefore = Math.abs(y - lowestRetention) < 1e-9;
      expect(justBefore || retained.some((share) => Math.abs(share - y) < 1e-9)).toBe(true);
      expect(y).toBeGreaterThanOrEqual(lowestRetention - 1e-9);
    }
    expect(
      of("refreshed")
        .filter(([, y]) => y === 1)
        .map(([x]) => x),
    ).toEqual([...times, 365]);
    expect(of("refreshed").filter(([, y]) => y === lowestRetention).length).toBe(Math.floor(365 / spacing));
  });

  it("names its curves at their ends", async () => {
    const texts = async (input: typeof once) =>
      (await pictureOf(trainingChart(input))).texts.map(({ text }) => text);
    expect(await texts(planned)).toEqual(expect.arrayContaining(["once", "refreshed"]));
    expect(await texts(once)).not.toContain("refreshed");
  });

  it("says what is remembered, and what the plan keeps", () => {
    expect(trainingChart(planned).alt).toBe(
      "Half-life 60, floor 35%: 36% remembered after 365. Sessions per year: 6; never below 67%.",
    );
    expect(trainingChart(once, { language: "bg", digits: 1 }).alt).toBe("След 365 се помни: 36,0\u202F%.");
  });

  it("draws no more sessions than can be told apart", () => {
    const chart = trainingChart(often);
    expect(chart.data.length).toBe(500 * 2 + 20);
    expect(chart.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(trainingChart(planned).notes).toEqual([]);
  });

  it.each([
    [{ points: [] }, "insufficient_data", ["data"] as ErrorPath],
    [{ points: [{ elapsed: -1, share: 1 }] }, "invalid_input", ["points", 0, "elapsed"]],
    [{ points: [{ elapsed: 1, share: 2 }] }, "invalid_input", ["points", 0, "share"]],
    [{ ...planned, plan: { ...planned.plan, model: "servqual" } }, "invalid_input", ["plan", "model"]],
    [{ ...planned, plans: 1 }, "invalid_input", ["plans"]],
  ] as const)("refuses what it cannot draw: %#", (input, code, path) => {
    expectRefusal(() => trainingChart(input as never), code, path);
  });
});
