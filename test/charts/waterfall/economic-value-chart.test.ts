import { describe, expect, it } from "vitest";
import { economicValueChart } from "../../../src/charts/waterfall/economic-value-chart.ts";
import { economicValue } from "../../../src/value/economic-value.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const PLAIN = economicValue({ referencePrice: 100, savings: 24, gains: 18, switchingCost: 9, price: 115 });

/** An offer with so many gains. */
function gainsOf(n: number, label = "gain") {
  const gains = Object.fromEntries(
    Array.from({ length: n }, (_, i) => [`${label} ${i + 1}`, 100.5 * (i + 1)]),
  );
  return economicValue({ referencePrice: 9000, gains, negativeDifferentiation: { noise: 40 } });
}

const results = {
  "five steps": PLAIN,
  "the reference price alone": economicValue({ referencePrice: 12 }),
  "44 steps": gainsOf(44),
  "70 steps": gainsOf(70),
  "long labels": gainsOf(3, "a name that goes on for longer than anyone would read it aloud in one breath"),
  "no price, no value": economicValue({ referencePrice: 0, gains: 0 }),
  "below nothing": economicValue({ referencePrice: 10, switchingCost: { training: 30 }, price: 5 }),
  "large sums": economicValue({ referencePrice: 1e9, gains: { output: 2.5e8 }, price: 1e9 + 0.5 }),
};

chartLaws(
  "economicValueChart",
  Object.fromEntries(
    Object.entries(results).map(([name, value]) => [name, (look) => economicValueChart(value, look)]),
  ),
);

describe("economicValueChart", () => {
  it("draws a bar for each step from where the one before it ends, and the price as a line", async () => {
    const { marks, texts, svg } = await pictureOf(economicValueChart(PLAIN) as never);
    expect(marks.rect).toBe(5);
    expect(svg.match(/stroke-dasharray="4,3"/g)).toHaveLength(1);
    const drawn = texts.map(({ text }) => text);
    expect(drawn).toEqual(
      expect.arrayContaining([
        ...["100", "+18", "+24", "−9", "133", "price 115"],
        ...["Reference price", "Gains", "Savings", "Switching cost"],
        "Dashed: price asked, 115; inducement to buy 18",
      ]),
    );
    const topOf = (text: string) => texts.find((one) => one.text === text)!.top;
    expect(topOf("+24")).toBeLessThan(topOf("+18"));
    expect(topOf("−9")).toBeCloseTo(topOf("+24"), 6);
  });

  it("has the figures of the value", () => {
    const { data } = economicValueChart(PLAIN, { labels: { gain: "Better", "economic-value": "All" } });
    expect(data.slice(0, -1).map(({ amount, to }) => [amount, to])).toEqual(
      PLAIN.waterfall.map(({ amount, total }) => [amount, total]),
    );
    expect(data.map(({ id, label, order, from, part }) => [id, label, order, from, part])).toEqual([
      ["reference-price", "Reference price", 0, 0, "total"],
      ["gain", "Better", 1, 100, "up"],
      ["saving", "Savings", 2, 118, "up"],
      ["switching-cost", "Switching cost", 3, 142, "down"],
      ["economic-value", "All", 4, 0, "total"],
    ]);
    expect(data.at(-1)!.amount).toBe(PLAIN.economicValue);
  });

  it("tells parts of one name apart", () => {
    const value = economicValue({ referencePrice: 1, gains: { service: 1 }, savings: { service: 2 } });
    const { data } = economicValueChart(value, { labels: { service: "Service" } });
    expect(data.map(({ id, label }) => [id, label]).slice(1, 3)).toEqual([
      ["gain.service", "Service"],
      ["saving.service", "Service"],
    ]);
  });

  it("lies down where steps are many or their names are long", async () => {
    const lying = await pictureOf(economicValueChart(gainsOf(20), { price: 9100 }) as never);
    const labels = lying.texts.filter(({ text }) => text.startsWith("gain "));
    expect(new Set(labels.map(({ right }) => Math.round(right))).size).toBe(1);
    expect(lying.svg).toContain('stroke-dasharray="4,3"');
    const upright = await pictureOf(economicValueChart(PLAIN, { direction: "rtl" }) as never);
    const left = (text: string) => upright.texts.find((one) => one.text === text)!.left;
    expect(left("133")).toBeLessThan(left("100"));
  });

  it("takes a price that is asked, and does without one", () => {
    expect(economicValueChart(PLAIN, { price: 120.5, digits: 1 }).alt).toBe(
      "Economic value 133.0: Reference price 100.0, Gains +18.0, Savings +24.0, Switching cost −9.0. At a price of 120.5 the inducement is 12.5.",
    );
    const unpriced = economicValue({ referencePrice: 100, gains: { uptime: 0.5 } });
    expect(economicValueChart(unpriced, { language: "ru" }).alt).toBe(
      "Экономическая ценность 100,50: Цена аналога 100,00, uptime +0,50.",
    );
  });

  it("tells as many steps as a sentence holds", () => {
    const { alt } = economicValueChart(gainsOf(44));
    expect(alt).toMatch(/gain 13 \+1,306\.50, … \(32\)\.$/);
  });

  it("sorts the steps between the totals", () => {
    const { data } = economicValueChart(PLAIN, { order: "value" });
    expect(data.map(({ id, to }) => [id, to])).toEqual([
      ["reference-price", 100],
      ["switching-cost", 91],
      ["gain", 109],
      ["saving", 133],
      ["economic-value", 133],
    ]);
    const { data: some, notes } = economicValueChart(PLAIN, { most: 2 });
    expect(some.map(({ id }) => id)).toEqual(["reference-price", "gain"]);
    expect(notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
  });

  it("refuses what cannot be drawn", () => {
    const [step] = PLAIN.waterfall;
    expectRefusal(() => economicValueChart({ ...PLAIN, model: "x" } as never), "invalid_input", ["model"]);
    expectRefusal(() => economicValueChart({ ...PLAIN, waterfall: [] }), "insufficient_data", ["data"]);
    expectRefusal(() => economicValueChart({ ...PLAIN, waterfall: [step!, step!] }), "invalid_input", [
      "waterfall",
      1,
      "name",
    ]);
    expectRefusal(() => economicValueChart(PLAIN, { price: -1 }), "invalid_input", ["price"]);
    expectRefusal(() => economicValueChart(PLAIN, { prize: 1 } as never), "invalid_input", ["prize"]);
  });
});
