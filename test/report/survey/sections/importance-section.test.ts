import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, chartsIn, figuresIn } from "./answered.ts";

const scale = { min: 1, max: 7 };

function mappingOf(items: readonly string[], missing: "listwise" | "available" = "listwise") {
  return {
    columns: items.flatMap((item) => [
      { name: `I${item}`, use: "importance", item, scale } as const,
      { name: `P${item}`, use: "perception", item, scale } as const,
    ]),
    options: { missing },
  };
}

describe("the section on importance and performance", () => {
  const table = readCsv("I1,P1,I2,P2,I3,P3\n7,2,6,6,2,3\n6,3,7,7,1,2\n7,2,6,6,2,2\n7,1,7,7,1,3\n");

  it("counts the quadrants, draws the grid and lists every attribute as the library has it", () => {
    const { results, blocks } = answeredPart(table, mappingOf(["1", "2", "3"]), "importance");
    expect(figuresIn(blocks)).toEqual({
      "concentrate here": "1 of 3",
      "keep up the good work": "1 of 3",
      "low priority": "1 of 3",
      "possible overkill": "0 of 3",
    });
    expect(chartsIn(blocks)).toEqual(["importance-performance"]);
    expect(
      blocksOfKind(blocks, "table")[0]!.rows.map(({ n, importance, gap }) => [n, importance, gap]),
    ).toEqual(
      results.importancePerformance!.attributes.map(({ n, importance, gap }) => [n, importance, gap]),
    );
  });

  it("says where a quadrant hangs on chance, and nothing where nobody answered", () => {
    const mixed = readCsv("I1,P1,I2,P2,I3,P3\n7,2,6,6,1,\n1,7,7,1,,1\n4,4,2,6,5,\n");
    const { blocks } = answeredPart(mixed, mappingOf(["1", "2", "3"], "available"), "importance");
    const rows = blocksOfKind(blocks, "table")[0]!.rows;
    expect(rows[0]!.quadrant).toMatch(/, not sure$/);
    expect(rows[2]).toMatchObject({ n: 0, importance: null, quadrant: null });
  });

  it("says the quadrants in the language", () => {
    const { blocks } = answeredPart(table, mappingOf(["1", "2", "3"]), "importance", "bg");
    expect(blocksOfKind(blocks, "table")[0]!.rows[0]!.quadrant).toBe("съсредоточете се");
  });

  it("is empty without results", () => {
    const { blocks } = answeredPart(table, { columns: [{ name: "P1", use: "nps" }] }, "importance");
    expect(blocks).toEqual([]);
  });
});
