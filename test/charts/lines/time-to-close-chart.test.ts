import { describe, expect, it } from "vitest";
import { type ClosingSummary, timeToCloseChart } from "../../../src/charts/lines/time-to-close-chart.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { kaplanMeier, survivalQuantile } from "../../../src/numeric/inference/kaplan-meier.ts";
import { survivalErrors } from "../../../src/numeric/inference/survival-intervals.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** What a summary says of cases that closed after so long and of those still open at such an age. */
function summaryOf(closed: readonly number[], ages: readonly number[]): ClosingSummary {
  const curve = kaplanMeier(Float64Array.from(closed), Float64Array.from(ages));
  const steps = survivalErrors(curve, 0.95, "log-log").map(({ interval }, i) => ({
    timeMs: curve.times[i]!,
    survival: curve.survival[i]!,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
  }));
  const max = Math.max(...ages);
  const ageMs = {
    n: ages.length,
    mean: max,
    standardDeviation: null,
    min: max,
    max,
    median: max,
    quantiles: [],
  };
  return {
    model: "event-log",
    confidence: 0.95,
    backlog: { n: ages.length, ageMs: ages.length === 0 ? null : ageMs, buckets: [] },
    timeToClose: {
      n: closed.length + ages.length,
      closed: closed.length,
      censored: ages.length,
      medianMs: survivalQuantile(curve, 0.5),
      quantiles: [],
      curve: steps,
    },
  };
}

const timesOf = (n: number, unit: number) => Array.from({ length: n }, (_, i) => (1 + ((i * 7) % 40)) * unit);

const days = summaryOf(timesOf(120, DAY), timesOf(20, 2 * DAY));
const hours = summaryOf(timesOf(60, HOUR / 2), []);
const minutes = summaryOf([MINUTE, 2 * MINUTE, 5 * MINUTE], [3 * MINUTE]);
const mostlyOpen = summaryOf([3 * DAY, 5 * DAY], [9 * DAY, 10 * DAY, 11 * DAY]);
const allOpen = summaryOf([], [9 * DAY, 10 * DAY]);
const atOnce = summaryOf([0, 0], []);

const results = { days, hours, minutes, "mostly open": mostlyOpen, "all open": allOpen, "at once": atOnce };

chartLaws(
  "timeToCloseChart",
  Object.fromEntries(
    Object.entries(results).flatMap(([name, summary]) => [
      [name, (look) => timeToCloseChart(summary, look)],
      [`${name}, with a target`, (look) => timeToCloseChart(summary, { ...look, targetMs: 6 * DAY })],
    ]),
  ),
);

describe("timeToCloseChart", () => {
  it("has the share closed at every step, in milliseconds, with the interval turned", () => {
    const { data, columns } = timeToCloseChart(days);
    const { curve } = days.timeToClose;
    expect(data.slice(1, 1 + curve.length).map(({ x, y, lower, upper }) => [x, y, lower, upper])).toEqual(
      curve.map(({ timeMs, survival, lower, upper }) => [
        timeMs,
        1 - survival,
        upper === null || lower === null ? null : 1 - upper,
        upper === null || lower === null ? null : 1 - lower,
      ]),
    );
    expect(data[0]).toEqual({ series: "all", label: "all cases", x: 0, y: 0, lower: 0, upper: 0 });
    expect(columns.find(({ name }) => name === "x")?.type).toBe("time");
  });

  it("counts in days, hours or minutes, and in business days", async () => {
    const titleOf = async (summary: ClosingSummary, dayMs?: number) =>
      (await pictureOf(timeToCloseChart(summary, dayMs === undefined ? {} : { dayMs }))).texts.map(
        ({ text }) => text,
      );
    expect(await titleOf(days)).toEqual(expect.arrayContaining(["Days since opening", "40"]));
    expect(await titleOf(hours)).toEqual(expect.arrayContaining(["Hours since opening", "20"]));
    expect(await titleOf(minutes)).toEqual(expect.arrayContaining(["Minutes since opening", "5.0"]));
    expect(await titleOf(days, 8 * HOUR)).toEqual(expect.arrayContaining(["Days since opening", "200"]));
  });

  it("marks the median and the target", async () => {
    const chart = timeToCloseChart(days, { targetMs: 30 * DAY });
    const { texts } = await pictureOf(chart);
    const written = texts.map(({ text }) => text);
    expect(written).toContain("target 30 d");
    expect(written.some((text) => text.startsWith("half by"))).toBe(true);
    const none = await pictureOf(timeToCloseChart(mostlyOpen));
    expect(none.texts.some(({ text }) => /half|target/.test(text))).toBe(false);
  });

  it("says the median, or that there is none, and the share within the target", () => {
    expect(timeToCloseChart(minutes, { targetMs: 4 * MINUTE }).alt).toMatch(
      /^Half of the cases close by 2 min; open cases count as censored: 1 of 4\. Within 4 min: 50% \(95 % interval /,
    );
    expect(timeToCloseChart(mostlyOpen).alt).toBe("Fewer than half of the cases have closed: 2 of 5.");
    expect(timeToCloseChart(mostlyOpen, { targetMs: DAY }).alt).toContain(
      "Within 1 d: 0% (95 % interval 0% to 0%).",
    );
    expect(timeToCloseChart(mostlyOpen, { targetMs: 12 * DAY }).alt).toContain(
      "Within 12 d: – (no interval).",
    );
    expect(timeToCloseChart(hours, { targetMs: 12 * DAY }).alt).toContain("Within 12 d: 100% (no interval).");
    expect(timeToCloseChart(mostlyOpen, { language: "ru" }).alt).toBe("Закрыто меньше половины дел: 2 из 5.");
  });

  it("keeps the median and the target among the steps that are drawn", () => {
    const many = summaryOf(
      Array.from({ length: 5000 }, (_, i) => (i + 1) * HOUR),
      [],
    );
    const chart = timeToCloseChart(many, { targetMs: 1234.5 * HOUR });
    expect(chart.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(chart.data.length).toBeLessThan(1010);
    const times = chart.data.map(({ x }) => x);
    expect(times).toContain(many.timeToClose.medianMs);
    expect(times).toContain(1234 * HOUR);
    expect(chart.alt).toContain("Within 51 d 11 h: 25% ");
  });

  it.each([
    [{ ...days, model: "servqual" }, {}, "invalid_input", ["model"] as ErrorPath],
    [
      { ...days, timeToClose: { ...days.timeToClose, curve: undefined } },
      {},
      "invalid_input",
      ["timeToClose", "curve"],
    ],
    [summaryOf([], []), {}, "insufficient_data", ["data"]],
    [days, { targetMs: 0 }, "invalid_input", ["targetMs"]],
    [days, { dayMs: 1 }, "invalid_input", ["dayMs"]],
  ] as const)("refuses what it cannot draw: %#", (summary, options, code, path) => {
    expectRefusal(() => timeToCloseChart(summary as never, options), code, path);
  });
});
