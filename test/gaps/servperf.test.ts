import { scoreServperf } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { instrument, perceptions } from "./inn.ts";

describe("scoreServperf", () => {
  it("weights by everyone's points, or by each respondent's own", () => {
    const fixed = scoreServperf({ perceptions, importance: { rooms: 3, staff: 1 } }, { instrument });
    expect(fixed.dimensions.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
    expect(fixed.overall.weightedPerception).toBe(0.75 * 5.375 + 0.25 * 6);
    const own = scoreServperf(
      { perceptions, importance: { rooms: [3, 3, 3, 3], staff: [1, 1, 1, 1] } },
      { instrument },
    );
    expect(own.overall.weightedPerception).toBeCloseTo(fixed.overall.weightedPerception!, 14);
  });

  it("scores the items of SERVPERF where no instrument is given", () => {
    const columns = Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [5, 6]]));
    expect(scoreServperf({ perceptions: columns }).overall.perception).toBe(5.5);
  });

  it("gives the means and says why no interval of one respondent", () => {
    const one = { clean: [6], quiet: [4], prompt: [5] };
    const { overall, notes } = scoreServperf({ perceptions: one }, { instrument });
    expect(overall).toMatchObject({ n: 1, perception: 5, standardDeviation: null, interval: null });
    expect(notes).toContainEqual({ path: ["dimensions", 0, "interval"], reason: "one-respondent" });
  });

  it("leaves the whole out where nobody is scored on all dimensions, or gave all points", () => {
    const apart = { clean: [6, null], quiet: [4, null], prompt: [null, 6] };
    const scores = scoreServperf({ perceptions: apart }, { instrument, missing: "available" });
    expect(scores.overall).toEqual({
      n: 0,
      perception: null,
      weightedPerception: null,
      standardDeviation: null,
      standardError: null,
      df: null,
      designEffect: null,
      interval: null,
    });
    const importance = { rooms: [null, null, null, null], staff: [1, 1, 1, 1] };
    const { notes } = scoreServperf({ perceptions, importance }, { instrument, missing: "available" });
    expect(notes).toEqual([{ path: ["overall", "weightedPerception"], reason: "no-complete-respondent" }]);
  });
});
