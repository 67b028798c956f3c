import {
  classifyKano,
  compareKano,
  formatKano,
  type KanoCategory,
  type KanoCounts,
  type KanoRule,
  kanoCategory,
  summarizeKano,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const NONE: KanoCounts = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };

describe("kanoCategory", () => {
  const points = [1, 2, 3, 4, 5];

  it("reads the table of Berger et al.: rows functional, columns dysfunctional", () => {
    const rows = points.map((f) => points.map((d) => kanoCategory(f, d)).join(""));
    expect(rows).toEqual(["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
  });

  it("differs in two cells by Pouliot's: must-be twice and live-with twice are questionable", () => {
    const changed = points.flatMap((f) =>
      points.flatMap((d) =>
        kanoCategory(f, d) === kanoCategory(f, d, { table: "pouliot" })
          ? []
          : [[f, d, kanoCategory(f, d, { table: "pouliot" })]],
      ),
    );
    expect(changed).toEqual([
      [2, 2, "Q"],
      [4, 4, "Q"],
    ]);
  });

  it("refuses anything but whole answers from 1 to 5, and an unknown table", () => {
    for (const answer of [0, 6, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expectRefusal(() => kanoCategory(answer, 1), "invalid_input", ["functional"]);
      expectRefusal(() => kanoCategory(1, answer), "invalid_input", ["dysfunctional"]);
    }
    expectRefusal(() => kanoCategory(1, 1, { table: "kano" as "berger" }), "invalid_input", ["table"]);
    expectRefusal(() => kanoCategory(1, 1, { table: "constructor" as "berger" }), "invalid_input", ["table"]);
  });
});

describe("the rules", () => {
  const by = (rule: KanoRule | undefined, counts: Partial<KanoCounts>) => {
    const { category, tied } = summarizeKano({ ...NONE, ...counts }, { rule });
    return { category, tied };
  };

  it("mode takes the largest, questionable answers too", () => {
    expect(by(undefined, { A: 3, M: 2 })).toEqual({ category: "A", tied: [] });
    expect(by("mode", { A: 3, Q: 4 })).toEqual({ category: "Q", tied: [] });
  });

  it("mode settles a tie by M, O, A, I, R, Q and names all that tie", () => {
    const order: KanoCategory[] = ["M", "O", "A", "I", "R", "Q"];
    order.forEach((first, k) => {
      const counts = Object.fromEntries(order.slice(k).map((category) => [category, 5]));
      const tied = k === 5 ? [] : order.slice(k);
      expect(by("mode", counts)).toEqual({ category: first, tied });
    });
  });

  it("moai takes the first of M, O, A, I where the two largest are within six percent of the answers", () => {
    expect(by("moai", { I: 53, A: 47 })).toEqual({ category: "A", tied: [] });
    expect(by("moai", { I: 54, A: 46 })).toEqual({ category: "I", tied: [] });
    expect(by("moai", { A: 50, O: 50 })).toEqual({ category: "O", tied: ["O", "A"] });
    expect(by("moai", { R: 51, I: 49 })).toEqual({ category: "I", tied: [] });
  });

  it("moai counts exactly six percent as close, whatever its floating point", () => {
    const counts = { I: 21.1, A: 15.1, M: 15, O: 15, R: 15, Q: 18.8 };
    expect((counts.I - counts.A) / 100).toBeGreaterThan(0.06);
    expect(by("moai", counts).category).toBe("A");
  });

  it("moai leaves a question that most did not understand questionable", () => {
    expect(by("moai", { Q: 90, A: 2, M: 1 }).category).toBe("Q");
    expect(by("moai", { Q: 3 }).category).toBe("Q");
  });

  it("berger takes the largest of O, A, M where together they are more than I, R, Q", () => {
    expect(by("berger", { A: 20, O: 20, M: 11, I: 50 })).toEqual({ category: "O", tied: ["O", "A"] });
    expect(by("berger", { A: 20, O: 20, M: 10, I: 50 })).toEqual({ category: "I", tied: [] });
    expect(by("berger", { A: 1, R: 4, Q: 4 })).toEqual({ category: "R", tied: ["R", "Q"] });
  });

  it("refuses an unknown one", () => {
    expectRefusal(() => by("median" as "mode", { A: 1 }), "invalid_input", ["rule"]);
  });
});

describe("summarizeKano", () => {
  it("gives better and worse with intervals on their sides of 0", () => {
    const { better, betterInterval, worse, worseInterval, timko, notes } = summarizeKano({
      ...NONE,
      A: 6,
      O: 2,
    });
    expect([better, worse]).toEqual([1, -0.25]);
    expect(betterInterval?.upper).toBe(1);
    // Wilson's of 2 in 8 (R: prop.test(2, 8, correct = FALSE))
    expect(worseInterval?.lower).toBeCloseTo(-0.5907, 4);
    expect(worseInterval?.upper).toBeCloseTo(-0.0715, 4);
    expect(timko).toEqual({ x: 0.25, y: 1, category: "A" });
    expect(notes).toEqual([]);
  });

  it("is 0 and not −0 where nothing gets worse", () => {
    expect(summarizeKano({ ...NONE, A: 1 }).worse).toBe(0);
    expect(summarizeKano({ ...NONE, A: 1 }).worseInterval?.upper).toBe(0);
  });

  it("puts a feature into a quadrant of Timko's plot, one half counting as high", () => {
    const quadrant = (counts: Partial<KanoCounts>) => summarizeKano({ ...NONE, ...counts }).timko?.category;
    expect(quadrant({ O: 1, I: 1 })).toBe("O");
    expect(quadrant({ A: 1, I: 1 })).toBe("A");
    expect(quadrant({ M: 1, I: 1 })).toBe("M");
    expect(quadrant({ A: 1, M: 1, I: 2 })).toBe("I");
  });

  it("has no coefficients of reverse and questionable answers alone, and says why", () => {
    const reverse = summarizeKano({ ...NONE, R: 4, Q: 2 });
    expect(reverse).toMatchObject({
      better: null,
      betterInterval: null,
      worse: null,
      timko: null,
      totalStrength: 0,
    });
    expect(reverse.fong).toEqual({
      difference: 4,
      critical: 1.65 * Math.sqrt((4 * 8) / 12),
      significant: true,
    });
    expect(reverse.notes.map(({ path }) => path)).toEqual([["better"], ["worse"]]);
    const questionable = summarizeKano({ ...NONE, Q: 2 });
    expect(questionable).toMatchObject({ category: "Q", fong: null, categoryStrength: 0 });
    expect(questionable.notes.at(-1)).toEqual({ path: ["fong"], reason: "only-reverse-or-questionable" });
  });

  it("calls a difference that reaches Fong's critical one significant", () => {
    // a = 121, b = 0, n = 121: critical = 1.65 √(121·121/242) = 12.83…
    expect(summarizeKano({ ...NONE, A: 121 }).fong?.significant).toBe(true);
    expect(summarizeKano({ ...NONE, A: 12, M: 10 }).fong?.significant).toBe(false);
  });

  it("names the rule, the level and the shares", () => {
    const summary = summarizeKano({ ...NONE, A: 1, I: 3 }, { rule: "berger", confidence: 0.9 });
    expect(summary).toMatchObject({
      model: "kano",
      rule: "berger",
      confidence: 0.9,
      n: 4,
      effectiveN: 4,
      shares: { ...NONE, A: 0.25, I: 0.75 },
    });
  });

  it("refuses counts that are none", () => {
    expectRefusal(() => summarizeKano(NONE), "insufficient_data", []);
    expectRefusal(() => summarizeKano({ ...NONE, A: -0 }), "insufficient_data", []);
    for (const count of [-1, Number.NaN, 2 ** 54, null, "3"]) {
      expectRefusal(() => summarizeKano({ ...NONE, M: count as number }), "invalid_input", ["M"]);
    }
    expectRefusal(() => summarizeKano({ A: 1 } as KanoCounts), "invalid_input", ["O"]);
    expectRefusal(() => summarizeKano(Object.create({ ...NONE, A: 1 })), "invalid_input", []);
    expectRefusal(() => summarizeKano(null as unknown as KanoCounts), "invalid_input", []);
    expectRefusal(() => summarizeKano(3 as unknown as KanoCounts), "invalid_input", []);
    expectRefusal(() => summarizeKano({ ...NONE, A: 1 }, { confidence: 1 }), "invalid_input", ["confidence"]);
  });
});

describe("classifyKano", () => {
  it("counts respondents who answered both questions", () => {
    const answers = [
      [1, 1, null, 2, 3],
      [5, 4, 5, undefined, 3],
    ] as const;
    expectRefusal(() => classifyKano(...answers), "missing_answers", ["functional", 2]);
    for (const missing of ["listwise", "available"] as const) {
      const result = classifyKano(...answers, { missing });
      expect(result).toMatchObject({ n: 3, counts: { ...NONE, O: 1, A: 1, I: 1 }, missing, table: "berger" });
    }
  });

  it("takes typed arrays, and Pouliot's table", () => {
    const twice = classifyKano(Uint8Array.of(2, 1), Uint8Array.of(2, 5), { table: "pouliot" });
    expect(twice.counts).toEqual({ ...NONE, Q: 1, O: 1 });
  });

  it("counts importance of who stated it: of all under available, of the complete under listwise", () => {
    const functional = [1, null, 1];
    const dysfunctional = [5, 4, 4];
    const importance = [9, 1, null];
    const listwise = classifyKano(functional, dysfunctional, { importance, missing: "listwise" });
    expect(listwise).toMatchObject({ n: 1, importance: { n: 1, mean: 9, interval: null } });
    const available = classifyKano(functional, dysfunctional, { importance, missing: "available" });
    expect(available).toMatchObject({ n: 2, importance: { n: 2, mean: 5 } });
    const unstated = classifyKano([1], [5], { importance: [null], missing: "available" });
    expect(unstated.importance).toBeNull();
    expect(unstated.notes).toContainEqual({ path: ["importance"], reason: "no-complete-respondent" });
    expect(classifyKano([1], [5]).importance).toBeNull();
  });

  it("has no interval of one respondent and says so", () => {
    const { continuous, importance, notes } = classifyKano([1], [4], { importance: [3] });
    expect(continuous).toMatchObject({ functionalInterval: null, dysfunctionalInterval: null });
    expect(importance?.interval).toBeNull();
    const reason = "one-respondent";
    expect(notes).toEqual([
      { path: ["continuous", "functionalInterval"], reason },
      { path: ["continuous", "dysfunctionalInterval"], reason },
      { path: ["importance", "interval"], reason },
    ]);
  });

  it.each([
    ["O", [1], [5]],
    ["O", [2], [4]],
    ["A", [1], [3]],
    ["M", [3], [5]],
    ["I", [3], [3]],
    ["I", [4], [2]],
    ["R", [5], [1]],
    ["R", [3], [1]],
    ["R", [5], [3]],
    ["Q", [1], [1]],
    ["Q", [5], [5]],
  ] as const)("finds %s in its quadrant of the continuous plane", (category, functional, dysfunctional) => {
    expect(classifyKano(functional, dysfunctional).continuous.category).toBe(category);
  });

  it("weighs shares but not counts, and takes the effective number for Fong's test", () => {
    const result = classifyKano([1, 1, 2, 2], [4, 4, 5, 5], { weights: [3, 3, 1, 1] });
    expect(result).toMatchObject({
      n: 4,
      counts: { ...NONE, A: 2, M: 2 },
      category: "A",
      better: 0.75,
      worse: -0.25,
    });
    expect(result.effectiveN).toBeCloseTo(64 / 20, 14);
    expect(result.fong?.difference).toBeCloseTo(0.5 * 3.2, 14);
    expect(result.notes).toEqual([{ path: ["fong"], reason: "effective-n" }]);
  });

  it("gives a share of 0 or 1 under weights the interval of the effective number", () => {
    const { betterInterval } = classifyKano([1, 1, 1], [4, 4, 4], { weights: [1, 1, 2] });
    const { betterInterval: counted } = summarizeKano({ ...NONE, A: 16 / 6 });
    expect(betterInterval).toEqual(counted);
  });

  it("has no coefficients where only respondents without weight want or miss the feature", () => {
    const { counts, better, timko, notes } = classifyKano([1, 1], [1, 4], { weights: [1, 0] });
    expect(counts).toEqual({ ...NONE, Q: 1 });
    expect([better, timko]).toEqual([null, null]);
    expect(notes.map(({ path }) => path).slice(0, 3)).toEqual([["better"], ["worse"], ["fong"]]);
  });

  it("refuses what is no answer, and where nobody answered both", () => {
    expectRefusal(() => classifyKano([1, 2.5], [1, 1]), "invalid_input", ["functional", 1]);
    expectRefusal(() => classifyKano([1, 2], [1, 1.5]), "invalid_input", ["dysfunctional", 1]);
    expectRefusal(() => classifyKano([1, 2], [1, 6]), "invalid_input", ["dysfunctional", 1]);
    expectRefusal(() => classifyKano([1, 2], [1]), "invalid_input", ["dysfunctional"]);
    expectRefusal(() => classifyKano([], []), "insufficient_data", ["functional"]);
    expectRefusal(() => classifyKano(3 as unknown as number[], [1]), "invalid_input", ["functional"]);
    expectRefusal(() => classifyKano([1, null], [null, 1], { missing: "listwise" }), "insufficient_data", [
      "functional",
    ]);
    expectRefusal(
      () => classifyKano([1, 1], [1, null], { missing: "listwise", weights: [0, 1] }),
      "insufficient_data",
      ["dysfunctional"],
    );
    expectRefusal(() => classifyKano([1], [1], { importance: [10] }), "invalid_input", ["importance", 0]);
    expectRefusal(
      () => classifyKano([1], [1], { importance: [5], importanceScale: { min: 1, max: 4 } }),
      "invalid_input",
      ["importance", 0],
    );
    expectRefusal(
      () => classifyKano([1], [1], { importance: [5], importanceScale: { min: 4, max: 1 } }),
      "invalid_input",
      ["importanceScale", "max"],
    );
  });
});

describe("a feature about which nobody answered both questions", () => {
  it("is all null, with a note, under available", () => {
    const nobody = classifyKano([1, null], [null, 1], { missing: "available", importance: [5, 6] });
    const { model, rule, confidence, table, missing, n, effectiveN, counts, tied, notes, ...figures } =
      nobody;
    expect([n, effectiveN, tied]).toEqual([0, 0, []]);
    expect(counts).toEqual(NONE);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    expect(notes).toEqual([{ path: [], reason: "no-answers" }]);
    const report = formatKano([
      { feature: "late", ...nobody },
      { feature: "grip", ...classifyKano([1, 2], [5, 5]) },
    ]);
    expect(report).toMatch(/late +0 +0 +0 +0 +0 +0 +0 +– +– +– +– +– +– +– +–/);
    expect(formatKano([{ feature: "late", ...nobody }], { style: "plain" })).toMatch(/late +–/);
  });
});

describe("compareKano", () => {
  const functional = [1, 1, 2, 2, 1, 2];
  const dysfunctional = [4, 4, 5, 5, 4, 5];

  it("classifies every segment, each on its own respondents, and tests whether they differ", () => {
    const { segments, test, cramersV, notes } = compareKano(functional, dysfunctional, {
      by: ["a", "a", 2, 2, "a", 2],
      importance: [9, 9, 1, 2, 9, 3],
    });
    expect(
      segments.map(({ segment, n, category, importance }) => [segment, n, category, importance?.mean]),
    ).toEqual([
      ["a", 3, "A", 9],
      ["2", 3, "M", 2],
    ]);
    // all of the one and none of the other: chi-square = n
    expect(test?.statistic).toBeCloseTo(6, 12);
    expect(cramersV).toBeCloseTo(1, 12);
    expect(notes).toEqual([{ path: ["test"], reason: "few-respondents" }]);
  });

  it("has no test under weights, nor where all fall into one category", () => {
    const by = ["a", "a", "b", "b", "a", "b"];
    const weighted = compareKano(functional, dysfunctional, { by, weights: [1, 2, 3, 1, 1, 1] });
    expect(weighted.segments[0]?.effectiveN).toBeCloseTo(16 / 6, 12);
    expect(weighted).toMatchObject({
      test: null,
      cramersV: null,
      notes: [{ path: ["test"], reason: "weighted" }],
    });
    const alike = compareKano([1, 1], [4, 4], { by: ["a", "b"] });
    expect(alike).toMatchObject({ test: null, notes: [{ path: ["test"], reason: "no-variance" }] });
  });

  it("finds enough respondents in a large survey", () => {
    const many = (answers: readonly number[]) => Array.from({ length: 10 }, () => answers).flat();
    const by = many([0, 0, 1, 1, 0, 1]);
    expect(compareKano(many(functional), many(dysfunctional), { by }).notes).toEqual([]);
  });

  it("refuses fewer than two segments, and a segment without answers", () => {
    const by = ["a", "a", "a", "a", "a", "a"];
    expectRefusal(() => compareKano(functional, dysfunctional, { by }), "insufficient_data", ["by"]);
    expectRefusal(() => compareKano(functional, dysfunctional, { by: ["a"] }), "invalid_input", ["by"]);
    expectRefusal(
      () => compareKano(functional, dysfunctional, undefined as unknown as { by: string[] }),
      "invalid_input",
      ["by"],
    );
    expectRefusal(
      () => compareKano([1, null], [4, 4], { by: ["a", "b"], missing: "listwise" }),
      "insufficient_data",
      ["by", "b"],
    );
    expectRefusal(
      () => compareKano([1, null], [null, 4], { by: ["a", "b"], missing: "available" }),
      "insufficient_data",
      [],
    );
  });

  it("has a row of null for a segment without answers, under available", () => {
    const by = ["a", "b", "c", "a", "c"];
    const { segments, notes } = compareKano([1, null, 2, 1, 2], [5, 4, 5, 4, 5], {
      by,
      missing: "available",
    });
    const alone = compareKano([1, 2, 1, 2], [5, 5, 4, 5], { by: ["a", "c", "a", "c"], missing: "available" });
    expect(segments.filter(({ n }) => n > 0)).toEqual(alone.segments);
    expect(segments[1]).toMatchObject({ segment: "b", n: 0, category: null, continuous: null });
    expect(notes).toEqual([{ path: ["segments", 1], reason: "no-answers" }, ...alone.notes]);
  });
});

describe("formatKano", () => {
  it("prints a row for each feature, ties and dashes among them", () => {
    const features = [
      { feature: "late checkout", ...summarizeKano({ A: 45, O: 123, M: 95, I: 33, R: 0, Q: 0 }) },
      { feature: "gift", ...summarizeKano({ A: 12.5, O: 0, M: 12.5, I: 0, R: 0, Q: 75 }) },
      { feature: "noise", ...summarizeKano({ ...NONE, R: 2, Q: 2 }) },
      { feature: "blank", ...summarizeKano({ ...NONE, Q: 2 }) },
    ];
    expect(formatKano(features).split("\n")).toEqual([
      'Kano: category by the rule "mode"; better and worse with 95 % intervals',
      "",
      "feature          n     A    O     M   I  R   Q  category  better              worse                total  strength  Fong",
      "─────────────  ───  ────  ───  ────  ──  ─  ──  ────────  ──────  ──────────  ─────  ────────────  ─────  ────────  ────",
      "late checkout  296    45  123    95  33  0   0         O     .57  [.51, .62]   -.74  [-.78, -.68]    .89       .09   yes",
      "gift           100  12.5    0  12.5   0  0  75         Q     .50  [.32, .68]   -.50  [-.68, -.32]    .25       .00  n.s.",
      "noise            4     0    0     0   0  2   2   R/Q tie       –           –      –             –    .00       .50  n.s.",
      "blank            2     0    0     0   0  0   2         Q       –           –      –             –    .00       .00     –",
    ]);
  });

  it("refuses what is no list of features", () => {
    expectRefusal(() => formatKano([]), "insufficient_data", []);
    expectRefusal(() => formatKano("A" as unknown as []), "invalid_input", []);
  });
});
