import { type RevenueAtRiskInput, revenueAtRisk } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const base: RevenueAtRiskInput = {
  customers: 1000,
  problemRate: 0.25,
  complaintRate: 0.5,
  silentLossRate: 0.5,
  customerValue: 80,
  outcomes: [
    { outcome: "satisfied", share: 0.75, lossRate: 0 },
    { outcome: "not satisfied", share: 0.25, lossRate: 0.8 },
  ],
};

describe("revenueAtRisk", () => {
  it("follows customers from their problem to whether they leave", () => {
    expect(revenueAtRisk(base)).toEqual({
      model: "market-at-risk",
      problems: 250,
      complainers: 125,
      silent: 125,
      outcomes: [
        { outcome: "satisfied", complainers: 93.75, lost: 0 },
        { outcome: "not satisfied", complainers: 31.25, lost: 25 },
      ],
      lostComplainers: 25,
      lostSilent: 62.5,
      lostCustomers: 87.5,
      revenue: 7000,
      incrementalCustomers: 87.5,
      incrementalRevenue: 7000,
      notes: [],
    });
  });

  it("leaves out those who would have left without a problem", () => {
    const { lostCustomers, incrementalCustomers, incrementalRevenue } = revenueAtRisk({
      ...base,
      baselineLossRate: 0.1,
    });
    expect([lostCustomers, incrementalCustomers, incrementalRevenue]).toEqual([87.5, 62.5, 5000]);
  });

  it("is below 0 where customers with a problem are the more loyal", () => {
    expect(revenueAtRisk({ ...base, baselineLossRate: 0.5 }).incrementalCustomers).toBe(-37.5);
  });

  it("loses nobody where nobody has a problem", () => {
    expect(revenueAtRisk({ ...base, problemRate: 0, baselineLossRate: 0.5 })).toMatchObject({
      lostCustomers: 0,
      revenue: 0,
      incrementalRevenue: 0,
    });
  });

  it("takes outcomes without a name, and shares that miss 1 by their rounding", () => {
    const outcomes = [0.1, 0.2, 0.7].map((share) => ({ share, lossRate: 0.5 }));
    expect(revenueAtRisk({ ...base, outcomes }).outcomes.map(({ outcome }) => outcome)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it.each([
    ["shares that do not add up to 1", { outcomes: [{ share: 0.4, lossRate: 0 }] }, ["outcomes"]],
    ["a share above 1", { outcomes: [{ share: 1.4, lossRate: 0 }] }, ["outcomes", 0, "share"]],
    [
      "a loss rate that is NaN",
      { outcomes: [{ share: 1, lossRate: Number.NaN }] },
      ["outcomes", 0, "lossRate"],
    ],
    ["an empty name", { outcomes: [{ outcome: "", share: 1, lossRate: 0 }] }, ["outcomes", 0, "outcome"]],
    ["customers below 0", { customers: -1 }, ["customers"]],
    ["a problem rate in per cent", { problemRate: 25 }, ["problemRate"]],
    ["a complaint rate below 0", { complaintRate: -0.1 }, ["complaintRate"]],
    ["no loss rate of the silent", { silentLossRate: undefined }, ["silentLossRate"]],
    ["a value below 0", { customerValue: -1 }, ["customerValue"]],
    ["a baseline above 1", { baselineLossRate: 2 }, ["baselineLossRate"]],
    ["an unknown key", { tell: 9 }, ["tell"]],
  ])("refuses %s", (_, change, path) => {
    expectRefusal(() => revenueAtRisk({ ...base, ...change } as never), "invalid_input", path);
  });

  it("refuses no outcomes", () => {
    expectRefusal(() => revenueAtRisk({ ...base, outcomes: [] }), "insufficient_data", ["outcomes"]);
  });
});
