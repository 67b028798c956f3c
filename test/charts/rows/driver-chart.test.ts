import { describe, expect, it } from "vitest";
import { driverChart } from "../../../src/charts/rows/driver-chart.ts";
import { type DriverOptions, estimateDrivers } from "../../../src/priorities/drivers/estimate-drivers.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** The drivers of an outcome that so many ratings make up, the first ones the most. */
function driversOf(n: number, options: DriverOptions = {}, label = "Driver") {
  const ratings = Array.from({ length: n }, (_, k) =>
    Array.from({ length: 120 }, (_, r) => 3 + Math.round(2.4 * Math.sin(r * r * (k + 1.3) + k))),
  );
  const outcome = ratings[0]!.map((_, r) =>
    ratings.reduce((sum, column, k) => sum + column[r]! / (k + 1), 2 * Math.sin(r ** 3)),
  );
  return estimateDrivers(
    outcome,
    Object.fromEntries(ratings.map((column, k) => [`${label} ${k + 1}`, column])),
    options,
  );
}

const six = driversOf(6, { seed: 1, replicates: 60 });
const plain = driversOf(3);
const unanswered = estimateDrivers(
  [5, 3, 4, 2, 4, 1, 3, 5],
  { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5], never: Array(8).fill(null) },
  { missing: "available" },
);

const results = {
  "six drivers with intervals": six,
  "one driver": driversOf(1),
  "44 drivers": driversOf(44, { method: "johnson" }),
  "one that nobody rated": unanswered,
  "long labels": driversOf(
    4,
    { method: "correlation" },
    "a name that goes on for longer than anyone would read it aloud in one breath",
  ),
  "shares below 0": driversOf(5, { method: "pratt" }),
};

chartLaws(
  "driverChart",
  Object.fromEntries(
    Object.entries(results).map(([name, drivers]) => [name, (look) => driverChart(drivers, look)]),
  ),
);

describe("driverChart", () => {
  it("draws a bar and the two ends of an interval for each driver, with its share", async () => {
    const { marks, texts } = await pictureOf(driverChart(six));
    expect(marks.rect).toBe(3 * 6);
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...six.drivers.map(({ share }) => `${Math.round(100 * share!)}%`),
        `Shares of R² (LMG), R²\u00A0=\u00A0${six.r2!.toFixed(2)}, n\u00A0=\u00A0120, 95\u00A0% bootstrap intervals`,
      ]),
    );
  });

  it("has the figures of the estimate, the strongest first", () => {
    expect(driverChart(six).data).toEqual(
      [...six.drivers]
        .sort((a, b) => b.share! - a.share!)
        .map(({ item, importance, share, shareInterval }) => {
          return { id: item, label: item, importance, value: share, ...shareInterval };
        }),
    );
    expect(driverChart(six, { order: "given" }).data.map(({ id }) => id)).toEqual(
      six.drivers.map(({ item }) => item),
    );
  });

  it("says nothing of intervals where there was no bootstrap", async () => {
    const { marks, texts } = await pictureOf(driverChart(plain));
    expect(marks.rect).toBe(3);
    expect(texts.map(({ text }) => text)).toContain(
      `Shares of R² (LMG), R²\u00A0=\u00A0${plain.r2!.toFixed(2)}, n\u00A0=\u00A0120`,
    );
  });

  it("keeps a driver that nobody rated, last and in words", async () => {
    const chart = driverChart(unanswered);
    expect(chart.data[2]).toEqual({
      id: "never",
      label: "never",
      importance: null,
      value: null,
      lower: null,
      upper: null,
    });
    expect((await pictureOf(chart)).texts.map(({ text }) => text)).toContain("no answers");
  });

  it("says the first driver with its share and interval", () => {
    const first = six.drivers.reduce((a, b) => (b.share! > a.share! ? b : a));
    const percent = (share: number) => Math.round(100 * share);
    expect(driverChart(six).alt).toBe(
      `Drivers, n = 120, R² ${six.r2!.toFixed(2)}. First: ${first.item} with ${percent(first.share!)}% of what is explained (95 % interval ${percent(first.shareInterval!.lower)}% to ${percent(first.shareInterval!.upper)}%).`,
    );
    expect(driverChart(plain, { language: "bg" }).alt).toMatch(
      /^Фактори, n = 120, R² 0,\d\d\. Първи: Driver 1 с/,
    );
    expect(driverChart(plain).alt).toContain("(no interval)");
  });

  it.each([
    [{ ...plain, drivers: [] }, "insufficient_data", ["data"]],
    [estimateDrivers([3, 3, 3, 3, 3], { a: [1, 2, 3, 2, 1] }), "insufficient_data", ["data"]],
    [{ ...plain, model: "servqual" }, "invalid_input", ["model"]],
    [{ ...plain, drivers: [{ item: "a", share: "much" }] }, "invalid_input", ["drivers", 0, "share"]],
  ] as const)("refuses what it cannot draw: %#", (drivers, code, path) => {
    expectRefusal(() => driverChart(drivers as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => driverChart(plain, { level: "items" } as never), "invalid_input", ["level"]);
  });
});
