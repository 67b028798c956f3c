import { describe, expect, it } from "vitest";
import { taguchiChart } from "../../../src/charts/lines/taguchi-chart.ts";
import { taguchiLoss } from "../../../src/cost/models/taguchi.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const lossAt = (value: number) => taguchiLoss({ kind: "nominal", constant: 12.5, target: 20, value });
const valuesOf = (n: number) => Array.from({ length: n }, (_, i) => 24 - (8 * i) / Math.max(1, n - 1));

const curve = {
  points: valuesOf(81).map((value) => ({ value, loss: lossAt(value) })),
  target: 20,
  limits: { lower: 18, upper: 22 },
  marks: [
    { value: 21.4, loss: lossAt(21.4), label: "now" },
    { value: 17, loss: lossAt(17) },
  ],
};
const bare = { points: curve.points, target: 20 };
const sided = {
  points: valuesOf(9).map((value) => ({
    value,
    loss: taguchiLoss({ kind: "nominal", constant: { below: 4, above: 1 }, target: 20, value }),
  })),
  target: 20,
};
const atTarget = { points: [{ value: 20, loss: 0 }], target: 20 };
const crowded = {
  ...curve,
  marks: valuesOf(44).map((value, i) => ({
    value: 20 + i / 1000,
    loss: lossAt(value),
    label: `a rather long name ${i}`,
  })),
};

chartLaws(
  "taguchiChart",
  Object.fromEntries(
    Object.entries({ curve, bare, sided, atTarget, crowded }).map(([name, input]) => [
      name,
      (look) => taguchiChart(input, look),
    ]),
  ),
);

describe("taguchiChart", () => {
  it("has the curve by value, and the marks", () => {
    const { data } = taguchiChart(curve);
    expect(data.slice(0, 81).map(({ x, y }) => [x, y])).toEqual(
      curve.points.map(({ value, loss }) => [value, loss]).reverse(),
    );
    expect(data.slice(81)).toEqual([
      { series: "mark", label: "now", x: 21.4, y: lossAt(21.4) },
      { series: "mark", label: "17", x: 17, y: lossAt(17) },
    ]);
  });

  it("writes the target and the marks", async () => {
    const { texts, marks } = await pictureOf(taguchiChart(curve));
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "target 20",
        "now 21.4: loss 24.50",
        "17: loss 112.50",
        "Loss per case; band: tolerance 18 to 22",
      ]),
    );
    expect(marks.symbol).toBe(2);
    expect(taguchiChart(crowded).notes[0]).toEqual({
      path: ["data", expect.any(Number)],
      reason: "label-left-out",
    });
  });

  it("says the first mark, or the highest loss, and a constant that fits the whole curve", () => {
    expect(taguchiChart(curve).alt).toBe("Loss per case at 21.4: 24.50; target 20, constant 12.5.");
    expect(taguchiChart(bare).alt).toBe("Loss per case at 24: 200.00; target 20, constant 12.5.");
    expect(
      taguchiChart({ ...bare, points: [21, 24].map((value) => ({ value, loss: lossAt(value) })) }).alt,
    ).toBe("Loss per case at 24: 200.00; target 20, constant 12.5.");
    expect(taguchiChart(sided).alt).toBe("Loss per case at 16: 64.00; target 20.");
    expect(taguchiChart(atTarget, { digits: 0 }).alt).toBe("Loss per case at 20: 0; target 20.");
    expect(taguchiChart(curve, { language: "bg" }).alt).toBe(
      "Загуба на случай при 21,4: 24,50; цел 20, константа 12,5.",
    );
  });

  it.each([
    [{ ...curve, points: [] }, "insufficient_data", ["data"] as ErrorPath],
    [{ ...curve, points: [{ value: 1, loss: -1 }] }, "invalid_input", ["points", 0, "loss"]],
    [{ ...curve, marks: [{ value: "1", loss: 1 }] }, "invalid_input", ["marks", 0, "value"]],
    [{ points: curve.points }, "invalid_input", ["target"]],
    [{ ...curve, limits: { lower: 1 } }, "invalid_input", ["limits", "upper"]],
    [{ ...curve, limit: 1 }, "invalid_input", ["limit"]],
  ] as const)("refuses what it cannot draw: %#", (input, code, path) => {
    expectRefusal(() => taguchiChart(input as never), code, path);
  });
});
