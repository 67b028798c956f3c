import { overallGap, toleranceZone } from "service-quality/gaps";
import { describe, expect, it } from "vitest";

// Items of a LibQUAL+ survey of seventeen libraries, as printed to two decimals.
describe("zones of tolerance in print", () => {
  it.each([
    ["institution J, AS-3", { minimum: 5.7, desired: 7.72, perception: 6.92 }, 1.22, -0.8, "within"],
    ["institution F, AS-3", { minimum: 6.3, desired: 7.88, perception: 6.27 }, -0.03, -1.61, "below"],
    ["institution P, AS-7", { minimum: 6.15, desired: 8.02, perception: 7.61 }, 1.46, -0.41, "within"],
  ])("%s", (_, triple, adequacy, superiority, zone) => {
    const position = toleranceZone(triple);
    expect(position.adequacy).toBeCloseTo(adequacy, 10);
    expect(position.superiority).toBeCloseTo(superiority, 10);
    expect(position.width).toBeCloseTo(triple.desired - triple.minimum, 12);
    expect(position.position).toBeCloseTo(adequacy / (triple.desired - triple.minimum), 10);
    expect(position.zone).toBe(zone);
  });

  it("both borders belong to the zone", () => {
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 4 })).toMatchObject({
      zone: "within",
      position: 0,
    });
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 6 })).toMatchObject({
      zone: "within",
      position: 1,
    });
  });
});

describe("overall gaps in print", () => {
  it("the mean of five published dimension gaps is −0.858", () => {
    const gaps = {
      tangibles: -0.65,
      reliability: -1.1,
      responsiveness: -0.83,
      assurance: -0.7,
      empathy: -1.01,
    };
    expect(overallGap(gaps).unweighted).toBeCloseTo(-0.858, 12);
  });

  it("points of 5, 3 and 2 weight three gaps", () => {
    const { unweighted, weighted } = overallGap({ a: -1.5, b: 0.5, c: -0.25 }, { a: 5, b: 3, c: 2 });
    expect(unweighted).toBeCloseTo(-1.25 / 3, 14);
    expect(weighted).toBeCloseTo(-0.65, 14);
    expect(overallGap({ a: -1.5, b: 0.5 }, { a: 0, b: 2 }).weighted).toBe(0.5);
  });
});
