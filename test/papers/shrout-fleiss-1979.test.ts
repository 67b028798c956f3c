import { estimateIcc } from "service-quality/reliability";
import { describe, expect, it } from "vitest";

// Shrout, P. E., & Fleiss, J. L. (1979). Intraclass correlations: uses in assessing rater reliability.
// Psychological Bulletin, 86(2), 420–428. Table 2: six subjects, four judges.
const TABLE_2 = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe("Shrout & Fleiss (1979)", () => {
  it("table 3: the mean squares between targets, within targets, between judges and residual", () => {
    const result = estimateIcc(TABLE_2);
    expect(result.meanSquares.subjects).toBeCloseTo(11.24, 2);
    expect(result.meanSquares.within).toBeCloseTo(6.26, 2);
    expect(result.meanSquares.raters).toBeCloseTo(32.49, 2);
    expect(result.meanSquares.error).toBeCloseTo(1.02, 2);
  });

  it("table 4: the same ratings give .17, .29 and .71 for one judge, .44, .62 and .91 for the mean of four", () => {
    expect(estimateIcc(TABLE_2).forms.map(({ form, value }) => [form, value?.toFixed(2)])).toEqual([
      ["ICC(1,1)", "0.17"],
      ["ICC(2,1)", "0.29"],
      ["ICC(3,1)", "0.71"],
      ["ICC(1,k)", "0.44"],
      ["ICC(2,k)", "0.62"],
      ["ICC(3,k)", "0.91"],
    ]);
  });
});
