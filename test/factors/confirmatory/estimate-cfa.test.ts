import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CfaModelSpec, defineCfaModel } from "../../../src/factors/confirmatory/cfa-model.ts";
import { type CfaEstimate, estimateCfa } from "../../../src/factors/confirmatory/estimate-cfa.ts";
import { fitMeasurement } from "../../../src/factors/confirmatory/measurement-fit.ts";
import { modificationIndices } from "../../../src/factors/confirmatory/modification-indices.ts";
import { formatCfa } from "../../../src/factors/confirmatory/reports/format-cfa.ts";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import { informationOf } from "../../../src/numeric/latent/factor-likelihood.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { expectRefusal } from "../../refusal.ts";
import { constructs, noise, twoConstructs } from "./cfa-arbitraries.ts";

/** Answers of n respondents to items that load on constructs as given. */
function simulate(n: number, loadings: Readonly<Record<string, readonly [number, number]>>, seed = 1) {
  const random = randomStream(seed, 0);
  const scores = Array.from({ length: n }, () => [random.normal(), random.normal()] as const);
  return Object.fromEntries(
    Object.entries(loadings).map(([item, [a, b]]) => [
      item,
      scores.map(([f, g]) => Math.round(100 * (a * f + b * g + 0.6 * random.normal()))),
    ]),
  );
}

const answers = simulate(200, {
  ...{ a1: [0.8, 0], a2: [0.7, 0], a3: [0.6, 0] },
  ...{ b1: [0.4, 0.7], b2: [0.3, 0.6], b3: [0.3, 0.5] },
});

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("defineCfaModel", () => {
  it("gives every key, freezes in depth, and knows its own models again", () => {
    const model = defineCfaModel({ constructs });
    expect(model).toEqual({
      ...{ kind: "cfa-model", version: 1, title: null, citation: null, constructs },
      ...{ residualCovariances: [], secondOrder: {}, paths: [] },
    });
    expect(Object.isFrozen(model.constructs.A)).toBe(true);
    expect(defineCfaModel(model)).toBe(model);
  });

  it.each<[string, unknown, (string | number)[]]>([
    ["no model", null, []],
    ["an unknown key", { constructs, arrows: [] }, ["arrows"]],
    ["another kind", { kind: "path-model", constructs }, ["kind"]],
    ["no constructs", {}, ["constructs"]],
    ["not a construct", { constructs: {} }, ["constructs"]],
    ["a construct without a name", { constructs: { "": ["a1"] } }, ["constructs", ""]],
    ["a construct without items", { constructs: { A: [] } }, ["constructs", "A"]],
    ["items that are no list", { constructs: { A: "a1" } }, ["constructs", "A"]],
    ["an item twice", { constructs: { A: ["a1", "a1"] } }, ["constructs", "A", 1]],
    ["an item of two constructs", { constructs: { A: ["a1"], B: ["b1", "a1"] } }, ["constructs", "B", 1]],
  ])("refuses %s", (_, spec, path) => {
    expectRefusal(() => defineCfaModel(spec as CfaModelSpec), "invalid_input", path);
  });
});

describe("estimateCfa", () => {
  it("ends where the gradient is below 1e-6, whatever the answers", () => {
    fc.assert(
      fc.property(twoConstructs, (columns) => {
        let fit: ReturnType<typeof fitMeasurement>;
        try {
          fit = fitMeasurement(columns, defineCfaModel({ constructs }), {
            confidence: 0.95,
            maxIterations: 200,
            missing: null,
            weights: undefined,
          });
        } catch {
          return;
        }
        const { read, matrices, size, minimum, parameters } = fit;
        const { gradient } = informationOf([read.group], [matrices], size, minimum.comparisons, parameters);
        if (minimum.converged) expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-6);
      }),
    );
  });

  it("does not depend on the units of the items", () => {
    const plain = estimateCfa(answers, { constructs });
    const scaled = estimateCfa({ ...answers, a1: answers.a1!.map((x) => 1000 * x) }, { constructs });
    expect(scaled.fit.chiSquared).toBeCloseTo(plain.fit.chiSquared!, 8);
    expect(scaled.loadings[1]!.estimate).toBeCloseTo(plain.loadings[1]!.estimate / 1000, 10);
    expect(scaled.loadings[1]!.standardized).toBeCloseTo(plain.loadings[1]!.standardized!, 10);
    expect(scaled.fit.logLikelihood).toBeCloseTo(plain.fit.logLikelihood! - 200 * Math.log(1000), 6);
  });

  it("finds loadings below 0 as well", () => {
    const turned = { ...answers, a2: answers.a2!.map((x) => -x) };
    const [plain, reversed] = [answers, turned].map((columns) => estimateCfa(columns, { constructs }));
    expect(reversed!.loadings[1]!.estimate).toBeCloseTo(-plain!.loadings[1]!.estimate, 8);
    expect(reversed!.fit.chiSquared).toBeCloseTo(plain!.fit.chiSquared!, 8);
  });

  it("takes a construct's only item to measure it without error", () => {
    const single = estimateCfa(answers, { constructs: { A: ["a1", "a2", "a3"], B: ["b1"] } });
    expect(single.loadings[3]).toMatchObject({
      item: "b1",
      estimate: 1,
      standardError: null,
      standardized: 1,
    });
    expect(single.residuals[3]).toMatchObject({ item: "b1", estimate: 0, standardError: null, r2: 1 });
    expect(single.validity[1]).toMatchObject({ ave: 1, compositeReliability: 1 });
    expect(single.fit.df).toBe(2);
    const alone = estimateCfa(answers, { constructs: { B: ["b1"] } });
    expect(alone.fit).toMatchObject({ df: 0, chiSquared: 0, p: null, cfi: null, tli: null, rmsea: null });
    expect(alone.validity[0]).toMatchObject({ largestCorrelation: null, discriminant: null });
    expect(alone.notes).toEqual([
      { path: ["fit", "p"], reason: "no-degrees-of-freedom" },
      { path: ["fit", "cfi"], reason: "uncorrelated" },
    ]);
  });

  it("compares √AVE with the largest correlation of a construct", () => {
    const { validity, correlations } = estimateCfa(answers, { constructs });
    expect(validity[0]!.largestCorrelation).toBe(Math.abs(correlations[0]!.estimate!));
    expect(validity[0]!.discriminant).toBe(Math.sqrt(validity[0]!.ave!) > validity[0]!.largestCorrelation!);
  });

  it("weights estimates, and has no distribution for weighted answers", () => {
    const weights = answers.a1!.map((_, i) => 1 + (i % 3));
    const weighted = estimateCfa(answers, { constructs, weights });
    const repeated = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [
        item,
        column.flatMap((x, i) => Array(1 + (i % 3)).fill(x)),
      ]),
    );
    const unweighted = estimateCfa(repeated, { constructs });
    weighted.loadings.forEach(({ standardized }, i) => {
      expect(standardized).toBeCloseTo(unweighted.loadings[i]!.standardized!, 8);
    });
    expect(weighted.fit).toMatchObject({ chiSquared: null, cfi: null, rmsea: null, aic: null });
    expect(weighted.loadings[1]).toMatchObject({
      standardError: null,
      test: null,
      z: null,
      p: null,
      interval: null,
    });
    expect(weighted.notes).toContainEqual({ path: ["loadings"], reason: "weighted" });
    expect(modificationIndices(answers, { constructs, weights })).toMatchObject({
      modifications: [],
      notes: [{ path: ["modifications"], reason: "weighted" }],
    });
  });

  it("says so where the search ends without a solution, and has no modification indices there", () => {
    const stopped = estimateCfa(noise(0), { constructs, maxIterations: 1 });
    expect([stopped.converged, stopped.iterations]).toEqual([false, 1]);
    expect(stopped.notes).toContainEqual({ path: ["converged"], reason: "not-converged" });
    expect(modificationIndices(noise(0), { constructs, maxIterations: 1 })).toMatchObject({
      converged: false,
      modifications: [],
      notes: [{ path: ["modifications"], reason: "not-converged" }],
    });
  });

  it("has one fit whichever items are the markers, and whatever their order", () => {
    for (let seed = 0; seed < 12; seed++) {
      const columns = noise(seed);
      const fits = [
        constructs,
        { A: ["a3", "a2", "a1"], B: ["b2", "b3", "b1"] },
        { B: ["b1", "b2", "b3"], A: ["a2", "a1", "a3"] },
      ].map((named) => estimateCfa(columns, { constructs: named }));
      for (const { converged, admissible, fit } of fits) {
        expect([converged, admissible]).toEqual([true, fits[0]!.admissible]);
        expect(fit.chiSquared).toBeCloseTo(fits[0]!.fit.chiSquared!, 8);
      }
    }
  });

  it("takes a defined model with options beside it, or both in one", () => {
    const model = defineCfaModel({ title: "Two", constructs });
    const together = estimateCfa(answers, { constructs, confidence: 0.9 });
    for (const other of [
      estimateCfa(answers, model, { confidence: 0.9 }),
      estimateCfa(answers, { ...model, confidence: 0.9 }),
      estimateCfa(answers, { constructs }, { confidence: 0.9 }),
    ]) {
      expect(other).toEqual(together);
    }
    expect(estimateCfa(answers, model, null)).toEqual(estimateCfa(answers, { constructs }));
    expectRefusal(() => estimateCfa(answers, { ...model, confidence: 0.9 }, {}), "invalid_input", [
      "confidence",
    ]);
    expectRefusal(() => estimateCfa(answers, model, { seed: 1 } as object), "invalid_input", ["seed"]);
    expectRefusal(() => estimateCfa(answers, null as never), "invalid_input", []);
  });

  it("says so where an admissible solution is a worse one", () => {
    const columns = [
      "4425433343334335",
      "4224534434444225",
      "4467434551255445",
      "5334424533423346",
      "4342525452534443",
    ];
    const items = Object.fromEntries(columns.map((column, i) => [`x${i + 1}`, [...column].map(Number)]));
    const { admissible, fit, notes } = estimateCfa(items, { constructs: { A: Object.keys(items) } });
    expect(admissible).toBe(false);
    // lavaan finds this one, scipy's BFGS from positive variances the admissible one, of 5.5442
    expect(fit.chiSquared).toBeCloseTo(5.33216, 5);
    expect(notes).toContainEqual({ path: ["admissible"], reason: "improper-optimum" });
  });

  it("keeps the digits of the probability of a close fit, however bad the fit is", () => {
    const apart = { A: ["a1", "b1", "a2"], B: ["b2", "a3", "b3"] };
    const { fit } = estimateCfa(
      simulate(500, { a1: [0.8, 0], a2: [0.7, 0], a3: [0.6, 0], b1: [0, 0.7], b2: [0, 0.6], b3: [0, 0.5] }),
      { constructs: apart },
    );
    expect(fit.closeFitP).toBeGreaterThan(0);
    expect(fit.closeFitP).toBeLessThan(1e-50);
  });

  it("says so where a construct's variance is below 0, which then correlates with nothing", () => {
    const { converged, admissible, variances, correlations, validity, notes } = estimateCfa(noise(3), {
      constructs,
    });
    expect([converged, admissible]).toEqual([true, false]);
    expect(variances[1]!.estimate).toBeLessThan(0);
    expect([correlations[0]!.estimate, validity[0]!.largestCorrelation]).toEqual([null, null]);
    expect(validity[1]).toEqual({
      construct: "B",
      ave: null,
      compositeReliability: null,
      largestCorrelation: null,
      discriminant: null,
    });
    expect(formatCfa(estimateCfa(noise(3), { constructs }))).toMatch(/^2 B +– +– +– +–$/m);
    expect(notes).toContainEqual({ path: ["variances", 1, "estimate"], reason: "inadmissible-solution" });
    expect(notes).toContainEqual({ path: ["correlations"], reason: "not-positive-definite" });
  });

  it("is an answer or a typed error for any answers, never a NaN", () => {
    fc.assert(
      fc.property(twoConstructs, (columns) => {
        let result: CfaEstimate;
        try {
          result = estimateCfa(columns, { constructs });
        } catch (error) {
          expect(error).toMatchObject({ code: "singular_data" });
          return;
        }
        expect(numbersIn(result).every(Number.isFinite)).toBe(true);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });

  it("refuses what determines itself: an item without variance, a copy, fewer respondents than items", () => {
    const copy = { ...answers, a3: answers.a1! };
    const few = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.slice(0, 3)]),
    );
    const flat = { ...answers, a2: answers.a2!.map(() => 4) };
    expectRefusal(() => estimateCfa(flat, { constructs }), "singular_data", ["a2"]);
    expectRefusal(() => estimateCfa(copy, { constructs }), "singular_data", ["a3"]);
    expectRefusal(() => estimateCfa(few, { constructs }), "singular_data", ["a3"]);
    const one = Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [item, column.slice(0, 1)]),
    );
    expectRefusal(() => estimateCfa(one, { constructs }), "insufficient_data", ["n"]);
  });

  it("refuses more parameters than covariances, an unknown item and a missing answer", () => {
    expectRefusal(() => estimateCfa(answers, { constructs: { A: ["a1", "a2"] } }), "invalid_input", [
      "constructs",
    ]);
    expectRefusal(() => estimateCfa(answers, { constructs: { A: ["a1", "a2", "a9"] } }), "unknown_item", [
      "a9",
    ]);
    expectRefusal(
      () => estimateCfa({ ...answers, a1: [null, ...answers.a1!.slice(1)] }, { constructs }),
      "missing_answers",
      ["a1", 0],
    );
  });

  it("has no standard errors where the model is not identified by the answers", () => {
    // the seven contrasts of a 2³ design: what the two of A share, B does not have, and two items alone determine no
    // loading
    const contrast = (...factors: (0 | 1 | 2)[]) =>
      Array.from({ length: 8 }, (_, row) =>
        factors.reduce<number>((sign, f) => sign * ((row >> f) & 1 ? -1 : 1), 1),
      );
    const sum = (x: readonly number[], y: readonly number[]) => x.map((value, i) => 2 * value + y[i]!);
    const [a, b] = [contrast(0), contrast(1)];
    const apart = {
      a1: sum(a, contrast(2)),
      a2: sum(a, contrast(0, 1)),
      b1: sum(b, contrast(0, 2)),
      b2: sum(b, contrast(1, 2)),
      b3: sum(b, contrast(0, 1, 2)),
    };
    const options = { constructs: { A: ["a1", "a2"], B: ["b1", "b2", "b3"] } };
    const cfa = estimateCfa(apart, options);
    expect(numbersIn(cfa).every(Number.isFinite)).toBe(true);
    expect(cfa.notes).toContainEqual({ path: ["loadings"], reason: "not-identified" });
    expect(modificationIndices(apart, options)).toMatchObject({
      modifications: [],
      notes: [{ path: ["modifications"], reason: "not-identified" }],
    });
  });

  it("has nothing to modify where the covariances leave no room", () => {
    const { a1, a2, a3 } = answers;
    expect(
      modificationIndices({ a1, a2, a3 } as Record<string, number[]>, {
        constructs: { A: ["a1", "a2", "a3"] },
      }).modifications,
    ).toEqual([]);
  });
});

describe("formatCfa", () => {
  it("has a dash for the share of an item without a residual", () => {
    const cfa = estimateCfa(answers, { constructs });
    expect(formatCfa({ ...cfa, residuals: cfa.residuals.slice(1) })).toMatch(/^a1 .* –$/m);
  });

  it("prints fit, items and constructs in APA style", () => {
    const text = formatCfa(estimateCfa(answers, { constructs }));
    expect(text).toMatch(
      /^χ²\(8\) = \d+\.\d\d, p [=<] \.\d{3}; CFI = 1?\.\d{3}; TLI = 1?\.\d{3}; RMSEA = \.\d{3} 90% CI \[\.\d{3}, \.\d{3}\]; SRMR = \.\d{3}$/m,
    );
    expect(text).toMatch(/^a1 +A +1\.00 +– +– +\.\d\d +\.\d\d$/m);
    expect(text).toMatch(/^2 B +\.\d\d +\.\d\d +\.\d\d +\.\d\d$/m);
    expect(text).not.toMatch(/NaN|null|undefined/);
  });

  it("prints dashes and reasons where there is no figure", () => {
    const text = formatCfa(estimateCfa(answers, { constructs: { B: ["b1"] } }));
    expect(text).toMatch(/^χ²\(0\) = 0\.00, p = –; CFI = –; TLI = –; RMSEA = –; SRMR = \.000$/m);
    expect(text).toMatch(/^Note\. fit\.p: no degrees of freedom$/m);
  });

  it("prints a small p without a zero before it", () => {
    const poor = estimateCfa(answers, { constructs: { A: ["a1", "a2", "b1", "b2"], B: ["a3", "b3"] } });
    expect(formatCfa(poor)).toMatch(/p < \.001; /);
  });

  it("is the same from moments", () => {
    expect(formatCfa(estimateCfa(collectMoments(answers), { constructs }))).toBe(
      formatCfa(estimateCfa(answers, { constructs })),
    );
  });
});
