import { describe, expect, it } from "vitest";
import { paretoChart } from "../../../src/charts/stacks/pareto-chart.ts";
import { type CauseSummary, summarizeCauses } from "../../../src/logs/summarize-causes.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Cases by cause. */
function causesOf(counts: Readonly<Record<string, number>>): CauseSummary {
  return summarizeCauses(
    Object.entries(counts).flatMap(([cause, n]) => Array.from({ length: n }, () => ({ cause }))),
  );
}

function causesNamed(n: number, name: string, isAlike = false): CauseSummary {
  return causesOf(
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`${name} ${i}`, isAlike ? 2 : 3 * n - i * 2])),
  );
}

const USUAL = causesOf({ late: 50, wrong: 25, rude: 14, billing: 6, site: 3, noise: 2 });

const results = {
  usual: USUAL,
  "one cause": causesOf({ late: 3 }),
  "44 causes": causesNamed(44, "cause"),
  "causes alike": causesNamed(9, "cause", true),
  "long labels": causesNamed(
    5,
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  "large weights": summarizeCauses(
    [
      { cause: "fire", cost: 1e14 },
      { cause: "flood", cost: 0.25 },
      { cause: "none", cost: 0 },
    ],
    { weight: "cost" },
  ),
};

chartLaws(
  "paretoChart",
  Object.fromEntries(
    Object.entries(results).map(([name, causes]) => [name, (look) => paretoChart(causes, look)]),
  ),
);

describe("paretoChart", () => {
  it("draws a bar and a point of the line for each cause, on one axis from 0 to 1", async () => {
    const chart = paretoChart(USUAL);
    const { marks, texts } = await pictureOf(chart as never);
    expect(marks.rect).toBe(6);
    expect(marks.line).toBe(6);
    expect(marks.symbol).toBe(6 + 3);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        "n = 100 · line: cumulative share, dashed at 80%",
        ...["the vital few", "the others", "cumulative share"],
        ...["late", "50%", "75%", "89%", "95%", "98%", "noise", "2%"],
      ]),
    );
    const axes = chart.spec.layer.flatMap(({ encoding }) => {
      const scale = (encoding.x as { scale?: { domain?: unknown } | null }).scale;
      return scale?.domain === undefined ? [] : [scale.domain];
    });
    expect(new Set(axes.map((domain) => JSON.stringify(domain)))).toEqual(new Set(["[0,1]"]));
  });

  it("has the figures of the summary", () => {
    expect(paretoChart(USUAL, { labels: { late: "Late delivery" } }).data).toEqual(
      USUAL.causes.map(({ cause, ...figures }, i) => ({
        id: cause,
        label: cause === "late" ? "Late delivery" : cause,
        ...figures,
        part: i < USUAL.vital ? "vital" : "other",
      })),
    );
    expect(paretoChart(USUAL).alt).toBe("Causes: 6, n = 100. The first 3 make 80%; the largest: late, 50%.");
    expect(paretoChart(USUAL, { language: "ru", digits: 1 }).alt).toBe(
      "Причин: 6, n = 100. Первые 3 дают 80\u202F%; самая частая: late, 50,0\u202F%.",
    );
  });

  it("has the causes beyond the most in one bar, whose name no cause has", () => {
    const causes = causesOf({ others: 50, late: 30, rude: 15, noise: 5 });
    const { data, notes } = paretoChart(causes, { most: 2 });
    expect(data.map(({ id }) => id)).toEqual(["others", "late", "others…"]);
    expect(data[2]).toEqual({
      id: "others…",
      label: "others: 2",
      n: 20,
      weight: 20,
      share: 0.15 + 0.05,
      cumulativeShare: 1,
      part: "other",
    });
    expect(notes).toEqual([]);
    expect(paretoChart(results["44 causes"]).data).toHaveLength(13);
    expect(paretoChart(results["44 causes"], { most: 44 }).data).toHaveLength(44);
  });

  it("prints a share on its bar where there is room, else behind it", () => {
    const placesOf = (direction: "ltr" | "rtl") =>
      paretoChart(USUAL, { direction }).spec.layer.flatMap(({ mark, data }) =>
        mark.type === "text" && mark.stroke === undefined
          ? (
              data!.values.filter(({ text }) => text === "50%" || text === "3%") as {
                text: string;
                x: number;
              }[]
            ).map(({ text, x }) => ({ text, x, align: mark.align }))
          : [],
      );
    const [late, site] = [
      placesOf("ltr").find(({ text }) => text === "50%"),
      placesOf("ltr").find(({ text }) => text === "3%"),
    ];
    expect([late!.align, site!.align]).toEqual(["right", "left"]);
    const [lateRtl, siteRtl] = [
      placesOf("rtl").find(({ text }) => text === "50%"),
      placesOf("rtl").find(({ text }) => text === "3%"),
    ];
    expect([lateRtl!.align, siteRtl!.align]).toEqual(["left", "right"]);
    expect(lateRtl!.x).toBeLessThan(siteRtl!.x);
  });

  it("refuses what cannot be drawn", () => {
    expectRefusal(() => paretoChart({ ...USUAL, model: "kano" as never }), "invalid_input", ["model"]);
    expectRefusal(() => paretoChart({ ...USUAL, causes: [] }), "insufficient_data", ["data"]);
    const weightless = summarizeCauses([{ cause: "late", cost: 0 }], { weight: "cost" });
    expectRefusal(() => paretoChart(weightless), "insufficient_data", ["data"]);
    const twice = { ...USUAL, causes: [USUAL.causes[0]!, USUAL.causes[0]!] };
    expectRefusal(() => paretoChart(twice), "invalid_input", ["causes", 1, "cause"]);
    expectRefusal(() => paretoChart(USUAL, { most: 0 }), "invalid_input", ["most"]);
    expectRefusal(() => paretoChart(USUAL, { mots: 3 } as never), "invalid_input", ["mots"]);
    expectRefusal(() => paretoChart(null as never), "invalid_input", []);
  });
});
