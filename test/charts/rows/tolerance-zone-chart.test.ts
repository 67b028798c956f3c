import { describe, expect, it } from "vitest";
import { toleranceZoneChart } from "../../../src/charts/rows/tolerance-zone-chart.ts";
import { scoreToleranceZone } from "../../../src/gaps/zone-scores.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const RESPONDENTS = 40;

/** Scores of so many dimensions of an item each; those named in `missing` nobody answered. */
function zonesOf(n: number, { label = "Dimension", missing = [] as readonly number[] } = {}) {
  const ids = Array.from({ length: n }, (_, i) => `${label} ${i + 1}`);
  const battery = (levelOf: (i: number) => number) =>
    Object.fromEntries(
      ids.map((id, i) => [
        `${id} item`,
        Array.from({ length: RESPONDENTS }, (_, r) =>
          missing.includes(i) ? null : levelOf(i) + (((r * (i + 3)) % 5) >> 1),
        ),
      ]),
    );
  return scoreToleranceZone(
    {
      minimum: battery((i) => 4 + (i % 3)),
      desired: battery((i) => (i % 3 === 2 ? 7 : 6)),
      perceptions: battery((i) => 2 + ((i * 5) % 6)),
    },
    {
      instrument: {
        id: "made",
        title: "Made",
        citation: "own",
        scale: { min: 1, max: 9 },
        dimensions: ids.map((id) => ({ id, label: id, items: [{ id: `${id} item`, label: id }] })),
      },
      missing: "available",
    },
  );
}

const eight = zonesOf(8);

const results = {
  "eight dimensions": eight,
  "one row": zonesOf(1),
  "44 rows, some without answers": zonesOf(44, { missing: [0, 3] }),
  "long labels": zonesOf(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
};

chartLaws(
  "toleranceZoneChart",
  Object.fromEntries(
    Object.entries(results).map(([name, zones]) => [name, (look) => toleranceZoneChart(zones, look)]),
  ),
);

describe("toleranceZoneChart", () => {
  it("draws a band and a dot for each row, and names the zones that there are", async () => {
    const { marks, texts } = await pictureOf(toleranceZoneChart(eight));
    const zones = new Set(eight.dimensions.map(({ zone }) => zone));
    expect(zones.size).toBe(3);
    expect(marks).toMatchObject({ rect: 8, symbol: 8 + 4 });
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["Is service inside the zone of tolerance?", "Mean on the scale", "zone"],
        ...["below the adequate", "within the zone", "above the desired"],
        ...eight.dimensions.map(({ dimension }) => dimension),
      ]),
    );
  });

  it("has the figures of the scores, the interval about the minimum", () => {
    expect(toleranceZoneChart(eight).data).toEqual(
      eight.dimensions.map(({ dimension, n, minimum, desired, perception, adequacyInterval, zone }) => ({
        id: dimension,
        label: dimension,
        n,
        minimum,
        desired,
        perception,
        lower: minimum! + adequacyInterval!.lower,
        upper: minimum! + adequacyInterval!.upper,
        zone,
      })),
    );
  });

  it("draws items, named by the labels, and sorts by how far they lie above the minimum", () => {
    const { data } = toleranceZoneChart(eight, {
      level: "items",
      order: "value",
      labels: { "Dimension 1 item": "First" },
    });
    const distances = data.map(({ perception, minimum }) => perception! - minimum!);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(data.find(({ id }) => id === "Dimension 1 item")).toMatchObject({ label: "First" });
  });

  it("keeps a row that nobody answered, in words, and one without an interval", async () => {
    const [first, second] = eight.dimensions;
    const chart = toleranceZoneChart({
      ...eight,
      dimensions: [
        { ...first!, adequacyInterval: null },
        second!,
        zonesOf(2, { missing: [0] }).dimensions[0]!,
      ].map((row, i) => ({ ...row, dimension: `${i}` })),
    });
    expect(chart.data[0]).toMatchObject({ lower: null, upper: null, minimum: first!.minimum });
    expect(chart.data[2]).toMatchObject({ perception: null, lower: null, zone: null });
    const { texts, marks } = await pictureOf(chart);
    expect(texts.map(({ text }) => text)).toContain("no answers");
    expect(marks.rule).toBeLessThan((await pictureOf(toleranceZoneChart(zonesOf(3)))).marks.rule!);
  });

  it("counts the zones, and says which lies furthest below with its minimum", () => {
    const counted = (zone: string) => eight.dimensions.filter((row) => row.zone === zone).length;
    const below = eight.dimensions.filter(({ zone }) => zone === "below");
    const worst = below.reduce((a, b) => (b.adequacy! < a.adequacy! ? b : a));
    expect(toleranceZoneChart(eight).alt).toBe(
      `Perceived service against the zone from adequate to desired, n = 40: below ${counted("below")}, within ${counted("within")}, above ${counted("above")}. Below: ${worst.dimension} (${worst.perception!.toFixed(2)} under ${worst.minimum!.toFixed(2)}).`,
    );
    expect(toleranceZoneChart(eight, { language: "ru", digits: 1 }).alt).toContain(
      `Ниже: ${worst.dimension} (${worst.perception!.toFixed(1).replace(".", ",")} при минимуме`,
    );
    const fine = { ...eight, dimensions: eight.dimensions.filter(({ zone }) => zone === "above") };
    expect(toleranceZoneChart(fine).alt).toMatch(/: below 0, within 0, above \d\.$/);
  });

  it.each([
    [{ ...eight, dimensions: [] }, "insufficient_data", ["data"]],
    [{ ...eight, dimensions: [zonesOf(2, { missing: [0] }).dimensions[0]] }, "insufficient_data", ["data"]],
    [{ ...eight, model: "servqual" }, "invalid_input", ["model"]],
    [
      { ...eight, dimensions: [{ ...eight.dimensions[0], zone: "over" }] },
      "invalid_input",
      ["dimensions", 0, "zone"],
    ],
  ] as const)("refuses what it cannot draw: %#", (zones, code, path) => {
    expectRefusal(() => toleranceZoneChart(zones as never), code, path);
  });

  it("refuses options that are none", () => {
    expectRefusal(() => toleranceZoneChart(eight, { level: "all" } as never), "invalid_input", ["level"]);
  });
});
