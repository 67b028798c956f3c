import {
  compareGapGroups,
  compareGapWaves,
  scoreCroninTaylor,
  scoreFiveGaps,
  scoreNonDifference,
  scoreServperf,
  scoreServqual,
  scoreToleranceZone,
  toleranceZone,
} from "service-quality/gaps";
import { collectMoments } from "service-quality/moments";
import { batteryColumns } from "service-quality/survey";
import { describe, expect, it } from "vitest";

/** Dimensions by the numbers of their items: `a1`, `a2`, …, `b1`, … */
function instrumentOf(sizes: readonly number[], scale = { min: 1, max: 7 }) {
  const dimensions = sizes.map((size, k) => {
    const id = String.fromCharCode(97 + k);
    const items = Array.from({ length: size }, (_, j) => ({ id: `${id}${j + 1}`, label: `${id}${j + 1}` }));
    return { id, label: id, items };
  });
  return { id: "edges", title: "Edges", citation: "constructed", scale, dimensions };
}

const thirds = {
  expectations: { a1: [5, 1, 4], a2: [5, 1, 4], a3: [5, 1, 4] },
  perceptions: { a1: [5, 1, 4], a2: [5, 1, 4], a3: [6, 2, 5] },
};

describe("nothing varies", () => {
  const settled = {
    standardDeviation: 0,
    test: null,
    holmP: null,
    effectSize: null,
    effectSizeInterval: null,
  };

  it("where every respondent's gap is the same fraction, from answers as from moments", () => {
    const instrument = instrumentOf([3]);
    const moments = collectMoments(batteryColumns(thirds));
    for (const survey of [thirds, { moments }]) {
      const { dimensions, overall, notes } = scoreServqual(survey, { instrument });
      expect(dimensions[0]).toMatchObject({
        ...settled,
        gap: 1 / 3,
        interval: { lower: 1 / 3, upper: 1 / 3 },
      });
      expect(overall.interval).toEqual({ lower: 1 / 3, upper: 1 / 3 });
      expect(notes).toContainEqual({ path: ["dimensions", 0, "test"], reason: "no-variance" });
    }
  });

  it("over dimensions of different length: 1/3 and 1/2, in other items of each respondent", () => {
    const instrument = instrumentOf([3, 2]);
    const expectations = { a1: [4, 2, 3], a2: [4, 2, 3], a3: [4, 2, 3], b1: [4, 2, 3], b2: [4, 2, 3] };
    const perceptions = { a1: [5, 2, 3], a2: [4, 3, 3], a3: [4, 2, 4], b1: [5, 2, 4], b2: [4, 3, 3] };
    const { overall } = scoreServqual({ expectations, perceptions }, { instrument });
    expect(overall.interval).toEqual({ lower: 5 / 12, upper: 5 / 12 });
  });

  it("where respondents answered different items: 1/3 of three and 2/6 of six", () => {
    const instrument = instrumentOf([6]);
    const items = instrument.dimensions[0]!.items.map(({ id }) => id);
    const rows = [
      [1, 0, 0, null, null, null],
      [1, 1, 0, 0, 0, 0],
      [null, 0, null, 1, null, 0],
    ];
    const columns = (of: (x: number) => number) =>
      Object.fromEntries(
        items.map((id, j) => [id, rows.map((row) => (row[j] == null ? null : of(row[j]!)))]),
      );
    const { dimensions } = scoreServqual(
      { expectations: columns(() => 3), perceptions: columns((x) => 3 + x) },
      { instrument, missing: "available" },
    );
    expect(dimensions[0]).toMatchObject({ ...settled, n: 3, gap: 1 / 3 });
  });

  it("where decimals differ by their rounding alone", () => {
    const instrument = instrumentOf([3], { min: 0, max: 10 });
    const expectations = { a1: [0.1, 4.1, 9.1], a2: [0.2, 3.2, 7.7], a3: [0.3, 2.3, 8.8] };
    const perceptions = { a1: [0.4, 4.4, 9.4], a2: [0.3, 3.3, 7.8], a3: [0.5, 2.5, 9] };
    const { dimensions } = scoreServqual({ expectations, perceptions }, { instrument });
    expect(dimensions[0]).toMatchObject(settled);
    expect(dimensions[0]!.gap).toBeCloseTo(0.2, 14);
  });

  it("between groups and waves whose members all have the gap 1/3", () => {
    const instrument = instrumentOf([3]);
    const twice = (columns: Record<string, number[]>) =>
      Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, [...column, ...column]]));
    const groups = compareGapGroups(
      { expectations: twice(thirds.expectations), perceptions: twice(thirds.perceptions) },
      { instrument, by: ["a", "b", "a", "b", "a", "b"] },
    );
    const waves = compareGapWaves(
      [
        { wave: "1", ...thirds },
        { wave: "2", ...thirds },
      ],
      { instrument },
    );
    for (const { differences, notes } of [groups, waves]) {
      expect(differences[0]).toMatchObject({
        difference: 0,
        interval: { lower: 0, upper: 0 },
        test: null,
        holmP: null,
        effectSize: null,
        effectSizeInterval: null,
      });
      expect(notes).toContainEqual({ path: ["differences", 0, "test"], reason: "no-variance" });
    }
  });

  it("in gap 5 of the five, and in gap 1 of managers and customers who all expect the same", () => {
    const instrument = instrumentOf([3]);
    const service = scoreFiveGaps({ customers: thirds }, { instrument }).gaps[0]!.dimensions[0];
    expect(service).toMatchObject({ value: 1 / 3, interval: { lower: 1 / 3, upper: 1 / 3 }, test: null });
    const flat = { a1: [5, 5], a2: [6, 6], a3: [6, 6] };
    const { gaps, sequence, notes } = scoreFiveGaps(
      { customers: { expectations: flat, perceptions: flat }, managers: { expectations: flat } },
      { instrument },
    );
    expect(gaps.map(({ gap, dimensions }) => [gap, dimensions[0]!.test])).toEqual([
      [1, null],
      [5, null],
    ]);
    expect(sequence).toEqual([]);
    expect(notes).toEqual([
      { path: ["gaps", 0, "dimensions", 0, "test"], reason: "no-variance" },
      { path: ["gaps", 1, "dimensions", 0, "test"], reason: "no-variance" },
    ]);
  });

  it("in mean perceptions, adequacy, Cronin and Taylor's forms and direct comparisons", () => {
    const instrument = instrumentOf([3]);
    const perceptions = { a1: [5, 6, 4], a2: [6, 4, 5], a3: [4, 5, 6.1 - 0.1] };
    const { dimensions } = scoreServperf({ perceptions }, { instrument });
    expect(dimensions[0]).toMatchObject({ standardDeviation: 0, interval: { lower: 5, upper: 5 } });
    const zone = scoreToleranceZone(
      { minimum: thirds.expectations, perceptions: thirds.perceptions, desired: thirds.perceptions },
      { instrument },
    );
    expect(zone.dimensions[0]).toMatchObject({ adequacyInterval: { lower: 1 / 3, upper: 1 / 3 } });
    const importance = { a1: [1, 1, 1], a2: [1, 1, 1], a3: [1, 1, 1] };
    const { servqual, weightedServqual } = scoreCroninTaylor({ ...thirds, importance });
    for (const { interval } of [servqual, weightedServqual]) {
      expect(interval).toEqual({ lower: 1 / 3, upper: 1 / 3 });
    }
    expect(scoreNonDifference({ a: [1, 2, 2], b: [2, 1, 1], c: [1, 1, 1] }).test).toBeNull();
  });
});

describe("borders", () => {
  it("leave no shortfall where the sums of both sides are equal", () => {
    const expectations = { a1: [0.1, 7], a2: [0.2, 7], a3: [0.3, 7] };
    const perceptions = { a1: [0.3, 7], a2: [0.2, 7], a3: [0.1, 6.9] };
    const { dimensions } = scoreServqual(
      { expectations, perceptions },
      { instrument: instrumentOf([3], { min: 0, max: 10 }) },
    );
    expect(dimensions[0]!.shortfallShare).toBe(0.5);
  });

  it("leave no shortfall where sums cancel on a scale about 0", () => {
    const expectations = { a1: [0.1], a2: [0.2], a3: [-0.3] };
    const perceptions = { a1: [0], a2: [0], a3: [0] };
    const { dimensions } = scoreServqual(
      { expectations, perceptions },
      { instrument: instrumentOf([3], { min: -3, max: 3 }) },
    );
    expect(dimensions[0]).toMatchObject({ gap: 0, shortfallShare: 0 });
  });

  it("belong to the zone of tolerance, of means as of respondents", () => {
    const survey = {
      minimum: { a1: [2, 1, 1] },
      desired: { a1: [5, 5, 5] },
      perceptions: { a1: [1, 1, 2] },
    };
    const [row] = scoreToleranceZone(survey, { instrument: instrumentOf([1], { min: 1, max: 9 }) }).items;
    expect(row).toMatchObject({
      adequacy: 0,
      position: 0,
      zone: "within",
      belowShare: 1 / 3,
      withinShare: 2 / 3,
    });
  });

  it("belong to the zone of tolerance where weights only round", () => {
    const weights = [0.1, 0.7, 0.2];
    const survey = {
      minimum: { a1: [2, 1, 1] },
      desired: { a1: [2, 1, 1] },
      perceptions: { a1: [1.3, 1.1, 1] },
    };
    const [row] = scoreToleranceZone(survey, { instrument: instrumentOf([1]), weights }).items;
    // Σw(perception − minimum) = −0.07 + 0.07 + 0, and so is the width.
    expect(row).toMatchObject({ adequacy: 0, superiority: 0, width: 0, position: null, zone: "within" });
  });

  it("belong to the zone of a dimension whose items are decimals", () => {
    const survey = {
      minimum: { a1: [0.1], a2: [0.2] },
      desired: { a1: [0.7], a2: [0.1] },
      perceptions: { a1: [0.3], a2: [0] },
    };
    const [row] = scoreToleranceZone(survey, {
      instrument: instrumentOf([2], { min: 0, max: 1 }),
    }).dimensions;
    expect(row).toMatchObject({ adequacy: 0, position: 0, zone: "within", withinShare: 1 });
  });

  it.each([
    [{ minimum: 0.3, desired: 0.8, perception: 0.1 + 0.2 }, 0, "within"],
    [{ minimum: 0.1 + 0.2, desired: 0.8, perception: 0.3 }, 0, "within"],
    [{ minimum: 0.1, desired: 0.1 + 0.2, perception: 0.3 }, 1, "within"],
    [{ minimum: 0.3, desired: 0.8, perception: 0.3 - 1e-9 }, -2e-9, "below"],
    [{ minimum: 0.1 + 0.2, desired: 0.3, perception: 0.3 }, null, "within"],
  ])("of %j: position %d, %s", (triple, position, zone) => {
    const found = toleranceZone(triple);
    expect(found.zone).toBe(zone);
    if (position === null) expect(found.position).toBeNull();
    else expect(found.position).toBeCloseTo(position, 12);
  });

  it("close a gap whose interval ends at 0", () => {
    const instrument = instrumentOf([1], { min: 0, max: 1 });
    const flat = { a1: [0.3, 0.3] };
    const managers = { expectations: { a1: [0.1 + 0.2, 0.1 + 0.2] } };
    const { sequence } = scoreFiveGaps(
      { customers: { expectations: flat, perceptions: flat }, managers },
      { instrument },
    );
    expect(sequence).toEqual([]);
  });
});

describe("a respondent of weight 0", () => {
  const instrument = instrumentOf([2, 1]);
  const weights = [1, 0, 2, 1, 0, 3];
  const by = ["x", "z", "y", "x", null, "y"];
  const full = { a1: [5, 1, 6, 4, 7, 3], a2: [6, 1, 7, 5, null, 4], b1: [5, 2, 7, 4, 1, 2] };
  const other = { a1: [4, 7, 5, 4, 1, 3], a2: [6, null, 5, 5, 2, 2], b1: [6, 7, 6, 3, 1, 4] };
  const rows = weights.flatMap((w, i) => (w > 0 ? [i] : []));
  const left = <T>(column: readonly T[]) => rows.map((i) => column[i]!);
  const leftIn = (columns: Record<string, (number | null)[]>) =>
    Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, left(column)]));
  const importance = { a: [1, 0, 2, 3, 1, 1], b: [2, 0, 1, 1, null, 5] };
  const points = { a1: [1, 0, 2, 1, 1, 3], a2: [1, 0, 1, 4, 1, 1], b1: [2, 0, 1, 1, 1, 1] };

  it.each(["reject", "listwise", "available"] as const)(
    "is not there, whatever it answered (%s)",
    (missing) => {
      const all = { instrument, missing, weights };
      const some = { instrument, missing, weights: left(weights) };
      const [e, p] = [leftIn(other), leftIn(full)];
      expect(scoreServqual({ expectations: other, perceptions: full, importance }, all)).toEqual(
        scoreServqual({ expectations: e, perceptions: p, importance: leftIn(importance) }, some),
      );
      expect(scoreServperf({ perceptions: full, importance }, all)).toEqual(
        scoreServperf({ perceptions: p, importance: leftIn(importance) }, some),
      );
      expect(scoreToleranceZone({ minimum: other, desired: full, perceptions: full }, all)).toEqual(
        scoreToleranceZone({ minimum: e, desired: p, perceptions: p }, some),
      );
      const { instrument: _, ...estimation } = all;
      const { instrument: __, ...estimationLeft } = some;
      expect(
        scoreCroninTaylor({ expectations: other, perceptions: full, importance: points }, estimation),
      ).toEqual(
        scoreCroninTaylor({ expectations: e, perceptions: p, importance: leftIn(points) }, estimationLeft),
      );
      expect(scoreNonDifference(full, estimation)).toEqual(scoreNonDifference(p, estimationLeft));
      expect(compareGapGroups({ expectations: other, perceptions: full }, { ...all, by })).toEqual(
        compareGapGroups({ expectations: e, perceptions: p }, { ...some, by: left(by) }),
      );
      const managers = { expectations: { a1: [4, 5], a2: [6, 6], b1: [5, 7] } };
      expect(scoreFiveGaps({ customers: { expectations: other, perceptions: full }, managers }, all)).toEqual(
        scoreFiveGaps({ customers: { expectations: e, perceptions: p }, managers }, some),
      );
      const wave = (name: string, perceptions: typeof full, given: number[]) => ({
        wave: name,
        perceptions,
        weights: given,
      });
      expect(
        compareGapWaves([wave("1", full, weights), wave("2", other as typeof full, weights)], {
          instrument,
          missing,
        }),
      ).toEqual(
        compareGapWaves(
          [wave("1", p as typeof full, left(weights)), wave("2", e as typeof full, left(weights))],
          { instrument, missing },
        ),
      );
    },
  );
});
