import { describe, expect, it } from "vitest";
import { alignedLines, numberTable } from "../../src/text/number-table.ts";

describe("numberTable", () => {
  it("puts the first column to the left, the others to the right, and a rule below the head", () => {
    expect(
      numberTable(
        ["item", "n"],
        [
          ["a", "12"],
          ["longer", "3"],
        ],
      ),
    ).toEqual(["item     n", "──────  ──", "a       12", "longer   3"]);
  });

  it("puts columns of text to the left as well", () => {
    expect(
      numberTable(
        ["item", "n", "why"],
        [
          ["a", "12", "once"],
          ["b", "3", "never again"],
        ],
        ["why"],
      ),
    ).toEqual(["item   n  why", "────  ──  ───────────", "a     12  once", "b      3  never again"]);
  });

  it("takes tables of any length", () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => [String(i)]);
    expect(numberTable(["row"], rows)).toHaveLength(rows.length + 2);
  });
});

describe("alignedLines", () => {
  it("ends no line in spaces", () => {
    expect(
      alignedLines(
        [
          ["a", "1", ""],
          ["bb", "22", "x"],
        ],
        [false, true, false],
      ),
    ).toEqual(["a    1", "bb  22  x"]);
  });
});
