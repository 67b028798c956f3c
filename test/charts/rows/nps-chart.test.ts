import { describe, expect, it } from "vitest";
import { npsChart } from "../../../src/charts/rows/nps-chart.ts";
import { estimateNps } from "../../../src/satisfaction/measures/nps.ts";
import { scoreGroups } from "../../../src/survey/score-groups.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** The scores of so many branches. */
function groupsOf(n: number, label = "Branch") {
  return Array.from({ length: n }, (_, i) => ({
    group: `${label} ${i + 1}`,
    ...estimateNps({ promoters: 10 + ((i * 7) % 40), passives: 12, detractors: 3 + ((i * 11) % 30) }),
  }));
}

const OCTOBER = estimateNps({ promoters: 222, passives: 90, detractors: 30 });
const PILOT = estimateNps({ promoters: 10, passives: 4, detractors: 3 }, { confidence: 0.9 });
const NAMED = [
  { group: "October", ...OCTOBER },
  { group: "pilot branch", ...PILOT },
];
const RATINGS = Array.from({ length: 60 }, (_, i) => (i * 7) % 11);
const SCORED = scoreGroups([...RATINGS, ...RATINGS, null, 9], {
  by: { branch: [...RATINGS.map(() => "north"), ...RATINGS.map(() => "south"), "closed", "few"] },
  fewest: 0,
  score: (ratings) => estimateNps(ratings as number[], { missing: "available", method: "wald" }),
}).groups;

const results = {
  "one estimate": OCTOBER,
  "three groups": NAMED,
  "44 groups": groupsOf(44),
  "rows of scoreGroups, one without answers": SCORED,
  "long labels": groupsOf(4, "a name that goes on for longer than anyone would read it aloud in one breath"),
  extremes: [
    { group: "nobody", ...estimateNps({ promoters: 0, passives: 0, detractors: 9 }) },
    { group: "everybody", ...estimateNps({ promoters: 1, passives: 0, detractors: 0 }) },
    { group: "passives", ...estimateNps({ promoters: 0, passives: 5, detractors: 0 }) },
  ],
};

chartLaws(
  "npsChart",
  Object.fromEntries(
    Object.entries(results).map(([name, groups]) => [name, (look) => npsChart(groups, look)]),
  ),
);

describe("npsChart", () => {
  it("draws two bars, a diamond and an interval for each score, with their figures", async () => {
    const { marks, texts } = await pictureOf(npsChart(NAMED));
    expect(marks).toMatchObject({ rect: 2 * 2, symbol: 2 + 3 });
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Would they recommend?", "detractors", "promoters", "NPS"],
        ...["October (n\u00A0=\u00A0342)", "9%", "65%", "26%", "+56"],
        ...["pilot branch (n\u00A0=\u00A017)", "18%", "59%", "24%", "+41", "−100", "100"],
      ]),
    );
  });

  it("has the figures of the estimates, in the order given", () => {
    expect(npsChart(NAMED).data).toEqual(
      NAMED.map(({ group, n, detractorShare, passiveShare, promoterShare, nps, interval }) => {
        return { id: group, label: group, n, detractorShare, passiveShare, promoterShare, nps, ...interval };
      }),
    );
    expect(npsChart(NAMED, { order: "value", labels: { October: "All of October" } }).data).toMatchObject([
      { id: "pilot branch" },
      { id: "October", label: "All of October" },
    ]);
  });

  it("keeps a group without a score, in words", async () => {
    const chart = npsChart(SCORED);
    expect(chart.data[2]).toEqual({
      id: "closed",
      label: "closed",
      n: 1,
      detractorShare: null,
      passiveShare: null,
      promoterShare: null,
      nps: null,
      lower: null,
      upper: null,
    });
    expect(npsChart(SCORED, { order: "value" }).data.at(-1)!.id).toBe("closed");
    const { marks, texts } = await pictureOf(chart);
    expect(marks.symbol).toBe(3 + 3);
    expect(texts.map(({ text }) => text)).toContain("no score");
  });

  it("writes shares within their bars where there is no room beside them", async () => {
    const { texts } = await pictureOf(npsChart(results.extremes, { width: 320 }));
    const all = texts.filter(({ text }) => text === "100%");
    const [low, high] = [
      texts.find(({ text }) => text === "−100")!,
      texts.find(({ text }) => text === "100")!,
    ];
    expect(all).toHaveLength(3);
    expect(all[0]!.left).toBeGreaterThan(low.left);
    expect(all[1]!.right).toBeLessThan(high.right);
  });

  it("says all figures of one score", () => {
    expect(npsChart(OCTOBER).alt).toBe(
      "NPS +56 (95 % interval +49 to +63), n = 342: promoters 65%, passives 26%, detractors 9%.",
    );
    expect(npsChart(OCTOBER, { language: "ru", digits: 1 }).alt).toBe(
      "NPS +56,1 (95 % интервал от +48,8 до +62,5), n = 342: сторонники 64,9\u202F%, нейтралы 26,3\u202F%, критики 8,8\u202F%.",
    );
  });

  it("says the highest and the lowest of several, each with the level of its interval", () => {
    expect(npsChart(NAMED).alt).toBe(
      "NPS of groups: 2. Highest: October +56 (95 % interval +49 to +63, n = 342); lowest: pilot branch +41 (90 % interval +6 to +64, n = 17).",
    );
    expect(npsChart(SCORED).alt).toContain("Highest: few +100 (no interval, n = 1)");
  });

  it.each([
    [[], "insufficient_data", ["data"]],
    [[SCORED[2]], "insufficient_data", ["data"]],
    [{ ...OCTOBER, model: "csat" }, "invalid_input", ["model"]],
    [{ ...OCTOBER, promoterShare: 2 }, "invalid_input", ["promoterShare"]],
    [[{ ...OCTOBER, group: "" }], "invalid_input", [0, "group"]],
    [[NAMED[0], NAMED[0]], "invalid_input", [1, "group"]],
    [[{ ...SCORED[0], scores: { ...OCTOBER, nps: null } }], "invalid_input", [0, "scores", "nps"]],
    [[null], "invalid_input", [0]],
  ] as const)("refuses what it cannot draw: %#", (groups, code, path) => {
    expectRefusal(() => npsChart(groups as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => npsChart(OCTOBER, { color: "red" } as never), "invalid_input", ["color"]);
  });
});
