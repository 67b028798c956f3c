import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, bundledPart, chartsIn, figuresIn } from "./answered.ts";

const table = readCsv("again,buy,whole,staff,easy\n9,10,5,4,7\n3,6,2,4,5\n10,9,4,5,6\n8,7,4,3,7\n");
const five = { min: 1, max: 5 };
const columns = [
  { name: "again", use: "nps" },
  { name: "buy", use: "nps" },
  { name: "whole", use: "outcome", scale: five },
  { name: "staff", use: "outcome", scale: five },
  { name: "easy", use: "ces", scale: { min: 1, max: 7 } },
] as const;

describe("the section on satisfaction", () => {
  it("tells the score of the bundled survey as the library has it", () => {
    const { results, blocks } = bundledPart("satisfaction");
    expect(figuresIn(blocks)["NPS: recommend"]).toBe(`+${results.nps![0]!.nps.toFixed(0)}`);
    expect(chartsIn(blocks)[0]).toBe("nps");
    expect(blocksOfKind(blocks, "chart")[0]!.chart.data).toHaveLength(1);
  });

  it("tells every column: shares, means and their intervals, with ratings on one scale in one picture", () => {
    const { blocks } = answeredPart(table, { columns }, "satisfaction");
    expect(figuresIn(blocks)).toMatchObject({
      "NPS: again": "+25",
      "NPS: buy": "+25",
      "satisfied: whole": "75%",
      "satisfied: staff": "75%",
      "effort, mean: easy": "6.25",
    });
    expect(chartsIn(blocks)).toEqual(["nps", "likert", "likert"]);
    const charts = blocksOfKind(blocks, "chart").map(
      ({ chart }) => new Set(chart.data.map(({ id }) => id)).size,
    );
    expect(charts).toEqual([2, 2, 1]);
    const [first] = blocksOfKind(blocks, "figures")[0]!.items;
    expect(first!.detail).toMatch(/^95 % interval .+, n = 4$/);
  });

  it("takes the middle of ratings from their own scale, not from the instrument's", () => {
    const instrument = {
      id: "i",
      title: "I",
      citation: "made up",
      scale: { min: 1, max: 7 },
      dimensions: [{ id: "d", label: "D", items: [{ id: "q1", label: "Q" }] }],
    };
    const plain = answeredPart(table, { columns }, "satisfaction");
    const within = answeredPart(table, { columns, instrument }, "satisfaction");
    const [shares, sharesWithin] = [plain, within].map(({ blocks }) =>
      blocksOfKind(blocks, "chart").map(({ chart }) => chart.data),
    );
    expect(sharesWithin).toEqual(shares);
  });

  it("tells of satisfaction alone where nothing else was asked", () => {
    const { blocks } = answeredPart(table, { columns: [columns[2]] }, "satisfaction");
    expect(Object.keys(figuresIn(blocks))).toEqual(["satisfied: whole"]);
    expect(chartsIn(blocks)).toEqual(["likert"]);
  });
});
