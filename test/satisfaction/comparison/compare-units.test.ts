import { compareUnits } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const unit = (name: string, satisfied: number, dissatisfied: number) => ({
  unit: name,
  answers: [
    { value: 5, count: satisfied },
    { value: 1, count: dissatisfied },
  ],
});

describe("compareUnits", () => {
  it("lets a unit of few answers be anywhere, and holds a large one to the target", () => {
    const { target, units } = compareUnits(
      [unit("large", 300, 100), unit("small", 1, 3), unit("other", 150, 150)],
      {
        measure: "csat",
      },
    );
    expect(target).toBeCloseTo(451 / 704, 14);
    expect(units.map(({ unit: name, value, position }) => [name, value, position])).toEqual([
      ["large", 0.75, "alarm-above"],
      ["small", 0.25, "within"],
      ["other", 0.5, "alarm-below"],
    ]);
  });

  it("tells five places apart", () => {
    const units = [160, 176, 200, 224, 240].map((satisfied) =>
      unit(`${satisfied}`, satisfied, 400 - satisfied),
    );
    const funnel = compareUnits(units, { measure: "csat", target: 0.5 });
    expect(funnel.units.map(({ position }) => position)).toEqual([
      "alarm-below",
      "alert-below",
      "within",
      "alert-above",
      "alarm-above",
    ]);
    // z = 0.06 / (0.5 / 20).
    expect(funnel.units[3]!.z).toBeCloseTo(2.4, 12);
    expect(funnel.units[2]).toMatchObject({ z: 0, p: 1, holmP: 1 });
    expect(funnel).toMatchObject({
      target: 0.5,
      standardDeviation: 0.5,
      levels: { alert: 0.95, alarm: 0.998 },
    });
  });

  it("keeps the limits on the measure's range", () => {
    const { units } = compareUnits([unit("a", 5, 0), unit("b", 90, 10)], { measure: "csat" });
    expect(units[0]!.alarm!.upper).toBe(1);
    const below = compareUnits([unit("a", 0, 5), unit("b", 10, 90)], { measure: "csat" });
    expect(below.units[0]!.alarm!.lower).toBe(0);
  });

  it("has a row of null for a unit in which nobody answered, under available", () => {
    const units = [
      { unit: "a", answers: [5, 4] },
      { unit: "b", answers: [null] },
      { unit: "c", answers: [2, 1] },
    ];
    const funnel = compareUnits(units, { measure: "csat", missing: "available" });
    expect(funnel.units.map(({ n, position }) => [n, position === null])).toEqual([
      [2, false],
      [0, true],
      [2, false],
    ]);
    expectRefusal(
      () => compareUnits(units.slice(0, 2), { measure: "csat", missing: "available" }),
      "insufficient_data",
      [],
    );
  });

  it("takes one survey with the unit of every respondent, and every measure", () => {
    const by = ["a", "b", "a", "b", "a", "b", "c"];
    const funnel = compareUnits([10, 9, 3, 10, 8, 2, null], { measure: "nps", by, missing: "listwise" });
    expect(funnel.units.map(({ unit: name, value }) => [name, value])).toEqual([
      ["a", 0],
      ["b", expect.closeTo(100 / 3, 12)],
      ["c", null],
    ]);
    expect(funnel.units[2]).toEqual({
      unit: "c",
      n: 0,
      effectiveN: 0,
      value: null,
      standardError: null,
      df: null,
      designEffect: null,
      interval: null,
      alert: null,
      alarm: null,
      position: null,
      test: null,
      z: null,
      p: null,
      holmP: null,
    });
    expect(funnel.notes).toEqual([
      { path: ["units", 2], reason: "no-answers" },
      { path: ["dispersion"], reason: "few-units" },
    ]);
    // Within units: scores (100, −100, 0) and (100, 100, −100), variances 10,000 and 40,000 / 3.
    expect(funnel.standardDeviation).toBeCloseTo(Math.sqrt((10000 + 40000 / 3) / 2), 10);
    const means = compareUnits(
      [
        { unit: "a", answers: [1, 3] },
        { unit: "b", answers: [5, 4] },
      ],
      {
        measure: "mean-rating",
        scale: { min: 1, max: 5 },
      },
    );
    expect(means.target).toBe(3.25);
    expect(means.standardDeviation).toBeCloseTo(Math.sqrt((2 + 0.5) / 2), 12);
  });

  it("counts on the effective number of weighted respondents", () => {
    const answers = [5, 1, 5, 1];
    const { units } = compareUnits(
      [
        { unit: "even", answers, weights: [1, 1, 1, 1] },
        { unit: "uneven", answers, weights: [4, 4, 1, 1] },
      ],
      { measure: "csat" },
    );
    const width = ({ alert }: (typeof units)[number]) => alert!.upper - alert!.lower;
    expect(units.map(({ n }) => n)).toEqual([4, 4]);
    expect(units[1]!.effectiveN).toBeCloseTo(100 / 34, 12);
    expect(width(units[1]!)).toBeGreaterThan(width(units[0]!));
  });

  it("widens by the spread of many units, the extreme tenth drawn in, and never narrows", () => {
    const spread = Array.from({ length: 20 }, (_, i) => unit(`${i}`, 20 + 3 * i, 80 - 3 * i));
    const plain = compareUnits(spread, { measure: "csat" });
    const wide = compareUnits(spread, { measure: "csat", overdispersion: "multiplicative" });
    expect(plain.dispersion).toBeGreaterThan(5);
    expect(wide.units[0]!.z).toBeCloseTo(plain.units[0]!.z! / Math.sqrt(plain.dispersion!), 12);
    expect(wide.notes).toEqual([]);
    const alike = spread.map(({ unit: name }) => unit(name, 50, 50));
    const none = compareUnits(alike, { measure: "csat", overdispersion: "multiplicative" });
    expect(none.dispersion).toBe(0);
    expect(none.units[0]!.alert).toEqual(compareUnits(alike, { measure: "csat" }).units[0]!.alert);
  });

  it("without variance has limits of no width", () => {
    const scale = { min: 1, max: 5 };
    const units = [
      { unit: "a", answers: [4, 4] },
      { unit: "b", answers: [2, 2] },
    ];
    const funnel = compareUnits(units, { measure: "mean-rating", scale, overdispersion: "multiplicative" });
    expect(funnel).toMatchObject({ target: 3, standardDeviation: 0, dispersion: null });
    expect(funnel.units[0]).toMatchObject({
      z: null,
      p: null,
      holmP: null,
      alarm: { lower: 3, upper: 3 },
      position: "alarm-above",
    });
    expect(funnel.notes[0]).toEqual({ path: ["dispersion"], reason: "no-variance" });
    const same = [
      { unit: "a", answers: [4, 4, 4] },
      { unit: "b", answers: [4, 4] },
    ];
    expect(
      compareUnits(same, { measure: "mean-rating", scale }).units.map(({ position }) => position),
    ).toEqual(["within", "within"]);
  });

  it("pools the variance of the units that have one", () => {
    const units = [[4], [1, 3], [5, 4]].map((answers, i) => ({ unit: `${i}`, answers }));
    const { standardDeviation } = compareUnits(units, { measure: "mean-rating", scale: { min: 1, max: 5 } });
    expect(standardDeviation).toBeCloseTo(Math.sqrt((2 + 0.5) / 2), 12);
  });

  it.each([
    [{ target: 1.5 }, "invalid_input", ["target"]],
    [{ target: Number.NaN }, "invalid_input", ["target"]],
    [{ target: -0.1 }, "invalid_input", ["target"]],
    [{ alert: 0 }, "invalid_input", ["alert"]],
    [{ alert: 0.99, alarm: 0.95 }, "invalid_input", ["alarm"]],
    [{ alarm: 1 }, "invalid_input", ["alarm"]],
    [{ overdispersion: true }, "invalid_input", ["overdispersion"]],
    [{ weights: [1, 1] }, "invalid_input", ["weights"]],
  ] as const)("refuses %j", (options, code, path) => {
    const units = [unit("a", 3, 4), unit("b", 5, 2)];
    expectRefusal(() => compareUnits(units, { measure: "csat", ...options } as never), code, path);
  });

  it("takes any finite target of disconfirmation, which has no range", () => {
    const units = [
      { unit: "a", answers: { direct: [1, 2] } },
      { unit: "b", answers: { direct: [0, -2] } },
    ];
    expect(compareUnits(units, { measure: "disconfirmation", target: 40 }).target).toBe(40);
    expectRefusal(
      () => compareUnits(units, { measure: "disconfirmation", target: Number.POSITIVE_INFINITY }),
      "invalid_input",
      ["target"],
    );
  });

  it("refuses fewer than two units, and units of one respondent each", () => {
    expectRefusal(() => compareUnits([unit("a", 1, 2)], { measure: "csat" }), "insufficient_data", []);
    expectRefusal(() => compareUnits([5, 4], { measure: "csat", by: ["a", "a"] }), "insufficient_data", [
      "by",
    ]);
    const single = [
      { unit: "a", answers: [4] },
      { unit: "b", answers: [2] },
    ];
    const options = { measure: "mean-rating", scale: { min: 1, max: 5 } } as const;
    expectRefusal(() => compareUnits(single, options), "insufficient_data", []);
    expect(compareUnits(single, { measure: "csat" }).units).toHaveLength(2);
  });
});
