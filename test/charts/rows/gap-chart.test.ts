import { describe, expect, it } from "vitest";
import { gapChart } from "../../../src/charts/rows/gap-chart.ts";
import { profileChart } from "../../../src/charts/rows/profile-chart.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";
import { servqualOf } from "../results.ts";

const results = {
  "eight dimensions": servqualOf(8),
  "one row": servqualOf(1),
  "44 rows, some without answers": servqualOf(44, { missing: [0, 3] }),
  "long labels": servqualOf(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
};

chartLaws(
  "gapChart",
  Object.fromEntries(
    Object.entries(results).map(([name, scores]) => [name, (look) => gapChart(scores, look)]),
  ),
);
chartLaws(
  "profileChart",
  Object.fromEntries(
    Object.entries(results).map(([name, scores]) => [name, (look) => profileChart(scores, look)]),
  ),
);

describe("gapChart", () => {
  it("draws a bar and the two ends of an interval for each gap", async () => {
    const { marks } = await pictureOf(gapChart(servqualOf(8)) as never);
    expect(marks.rect).toBe(3 * 8);
  });
});
