import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { surveySections } from "../../../../src/report/survey/sections/survey-sections.ts";
import { answeredPart, blocksOfKind, figuresIn } from "./answered.ts";

const scale = { min: 1, max: 5 };
const columns = (["E", "P"] as const).flatMap((form) =>
  ["1", "2", "3"].map((item) => ({
    name: `${form}${item}`,
    use: form === "E" ? ("expectation" as const) : ("perception" as const),
    item,
    scale,
  })),
);
const instrument = {
  id: "own",
  title: "Own",
  citation: "own",
  scale,
  dimensions: [
    { id: "desk", label: "Desk", items: ["1", "2"].map((id) => ({ id, label: id })) },
    { id: "price", label: "Price", items: [{ id: "3", label: "3" }] },
  ],
};

describe("the section on gaps", () => {
  it("takes the lowest alpha of the dimensions that have one", () => {
    const table = readCsv("E1,E2,E3,P1,P2,P3\n5,5,4,1,2,3\n5,4,5,2,2,2\n4,5,5,4,3,4\n5,5,5,5,5,1\n");
    const { results, blocks } = answeredPart(table, { columns, instrument }, "gaps");
    expect(results.servqual!.dimensions[1]!.alphaPerception).toBeNull();
    const detail = blocksOfKind(blocks, "figures")[0]!.items.find(({ label }) => label.includes("alpha"));
    expect(detail).toMatchObject({ detail: "Desk" });
  });

  it("says of one respondent that nothing is clear", () => {
    const table = readCsv("E1,E2,E3,P1,P2,P3\n5,5,4,1,2,3\n");
    const { analysis, blocks } = answeredPart(table, { columns, instrument }, "gaps");
    expect(figuresIn(blocks)).toMatchObject({ "overall gap": expect.stringMatching(/^−/) });
    expect(JSON.stringify(surveySections(analysis)[0])).toContain("is not clear");
  });
});
