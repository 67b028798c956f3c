import fc from "fast-check";
import { estimateRegression } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
const predictors = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
const reasonsOf = (notes: readonly { path: readonly (string | number)[]; reason: string }[]) =>
  Object.fromEntries(notes.map(({ path, reason }) => [path.join("."), reason]));

describe("estimateRegression, linear", () => {
  it("solves the normal equations", () => {
    const answers = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(answers, (rows) => {
        const [y, a, b] = [0, 1, 2].map((at) => rows.map((row) => row[at]!)) as [
          number[],
          number[],
          number[],
        ];
        fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
        fc.pre(a.some((v, i) => (v - a[0]!) * (b[1]! - b[0]!) !== (b[i]! - b[0]!) * (a[1]! - a[0]!)));
        const { coefficients } = estimateRegression(y, { a, b });
        const [b0, b1, b2] = coefficients.map(({ estimate }) => estimate) as [number, number, number];
        const residuals = y.map((v, i) => v - b0 - b1 * a[i]! - b2 * b[i]!);
        for (const column of [y.map(() => 1), a, b]) {
          expect(column.reduce((sum, v, i) => sum + v * residuals[i]!, 0)).toBeCloseTo(0, 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps its figures when columns are moved far from 0", () => {
    const moved = { speed: predictors.speed.map((v) => v + 1e8), staff: predictors.staff };
    const [before, after] = [predictors, moved].map((columns) => estimateRegression(satisfaction, columns));
    for (const at of [1, 2]) {
      expect(after!.coefficients[at]!.estimate).toBeCloseTo(before!.coefficients[at]!.estimate, 12);
      expect(after!.coefficients[at]!.standardError).toBeCloseTo(
        before!.coefficients[at]!.standardError!,
        12,
      );
    }
  });

  it("takes named predictors, and has a VIF of 1 for a single one", () => {
    const { coefficients, notes } = estimateRegression(satisfaction, predictors, { items: ["staff"] });
    expect(coefficients.map(({ term, vif, tolerance }) => [term, vif, tolerance])).toEqual([
      ["intercept", null, null],
      ["staff", 1, 1],
    ]);
    expect(coefficients[1]).toMatchObject({ oddsRatio: null, oddsRatioInterval: null });
    expect(notes).toEqual([]);
  });

  it("leaves out the incomplete listwise, and respondents of weight 0", () => {
    const open = { speed: [...predictors.speed, null, 4], staff: [...predictors.staff, 3, 4] };
    const listwise = estimateRegression([...satisfaction, 3, null], open, { missing: "listwise" });
    expect(listwise).toEqual({ ...estimateRegression(satisfaction, predictors), missing: "listwise" });
    const weights = [...satisfaction.map(() => 2), 0, 0];
    const weighted = estimateRegression(
      [...satisfaction, 3, 3],
      { ...open, speed: [...predictors.speed, 1, 1] },
      { weights },
    );
    expect(weighted.n).toBe(8);
    expect(weighted.errors).toBe("linearized");
    expect(weighted.coefficients[1]!.estimate).toBeCloseTo(listwise.coefficients[1]!.estimate, 12);
    expect(weighted.fit.r2).toBeCloseTo(listwise.fit.r2!, 12);
    expect(weighted.fit.residualDeviation).toBeCloseTo(listwise.fit.residualDeviation, 12);
    expect(reasonsOf(weighted.notes)).toEqual({
      "fit.logLikelihood": "weighted",
      "fit.aic": "weighted",
      "fit.bic": "weighted",
    });
  });

  it("counts the branches of those who are left out", () => {
    const clusters = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5];
    const open = { speed: [...predictors.speed, null, null] };
    const outcome = [...satisfaction, 3, 3];
    const domain = estimateRegression(outcome, open, { missing: "listwise", design: { clusters } });
    const whole = estimateRegression(
      satisfaction,
      { speed: predictors.speed },
      { design: { clusters: clusters.slice(0, 8) } },
    );
    expect(domain.coefficients[1]!.test!.df).toBe(4 - 1 + 1 - 2);
    // n_h/(n_h − 1) is 5/4 and not 4/3.
    expect(domain.coefficients[1]!.standardError).toBeCloseTo(
      whole.coefficients[1]!.standardError! * Math.sqrt(15 / 16),
      12,
    );
  });

  it("has no tests of a perfect fit", () => {
    const line = predictors.speed.map((v) => 2 * v + 1);
    for (const errors of ["classical", "hc3"] as const) {
      const { coefficients, fit, notes } = estimateRegression(line, { speed: predictors.speed }, { errors });
      expect(coefficients[1]).toMatchObject({
        standardError: 0,
        test: null,
        interval: { lower: 2, upper: 2 },
      });
      expect(fit).toMatchObject({ r2: 1, test: null, logLikelihood: null, aic: null, residualDeviation: 0 });
      expect(new Set(notes.map(({ reason }) => reason))).toEqual(new Set(["perfect-fit"]));
    }
  });

  it("explains nothing of an outcome that does not vary", () => {
    const { coefficients, fit, notes } = estimateRegression(
      satisfaction.map(() => 4),
      predictors,
    );
    expect(coefficients.map(({ estimate, standardized }) => [estimate, standardized])).toEqual([
      [4, null],
      [0, null],
      [0, null],
    ]);
    expect(fit.r2).toBeNull();
    expect(new Set(notes.map(({ reason }) => reason))).toEqual(new Set(["no-variance"]));
  });

  it("has no errors where a respondent alone fixes a coefficient, or one cluster is all there is", () => {
    const alone = { alone: [0, 0, 0, 0, 0, 0, 0, 1] };
    const hc3 = estimateRegression(satisfaction, alone, { errors: "hc3" });
    expect(hc3.coefficients[1]).toMatchObject({ standardError: null, test: null, interval: null });
    expect(reasonsOf(hc3.notes)).toMatchObject({
      "coefficients.1.standardError": "not-identified",
      "coefficients.1.test": "not-identified",
      "coefficients.1.interval": "not-identified",
      "fit.test": "not-identified",
    });
    const one = estimateRegression(satisfaction, predictors, {
      design: { clusters: satisfaction.map(() => "x") },
    });
    expect(one.coefficients[0]!.estimate).toBeCloseTo(
      estimateRegression(satisfaction, predictors).coefficients[0]!.estimate,
      12,
    );
    expect(reasonsOf(one.notes)).toMatchObject({
      "coefficients.0.interval": "one-cluster",
      "fit.test": "one-cluster",
    });
  });

  it("has no tests where clusters leave no degree of freedom, and none of a census", () => {
    const clusters = [1, 1, 1, 2, 2, 2, 3, 3];
    const few = estimateRegression(satisfaction, predictors, { design: { clusters } });
    expect(few.coefficients[1]!.standardError).toBeGreaterThan(0);
    expect(reasonsOf(few.notes)).toMatchObject({
      "coefficients.1.test": "no-degrees-of-freedom",
      "coefficients.1.interval": "no-degrees-of-freedom",
      "fit.test": "no-degrees-of-freedom",
    });
    const census = estimateRegression(satisfaction, predictors, { design: { population: 8 } });
    expect(census.coefficients[1]).toMatchObject({ standardError: 0, test: null });
    expect(reasonsOf(census.notes)).toMatchObject({
      "coefficients.1.test": "no-variance",
      "fit.test": "no-variance",
    });
  });

  it("refuses predictors that do not vary or that others determine", () => {
    const at = (item: string) => ["predictors", item];
    const same = { ...predictors, same: satisfaction.map(() => 3) };
    expectRefusal(() => estimateRegression(satisfaction, same), "singular_data", at("same"));
    const twice = { ...predictors, twice: predictors.staff.map((v) => 2 * v) };
    expectRefusal(() => estimateRegression(satisfaction, twice), "singular_data", at("twice"));
  });

  it("refuses what is malformed", () => {
    const call = (options: object) => () => estimateRegression(satisfaction, predictors, options);
    const weights = satisfaction.map(() => 1);
    expectRefusal(call({ errors: "hc3", weights }), "invalid_input", ["errors"]);
    expectRefusal(call({ errors: "classical", design: { clusters: satisfaction } }), "invalid_input", [
      "errors",
    ]);
    expectRefusal(call({ missing: "available" }), "invalid_input", ["missing"]);
    expectRefusal(call({ items: ["price"] }), "unknown_item", ["predictors", "price"]);
    expectRefusal(call({ robust: true }), "invalid_input", ["robust"]);
    expectRefusal(() => estimateRegression("speed" as never, predictors), "invalid_input", []);
    expectRefusal(() => estimateRegression(satisfaction, {}), "insufficient_data", ["predictors"]);
    expectRefusal(
      () => estimateRegression([1, 2, 3], { a: [1, 2, 4], b: [2, 1, 1] }),
      "insufficient_data",
      [],
    );
    expectRefusal(() => estimateRegression(satisfaction.slice(1), predictors), "invalid_input", []);
    expectRefusal(
      () => estimateRegression([...satisfaction.slice(1), null], predictors),
      "missing_answers",
      [7],
    );
  });
});

describe("estimateRegression, logistic", () => {
  const returned = [0, 0, 1, 0, 1, 0, 1, 1];

  it("has the log of the odds ratio of a 2 × 2 table, also where a step goes too far", () => {
    // Of 1,000, two have x = 1: one of these has y = 1, and 4 of the others.
    const x = Array.from({ length: 1000 }, (_, i) => (i < 2 ? 1 : 0));
    const y = Array.from({ length: 1000 }, (_, i) => (i === 0 || (i > 1 && i < 6) ? 1 : 0));
    const { coefficients, converged } = estimateRegression(y, { x }, { method: "logistic" });
    expect(converged).toBe(true);
    expect(coefficients[0]!.estimate).toBeCloseTo(Math.log(4 / 994), 9);
    expect(coefficients[1]!.oddsRatio).toBeCloseTo(994 / 4, 6);
    expect(coefficients[1]!.standardError).toBeCloseTo(Math.sqrt(1 + 1 + 1 / 4 + 1 / 994), 8);
    expect(coefficients[1]).toMatchObject({ standardized: null, vif: 1, test: { df: null } });
  });

  it("has odds ratios that are the exponents of B and its limits", () => {
    const { coefficients, fit, errors } = estimateRegression(
      returned,
      { speed: predictors.speed },
      { method: "logistic" },
    );
    const { estimate, interval, oddsRatio, oddsRatioInterval } = coefficients[1]!;
    expect(errors).toBe("classical");
    expect(oddsRatio).toBe(Math.exp(estimate));
    expect(oddsRatioInterval).toEqual({ lower: Math.exp(interval!.lower), upper: Math.exp(interval!.upper) });
    expect(fit.nullLogLikelihood).toBeCloseTo(8 * Math.log(0.5), 12);
    const tiny = { speed: predictors.speed.map((v) => v * 1e-5) };
    const steep = estimateRegression(returned, tiny, { method: "logistic" });
    expect(steep.coefficients[1]).toMatchObject({ oddsRatio: null, oddsRatioInterval: null });
    expect(reasonsOf(steep.notes)).toMatchObject({
      "coefficients.1.oddsRatio": "unbounded",
      "coefficients.1.oddsRatioInterval": "unbounded",
    });
  });

  it("sees complete and quasi separation", () => {
    for (const y of [
      [0, 0, 0, 0, 1, 1, 1, 1],
      [0, 0, 0, 1, 0, 1, 1, 1],
    ]) {
      const x = [1, 2, 3, 4, 4, 5, 6, 7];
      const { converged, notes, coefficients } = estimateRegression(
        y,
        { x: y[3] === 0 ? x.map((v, i) => v + (i > 3 ? 1 : 0)) : x },
        { method: "logistic" },
      );
      expect(converged).toBe(false);
      expect(notes).toContainEqual({ path: ["coefficients"], reason: "separation" });
      expect(coefficients[1]!.estimate).toBeGreaterThan(5);
    }
  });

  it("has no errors where next to no information is left", () => {
    const x = Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1 : 0));
    for (const weights of [undefined, x.map(() => 1)]) {
      const { converged, coefficients, notes } = estimateRegression(
        x,
        { x },
        { method: "logistic", weights },
      );
      expect(converged).toBe(false);
      expect(coefficients[1]).toMatchObject({
        standardError: null,
        test: null,
        interval: null,
        oddsRatioInterval: null,
      });
      expect(reasonsOf(notes)).toMatchObject({
        "coefficients.1.standardError": "separation",
        "coefficients.1.oddsRatioInterval": "separation",
        coefficients: "separation",
      });
    }
  });

  it("is weighted under weights and a design, without a likelihood", () => {
    const { fit, notes, coefficients } = estimateRegression(
      returned,
      { speed: predictors.speed },
      {
        method: "logistic",
        design: { clusters: satisfaction.map(() => "x") },
      },
    );
    expect(Object.values(fit).every((figure) => figure === null)).toBe(true);
    expect(reasonsOf(notes)).toMatchObject({
      "fit.mcFadden": "weighted",
      "coefficients.1.standardError": "one-cluster",
    });
    const plain = estimateRegression(returned, { speed: predictors.speed }, { method: "logistic" });
    expect(coefficients[1]!.estimate).toBeCloseTo(plain.coefficients[1]!.estimate, 12);
  });

  it("refuses an outcome that is not 0 or 1, or the same for all, and HC3", () => {
    const call =
      (outcome: (number | null)[], options = {}) =>
      () =>
        estimateRegression(outcome, predictors, { method: "logistic", missing: "listwise", ...options });
    expectRefusal(call([null, 0, 1, 2, 0, 1, 0, 1]), "invalid_input", [3]);
    expectRefusal(call([0, 0, 0, 0, 0, 0, 0, 0]), "insufficient_data", []);
    expectRefusal(call(returned, { errors: "hc3" }), "invalid_input", ["errors"]);
  });
});
