import { describe, expect, it } from "vitest";
import { auditChart } from "../../../src/charts/rows/audit-chart.ts";
import type { AuditOptions } from "../../../src/delivery/audits/audit-options.ts";
import { scoreMysteryVisits } from "../../../src/delivery/audits/score-mystery-visits.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** A visit that earned so many of 100 points, all in checks that are critical where they say so. */
function visitOf(site: string, earned: number, isCritical = false) {
  return {
    site,
    sections: [
      { section: "counter", checks: [{ check: "greeted", earned, possible: 100, critical: isCritical }] },
    ],
  };
}

/** So many sites with three visits each. */
function visitsOf(n: number, label = "Site", options?: AuditOptions) {
  return scoreMysteryVisits(
    Array.from({ length: 3 * n }, (_, v) => {
      const site = Math.floor(v / 3);
      return visitOf(`${label} ${site + 1}`, 50 + ((site * 17) % 45) + (v % 3), site % 5 === 3);
    }),
    options,
  );
}

const four = scoreMysteryVisits([
  visitOf("south", 60),
  visitOf("south", 64),
  visitOf("north", 90),
  visitOf("north", 94),
  visitOf("west", 85, true),
  visitOf("east", 80),
]);
const same = scoreMysteryVisits([visitOf("a", 100), visitOf("b", 100)]);

const results = {
  "four sites": four,
  "one site": visitsOf(1),
  "44 sites": visitsOf(44),
  "long labels": visitsOf(5, "a name that goes on for longer than anyone would read it aloud in one breath"),
  "sites of one score": same,
  "a pass mark of their own": visitsOf(6, "Site", { passMark: 75 }),
};

chartLaws(
  "auditChart",
  Object.fromEntries(
    Object.entries(results).map(([name, visits]) => [name, (look) => auditChart(visits, look)]),
  ),
);

describe("auditChart", () => {
  it("draws a dot for each site, its interval where there is one, and its places", async () => {
    const { marks, texts, svg } = await pictureOf(auditChart(four, { passMark: 80 }));
    expect(marks.symbol).toBe(4 + 3);
    expect(svg).toContain('stroke-dasharray="4,3"');
    const places = (site: string) => four.sites.find((one) => one.site === site)!;
    const ends = ["north", "west", "east", "south"].map((site) => {
      const { rank, rankInterval, failedCritical } = places(site);
      return `${rank} (${rankInterval.lower}–${rankInterval.upper})${failedCritical > 0 ? "\u00A0⚠" : ""}`;
    });
    expect(ends[1]).toBe("2 (1–4)\u00A0⚠");
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Audit scores by site", "Score, 0–100", "north", "100"],
        ...["passed", "below the pass mark", "critical check failed\u00A0⚠"],
        ...ends,
      ]),
    );
  });

  it("has the figures of the sites, best first, and what they come to", () => {
    const chart = auditChart(four, { passMark: 80 });
    expect(chart.data).toEqual(
      [...four.sites]
        .sort((a, b) => b.score - a.score)
        .map(({ site, n, score, interval, rank, rankInterval, failedCritical }) => ({
          id: site,
          label: site,
          n,
          value: score,
          lower: interval?.lower ?? null,
          upper: interval?.upper ?? null,
          rank,
          rankLower: rankInterval.lower,
          rankUpper: rankInterval.upper,
          failedCritical,
          state: { north: "passed", west: "critical", east: "passed", south: "below" }[site],
        })),
    );
  });

  it("takes the pass mark of the visits unless another is given, and none without one", async () => {
    const marked = visitsOf(6, "Site", { passMark: 75 });
    const statesOf = (passMark?: number) =>
      auditChart(marked, { order: "given", passMark }).data.map(({ state }) => state);
    const expected = (mark: number) =>
      marked.sites.map(({ score, failedCritical }) => {
        if (failedCritical > 0) return "critical";
        return score >= mark ? "passed" : "below";
      });
    expect(statesOf()).toEqual(expected(75));
    expect(statesOf(55)).toEqual(expected(55));
    expect(statesOf()).not.toEqual(statesOf(55));
    const unmarked = auditChart(four);
    expect(new Set(unmarked.data.map(({ state }) => state))).toEqual(new Set(["scored", "critical"]));
    expect((await pictureOf(unmarked)).svg).not.toContain('stroke-dasharray="4,3"');
  });

  it("keeps to the scale where all scores are one", async () => {
    const { texts } = await pictureOf(auditChart(same));
    const said = texts.map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining(["0", "100"]));
    expect(said).not.toContain("110");
  });

  it("says the best, the lowest and how many failed a critical check", () => {
    const { interval } = four.sites.find(({ site }) => site === "north")!;
    expect(auditChart(four).alt).toBe(
      `Audit scores, sites: 4. Best: north 92.00 (95 % interval ${interval!.lower.toFixed(2)} to ${interval!.upper.toFixed(2)}); lowest: south 62.00 (95 % interval ${four.sites[0]!.interval!.lower.toFixed(2)} to ${four.sites[0]!.interval!.upper.toFixed(2)}). Failed a critical check: 1.`,
    );
    expect(auditChart(same, { language: "bg", digits: 0, labels: { a: "Център" } }).alt).toBe(
      "Оценки от проверки, обекти: 2. Най-добър: Център 100 (няма интервал); най-слаб: b 100 (няма интервал). С пропусната критична проверка: 0.",
    );
  });

  it.each([
    [{ ...four, sites: [] }, "insufficient_data", ["data"]],
    [{ ...four, model: "audit" }, "invalid_input", ["model"]],
    [{ ...four, sites: [{ ...four.sites[0], score: 101 }] }, "invalid_input", ["sites", 0, "score"]],
    [
      { ...four, sites: [{ ...four.sites[0], rankInterval: null }] },
      "invalid_input",
      ["sites", 0, "rankInterval"],
    ],
  ] as const)("refuses what it cannot draw: %#", (visits, code, path) => {
    expectRefusal(() => auditChart(visits as never), code, path);
  });

  it.each([-1, 100.5, Number.NaN, "80"])("refuses a pass mark that is none: %s", (passMark) => {
    expectRefusal(() => auditChart(four, { passMark: passMark as never }), "invalid_input", ["passMark"]);
  });
});
