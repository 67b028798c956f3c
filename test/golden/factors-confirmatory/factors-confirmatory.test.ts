import { describe, expect, it } from "vitest";
import { compareFactorGroups } from "../../../src/factors/confirmatory/compare-factor-groups.ts";
import type { InvarianceLevel } from "../../../src/factors/confirmatory/confirmatory-model.ts";
import { estimateCfa } from "../../../src/factors/confirmatory/estimate-cfa.ts";
import type { CfaFit } from "../../../src/factors/confirmatory/fit-measures.ts";
import { modificationIndices } from "../../../src/factors/confirmatory/modification-indices.ts";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import golden from "./factors-confirmatory.json" with { type: "json" };

const { answers } = golden;
const constructs = {
  A: ["q1", "q2", "q3", "q4"],
  B: ["q5", "q6", "q7"],
  C: ["q8", "q9", "q10"],
};

/** lavaan stops where its own gradient is small: parameters are good to about 1e-6, what is quadratic in them to 1e-9. */
function expectClose(actual: number | null, wanted: number, within: number, what: string): void {
  expect(Math.abs(actual! - wanted), what).toBeLessThanOrEqual(within * Math.max(1, Math.abs(wanted)));
}

const measures: readonly (readonly [keyof typeof golden.cfa.fit, (fit: CfaFit) => number | null])[] = [
  ["chisq", (fit) => fit.chiSquared],
  ["df", (fit) => fit.df],
  ["pvalue", (fit) => fit.p],
  ["cfi", (fit) => fit.cfi],
  ["tli", (fit) => fit.tli],
  ["rmsea", (fit) => fit.rmsea],
  ["rmsea.ci.lower", (fit) => fit.rmseaInterval!.lower],
  ["rmsea.ci.upper", (fit) => fit.rmseaInterval!.upper],
  ["rmsea.pvalue", (fit) => fit.closeFitP],
  ["srmr", (fit) => fit.srmr],
  ["logl", (fit) => fit.logLikelihood],
  ["aic", (fit) => fit.aic],
  ["bic", (fit) => fit.bic],
  ["baseline.chisq", (fit) => fit.baseline.chiSquared],
  ["baseline.df", (fit) => fit.baseline.df],
];

function expectFit(fit: CfaFit, wanted: typeof golden.cfa.fit, what: string): void {
  for (const [name, read] of measures) expectClose(read(fit), wanted[name], 1e-6, `${what}: ${name}`);
}

describe("estimateCfa beside lavaan", () => {
  const cfa = estimateCfa(answers, { constructs });

  it("has its fit", () => {
    expect(cfa.converged).toBe(true);
    expectFit(cfa.fit, golden.cfa.fit, "one group");
  });

  it("has its estimates, standard errors, intervals and standardized loadings", () => {
    let compared = 0;
    for (const { lhs, op, rhs, est, se, ...row } of golden.cfa.parameters) {
      const what = `${lhs} ${op} ${rhs}`;
      const own =
        op === "=~"
          ? cfa.loadings.find(({ construct, item }) => construct === lhs && item === rhs)!
          : lhs !== rhs
            ? cfa.covariances.find(({ a, b }) => a === lhs && b === rhs)!
            : (cfa.variances.find(({ construct }) => construct === lhs) ??
              cfa.residuals.find(({ item }) => item === lhs)!);
      expectClose(own.estimate, est, 1e-5, what);
      if (se === 0) expect(own.standardError, what).toBeNull();
      else {
        expectClose(own.standardError, se, 1e-5, what);
        expectClose(own.z, row.z!, 1e-5, what);
        expectClose(own.interval!.lower, row["ci.lower"], 1e-5, what);
        expectClose(own.interval!.upper, row["ci.upper"], 1e-5, what);
      }
      if ("standardized" in own) expectClose(own.standardized as number, row.std, 1e-5, what);
      compared++;
    }
    expect(compared).toBe(10 + 10 + 6);
  });

  it("has the same from moments, to the bit", () => {
    expect(estimateCfa(collectMoments(answers), { constructs })).toEqual(cfa);
  });

  it("has a variance below 0 where lavaan has it, and says so", () => {
    const heywood = estimateCfa(golden.heywood.answers, { constructs: { H: ["h1", "h2", "h3"] } });
    for (const { lhs, op, rhs, est } of golden.heywood.parameters) {
      const own =
        op === "=~"
          ? heywood.loadings.find(({ item }) => item === rhs)!
          : (heywood.residuals.find(({ item }) => item === lhs) ?? heywood.variances[0]!);
      expectClose(own.estimate, est, 1e-4, `${lhs} ${op} ${rhs}`);
    }
    expect(heywood.admissible).toBe(
      golden.heywood.parameters.every(({ lhs, rhs, est }) => lhs !== rhs || est > 0),
    );
  });
});

describe("modificationIndices beside lavaan", () => {
  const { modifications } = modificationIndices(answers, { constructs });

  it("have its indices and expected changes", () => {
    expect(modifications).toHaveLength(golden.modification.length);
    for (const { lhs, op, rhs, mi, epc } of golden.modification) {
      const own = modifications.find(({ construct, item, other }) =>
        op === "=~" ? construct === lhs && item === rhs : item === lhs && other === rhs,
      )!;
      expectClose(own.index, mi, 1e-4, `${lhs} ${op} ${rhs}`);
      expectClose(own.expectedChange, epc, 1e-4, `${lhs} ${op} ${rhs}`);
    }
  });

  it("come in descending order", () => {
    const indices = modifications.map(({ index }) => index);
    expect(indices).toEqual([...indices].sort((a, b) => b - a));
  });
});

describe("compareFactorGroups beside lavaan", () => {
  const part = (name: string) =>
    Object.fromEntries(
      Object.entries(answers).map(([item, column]) => [
        item,
        column.filter((_, i) => golden.group[i] === name),
      ]),
    );
  const levels: InvarianceLevel[] = ["configural", "metric", "scalar", "strict"];
  const { steps, groups } = compareFactorGroups(
    [
      { group: "north", data: part("north") },
      { group: "south", data: collectMoments(part("south")) },
    ],
    { constructs, levels },
  );

  it("has its fit at every level", () => {
    expect(groups.map(({ n }) => n)).toEqual([140, 120]);
    for (const { level, fit, converged } of steps) {
      expect(converged, level).toBe(true);
      expectFit(fit, golden.invariance[level], level);
    }
  });
});
