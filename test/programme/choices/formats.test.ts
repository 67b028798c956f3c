import {
  formatBudgets,
  formatRankings,
  formatVotes,
  summarizeBudgets,
  summarizeRankings,
  summarizeVotes,
} from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("formatRankings", () => {
  it("says that everything ties, and leaves out an F that is not there", () => {
    expect(formatRankings(summarizeRankings([[["a", "b"]], [["a", "b"]]]))).toContain(
      "\n\nNo agreement to be measured: everything ties.",
    );
    const agreed = formatRankings(
      summarizeRankings([
        ["a", "b"],
        ["a", "b"],
        ["a", "b"],
      ]),
    );
    expect(agreed).toMatch(/Kendall's W 1\.00, mean Spearman correlation 1\.00\nχ²\(1\) 3\.00, p = \.083$/);
  });

  it("refuses what summarizeRankings did not give", () => {
    expectRefusal(() => formatRankings(null as never), "invalid_input", []);
    expectRefusal(() => formatRankings({ model: "votes" } as never), "invalid_input", ["model"]);
  });
});

describe("formatVotes", () => {
  it("lists options by rank, with a dash where nobody voted", () => {
    const lines = formatVotes(summarizeVotes([["b"], ["b"], ["a"]])).split("\n");
    expect(lines.slice(4).map((line) => line.slice(0, 1))).toEqual(["b", "a"]);
    expect(formatVotes(summarizeVotes([[]], { options: ["a"] }))).toMatch(/0 %, \d+ %\] {9}–$/);
  });

  it("refuses what summarizeVotes did not give", () => {
    expectRefusal(() => formatVotes([] as never), "invalid_input", []);
  });
});

describe("formatBudgets", () => {
  it("lists options by rank, with dashes for one respondent", () => {
    const lines = formatBudgets(summarizeBudgets([{ a: 1, b: 3 }])).split("\n");
    expect(lines.slice(4)).toEqual([
      "b          1   75 %          –         –",
      "a          2   25 %          –         –",
    ]);
  });

  it("refuses what summarizeBudgets did not give", () => {
    expectRefusal(() => formatBudgets({} as never), "invalid_input", ["model"]);
  });
});
