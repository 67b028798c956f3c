import fc from "fast-check";
import { estimateRetention, scoreCohortRetention } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const cohorts = [
  { cohort: "2023", customers: [100, 70, 63] },
  { cohort: "2024", customers: [100, 50] },
];

const counts = fc
  .array(fc.nat(20), { minLength: 1, maxLength: 6 })
  .map((drawn) => drawn.sort((a, b) => b - a).map((n, i) => (i === 0 ? n + 1 : n)));

describe("scoreCohortRetention", () => {
  it("pools each age over the cohorts that were seen that old", () => {
    const { n, steps, retention, churn, horizon } = scoreCohortRetention(cohorts);
    expect([n, horizon]).toEqual([200, 2]);
    expect(steps.map(({ time, atRisk, left }) => [time, atRisk, left])).toEqual([
      [1, 200, 80],
      [2, 70, 7],
    ]);
    expect(steps.map(({ survival }) => survival)).toEqual([0.6, 0.54]);
    expect([retention, churn]).toEqual([183 / 270, 87 / 270]);
  });

  it("is Kaplan and Meier's estimate of the customers one by one", () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (drawn) => {
        const tenures: number[] = [];
        const left: number[] = [];
        const add = (n: number, tenure: number, end: number) => {
          for (let i = 0; i < n; i++) [tenures[tenures.length], left[left.length]] = [tenure, end];
        };
        for (const customers of drawn) {
          for (let k = 1; k < customers.length; k++) add(customers[k - 1]! - customers[k]!, k, 1);
          add(customers.at(-1)!, customers.length - 1, 0);
        }
        const apart = estimateRetention({ tenures, left });
        const together = scoreCohortRetention(
          drawn.map((customers, i) => ({ cohort: String(i), customers })),
        );
        expect(together.steps).toEqual(apart.steps);
        expect(together.median).toBe(apart.median);
      }),
    );
  });

  it("gives every cohort its own rates, null once nobody is left", () => {
    const { cohorts: rates } = scoreCohortRetention([
      { cohort: "__proto__", customers: [10, 5, 0, 0] },
      { cohort: "new", customers: [4] },
    ]);
    expect(rates).toEqual([
      { cohort: "__proto__", size: 10, retentions: [0.5, 0, null], survivals: [0.5, 0, 0] },
      { cohort: "new", size: 4, retentions: [], survivals: [] },
    ]);
  });

  it("takes one old cohort beside many young ones", () => {
    const young = Array.from({ length: 20_000 }, (_, i) => ({ cohort: `${i}`, customers: [2, 1] }));
    const old = { cohort: "old", customers: Array.from({ length: 20_000 }, (_, i) => 20_000 - i) };
    const { steps, horizon } = scoreCohortRetention([...young, old]);
    expect([steps.length, horizon, steps[0]!.left]).toEqual([19_999, 19_999, 20_001]);
  });

  it("has no step at an age in which nobody left, and notes where nobody is left", () => {
    const { steps, median, notes } = scoreCohortRetention([{ cohort: "a", customers: [10, 10, 4, 0] }]);
    expect(steps.map(({ time }) => time)).toEqual([2, 3]);
    expect(median).toBe(2);
    expect(notes).toEqual([{ path: ["steps", 1, "survivalInterval"], reason: "nobody-left" }]);
  });

  it("has no rate and no median of cohorts that no period was seen of", () => {
    const { retention, churn, steps, horizon, notes } = scoreCohortRetention([
      { cohort: "a", customers: [9] },
    ]);
    expect({ retention, churn, steps, horizon }).toEqual({
      retention: null,
      churn: null,
      steps: [],
      horizon: 0,
    });
    expect(notes).toEqual([
      { path: ["retention"], reason: "zero-base" },
      { path: ["median"], reason: "not-reached" },
    ]);
  });

  it.each([
    ["counts that rise", [{ cohort: "a", customers: [5, 4, 5] }], {}, [0, "customers", 2]],
    ["a cohort of nobody", [{ cohort: "a", customers: [0, 0] }], {}, [0, "customers", 0]],
    ["half a customer", [{ cohort: "a", customers: [5, 2.5] }], {}, [0, "customers", 1]],
    ["customers below 0", [{ cohort: "a", customers: [5, -1] }], {}, [0, "customers", 1]],
    ["a cohort without a name", [{ customers: [5] }], {}, [0, "cohort"]],
    ["two of one name", [...cohorts, cohorts[0]], {}, [2, "cohort"]],
    ["an unknown key", [{ cohort: "a", customers: [1], size: 1 }], {}, [0, "size"]],
    ["what is no list", { a: [5, 4] }, {}, []],
    ["an unknown scale", cohorts, { method: "logit" }, ["method"]],
    ["a confidence of 95", cohorts, { confidence: 95 }, ["confidence"]],
  ])("refuses %s", (_, given, options, path) => {
    expectRefusal(() => scoreCohortRetention(given as never, options as never), "invalid_input", path);
  });

  it("refuses no cohorts, and a cohort without counts", () => {
    expectRefusal(() => scoreCohortRetention([]), "insufficient_data", []);
    expectRefusal(() => scoreCohortRetention([{ cohort: "a", customers: [] }]), "insufficient_data", [
      0,
      "customers",
    ]);
  });
});
