import { estimateFleissKappa } from "service-quality/reliability";
import { describe, expect, it } from "vitest";

// Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin, 76(5),
// 378–382. Table 1: 30 patients, six psychiatrists each; depression, personality disorder, schizophrenia,
// neurosis, other.
const TABLE_1 = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
];

describe("Fleiss (1971)", () => {
  it("table 1: shares .144, .144, .167, .306, .239; kappa .430", () => {
    const result = estimateFleissKappa(TABLE_1);
    expect(result.categories.map(({ share }) => share.toFixed(3))).toEqual([
      "0.144",
      "0.144",
      "0.167",
      "0.306",
      "0.239",
    ]);
    expect(result.observed.toFixed(3)).toBe("0.556");
    expect(result.expected.toFixed(3)).toBe("0.220");
    expect(result.kappa?.toFixed(3)).toBe("0.430");
  });

  it("by category, with the z of Fleiss, Nee & Landis (1979) as R's irr::kappam.fleiss(detail = TRUE) prints them", () => {
    const result = estimateFleissKappa(TABLE_1);
    expect(
      result.categories.map(({ kappa, test }) => [kappa?.toFixed(3), test?.statistic.toFixed(3)]),
    ).toEqual([
      ["0.245", "5.192"],
      ["0.245", "5.192"],
      ["0.520", "11.031"],
      ["0.471", "9.994"],
      ["0.566", "12.009"],
    ]);
    expect(result.test?.statistic.toFixed(1)).toBe("17.7");
  });
});
