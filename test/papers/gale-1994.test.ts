import { marketPerceivedQuality, scoreValueMap } from "service-quality/value";
import { describe, expect, it } from "vitest";

describe("Gale (1994), Managing Customer Value, as Yang (2005), Design for Six Sigma for Service, prints it", () => {
  it("gallbladder operations (table 5.3) come to 232", () => {
    const printed = [
      { weight: 40, ours: 3, contribution: 120 },
      { weight: 30, ours: 2, contribution: 60 },
      { weight: 10, ours: 1.5, contribution: 15 },
      { weight: 5, ours: 1.4, contribution: 7 },
      { weight: 15, ours: 2, contribution: 30 },
    ];
    const { ratio, contributions } = marketPerceivedQuality(
      printed.map(({ weight, ours }, i) => ({ attribute: `${i}`, weight, ours, competitors: 1 })),
    );
    expect(ratio).toBeCloseTo(232, 10);
    contributions.forEach(({ contribution }, i) => {
      expect(contribution).toBeCloseTo(printed[i]!.contribution, 10);
    });
  });

  it("six attributes sum to 125.9 by their ratios, where a ratio of sums would give 124.3", () => {
    const rows = [
      [10, 8.1, 7.2],
      [20, 9, 7.3],
      [20, 9.2, 6.5],
      [15, 8, 8],
      [10, 8, 8],
      [25, 9.4, 6.4],
    ] as const;
    const { ratio } = marketPerceivedQuality(
      rows.map(([weight, ours, competitors], i) => ({ attribute: `${i}`, weight, ours, competitors })),
    );
    expect(ratio.toFixed(1)).toBe("125.9");
  });

  it("15 toasters (table 5.5) lie at their printed relative prices; the second, printed as 85, at 86", () => {
    // [quality, price]; the table gives quality as relative already.
    const toasters = [
      [128, 70],
      [119, 28],
      [117, 77],
      [112, 25],
      [109, 40],
      [107, 35],
      [104, 15],
      [101, 32],
      [94, 45],
      [91, 16],
      [87, 35],
      [84, 21],
      [84, 25],
      [83, 11],
      [80, 13],
    ] as const;
    const { offers, meanQuality } = scoreValueMap(
      toasters.map(([quality, price], i) => ({ offer: `toaster ${i + 1}`, quality, price })),
    );
    expect(meanQuality).toBe(100);
    expect(offers.map(({ relativeQuality }) => relativeQuality)).toEqual(
      toasters.map(([quality]) => quality),
    );
    expect(offers.map(({ relativePrice }) => Math.round(relativePrice!))).toEqual([
      215, 86, 237, 77, 123, 108, 46, 98, 138, 49, 108, 65, 77, 34, 40,
    ]);
    expect(offers.map(({ distance }) => Math.round(distance!))).toEqual([
      -87, 33, -120, 35, -14, -1, 58, 3, -44, 42, -21, 19, 7, 49, 40,
    ]);
  });
});
