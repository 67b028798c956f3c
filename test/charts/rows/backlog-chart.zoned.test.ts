import { describe, expect, it } from "vitest";
import { backlogChart } from "../../../src/charts/rows/backlog-chart.ts";
import {
  type ComplaintOptions,
  summarizeComplaints,
} from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const [HOUR, DAY] = [3_600_000, 86_400_000];
const AS_OF = Date.UTC(2026, 10, 29, 12);

/** The summary of open cases of so many days. */
function summaryOf(days: readonly number[], options: ComplaintOptions = {}) {
  return summarizeComplaints(
    days.map((day, i) => ({
      case: `${i}`,
      activity: "opened",
      at: new Date(AS_OF - day * DAY).toISOString(),
    })),
    { closing: ["closed"], asOf: new Date(AS_OF).toISOString(), ...options },
  );
}

const AGES = [0.2, 0.5, 2, 2, 3, 5, 6, 9, 9, 13, 16, 20, 35, 50, 70, 95, 120];
const usual = summaryOf(AGES);
const closed = summaryOf([3], { closing: ["opened"] });

const results = {
  usual,
  "one case": summaryOf([0.5]),
  "44 buckets": summaryOf(AGES, { ageEdgesMs: Array.from({ length: 44 }, (_, i) => i * 3 * DAY) }),
  "one bucket": summaryOf(AGES, { ageEdgesMs: [0] }),
  "uneven edges": summaryOf(AGES, { ageEdgesMs: [HOUR, 12 * HOUR, 36 * HOUR, 90 * DAY] }),
  "nobody within the edges": summaryOf([1], { ageEdgesMs: [30 * DAY, 60 * DAY] }),
  "a hundred thousand cases": {
    ...usual,
    backlog: { ...usual.backlog, n: 100_000, buckets: [{ fromMs: 0, toMs: null, n: 100_000 }] },
  },
};

chartLaws(
  "backlogChart",
  Object.fromEntries(
    Object.entries(results).map(([name, summary]) => [name, (look) => backlogChart(summary, look)]),
  ),
);

describe("backlogChart", () => {
  it("draws a bar for each bucket, with its ages and its cases", async () => {
    const { marks, texts } = await pictureOf(backlogChart(usual));
    expect(marks.rect).toBe(7);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Age of open cases", "17 open on 2026-11-29; median 9 d", "Open cases"],
        ...["under 1 d", "1–7 d", "7–14 d", "14–30 d", "30–60 d", "60–90 d", "over 90 d"],
      ]),
    );
  });

  it("has the buckets of the summary", () => {
    expect(backlogChart(usual).data.map(({ id, value, from, to }) => [id, value, from, to])).toEqual(
      usual.backlog.buckets.map(({ fromMs, toMs, n }, i) => [`${i}`, n, fromMs, toMs]),
    );
    expect(usual.backlog.buckets.map(({ n }) => n)).toEqual([2, 5, 3, 2, 2, 1, 2]);
    const sorted = backlogChart(usual, { order: "value" });
    expect(sorted.data.map(({ value }) => value)).toEqual([1, 2, 2, 2, 2, 3, 5]);
    expect(sorted.alt).toBe(backlogChart(usual).alt);
  });

  it("names ages by both units where they differ, in the language, by the length of a day, or by labels", () => {
    const labelsOf = (options: Parameters<typeof backlogChart>[1]) =>
      backlogChart(results["uneven edges"], options).data.map(({ label }) => label);
    expect(labelsOf({})).toEqual(["1–12 h", "12 h–1 d 12 h", "1 d 12 h–90 d", "over 90 d"]);
    expect(labelsOf({ dayMs: 12 * HOUR })).toEqual(["1 h–1 d", "1–3 d", "3–180 d", "over 180 d"]);
    expect(labelsOf({ language: "ru", labels: { 3: "давние" } }).slice(2)).toEqual([
      "1 д 12 ч–90 д",
      "давние",
    ]);
    expect(backlogChart(results["one bucket"]).data[0]!.label).toBe("of any age");
  });

  it("has ticks at whole numbers only", async () => {
    const { texts } = await pictureOf(backlogChart(results["one case"], { width: 2400 }));
    expect(texts.filter(({ text }) => /^[\d.]+$/.test(text)).map(({ text }) => text)).not.toContain("0.5");
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["0", "1"]));
  });

  it("says how many are open, their median age, and how many are old", () => {
    expect(backlogChart(usual).alt).toBe("Open cases: 17, median age 9 d; older than 90 d: 2.");
    expect(backlogChart(usual, { language: "bg" }).alt).toBe(
      "Отворени случаи: 17, медианна възраст 9 д; по-стари от 90 д: 2.",
    );
  });

  it("tells no date where the summary has none", async () => {
    const { texts } = await pictureOf(backlogChart({ ...usual, asOf: null }));
    expect(texts.map(({ text }) => text)).toContain("17 open; median 9 d");
  });

  it.each([
    [closed, "insufficient_data", ["data"]],
    [{ ...usual, backlog: { ...usual.backlog, buckets: [] } }, "insufficient_data", ["data"]],
    [{ ...usual, backlog: { ...usual.backlog, ageMs: null } }, "insufficient_data", ["data"]],
    [{ ...usual, model: "variants" }, "invalid_input", ["model"]],
    [{ ...usual, backlog: null }, "invalid_input", ["backlog"]],
    [
      { ...usual, backlog: { ...usual.backlog, buckets: [{ fromMs: 0, toMs: null, n: 0.5 }] } },
      "invalid_input",
      ["backlog", "buckets", 0, "n"],
    ],
  ] as const)("refuses what it cannot draw: %#", (summary, code, path) => {
    expectRefusal(() => backlogChart(summary as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => backlogChart(usual, { dayMs: 1 }), "invalid_input", ["dayMs"]);
  });
});
