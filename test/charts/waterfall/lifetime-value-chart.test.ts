import { describe, expect, it } from "vitest";
import { lifetimeValueChart } from "../../../src/charts/waterfall/lifetime-value-chart.ts";
import {
  explainLifetimeValue,
  type LifetimeValueStep,
} from "../../../src/loyalty/lifetime/explain-lifetime-value.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const { steps: STEPS, value: VALUE } = explainLifetimeValue({
  margin: 100,
  retention: 0.8,
  discount: 0.1,
  convention: "first-margin-now",
  acquisitionCost: 120,
});

const later = { margin: 10, retention: 0, discount: 0.1, convention: "first-margin-later" } as const;

const results: Readonly<Record<string, readonly LifetimeValueStep[]>> = {
  "seven steps": STEPS,
  "one step": explainLifetimeValue({ ...later, retention: 0.5, periods: 1 }).steps,
  "44 steps": Array.from({ length: 44 }, (_, step) => ({ step, amount: 100 * 0.9 ** step })),
  "nothing at all": explainLifetimeValue(later).steps,
  "losses only": explainLifetimeValue({ ...later, margin: -10, retention: 0.5 }).steps,
  "large sums": STEPS.map(({ step, amount }) => ({ step, amount: amount * 1e7 })),
};

chartLaws(
  "lifetimeValueChart",
  Object.fromEntries(
    Object.entries(results).map(([name, steps]) => [name, (look) => lifetimeValueChart(steps, look)]),
  ),
);
chartLaws("lifetimeValueChart of long labels", {
  "seven steps": (look) =>
    lifetimeValueChart(STEPS, {
      ...look,
      labels: Object.fromEntries(
        STEPS.map(({ step }) => [String(step), `${step}: ${"longer than one would read ".repeat(3)}`]),
      ),
    }),
});

describe("lifetimeValueChart", () => {
  it("draws a bar for each step and the value, with a line at 0", async () => {
    const { marks, texts } = await pictureOf(lifetimeValueChart(STEPS) as never);
    expect(marks.rect).toBe(STEPS.length + 1);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["−120.00", "+100.00", "+72.73", "+52.89", "+38.47", "+27.98", "+74.60", "246.67"],
        ...["to win", "period 0", "period 4", "later", "lifetime", "value"],
      ]),
    );
    const zeroLines = lifetimeValueChart(STEPS).spec.layer.filter(
      ({ mark, data }) => mark.type === "rule" && data?.values[0]?.value === 0,
    );
    expect(zeroLines).toHaveLength(1);
  });

  it("has the steps of the result, and adds them up to its value", () => {
    const { data } = lifetimeValueChart(STEPS, { labels: { value: "Worth" } });
    expect(data.slice(0, -1).map(({ id, amount }) => [id, amount])).toEqual(
      STEPS.map(({ step, amount }) => [String(step), amount]),
    );
    const total = data.at(-1)!;
    expect(total).toMatchObject({ label: "Worth", from: 0, part: "total" });
    expect(total.amount).toBeCloseTo(VALUE, 10);
    expect(data.at(-2)!.to).toBe(total.amount);
  });

  it("tells the value and its steps in order", () => {
    const [win, first] = [
      { step: "acquisition", amount: -40 },
      { step: 1, amount: 36 },
    ] as const;
    expect(lifetimeValueChart([win, first], { language: "bg" }).alt).toBe(
      "Стойност на клиента −4: спечелване −40, период 1 +36.",
    );
    expect(lifetimeValueChart([first], { digits: 1 }).alt).toBe("Lifetime value 36.0: period 1 +36.0.");
  });

  it("refuses what are no steps", () => {
    expectRefusal(() => lifetimeValueChart([]), "insufficient_data", ["data"]);
    expectRefusal(() => lifetimeValueChart({} as never), "invalid_input", ["data"]);
    const withStep = (step: unknown) => () => lifetimeValueChart([{ step, amount: 1 } as never]);
    for (const step of ["first", -1, 0.5, null])
      expectRefusal(withStep(step), "invalid_input", ["data", 0, "step"]);
    const [step] = STEPS;
    expectRefusal(() => lifetimeValueChart([step!, step!]), "invalid_input", ["data", 1, "step"]);
    const large = [0, 1].map((period) => ({ step: period, amount: 1.7e308 }));
    expectRefusal(() => lifetimeValueChart(large), "invalid_input", ["data"]);
    expectRefusal(() => lifetimeValueChart(STEPS, { unit: "EUR" } as never), "invalid_input", ["unit"]);
  });
});
