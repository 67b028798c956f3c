import {
  type ExpectedTaguchiLossInput,
  expectedTaguchiLoss,
  optimalConformance,
  type QualityLedgerSpec,
  qualityCostTrend,
  rankCostElements,
  scoreQualityCosts,
  summarizeQualityCosts,
} from "service-quality/cost";
import { describe, expect, it } from "vitest";
import golden from "./cost.json" with { type: "json" };

const { software, asymmetric, larger, values, curves, ledger } = golden;
const spec = ledger.spec as unknown as QualityLedgerSpec;

/** Within a relative error. */
function near(actual: number | null, expected: number, relative: number): void {
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

function allNear(actual: readonly (number | null)[], expected: readonly number[], relative: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) near(value, expected[i]!, relative);
}

describe(`expected losses agree with mpmath ${software.mpmath}`, () => {
  it.each(asymmetric)(
    "of a normal at $mean ± $standardDeviation with constants $below and $above",
    ({ below, above, loss, ...moments }) => {
      const constant = { below, above };
      near(expectedTaguchiLoss({ kind: "nominal", constant, ...moments }), loss, 1e-12);
    },
  );

  it.each(larger)("of the larger the better at $mean ± $standardDeviation", ({ loss, ...input }) => {
    near(expectedTaguchiLoss({ kind: "larger", ...input }), loss, 1e-14);
  });

  it("of values, exactly added up", () => {
    const of = (loss: object) =>
      expectedTaguchiLoss({
        constant: 1,
        values: values.values,
        ...loss,
      } as unknown as ExpectedTaguchiLossInput);
    near(of({ kind: "nominal", target: 20 }), values.nominal, 1e-14);
    near(of({ kind: "smaller" }), values.smaller, 1e-14);
    near(of({ kind: "larger" }), values.larger, 1e-14);
  });
});

describe(`the optimum is where mpmath ${software.mpmath} finds the slope to be 0, or a corner`, () => {
  it.each(curves)(
    "F $failureCost, P $preventionCost, perfection $perfectionCost",
    ({ conformance, cost, kind, ...input }) => {
      const best = optimalConformance(input);
      expect(best.kind).toBe(kind);
      near(best.conformance, conformance, 1e-14);
      near(best.cost, cost, 1e-14);
    },
  );
});

describe(`a ledger of 300 generated entries agrees with exact fractions (Python ${software.python})`, () => {
  it("in its report, to the bit", () => {
    const { total, categories, ratios } = scoreQualityCosts(spec);
    expect(total).toBe(ledger.total);
    expect(categories.map(({ amount }) => amount)).toEqual(ledger.categories);
    allNear(
      categories.map(({ share }) => share),
      ledger.shares,
      1e-15,
    );
    near(ratios.salesShare, ledger.salesShare, 1e-15);
  });

  it("by unit, and in the ranking of its 40 elements", () => {
    const { groups } = summarizeQualityCosts(spec, { by: "unit" });
    expect(Object.fromEntries(groups.map(({ key, amount }) => [key[0], amount]))).toEqual(ledger.units);
    const { elements } = rankCostElements(spec);
    expect(elements.map(({ element }) => element)).toEqual(ledger.elements);
    allNear(
      elements.map(({ cumulativeShare }) => cumulativeShare),
      ledger.cumulativeShares,
      1e-14,
    );
  });

  it("in its trend, nominal and real", () => {
    const indexBy = (method: "nominal" | "real") =>
      qualityCostTrend(spec, { method }).periods.map(({ index }) => index);
    allNear(indexBy("nominal"), ledger.index, 1e-15);
    allNear(indexBy("real"), ledger.realIndex, 1e-15);
  });
});
