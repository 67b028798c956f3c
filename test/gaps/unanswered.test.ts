import {
  compareGapGroups,
  compareGapWaves,
  formatServqual,
  type ServqualScores,
  scoreAntecedents,
  scoreCroninTaylor,
  scoreFiveGaps,
  scoreNonDifference,
  scoreServperf,
  scoreServqual,
  scoreToleranceZone,
} from "service-quality/gaps";
import { describe, expect, expectTypeOf, it } from "vitest";
import { expectRefusal } from "../refusal.ts";
import { expectations, instrument, perceptions } from "./inn.ts";

const missing = "available";
const nobody = [null, null, null, null];
/** Nobody gave both answers to `quiet`, nor any to `prompt`, the only item of the staff. */
const partial = {
  expectations: { ...expectations, quiet: [6, null, 5, null] },
  perceptions: { ...perceptions, quiet: [null, 6, null, 6], prompt: nobody },
};

/** Every figure but the name and the numbers of respondents. */
function figuresOf({ item, dimension, n, effectiveN, ...figures }: Record<string, unknown>): unknown[] {
  return [...new Set(Object.values(figures))];
}

const emptyRow = (row: object | undefined) => [
  (row as { n: number }).n,
  ...figuresOf(row as Record<string, unknown>),
];

describe("what nobody answered", () => {
  it("is a row of null with a note, and its dimension rests on the other items", () => {
    const { items, dimensions, overall, notes, n } = scoreServqual(partial, { instrument, missing });
    const { items: alone } = scoreServqual(
      { expectations, perceptions },
      {
        instrument: {
          ...instrument,
          dimensions: [{ id: "c", label: "c", items: [{ id: "clean", label: "clean" }] }],
        },
      },
    );
    expect(n).toBe(4);
    expect(items[0]!.gap).toBe(alone[0]!.gap);
    expect(emptyRow(items[1])).toEqual([0, null]);
    expect(items[1]!.effectiveN).toBe(0);
    expect(dimensions[0]).toMatchObject({ dimension: "rooms", n: 4, gap: alone[0]!.gap });
    expect(emptyRow(dimensions[1])).toEqual([0, null]);
    expect(emptyRow(overall)).toEqual([0, null]);
    expect(notes).toEqual(
      expect.arrayContaining([
        { path: ["items", 1], reason: "no-answers" },
        { path: ["items", 2], reason: "no-answers" },
        { path: ["dimensions", 1], reason: "no-answers" },
        { path: ["overall"], reason: "no-complete-respondent" },
      ]),
    );
    expect(notes.filter(({ path }) => path[0] === "dimensions" && path[1] === 1)).toHaveLength(1);
    expect(notes.filter(({ reason }) => reason === "needs-answers")).toEqual([]);
  });

  it("leaves the weights of the other dimensions as they are, and no weighted whole", () => {
    const importance = { rooms: 60, staff: 40 };
    const { dimensions, overall, notes } = scoreServqual({ ...partial, importance }, { instrument, missing });
    expect(dimensions.map(({ weight }) => weight)).toEqual([0.6, null]);
    expect(dimensions[0]!.weightedGap).toBe(0.6 * dimensions[0]!.gap!);
    expect(overall.weightedGap).toBeNull();
    expect(notes.filter(({ path }) => path[0] === "overall")).toHaveLength(1);
  });

  it("counts in the answered share", () => {
    const { dimensions } = scoreServqual(partial, { instrument, missing, answeredShare: 0.6 });
    expect(dimensions.map(({ n }) => n)).toEqual([0, 0]);
  });

  it("is reported with dashes, and is not among the weakest items", () => {
    const report = formatServqual(scoreServqual(partial, { instrument, missing }));
    expect(report).toContain("Weakest items (1 of 3)");
    expect(report).toMatch(/prompt +0 +– +–/);
  });

  it("is a row of null in every score", () => {
    const servperf = scoreServperf({ perceptions: partial.perceptions }, { instrument, missing });
    expect(servperf.items.map(({ n }) => n)).toEqual([4, 2, 0]);
    expect(emptyRow(servperf.items[2])).toEqual([0, null]);
    expect(emptyRow(servperf.dimensions[1])).toEqual([0, null]);
    expect(servperf.notes).toContainEqual({ path: ["dimensions", 1], reason: "no-answers" });

    const zone = scoreToleranceZone(
      { minimum: expectations, desired: expectations, perceptions: partial.perceptions },
      { instrument, missing },
    );
    expect(emptyRow(zone.items[2])).toEqual([0, null]);
    expect(emptyRow(zone.dimensions[1])).toEqual([0, null]);
    expect(zone.notes.filter(({ path }) => path[1] === 2)).toEqual([
      { path: ["items", 2], reason: "no-answers" },
    ]);

    const direct = scoreNonDifference({ a: [3, 5], b: [null, null] }, { missing });
    expect(direct).toMatchObject({ n: 2, mean: 4 });
    expect(emptyRow(direct.items[1])).toEqual([0, null]);
    expect(direct.notes).toContainEqual({ path: ["items", 1], reason: "no-answers" });

    const forms = {
      expectations,
      perceptions: partial.perceptions,
      importance: { clean: [1, 1, 1, 1], quiet: [1, 1, 1, 1], prompt: [1, 1, 1, 1] },
    };
    expect(scoreCroninTaylor(forms, { missing })).toMatchObject({ n: 4, items: 3 });
  });

  it("leaves a gap of the five without an overall figure", () => {
    const { gaps, notes, sequence } = scoreFiveGaps(
      {
        customers: partial,
        managers: {
          expectations: { ...expectations, prompt: nobody },
          standards: { rooms: [null, null], staff: [5, 5] },
        },
        importance: { rooms: 1, staff: 1 },
      },
      { instrument, missing },
    );
    expect(gaps.map(({ gap, overall, weightedOverall }) => [gap, overall, weightedOverall])).toEqual([
      [1, null, null],
      [2, null, null],
      [5, null, null],
    ]);
    expect(gaps[0]!.dimensions[1]).toEqual({
      dimension: "staff",
      value: null,
      n: 0,
      comparedN: null,
      interval: null,
      test: null,
    });
    expect(gaps[1]!.dimensions[0]).toMatchObject({ n: 0, value: null });
    expect(gaps[2]!.dimensions[1]).toMatchObject({ n: 0, value: null });
    expect(notes).toContainEqual({ path: ["gaps", 0, "dimensions", 1], reason: "no-answers" });
    expect(notes).toContainEqual({ path: ["gaps", 0, "overall"], reason: "no-complete-respondent" });
    expect(sequence).toEqual([2]);
  });

  it("is no priority among antecedents", () => {
    const gap4 = {
      ...instrument,
      dimensions: [
        { id: "horizontal-communication", label: "Talks", items: [{ id: "h1", label: "h1" }] },
        { id: "propensity-to-overpromise", label: "Overpromises", items: [{ id: "o1", label: "o1" }] },
      ],
    };
    const { antecedents, priorities, notes } = scoreAntecedents(
      { h1: [null, null], o1: [3, 4] },
      { gap: 4, instrument: gap4, missing },
    );
    expect(antecedents[0]).toMatchObject({ n: 0, mean: null, distance: null });
    expect(priorities).toEqual(["propensity-to-overpromise"]);
    expect(notes).toEqual([{ path: ["antecedents", 0], reason: "no-answers" }]);
  });

  it("is a row of null of its group or wave, which no pair has", () => {
    const by = ["north", "north", "south", "south"];
    const apart = { clean: [6, 5, null, null], quiet: [4, 6, null, null], prompt: [6, 5, 6, 6] };
    const groups = compareGapGroups({ perceptions: apart }, { instrument, by, missing });
    const rows = groups.scores.map(({ sample, dimension, n, mean }) => [sample, dimension, n, mean === null]);
    expect(rows).toEqual([
      ["north", "rooms", 2, false],
      ["south", "rooms", 0, true],
      ["north", "staff", 2, false],
      ["south", "staff", 2, false],
      ["north", null, 2, false],
      ["south", null, 0, true],
    ]);
    expect(groups.differences.map(({ dimension }) => dimension)).toEqual(["staff"]);
    expect(groups.notes).toEqual([
      { path: ["scores", 1], reason: "no-answers" },
      { path: ["scores", 5], reason: "no-complete-respondent" },
    ]);
    const waves = compareGapWaves(
      [
        { wave: "spring", perceptions: { clean: [6, 5], quiet: [4, 6], prompt: [6, 5] } },
        { wave: "autumn", perceptions: { clean: [null, null], quiet: [null, null], prompt: [6, 7] } },
      ],
      { instrument, missing },
    );
    expect(waves.scores.map(({ n }) => n)).toEqual([2, 0, 2, 2, 2, 0]);
    expect(waves.differences).toHaveLength(1);
  });

  it("is still refused where it is everything, or where policies say so", () => {
    const none = { clean: nobody, quiet: nobody, prompt: nobody };
    expectRefusal(
      () => scoreServqual({ expectations, perceptions: none }, { instrument, missing }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => scoreServperf({ perceptions: none }, { instrument, missing }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => compareGapGroups({ perceptions: none }, { instrument, missing, by: ["a", "a", "b", "b"] }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => scoreServperf({ perceptions: partial.perceptions }, { instrument, missing: "listwise" }),
      "insufficient_data",
      ["perceptions", "prompt"],
    );
    expectRefusal(
      () => scoreServperf({ perceptions: partial.perceptions }, { instrument }),
      "missing_answers",
      ["perceptions", "quiet", 0],
    );
    const weighed = { clean: [1, null], quiet: [1, 2], prompt: [null, 2] };
    expectRefusal(
      () => scoreServperf({ perceptions: weighed }, { instrument, missing: "listwise", weights: [0, 1] }),
      "insufficient_data",
      ["perceptions", "clean"],
    );
  });

  it("asks nobody for null who did not allow for missing answers", () => {
    const survey = { expectations, perceptions };
    expectTypeOf(scoreServqual(survey, { instrument }).items[0]!.gap).toEqualTypeOf<number>();
    expectTypeOf(
      scoreServqual(survey, { instrument, missing: "listwise" }).items[0]!.gap,
    ).toEqualTypeOf<number>();
    expectTypeOf(scoreServqual(survey, { instrument, missing }).items[0]!.gap).toEqualTypeOf<number | null>();
    const scores: ServqualScores = scoreServqual(survey, { instrument });
    expect(formatServqual(scores)).toContain("SERVQUAL: inn");
  });
});
