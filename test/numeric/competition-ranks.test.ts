import { describe, expect, it } from "vitest";
import { competitionRanks } from "../../src/numeric/competition-ranks.ts";

describe("competitionRanks", () => {
  it("ranks the largest first, and lets equal figures share their best place", () => {
    expect(competitionRanks([3, 9, 5, 5, 1])).toEqual([4, 1, 2, 2, 5]);
  });

  it("takes figures that differ by rounding alone for equal", () => {
    expect(competitionRanks([0.3, 0.1 + 0.2, 0.31])).toEqual([2, 2, 1]);
  });

  it("takes differences of larger figures for equal where those leave no more than their rounding", () => {
    const [a, b] = [1e6 + 0.3 - 1e6, 1e6 + 0.1 + 0.2 - 1e6];
    expect(competitionRanks([a, b, 0])).not.toEqual([1, 1, 3]);
    expect(competitionRanks([a, b, 0], [1e6, 1e6, 1])).toEqual([1, 1, 3]);
  });

  it("has nothing to rank in an empty list, and one first place in a list of equals", () => {
    expect(competitionRanks([])).toEqual([]);
    expect(competitionRanks([0, 0, 0])).toEqual([1, 1, 1]);
  });
});
