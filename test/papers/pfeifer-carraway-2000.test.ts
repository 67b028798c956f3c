import { migrationValue } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";

/** Shares who buy at recency 1 to 4; who does not moves on to the next recency, and is lost after the fourth. */
const buying = [0.3, 0.2, 0.15, 0.05];
/** A purchase brings 40, and every period in which a customer is written to costs 4; discount 20 %. */
const valueAt = (recencies: number) =>
  migrationValue({
    segments: buying
      .slice(0, recencies)
      .map((_, k) => ({ segment: `recency ${k + 1}`, margin: k === 0 ? 40 - 4 : -4 })),
    transitions: buying
      .slice(0, recencies)
      .map((bought, j) =>
        Array.from({ length: recencies }, (_, k) => (k === 0 ? bought : k === j + 1 ? 1 - bought : 0)),
      ),
    discount: 0.2,
    convention: "first-margin-now",
  }).segments.map(({ value }) => value);

describe("Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains", () => {
  it("a customer who has just bought is worth $52.320", () => {
    expect(valueAt(4)[0]!.toFixed(3)).toBe("52.320");
  });

  it("a customer at recency 4 is worth less than nothing, so that writing to them is better stopped", () => {
    expect(valueAt(4)[3]).toBeLessThan(0);
    expect(valueAt(3)[0]).toBeGreaterThan(valueAt(4)[0]!);
  });
});
