import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { randomStream } from "../../src/numeric/random.ts";
import { estimateAlpha } from "../../src/reliability/estimate-alpha.ts";
import { secondOrderFactor } from "../../src/reliability/hierarchical-omega.ts";
import { estimateOmega, type OmegaOptions } from "../../src/reliability/omega.ts";
import { formatReliability } from "../../src/reliability/reports/format-reliability.ts";
import { expectRefusal } from "../refusal.ts";

/** Answers of 120 respondents to nine items in three groups, each with a share of one mind. */
function surveyOf(seed: number, shared = 0.8): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const people = Array.from({ length: 120 }, () => Array.from({ length: 4 }, () => random.normal()));
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      `q${i + 1}`,
      people.map((parts) =>
        Math.round(10 + 2 * (parts[Math.floor(i / 3)]! + shared * parts[3]! + 0.8 * random.normal())),
      ),
    ]),
  );
}

const survey = surveyOf(1);
const groups = { A: ["q1", "q2", "q3"], B: ["q4", "q5", "q6"], C: ["q7", "q8", "q9"] };

describe("omega hierarchical", () => {
  it("is the squared sum of the general loadings over the variance of the sum, below omega total", () => {
    const omega = estimateOmega(survey, { groups });
    const sum = omega.generalLoadings!.reduce((total, { general }) => total + general, 0);
    const rest = omega.loadings.reduce((total, { uniqueness }) => total + uniqueness!, 0);
    const variance = rest / (1 - omega.omegaTotal!);
    expect(omega.omegaHierarchical).toBeCloseTo(sum ** 2 / variance, 9);
    expect(omega.omegaHierarchical!).toBeLessThan(omega.omegaTotal!);
    expect(omega.interval!.lower).toBeLessThan(omega.omegaTotal!);
    expect(omega.notes).toEqual([]);
    expect(estimateOmega(collectMoments(survey), { groups }).omegaHierarchical).toBe(omega.omegaHierarchical);
  });

  it("does not depend on the sides of factors, and says where an item runs against the others", () => {
    const turned = { ...survey, q1: survey.q1!.map((x) => 20 - x) };
    for (const options of [{ groups }, { factors: 3 }] as const) {
      const plain = estimateOmega(survey, options);
      const against = estimateOmega(turned, options);
      expect(against.generalLoadings![0]!.general).toBeCloseTo(-plain.generalLoadings![0]!.general, 5);
      expect(against.notes).toContainEqual({ path: ["omegaTotal"], reason: "negative-item-total" });
      expect(plain.generalLoadings!.reduce((sum, { general }) => sum + general, 0)).toBeGreaterThan(0);
    }
    const all = Object.fromEntries(
      Object.entries(survey).map(([item, column]) => [item, column.map((x) => -x)]),
    );
    expect(estimateOmega(all, { groups }).omegaHierarchical).toBeCloseTo(
      estimateOmega(survey, { groups }).omegaHierarchical!,
      9,
    );
  });

  it("after Schmid and Leiman has no likelihood and no interval", () => {
    expect(estimateOmega(survey, { factors: 3 })).toMatchObject({
      method: "schmid-leiman",
      interval: null,
      notes: [{ path: ["interval"], reason: "no-likelihood" }],
    });
  });

  it("has no interval of weighted answers, and stands in the report", () => {
    const weights = survey.q1!.map((_, i) => 1 + (i % 2));
    const omega = estimateOmega(survey, { groups, weights });
    expect(omega.notes).toEqual([{ path: ["interval"], reason: "weighted" }]);
    const report = formatReliability(estimateAlpha(survey), { omega: estimateOmega(survey, { groups }) });
    expect(report).toContain("omega hierarchical");
  });

  it("of items measured without error has no uniqueness to bound it", () => {
    const omega = estimateOmega(survey, { groups: { A: ["q1"], B: ["q4"], C: ["q7"] } });
    expect(omega.omegaTotal).toBe(1);
    expect(omega.notes).toEqual([{ path: ["interval"], reason: "unbounded" }]);
  });

  it("has no interval where a group shares nothing with two others, which tell no more than two groups do", () => {
    const between = [
      [0.5, 0, 0.3],
      [0, 0.5, 0],
      [0.3, 0, 0.5],
    ];
    const covariances = Float64Array.from({ length: 81 }, (_, at) => {
      const [i, j] = [Math.floor(at / 9), at % 9];
      return i === j ? 1 : between[Math.floor(i / 3)]![Math.floor(j / 3)]!;
    });
    const places = [0, 3, 6].map((first) => [first, first + 1, first + 2]);
    const { omegaTotal, general, ...factor } = secondOrderFactor(covariances, places, 100, 0.95);
    expect(factor).toMatchObject({ interval: null, converged: true, admissible: true });
    expect(omegaTotal).toBeCloseTo(1 - 4.5 / (9 + 9 + 2 * 9 * 0.3), 6);
    for (const i of [3, 4, 5]) expect(general[i]).toBeCloseTo(0, 6);
    expect(general[0]! * general[6]!).toBeCloseTo(0.3, 6);
  });

  it("is not identified of two groups, and undefined with what omega is undefined with", () => {
    const lacking = (reason: string) =>
      ["omegaTotal", "interval", "loadings", "omegaHierarchical", "generalLoadings"].map((key) => ({
        path: [key],
        reason,
      }));
    const { A, B } = groups;
    expect(estimateOmega(survey, { groups: { A, B } })).toMatchObject({
      omegaHierarchical: null,
      notes: lacking("not-identified"),
    });
    const flat = { ...survey, q1: survey.q1!.map(() => 3) };
    expect(estimateOmega(flat, { groups }).notes).toEqual(lacking("no-variance"));
  });

  it("is null without being asked for, and without a note", () => {
    expect(estimateOmega(survey)).toMatchObject({
      omegaHierarchical: null,
      generalLoadings: null,
      notes: [],
    });
  });

  it("says what is doubtful of answers at random", () => {
    for (let seed = 0; seed < 4; seed++) {
      const noise = Object.fromEntries(
        Object.entries(surveyOf(seed, 0)).map(([item, column], i) => [
          item,
          column.slice(0, 25).map((x, row) => (row * (i + 3) + x) % 7),
        ]),
      );
      for (const options of [{ groups }, { factors: 3 }] as const) {
        const omega = estimateOmega(noise, options);
        expect(JSON.parse(JSON.stringify(omega))).toEqual(omega);
        if (!omega.admissible) expect(omega.interval).toBeNull();
      }
    }
  });

  it.each<[string, OmegaOptions, (string | number)[]]>([
    ["one group", { groups: { A: ["q1", "q2", "q3"] } }, ["groups"]],
    ["groups that are no object", { groups: [["q1"]] as never }, ["groups"]],
    ["an item in two groups", { groups: { A: ["q1", "q2"], B: ["q3", "q1"] } }, ["groups", "B", 1]],
    ["items beside groups", { groups, items: ["q1"] }, ["items"]],
    ["factors beside groups", { groups, factors: 3 }, ["factors"]],
    ["two factors", { factors: 2 }, ["factors"]],
    ["more factors than the items have room for", { factors: 6 }, ["factors"]],
  ])("refuses %s", (_, options, path) => {
    expectRefusal(() => estimateOmega(survey, options), "invalid_input", path);
  });

  it("refuses a group without items, and an unknown item", () => {
    expectRefusal(() => estimateOmega(survey, { groups: { ...groups, D: [] } }), "insufficient_data", [
      "groups",
      "D",
    ]);
    expectRefusal(() => estimateOmega(survey, { groups: { ...groups, D: ["q99"] } }), "unknown_item", [
      "q99",
    ]);
  });
});

describe("estimateAlpha", () => {
  it("says which item runs against the others", () => {
    const { q1, q2, q3 } = survey;
    const { notes, itemStatistics } = estimateAlpha({ q1: q1!.map((x) => -x), q2: q2!, q3: q3! });
    expect(itemStatistics[0]!.correctedItemTotal).toBeLessThan(0);
    expect(notes).toContainEqual({
      path: ["itemStatistics", 0, "correctedItemTotal"],
      reason: "negative-item-total",
    });
    expect(estimateAlpha({ q1: q1!, q2: q2!, q3: q3! }).notes).toEqual([]);
  });
});
