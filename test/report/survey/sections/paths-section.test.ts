import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind } from "./answered.ts";

describe("the section on paths", () => {
  it("tells of which construct most is explained", () => {
    const table = readCsv("a,b,c\n1,3,3\n2,1,1\n3,4,4\n4,2,2\n5,5,4\n1,2,2\n2,4,5\n");
    const mapping = {
      columns: ["a", "b", "c"].map((name) => ({ name, use: "item" as const })),
      pathModel: {
        constructs: { A: { items: ["a"] }, B: { items: ["b"] }, C: { items: ["c"] } },
        paths: [
          ["A", "B"],
          ["B", "C"],
        ] as [string, string][],
      },
      options: { replicates: 4 },
    };
    const { results, blocks } = answeredPart(table, mapping, "paths");
    const [, weak, strong] = results.paths!.constructs;
    expect(strong!.r2!).toBeGreaterThan(weak!.r2!);
    expect(blocksOfKind(blocks, "figures")[0]!.items[0]!.detail).toBe("C");
    const turned = {
      ...mapping.pathModel,
      constructs: { C: { items: ["c"] }, B: { items: ["b"] }, A: { items: ["a"] } },
    };
    const other = answeredPart(table, { ...mapping, pathModel: turned }, "paths");
    expect(blocksOfKind(other.blocks, "figures")[0]!.items[0]!.detail).toBe("C");
  });
});
