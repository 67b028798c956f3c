import { scoreServperf, scoreServqual } from "service-quality/gaps";
import { collectMoments, emptyMoments, mergeMoments } from "service-quality/moments";
import { batteryColumns } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import golden from "../golden/gaps/golden.json" with { type: "json" };
import { expectRefusal } from "../refusal.ts";

const { instrument, expectations, perceptions, weights } = golden;
const columns = batteryColumns({ expectations, perceptions });
const close = (actual: number | null, wanted: number | null) =>
  wanted === null ? expect(actual).toBeNull() : expect(actual).toBeCloseTo(wanted, 11);

describe("a survey scored from its moments", () => {
  it.each([
    ["without weights", {}, {}],
    ["with weights", { weights }, { weights, weightFactor: 100 }],
  ])("gives the scores of its answers, %s", (_, options, collecting) => {
    const moments = collectMoments(columns, collecting);
    const fromMoments = scoreServqual(
      { moments, importance: { rooms: 5, staff: 3, food: 2 } },
      { instrument },
    );
    const fromAnswers = scoreServqual(
      { expectations, perceptions, importance: { rooms: 5, staff: 3, food: 2 } },
      { instrument, ...options },
    );
    const rows = [...fromAnswers.items, ...fromAnswers.dimensions];
    [...fromMoments.items, ...fromMoments.dimensions].forEach((row, i) => {
      const wanted = rows[i]!;
      for (const key of [
        "n",
        "effectiveN",
        "expectation",
        "perception",
        "gap",
        "standardDeviation",
        "effectSize",
      ] as const) {
        close(row[key], wanted[key]);
      }
      close(row.interval!.lower, wanted.interval!.lower);
      close(row.test!.p, wanted.test!.p);
      expect(row.shortfallShare).toBeNull();
    });
    fromMoments.dimensions.forEach((row, k) => {
      const wanted = fromAnswers.dimensions[k]!;
      for (const key of [
        "alphaPerception",
        "alphaExpectation",
        "differenceReliability",
        "weightedGap",
      ] as const) {
        close(row[key], wanted[key]);
      }
    });
    close(fromMoments.overall.gap, fromAnswers.overall.gap);
    close(fromMoments.overall.interval!.upper, fromAnswers.overall.interval!.upper);
    expect(fromMoments.notes).toContainEqual({ path: ["items"], reason: "needs-answers" });
  });

  it("gives performance alone too", () => {
    const moments = collectMoments(batteryColumns({ perceptions }));
    const fromMoments = scoreServperf({ moments }, { instrument });
    const fromAnswers = scoreServperf({ perceptions }, { instrument });
    fromAnswers.dimensions.forEach((row, k) => {
      close(fromMoments.dimensions[k]!.perception, row.perception);
      close(fromMoments.dimensions[k]!.standardDeviation, row.standardDeviation);
    });
  });

  it("takes moments merged from parts, and answers in tenths", () => {
    const part = (from: number, to: number) =>
      collectMoments(
        Object.fromEntries(
          Object.entries(columns).map(([id, column]) => [
            id,
            Array.from(column)
              .slice(from, to)
              .map((x) => x! - 0.1 * (x! > 1 ? 1 : 0)),
          ]),
        ),
        { factor: 10 },
      );
    const whole = scoreServqual({ moments: part(0, 60) }, { instrument });
    expect(scoreServqual({ moments: mergeMoments(part(20, 60), part(0, 20)) }, { instrument })).toEqual(
      whole,
    );
    expect(whole.items[0]?.perception).toBeLessThan(7);
  });

  it("gives the means alone of one respondent", () => {
    const one = Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, [column[0]!]]));
    const { dimensions, overall } = scoreServqual({ moments: collectMoments(one) }, { instrument });
    expect(dimensions[0]).toMatchObject({ n: 1, standardDeviation: null, alphaPerception: null });
    expect(overall.interval).toBeNull();
  });

  it("gives reliabilities from two respondents on", () => {
    const two = Object.fromEntries(
      Object.entries(columns).map(([id, column]) => [id, Array.from(column).slice(0, 2)]),
    );
    const { dimensions } = scoreServqual({ moments: collectMoments(two) }, { instrument });
    expect(dimensions[1]?.alphaPerception).not.toBeNull();
  });

  const moments = collectMoments(columns);
  it.each([
    [
      "respondents' own points",
      { moments, importance: { rooms: [1], staff: [1], food: [1] } },
      {},
      "invalid_input",
      ["importance"],
    ],
    ["weights beside them", { moments }, { weights }, "invalid_input", ["weights"]],
    ["another policy than theirs", { moments }, { missing: "listwise" }, "invalid_input", ["missing"]],
    [
      "moments of pairs",
      { moments: collectMoments(columns, { missing: "available" }) },
      {},
      "invalid_input",
      ["moments", "missing"],
    ],
    [
      "moments of nobody",
      { moments: emptyMoments(Object.keys(columns)) },
      {},
      "insufficient_data",
      ["moments", "n"],
    ],
    [
      "moments that lack an item",
      { moments: collectMoments(batteryColumns({ perceptions })) },
      {},
      "unknown_item",
      ["moments", "expectations.r1"],
    ],
    ["what are no moments", { moments: { kind: "moments" } }, {}, "invalid_input", ["moments", "missing"]],
    [
      "moments without weight",
      { moments: collectMoments(columns, { weights: weights.map(() => 0) }) },
      {},
      "insufficient_data",
      ["moments", "n"],
    ],
  ] as const)("refuses %s", (_, survey, options, code, path) => {
    expectRefusal(() => scoreServqual(survey as never, { instrument, ...options } as never), code, path);
  });

  it("refuses respondents' own points of performance as well", () => {
    const survey = { moments, importance: { rooms: [1], staff: [1], food: [1] } };
    expectRefusal(() => scoreServperf(survey as never, { instrument }), "invalid_input", ["importance"]);
  });
});
