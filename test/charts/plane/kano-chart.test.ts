import { describe, expect, it } from "vitest";
import { type KanoChartFeature, kanoChart } from "../../../src/charts/plane/kano-chart.ts";
import { classifyKano } from "../../../src/priorities/kano/classify-kano.ts";
import { summarizeKano } from "../../../src/priorities/kano/summarize-kano.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Features about which 40 respondents were asked. */
function featuresOf(
  n: number,
  { missing = [], label = "feature" }: { readonly missing?: readonly number[]; readonly label?: string } = {},
): KanoChartFeature[] {
  return Array.from({ length: n }, (_, i) => {
    const answers = (levels: readonly number[], step: number) =>
      Array.from({ length: 40 }, (_, r) =>
        missing.includes(i) ? null : levels[(r * step + i * i) % levels.length]!,
      );
    return {
      feature: `${label} ${i + 1}`,
      ...classifyKano(answers([1, 1, 2, 3, 1, 3].slice(i % 3), 1), answers([5, 3, 4, 5, 3].slice(i % 4), 3), {
        missing: "available",
      }),
    };
  });
}

/** A feature of each category. */
const EACH: KanoChartFeature[] = (["M", "O", "A", "I", "R", "Q"] as const).map((category) => ({
  feature: `the ${category}`,
  ...summarizeKano({ A: 5, O: 5, M: 5, I: 5, R: 5, Q: 5, [category]: 75 }),
}));

const results = {
  "29 features": featuresOf(29),
  "one feature": featuresOf(1),
  "44 features, some without answers": featuresOf(44, { missing: [0, 3] }),
  "all without answers but one": featuresOf(4, { missing: [0, 1, 2] }),
  "long labels": featuresOf(6, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
  "every category": EACH,
};

chartLaws(
  "kanoChart",
  Object.fromEntries(
    Object.entries(results).map(([name, features]) => [name, (look) => kanoChart(features, look)]),
  ),
);
chartLaws("kanoChart of scores", {
  "twelve features": (look) => kanoChart(featuresOf(12), { ...look, continuous: true }),
  "one respondent": (look) =>
    kanoChart([{ feature: "grip", ...classifyKano([5], [1]) }], { ...look, continuous: true }),
});

describe("kanoChart", () => {
  it("draws a point with two intervals for each feature between crossed lines", async () => {
    const { marks, texts } = await pictureOf(kanoChart(featuresOf(3)) as never);
    expect(marks.symbol).toBe(
      3 + new Set(kanoChart(featuresOf(3)).data.map(({ category }) => category)).size,
    );
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "What delights and what is taken for granted",
        "Better and worse coefficients with 95 % intervals, n = 40",
        "Satisfaction if present (better)",
        "Dissatisfaction if absent (worse, turned)",
        ...["attractive", "one-dimensional", "indifferent", "must-be", "feature 1", "feature 3"],
      ]),
    );
  });

  it("has the coefficients, the worse ones turned", () => {
    const features = featuresOf(5, { missing: [2] });
    expect(kanoChart(features).data).toEqual(
      features.map(({ feature, n, better, betterInterval, worse, worseInterval, category }) => ({
        id: feature,
        label: feature,
        n,
        x: worse === null ? null : 0 - worse,
        y: better,
        xLower: worseInterval && 0 - worseInterval.upper,
        xUpper: worseInterval && 0 - worseInterval.lower,
        yLower: betterInterval?.lower ?? null,
        yUpper: betterInterval?.upper ?? null,
        category,
      })),
    );
  });

  it("has the scores where they are asked for", () => {
    const features = featuresOf(5, { missing: [2] });
    const { data, spec } = kanoChart(features, { continuous: true });
    expect(data).toEqual(
      features.map(({ feature, n, continuous }) => ({
        id: feature,
        label: feature,
        n,
        x: continuous?.dysfunctional ?? null,
        y: continuous?.functional ?? null,
        xLower: continuous?.dysfunctionalInterval?.lower ?? null,
        xUpper: continuous?.dysfunctionalInterval?.upper ?? null,
        yLower: continuous?.functionalInterval?.lower ?? null,
        yUpper: continuous?.functionalInterval?.upper ?? null,
        category: continuous?.category ?? null,
      })),
    );
    const lines = spec.layer.flatMap(({ mark, data: own }) =>
      mark.type === "rule" && own ? own.values : [],
    );
    expect(lines).toEqual([{ value: -1 }, { value: -1 }, { value: 2 }, { value: 2 }]);
  });

  it("counts the categories and names what hurts and pleases most", () => {
    const features = [
      { feature: "grip", ...classifyKano([3, 2, 3, 1, 3], [5, 5, 4, 5, 5]) },
      { feature: "light", ...classifyKano([1, 1, 2, 1], [3, 4, 5, 3]) },
    ];
    expect(kanoChart(features, { labels: { grip: "Grip" } }).alt).toBe(
      "Kano categories, n = 4–5: must-be 1, one-dimensional 0, attractive 1, indifferent 0. Absence hurts most: Grip (0.80); presence pleases most: light (0.75).",
    );
    expect(kanoChart(features, { language: "bg", continuous: true, digits: 1 }).alt).toBe(
      "Категории на Кано, n = 4–5: задължителни 1, едномерни 0, привлекателни 1, безразлични 0. Липсата огорчава най-много: grip (3,6); наличието радва най-много: light (3,5).",
    );
    const shares = [{ feature: "door", ...summarizeKano({ A: 10.5, O: 20, M: 50, I: 19, R: 0, Q: 0 }) }];
    expect(kanoChart(shares).alt).toContain("n = 99.5:");
  });

  it("tells each category by color and shape, in the order of the legend", async () => {
    const chart = kanoChart(EACH);
    const { texts } = await pictureOf(chart as never);
    const legend = ["must-be", "one-dimensional", "attractive", "indifferent", "reverse", "questionable"];
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(legend));
    const point = chart.spec.layer.find(({ encoding }) => "shape" in encoding)!;
    for (const channel of ["color", "shape"]) {
      const { scale } = point.encoding[channel] as { scale: { domain: string[]; range: string[] } };
      expect(scale.domain).toEqual(["M", "O", "A", "I", "R", "Q"]);
      expect(new Set(scale.range).size).toBe(6);
    }
  });

  it("names points in the corners, from which words keep away", async () => {
    const corners = [
      [1, 1],
      [1, 5],
      [1, 3],
      [3, 3],
      [3, 5],
    ].map(([present, absent], i) => ({ feature: `feature ${i}`, ...classifyKano([present!], [absent!]) }));
    const chart = kanoChart(corners);
    expect(chart.notes).toEqual([]);
    const { texts } = await pictureOf(chart as never);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["feature 1", "feature 2", "feature 3", "feature 4", "attractive", "must-be"]),
    );
  });

  it("sorts by what hurts most", () => {
    const features = featuresOf(6, { missing: [0] });
    const { data } = kanoChart(features, { order: "value" });
    const worse = data.slice(0, 5).map(({ x }) => x!);
    expect(worse).toEqual([...worse].sort((a, b) => b - a));
    expect(data.at(-1)!.x).toBe(null);
  });

  it("refuses what cannot be drawn", () => {
    const [feature] = featuresOf(1);
    expectRefusal(() => kanoChart([]), "insufficient_data", ["data"]);
    expectRefusal(() => kanoChart(featuresOf(2, { missing: [0, 1] })), "insufficient_data", ["data"]);
    expectRefusal(() => kanoChart(EACH, { continuous: true }), "insufficient_data", ["data"]);
    expectRefusal(() => kanoChart([feature!, feature!]), "invalid_input", ["data", 1, "feature"]);
    expectRefusal(() => kanoChart([{ ...feature!, model: "nps" as never }]), "invalid_input", [
      "data",
      0,
      "model",
    ]);
    expectRefusal(() => kanoChart([feature!], { continous: true } as never), "invalid_input", ["continous"]);
  });
});
