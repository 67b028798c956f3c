import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holmAdjusted } from "../../../src/numeric/inference/holm.ts";
import golden from "../../golden/holm/holm.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });

describe("holmAdjusted", () => {
  it.each(golden.cases)("gives what R's p.adjust gives for $ps", ({ ps, adjusted }) => {
    const ours = holmAdjusted(ps);
    expect(ours).toHaveLength(adjusted.length);
    for (const [i, p] of adjusted.entries()) {
      if (p === null) expect(ours[i]).toBeNull();
      else expectWithin(ours[i], p, 1e-15);
    }
  });

  it("adjusts nothing in a family of one, and no family is no answer", () => {
    expect(holmAdjusted([0.03])).toEqual([0.03]);
    expect(holmAdjusted([null, 0.03])).toEqual([null, 0.03]);
    expect(holmAdjusted([])).toEqual([]);
  });

  it("lies between a p-value and Bonferroni's, keeps the order, and passes over what is null", () => {
    fc.assert(
      fc.property(ps, (family) => {
        const adjusted = holmAdjusted(family);
        const m = family.filter((p) => p !== null).length;
        for (const [i, p] of family.entries()) {
          if (p === null) {
            expect(adjusted[i]).toBeNull();
            continue;
          }
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(Math.min(1, m * p));
          for (const [j, q] of family.entries()) {
            if (q !== null && p < q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
          }
        }
        const members = family.filter((p) => p !== null);
        expect(holmAdjusted(members)).toEqual(adjusted.filter((p) => p !== null));
      }),
    );
  });
});
