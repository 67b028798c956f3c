import fc from "fast-check";
import { defineQualityPlan, type QualityPlanSpec } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { planSpec } from "./plan-arbitraries.ts";

const spec: QualityPlanSpec = {
  periods: 2,
  discount: 0.1,
  market: { size: 1000 },
  share: 0.5,
  retention: 0.8,
  competitorRetention: 0.7,
  attraction: 0.4,
  margin: 10,
  attributes: [{ attribute: "waiting", before: 5, after: 6, impact: 0.5 }],
  retentionPerPoint: 0.05,
  spends: [1000],
};
const staff = { staff: 10, turnoverRate: 0.5, improvedTurnoverRate: 0.25, costPerLeaver: 100 };

describe("defineQualityPlan", () => {
  it("gives every key that was left out its default", () => {
    expect(defineQualityPlan(spec)).toEqual({
      ...spec,
      kind: "quality-plan",
      version: 1,
      title: null,
      currency: null,
      period: "year",
      market: { size: 1000, growth: 0, exitRate: 0 },
      attractionPerPoint: 0,
      phaseIn: [1],
      savings: [],
      staff: null,
    });
  });

  it("gives a plan that is a specification of itself", () => {
    fc.assert(
      fc.property(planSpec, (drawn) => {
        const plan = defineQualityPlan(drawn);
        expect(defineQualityPlan(plan)).toEqual(plan);
      }),
    );
  });

  it("lets a market shrink by no more than leave it", () => {
    const market = { size: 10, growth: -0.2, exitRate: 0.2 };
    expect(defineQualityPlan({ ...spec, market }).market).toEqual(market);
    expectRefusal(
      () => defineQualityPlan({ ...spec, market: { ...market, growth: -0.21 } }),
      "invalid_input",
      ["market", "growth"],
    );
  });

  it("takes money for now and for every period, and no more", () => {
    expect(defineQualityPlan({ ...spec, spends: [1, 2, 3], savings: [0, 0, 1] }).savings).toEqual([0, 0, 1]);
    for (const key of ["spends", "savings"])
      expectRefusal(() => defineQualityPlan({ ...spec, [key]: [1, 2, 3, 4] }), "invalid_input", [key]);
  });

  it.each([
    ["another kind", { kind: "ledger" }, ["kind"]],
    ["another version", { version: 2 }, ["version"]],
    ["an empty title", { title: "" }, ["title"]],
    ["a currency that is no text", { currency: 978 }, ["currency"]],
    ["an unknown period", { period: "week" }, ["period"]],
    ["no periods", { periods: 0 }, ["periods"]],
    ["half a period", { periods: 1.5 }, ["periods"]],
    ["more periods than can be foreseen", { periods: 1001 }, ["periods"]],
    ["a discount below 0", { discount: -0.1 }, ["discount"]],
    ["a market without a size", { market: {} }, ["market", "size"]],
    ["a number for a market", { market: 1000 }, ["market"]],
    ["an exit rate above 1", { market: { size: 1, exitRate: 2 } }, ["market", "exitRate"]],
    ["an unknown key of the market", { market: { size: 1, share: 0.5 } }, ["market", "share"]],
    ["a share above 1", { share: 50 }, ["share"]],
    ["a retention that is NaN", { retention: Number.NaN }, ["retention"]],
    ["competitors' retention below 0", { competitorRetention: -0.1 }, ["competitorRetention"]],
    ["an attraction above 1", { attraction: 1.1 }, ["attraction"]],
    ["a margin below 0", { margin: -1 }, ["margin"]],
    ["a slope below 0", { retentionPerPoint: -0.1 }, ["retentionPerPoint"]],
    ["a slope of attraction below 0", { attractionPerPoint: -0.1 }, ["attractionPerPoint"]],
    [
      "two attributes of one name",
      { attributes: [spec.attributes[0], spec.attributes[0]] },
      ["attributes", 1, "attribute"],
    ],
    [
      "an attribute without a name",
      { attributes: [{ before: 1, after: 2, impact: 1 }] },
      ["attributes", 0, "attribute"],
    ],
    [
      "satisfaction that is NaN",
      { attributes: [{ attribute: "a", before: Number.NaN, after: 2, impact: 1 }] },
      ["attributes", 0, "before"],
    ],
    [
      "no satisfaction after",
      { attributes: [{ attribute: "a", before: 1, impact: 1 }] },
      ["attributes", 0, "after"],
    ],
    ["no impact", { attributes: [{ attribute: "a", before: 1, after: 2 }] }, ["attributes", 0, "impact"]],
    [
      "an unknown key of an attribute",
      { attributes: [{ attribute: "a", weight: 1 }] },
      ["attributes", 0, "weight"],
    ],
    ["a phase above 1", { phaseIn: [0.5, 1.5] }, ["phaseIn", 1]],
    ["spends that are all 0", { spends: [0] }, ["spends"]],
    ["a spend below 0", { spends: [1, -1] }, ["spends", 1]],
    ["a saving below 0", { savings: [-1] }, ["savings", 0]],
    ["savings that are no list", { savings: 5 }, ["savings"]],
    [
      "staff turnover that rises",
      { staff: { ...staff, improvedTurnoverRate: 0.6 } },
      ["staff", "improvedTurnoverRate"],
    ],
    ["a cost of leavers below 0", { staff: { ...staff, costPerLeaver: -1 } }, ["staff", "costPerLeaver"]],
    ["an unknown key of staff", { staff: { ...staff, name: "a" } }, ["staff", "name"]],
    ["an unknown key", { churn: 0.2 }, ["churn"]],
    ["an own key named like what every object has", JSON.parse('{"__proto__": 1}'), ["__proto__"]],
  ])("refuses %s", (_, change, path) => {
    const given = Object.fromEntries([...Object.entries(spec), ...Object.entries(change)]);
    expectRefusal(() => defineQualityPlan(given as never), "invalid_input", path);
  });

  it("refuses no attributes, no spends, no phases and no plan", () => {
    for (const key of ["attributes", "spends", "phaseIn"])
      expectRefusal(() => defineQualityPlan({ ...spec, [key]: [] }), "insufficient_data", [key]);
    expectRefusal(() => defineQualityPlan(null as never), "invalid_input", []);
  });
});
