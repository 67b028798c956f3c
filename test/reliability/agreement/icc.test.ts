import fc from "fast-check";
import { estimateAlpha, estimateIcc } from "service-quality/reliability";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const ratings = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const valuesOf = (rows: number[][]) => estimateIcc(rows).forms.map(({ value }) => value);

describe("estimateIcc", () => {
  it("names the model and the definition of each form", () => {
    const { forms, ...rest } = estimateIcc(ratings, { confidence: 0.9 });
    expect(rest).toMatchObject({
      method: "analysis-of-variance",
      missing: "reject",
      confidence: 0.9,
      n: 6,
      raters: 4,
    });
    expect(forms.map(({ form, model, definition }) => [form, model, definition])).toEqual([
      ["ICC(1,1)", "one-way-random", "absolute-agreement"],
      ["ICC(2,1)", "two-way-random", "absolute-agreement"],
      ["ICC(3,1)", "two-way-mixed", "consistency"],
      ["ICC(1,k)", "one-way-random", "absolute-agreement"],
      ["ICC(2,k)", "two-way-random", "absolute-agreement"],
      ["ICC(3,k)", "two-way-mixed", "consistency"],
    ]);
  });

  it("has ICC(3,k) equal Cronbach's alpha of the raters", () => {
    const columns = Object.fromEntries(
      ratings[0]!.map((_, j) => [`rater${j}`, ratings.map((row) => row[j]!)]),
    );
    expect(valuesOf(ratings)[5]).toBeCloseTo(estimateAlpha(columns).alpha!, 13);
  });

  it("does not change with a common shift and stretch; ICC(3,·) not with raters' levels either", () => {
    const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 8 }), (rows) => {
        const before = valuesOf(rows);
        const stretched = valuesOf(rows.map((r) => r.map((x) => 4 * x - 7)));
        const raised = valuesOf(rows.map((r) => r.map((x, j) => x + 8 * j)));
        before.forEach((value, f) => {
          expect(stretched[f] === null).toBe(value === null);
          expect(stretched[f] ?? 0).toBeCloseTo(value ?? 0, 10);
          if (f % 3 === 2) expect(raised[f] ?? 0).toBeCloseTo(value ?? 0, 10);
        });
      }),
    );
  });

  it("is 1 in every form, with the interval 1 to 1, for perfect agreement", () => {
    const { forms, notes } = estimateIcc([
      [1, 1],
      [4, 4],
      [2, 2],
    ]);
    for (const { value, interval, test } of forms) {
      expect(value).toBe(1);
      expect(interval).toEqual({ lower: 1, upper: 1 });
      expect(test).toBeNull();
    }
    expect(notes.map(({ path }) => path)).toEqual(forms.map((_, i) => ["forms", i, "test"]));
  });

  it("has no value where no rating differs", () => {
    const { forms, notes } = estimateIcc([
      [0.1, 0.1, 0.1],
      [0.1, 0.1, 0.1],
      [0.1, 0.1, 0.1],
    ]);
    expect(
      forms.every(({ value, interval, test }) => value === null && interval === null && test === null),
    ).toBe(true);
    expect(new Set(notes.map(({ reason }) => reason))).toEqual(new Set(["no-variance"]));
  });

  it("is negative, down to −1/(k − 1), where subjects differ less than their ratings; means then have no value", () => {
    const { forms, notes } = estimateIcc([
      [1, 5, 3],
      [5, 3, 1],
      [3, 1, 5],
    ]);
    expect(forms[0]).toMatchObject({ value: -0.5, interval: { lower: -0.5, upper: -0.5 } });
    expect(forms[3]).toMatchObject({ value: null, interval: null });
    expect(notes).toContainEqual({ path: ["forms", 3, "value"], reason: "no-variance" });
  });

  it("has no interval of the mean where a limit is without bound", () => {
    const { forms, notes } = estimateIcc([
      [5, 1],
      [1, 4],
      [4, 2],
      [2, 3],
    ]);
    expect(forms[4]).toMatchObject({ form: "ICC(2,k)", interval: null });
    expect(notes).toContainEqual({ path: ["forms", 4, "interval"], reason: "unbounded" });
  });

  it("leaves out subjects with a missing rating, if told to", () => {
    const open = [...ratings, [5, null, 4, 4], [undefined, Number.NaN, 4, 4]];
    expectRefusal(() => estimateIcc(open), "missing_answers", [6, 1]);
    expect(estimateIcc(open, { missing: "listwise" })).toEqual({
      ...estimateIcc(ratings),
      missing: "listwise",
    });
  });

  it("keeps its limits finite up to the highest confidence", () => {
    for (const { interval } of estimateIcc(ratings, { confidence: 1 - Number.EPSILON }).forms) {
      expect(Number.isFinite(interval!.lower) && Number.isFinite(interval!.upper)).toBe(true);
    }
  });

  it("takes typed rows", () => {
    expect(estimateIcc(ratings.map((row) => Uint8Array.from(row)))).toEqual(estimateIcc(ratings));
  });

  it("has no error variance where raters differ by rounding alone, or all by the same", () => {
    const shifted = estimateIcc([
      [0.1, 0.4],
      [0.7, 1],
      [1.3, 1.6],
    ]);
    expect(shifted.meanSquares.error).toBe(0);
    expect(shifted.forms[2]).toMatchObject({ form: "ICC(3,1)", value: 1, test: null });
    const alike = estimateIcc([
      [0.3, 0.1 + 0.2],
      [0.1 + 0.2, 0.3],
    ]);
    expect(alike.meanSquares).toEqual({ subjects: 0, raters: 0, error: 0, within: 0 });
    expect(alike.forms.map(({ value }) => value)).toEqual(new Array(6).fill(null));
  });

  it("refuses what is no table of ratings", () => {
    const call =
      (rows: unknown, options = {}) =>
      () =>
        estimateIcc(rows as number[][], options);
    expectRefusal(call("rows"), "invalid_input", []);
    expectRefusal(call([]), "insufficient_data", []);
    expectRefusal(call([[1, 2]]), "insufficient_data", []);
    expectRefusal(call([[1], [2]]), "insufficient_data", []);
    expectRefusal(
      call(
        [
          [1, null],
          [null, 2],
        ],
        { missing: "listwise" },
      ),
      "insufficient_data",
      [],
    );
    expectRefusal(
      call([
        [1, 2],
        [1, 2, 3],
      ]),
      "invalid_input",
      [1],
    );
    expectRefusal(call([null, [1, 2]]), "invalid_input", [0]);
    expectRefusal(call([{}, [1, 2]]), "invalid_input", [0]);
    expectRefusal(call([{ length: 1.5 }, [1, 2]]), "invalid_input", [0]);
    expectRefusal(call([[1, 2], "12"]), "invalid_input", [1]);
    expectRefusal(
      call([
        [1, 2],
        [1, "2"],
      ]),
      "invalid_input",
      [1, 1],
    );
    expectRefusal(
      call([
        [1, 2],
        [Number.NEGATIVE_INFINITY, 2],
      ]),
      "invalid_input",
      [1, 0],
    );
    expectRefusal(
      call([
        [1, 2],
        [1e200, 2],
      ]),
      "invalid_input",
      [1, 0],
    );
    expectRefusal(call([[1, 2], { length: 2 }]), "invalid_input", [1]);
    expectRefusal(call(ratings, { missing: "available" }), "invalid_input", ["missing"]);
    expectRefusal(call(ratings, { confidence: 2 }), "invalid_input", ["confidence"]);
  });
});
