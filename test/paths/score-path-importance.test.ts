import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/numeric/algebra/least-squares.ts";
import { estimatePathModel } from "../../src/paths/estimate-path-model.ts";
import { scorePathImportance } from "../../src/paths/score-path-importance.ts";
import { refusalOf } from "./refusal-of.ts";
import { MODEL, surveyOf } from "./survey.ts";

const answers = surveyOf(150, 41);
const scale = { min: 1, max: 10 };
const estimate = estimatePathModel(answers, MODEL, { scale });

/** Every respondent's index of a construct, from the unstandardized weights. */
function indexOf(construct: string): Float64Array {
  const own = estimate.indicators.filter((row) => row.construct === construct);
  return Float64Array.from(answers.i1!, (_, i) =>
    own.reduce(
      (sum, { item, unstandardizedWeight }) =>
        sum + (unstandardizedWeight! * (answers[item]![i]! - 1) * 100) / 9,
      0,
    ),
  );
}

describe("scorePathImportance", () => {
  it("gives direct importance as the slope of respondents' indices", () => {
    const fit = leastSquares([indexOf("Image")], indexOf("Satisfaction"));
    const { constructs, performance } = scorePathImportance(estimate, "Satisfaction");
    expect(constructs).toStrictEqual([
      {
        construct: "Image",
        importance: expect.closeTo(fit.kind === "fit" ? fit.coefficients[1]! : 0, 10),
        standardizedImportance: estimate.paths[0]!.estimate,
        performance: estimate.constructs[0]!.index,
      },
    ]);
    expect(performance).toBeCloseTo(
      indexOf("Satisfaction").reduce((sum, x) => sum + x / 150, 0),
      10,
    );
  });

  it("shares a construct's importance among its items by their weights, and marks the means on the map", () => {
    const { constructs, indicators, crosshair, target } = scorePathImportance(estimate, "Loyalty");
    expect(target).toBe("Loyalty");
    expect(constructs.map(({ construct }) => construct)).toStrictEqual([
      "Image",
      "Satisfaction",
      "Complaints",
    ]);
    const shares = indicators.filter(({ construct }) => construct === "Image");
    expect(shares.reduce((sum, { importance }) => sum + importance!, 0)).toBeCloseTo(
      constructs[0]!.importance!,
      12,
    );
    expect(indicators[0]!.performance).toBeCloseTo((100 * (estimate.indicators[0]!.mean - 1)) / 9, 12);
    expect(crosshair!.performance).toBeCloseTo(
      constructs.reduce((sum, row) => sum + row.performance! / 3, 0),
      12,
    );
    expect(crosshair!.importance).toBeCloseTo(
      constructs.reduce((sum, row) => sum + row.importance! / 3, 0),
      12,
    );
  });

  it("has no importance of a construct with a negative weight", () => {
    const against = estimatePathModel({ ...answers, i3: answers.i3!.map((x) => 11 - x) }, MODEL, { scale });
    const { constructs, indicators, crosshair, notes } = scorePathImportance(against, "Loyalty");
    expect(constructs[0]).toMatchObject({ importance: null, performance: null });
    expect(indicators[0]!.importance).toBeNull();
    expect(crosshair).toBeNull();
    expect(notes).toStrictEqual([{ path: ["constructs", 0, "importance"], reason: "negative-weight" }]);
    expect(scorePathImportance(estimate, "Loyalty").notes).toStrictEqual([]);
    const turned = estimatePathModel({ ...answers, l2: answers.l2!.map((x) => 11 - x) }, MODEL, { scale });
    expect(scorePathImportance(turned, "Loyalty")).toMatchObject({ performance: null, crosshair: null });
  });

  it("refuses an estimate without a scale and a target without causes", () => {
    expect(
      refusalOf(() => scorePathImportance(estimatePathModel(answers, MODEL), "Loyalty")).path,
    ).toStrictEqual(["scale"]);
    expect(refusalOf(() => scorePathImportance(estimate, "Trust")).path).toStrictEqual(["target"]);
    expect(refusalOf(() => scorePathImportance(estimate, "Image")).path).toStrictEqual(["target"]);
  });

  it("refuses what is no estimate of a path model, at its fault", () => {
    const fault = (change: object) =>
      refusalOf(() => scorePathImportance({ ...estimate, ...change } as typeof estimate, "Loyalty")).path;
    const { correlations, htmt, effects } = estimate;
    expect(fault({ model: "ecsi" })).toStrictEqual(["model"]);
    expect(fault({ effects: [{ ...effects[0], from: "Trust" }] })).toStrictEqual(["effects", 0, "from"]);
    expect(fault({ correlations: correlations.slice(1) })).toStrictEqual(["correlations"]);
    expect(fault({ htmt: htmt.map((pair) => ({ ...pair, a: "Loyalty" })) })).toStrictEqual(["htmt", 0, "a"]);
    expect(fault({ htmt: htmt.map((pair) => ({ ...pair, b: "Image" })) })).toStrictEqual(["htmt", 0, "b"]);
  });
});
