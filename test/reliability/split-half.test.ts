import fc from "fast-check";
import { estimateAlpha, estimateSplitHalf, spearmanBrown } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const answers = {
  q1: [5, 4, 6, 7, 3, 5, 2, 6],
  q2: [5, 5, 6, 6, 4, 4, 3, 7],
  q3: [4, 4, 7, 7, 3, 6, 2, 5],
  q4: [6, 4, 6, 7, 4, 5, 3, 5],
  q5: [6, 3, 7, 6, 4, 4, 1, 6],
};

describe("estimateSplitHalf", () => {
  it("splits odd from even, first from last or as listed; an odd item goes to the first half", () => {
    expect(estimateSplitHalf(answers).halves).toEqual([
      ["q1", "q3", "q5"],
      ["q2", "q4"],
    ]);
    const { q5, ...four } = answers;
    expect(q5).toHaveLength(8);
    expect(estimateSplitHalf(four, { halves: "first-last" }).halves).toEqual([
      ["q1", "q2"],
      ["q3", "q4"],
    ]);
    expect(estimateSplitHalf(answers, { halves: "first-last" }).halves).toEqual([
      ["q1", "q2", "q3"],
      ["q4", "q5"],
    ]);
    expect(estimateSplitHalf(answers, { items: ["q5", "q1"] }).halves).toEqual([["q5"], ["q1"]]);
    const halves: [string[], string[]] = [["q5"], ["q2", "q1"]];
    expect(estimateSplitHalf(answers, { halves }).halves).toEqual(halves);
  });

  it("has halves of two single items agree: Spearman–Brown, Horst, and alpha as lambda 4", () => {
    const two = { q1: answers.q1, q2: answers.q2 };
    const { correlation, spearmanBrown: stepped, horst, lambda4 } = estimateSplitHalf(two);
    expect(stepped).toBeCloseTo(spearmanBrown({ reliability: correlation!, factor: 2 }), 14);
    expect(horst).toBeCloseTo(stepped!, 14);
    expect(lambda4).toBeCloseTo(estimateAlpha(two).alpha!, 14);
  });

  it("gives by Horst's formula the reliability of three parallel items from a split of one against two", () => {
    // Orthogonal ±1 columns: a common part t and unique parts of the same size, so items correlate 0.5.
    const t = [1, 1, 1, 1, -1, -1, -1, -1, 1, 1, 1, 1, -1, -1, -1, -1];
    const a = t.map((_, i) => (i % 2 === 0 ? 1 : -1));
    const b = t.map((_, i) => (i % 4 < 2 ? 1 : -1));
    const c = t.map((_, i) => (i < 8 ? 1 : -1));
    const item = (own: number[]) => t.map((x, i) => 4 + x + own[i]!);
    const { horst, spearmanBrown: equalLengths } = estimateSplitHalf(
      { a: item(a), b: item(b), c: item(c) },
      { halves: [["a"], ["b", "c"]] },
    );
    expect(horst).toBeCloseTo((3 * 0.5) / (1 + 2 * 0.5), 14);
    expect(equalLengths).toBeLessThan(horst!);
  });

  it("steps the limits of Fisher's interval up like the correlation, from four respondents on", () => {
    const { spearmanBrown: stepped, interval, notes } = estimateSplitHalf(answers, { confidence: 0.9 });
    expect(notes).toEqual([]);
    expect(interval!.lower).toBeLessThan(stepped!);
    expect(interval!.upper).toBeGreaterThan(stepped!);
    const three = estimateSplitHalf({ q1: [1, 2, 4], q2: [2, 1, 5] });
    expect(three.spearmanBrown).not.toBeNull();
    expect(three.interval).toBeNull();
    expect(three.notes).toEqual([{ path: ["interval"], reason: "few-respondents" }]);
  });

  it("takes the effective number of respondents for n where weights differ, and says so", () => {
    const { effectiveN, notes } = estimateSplitHalf(answers, { weights: [1, 2, 1, 1, 3, 1, 1, 2] });
    expect(effectiveN).toBeCloseTo(144 / 22, 12);
    expect(notes).toEqual([{ path: ["interval"], reason: "effective-n" }]);
    expect(estimateSplitHalf(answers, { weights: new Array(8).fill(3) })).toEqual(estimateSplitHalf(answers));
  });

  it("has no stepped-up value where the halves mirror each other", () => {
    const { q1 } = answers;
    const result = estimateSplitHalf({ q1, turned: q1.map((x) => 8 - x) });
    expect(result).toMatchObject({
      correlation: -1,
      spearmanBrown: null,
      interval: null,
      horst: null,
      lambda4: null,
    });
    expect(result.notes).toEqual([
      { path: ["spearmanBrown"], reason: "unbounded" },
      { path: ["interval"], reason: "unbounded" },
      { path: ["horst"], reason: "unbounded" },
      { path: ["lambda4"], reason: "no-variance" },
    ]);
  });

  it("tells too few respondents from mirrored halves", () => {
    const mirrored = (q1: number[]) => estimateSplitHalf({ q1, turned: q1.map((x) => 8 - x) }).notes;
    expect(mirrored([1, 2, 4])).toContainEqual({ path: ["spearmanBrown"], reason: "unbounded" });
    expect(mirrored([1, 2, 4])).toContainEqual({ path: ["interval"], reason: "few-respondents" });
    expect(mirrored([1, 2, 4, 5])).toContainEqual({ path: ["interval"], reason: "unbounded" });
    const weighted = { q1: [1, 2, 4, 5], turned: [7, 6, 4, 3] };
    expect(
      estimateSplitHalf(weighted, { weights: [1, 2, 3, 3] }).notes.map(({ reason }) => reason),
    ).not.toContain("effective-n");
  });

  it("has no correlation where a half does not vary, of one item, and of one respondent", () => {
    const flat = new Array(8).fill(4);
    const oneFlat = estimateSplitHalf({ q1: answers.q1, flat });
    expect(oneFlat).toMatchObject({
      correlation: null,
      spearmanBrown: null,
      interval: null,
      horst: null,
      lambda4: 0,
    });
    expect(oneFlat.notes).toContainEqual({ path: ["correlation"], reason: "no-variance" });
    const flatFirst = estimateSplitHalf({ flat, q1: answers.q1 });
    expect(flatFirst.correlation).toBeNull();
    const one = estimateSplitHalf({ q1: answers.q1 });
    expect(one).toMatchObject({ halves: [["q1"], []], correlation: null, lambda4: null });
    expect(one.notes).toContainEqual({ path: ["lambda4"], reason: "one-item" });
    const alone = estimateSplitHalf({ q1: [1], q2: [2] });
    expect(alone.notes).toContainEqual({ path: ["correlation"], reason: "one-respondent" });
    const apart = estimateSplitHalf({ q1: [1, 2, null], q2: [null, null, 3] }, { missing: "available" });
    expect(apart.notes).toContainEqual({ path: ["correlation"], reason: "no-complete-respondent" });
  });

  it("has no figures where pairs of answers give a correlation beyond 1", () => {
    const pairs = { a: [1, 7, 4, 4, 4, 4], b: [1, 7, null, null, null, null] };
    const { correlation, spearmanBrown, horst, lambda4, interval, notes } = estimateSplitHalf(pairs, {
      missing: "available",
    });
    expect([correlation, spearmanBrown, horst, lambda4, interval]).toEqual([null, null, null, null, null]);
    expect(new Set(notes.map(({ reason }) => reason))).toEqual(new Set(["not-positive-definite"]));
  });

  it("leaves out respondents of weight 0, whose answers may be missing", () => {
    const answers = { a: [1, 5, 3, null], b: [2, 4, 4, 7], c: [1, 6, 3, 1] };
    expect(estimateSplitHalf(answers, { weights: [1, 2, 1, 0] })).toEqual(
      estimateSplitHalf({ a: [1, 5, 3], b: [2, 4, 4], c: [1, 6, 3] }, { weights: [1, 2, 1] }),
    );
  });

  it("gives the same for the halves in the other order", () => {
    const column = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(fc.tuple(column, column, column), ([a, b, c]) => {
        const one = estimateSplitHalf({ a, b, c }, { halves: [["a"], ["b", "c"]] });
        const other = estimateSplitHalf({ a, b, c }, { halves: [["b", "c"], ["a"]] });
        for (const key of ["correlation", "spearmanBrown", "horst", "lambda4"] as const) {
          if (one[key] === null) expect(other[key]).toBeNull();
          else expect(other[key]).toBeCloseTo(one[key], 10);
        }
      }),
    );
  });

  it("refuses a split that is none", () => {
    const split = (halves: unknown) => () => estimateSplitHalf(answers, { halves: halves as "odd-even" });
    expectRefusal(split("even-odd"), "invalid_input", ["halves"]);
    expectRefusal(split([["q1"], ["q2"], ["q3"]]), "invalid_input", ["halves"]);
    expectRefusal(split([["q1"], "q2"]), "invalid_input", ["halves", 1]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    expectRefusal(split([["q1"], ["q2", , "q3"]]), "invalid_input", ["halves", 1, 1]);
    expectRefusal(() => estimateSplitHalf(answers, { half: "odd-even" } as never), "invalid_input", ["half"]);
    expectRefusal(split([["q1"], []]), "invalid_input", ["halves", 1]);
    expectRefusal(split([["q1"], ["q2", "q1"]]), "invalid_input", ["halves", 1, 1]);
    expectRefusal(split([["q1", "q1"], ["q2"]]), "invalid_input", ["halves", 0, 1]);
    expectRefusal(split([["q1"], ["q9"]]), "unknown_item", ["q9"]);
  });
});
