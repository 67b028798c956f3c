import { compareGapGroups, formatSampleComparison } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "hotel",
  title: "Hotel",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "rooms", label: "Rooms", items: [{ id: "clean", label: "clean" }] }],
};
const by = ["north", "north", "north", "south", "south", "south", "east"];
const comparison = compareGapGroups({ perceptions: { clean: [6, 7, 6, 2, 1, 2, 4] } }, { instrument, by });

describe("formatSampleComparison", () => {
  it("has every mean and every difference, the whole at the end", () => {
    const labels = { hotel: "Хотел", rooms: "Стаи", north: "Север" };
    expect(formatSampleComparison(comparison, { language: "bg", labels }).split("\n")).toEqual([
      "Сравнение: Хотел",
      "95 %, p с поправка на Холм",
      "",
      "измерение  извадка  n  средно      интервал",
      "─────────  ───────  ─  ──────  ────────────",
      "Стаи         Север  3    6,33  [4,90; 7,77]",
      "Стаи         south  3    1,67  [0,23; 3,10]",
      "Стаи          east  1    4,00             –",
      "общо         Север  3    6,33  [4,90; 7,77]",
      "общо         south  3    1,67  [0,23; 3,10]",
      "общо          east  1    4,00             –",
      "",
      "измерение         двойка  разлика      интервал        p  ефект",
      "─────────  ─────────────  ───────  ────────────  ───────  ─────",
      "Стаи       Север − south     4,67  [3,36; 5,98]  < 0,001   6,45",
      "Стаи        Север − east     2,33             –        –      –",
      "Стаи        south − east    -2,33             –        –      –",
      "общо       Север − south     4,67  [3,36; 5,98]  < 0,001   6,45",
      "общо        Север − east     2,33             –        –      –",
      "общо        south − east    -2,33             –        –      –",
    ]);
  });

  it("says in words what the intervals come to", () => {
    const plain = formatSampleComparison(comparison, { style: "plain", digits: 1 }).split("\n");
    expect(plain.slice(0, 4)).toEqual([
      "Comparison: hotel",
      "",
      "dimension  sample  n  mean",
      "─────────  ──────  ─  ────",
    ]);
    expect(plain.slice(-3)).toEqual([
      "overall    north − south         4.7      higher",
      "overall     north − east         2.3  cannot say",
      "overall     south − east        -2.3  cannot say",
    ]);
  });

  it("refuses what is no comparison", () => {
    expectRefusal(() => formatSampleComparison({ model: "servqual" } as never), "invalid_input", ["model"]);
  });
});
