import { readFileSync } from "node:fs";
import { estimateFactors, parallelAnalysis, samplingAdequacy, scoreFactors } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/numeric/random.ts";
import { columnsOf } from "../../factors/columns-of.ts";

type Rows = number[][];
interface Golden {
  loadings: Rows;
  correlations: Rows;
  explained: number[];
}
interface Analysis {
  n: number;
  factors: number;
  items: string[];
  correlations: Rows;
  eigenvalues: number[];
  adequacy: { kmo: number; msa: number[]; chiSquared: number; df: number; p: number };
  rmsr: { minres: number; "maximum-likelihood": number };
  fit: Record<"chiSquared" | "df" | "p" | "tli" | "bic" | "rmseaLower" | "rmseaUpper", number>;
  scores: { regression: Rows; bartlett: Rows; obliqueRegression: Rows };
}
interface Noise {
  n: number;
  p: number;
  mean: number[];
  deviation: number[];
  quantile: number[];
}
const golden = JSON.parse(readFileSync(new URL("golden.json", import.meta.url), "utf8"));

const rotations = [
  ["none", { rotation: "none" }],
  ["varimax", { rotation: "varimax" }],
  ["varimax, raw", { rotation: "varimax", kaiser: false }],
  ["promax", { rotation: "promax" }],
  ["oblimin", { rotation: "oblimin" }],
  ["oblimin, Kaiser", { rotation: "oblimin", kaiser: true }],
] as const;

function expectNear(actual: Rows, expected: Rows, within: number): void {
  for (const [i, row] of expected.entries())
    for (const [j, value] of row.entries()) expect(Math.abs(actual[i]![j]! - value)).toBeLessThan(within);
}

describe.each(["harman", "ability"])("exploratory factors of the correlations %s, beside R", (name) => {
  const analysis: Analysis = golden[name];
  const columns = columnsOf(analysis.correlations, analysis.n, analysis.items);
  const { factors } = analysis;

  it("has the sampling adequacy and the sphericity that psych gives", () => {
    const { kmo, items, bartlett } = samplingAdequacy(columns);
    expect(kmo).toBeCloseTo(analysis.adequacy.kmo, 9);
    for (const [i, { msa }] of items.entries()) expect(msa).toBeCloseTo(analysis.adequacy.msa[i]!, 9);
    expect(bartlett!.chiSquared).toBeCloseTo(analysis.adequacy.chiSquared, 6);
    expect(bartlett!.df).toBe(analysis.adequacy.df);
    expect(Math.log(bartlett!.p) / Math.log(analysis.adequacy.p)).toBeCloseTo(1, 8);
  });

  describe.each(["principal", "minres", "maximum-likelihood"] as const)("by %s", (extraction) => {
    it.each(rotations)("rotation %s", (rotation, options) => {
      const expected: Golden = golden[name][extraction][rotation];
      const { items, explained, factorCorrelations, converged } = estimateFactors(columns, {
        factors,
        extraction,
        ...options,
      });
      expect(converged).toBe(true);
      const within = 2e-5;
      expectNear(
        items.map(({ loadings }) => loadings),
        expected.loadings,
        within,
      );
      expectNear([explained], [expected.explained], within);
      if (factorCorrelations !== null) expectNear(factorCorrelations, expected.correlations, within);
    });
  });

  it("has the eigenvalues, and the residuals that psych gives", () => {
    for (const extraction of ["minres", "maximum-likelihood"] as const) {
      const { rmsr, eigenvalues } = estimateFactors(columns, { factors, extraction });
      expect(rmsr).toBeCloseTo(analysis.rmsr[extraction], 5);
      expectNear([eigenvalues], [analysis.eigenvalues], 1e-9);
    }
  });

  it("has factanal's test, and psych's Tucker–Lewis index, BIC and interval of RMSEA", () => {
    const fit = estimateFactors(columns, { factors, extraction: "maximum-likelihood" }).fit!;
    const { chiSquared, df, p, tli, bic, rmseaLower, rmseaUpper } = analysis.fit;
    expect(fit.chiSquared).toBeCloseTo(chiSquared, 6);
    expect([fit.df, fit.p!.toPrecision(6)]).toEqual([df, p.toPrecision(6)]);
    expect(fit.tli).toBeCloseTo(tli, 6);
    expect(fit.bic).toBeCloseTo(bic, 5);
    expect(fit.rmseaInterval!.lower).toBeCloseTo(rmseaLower, 5);
    expect(fit.rmseaInterval!.upper).toBeCloseTo(rmseaUpper, 5);
  });

  it("has the weights of scores that psych gives", () => {
    const base = { factors, extraction: "maximum-likelihood" } as const;
    const varimax = estimateFactors(columns, { ...base, rotation: "varimax" });
    for (const method of ["regression", "bartlett"] as const) {
      const { items } = scoreFactors(columns, varimax, { method });
      expectNear(
        items.map(({ weights }) => weights),
        analysis.scores[method],
        1e-4,
      );
    }
    const { items } = scoreFactors(columns, estimateFactors(columns, { ...base, rotation: "oblimin" }));
    expectNear(
      items.map(({ weights }) => weights),
      analysis.scores.obliqueRegression,
      1e-4,
    );
  });
});

describe("eigenvalues of noise, beside R's samples of normal columns", () => {
  it.each([
    ["principal", "principal"],
    ["common", "common-factor"],
    ["wide", "principal"],
  ] as const)("%s: mean and 95th percentile", (name, method) => {
    const { n, p, mean, deviation, quantile }: Noise = golden.noise[name];
    const random = randomStream(3, 0);
    const columns = Object.fromEntries(
      Array.from({ length: p }, (_, j) => [`q${j}`, Array.from({ length: n }, () => random.normal())]),
    );
    const { eigenvalues } = parallelAnalysis(columns, { seed: 11, replicates: 4000, method });
    for (const [k, row] of eigenvalues.entries()) {
      // five standard errors of the difference of two means, and twice as much for the percentile
      const error = 5 * deviation[k]! * Math.sqrt(1 / 1500 + 1 / 4000) + 1e-9;
      expect(Math.abs(row.mean - mean[k]!)).toBeLessThan(error);
      expect(Math.abs(row.quantile - quantile[k]!)).toBeLessThan(2.1 * error);
    }
  });
});
