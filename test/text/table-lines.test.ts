import { describe, expect, it } from "vitest";
import { alignedLines, ruledLines } from "../../src/text/table-lines.ts";

describe("ruledLines", () => {
  it("puts columns to the sides that are told, and a rule below the head", () => {
    const rows = [
      ["item", "n", "why"],
      ["a", "12", "once"],
      ["longer", "3", "never again"],
    ];
    expect(ruledLines(rows, [false, true, false])).toEqual([
      "item     n  why",
      "──────  ──  ───────────",
      "a       12  once",
      "longer   3  never again",
    ]);
  });

  it("takes tables of any length", () => {
    const rows = Array.from({ length: 300_000 }, (_, i) => [String(i)]);
    expect(ruledLines([["row"], ...rows], [false])).toHaveLength(rows.length + 2);
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
