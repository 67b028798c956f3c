import { describe, expect, it } from "vitest";
import { dotProduct } from "../../../src/numeric/algebra/dot-product.ts";

describe("dotProduct", () => {
  it("takes as many elements as said, whatever is left after fours", () => {
    const x = Float64Array.from({ length: 12 }, (_, i) => i + 1);
    for (let count = 0; count <= 12; count++) {
      // Σ i² = k(k + 1)(2k + 1)/6
      expect(dotProduct(x, x, count)).toBe((count * (count + 1) * (2 * count + 1)) / 6);
    }
  });
});
