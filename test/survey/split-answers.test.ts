import { splitAnswers } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("splitAnswers", () => {
  it("parts a column, and columns wherever they lie", () => {
    const by = ["n", "s", "n"];
    const { groups, ...rest } = splitAnswers([5, 4, 3], { by, fewest: 0 });
    expect(rest).toEqual({ by: ["group"], notes: [] });
    expect(groups).toEqual([
      { group: { group: "n" }, name: "n", n: 2, answers: [5, 3], weights: null },
      { group: { group: "s" }, name: "s", n: 1, answers: [4], weights: null },
    ]);
    const survey = {
      perceptions: { a: [5, 4, 3], __proto__: null },
      outcome: ["x", "", "z"],
      points: undefined,
    };
    expect(splitAnswers(survey, { by }).groups.map(({ answers }) => answers)).toEqual([
      { perceptions: { a: [5, 3] }, outcome: ["x", "z"], points: null },
      { perceptions: { a: [4] }, outcome: [""], points: null },
    ]);
  });

  it("gives plain lists with null for a missing answer", () => {
    const data = {
      // biome-ignore lint/suspicious/noSparseArray: a hole is the case
      a: [Number.NaN, , undefined, -0],
      b: Float64Array.of(1, Number.NaN, 3, -0),
      c: Uint8Array.of(1, 2, 3, 4),
    };
    expect(splitAnswers(data, { by: [1, 1, 1, 1] }).groups[0]?.answers).toEqual({
      a: [null, null, null, 0],
      b: [1, null, 3, 0],
      c: [1, 2, 3, 4],
    });
  });

  it("makes a group of every combination that occurs, in order of first appearance", () => {
    const by = { branch: ["n", "s", "n", "s", "s"], month: [2, 1, 1, 1, 2] };
    const { groups, ...rest } = splitAnswers([1, 2, 3, 4, 5], { by, fewest: 0 });
    expect(rest.by).toEqual(["branch", "month"]);
    expect(groups.map(({ name, group, answers }) => [name, group, answers])).toEqual([
      ["n · 2", { branch: "n", month: "2" }, [1]],
      ["s · 1", { branch: "s", month: "1" }, [2, 4]],
      ["n · 1", { branch: "n", month: "1" }, [3]],
      ["s · 2", { branch: "s", month: "2" }, [5]],
    ]);
  });

  it("leaves out who has no group unless that is refused, and whoever weighs nothing", () => {
    const by = { branch: ["n", "", null, "n", "s"], month: [1, 1, 1, Number.NaN, 1] };
    expectRefusal(() => splitAnswers([1, 2, 3, 4, 5], { by }), "missing_answers", ["by", "branch", 1]);
    const { groups } = splitAnswers([1, 2, 3, 4, 5], { by, missing: "available", weights: [1, 2, 3, 4, 0] });
    expect(groups).toEqual([
      { group: { branch: "n", month: "1" }, name: "n · 1", n: 1, answers: [1], weights: [1] },
    ]);
    expect(splitAnswers([1, 2], { by: [null, ""], missing: "listwise" }).groups).toEqual([]);
  });

  it("gives the weights as they are", () => {
    const { groups } = splitAnswers([1, 2, 3], { by: ["n", "s", "n"], weights: Float64Array.of(2, 4, 0.5) });
    expect(groups.map(({ weights }) => weights)).toEqual([[2, 0.5], [4]]);
  });

  it("notes a small group and holds back one that is smaller still", () => {
    const by = ["a", "b", "b", "c", "c", "c"];
    const { groups, notes } = splitAnswers([1, 2, 3, 4, 5, 6], {
      by,
      weights: [1, 1, 1, 1, 1, 1],
      fewest: 3,
      smallestBase: 2,
    });
    expect(notes).toEqual([
      { path: ["groups", 0], reason: "suppressed" },
      { path: ["groups", 1, "n"], reason: "few-respondents" },
    ]);
    expect(groups[0]).toEqual({ group: { group: "a" }, name: "a", n: 1, answers: null, weights: null });
    expect(splitAnswers([1], { by: ["a"] }).notes).toEqual([
      { path: ["groups", 0, "n"], reason: "few-respondents" },
    ]);
    expect(splitAnswers([1], { by: ["a"], suppressBelow: 2 }).groups[0]?.answers).toBeNull();
    expectRefusal(
      () => splitAnswers([1], { by: ["a"], suppressBelow: 2, smallestBase: 2 }),
      "invalid_input",
      ["suppressBelow"],
    );
  });

  it("refuses columns of another length", () => {
    const data = { a: { x: [1, 2], y: [1] } };
    expectRefusal(() => splitAnswers(data, { by: [1, 1] }), "invalid_input", ["a", "y"]);
    expectRefusal(() => splitAnswers([1, 2], { by: [1] }), "invalid_input", ["by"]);
    expectRefusal(() => splitAnswers([1, 2], { by: { branch: [1] } }), "invalid_input", ["by", "branch"]);
    expectRefusal(() => splitAnswers([1, 2], { by: [1, 1], weights: [1] }), "invalid_input", ["weights"]);
  });

  it("says that a column of groups is wanted, not its name", () => {
    expectRefusal(
      () => splitAnswers([1], { by: "branch" as never }),
      "invalid_input",
      ["by"],
      /not its name/,
    );
    expectRefusal(() => splitAnswers([1], { by: { branch: "n" } as never }), "invalid_input", [
      "by",
      "branch",
    ]);
    expectRefusal(() => splitAnswers([1], { by: {} }), "insufficient_data", ["by"]);
    expectRefusal(() => splitAnswers([1], {} as never), "invalid_input", ["by"]);
  });

  it("refuses what is no column of answers", () => {
    const by = [1];
    for (const data of [null, undefined, 7, "abc", { a: 7 }, { a: new Map() }]) {
      const path = typeof data === "object" && data !== null ? ["a"] : [];
      expectRefusal(() => splitAnswers(data, { by }), "invalid_input", path);
    }
    for (const cell of [Number.POSITIVE_INFINITY, true, {}, 7n]) {
      expectRefusal(() => splitAnswers({ a: [cell] }, { by }), "invalid_input", ["a", 0]);
    }
    expectRefusal(() => splitAnswers({}, { by }), "insufficient_data", []);
    expectRefusal(() => splitAnswers({ a: null, b: {} }, { by }), "insufficient_data", []);
    expectRefusal(() => splitAnswers({ a: [] }, { by: [] }), "insufficient_data", ["a"]);
    const ring: Record<string, unknown> = {};
    ring.again = ring;
    expectRefusal(() => splitAnswers(ring, { by }), "invalid_input", new Array(21).fill("again"));
  });
});
