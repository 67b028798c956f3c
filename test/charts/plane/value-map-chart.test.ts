import { describe, expect, it } from "vitest";
import { valueMapChart } from "../../../src/charts/plane/value-map-chart.ts";
import { scoreValueMap } from "../../../src/value/value-map.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** So many offers of every kind of value. */
function mapOf(n: number, label = "offer") {
  return scoreValueMap(
    Array.from({ length: n }, (_, i) => ({
      offer: `${label} ${i + 1}`,
      quality: 4 + ((i * 7) % 11) / 2,
      price: 40 + ((i * 5) % 13) * 3,
    })),
  );
}

const MAP = scoreValueMap([
  { offer: "ours", quality: 9, price: 90 },
  { offer: "theirs", quality: 6, price: 100 },
  { offer: "third", quality: 9, price: 110 },
]);

/** The ends of both axes. */
function domainsOf({ layer }: ReturnType<typeof valueMapChart>["spec"]) {
  const { x, y } = layer.find(({ mark }) => mark.type === "point")!.encoding;
  const domainOf = (channel: unknown) => (channel as { scale: { domain: number[] } }).scale.domain;
  return { x: domainOf(x), y: domainOf(y) };
}

const results = {
  "five offers": mapOf(5),
  "one offer": mapOf(1),
  "44 offers": mapOf(44),
  "long labels": mapOf(6, "a name that goes on for longer than anyone would read it aloud in one breath"),
  "a steep line": scoreValueMap(
    [
      { offer: "a", quality: 1, price: 1e-9 },
      { offer: "b", quality: 1e9, price: 1e9 },
    ],
    { qualityWeight: 0.999999 },
  ),
  "no band": scoreValueMap(
    [
      { offer: "a", quality: 1, price: 3 },
      { offer: "b", quality: 2, price: 4 },
    ],
    { fairBand: 0 },
  ),
};

chartLaws(
  "valueMapChart",
  Object.fromEntries(
    Object.entries(results).map(([name, map]) => [
      name,
      (look) => valueMapChart(map, { ...look, own: map.offers[0]!.offer }),
    ]),
  ),
);
chartLaws("valueMapChart of a market", { "seven offers": (look) => valueMapChart(mapOf(7), look) });

describe("valueMapChart", () => {
  it("draws a point for each offer, a ring around the own one, the line and its band", async () => {
    const { marks, texts, svg } = await pictureOf(valueMapChart(MAP, { own: "ours" }) as never);
    expect(marks).toMatchObject({ symbol: 3 + 1, area: 6, line: 2 });
    expect(svg.match(/#c2410c/g)?.length).toBe(2);
    expect(svg).not.toContain("clip-path");
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        ...["ours", "theirs", "third", "better value", "worse value"],
        "Line: fair value, with a band of ±5",
        "Relative quality (market = 100)",
        "Relative price (market = 100)",
      ]),
    );
    const market = await pictureOf(valueMapChart(MAP) as never);
    expect(market.marks.symbol).toBe(3);
  });

  it("has the figures of the map", () => {
    expect(valueMapChart(MAP, { labels: { ours: "Our offer" } }).data).toEqual(
      MAP.offers.map(({ offer, relativeQuality, relativePrice, distance, zone }) => ({
        id: offer,
        label: offer === "ours" ? "Our offer" : offer,
        x: relativeQuality,
        y: relativePrice,
        distance,
        zone,
      })),
    );
  });

  it("draws the line through (100, 100) with the slope of the map", () => {
    const map = scoreValueMap(
      [
        { offer: "a", quality: 9, price: 100 },
        { offer: "b", quality: 11, price: 100 },
      ],
      { qualityWeight: 2 / 3, fairBand: 2.5 },
    );
    const { spec } = valueMapChart(map);
    const area = spec.layer.find(({ mark }) => mark.type === "area")!.data!.values;
    const line = spec.layer.find(({ mark }) => mark.type === "line")!.data!.values;
    expect(domainsOf(spec)).toEqual({ x: [85, 115], y: [90, 110] });
    expect(line).toEqual([
      { quality: 95, fair: 90 },
      { quality: 105, fair: 110 },
    ]);
    expect(area).toEqual([
      { quality: 85, lower: 90, upper: 90 },
      { quality: 93.75, lower: 90, upper: 90 },
      { quality: 96.25, lower: 90, upper: 95 },
      { quality: 103.75, lower: 105, upper: 110 },
      { quality: 106.25, lower: 110, upper: 110 },
      { quality: 115, lower: 110, upper: 110 },
    ]);
  });

  it("draws a level line where quality has no weight", () => {
    const { spec } = valueMapChart({ ...MAP, slope: 0 });
    const { x } = domainsOf(spec);
    const line = spec.layer.find(({ mark }) => mark.type === "line")!.data!.values;
    expect(line).toEqual(x.map((quality) => ({ quality, fair: 100 })));
  });

  it("tells of the own offer, or of the best value and the worst", () => {
    expect(valueMapChart(MAP, { own: "third", digits: 1 }).alt).toBe(
      "third: quality 112.5, price 110.0 (market 100), +2.5 points from fair value; zone: fair value, premium.",
    );
    expect(valueMapChart(MAP, { language: "ru" }).alt).toBe(
      "ours: качество 112,50, цена 90,00 (рынок 100), +22,50 пункта от справедливой цены; зона: лучше за свою цену. theirs: качество 75,00, цена 100,00 (рынок 100), −25,00 пункта от справедливой цены; зона: хуже за свою цену.",
    );
    expect(valueMapChart(mapOf(1)).alt).toBe(
      "offer 1: quality 100.00, price 100.00 (market 100), 0.00 points from fair value; zone: fair value, premium.",
    );
  });

  it("finds an own offer of any name", async () => {
    const name = `"ours" \\ datum.x`;
    const map = scoreValueMap([
      { offer: name, quality: 3, price: 4 },
      { offer: "other", quality: 4, price: 3 },
    ]);
    const { marks, warnings } = await pictureOf(valueMapChart(map, { own: name }) as never);
    expect(warnings).toEqual([]);
    expect(marks.symbol).toBe(3);
  });

  it("sorts from the worst value on", () => {
    const { data, notes } = valueMapChart(mapOf(9), { order: "value", most: 4 });
    const distances = data.map(({ distance }) => distance!);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(notes).toContainEqual({ path: ["data"], reason: "rows-left-out" });
  });

  it("says which offers have no place", async () => {
    const offers = [...MAP.offers, { ...MAP.offers[0]!, offer: "free", relativePrice: null, zone: null }];
    const chart = valueMapChart({ ...MAP, offers }, { own: "free" });
    const { texts } = await pictureOf(chart as never);
    expect(texts.map(({ text }) => text)).toContain("no place: free");
    expect(chart.alt).toContain("price – (market 100)");
  });

  it("refuses what cannot be drawn", () => {
    expectRefusal(() => valueMapChart({ ...MAP, model: "kano" } as never), "invalid_input", ["model"]);
    expectRefusal(() => valueMapChart(MAP, { own: "nobody" }), "invalid_input", ["own"]);
    expectRefusal(() => valueMapChart(MAP, { own: "third", most: 1 }), "invalid_input", ["own"]);
    expectRefusal(() => valueMapChart(MAP, { owns: "third" } as never), "invalid_input", ["owns"]);
    expectRefusal(() => valueMapChart({ ...MAP, offers: [] }), "insufficient_data", ["data"]);
    const free = scoreValueMap([{ offer: "free", quality: 1, price: 0 }]);
    expectRefusal(() => valueMapChart(free), "insufficient_data", ["data"]);
  });
});
