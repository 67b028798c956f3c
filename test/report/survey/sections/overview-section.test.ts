import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, figuresIn } from "./answered.ts";

const table = readCsv("a,town,sex\n1,x,m\n2,,f\n3,x,m\n");
const groups = ["town", "sex"].map((name) => ({ name, use: "group" as const }));

describe("the section on who answered", () => {
  it("counts the complete respondents where there are answers, and only groups where there are none", () => {
    const answered = answeredPart(table, { columns: [{ name: "a", use: "item" }, ...groups] }, "overview");
    expect(figuresIn(answered.blocks)).toMatchObject({
      respondents: "3",
      "answered everything they were asked": "100%",
    });
    const grouped = answeredPart(table, { columns: groups }, "overview");
    expect(figuresIn(grouped.blocks)).not.toHaveProperty("answered everything they were asked");
    expect(blocksOfKind(grouped.blocks, "table")).toHaveLength(2);
  });

  it("has a row of those who belong to no group where there are such", () => {
    const { blocks } = answeredPart(table, { columns: groups }, "overview");
    const rows = blocksOfKind(blocks, "table").map((block) => block.rows.map(({ n }) => n));
    expect(rows).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(blocksOfKind(blocks, "table")[0]!.rows.at(-1)!.group).toBe("without a group");
    expect(blocksOfKind(blocks, "table")[1]!.rows.at(-1)!.group).toBe("f");
  });
});
