import { type OpportunitySurvey, opportunityScore, scoreOpportunities } from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("opportunityScore", () => {
  it("counts importance twice as far as it is not satisfied, and never less than once", () => {
    expect(opportunityScore(8, 6)).toBe(10);
    expect(opportunityScore(6, 6)).toBe(6);
    expect(opportunityScore(6, 10)).toBe(6);
    expect(opportunityScore(10, 0)).toBe(20);
    expect(Object.is(opportunityScore(-0, -0), 0)).toBe(true);
  });

  it("refuses numbers outside 0..10", () => {
    expectRefusal(() => opportunityScore(11, 3), "invalid_input", ["importance"]);
    expectRefusal(() => opportunityScore(1, -1), "invalid_input", ["satisfaction"]);
    expectRefusal(() => opportunityScore(Number.NaN, 1), "invalid_input", ["importance"]);
  });
});

describe("scoreOpportunities", () => {
  const repeat = (value: number, times: number) => Array<number>(times).fill(value);
  /** Ten respondents, so many of them with the top box of five. */
  const top = (times: number) => [...repeat(4, times), ...repeat(3, 10 - times)];

  it("takes ten times the share of the two top boxes", () => {
    const scores = scoreOpportunities({ importance: { fast: top(9) }, satisfaction: { fast: top(3) } });
    expect(scores).toMatchObject({ model: "opportunity", scale: { min: 1, max: 5 }, topFrom: 4, notes: [] });
    expect(scores.items[0]).toMatchObject({
      item: "fast",
      n: 10,
      importance: 9,
      satisfaction: 3,
      opportunity: 15,
    });
    // R: 10 * prop.test(9, 10, correct = FALSE)$conf.int
    expect(scores.items[0]?.importanceInterval.lower).toBeCloseTo(5.9584997, 6);
    expect(scores.items[0]?.importanceInterval.upper).toBeCloseTo(9.821238, 6);
    expect(scores.items[0]?.satisfactionInterval.upper).toBeCloseTo(6.032219, 6);
  });

  it.each([
    [10, 4, "extreme"],
    [9, 3, "high"],
    [8, 4, "high"],
    [8, 6, "solid"],
    [9, 9, "served"],
  ] as const)("of %d and %d is %s", (importance, satisfaction, band) => {
    const survey = { importance: { a: top(importance) }, satisfaction: { a: top(satisfaction) } };
    expect(scoreOpportunities(survey).items[0]?.band).toBe(band);
  });

  it("takes another scale and another top box", () => {
    const survey = { importance: { a: [7, 6, 5, 1] }, satisfaction: { a: [1, 1, 6, 7] } };
    const scale = { min: 1, max: 7 };
    expect(scoreOpportunities(survey, { scale }).items[0]).toMatchObject({ importance: 5, satisfaction: 5 });
    expect(scoreOpportunities(survey, { scale, topFrom: 7 }).items[0]).toMatchObject({
      importance: 2.5,
      satisfaction: 2.5,
    });
  });

  it("rests on those who rated both, and weighs them", () => {
    const survey = { importance: { a: [5, 1, null, 2] }, satisfaction: { a: [1, null, 5, 5] } };
    expectRefusal(() => scoreOpportunities(survey), "missing_answers", ["importance", "a", 2]);
    const available = scoreOpportunities(survey, { missing: "available" });
    expect(available.items[0]).toMatchObject({ n: 2, importance: 5, satisfaction: 5, opportunity: 5 });
    const weighted = scoreOpportunities(survey, { missing: "available", weights: [3, 1, 1, 1] });
    expect(weighted.items[0]).toMatchObject({ n: 2, importance: 7.5, satisfaction: 2.5 });
    expect(weighted.items[0]?.opportunity).toBeCloseTo(12.5, 12);
  });

  it("refuses what is no whole point, unknown items and empty surveys", () => {
    const score = (importance: unknown, satisfaction: unknown, options = {}) => {
      return () => scoreOpportunities({ importance, satisfaction } as OpportunitySurvey, options);
    };
    expectRefusal(score({ a: [2.5] }, { a: [1] }), "invalid_input", ["importance", "a", 0]);
    expectRefusal(score({ a: [6] }, { a: [1] }), "invalid_input", ["importance", "a", 0]);
    expectRefusal(score({ a: [1] }, {}), "unknown_item", ["satisfaction", "a"]);
    expectRefusal(score({}, {}), "insufficient_data", []);
    expectRefusal(() => scoreOpportunities(null as unknown as OpportunitySurvey), "invalid_input", []);
    expectRefusal(score(undefined, {}), "invalid_input", ["importance"]);
    expectRefusal(score({ a: [null] }, { a: [1] }, { missing: "available" }), "insufficient_data", [
      "importance",
      "a",
    ]);
    expectRefusal(score({ a: [1] }, { a: [1] }, { topFrom: 1 }), "invalid_input", ["topFrom"]);
    expectRefusal(score({ a: [1] }, { a: [1] }, { topFrom: 6 }), "invalid_input", ["topFrom"]);
    expectRefusal(score({ a: [1] }, { a: [1] }, { scale: { min: 5, max: 1 } }), "invalid_input", [
      "scale",
      "max",
    ]);
  });
});
