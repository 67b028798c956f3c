import { ServiceQualityError } from "service-quality/errors";
import { scoreServqual } from "service-quality/gaps";
import { estimateCsat } from "service-quality/satisfaction";
import { scoreGroups } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const instrument = {
  id: "desk",
  title: "Desk",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "manner", label: "Manner", items: [{ id: "q1", label: "polite" }] }],
};

describe("scoreGroups", () => {
  it("gives each group the scores that it has alone", () => {
    const survey = { expectations: { q1: [7, 6, 5, 7] }, perceptions: { q1: [5, 6, 5, 6] } };
    const { by, groups, notes } = scoreGroups(survey, {
      by: { branch: ["n", "s", "n", "s"] },
      fewest: 0,
      score: (part, sampling) => scoreServqual(part, { instrument, ...sampling }),
    });
    expect({ by, notes }).toEqual({ by: ["branch"], notes: [] });
    const alone = scoreServqual(
      { expectations: { q1: [7, 5] }, perceptions: { q1: [5, 5] } },
      { instrument },
    );
    expect(groups[0]).toEqual({ group: { branch: "n" }, name: "n", n: 2, scores: alone });
  });

  it("hands the weights on where there are any", () => {
    const samplings: unknown[] = [];
    const score = (_: unknown, sampling: object) => samplings.push(sampling);
    scoreGroups([1, 2, 3], { by: ["a", "b", "a"], score });
    scoreGroups([1, 2, 3], { by: ["a", "b", "a"], weights: [2, 3, 4], score });
    expect(samplings).toEqual([{}, {}, { weights: [2, 4] }, { weights: [3] }]);
  });

  it("does not score a group that is held back", () => {
    const { groups, notes } = scoreGroups([1, 2, 3], {
      by: ["a", "b", "b"],
      fewest: 0,
      smallestBase: 2,
      score: (answers) => answers,
    });
    expect(groups.map(({ scores }) => scores)).toEqual([null, [2, 3]]);
    expect(notes).toEqual([{ path: ["groups", 0], reason: "suppressed" }]);
  });

  it("notes a group with nothing to compute from", () => {
    const { groups, notes } = scoreGroups([5, null, 3], {
      by: ["a", "b", "a"],
      fewest: 0,
      score: (answers) => estimateCsat(answers, { missing: "available" }),
    });
    expect(groups.map(({ name, n, scores }) => [name, n, scores?.mean])).toEqual([
      ["a", 2, 4],
      ["b", 1, undefined],
    ]);
    expect(notes).toEqual([{ path: ["groups", 1, "scores"], reason: "no-answers" }]);
  });

  it("puts the group before the path of every other fault", () => {
    const by = ["a", "b"];
    expectRefusal(
      () => scoreGroups([5, 9], { by, score: (answers) => estimateCsat(answers) }),
      "invalid_input",
      ["groups", 1, 0],
    );
    const score = () => {
      throw new Error("disk full");
    };
    expect(() => scoreGroups([5], { by: ["a"], score })).toThrow("disk full");
    const refusing = () => {
      throw new ServiceQualityError("unknown_item", ["q1"], "expected a column");
    };
    expectRefusal(() => scoreGroups([5], { by: ["a"], score: refusing }), "unknown_item", [
      "groups",
      0,
      "q1",
    ]);
  });

  it("needs a function", () => {
    expectRefusal(() => scoreGroups([5], { by: ["a"] } as never), "invalid_input", ["score"]);
    expectRefusal(
      () => scoreGroups([5], { by: ["a"], score: () => 1, scores: 1 } as never),
      "invalid_input",
      ["scores"],
    );
  });
});
