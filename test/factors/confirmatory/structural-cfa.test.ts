import { describe, expect, it } from "vitest";
import { type CfaModelSpec, defineCfaModel } from "../../../src/factors/confirmatory/cfa-model.ts";
import type { CfaOptions } from "../../../src/factors/confirmatory/cfa-options.ts";
import { compareFactorGroups } from "../../../src/factors/confirmatory/compare-factor-groups.ts";
import { estimateCfa } from "../../../src/factors/confirmatory/estimate-cfa.ts";
import { heterotraitMonotrait } from "../../../src/factors/confirmatory/heterotrait-monotrait.ts";
import { modificationIndices } from "../../../src/factors/confirmatory/modification-indices.ts";
import { formatCfa } from "../../../src/factors/confirmatory/reports/format-cfa.ts";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { expectRefusal } from "../../refusal.ts";

/** Answers from 1 to 5 to nine items of three constructs with something in common. */
function surveyOf(n: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 0);
  const people = Array.from({ length: n }, () => Array.from({ length: 4 }, () => random.normal()));
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [
      `q${i + 1}`,
      people.map((parts) =>
        Math.max(
          1,
          Math.min(5, Math.round(3 + 0.7 * (parts[Math.floor(i / 3)]! + parts[3]!) + 0.6 * random.normal())),
        ),
      ),
    ]),
  );
}

/** Answers at random: no construct is in them. */
function noiseOf(n: number, seed: number): Record<string, number[]> {
  const random = randomStream(seed, 1);
  return Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`q${i + 1}`, Array.from({ length: n }, () => 1 + random.below(5))]),
  );
}

const A = ["q1", "q2", "q3"];
const B = ["q4", "q5", "q6"];
const C = ["q7", "q8", "q9"];
const constructs = { A, B, C };
const survey = surveyOf(150, 1);
const whole = { G: ["A", "B", "C"] };

describe("a model's arrows", () => {
  it.each<[string, Partial<Record<keyof CfaModelSpec, unknown>>, (string | number)[]]>([
    ["pairs that are no list", { residualCovariances: "q1" }, ["residualCovariances"]],
    ["a pair of three", { residualCovariances: [["q1", "q2", "q3"]] }, ["residualCovariances", 0]],
    ["an unknown item", { residualCovariances: [["q1", "q99"]] }, ["residualCovariances", 0, 1]],
    ["an item with itself", { residualCovariances: [["q1", "q1"]] }, ["residualCovariances", 0, 1]],
    [
      "a pair twice",
      {
        residualCovariances: [
          ["q1", "q2"],
          ["q2", "q1"],
        ],
      },
      ["residualCovariances", 1],
    ],
    ["parts that are no object", { secondOrder: ["A"] }, ["secondOrder"]],
    [
      "a construct of the second order without a name",
      { secondOrder: { "": ["A", "B"] } },
      ["secondOrder", ""],
    ],
    ["a name used twice", { secondOrder: { A: ["B", "C"] } }, ["secondOrder", "A"]],
    ["one part", { secondOrder: { G: ["A"] } }, ["secondOrder", "G"]],
    ["parts that are no list", { secondOrder: { G: "AB" } }, ["secondOrder", "G"]],
    ["an unknown part", { secondOrder: { G: ["A", "D"] } }, ["secondOrder", "G", 1]],
    ["a part twice", { secondOrder: { G: ["A", "A"] } }, ["secondOrder", "G", 1]],
    ["a part of two", { secondOrder: { G: ["A", "B"], H: ["C", "B"] } }, ["secondOrder", "H", 1]],
    ["a path of one", { paths: [["A"]] }, ["paths", 0]],
    ["a path of an unknown construct", { paths: [["A", "D"]] }, ["paths", 0, 1]],
    ["a path to itself", { paths: [["A", "A"]] }, ["paths", 0]],
    [
      "a path twice",
      {
        paths: [
          ["A", "B"],
          ["A", "B"],
        ],
      },
      ["paths", 1],
    ],
    [
      "a circle",
      {
        paths: [
          ["A", "B"],
          ["B", "C"],
          ["C", "A"],
        ],
      },
      ["paths", 2],
    ],
    ["a circle through a part", { secondOrder: { G: ["A", "B"] }, paths: [["A", "G"]] }, ["paths", 0]],
    ["a path that is a part already", { secondOrder: { G: ["A", "B"] }, paths: [["G", "A"]] }, ["paths", 0]],
  ])("refuse %s", (_, extra, path) => {
    expectRefusal(() => defineCfaModel({ constructs, ...extra } as CfaModelSpec), "invalid_input", path);
  });

  it("take names that objects have anyway", () => {
    const model = defineCfaModel({
      constructs: JSON.parse('{"__proto__":["q1","q2"],"constructor":["q3","q4"],"C":["q5","q6"]}'),
      secondOrder: { toString: ["constructor", "C"] },
      paths: [["__proto__", "toString"]],
    });
    const { regressions, secondOrder } = estimateCfa(survey, model, {});
    expect(regressions.map(({ from, to }) => [from, to])).toEqual([["__proto__", "toString"]]);
    expect(secondOrder.map(({ of }) => of)).toEqual(["constructor", "C"]);
  });
});

describe("estimateCfa's options", () => {
  const holed = { ...survey, q1: survey.q1!.map((x, i) => (i === 0 ? null : x)) };
  it.each<[string, CfaOptions, (string | number)[]]>([
    ["full information beside mlm", { method: "mlm", missing: "full-information" }, ["missing"]],
    ["full information beside wlsmv", { method: "wlsmv", missing: "full-information" }, ["missing"]],
    ["pairs beside mlm", { method: "mlm", missing: "available" }, ["missing"]],
    ["pairs beside mlr", { method: "mlr", missing: "available" }, ["missing"]],
    ["weights beside full information", { missing: "full-information", weights: survey.q1! }, ["weights"]],
    ["weights beside mlm", { method: "mlm", weights: survey.q1! }, ["weights"]],
    ["another method", { method: "uls" as "mlm" }, ["method"]],
  ])("refuse %s", (_, options, path) => {
    expectRefusal(() => estimateCfa(survey, { constructs }, options), "invalid_input", path);
  });

  it("refuse moments where respondents are needed", () => {
    const moments = collectMoments(survey);
    for (const options of [
      { method: "mlr" },
      { method: "wlsmv" },
      { missing: "full-information" },
    ] as const) {
      expectRefusal(() => estimateCfa(moments, { constructs }, options), "invalid_input", []);
    }
  });

  it("name the first missing answer, and leave a respondent out", () => {
    for (const method of ["mlm", "mlr", "wlsmv"] as const) {
      expectRefusal(() => estimateCfa(holed, { constructs, method }), "missing_answers", ["q1", 0]);
      expect(estimateCfa(holed, { constructs, method, missing: "listwise" }).n).toBe(149);
    }
  });
});

describe("a chi-square that nothing scales", () => {
  it("has no scaled fit where the scaling would not be above 0", () => {
    const data = {
      a: [4, 5, 5, 2, 4, 3, 2, 3, 5, 5, 5, 2, 4, 5],
      b: [6, 4, 5, 1, 2, 3, 1, 5, 7, 6, 3, 2, 3, 6],
      c: [3, 1, 3, 6, 3, 4, 5, 3, 2, 5, 5, 3, 4, 3],
      d: [4, 2, 2, 7, 5, 3, 4, 5, 4, 5, 3, 4, 5, 5],
    };
    const spec = { constructs: { A: ["a", "b"], B: ["c", "d"] } };
    for (const options of [{ method: "mlr" }, { method: "mlr", missing: "full-information" }] as const) {
      const { fit, loadings, notes } = estimateCfa(data, spec, options);
      // lavaan: chisq 2.269285, chisq.scaling.factor NA.
      expect(fit.chiSquared).toBeCloseTo(2.269285, 5);
      expect(fit.scaled).toBeNull();
      expect(loadings[1]!.standardError).toBeGreaterThan(0);
      expect(notes).toEqual([{ path: ["fit", "scaled"], reason: "not-identified" }]);
    }
  });
});

describe("a structural model", () => {
  it("with as many arrows as covariances has the fit of the measurement model", () => {
    const plain = estimateCfa(survey, { constructs });
    for (const extra of [
      { secondOrder: whole },
      {
        paths: [
          ["A", "B"],
          ["A", "C"],
          ["C", "B"],
        ],
      },
    ] as const) {
      const { fit, correlations, constructs: rows } = estimateCfa(survey, { constructs, ...extra });
      expect(fit.chiSquared).toBeCloseTo(plain.fit.chiSquared!, 8);
      expect(fit.srmr).toBeCloseTo(plain.fit.srmr, 6);
      correlations.slice(0, 2).forEach(({ a, b, estimate }) => {
        const same = plain.correlations.find((one) => one.a === a && one.b === b);
        if (same !== undefined) expect(estimate).toBeCloseTo(same.estimate!, 6);
      });
      expect(rows.length).toBeGreaterThan(1);
    }
  });

  it("does not depend on units, nor on the order of respondents", () => {
    const spec = { constructs, secondOrder: whole, residualCovariances: [["q1", "q4"]] } as const;
    for (const options of [{}, { method: "mlr" }, { missing: "full-information" }] as const) {
      const plain = estimateCfa(survey, spec, options);
      const scaled = estimateCfa({ ...survey, q2: survey.q2!.map((x) => 1000 * x) }, spec, options);
      const turned = estimateCfa(
        Object.fromEntries(Object.entries(survey).map(([item, column]) => [item, [...column].reverse()])),
        spec,
        options,
      );
      expect(scaled.fit.chiSquared).toBeCloseTo(plain.fit.chiSquared!, 7);
      expect(scaled.loadings[1]!.estimate / 1000).toBeCloseTo(plain.loadings[1]!.estimate, 6);
      expect(scaled.loadings[1]!.standardError! / 1000).toBeCloseTo(plain.loadings[1]!.standardError!, 6);
      expect(turned.secondOrder[1]!.standardError).toBeCloseTo(plain.secondOrder[1]!.standardError!, 7);
    }
  });

  it("of two parts has no errors, unless something else speaks for it", () => {
    const two = { constructs: { A, B }, secondOrder: { G: ["A", "B"] } };
    const reasonsOf = (options: CfaOptions) => {
      const { notes, loadings, fit, converged } = estimateCfa(survey, two, options);
      expect(converged).toBe(true);
      expect(loadings[1]!.standardError).toBeNull();
      expect(fit.scaled).toBeNull();
      return notes.filter(({ reason }) => reason === "not-identified").map(({ path }) => path[0]);
    };
    for (const method of ["maximum-likelihood", "mlm", "mlr", "wlsmv"] as const) {
      expect(reasonsOf({ method })).toEqual(expect.arrayContaining(["loadings", "secondOrder"]));
    }
    expect(reasonsOf({ missing: "full-information", method: "mlr" })).toContain("secondOrder");
    expect(reasonsOf({ missing: "full-information" })).toContain("secondOrder");
    expect(estimateCfa(survey, { ...two, constructs }).notes).toEqual([]);
    expect(estimateCfa(survey, { ...two, constructs, paths: [["G", "C"]] }).notes).toEqual([]);
  });

  it("of two parts has no scaled test either where the search ends before errors lack", () => {
    const { converged, loadings, fit, notes } = estimateCfa(
      surveyOf(150, 4),
      { constructs: { A, B }, secondOrder: { G: ["A", "B"] } },
      { method: "mlr", maxIterations: 1 },
    );
    expect(converged).toBe(false);
    expect([loadings[1]!.standardError, fit.scaled]).toEqual([null, null]);
    expect(notes).toEqual([
      { path: ["converged"], reason: "not-converged" },
      { path: ["loadings"], reason: "not-identified" },
      { path: ["secondOrder"], reason: "not-identified" },
      { path: ["fit", "scaled"], reason: "not-identified" },
    ]);
  });

  it("says where a search did not end, and has a number for every figure", () => {
    for (const method of ["maximum-likelihood", "mlm", "mlr", "wlsmv"] as const) {
      for (const extra of [{}, { secondOrder: whole }, { paths: [["A", "B"]] as const }]) {
        const cfa = estimateCfa(survey, { constructs, ...extra }, { method, maxIterations: 1 });
        expect(cfa.converged).toBe(false);
        expect(cfa.notes[0]).toEqual({ path: ["converged"], reason: "not-converged" });
        expect(JSON.parse(JSON.stringify(cfa))).toEqual(cfa);
      }
    }
  });

  it.each<CfaOptions>([{}, { method: "mlr" }, { method: "wlsmv" }, { missing: "full-information" }])(
    "has numbers, and notes, for answers without any construct: %o",
    (options) => {
      const spec = { constructs, secondOrder: whole, residualCovariances: [["q1", "q2"]] } as const;
      const cfa = estimateCfa(noiseOf(30, 5), spec, options);
      expect(JSON.parse(JSON.stringify(cfa))).toEqual(cfa);
      if (!cfa.converged || !cfa.admissible) expect(cfa.notes.length).toBeGreaterThan(0);
    },
  );

  it("refuses more parameters than there are moments", () => {
    const two = { constructs: { A: ["q1", "q2"] } };
    expectRefusal(() => estimateCfa(survey, two, { method: "wlsmv" }), "invalid_input", ["constructs"]);
    expectRefusal(() => estimateCfa(survey, two, { missing: "full-information" }), "invalid_input", [
      "constructs",
    ]);
  });

  it("without degrees of freedom has no scaled test", () => {
    for (const options of [
      { method: "mlm" },
      { method: "wlsmv" },
      { method: "mlr", missing: "full-information" },
    ] as const) {
      const { fit, notes } = estimateCfa(survey, { constructs: { A } }, options);
      expect(fit.scaled).toBeNull();
      expect(notes).toContainEqual({ path: ["fit", "scaled"], reason: "no-degrees-of-freedom" });
    }
  });

  it("correlates residuals with those of a construct's only item, which has none", () => {
    const { residualCovariances, notes } = estimateCfa(survey, {
      constructs: { A: ["q1"], B },
      residualCovariances: [["q4", "q1"]],
    });
    expect(residualCovariances[0]!.standardized).toBeNull();
    expect(notes).toContainEqual({
      path: ["residualCovariances", 0, "standardized"],
      reason: "inadmissible-solution",
    });
  });
});

describe("full information", () => {
  it("of complete answers is maximum likelihood, with intercepts", () => {
    const plain = estimateCfa(survey, { constructs });
    const whole = estimateCfa(survey, { constructs, missing: "full-information" });
    expect(whole.fit.chiSquared).toBeCloseTo(plain.fit.chiSquared!, 7);
    expect(whole.loadings[1]!.estimate).toBeCloseTo(plain.loadings[1]!.estimate, 7);
    expect(plain.intercepts).toBeNull();
    const mean = survey.q1!.reduce((sum, x) => sum + x, 0) / 150;
    expect(whole.intercepts![0]!.estimate).toBeCloseTo(mean, 8);
  });

  it("takes every pattern of missing answers, and leaves out who answered nothing", () => {
    const random = randomStream(3, 0);
    const holes = Object.fromEntries(
      Object.entries(survey).map(([item, column]) => [
        item,
        column.map((x, i) => (i === 4 || random.below(10) < 3 ? null : x)),
      ]),
    );
    const cfa = estimateCfa(holes, {
      constructs,
      secondOrder: whole,
      missing: "full-information",
      method: "mlr",
    });
    expect(cfa).toMatchObject({ n: 149, converged: true, missing: "full-information" });
    expect(cfa.fit.scaled!.scaling).toBeGreaterThan(0.7);
  });

  it("does without pairs that nobody answered both of, but for the scaled test", () => {
    const apart = {
      ...survey,
      q1: survey.q1!.map((x, i) => (i < 75 ? x : null)),
      q4: survey.q4!.map((x, i) => (i < 75 ? null : x)),
    };
    const { converged, fit, notes } = estimateCfa(apart, {
      constructs,
      missing: "full-information",
      method: "mlr",
    });
    expect(converged).toBe(true);
    expect(fit.scaled).toBeNull();
    expect(notes).toContainEqual({ path: ["fit", "scaled"], reason: "not-identified" });
  });

  it("says so where an admissible solution is a worse one", () => {
    const columns = [
      "4425433343334335",
      "4224534434644247",
      "4427434551255445",
      "5334424533423346",
      "4342525452544443",
    ];
    const items = Object.fromEntries(columns.map((column, i) => [`x${i + 1}`, [...column].map(Number)]));
    const { converged, admissible, notes } = estimateCfa(items, {
      constructs: { A: Object.keys(items) },
      missing: "full-information",
    });
    expect([converged, admissible]).toEqual([true, false]);
    expect(notes).toContainEqual({ path: ["admissible"], reason: "improper-optimum" });
  });

  it.each<[string, Record<string, (number | null)[]>, string, string[]]>([
    ["an item nobody answered", { ...survey, q1: survey.q1!.map(() => null) }, "insufficient_data", ["q1"]],
    ["an item that does not vary", { ...survey, q1: survey.q1!.map(() => 0.1) }, "singular_data", ["q1"]],
    ["an item twice", { ...survey, q2: survey.q1! }, "singular_data", ["q2"]],
    [
      "one respondent",
      Object.fromEntries(Object.keys(survey).map((item) => [item, [3]])),
      "insufficient_data",
      ["n"],
    ],
  ])("refuses %s", (_, columns, code, path) => {
    expectRefusal(
      () => estimateCfa(columns, { constructs, missing: "full-information" }),
      code as "singular_data",
      path,
    );
  });
});

describe("answers in categories", () => {
  it("have thresholds of the categories that somebody chose", () => {
    const { thresholds, fit, notes } = estimateCfa(
      { ...survey, q1: survey.q1!.map((x) => (x === 3 ? 4 : x)) },
      { constructs, method: "wlsmv" },
    );
    expect(thresholds![0]!.values).toHaveLength(3);
    expect(thresholds![1]!.values).toHaveLength(4);
    expect(fit).toMatchObject({ p: null, cfi: null, tli: null, rmsea: null, logLikelihood: null });
    expect(notes).toContainEqual({ path: ["fit", "cfi"], reason: "ordinal-scale" });
  });

  it("take weights, of which a common factor changes nothing and 0 leaves out", () => {
    const weights = survey.q1!.map((_, i) => (i < 10 ? 0 : 1 + (i % 3)));
    const cfa = estimateCfa(survey, { constructs, method: "wlsmv", weights });
    const rest = Object.fromEntries(Object.entries(survey).map(([item, column]) => [item, column.slice(10)]));
    const same = estimateCfa(rest, {
      constructs,
      method: "wlsmv",
      weights: weights.slice(10).map((w) => 7 * w),
    });
    expect(cfa.n).toBe(140);
    expect(cfa.effectiveN).toBeCloseTo(same.effectiveN, 9);
    expect(same.loadings[1]!.standardError).toBeCloseTo(cfa.loadings[1]!.standardError!, 9);
  });

  it("predict constructs of one item, one after the other", () => {
    const {
      constructs: rows,
      correlations,
      variances,
    } = estimateCfa(survey, {
      constructs: { A: ["q1", "q2"], B: ["q4"], C: ["q7"], D: ["q5", "q6"] },
      paths: [
        ["A", "B"],
        ["B", "C"],
        ["C", "D"],
      ],
      method: "wlsmv",
    });
    const r = (a: string, b: string) => correlations.find((one) => one.a === a && one.b === b)!.estimate!;
    expect(r("A", "C")).toBeCloseTo(r("A", "B") * r("B", "C"), 9);
    expect(rows.map(({ construct }) => construct)).toEqual(["B", "C", "D"]);
    expect(variances[1]!.estimate + r("A", "B") ** 2).toBeCloseTo(1, 9);
  });

  it.each<[string, Record<string, (number | null)[]>, string, (string | number)[]]>([
    ["eleven of them", { ...survey, q1: survey.q1!.map((_, i) => i % 11) }, "invalid_input", ["q1"]],
    ["one of them", { ...survey, q1: survey.q1!.map(() => 2) }, "singular_data", ["q1"]],
    ["none of them", { ...survey, q1: survey.q1!.map(() => null) }, "insufficient_data", ["q1"]],
    ["two items that are one", { ...survey, q2: survey.q1! }, "singular_data", ["q2"]],
    [
      "two items of which one does not vary beside the other",
      {
        ...survey,
        q2: survey.q2!.map((x, i) => (survey.q1![i] === 3 || i % 2 ? x : null)),
        q1: survey.q1!.map((x, i) => (i % 2 ? null : x)),
      },
      "singular_data",
      ["q2"],
    ],
  ])("are refused: %s", (_, columns, code, path) => {
    expectRefusal(
      () => estimateCfa(columns, { constructs, method: "wlsmv", missing: "available" }),
      code as "singular_data",
      path,
    );
  });

  it("are refused: one item", () => {
    expectRefusal(
      () => estimateCfa(survey, { constructs: { A: ["q1"] }, method: "wlsmv" }),
      "invalid_input",
      ["constructs"],
    );
  });

  it("have a start where no three variables could have the correlations of their pairs", () => {
    const random = randomStream(5, 0);
    const categoryOf = (x: number) => (x < -0.5 ? 1 : x < 0.5 ? 2 : 3);
    const pairs = [["x", "y", 1] as const, ["x", "z", 1] as const, ["y", "z", -1] as const];
    const rows = pairs.flatMap(([a, b, sign]) =>
      Array.from({ length: 60 }, (): Record<string, number> => {
        const common = random.normal();
        return {
          [a]: categoryOf(common + 0.3 * random.normal()),
          [b]: categoryOf(sign * common + 0.3 * random.normal()),
        };
      }),
    );
    const columns = Object.fromEntries(
      ["x", "y", "z"].map((item) => [item, rows.map((row) => row[item] ?? null)]),
    );
    const cfa = estimateCfa(columns, {
      constructs: { A: ["x", "y", "z"] },
      method: "wlsmv",
      missing: "available",
    });
    expect([cfa.n, cfa.admissible]).toEqual([60, false]);
    expect(JSON.parse(JSON.stringify(cfa))).toEqual(cfa);
  });
});

describe("partial invariance", () => {
  const groups = [2, 3].map((seed) => ({ group: `group ${seed}`, data: surveyOf(120, seed) }));

  it("costs a degree of freedom for each parameter that is free", () => {
    const { steps, notes } = compareFactorGroups(groups, {
      constructs,
      residualCovariances: [["q1", "q2"]],
      free: { loadings: ["q2"], intercepts: ["q3"], residuals: ["q4"] },
    });
    expect(steps.map(({ fit }) => fit.df)).toEqual([46, 51, 56, 64]);
    expect(steps.every(({ converged }) => converged)).toBe(true);
    expect(notes).toEqual([]);
  });

  it("says where one item alone is held equal, or none", () => {
    const { notes, steps } = compareFactorGroups(groups, {
      constructs: { A, B, C: ["q7"] },
      free: { loadings: ["q2", "q3"], intercepts: [...B, "q7"] },
      levels: ["metric", "scalar"],
    });
    expect(notes).toEqual([
      { path: ["steps", 0, "level"], reason: "not-identified" },
      { path: ["steps", 1, "level"], reason: "not-identified" },
    ]);
    expect(steps[1]!.fit.df - steps[0]!.fit.df).toBe(2);
  });

  it("says where the only item of a construct is not held equal", () => {
    const { notes } = compareFactorGroups(groups, {
      constructs: { A, B, C: ["q7"] },
      free: { intercepts: ["q7"] },
      levels: ["metric", "scalar"],
    });
    expect(notes).toEqual([{ path: ["steps", 1, "level"], reason: "not-identified" }]);
  });

  it.each<[string, object, (string | number)[]]>([
    ["a marker's loading", { free: { loadings: ["q1"] } }, ["free", "loadings", 0]],
    ["an unknown item", { free: { intercepts: ["q2", "q99"] } }, ["free", "intercepts", 1]],
    ["an unknown key", { free: { means: ["q2"] } }, ["free", "means"]],
    ["a construct of the second order", { secondOrder: whole }, ["secondOrder"]],
    ["paths", { paths: [["A", "B"]] }, ["paths"]],
  ])("refuses %s", (_, extra, path) => {
    expectRefusal(() => compareFactorGroups(groups, { constructs, ...extra }), "invalid_input", path);
  });
});

describe("other functions of a model", () => {
  it("know residuals that covary already, and no arrows", () => {
    const { modifications } = modificationIndices(survey, {
      constructs,
      residualCovariances: [["q1", "q2"]],
    });
    expect(modifications.some(({ item, other }) => item === "q1" && other === "q2")).toBe(false);
    expect(modifications.some(({ item, other }) => item === "q1" && other === "q3")).toBe(true);
    expectRefusal(() => modificationIndices(survey, { constructs, secondOrder: whole }), "invalid_input", [
      "secondOrder",
    ]);
    expect(
      heterotraitMonotrait(survey, defineCfaModel({ constructs, secondOrder: whole }), {}).pairs,
    ).toHaveLength(3);
  });
});

describe("formatCfa of what is new", () => {
  it("has arrows, residuals, intercepts and the scaled fit", () => {
    const spec = { constructs, secondOrder: whole, residualCovariances: [["q1", "q4"]] } as const;
    const cfa = estimateCfa(survey, spec, { missing: "full-information", method: "mlr" });
    const text = formatCfa(cfa);
    expect(text).toContain("by maximum likelihood with robust errors (MLR), n = 150");
    expect(text).toContain("(full information)");
    expect(text).toContain("Scaled: χ²(23) = ");
    expect(text).toContain("G → A");
    expect(text).toContain("q1 ↔ q4");
    expect(text).toContain("intercept");
    expect(formatCfa(cfa, { style: "plain", language: "ru" })).toContain("связь");
  });

  it("has a dash for what explains a construct that the result does not list", () => {
    const { constructs: rows, ...cfa } = estimateCfa(survey, { constructs, paths: [["A", "B"]] });
    expect(rows.map(({ construct }) => construct)).toEqual(["B"]);
    expect(formatCfa({ ...cfa, constructs: [] })).toMatch(/^A → B .* –$/m);
  });

  it("has paths and thresholds of ordinal answers, and their scaled fit alone", () => {
    const text = formatCfa(
      estimateCfa(
        { ...survey, q1: survey.q1!.map((x) => Math.min(x, 4)) },
        { constructs, paths: [["A", "B"]], method: "wlsmv" },
      ),
      { language: "bg" },
    );
    expect(text).toContain("WLSMV");
    expect(text).toContain("A → B");
    expect(text).toContain("праг 4");
    expect(text.split("\n").filter((line) => line.includes("χ²"))).toHaveLength(1);
  });
});
