import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, figuresIn } from "./answered.ts";

const columns = ["a", "b", "c"].map((name) => ({ name, use: "item" as const }));

describe("the section on reliability", () => {
  it("names items without a construct so", () => {
    const table = readCsv("a,b,c\n1,2,1\n2,2,3\n4,5,4\n5,4,5\n3,3,2\n");
    const { results, blocks } = answeredPart(table, { columns }, "reliability");
    expect(results.itemsReliability![0]!.scale).toBe("");
    expect(blocksOfKind(blocks, "figures")[0]!.items[1]!.detail).toBe("all items");
    expect(blocksOfKind(blocks, "table")[0]!.rows[0]!.scale).toBe("all items");
  });

  it("takes the lowest alpha of those that are defined, and leaves the others empty", () => {
    const table = readCsv("a,b,c,d,e,f\n3,3,1,2,1,3\n3,3,2,2,3,1\n3,3,4,5,4,4\n3,3,5,4,5,5\n");
    const constructs = { a: "flat", b: "flat", c: "good", d: "good", e: "fair", f: "fair" };
    const mapping = {
      columns: Object.entries(constructs).map(([name, construct]) => ({
        name,
        use: "item" as const,
        construct,
      })),
    };
    const { blocks } = answeredPart(table, mapping, "reliability");
    expect(blocksOfKind(blocks, "table")[0]!.rows[0]).toMatchObject({
      scale: "flat",
      alpha: null,
      lower: null,
      upper: null,
      weakest: null,
      itemTotal: null,
    });
    expect(blocksOfKind(blocks, "figures")[0]!.items[1]!.detail).toBe("fair");
    const flat = answeredPart(table, { columns: mapping.columns.slice(0, 2) }, "reliability");
    expect(figuresIn(flat.blocks)).toEqual({});
    expect(blocksOfKind(flat.blocks, "chart")).toEqual([]);
  });
});
