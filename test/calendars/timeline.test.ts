import { describe, expect, it } from "vitest";
import { countBefore, type Timeline, unitAt } from "../../src/calendars/timeline.ts";
import { counted } from "../../src/numeric/stretches.ts";

/** Years of ten units, of which the first is counted; `laidOut` collects the years that were looked at. */
function timelineOf(laidOut: number[]): Timeline {
  return {
    yearOf: (at) => Math.floor(at / 10),
    layOut: (year) => {
      laidOut.push(year);
      return counted([{ from: year * 10, to: year * 10 + 1 }]);
    },
    unitsPerCycle: 4000,
    first: 1,
    last: 9999,
    years: [],
  };
}

describe("a timeline", () => {
  it.each([1_000_000, 9e15, -1_000_000, -9e15])("refuses a count of %d before it walks there", (count) => {
    const laidOut: number[] = [];
    const timeline = timelineOf(laidOut);
    const before = countBefore(timeline, 20_260);
    expect(unitAt(timeline, before + count)).toBeNull();
    expect(laidOut).toEqual([2026]);
  });

  it("reaches the last year and the first, and not beyond", () => {
    const timeline = timelineOf([]);
    const before = countBefore(timeline, 20_260);
    expect(unitAt(timeline, before + 7973)).toBe(99_990);
    expect(unitAt(timeline, before + 7974)).toBeNull();
    expect(unitAt(timeline, before - 2025)).toBe(10);
    expect(unitAt(timeline, before - 2026)).toBeNull();
  });
});
