import { describe, expect, it } from "vitest";
import type { CfaModelSpec } from "../../../src/factors/confirmatory/cfa-model.ts";
import type { CfaOptions } from "../../../src/factors/confirmatory/cfa-options.ts";
import { compareFactorGroups } from "../../../src/factors/confirmatory/compare-factor-groups.ts";
import { type CfaEstimate, estimateCfa } from "../../../src/factors/confirmatory/estimate-cfa.ts";
import { estimateOmega } from "../../../src/reliability/omega.ts";
import type { Columns } from "../../../src/survey/column.ts";
import golden from "./factors-depth.json" with { type: "json" };

const A = ["q1", "q2", "q3"];
const B = ["q4", "q5", "q6"];
const C = ["q7", "q8", "q9"];
const constructs = { A, B, C };
const secondOrder = { G: ["A", "B", "C"] };
const residualCovariances = [["q2", "q5"]] as const;
const chain = [
  ["A", "B"],
  ["A", "C"],
  ["B", "C"],
] as const;
const { skewed, ordered, halves, holes, gaps, weights, y } = golden;

function expectClose(actual: number | null | undefined, wanted: number, within: number, what: string): void {
  expect(Math.abs(actual! - wanted), `${what}: ${actual} for ${wanted}`).toBeLessThanOrEqual(
    within * Math.max(1, Math.abs(wanted)),
  );
}

type Model = keyof typeof golden.models;

const calls: Readonly<Record<Model, readonly [Columns, CfaModelSpec, CfaOptions]>> = {
  secondOrder: [
    { ...skewed, y },
    { constructs: { ...constructs, Y: ["y"] }, secondOrder, paths: [["G", "Y"]] },
    {},
  ],
  residualCovariance: [skewed, { constructs, residualCovariances }, {}],
  chain: [skewed, { constructs, residualCovariances, paths: chain }, {}],
  chainMlm: [skewed, { constructs, residualCovariances, paths: chain }, { method: "mlm" }],
  secondOrderMlr: [skewed, { constructs, secondOrder }, { method: "mlr" }],
  weightedMlr: [skewed, { constructs }, { method: "mlr", weights }],
  incomplete: [holes, { constructs }, { missing: "full-information" }],
  incompleteChain: [holes, { constructs, paths: chain }, { missing: "full-information" }],
  incompleteMlr: [
    holes,
    { constructs, secondOrder, residualCovariances },
    { missing: "full-information", method: "mlr" },
  ],
  ordinal: [ordered, { constructs, residualCovariances }, { method: "wlsmv" }],
  ordinalChain: [ordered, { constructs, paths: chain }, { method: "wlsmv" }],
  ordinalSecondOrder: [ordered, { constructs, secondOrder }, { method: "wlsmv" }],
  halves: [halves, { constructs }, { method: "wlsmv" }],
  gaps: [gaps, { constructs }, { method: "wlsmv", missing: "available" }],
  ordinalOutcome: [
    { ...ordered, y },
    {
      constructs: { ...constructs, Y: ["y"] },
      paths: [
        ["A", "Y"],
        ["B", "Y"],
      ],
    },
    { method: "wlsmv" },
  ],
};

/** To the limits of lavaan's search; of pairs of respondents lavaan's thresholds are of all who answered an item. */
const toleranceOf = (model: Model) => (model === "gaps" ? 1e-2 : 2e-5);

interface Row {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly est: number;
  readonly se: number;
  readonly std?: number | null;
}

interface Found {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly standardized?: number | null;
}

/** The row of the result that lavaan's row is about; `null` where the result derives it. */
function rowOf(cfa: CfaEstimate, { lhs, op, rhs }: Row): Found | undefined {
  if (op === "=~") {
    return (
      cfa.loadings.find(({ construct, item }) => construct === lhs && item === rhs) ??
      cfa.secondOrder.find(({ construct, of }) => construct === lhs && of === rhs)
    );
  }
  if (op === "~") {
    // An ordered outcome of lavaan's stands for the construct of one item.
    const name = lhs === "y" ? "Y" : lhs;
    return cfa.regressions.find(({ from, to }) => from === rhs && to === name);
  }
  if (op === "~1") return cfa.intercepts?.find(({ item }) => item === lhs);
  if (op === "|" || lhs === "y") return undefined;
  if (lhs !== rhs) {
    return (
      cfa.covariances.find(({ a, b }) => a === lhs && b === rhs) ??
      cfa.residualCovariances.find(({ a, b }) => a === lhs && b === rhs)
    );
  }
  return (
    cfa.residuals.find(({ item }) => item === lhs) ?? cfa.variances.find(({ construct }) => construct === lhs)
  );
}

describe.each(Object.keys(calls) as Model[])("estimateCfa beside lavaan: %s", (model) => {
  const [data, spec, options] = calls[model];
  const cfa = estimateCfa(data, spec, options);
  const { fit, parameters, r2 } = golden.models[model];
  const tolerance = toleranceOf(model);
  const isWeighted = model === "weightedMlr";

  it("has its estimates, errors and standardized estimates", () => {
    expect(cfa.converged).toBe(true);
    let compared = 0;
    for (const row of parameters as Row[]) {
      const found = rowOf(cfa, row);
      if (found === undefined) continue;
      const what = `${model}: ${row.lhs} ${row.op} ${row.rhs}`;
      expectClose(found.estimate, row.est, tolerance, what);
      if (row.se > 0) expectClose(found.standardError, row.se, 10 * tolerance, `${what}, error`);
      const { standardized } = found;
      if (row.std !== undefined && row.std !== null && standardized !== undefined) {
        expectClose(standardized, row.std, tolerance, `${what}, standardized`);
      }
      compared++;
    }
    expect(compared).toBeGreaterThan(18);
    for (const { construct, r2: own } of cfa.constructs) {
      const wanted = (r2 as Record<string, number>)[
        construct === "Y" && model === "ordinalOutcome" ? "y" : construct
      ];
      expectClose(own, wanted!, tolerance, `${model}: r2 of ${construct}`);
    }
  });

  it("has its thresholds", () => {
    for (const { item, values } of cfa.thresholds ?? []) {
      const own = (parameters as Row[]).filter(({ lhs, op }) => lhs === item && op === "|");
      own.forEach(({ est }, t) => {
        expectClose(values[t]!, est, tolerance, `${item} ${t}`);
      });
      expect(values).toHaveLength(own.length);
    }
  });

  it("has its fit", () => {
    const wanted = fit as Partial<Record<string, number>>;
    const own = cfa.fit;
    const isOrdinal = options.method === "wlsmv";
    const scaled = own.scaled;
    const figures: Record<string, number | null | undefined> = {
      ...(isWeighted ? {} : { chisq: own.chiSquared }),
      df: own.df,
      srmr: own.srmr,
      ...(isWeighted || isOrdinal
        ? {}
        : {
            pvalue: own.p,
            cfi: own.cfi,
            tli: own.tli,
            rmsea: own.rmsea,
            "rmsea.ci.lower": own.rmseaInterval?.lower,
            "rmsea.ci.upper": own.rmseaInterval?.upper,
            logl: own.logLikelihood,
            aic: own.aic,
            bic: own.bic,
            "baseline.chisq": own.baseline.chiSquared,
          }),
      ...(scaled === null
        ? {}
        : {
            "chisq.scaled": scaled.chiSquared,
            "pvalue.scaled": scaled.p,
            "chisq.scaling.factor": scaled.scaling,
            "cfi.scaled": scaled.cfi,
            "tli.scaled": scaled.tli,
            "rmsea.scaled": scaled.rmsea,
            "rmsea.ci.lower.scaled": scaled.rmseaInterval.lower,
            "rmsea.ci.upper.scaled": scaled.rmseaInterval.upper,
          }),
    };
    for (const [name, figure] of Object.entries(figures)) {
      if (wanted[name] === undefined) continue;
      expectClose(figure, wanted[name], 20 * tolerance, `${model}: ${name}`);
    }
    expect(scaled === null).toBe(wanted["chisq.scaled"] === undefined);
  });
});

describe("compareFactorGroups with what is free, beside lavaan", () => {
  const dataOf = (name: string) =>
    Object.fromEntries(
      Object.entries(golden.moved).map(([item, column]) => [
        item,
        column.filter((_, i) => golden.group[i] === name),
      ]),
    );
  const { steps } = compareFactorGroups(
    ["north", "south"].map((name) => ({ group: name, data: dataOf(name) })),
    { constructs },
    { free: { loadings: ["q3"], intercepts: ["q3", "q8"], residuals: ["q3"] } },
  );

  it.each(steps.map((step) => [step.level, step] as const))(
    "has its fit of the %s model",
    (level, { fit, converged }) => {
      const wanted = golden.partial[level];
      expect(converged).toBe(true);
      expect(fit.df).toBe(wanted.df);
      expectClose(fit.chiSquared, wanted.chisq, 1e-6, `${level}: chi-square`);
      expectClose(fit.cfi, wanted.cfi, 1e-6, `${level}: cfi`);
      expectClose(fit.rmsea, wanted.rmsea, 1e-6, `${level}: rmsea`);
      expectClose(fit.srmr, wanted.srmr, 1e-5, `${level}: srmr`);
      expectClose(fit.logLikelihood, wanted.logl, 1e-6, `${level}: log-likelihood`);
    },
  );
});

describe("omega hierarchical", () => {
  it("of known dimensions is semTools'", () => {
    const { omegaHierarchical, generalLoadings, loadings } = estimateOmega(skewed, { groups: constructs });
    expectClose(omegaHierarchical, golden.hierarchy.omegaL1, 2e-5, "hierarchical");
    expect(generalLoadings!.map(({ general }) => general)).toEqual(loadings.map(({ estimate }) => estimate));
  });

  it("after Schmid and Leiman is psych's", () => {
    const { omegaHierarchical, omegaTotal, generalLoadings } = estimateOmega(skewed, { factors: 3 });
    expectClose(omegaHierarchical, golden.loose.hierarchical, 1e-3, "hierarchical");
    expectClose(omegaTotal, golden.loose.total, 1e-4, "total");
    generalLoadings!.forEach(({ general, item }, i) => {
      expectClose(general, golden.loose.general[i]!, 1e-3, item);
    });
  });
});
