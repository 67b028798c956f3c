import {
  compareGapGroups,
  compareGapWaves,
  evaluatedPerformance,
  explainServiceGap,
  GAP_ANTECEDENTS,
  modifiedServqual,
  normedQuality,
  scoreAntecedents,
  scoreCroninTaylor,
  scoreFiveGaps,
  scoreNonDifference,
  scoreServperf,
  scoreToleranceZone,
  toleranceZone,
} from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "inn",
  title: "Inn",
  citation: "constructed",
  scale: { min: 1, max: 7 },
  dimensions: [
    {
      id: "rooms",
      label: "Rooms",
      items: [
        { id: "clean", label: "Clean" },
        { id: "quiet", label: "Quiet" },
      ],
    },
    { id: "staff", label: "Staff", items: [{ id: "prompt", label: "Prompt" }] },
  ],
};
const expectations = { clean: [7, 6, 6, 7], quiet: [6, 6, 5, 7], prompt: [6, 7, 6, 5] };
const perceptions = { clean: [6, 6, 5, 6], quiet: [4, 6, 4, 6], prompt: [6, 6, 6, 6] };

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
    expect(notes).toContainEqual({ path: "dimensions[0].interval", reason: "one-respondent" });
  });

  it("leaves the whole out where nobody is scored on all dimensions, or gave all points", () => {
    const apart = { clean: [6, null], quiet: [4, null], prompt: [null, 6] };
    const scores = scoreServperf({ perceptions: apart }, { instrument, missing: "available" });
    expect(scores.overall).toEqual({
      n: 0,
      perception: null,
      weightedPerception: null,
      standardDeviation: null,
      interval: null,
    });
    const importance = { rooms: [null, null, null, null], staff: [1, 1, 1, 1] };
    const { notes } = scoreServperf({ perceptions, importance }, { instrument, missing: "available" });
    expect(notes).toEqual([{ path: "overall.weightedPerception", reason: "no-complete-respondent" }]);
  });
});

describe("scoreToleranceZone", () => {
  const minimum = { clean: [5, 6, 4, 5], quiet: [5, 6, 5, 6], prompt: [7, 6, 5, 5] };

  it("counts respondents below, within and above their own zones, and inverted zones", () => {
    const { items } = scoreToleranceZone({ minimum, desired: expectations, perceptions }, { instrument });
    // prompt: 6 against 7..6 (inverted), 6..7, 5..6, 5..5
    expect(items[2]).toMatchObject({
      belowShare: 0.25,
      withinShare: 0.5,
      aboveShare: 0.25,
      invertedShare: 0.25,
    });
  });

  it("weights the shares", () => {
    const { items } = scoreToleranceZone(
      { minimum, desired: expectations, perceptions },
      { instrument, weights: [4, 2, 1, 1] },
    );
    expect(items[2]).toMatchObject({ belowShare: 0.5, invertedShare: 0.5 });
    // clean: 6 − 5, 6 − 6, 5 − 4, 6 − 5
    expect(items[0]).toMatchObject({ adequacy: 0.75, minimum: 5.125 });
  });

  it("leaves out of a share who did not answer all three", () => {
    const { items } = scoreToleranceZone(
      { minimum: { ...minimum, prompt: [null, 6, 5, 5] }, desired: expectations, perceptions },
      { instrument, missing: "available" },
    );
    expect(items[2]?.n).toBe(3);
    expect(items[2]?.withinShare).toBeCloseTo(2 / 3, 15);
  });

  it("says why a position or an interval is missing", () => {
    const at = (x: number) => ({ clean: [x], quiet: [x], prompt: [x] });
    const { notes } = scoreToleranceZone(
      { minimum: at(6), desired: at(6), perceptions: at(5) },
      { instrument },
    );
    expect(notes).toContainEqual({ path: "items[0].position", reason: "zone-without-width" });
    expect(notes).toContainEqual({ path: "dimensions[1].adequacyInterval", reason: "one-respondent" });
  });

  it("scores SERVQUAL's items where no instrument is given", () => {
    const at = (x: number) => Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [x, x]]));
    expect(
      scoreToleranceZone({ minimum: at(4), desired: at(7), perceptions: at(6) }).dimensions[4]?.zone,
    ).toBe("within");
  });

  it("asks for below before above in an inverted zone", () => {
    expect(toleranceZone({ minimum: 6, desired: 4, perception: 5 })).toMatchObject({
      zone: "below",
      position: null,
    });
  });
});

describe("Teas' models", () => {
  it.each([
    ["no list", { perceptions: 3, ideals: [5] }, "invalid_input", ["perceptions"]],
    [
      "a number that is not finite",
      { perceptions: [Number.NaN], ideals: [5] },
      "invalid_input",
      ["perceptions", 0],
    ],
    [
      "importance below 0",
      { perceptions: [4], ideals: [5], importance: [-1] },
      "invalid_input",
      ["importance", 0],
    ],
    [
      "importance that is all 0",
      { perceptions: [4], ideals: [5], importance: [0] },
      "invalid_input",
      ["importance"],
    ],
    ["no items", { perceptions: [], ideals: [] }, "insufficient_data", ["perceptions"]],
  ] as const)("refuse %s", (_, input, code, path) => {
    expectRefusal(() => evaluatedPerformance(input as never), code, path);
  });

  it("agree where the norm or the expectation is the ideal", () => {
    const ratings = { perceptions: [6, 4, 7], ideals: [7, 6, 5], importance: [2, 1, 1] };
    const performance = evaluatedPerformance(ratings);
    expect(normedQuality({ ...ratings, norms: ratings.ideals })).toBe(performance);
    expect(modifiedServqual({ ...ratings, expectations: ratings.ideals })).toBe(performance);
  });
});

describe("scoreCroninTaylor", () => {
  const importance = { clean: [7, 7, 6, 7], quiet: [4, 5, 6, 5], prompt: [1, 2, 3, 4] };

  it("averages the respondents' sums", () => {
    const scores = scoreCroninTaylor({ expectations, perceptions, importance });
    // by hand: gaps -1 -2 0 | 0 0 -1 | -1 -1 0 | -1 -1 1
    expect(scores).toMatchObject({ n: 4, items: 3 });
    expect(scores.servqual.sum).toBe((-3 - 1 - 2 - 1) / 4);
    expect(scores.weightedServqual.sum).toBe((-15 - 2 - 12 - 8) / 4);
    expect(scores.servperf.mean).toBeCloseTo((16 + 18 + 15 + 18) / 12, 14);
    // Σ I·P: 42 + 16 + 6 | 42 + 30 + 12 | 30 + 24 + 18 | 42 + 30 + 24
    expect(scores.weightedServperf.sum).toBe((64 + 84 + 72 + 96) / 4);
    expect(scores.notes).toEqual([]);
    expect(scores.weightedServqual.mean).toBeCloseTo((-15 / 12 - 2 / 14 - 12 / 15 - 8 / 16) / 4, 14);
  });

  it("scores what was answered on all three sides", () => {
    const scores = scoreCroninTaylor(
      {
        expectations,
        perceptions: {
          ...perceptions,
          quiet: [null, null, null, null],
          clean: [6, null, 5, 6],
          prompt: [6, null, 6, 6],
        },
        importance,
      },
      { missing: "available" },
    );
    expect(scores.n).toBe(3);
    expect(scores.servqual.sum).toBe(((-1 / 2) * 3 - 1.5 + 0) / 3);
  });

  it("says that one respondent gives no interval", () => {
    const { notes, servqual } = scoreCroninTaylor({ expectations: [7], perceptions: [6], importance: [1] });
    expect(servqual.interval).toBeNull();
    expect(notes).toEqual([{ path: "servqual.interval", reason: "one-respondent" }]);
  });

  it.each([
    [
      "no items",
      { expectations: [], perceptions: [], importance: [] },
      {},
      "insufficient_data",
      ["expectations"],
    ],
    [
      "a respondent whose importance is all 0",
      {
        expectations,
        perceptions,
        importance: { clean: [0, 1, 1, 1], quiet: [0, 1, 1, 1], prompt: [0, 1, 1, 1] },
      },
      {},
      "invalid_input",
      ["importance", 0],
    ],
    [
      "that nobody answered",
      { expectations: { a: [1] }, perceptions: { a: [null] }, importance: { a: [1] } },
      { missing: "available" },
      "insufficient_data",
      ["perceptions"],
    ],
    [
      "that only respondents without weight answered",
      { expectations: { a: [1, 2] }, perceptions: { a: [1, null] }, importance: { a: [1, 1] } },
      { missing: "available", weights: [0, 1] },
      "insufficient_data",
      ["perceptions"],
    ],
    [
      "an item without importance",
      { expectations, perceptions, importance: { clean: [1, 1, 1, 1] } },
      {},
      "unknown_item",
      ["importance", "quiet"],
    ],
  ] as const)("refuses %s", (_, survey, options, code, path) => {
    expectRefusal(() => scoreCroninTaylor(survey as never, options), code, path);
  });
});

describe("scoreNonDifference", () => {
  it("is centered on the middle of the scale", () => {
    const { mean, centered, interval, test } = scoreNonDifference([1, 2, 3, 4, 5], {
      scale: { min: 1, max: 5 },
    });
    expect([mean, centered]).toEqual([3, 0]);
    expect(interval!.lower).toBe(-interval!.upper);
    expect(test?.p).toBe(1);
  });

  it("scores respondents who answered half of the items, where answers may miss", () => {
    const { n, mean, items } = scoreNonDifference(
      { a: [4, null, 2], b: [6, null, null], c: [5, 3, null] },
      { missing: "available" },
    );
    expect(n).toBe(1);
    expect(mean).toBe(5);
    expect(items.map((row) => row.n)).toEqual([2, 1, 2]);
    const half = scoreNonDifference({ a: [4, 2], b: [null, 6] }, { missing: "available" });
    expect([half.n, half.mean]).toEqual([2, 4]);
    expect(half.notes).toEqual([{ path: "test", reason: "no-variance" }]);
    expect(scoreNonDifference([4, 5, 7]).notes).toEqual([]);
  });

  it("says why there is no test", () => {
    expect(scoreNonDifference([4]).notes).toEqual([{ path: "test", reason: "one-respondent" }]);
    expect(scoreNonDifference([4, 4]).notes).toEqual([{ path: "test", reason: "no-variance" }]);
  });

  it("refuses an item that nobody answered and a scale that is none", () => {
    expectRefusal(() => scoreNonDifference({ a: [null] }, { missing: "available" }), "insufficient_data", [
      "a",
    ]);
    expectRefusal(() => scoreNonDifference([4], { scale: { min: 7, max: 1 } }), "invalid_input", [
      "scale",
      "max",
    ]);
  });
});

describe("compareGapGroups and compareGapWaves", () => {
  const by = ["north", "north", "south", "south"];

  it("compare gaps where expectations were asked, perceptions where not", () => {
    expect(compareGapGroups({ expectations, perceptions }, { instrument, by }).measure).toBe("gap");
    expect(compareGapGroups({ perceptions }, { instrument, by }).measure).toBe("perception");
  });

  it("lists every pair on every dimension and on the whole", () => {
    const { scores, differences } = compareGapGroups({ perceptions }, { instrument, by: [1, 2, 3, 3] });
    expect(scores).toHaveLength(9);
    expect(differences.map(({ dimension, a, b }) => `${dimension} ${a}-${b}`)).toEqual([
      "rooms 1-2",
      "rooms 1-3",
      "rooms 2-3",
      "staff 1-2",
      "staff 1-3",
      "staff 2-3",
      "null 1-2",
      "null 1-3",
      "null 2-3",
    ]);
  });

  it("leave a respondent without a group out where the policy allows", () => {
    const call = (missing: "reject" | "available") => () =>
      compareGapGroups({ perceptions }, { instrument, missing, by: ["north", null, "south", "south"] });
    expectRefusal(call("reject"), "missing_answers", ["by", 1]);
    expect(call("available")().scores.map(({ n }) => n)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it("say which group has no score on a row", () => {
    const apart = { clean: [6, 6, null, null], quiet: [4, 6, null, null], prompt: [6, 6, 6, 6] };
    const { scores, notes } = compareGapGroups(
      { perceptions: apart },
      { instrument, by, missing: "available" },
    );
    expect(scores.filter(({ sample }) => sample === "south").map(({ dimension }) => dimension)).toEqual([
      "staff",
    ]);
    expect(notes).toEqual([
      { path: "scores.south.rooms", reason: "no-complete-respondent" },
      { path: "scores.south.overall", reason: "no-complete-respondent" },
    ]);
  });

  it("compare the gaps of waves that asked for expectations", () => {
    const waves = [
      { wave: "a", expectations, perceptions },
      { wave: "b", expectations, perceptions: expectations },
    ];
    const { measure, differences, notes } = compareGapWaves(waves, { instrument });
    expect(measure).toBe("gap");
    expect(differences[0]?.difference).toBe(-0.875);
    expect(notes).toEqual([]);
    expect(
      compareGapWaves(
        [
          { wave: "a", perceptions },
          { wave: "b", perceptions },
        ],
        { instrument },
      ).measure,
    ).toBe("perception");
  });

  it("say which group has one respondent", () => {
    const { notes } = compareGapGroups({ perceptions }, { instrument, by: ["x", "y", "y", "y"] });
    expect(notes).toContainEqual({ path: "scores.x.rooms", reason: "one-respondent" });
  });

  it("compare waves of different size with their own weights", () => {
    const waves = [
      { wave: "2025", perceptions: { clean: [4, 6], quiet: [4, 6], prompt: [4, 6] }, weights: [3, 1] },
      { wave: "2026", perceptions },
    ];
    const { scores } = compareGapWaves(waves, { instrument });
    expect(scores[0]).toMatchObject({ sample: "2025", dimension: "rooms", mean: 4.5 });
  });

  it("score SERVQUAL's items where no instrument is given", () => {
    const at = (x: number) =>
      Object.fromEntries(Array.from({ length: 22 }, (_, j) => [`q${j + 1}`, [x, x + 1]]));
    const { differences } = compareGapWaves([
      { wave: "a", perceptions: at(4) },
      { wave: "b", perceptions: at(5) },
    ]);
    expect(differences.at(-1)?.difference).toBe(-1);
  });

  it.each([
    [
      "one group",
      () => compareGapGroups({ perceptions }, { instrument, by: ["x", "x", "x", "x"] }),
      "insufficient_data",
      [],
    ],
    [
      "too few groups for the respondents",
      () => compareGapGroups({ perceptions }, { instrument, by: ["x"] }),
      "invalid_input",
      ["by"],
    ],
    ["no waves", () => compareGapWaves([], { instrument }), "insufficient_data", []],
    ["waves that are no list", () => compareGapWaves({} as never, { instrument }), "invalid_input", []],
    [
      "one wave",
      () => compareGapWaves([{ wave: "a", perceptions }], { instrument }),
      "insufficient_data",
      [],
    ],
    [
      "two waves of one name",
      () =>
        compareGapWaves(
          [
            { wave: "a", perceptions },
            { wave: "a", perceptions },
          ],
          { instrument },
        ),
      "invalid_input",
      [1, "wave"],
    ],
    [
      "expectations in one wave only",
      () =>
        compareGapWaves(
          [
            { wave: "a", perceptions },
            { wave: "b", perceptions, expectations },
          ],
          { instrument },
        ),
      "invalid_input",
      [1, "expectations"],
    ],
    [
      "an item a wave lacks",
      () => compareGapWaves([{ wave: "a", perceptions: { clean: [1] } }], { instrument }),
      "unknown_item",
      [0, "perceptions", "quiet"],
    ],
  ] as const)("refuse %s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});

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
    expect(notes).toContainEqual({ path: "gaps[0].dimensions[0].interval", reason: "one-respondent" });
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
      { standards: { rooms: [6], staff: [null] } },
      { missing: "available" },
      "insufficient_data",
      ["managers", "standards", "staff"],
    ],
  ] as const)("refuses %s", (_, given, options, code, path) => {
    expectRefusal(
      () => scoreFiveGaps({ customers, managers: given as never }, { instrument, ...options }),
      code,
      path,
    );
  });
});

describe("scoreAntecedents", () => {
  const questions = {
    ...instrument,
    dimensions: [
      {
        id: "teamwork",
        label: "Teamwork",
        items: [
          { id: "t1", label: "t1" },
          { id: "t2", label: "t2", reverse: true },
        ],
      },
      { id: "role-conflict", label: "Role conflict", items: [{ id: "r1", label: "r1" }] },
    ],
  };
  const answers = { t1: [6, 7], t2: [2, 1], r1: [6, 5] };

  it("turns reversed items and ranks by what is left to close", () => {
    const { antecedents, priorities } = scoreAntecedents(answers, { gap: 3, instrument: questions });
    expect(antecedents[0]).toMatchObject({ antecedent: "teamwork", effect: "narrows", mean: 6.5 });
    expect(antecedents[0]?.distance).toBeCloseTo(0.5 / 6, 14);
    expect(antecedents[1]).toMatchObject({ effect: "widens", distance: 0.75 });
    expect(priorities).toEqual(["role-conflict", "teamwork"]);
  });

  it("names its rows in the notes", () => {
    const one = { t1: [6], t2: [2], r1: [6] };
    expect(scoreAntecedents(one, { gap: 3, instrument: questions }).notes[0]?.path).toMatch(
      /^antecedents\[0\]/,
    );
  });

  it("refuses a gap without antecedents, and an antecedent of another gap", () => {
    expectRefusal(
      () => scoreAntecedents(answers, { gap: 5 as never, instrument: questions }),
      "invalid_input",
      ["gap"],
    );
    expectRefusal(() => scoreAntecedents(answers, { gap: 1, instrument: questions }), "unknown_item", [
      "instrument",
      "teamwork",
    ]);
  });

  it("lists sixteen antecedents", () => {
    expect(GAP_ANTECEDENTS).toHaveLength(16);
  });
});

describe("explainServiceGap", () => {
  const wave = (i: number) => ({
    gap1: Math.cos(i),
    gap2: Math.cos(2.3 * i),
    gap3: Math.cos(3.7 * i),
    gap4: Math.cos(5.1 * i),
    gap5: 1 + Math.cos(i) - 2 * Math.cos(5.1 * i),
  });
  const units = Array.from({ length: 24 }, (_, i) => wave(i + 1));

  it("finds the coefficients that made the gap", () => {
    const { coefficients, r2, notes } = explainServiceGap(units);
    expect(coefficients.map(({ estimate }) => Math.round(1e9 * estimate) / 1e9 + 0)).toEqual([
      1, 1, 0, 0, -2,
    ]);
    expect(r2).toBeCloseTo(1, 14);
    expect(notes).toEqual([]);
  });

  it("has no test and no R² where gap 5 does not vary", () => {
    const flat = units.map((unit) => ({ ...unit, gap5: 0 }));
    const { r2, coefficients, notes } = explainServiceGap(flat);
    expect(r2).toBeNull();
    expect(coefficients.every(({ test }) => test === null)).toBe(true);
    expect(notes).toEqual([{ path: "r2", reason: "no-variance" }]);
  });

  it.each([
    ["what is no list", {}, "invalid_input", []],
    ["five units", units.slice(0, 5), "insufficient_data", []],
    ["a gap that is no number", [...units, { ...units[0], gap3: null }], "invalid_input", [24, "gap3"]],
    ["a unit that is none", [...units, null], "invalid_input", [24, "gap1"]],
    [
      "a gap that others determine",
      units.map((unit) => ({ ...unit, gap3: unit.gap1 - unit.gap2 })),
      "singular_data",
      ["gap3"],
    ],
    ["a gap that does not vary", units.map((unit) => ({ ...unit, gap2: 1 })), "singular_data", ["gap2"]],
  ] as const)("refuses %s", (_, given, code, path) => {
    expectRefusal(() => explainServiceGap(given as never), code, path);
  });
});

describe("worked by hand", () => {
  it("evaluated performance without importance is the plain mean of distances", () => {
    expect(evaluatedPerformance({ perceptions: [6, 4], ideals: [7, 6] })).toBe(-1.5);
  });

  it("a perception lies within its zone or above it", () => {
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 6 }).zone).toBe("within");
    expect(toleranceZone({ minimum: 4, desired: 6, perception: 7 }).zone).toBe("above");
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
    expect(notes).toContainEqual({ path: "gaps[0].dimensions[0].interval", reason: "one-respondent" });
  });

  it("a regression on few units says so", () => {
    const units = Array.from({ length: 7 }, (_, i) => ({
      gap1: Math.cos(i),
      gap2: Math.cos(2.3 * i),
      gap3: Math.cos(3.7 * i),
      gap4: Math.cos(5.1 * i),
      gap5: i,
    }));
    expect(explainServiceGap(units).notes).toEqual([{ path: "coefficients", reason: "few-units" }]);
    expect(explainServiceGap(units.slice(0, 6)).n).toBe(6);
    const twenty = Array.from({ length: 20 }, (_, i) => ({
      ...units[i % 7]!,
      gap1: Math.cos(7 * i),
      gap2: i % 3,
      gap3: Math.sin(i),
    }));
    expect(explainServiceGap(twenty).notes).toEqual([]);
  });
});

describe("what the reference vectors refuse too", () => {
  it.each([
    [
      "a perception that is not finite",
      () => toleranceZone({ minimum: 4, desired: 6, perception: Number.NaN }),
      "invalid_input",
      ["perception"],
    ],
    [
      "lists of different length",
      () => evaluatedPerformance({ perceptions: [5, 4], ideals: [5] }),
      "invalid_input",
      ["ideals"],
    ],
  ] as const)("%s", (_, call, code, path) => {
    expectRefusal(call, code, path);
  });
});
