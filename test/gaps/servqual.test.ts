import { formatServqual, overallGap, scoreServqual } from "service-quality/gaps";
import { SERVQUAL } from "service-quality/instruments";
import { collectMoments } from "service-quality/moments";
import { batteryColumns } from "service-quality/survey";
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
const survey = {
  expectations: { clean: [7, 6, 6, 7], quiet: [6, 6, 5, 7], prompt: [6, 7, 6, 5] },
  perceptions: { clean: [6, 6, 5, 6], quiet: [4, 6, 4, 6], prompt: [6, 6, 6, 6] },
};
const score =
  (changed: object, options: object = {}) =>
  () =>
    scoreServqual({ ...survey, ...changed } as never, { instrument, ...options } as never);
const perceptions = (changed: object) => ({ perceptions: { ...survey.perceptions, ...changed } });

describe("scoreServqual", () => {
  it("names model, instrument and settings", () => {
    expect(scoreServqual(survey, { instrument })).toMatchObject({
      model: "servqual",
      instrument: "inn",
      missing: "reject",
      confidence: 0.95,
      n: 4,
    });
  });

  it("has nothing to note but the single item where all is there", () => {
    const importance = { rooms: [1, 2, 3, 4], staff: [4, 3, 2, 1] };
    const notes = ["alphaPerception", "alphaExpectation", "differenceReliability"].map((key) => ({
      path: ["dimensions", 1, key],
      reason: "one-item",
    }));
    expect(scoreServqual({ ...survey, importance }, { instrument }).notes).toEqual(notes);
    expect(scoreServqual(survey, { instrument }).notes).toEqual(notes);
    const pairs = (columns: Record<string, number[]>) =>
      Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column.slice(0, 2)]));
    const two = { expectations: pairs(survey.expectations), perceptions: pairs(survey.perceptions) };
    expect(scoreServqual(two, { instrument }).dimensions[0]?.alphaPerception).not.toBeNull();
  });

  it("rests alphas on the respondents who answered the whole dimension", () => {
    const five = (column: readonly (number | null)[], last: number | null) => [...column, last];
    const more = {
      expectations: {
        clean: five([7, 6, 6, 7], 1),
        quiet: five([6, 6, 5, 7], 7),
        prompt: five([6, 7, 6, 5], 5),
      },
      perceptions: {
        clean: five([6, 6, 5, 6], 1),
        quiet: five([4, 6, 4, 6], null),
        prompt: five([6, 6, 6, 6], 6),
      },
    };
    const [rooms] = scoreServqual(more, { instrument, missing: "available" }).dimensions;
    const [complete] = scoreServqual(survey, { instrument }).dimensions;
    expect(rooms?.n).toBe(5);
    expect(rooms?.alphaPerception).toBeCloseTo(complete!.alphaPerception!, 14);
    expect(rooms?.differenceReliability).toBeCloseTo(complete!.differenceReliability!, 14);
  });

  it("scores the 22 items of 1991 where no instrument is given", () => {
    const ids = SERVQUAL.dimensions.flatMap(({ items }) => items.map(({ id }) => id));
    const columns = (x: number) => Object.fromEntries(ids.map((id) => [id, [x, x]]));
    const { items, overall } = scoreServqual({ expectations: columns(6), perceptions: columns(5) });
    expect(items).toHaveLength(22);
    expect(overall.gap).toBe(-1);
  });

  it("gives the means and says why nothing else of one respondent", () => {
    const one = {
      expectations: { clean: [7], quiet: [6], prompt: [5] },
      perceptions: { clean: [6], quiet: [6], prompt: [6] },
    };
    const { items, dimensions, overall, notes } = scoreServqual(one, { instrument });
    expect(items[0]).toMatchObject({
      n: 1,
      gap: -1,
      standardDeviation: null,
      interval: null,
      test: null,
      effectSize: null,
    });
    expect(dimensions[0]).toMatchObject({ alphaPerception: null, differenceReliability: null });
    expect(overall).toMatchObject({ n: 1, gap: 0.25, interval: null });
    expect(notes).toContainEqual({ path: ["items", 0, "test"], reason: "one-respondent" });
    expect(notes).toContainEqual({
      path: ["dimensions", 0, "alphaPerception"],
      reason: "fewer-than-two-complete",
    });
    expect(notes).toContainEqual({ path: ["overall", "interval"], reason: "one-respondent" });
  });

  it("gives the point as interval and no test where all gaps are equal", () => {
    const columns = (x: number) => ({ clean: [x, x, x], quiet: [x, x, x], prompt: [x, x, x] });
    const { items, dimensions, notes } = scoreServqual(
      { expectations: columns(6.3), perceptions: columns(4.9) },
      { instrument },
    );
    expect(items[0]).toMatchObject({ standardDeviation: 0, test: null, holmP: null, effectSize: null });
    expect(items[0]?.interval).toEqual({ lower: items[0]?.gap, upper: items[0]?.gap });
    expect(dimensions[0]).toMatchObject({ alphaPerception: null, differenceReliability: null });
    expect(notes).toContainEqual({ path: ["items", 0, "test"], reason: "no-variance" });
    expect(notes).toContainEqual({ path: ["dimensions", 0, "alphaPerception"], reason: "no-variance" });
  });

  it("has no alpha of a dimension with one item, and scores it all the same", () => {
    const { dimensions, notes } = scoreServqual(survey, { instrument });
    expect(dimensions[1]).toMatchObject({ gap: 0, alphaPerception: null, alphaExpectation: null });
    expect(notes).toContainEqual({ path: ["dimensions", 1, "alphaExpectation"], reason: "one-item" });
  });

  it("gives the unweighted score where every respondent's points are alike", () => {
    const importance = { rooms: [20, 50, 10, 3], staff: [20, 50, 10, 3] };
    const { overall, dimensions } = scoreServqual({ ...survey, importance }, { instrument });
    expect(overall.weightedGap).toBeCloseTo(overall.gap!, 14);
    expect(dimensions.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it("is unchanged by a common factor of the respondents' weights", () => {
    const small = scoreServqual(survey, { instrument, weights: [1, 2, 1, 4] });
    const large = scoreServqual(survey, { instrument, weights: [1e90, 2e90, 1e90, 4e90] });
    expect(large).toEqual(small);
    expect(small.items[0]?.effectiveN).toBeCloseTo(64 / 22, 14);
  });

  it("keeps the score of typed arrays that of the same numbers in lists", () => {
    const packed = (columns: Record<string, number[]>) =>
      Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, Uint8Array.from(column)]));
    expect(
      scoreServqual(
        { expectations: packed(survey.expectations), perceptions: packed(survey.perceptions) },
        { instrument },
      ),
    ).toEqual(scoreServqual(survey, { instrument }));
  });

  it("scores respondents in blocks as it would score them at once", () => {
    const n = 2500;
    const long = (columns: Record<string, number[]>) =>
      Object.fromEntries(
        Object.entries(columns).map(([id, column]) => [
          id,
          Array.from({ length: n }, (_, i) => column[i % 4]!),
        ]),
      );
    const scores = scoreServqual(
      { expectations: long(survey.expectations), perceptions: long(survey.perceptions) },
      { instrument },
    );
    const few = scoreServqual(survey, { instrument });
    expect(scores.n).toBe(n);
    scores.dimensions.forEach((row, k) => {
      expect(row.gap).toBeCloseTo(few.dimensions[k]!.gap, 13);
      expect(row.standardDeviation! * Math.sqrt((n - 1) / n)).toBeCloseTo(
        few.dimensions[k]!.standardDeviation! * Math.sqrt(3 / 4),
        13,
      );
    });
  });

  describe("with missing answers", () => {
    const holes = perceptions({ quiet: [null, 6, Number.NaN, 6], prompt: [6, undefined, 6, 6] });

    it("refuses the first of them by default, and names the ways out", () => {
      expectRefusal(score(holes), "missing_answers", ["perceptions", "quiet", 0]);
      expect(score(holes)).toThrow(/listwise.*available/);
    });

    it("keeps the complete respondents, listwise", () => {
      const scores = score(holes, { missing: "listwise" })();
      expect(scores.n).toBe(1);
      expect(scores.items[0]?.n).toBe(1);
    });

    it("takes a dimension from the items answered, if half of them were", () => {
      const scores = score(holes, { missing: "available" })();
      expect(scores.n).toBe(4);
      expect(scores.dimensions.map(({ n }) => n)).toEqual([4, 3]);
      expect(scores.dimensions[0]?.gap).toBe((-1 + 0 - 1 - 1) / 4);
      expect(scores.overall.n).toBe(3);
    });

    it("asks for more of them where answeredShare does", () => {
      const scores = score(holes, { missing: "available", answeredShare: 1 })();
      expect(scores.dimensions.map(({ n }) => n)).toEqual([2, 3]);
    });

    it("leaves the overall row empty where no respondent is scored on every dimension", () => {
      const apart = perceptions({
        clean: [6, 6, null, null],
        quiet: [4, 6, null, null],
        prompt: [null, null, 6, 6],
      });
      const { overall, notes } = score(
        { ...apart, importance: { rooms: [1, 1, 1, 1], staff: [1, 1, 1, 1] } },
        { missing: "available" },
      )();
      expect(overall).toEqual({
        n: 0,
        expectation: null,
        perception: null,
        gap: null,
        weightedGap: null,
        standardError: null,
        df: null,
        designEffect: null,
        interval: null,
      });
      expect(notes).toContainEqual({ path: ["overall"], reason: "no-complete-respondent" });
    });

    it("says that no weighted score is left where nobody gave all points", () => {
      const importance = { rooms: [null, 1, null, 1], staff: [1, null, 1, null] };
      const { overall, notes } = score({ importance }, { missing: "available" })();
      expect(overall.weightedGap).toBeNull();
      expect(notes).toContainEqual({ path: ["overall", "weightedGap"], reason: "no-complete-respondent" });
    });
  });

  describe("refuses", () => {
    it.each([
      [
        "an item without a column",
        { perceptions: { clean: [6], quiet: [4] } },
        {},
        "unknown_item",
        ["perceptions", "prompt"],
      ],
      [
        "inherited columns",
        { perceptions: Object.create(survey.perceptions) },
        {},
        "invalid_input",
        ["perceptions"],
      ],
      ["columns that are no object", { expectations: 3 }, {}, "invalid_input", ["expectations"]],
      ["a column that is none", perceptions({ quiet: 4 }), {}, "invalid_input", ["perceptions", "quiet"]],
      [
        "columns of different length",
        perceptions({ quiet: [4, 6, 4] }),
        {},
        "invalid_input",
        ["perceptions", "quiet"],
      ],
      [
        "an answer off the scale",
        perceptions({ quiet: [4, 6, 4, 8] }),
        {},
        "invalid_input",
        ["perceptions", "quiet", 3],
      ],
      [
        "an infinite answer",
        perceptions({ quiet: [4, Number.POSITIVE_INFINITY, 4, 6] }),
        {},
        "invalid_input",
        ["perceptions", "quiet", 1],
      ],
      [
        "text for an answer",
        perceptions({ quiet: [4, "6", 4, 6] }),
        {},
        "invalid_input",
        ["perceptions", "quiet", 1],
      ],
      [
        "points for no dimension",
        { importance: { rooms: 1, staff: 1, price: 1 } },
        {},
        "unknown_item",
        ["importance", "price"],
      ],
      [
        "a dimension without points",
        { importance: { rooms: 1 } },
        {},
        "invalid_input",
        ["importance", "staff"],
      ],
      [
        "points below 0",
        { importance: { rooms: 2, staff: -1 } },
        {},
        "invalid_input",
        ["importance", "staff"],
      ],
      ["points that are all 0", { importance: { rooms: 0, staff: 0 } }, {}, "invalid_input", ["importance"]],
      [
        "own points that are all 0",
        { importance: { rooms: [1, 0, 1, 1], staff: [1, 0, 1, 1] } },
        {},
        "invalid_input",
        ["importance", 1],
      ],
      [
        "own points below 0",
        { importance: { rooms: [1, -1, 1, 1], staff: [1, 1, 1, 1] } },
        {},
        "invalid_input",
        ["importance", "rooms", 1],
      ],
      [
        "own points for no dimension",
        { importance: { rooms: [1, 1, 1, 1], staff: [1, 1, 1, 1], price: [1] } },
        {},
        "unknown_item",
        ["importance", "price"],
      ],
      ["importance that is no object", { importance: 5 }, {}, "invalid_input", ["importance"]],
      ["an unknown policy", {}, { missing: "impute" }, "invalid_input", ["missing"]],
      ["a confidence of 95", {}, { confidence: 95 }, "invalid_input", ["confidence"]],
      ["a share of 0", {}, { answeredShare: 0 }, "invalid_input", ["answeredShare"]],
      ["weights below 0", {}, { weights: [1, -1, 1, 1] }, "invalid_input", ["weights", 1]],
      ["weights that are all 0", {}, { weights: [0, 0, 0, 0] }, "invalid_input", ["weights"]],
      ["too few weights", {}, { weights: [1, 1] }, "invalid_input", ["weights"]],
      [
        "an instrument without items",
        {},
        { instrument: { ...instrument, dimensions: [{ id: "d", label: "d", items: [] }] } },
        "invalid_input",
        ["instrument", "dimensions", 0, "items"],
      ],
    ] as const)("%s", (_, changed, options, code, path) => {
      expectRefusal(score(changed, options), code, path);
    });

    it("no respondents", () => {
      const none = { clean: [], quiet: [], prompt: [] };
      expectRefusal(
        () => scoreServqual({ expectations: none, perceptions: none }, { instrument }),
        "insufficient_data",
        ["expectations", "clean"],
      );
    });

    it("that listwise leaves nobody", () => {
      const none = perceptions({ clean: [null, 6, null, 6], quiet: [4, null, 4, null] });
      expectRefusal(score(none, { missing: "listwise" }), "insufficient_data", ["expectations", "clean"]);
    });
  });
});

describe("overallGap", () => {
  it("takes any sum of points", () => {
    expect(overallGap({ a: -1, b: 1 }, { a: 0.75e100, b: 0.25e100 })).toEqual({
      unweighted: 0,
      weighted: -0.5,
    });
    expectRefusal(() => overallGap({ a: -1 }, { a: 1e101 }), "invalid_input", ["weights", "a"]);
  });

  it("is the plain mean without weights", () => {
    expect(overallGap({ a: -1.5, b: 0.5 })).toEqual({ unweighted: -0.5, weighted: null });
  });

  it("refuses to score no gaps", () => {
    expectRefusal(() => overallGap({}), "insufficient_data", []);
  });

  it.each([
    ["gaps that are no object", 3, undefined, []],
    ["a gap that is no number", { a: "1" }, undefined, ["a"]],
    ["an infinite weight", { a: 1 }, { a: Number.POSITIVE_INFINITY }, ["weights", "a"]],
  ])("refuses %s", (_, gaps, weights, path) => {
    expectRefusal(() => overallGap(gaps as never, weights as never), "invalid_input", path);
  });
});

describe("formatServqual", () => {
  const scores = scoreServqual({ ...survey, importance: { rooms: 60, staff: 40 } }, { instrument });

  it("prints dimensions, reliability, weakest items, items and the overall score", () => {
    expect(formatServqual(scores, { instrument, weakest: 1 })).toMatchInlineSnapshot(`
      "SERVQUAL: Inn
      4 respondents; gap = perception − expectation; 95 % intervals; p adjusted by Holm; missing answers: reject

      Dimensions
      dimension  n     E     P    gap       interval      t       p      d  below
      ─────────  ─  ────  ────  ─────  ─────────────  ─────  ──────  ─────  ─────
      Rooms      4  6.25  5.38  -0.88  [-1.88, 0.13]  -2.78    .138  -1.39   75 %
      Staff      4  6.00  6.00   0.00  [-1.30, 1.30]   0.00  > .999   0.00   25 %

      Reliability and importance
      dimension  alpha E  alpha P  r of gap  weight  weighted gap
      ─────────  ───────  ───────  ────────  ──────  ────────────
      Rooms          .80      .59       .21     .60         -0.53
      Staff            –        –         –     .40          0.00

      Weakest items (1 of 3)
      item   n     E     P    gap       interval      t     p      d  below
      ─────  ─  ────  ────  ─────  ─────────────  ─────  ────  ─────  ─────
      Quiet  4  6.00  5.00  -1.00  [-2.30, 0.30]  -2.45  .183  -1.22   75 %

      Items
      item    n     E     P    gap       interval      t       p      d  below
      ──────  ─  ────  ────  ─────  ─────────────  ─────  ──────  ─────  ─────
      Clean   4  6.50  5.75  -0.75  [-1.55, 0.05]  -3.00    .173  -1.50   75 %
      Quiet   4  6.00  5.00  -1.00  [-2.30, 0.30]  -2.45    .183  -1.22   75 %
      Prompt  4  6.00  6.00   0.00  [-1.30, 1.30]   0.00  > .999   0.00   25 %

      Overall
      unweighted gap -0.44 [-0.94, 0.06] (E 6.13, P 5.69, n 4)
      weighted gap   -0.53"
    `);
  });

  it("prints ids without an instrument, and a dash for what there is not", () => {
    const one = {
      expectations: { clean: [7], quiet: [6], prompt: [5] },
      perceptions: { clean: [6], quiet: [6], prompt: [6] },
    };
    const text = formatServqual(scoreServqual(one, { instrument }));
    expect(text).toContain("SERVQUAL: inn");
    expect(text).toMatch(/^clean {3}1 {2}7\.00 {2}6\.00 {2}-1\.00 {9}– {2}– {2}– {2}–/m);
    expect(text).toContain("unweighted gap 0.25 – (E 5.75, P 6.00, n 1)");
  });

  it("prints ids that the instrument does not know as they are, and no share of what moments do not tell", () => {
    const moments = collectMoments(batteryColumns(survey));
    const text = formatServqual(scoreServqual({ moments }, { instrument }), { instrument: SERVQUAL });
    expect(text).toMatch(/^rooms .* –$/m);
  });

  it("prints labels in another language, and its own where that language has none", () => {
    const labels = { ru: { rooms: "Номера", clean: "Чистота" } };
    const russian = formatServqual(scores, { instrument: { ...instrument, labels }, language: "ru" });
    expect(russian).toContain("Номера");
    expect(russian).toContain("Staff");
    expect(formatServqual(scores, { instrument, language: "bg" })).toContain("Rooms");
  });

  it("takes labels of the tag, else of its first subtag, and labels given go before both", () => {
    const labels = {
      "bg-BG": { rooms: "Стаи" },
      bg: { rooms: "стаи", staff: "Персонал" },
      ru: { rooms: "Номера" },
    };
    const spoken = { ...instrument, labels };
    const namesIn = (options: object) =>
      formatServqual(scores, { instrument: spoken, style: "plain", ...options })
        .split("\n")
        .slice(4)
        .map((line) => line.split(/ {2,}/)[0]);
    expect(namesIn({ language: "bg-BG" })).toEqual(["Стаи", "Staff", "общо"]);
    expect(namesIn({ language: "BG" })).toEqual(["стаи", "Персонал", "общо"]);
    expect(namesIn({ language: "ru", labels: { staff: "Люди" } })).toEqual(["Номера", "Люди", "в целом"]);
    expect(namesIn({})).toEqual(["Rooms", "Staff", "overall"]);
    expectRefusal(() => formatServqual(scores, { language: "de" }), "invalid_input", ["language"]);
  });

  it("says in plain words whether service falls short, is as expected or better", () => {
    expect(formatServqual(scores, { instrument, style: "plain", margin: 1.3, digits: 1 })).toBe(
      `SERVQUAL: Inn

dimension   gap      verdict
─────────  ────  ───────────
Rooms      -0.9     not sure
Staff       0.0  as expected
overall    -0.4  as expected`,
    );
  });
});
