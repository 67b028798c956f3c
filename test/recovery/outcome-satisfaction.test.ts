import { describe, expect, it } from "vitest";
import { summarizeOutcomeSatisfaction } from "../../src/recovery/outcome-satisfaction.ts";

const cases = [
  { case: "A", outcome: "upheld", right: "late" },
  { case: 2, outcome: "upheld" },
  { case: "C", outcome: "rejected" },
  { case: "D", outcome: "partly upheld" },
  { case: "E", outcome: null },
  { case: "F", outcome: "" },
  { case: "G" },
];
const answers = [
  { case: "A", satisfaction: 5, effort: 1 },
  { case: "2", satisfaction: 3, effort: null },
  { case: "C", satisfaction: 1 },
  { case: "G", satisfaction: 2, effort: 4 },
  { case: "X", satisfaction: 5 },
];
const options = { by: "outcome", scores: ["satisfaction", "effort"] };

describe("summarizeOutcomeSatisfaction", () => {
  it("averages answers by the outcome of their cases, the largest group first, those without an outcome last", () => {
    const result = summarizeOutcomeSatisfaction(cases, answers, options);
    expect(result).toMatchObject({ n: 7, answered: 4, answeredShare: 4 / 7, unmatched: 1 });
    expect(
      result.groups.map(({ group, cases, answered, scores }) => [
        group,
        cases,
        answered,
        scores.map(({ n, mean }) => [n, mean]),
      ]),
    ).toStrictEqual([
      [
        "upheld",
        2,
        2,
        [
          [2, 4],
          [1, 1],
        ],
      ],
      [
        "partly upheld",
        1,
        0,
        [
          [0, null],
          [0, null],
        ],
      ],
      [
        "rejected",
        1,
        1,
        [
          [1, 1],
          [0, null],
        ],
      ],
      [
        null,
        3,
        1,
        [
          [1, 2],
          [1, 4],
        ],
      ],
    ]);
    // Student's t of one degree of freedom at 0.975 is 12.7062 (tables), the standard error of 5 and 3 is 1.
    expect(result.groups[0]?.scores[0]?.interval?.upper).toBeCloseTo(4 + 12.7062, 4);
    expect(result.notes[0]).toStrictEqual({
      path: ["groups", 0, "scores", 1, "standardDeviation"],
      reason: "one-respondent",
    });
    expect(result.notes[1]).toStrictEqual({
      path: ["groups", 1, "scores", 0, "mean"],
      reason: "no-complete-respondent",
    });
  });

  it("groups by any column, and puts those without it last wherever they stand", () => {
    const by = (rows: typeof cases) =>
      summarizeOutcomeSatisfaction(rows, answers, { ...options, by: "right" }).groups.map(
        ({ group }) => group,
      );
    expect(by(cases)).toStrictEqual(["late", null]);
    expect(by([...cases].reverse())).toStrictEqual(["late", null]);
  });

  it("takes what differs by rounding alone for the same, and NaN for no answer and no group", () => {
    const given = [0.3, 0.1 + 0.2, Number.NaN].map((score, i) => ({ case: i, score }));
    const { groups } = summarizeOutcomeSatisfaction(
      given.map(({ case: name }) => ({ case: name, by: Number.NaN })),
      given,
      { by: "by", scores: ["score"] },
    );
    expect(groups).toMatchObject([{ group: null, scores: [{ n: 2, standardDeviation: 0 }] }]);
  });

  it("has nothing to say of no cases, and of no answers that nobody is satisfied", () => {
    expect(summarizeOutcomeSatisfaction([], [], options)).toMatchObject({
      n: 0,
      answeredShare: null,
      groups: [],
      notes: [],
    });
    const unasked = summarizeOutcomeSatisfaction(cases, [], { ...options, case: "case" });
    expect([unasked.answeredShare, unasked.groups[0]?.answeredShare]).toStrictEqual([0, 0]);
  });

  it.each<[unknown, unknown, unknown, readonly (string | number)[]]>([
    ["no", answers, options, []],
    [cases, [3], options, ["answers", 0]],
    [[{}], answers, options, [0, "case"]],
    [[{ case: Number.NaN }], answers, options, [0, "case"]],
    [[{ case: "A", outcome: {} }], answers, options, [0, "outcome"]],
    [cases, answers, { ...options, score: ["effort"] }, ["score"]],
    [cases, [{ case: "A", satisfaction: 1e101 }], options, ["answers", 0, "satisfaction"]],
    [cases, [answers[0], answers[0]], options, ["answers", 1, "case"]],
    [cases, [{ case: "A", satisfaction: "high" }], options, ["answers", 0, "satisfaction"]],
    [cases, [{ case: "A", satisfaction: Number.NEGATIVE_INFINITY }], options, ["answers", 0, "satisfaction"]],
    [cases, answers, { ...options, scores: ["loyalty"] }, ["scores"]],
    [cases, answers, { ...options, scores: "satisfaction" }, ["scores"]],
    [cases, answers, { ...options, confidence: 2 }, ["confidence"]],
    [cases, answers, { ...options, case: "" }, ["case"]],
    [cases, answers, undefined, ["by"]],
  ])("refuses %j, %j with %j", (given, answered, options, path) => {
    expect(() => summarizeOutcomeSatisfaction(given as never, answered as never, options as never)).toThrow(
      expect.objectContaining({ path }),
    );
  });
});
