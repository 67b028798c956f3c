import { describe, expect, it } from "vitest";
import { kanoCategoryChart } from "../../../src/charts/stacks/kano-category-chart.ts";
import { classifyKano } from "../../../src/priorities/kano/classify-kano.ts";
import type { KanoFeature } from "../../../src/priorities/kano/format-kano.ts";
import { summarizeKano } from "../../../src/priorities/kano/summarize-kano.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** A feature that nobody was asked about. */
const UNASKED: KanoFeature = {
  feature: "unasked",
  ...classifyKano([null], [null], { missing: "available" }),
};

function featuresOf(n: number, name = "feature"): KanoFeature[] {
  return Array.from({ length: n }, (_, i) => ({
    feature: `${name} ${i}`,
    ...summarizeKano({
      M: (i * 7) % 40,
      O: (i * 11 + 3) % 30,
      A: (i * 5 + 20) % 50,
      I: 10 + (i % 9),
      R: i % 3,
      Q: i % 2,
    }),
  }));
}

const TWO: KanoFeature[] = [
  { feature: "light", ...summarizeKano({ A: 60, O: 20, M: 5, I: 15, R: 0, Q: 0 }) },
  { feature: "grip", ...summarizeKano({ A: 10, O: 30, M: 50, I: 8, R: 1, Q: 1 }) },
];

const results = {
  "29 features": featuresOf(29),
  "one feature": featuresOf(1),
  "44 features, one without answers": [...featuresOf(43), UNASKED],
  "all without answers but one": [UNASKED, TWO[0]!],
  "long labels": featuresOf(
    5,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
};

chartLaws(
  "kanoCategoryChart",
  Object.fromEntries(
    Object.entries(results).map(([name, features]) => [name, (look) => kanoCategoryChart(features, look)]),
  ),
);

describe("kanoCategoryChart", () => {
  it("draws a bar of the shares above 0 for each feature, and prints those from 9 % on", async () => {
    const { marks, texts } = await pictureOf(kanoCategoryChart(TWO) as never);
    expect(marks.rect).toBe(4 + 6);
    const words = texts.map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(["60%", "20%", "15%", "50%", "30%", "10%", "n = 100"]));
    expect(words).toEqual(
      expect.arrayContaining([
        "must-be",
        "one-dimensional",
        "attractive",
        "indifferent",
        "reverse",
        "questionable",
      ]),
    );
    expect(words).not.toContain("8%");
    expect(words).not.toContain("5%");
  });

  it("has the counts and shares of the features, the most demanded first", () => {
    const { data, alt } = kanoCategoryChart(TWO, { labels: { grip: "Grip" } });
    expect(data.map(({ id, category, count, share }) => [id, category, count, share])).toEqual(
      [TWO[1]!, TWO[0]!].flatMap(({ feature, counts, shares }) =>
        (["M", "O", "A", "I", "R", "Q"] as const).map((category) => [
          feature,
          category,
          counts[category],
          shares![category],
        ]),
      ),
    );
    for (const { from, to, share } of data) expect(to! - from!).toBeCloseTo(share!, 12);
    expect(data.filter(({ category }) => category === "Q").map(({ to }) => to)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ]);
    expect(alt).toBe("Kano answers, n = 100. Most demanded: Grip, 50% must-be and 30% one-dimensional.");
    const given = kanoCategoryChart(TWO, { order: "given", language: "bg", digits: 1 });
    expect(given.data[0]!.id).toBe("light");
    expect(given.alt).toBe(
      "Отговори по Кано, n = 100. Най-търсено: grip, 50,0\u202F% задължително и 30,0\u202F% едномерно.",
    );
  });

  it("keeps a feature that nobody answered, without bars", async () => {
    const chart = kanoCategoryChart([UNASKED, ...TWO], { order: "given" });
    expect(chart.data[0]).toEqual({
      id: "unasked",
      label: "unasked",
      n: 0,
      category: null,
      count: null,
      share: null,
      from: null,
      to: null,
    });
    expect((await pictureOf(chart as never)).texts.map(({ text }) => text)).toContain("no answers");
    expect(chart.alt).toContain("Most demanded: grip");
    const weighted = { ...TWO[0]!, n: 99.5 };
    expect(kanoCategoryChart([weighted]).alt).toContain("n = 99.5.");
  });

  it("refuses what cannot be drawn", () => {
    expectRefusal(() => kanoCategoryChart([]), "insufficient_data", ["data"]);
    expectRefusal(() => kanoCategoryChart([UNASKED]), "insufficient_data", ["data"]);
    expectRefusal(() => kanoCategoryChart([TWO[0]!, TWO[0]!]), "invalid_input", ["data", 1, "feature"]);
    expectRefusal(() => kanoCategoryChart([{ ...TWO[0]!, model: "nps" as never }]), "invalid_input", [
      "data",
      0,
      "model",
    ]);
    expectRefusal(() => kanoCategoryChart(TWO, { continuous: true } as never), "invalid_input", [
      "continuous",
    ]);
  });
});
