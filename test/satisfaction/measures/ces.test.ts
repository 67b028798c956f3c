import { estimateCes } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const seven = [1, 2, 3, 3, 4, 4, 5, 6, 6, 7];

describe("estimateCes", () => {
  it("2.0: high is easy, above the middle counts, the net is two points less three", () => {
    expect(estimateCes(seven)).toMatchObject({
      model: "ces",
      version: "2.0",
      direction: "high-is-easy",
      scale: { min: 1, max: 7 },
      mean: 4.1,
      easyShare: 0.4,
      net: -10,
      notes: [],
    });
  });

  it("1.0: low is easy, and the same answers turned give the same shares", () => {
    const turned = estimateCes(
      seven.map((rating) => 8 - rating),
      { version: "1.0", scale: { min: 1, max: 7 } },
    );
    const { easyShare, easyShareInterval, net, netInterval } = estimateCes(seven);
    expect(turned).toMatchObject({
      direction: "low-is-easy",
      easyShare,
      easyShareInterval,
      net,
      netInterval,
    });
    expect(turned.mean).toBeCloseTo(3.9, 14);
  });

  it("1.0 is asked on five points, where there is no net score", () => {
    expect(estimateCes([1, 2, 3, 4, 5, 1], { version: "1.0" })).toMatchObject({
      scale: { min: 1, max: 5 },
      easyShare: 0.5,
      net: null,
      netInterval: null,
      notes: [{ path: ["net"], reason: "not-seven-points" }],
    });
    expect(estimateCes([5], { scale: { min: 1, max: 6 } }).net).toBeNull();
  });

  it("has shares of one respondent, and no interval of the mean", () => {
    const { interval, easyShare, notes } = estimateCes([6]);
    expect([interval, easyShare]).toEqual([null, 1]);
    expect(notes).toEqual([{ path: ["interval"], reason: "one-respondent" }]);
  });

  it("refuses versions it does not know and ratings off the version's scale", () => {
    expectRefusal(() => estimateCes([1], { version: "3.0" as never }), "invalid_input", ["version"]);
    expectRefusal(() => estimateCes([1], { version: "toString" as never }), "invalid_input", ["version"]);
    expectRefusal(() => estimateCes([6], { version: "1.0" }), "invalid_input", [0]);
    expectRefusal(() => estimateCes([0, 7]), "invalid_input", [0]);
    expectRefusal(() => estimateCes([]), "insufficient_data", []);
  });
});
