import { scoreSatisfactionIndex } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

describe("Sunil (2010), Customer satisfaction index, ten-point example", () => {
  const importance = [7, 5, 9, 3, 6];
  const attributes = [8, 4, 8, 3, 4].map((satisfaction, i) => ({
    attribute: `P${i + 1}`,
    importance: importance[i]!,
    satisfaction,
  }));
  const { attributes: rows, index } = scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 10 } });

  it("importance on the basis of a mean of 1: 1.17, 0.83, 1.50, 0.50, 1.00", () => {
    expect(rows.map(({ weightFactor }) => (weightFactor / 20).toFixed(2))).toEqual([
      "1.17",
      "0.83",
      "1.50",
      "0.50",
      "1.00",
    ]);
  });

  it("weighted scores 9.33, 3.33, 12.00, 1.50, 4.00 and 60.3 %, where the source has 9.24 for 7/6 · 8 and so 60.1", () => {
    expect(rows.map(({ weightScore }) => (weightScore / 20).toFixed(2))).toEqual([
      "9.33",
      "3.33",
      "12.00",
      "1.50",
      "4.00",
    ]);
    expect((100 * index).toFixed(1)).toBe("60.3");
  });
});

describe("Mineful, Customer satisfaction index, weights that sum to .90", () => {
  it("is 67.6 of 100; the source standardizes neither the weights nor by the range, and prints 52.14", () => {
    const importance = [0.25, 0.35, 0.15, 0.15];
    const ratings = [7, 5, 1, 6];
    const attributes = ratings.map((satisfaction, i) => ({
      attribute: `${i}`,
      importance: importance[i]!,
      satisfaction,
    }));
    const { index } = scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 7 }, method: "min-max" });
    expect((100 * index).toFixed(1)).toBe("67.6");
    const printed = ratings.reduce((sum, rating, i) => sum + (100 / 7) * (rating - 1) * importance[i]!, 0);
    expect(printed.toFixed(2)).toBe("52.14");
  });
});
