import { describe, expect, it } from "vitest";
import { penaltyRewardChart } from "../../../src/charts/rows/penalty-reward-chart.ts";
import {
  estimatePenaltyReward,
  type PenaltyRewardCoefficients,
} from "../../../src/priorities/estimate-penalty-reward.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const LIMITS = { low: 2, high: 4 };

/** The contrast of so many attributes, the first ones with the largest effects. */
function contrastOf(
  n: number,
  label = "Attribute",
  coefficients: PenaltyRewardCoefficients = "unstandardized",
) {
  const ratings = Array.from({ length: n }, (_, k) =>
    Array.from({ length: 240 }, (_, r) => 3 + Math.round(2.4 * Math.sin(r * r * (k + 1.3) + k))),
  );
  const outcome = ratings[0]!.map((_, r) =>
    ratings.reduce((sum, column, k) => sum + column[r]! / (k + 1), 2 * Math.sin(r ** 3)),
  );
  return estimatePenaltyReward(
    outcome,
    Object.fromEntries(ratings.map((column, k) => [`${label} ${k + 1}`, column])),
    { ...LIMITS, coefficients, missing: "reject" },
  );
}

const six = contrastOf(6);
const standardized = contrastOf(3, "Attribute", "standardized");
const unrated = estimatePenaltyReward(
  [1, 2, 1, 4, 4, 5, 4, 4, 5, 4],
  { clean: [1, 2, 1, 3, 3, 4, 5, 5, 4, 3], never: Array(10).fill(null) },
  { ...LIMITS, missing: "available" },
);

const results = {
  "six attributes": six,
  "one attribute": contrastOf(1),
  "44 attributes": contrastOf(44),
  "one that nobody rated": unrated,
  "long labels": contrastOf(
    4,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  standardized,
};

chartLaws(
  "penaltyRewardChart",
  Object.fromEntries(
    Object.entries(results).map(([name, contrast]) => [name, (look) => penaltyRewardChart(contrast, look)]),
  ),
);

describe("penaltyRewardChart", () => {
  it("draws two dots for each attribute", async () => {
    const { marks, texts } = await pictureOf(penaltyRewardChart(six));
    expect(marks.symbol).toBe(2 * 6 + 2);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Where low hurts and high helps", "penalty when low", "reward when high"],
        ...["Change of the outcome against a middling answer", "0", "+1", "Attribute 1"],
        `n\u00A0=\u00A0240, R²\u00A0=\u00A0${six.r2!.toFixed(2)}, 95\u00A0% intervals`,
      ]),
    );
  });

  it("has the effects of the estimate, in the order given", () => {
    expect(penaltyRewardChart(six).data).toEqual(
      six.attributes.flatMap(({ attribute: id, lowCount, highCount, factor, ...effects }) => [
        {
          ...{ id, label: id, side: "penalty", n: lowCount },
          ...{ value: effects.penalty, ...effects.penaltyInterval, factor },
        },
        {
          ...{ id, label: id, side: "reward", n: highCount },
          ...{ value: effects.reward, ...effects.rewardInterval, factor },
        },
      ]),
    );
  });

  it("sorts by the penalty when asked to, and leaves out whole attributes", () => {
    const { data, notes } = penaltyRewardChart(six, { order: "value", most: 2 });
    const least = six.attributes.map(({ penalty }) => penalty).sort((a, b) => a - b);
    expect(data).toHaveLength(4);
    expect([data[0]!.value, data[2]!.value]).toEqual(least.slice(0, 2));
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("keeps an attribute that nobody rated, in words", async () => {
    const chart = penaltyRewardChart(unrated);
    expect(chart.data[2]).toMatchObject({ id: "never", value: null, lower: null, upper: null });
    const { marks, texts } = await pictureOf(chart);
    expect(marks.symbol).toBe(2 + 2);
    expect(texts.map(({ text }) => text)).toContain("no answers");
  });

  it("tells standardized effects", async () => {
    const { texts } = await pictureOf(penaltyRewardChart(standardized));
    expect(texts.map(({ text }) => text)).toContain("Standardized effect against a middling answer");
  });

  it("says what hurts and what helps most, with their intervals", () => {
    const hurts = six.attributes.reduce((a, b) => (b.penalty < a.penalty ? b : a));
    const helps = six.attributes.reduce((a, b) => (b.reward > a.reward ? b : a));
    const text = (x: number) => `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;
    const interval = ({ lower, upper }: { lower: number; upper: number }) =>
      `95 % interval ${text(lower)} to ${text(upper)}`;
    expect(penaltyRewardChart(six).alt).toBe(
      `Penalties and rewards, n = 240. A low answer hurts most: ${hurts.attribute} (${text(hurts.penalty)}, ${interval(hurts.penaltyInterval)}); a high one helps most: ${helps.attribute} (${text(helps.reward)}, ${interval(helps.rewardInterval)}).`,
    );
    expect(penaltyRewardChart(unrated, { language: "ru", labels: { clean: "чистота" } }).alt).toMatch(
      /^Штрафы и поощрения, n = 10\. Низкая оценка вредит сильнее всего: чистота \(−2,67, 95 % интервал от/,
    );
  });

  it.each([
    [{ ...six, attributes: [] }, "insufficient_data", ["data"]],
    [{ ...unrated, attributes: [unrated.attributes[1]] }, "insufficient_data", ["data"]],
    [{ ...six, model: "key-drivers" }, "invalid_input", ["model"]],
    [
      { ...six, attributes: [{ ...six.attributes[0], lowCount: -1 }] },
      "invalid_input",
      ["attributes", 0, "lowCount"],
    ],
  ] as const)("refuses what it cannot draw: %#", (contrast, code, path) => {
    expectRefusal(() => penaltyRewardChart(contrast as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => penaltyRewardChart(six, { zero: true } as never), "invalid_input", ["zero"]);
  });
});
