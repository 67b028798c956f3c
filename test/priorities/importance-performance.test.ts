import {
  type AttributeRating,
  compareImportance,
  type ImportancePerformanceSurvey,
  scoreImportancePerformance,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const attributes = [
  { attribute: "speed", importance: 5, performance: 2 },
  { attribute: "care", importance: 4, performance: 4 },
  { attribute: "looks", importance: 1, performance: 3 },
  { attribute: "music", importance: 2, performance: 1 },
];

describe("scoreImportancePerformance", () => {
  it("puts attributes into quadrants by the crosshair, on the line counting as high", () => {
    const at = { importance: 4, performance: 3 };
    const grid = scoreImportancePerformance(attributes, { crosshair: at });
    expect(grid).toMatchObject({ model: "importance-performance", crosshairMethod: "given", crosshair: at });
    expect(grid.attributes.map(({ quadrant }) => quadrant)).toEqual([
      "concentrate",
      "keep",
      "overkill",
      "low-priority",
    ]);
  });

  it("places the crosshair at means, medians or the middle of the scale", () => {
    const at = (crosshair?: "mean" | "median" | "scale") =>
      scoreImportancePerformance(attributes, { crosshair, scale: { min: 1, max: 5 } });
    expect(at().crosshair).toEqual({ importance: 3, performance: 2.5 });
    expect(at("mean").crosshairMethod).toBe("mean");
    expect(at("median").crosshair).toEqual({ importance: 3, performance: 2.5 });
    expect(at("scale")).toMatchObject({
      crosshairMethod: "scale",
      crosshair: { importance: 3, performance: 3 },
    });
  });

  it("keeps equal ratings on a crosshair at their mean", () => {
    const equal = Array.from({ length: 10 }, (_, j) => ({
      attribute: `a${j}`,
      importance: 0.1,
      performance: 3.3,
    }));
    const grid = scoreImportancePerformance(equal);
    expect(grid.crosshair).toEqual({ importance: 0.1, performance: 3.3 });
    expect(new Set(grid.attributes.map(({ quadrant }) => quadrant))).toEqual(new Set(["keep"]));
  });

  it("asks for action behind the diagonal, whatever the quadrant, and ranks by I(I − P)", () => {
    const { attributes: rows } = scoreImportancePerformance(attributes, {
      crosshair: { importance: 4, performance: 3 },
    });
    expect(rows.map(({ gap }) => gap)).toEqual([-3, 0, 2, -1]);
    expect(rows.map(({ diagonal }) => diagonal)).toEqual([
      "concentrate",
      "maintain",
      "maintain",
      "concentrate",
    ]);
    expect(rows.map(({ combined }) => combined)).toEqual(["concentrate", "keep", "overkill", "concentrate"]);
    expect(rows.map(({ priority }) => priority)).toEqual([15, 0, -2, 2]);
  });

  it("marks a point whose interval touches its line as undecided, and does not know without intervals", () => {
    const far = { lower: 4, upper: 5 };
    const undecided = (rating: Partial<AttributeRating>) =>
      scoreImportancePerformance([{ attribute: "a", importance: 4.5, performance: 4.5, ...rating }], {
        crosshair: { importance: 3, performance: 3 },
      }).attributes[0]?.undecided;
    expect(undecided({})).toBeNull();
    expect(undecided({ importanceInterval: far, performanceInterval: null })).toBeNull();
    expect(undecided({ importanceInterval: far, performanceInterval: far })).toBe(false);
    expect(undecided({ importanceInterval: { lower: 3, upper: 5 } })).toBe(true);
    expect(undecided({ importanceInterval: far, performanceInterval: { lower: 2, upper: 3 } })).toBe(true);
    expect(undecided({ importanceInterval: { lower: 1, upper: 2 }, performanceInterval: far })).toBe(false);
  });

  it("finds means, intervals and the paired gap in answers", () => {
    const survey = {
      importance: { speed: [5, 4, 5, 4], care: [3, 3, 2, 4] },
      performance: { speed: [2, 3, 2, 3], care: [4, 5, 4, 5] },
    };
    const { attributes: rows, notes } = scoreImportancePerformance(survey, { scale: { min: 1, max: 5 } });
    const [speed, care] = rows;
    expect(speed).toMatchObject({
      n: 4,
      importance: 4.5,
      performance: 2.5,
      gap: -2,
      quadrant: "concentrate",
    });
    // R: t.test(c(-3, -1, -3, -1))$conf.int
    expect(speed?.gapInterval?.lower).toBeCloseTo(-3.837386, 6);
    expect(speed?.undecided).toBe(true);
    expect(care).toMatchObject({ quadrant: "overkill", gap: 1.5, undecided: true });
    expect(notes).toEqual([]);
    const often = (columns: Record<string, number[]>) =>
      Object.fromEntries(
        Object.entries(columns).map(([item, column]) => [item, [column, column, column, column].flat()]),
      );
    const larger = { importance: often(survey.importance), performance: often(survey.performance) };
    expect(scoreImportancePerformance(larger).attributes.map(({ undecided }) => undecided)).toEqual([
      false,
      false,
    ]);
  });

  it("takes for an attribute those who rated both of it", () => {
    const survey = {
      importance: { speed: [5, 1, null], care: [1, 2, 3] },
      performance: { speed: [3, null, 3], care: [2, 2, null] },
    };
    expectRefusal(() => scoreImportancePerformance(survey), "missing_answers", ["importance", "speed", 2]);
    const available = scoreImportancePerformance(survey, { missing: "available" });
    expect(available.attributes).toMatchObject([
      { n: 1, importance: 5, performance: 3, importanceInterval: null, gapInterval: null, undecided: null },
      { n: 2, importance: 1.5, performance: 2 },
    ]);
    expect(available.notes).toEqual([{ path: ["attributes", 0], reason: "one-respondent" }]);
    expect(scoreImportancePerformance(survey, { missing: "listwise" }).attributes[1]).toMatchObject({
      n: 1,
      importance: 1,
    });
  });

  it("weighs respondents", () => {
    const survey = { importance: { speed: [5, 1] }, performance: { speed: [3, 3] } };
    const { attributes: rows } = scoreImportancePerformance(survey, { weights: [3, 1] });
    expect(rows[0]).toMatchObject({ importance: 4, performance: 3 });
  });

  it("refuses what it cannot place", () => {
    const score = (data: unknown, options = {}) =>
      scoreImportancePerformance(data as AttributeRating[], options);
    const [speed] = attributes;
    expectRefusal(() => score([]), "insufficient_data", []);
    expectRefusal(() => score(null), "invalid_input", []);
    expectRefusal(() => score("speed"), "invalid_input", []);
    expectRefusal(() => score([null]), "invalid_input", [0]);
    expectRefusal(() => score(new Array(1)), "invalid_input", [0]);
    expectRefusal(() => score([{ ...speed, importance: Number.NaN }]), "invalid_input", [0, "importance"]);
    expectRefusal(() => score([{ ...speed, performance: "3" }]), "invalid_input", [0, "performance"]);
    expectRefusal(() => score([speed], { scale: { min: 1, max: 4 } }), "invalid_input", [0, "importance"]);
    for (const [interval, ...key] of [
      [{ lower: 2, upper: 1 }],
      [{ lower: Number.NaN, upper: 1 }, "lower"],
      [{ lower: 1 }, "upper"],
    ] as const) {
      const path = [0, "importanceInterval", ...key];
      expectRefusal(() => score([{ ...speed, importanceInterval: interval }]), "invalid_input", path);
    }
    expectRefusal(() => score([speed], { crosshair: "scale" }), "invalid_input", ["scale"]);
    expectRefusal(() => score([speed], { crosshair: "mode" }), "invalid_input", ["crosshair"]);
    expectRefusal(() => score([speed], { crosshair: [3, 3] }), "invalid_input", ["crosshair"]);
    expectRefusal(() => score([speed], { crosshair: { importance: 3 } }), "invalid_input", [
      "crosshair",
      "performance",
    ]);
    expectRefusal(
      () => score([speed], { crosshair: { importance: Number.POSITIVE_INFINITY, performance: 1 } }),
      "invalid_input",
      ["crosshair", "importance"],
    );
  });

  it("refuses surveys that do not fit", () => {
    const score = (survey: unknown, options = {}) =>
      scoreImportancePerformance(survey as ImportancePerformanceSurvey, options);
    expectRefusal(() => score({ importance: {}, performance: {} }), "insufficient_data", []);
    expectRefusal(() => score({ performance: {} }), "invalid_input", ["importance"]);
    expectRefusal(() => score({ importance: { a: [1e101] }, performance: { a: [1] } }), "invalid_input", [
      "importance",
      "a",
      0,
    ]);
    expectRefusal(() => score({ importance: { a: [1] }, performance: {} }), "unknown_item", [
      "performance",
      "a",
    ]);
    expectRefusal(
      () => score({ importance: { a: [1, null] }, performance: { a: [null, 1] } }, { missing: "available" }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => score({ importance: { a: [9] }, performance: { a: [1] } }, { scale: { min: 1, max: 5 } }),
      "invalid_input",
      ["importance", "a", 0],
    );
  });
});

describe("compareImportance", () => {
  const rows = [
    { attribute: "a", stated: 4, derived: 0.1 },
    { attribute: "b", stated: 4, derived: 0.4 },
    { attribute: "c", stated: 1, derived: 0.4 },
    { attribute: "d", stated: 1, derived: 0.1 },
  ];
  const factors = ["basic", "important-performance", "excitement", "unimportant-performance"];

  it("tells basic, performance and excitement factors apart", () => {
    const grid = compareImportance(rows);
    expect(grid).toMatchObject({ model: "importance-grid", crosshairMethod: "mean", notes: [] });
    expect(grid.attributes.map(({ factor }) => factor)).toEqual(factors);
    expect(compareImportance(rows, { crosshair: "median" }).crosshair).toEqual({
      stated: 2.5,
      derived: 0.25,
    });
    const given = compareImportance(rows, { crosshair: { stated: 0, derived: 1 } });
    expect(given.attributes.map(({ factor }) => factor)).toEqual(["basic", "basic", "basic", "basic"]);
  });

  it("refuses what it cannot place", () => {
    const compare = (data: unknown, options = {}) => compareImportance(data as typeof rows, options);
    expectRefusal(() => compare([]), "insufficient_data", []);
    expectRefusal(() => compare({}), "invalid_input", []);
    expectRefusal(() => compare([{ stated: 1, derived: 1 }]), "invalid_input", [0, "attribute"]);
    expectRefusal(() => compare([{ attribute: "a", stated: 1 }]), "invalid_input", [0, "derived"]);
    expectRefusal(() => compare([null]), "invalid_input", [0]);
    expectRefusal(() => compare(Object.assign(new Array(2), [rows[0]])), "invalid_input", [1]);
    expectRefusal(() => compare(rows, { crosshair: "scale" }), "invalid_input", ["crosshair"]);
    expectRefusal(() => compare(rows, { crosshair: "middle" }), "invalid_input", ["crosshair"]);
  });
});
