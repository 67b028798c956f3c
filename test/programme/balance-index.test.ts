import fc from "fast-check";
import { balanceIndex } from "service-quality/programme";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const methods = ["geometric", "harmonic", "minimum"] as const;
const method = fc.constantFrom(...methods);

describe("balanceIndex", () => {
  it("is the cube root of the product, three over the sum of inverses, or the least leg", () => {
    const legs = { standards: 0.9, equipment: 0.4, personnel: 0.6 };
    expect(balanceIndex(legs)).toBeCloseTo(0.216 ** (1 / 3), 14);
    expect(balanceIndex(legs, { method: "harmonic" })).toBeCloseTo(3 / (1 / 0.9 + 1 / 0.4 + 1 / 0.6), 14);
    expect(balanceIndex(legs, { method: "minimum" })).toBe(0.4);
  });

  it("gives equal legs themselves, and nothing where one is missing", () => {
    fc.assert(
      fc.property(share, method, (leg, method) => {
        const equal = { standards: leg, equipment: leg, personnel: leg };
        expect(balanceIndex(equal, { method })).toBe(leg + 0);
        expect(balanceIndex({ ...equal, personnel: 0 }, { method })).toBe(0);
      }),
    );
  });

  it("is 0 where all legs are missing", () => {
    for (const method of methods) {
      expect(balanceIndex({ standards: 0, equipment: 0, personnel: 0 }, { method })).toBe(0);
    }
  });

  it("lies between the least and the largest leg, in whatever order they come", () => {
    fc.assert(
      fc.property(share, share, share, method, (a, b, c, method) => {
        const index = balanceIndex({ standards: a, equipment: b, personnel: c }, { method });
        expect(index).toBeGreaterThanOrEqual(Math.min(a, b, c) * (1 - 1e-12));
        expect(index).toBeLessThanOrEqual((a + b + c) / 3 + 1e-12);
        expect(balanceIndex({ standards: c, equipment: a, personnel: b }, { method })).toBeCloseTo(index, 12);
      }),
    );
  });

  it("gains more from the leg that lags than from one that leads", () => {
    const legs = { standards: 0.8, equipment: 0.6, personnel: 0.3 };
    for (const method of methods) {
      const lagging = balanceIndex({ ...legs, personnel: 0.4 }, { method });
      expect(lagging).toBeGreaterThan(balanceIndex({ ...legs, standards: 0.9 }, { method }));
    }
  });

  it.each<[unknown, unknown, string[]]>([
    [null, {}, []],
    [[1, 1, 1], {}, []],
    [{ standards: 1, equipment: 1 }, {}, ["personnel"]],
    [{ standards: 80, equipment: 1, personnel: 1 }, {}, ["standards"]],
    [{ standards: 1, equipment: Number.NaN, personnel: 1 }, {}, ["equipment"]],
    [{ standards: 1, equipment: 1, personnel: 1, image: 1 }, {}, ["image"]],
    [{ standards: 1, equipment: 1, personnel: 1 }, { method: "mean" }, ["method"]],
    [{ standards: 1, equipment: 1, personnel: -0.1 }, {}, ["personnel"]],
    [{ standards: 1, equipment: 1, personnel: 1 }, { methods: "minimum" }, ["methods"]],
  ])("refuses %j with %j", (legs, options, path) => {
    expectRefusal(() => balanceIndex(legs as never, options as never), "invalid_input", path);
  });
});
