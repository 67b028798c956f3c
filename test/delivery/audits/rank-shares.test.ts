import fc from "fast-check";
import { rankShares } from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { rankedUnits } from "../delivery-arbitraries.ts";

describe("rankShares", () => {
  it("gives a unit alone its place and its plain interval", () => {
    const { units } = rankShares([{ unit: "a", count: 3, n: 10 }]);
    expect(units[0]).toMatchObject({ share: 0.3, rank: 1, rankInterval: { lower: 1, upper: 1 } });
  });

  it("holds the rank of every unit within its places, whatever the order given", () => {
    fc.assert(
      fc.property(rankedUnits, (units) => {
        const ranked = rankShares(units);
        for (const { rank, rankInterval } of ranked.units) {
          expect(rankInterval.lower <= rank && rank <= rankInterval.upper).toBe(true);
        }
        const turned = rankShares([...units].reverse());
        expect([...turned.units].reverse()).toEqual(ranked.units);
        expect(ranked.n).toBe(units.length);
      }),
    );
  });

  it.each<[string, unknown, "invalid_input" | "insufficient_data", (string | number)[]]>([
    ["no units", [], "insufficient_data", []],
    ["a unit of nobody", [{ unit: "a", count: 0, n: 0 }], "insufficient_data", [0, "n"]],
    ["more than all", [{ unit: "a", count: 3, n: 2 }], "invalid_input", [0, "count"]],
    ["part of a count", [{ unit: "a", count: 1.5, n: 2 }], "invalid_input", [0, "count"]],
    [
      "two units of one name",
      [
        { unit: "a", count: 1, n: 2 },
        { unit: "a", count: 1, n: 2 },
      ],
      "invalid_input",
      [1, "unit"],
    ],
    ["less than nothing", [{ unit: "a", count: -1, n: 2 }], "invalid_input", [0, "count"]],
    ["part of a case", [{ unit: "a", count: 1, n: 2.5 }], "invalid_input", [0, "n"]],
    ["a unit without a name", [{ unit: "", count: 1, n: 2 }], "invalid_input", [0, "unit"]],
    ["no list", { unit: "a", count: 1, n: 2 }, "invalid_input", []],
  ])("refuses %s", (_, units, code, path) => {
    expectRefusal(() => rankShares(units as never), code, path);
  });
});
