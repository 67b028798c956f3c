import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/readers/read-csv.ts";
import { answeredPart, blocksOfKind, chartsIn } from "./answered.ts";

const scale = { min: 1, max: 5 };
const P1 = { name: "P1", use: "perception", scale } as const;
const sat = { name: "sat", use: "outcome", scale } as const;
const town = { name: "town", use: "group" } as const;

const table = readCsv(
  "P1,sat,town,all\n1,2,north,x\n2,1,north,x\n5,4,south,x\n4,5,south,x\n3,3,west,x\n1,1,north,x\n",
);

describe("the section on groups", () => {
  it("compares ratings where no item is scored, and scores where nothing is rated", () => {
    const rated = answeredPart(table, { columns: [sat, town] }, "groups");
    expect(rated.results.groups![0]).not.toHaveProperty("scores");
    expect(chartsIn(rated.blocks)).toEqual(["interval"]);
    const scored = answeredPart(table, { columns: [P1, town] }, "groups");
    expect(scored.results.groups![0]!.ratings).toEqual([]);
    expect(JSON.stringify(blocksOfKind(scored.blocks, "chart")[0]!.chart)).toContain(
      "Overall perception by town",
    );
  });

  it("lists differences that have no interval last", () => {
    const { blocks } = answeredPart(table, { columns: [P1, sat, town] }, "groups");
    const { rows } = blocksOfKind(blocks, "table")[0]!;
    const known = rows.map(({ holmP }) => holmP !== null);
    expect(known).toContain(true);
    expect(known).toContain(false);
    expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false));
    expect(rows.at(-1)).toMatchObject({ lower: null, upper: null });
  });

  it("says why nothing is compared where all belong to one group", () => {
    const { analysis, blocks } = answeredPart(
      table,
      { columns: [sat, { name: "all", use: "group" }] },
      "groups",
    );
    expect(analysis.parts[0]!.state).toBe("refused");
    expect(blocks).toMatchObject([{ kind: "text", role: "note" }]);
  });
});
