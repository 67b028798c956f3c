import { describe, expect, it } from "vitest";
import type { AnswerDistribution } from "../../../src/charts/stacks/answer-shares.ts";
import { divergingColors } from "../../../src/charts/stacks/diverging-colors.ts";
import { likertChart } from "../../../src/charts/stacks/likert-chart.ts";
import { CHART_THEMES } from "../../../src/charts/theme/chart-theme.ts";
import { estimateCsat } from "../../../src/satisfaction/measures/csat.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Answers to items as the library counts them, the later items the worse. */
function itemsOf(n: number, { label = "item", max = 7 } = {}): AnswerDistribution[] {
  return Array.from({ length: n }, (_, i) => {
    const answers = Array.from({ length: 40 }, (_, r) => 1 + ((r * 3 + ((r * r * (i + 2)) >> 3) + i) % max));
    const { n: count, distribution } = estimateCsat(answers, { scale: { min: 1, max }, satisfiedFrom: max });
    return { item: `${label} ${i + 1}`, n: count, distribution };
  });
}

const UNASKED: AnswerDistribution = { item: "unasked", n: 0, distribution: null };

const FIVE: AnswerDistribution[] = [
  { item: "quiet", n: 20, distribution: sharesOf(0.25, 0.25, 0.25, 0.125, 0.125) },
  { item: "clean", n: 20, distribution: sharesOf(0, 0.125, 0.25, 0.25, 0.375) },
];

function sharesOf(...shares: number[]) {
  return shares.map((share, i) => ({ value: i + 1, share }));
}

const results = {
  "eight items": itemsOf(8),
  "one item": itemsOf(1),
  "44 items, one without answers": [UNASKED, ...itemsOf(43)],
  "all without answers but one": [UNASKED, { item: "empty", n: 0, distribution: [] }, FIVE[0]!],
  "long labels": itemsOf(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
  "an even scale": itemsOf(3, { max: 4 }),
  "a scale of eleven": itemsOf(3, { max: 11 }),
  "all in the middle": [{ item: "meh", n: 3, distribution: sharesOf(0, 1, 0) }],
  "one answer at all": [{ item: "yes", n: 3, distribution: [{ value: 0.5, share: 1 }] }],
};

for (const neutral of ["split", "aside", "exclude"] as const) {
  chartLaws(
    `likertChart, ${neutral}`,
    Object.fromEntries(
      Object.entries(results).map(([name, items]) => [
        name,
        (look) => likertChart(items, { ...look, neutral }),
      ]),
    ),
  );
}

chartLaws("likertChart with long answers", {
  "three answers": (look) =>
    likertChart(itemsOf(3, { max: 3 }), {
      ...look,
      answers: ["I do not agree", "I neither agree nor disagree with what is said here about it", "I agree"],
    }),
});

describe("likertChart", () => {
  it("stacks the answers around 0, the middle one in halves, with the sums of both sides", async () => {
    const chart = likertChart(FIVE);
    expect(chart.data.map(({ id, value, share, from, to }) => [id, value, share, from, to])).toEqual([
      ["clean", 1, 0, -0.25, -0.25],
      ["clean", 2, 0.125, -0.25, -0.125],
      ["clean", 3, 0.25, -0.125, 0.125],
      ["clean", 4, 0.25, 0.125, 0.375],
      ["clean", 5, 0.375, 0.375, 0.75],
      ["quiet", 1, 0.25, -0.625, -0.375],
      ["quiet", 2, 0.25, -0.375, -0.125],
      ["quiet", 3, 0.25, -0.125, 0.125],
      ["quiet", 4, 0.125, 0.125, 0.25],
      ["quiet", 5, 0.125, 0.25, 0.375],
    ]);
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(4 + 5);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "Left: below the middle, right: above it; the middle answer is halved",
        ...["1", "2", "3", "4", "5", "13%", "63%", "50%", "25%", "0%"],
      ]),
    );
  });

  it.each(["aside", "exclude"] as const)(
    "has no place at 0 for a middle answer that is %s",
    async (neutral) => {
      const chart = likertChart(FIVE, { neutral, order: "given" });
      expect(chart.data.slice(0, 5).map(({ share, from, to }) => [share, from, to])).toEqual([
        [0.25, -0.5, -0.25],
        [0.25, -0.25, 0],
        [0.25, null, null],
        [0.125, 0, 0.125],
        [0.125, 0.125, 0.25],
      ]);
      const { marks, texts } = await pictureOf(chart as never);
      expect(marks.rect).toBe(4 + 3 + (neutral === "aside" ? 2 : 0));
      expect(texts.filter(({ text }) => text === "25%")).toHaveLength(neutral === "aside" ? 3 : 1);
    },
  );

  it("names the best and the worst item, by the share above less that below", () => {
    const items = [
      ...FIVE,
      { item: "fast", n: 20, distribution: sharesOf(0.125, 0.125, 0.5, 0.125, 0.125) },
      UNASKED,
    ];
    expect(likertChart(items, { labels: { clean: "Clean rooms" } }).alt).toBe(
      "Shares of answers above and below the middle. Highest: Clean rooms, 63% against 13%; lowest: quiet, 25% against 50%.",
    );
    expect(likertChart(items, { language: "bg", digits: 1, neutral: "exclude" }).alt).toBe(
      "Дял на отговорите над и под средата. Най-високо: clean, 62,5\u202F% срещу 12,5\u202F%; най-ниско: quiet, 25,0\u202F% срещу 50,0\u202F%.",
    );
    expect(
      likertChart(items)
        .data.map(({ id }) => id)
        .filter((id, i, ids) => id !== ids[i - 1]),
    ).toEqual(["clean", "fast", "quiet", "unasked"]);
  });

  it("takes the middle from the instrument's scale, else from the answers", () => {
    const instrument = {
      id: "hotel",
      title: "Hotel",
      citation: "own",
      scale: { min: 1, max: 5 },
      dimensions: [{ id: "rooms", label: "Rooms", items: [{ id: "clean", label: "Clean" }] }],
    };
    const items = [{ item: "clean", n: 4, distribution: sharesOf(0.25, 0.25, 0.5) }];
    expect(likertChart(items).alt).toContain("50% of answers above the middle, 25% below it");
    const chart = likertChart(items, { instrument });
    expect(chart.alt).toContain("Clean: 0% of answers above the middle, 50% below it");
  });

  it("names the answers as asked, in ascending order however they are given", () => {
    const answers = ["never", "seldom", "often", "always"];
    const distribution = sharesOf(0.1, 0.2, 0.3, 0.4).reverse();
    const { data, columns } = likertChart([{ item: "late", n: 10, distribution }], { answers });
    expect(data.map(({ answer }) => answer)).toEqual(answers);
    expect(data.map(({ share }) => share)).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(columns.find(({ name }) => name === "value")!.digits).toBe(0);
    const halves = likertChart(results["one answer at all"]);
    expect(halves.columns.find(({ name }) => name === "value")!.digits).toBe(2);
    expect(halves.data[0]!.answer).toBe("0.5");
  });

  it("refuses what cannot be drawn", () => {
    const [quiet] = FIVE;
    const refused = (items: unknown, path: (string | number)[]) =>
      expectRefusal(() => likertChart(items as never), "invalid_input", path);
    expectRefusal(() => likertChart([]), "insufficient_data", ["data"]);
    expectRefusal(() => likertChart([UNASKED]), "insufficient_data", ["data"]);
    refused([quiet, quiet], ["data", 1, "item"]);
    refused([{ ...quiet, n: -1 }], ["data", 0, "n"]);
    refused([{ ...quiet, distribution: sharesOf(0.5, 0.4) }], ["data", 0, "distribution"]);
    refused([{ ...quiet, distribution: sharesOf(1.5) }], ["data", 0, "distribution", 0, "share"]);
    refused(
      [{ ...quiet, distribution: [...sharesOf(0.5), ...sharesOf(0.5)] }],
      ["data", 0, "distribution", 1, "value"],
    );
    const optionsRefused = (options: object, path: string[]) =>
      expectRefusal(() => likertChart(FIVE, options as never), "invalid_input", path);
    optionsRefused({ answers: ["no", "yes"] }, ["answers"]);
    optionsRefused({ neutral: "left" }, ["neutral"]);
    optionsRefused({ netural: "aside" }, ["netural"]);
  });
});

describe("divergingColors", () => {
  it("takes the theme's colors from either end, and shades between them for long scales", () => {
    const { light } = CHART_THEMES;
    const colorsOf = (n: number) =>
      divergingColors(
        Array.from({ length: n }, (_, i) => i + 1),
        (n + 1) / 2,
        light,
      );
    expect(colorsOf(7)).toEqual(light.diverging);
    expect(colorsOf(5)).toEqual([0, 2, 3, 4, 6].map((i) => light.diverging[i]));
    expect(colorsOf(2)).toEqual([light.diverging[1], light.diverging[5]]);
    expect(new Set(colorsOf(11)).size).toBe(11);
    expect(colorsOf(11)[1]).toBe("#c65f20");
  });
});
