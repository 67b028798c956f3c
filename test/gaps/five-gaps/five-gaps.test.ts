import { scoreFiveGaps, scoreServqual } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { expectations, instrument, perceptions } from "../inn.ts";

describe("scoreFiveGaps", () => {
  const customers = { expectations, perceptions };
  const managers = { expectations: { clean: [5, 5, 6], quiet: [5, 6, 5], prompt: [7, 7, 7] } };
  const employees = { expectations: { clean: [6, 6], quiet: [7, 5], prompt: [5, 6] } };

  it("gap 6 less gap 7 is gap 1 on every dimension", () => {
    const { gaps } = scoreFiveGaps({ customers, managers, employees }, { instrument });
    const values = (gap: number) => gaps.find((row) => row.gap === gap)!.dimensions.map(({ value }) => value);
    values(1).forEach((value, k) => {
      expect(values(6)[k]! - values(7)[k]!).toBeCloseTo(value, 14);
    });
  });

  it("has the means of what customers expect and perceive, which gap 5 lies between", () => {
    const { expectation, perception, gaps } = scoreFiveGaps({ customers }, { instrument });
    const { dimensions } = scoreServqual(customers, { instrument });
    const mean = (side: "expectation" | "perception") =>
      dimensions.reduce((sum, row) => sum + row[side], 0) / dimensions.length;
    expect(expectation).toBeCloseTo(mean("expectation"), 14);
    expect(perception).toBeCloseTo(mean("perception"), 14);
    expect(perception - expectation).toBeCloseTo(gaps[0]!.overall, 14);
    const unanswered = scoreFiveGaps(
      { customers: { ...customers, perceptions: { ...perceptions, prompt: [null, null, null, null] } } },
      { instrument, missing: "available" },
    );
    expect(unanswered).toMatchObject({ expectation: null, perception: null });
  });

  it("gap 1 is 0 where managers answer as customers did", () => {
    const { gaps } = scoreFiveGaps({ customers, managers: { expectations } }, { instrument });
    expect(gaps[0]).toMatchObject({ gap: 1, overall: 0 });
  });

  it("is closed at the top of the scale, and opens the gaps in their order", () => {
    const ratings = (x: number, y: number) => ({ rooms: [x, x, y], staff: [y, y, y] });
    const { gaps, sequence } = scoreFiveGaps(
      {
        customers,
        managers: { standards: ratings(7, 7) },
        employees: { delivery: ratings(2, 3), promises: ratings(1, 2) },
      },
      { instrument },
    );
    expect(gaps.find(({ gap }) => gap === 2)?.overall).toBe(0);
    expect(sequence).toEqual([3, 4]);
  });

  it("counts managers who overrate expectations as gap 1 open too", () => {
    const low = {
      expectations: { clean: [2, 2], quiet: [2, 2], prompt: [2, 2] },
      perceptions: { clean: [2, 2], quiet: [2, 2], prompt: [2, 2] },
    };
    expect(scoreFiveGaps({ customers: low, managers }, { instrument }).sequence).toEqual([1]);
  });

  it("takes the customers' weights for customers alone", () => {
    const { gaps } = scoreFiveGaps({ customers, managers }, { instrument, weights: [1, 0, 0, 0] });
    expect(gaps[0]?.dimensions[1]?.value).toBe(7 - 6);
    expect(gaps[0]?.dimensions[0]).toMatchObject({ n: 3, comparedN: 1, interval: null });
  });

  it("says where one respondent gives no interval, and judges the gap by its value", () => {
    const { sequence, notes } = scoreFiveGaps(
      { customers, managers: { standards: { rooms: [6], staff: [7] } } },
      { instrument },
    );
    expect(sequence).toEqual([2]);
    expect(notes).toContainEqual({
      path: ["gaps", 0, "dimensions", 0, "interval"],
      reason: "one-respondent",
    });
  });

  it("scores SERVQUAL's items where no instrument is given", () => {
    const at = (x: number) =>
      Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [x, x + 1]]));
    expect(scoreFiveGaps({ customers: { expectations: at(5), perceptions: at(4) } }).gaps[0]?.overall).toBe(
      -1,
    );
  });

  it.each([
    [
      "ratings of a dimension the instrument lacks",
      { standards: { rooms: [6], staff: [7], price: [5] } },
      {},
      "unknown_item",
      ["managers", "standards", "price"],
    ],
    [
      "a dimension without ratings",
      { standards: { rooms: [6] } },
      {},
      "unknown_item",
      ["managers", "standards", "staff"],
    ],
    [
      "ratings off the scale",
      { standards: { rooms: [6], staff: [9] } },
      {},
      "invalid_input",
      ["managers", "standards", "staff", 0],
    ],
    [
      "ratings that nobody gave",
      { standards: { rooms: [null], staff: [null] } },
      { missing: "available" },
      "insufficient_data",
      ["managers", "standards"],
    ],
  ] as const)("refuses %s", (_, given, options, code, path) => {
    expectRefusal(
      () => scoreFiveGaps({ customers, managers: given as never }, { instrument, ...options }),
      code,
      path,
    );
  });

  it("five gaps are weighted by points for everyone", () => {
    const { gaps } = scoreFiveGaps(
      { customers: { expectations, perceptions }, importance: { rooms: 3, staff: 1 } },
      { instrument },
    );
    expect(gaps[0]?.weightedOverall).toBe(0.75 * -0.875 + 0.25 * 0);
    const late = { ...perceptions, prompt: [5, 6, 5, 4] };
    const { gaps: open, sequence } = scoreFiveGaps(
      { customers: { expectations, perceptions: late }, importance: { rooms: 1, staff: 3 } },
      { instrument },
    );
    expect(open[0]?.weightedOverall).toBe(0.25 * -0.875 + 0.75 * -1);
    expect(sequence).toEqual([]);
  });

  it("a gap of one customer and one manager has no interval, and says so", () => {
    const one = { clean: [6], quiet: [5], prompt: [4] };
    const { notes } = scoreFiveGaps(
      { customers: { expectations: one, perceptions: one }, managers: { expectations } },
      { instrument },
    );
    expect(notes).toContainEqual({
      path: ["gaps", 0, "dimensions", 0, "interval"],
      reason: "one-respondent",
    });
  });
});
