import { describe, expect, it } from "vitest";
import { fUpperTail } from "../../../src/numeric/distributions/f.ts";
import { noncentralFUpperTail } from "../../../src/numeric/distributions/noncentral-f.ts";
import { noncentralTCumulative } from "../../../src/numeric/distributions/noncentral-t.ts";

describe("noncentralFUpperTail", () => {
  it("is central F without noncentrality", () => {
    expect(noncentralFUpperTail(2.5, 3, 40, 0)).toBe(fUpperTail(2.5, 3, 40));
    expect(noncentralFUpperTail(2.5, 3, 40, 1e-12)).toBeCloseTo(fUpperTail(2.5, 3, 40), 12);
  });

  it("is that of T² for one degree of freedom", () => {
    for (const [t, df, delta] of [
      [2, 10, 1],
      [3, 4.5, 2.5],
      [30, 200, 31],
    ] as const) {
      const both = noncentralTCumulative(-t, df, -delta) + noncentralTCumulative(-t, df, delta);
      expect(noncentralFUpperTail(t * t, 1, df, delta * delta)).toBeCloseTo(both, 12);
    }
  });

  it("is steady where the noncentrality is vast", () => {
    expect(noncentralFUpperTail(4, 3, 50, 1e300)).toBe(1);
    const [below, beyond] = [1.99e8, 2.01e8].map((noncentrality) =>
      noncentralFUpperTail(noncentrality / 3, 3, 50, noncentrality),
    );
    expect(beyond).toBeCloseTo(below!, 3);
  });
});
