import { expectedRepurchases } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";

describe("Fornell (2007), The Satisfied Customer, as CFI Group (2017), Customers lost, gained, and retained, adapts it", () => {
  it("a Volvo owner returns for 2.3 purchases at 70 % retention", () => {
    expect(expectedRepurchases(0.7).toFixed(1)).toBe("2.3");
  });

  it("two points more make 2.6 (printed 2.7), and 10.2 % more (printed 17 %)", () => {
    const after = expectedRepurchases(0.72);
    expect(after.toFixed(1)).toBe("2.6");
    expect((100 * (after / expectedRepurchases(0.7) - 1)).toFixed(1)).toBe("10.2");
    // the printed 17 % is 0.4 of 2.3, both from rounded figures: 2.7 where 72/28 is 2.571
    expect(Math.round((100 * (2.7 - 2.3)) / 2.3)).toBe(17);
  });
});
