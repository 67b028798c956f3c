import { describe, expect, it } from "vitest";
import type { QualityLedgerSpec } from "../../../src/cost/ledger/ledger.ts";
import { classifyQualityCosts } from "../../../src/cost/report/cost-zone.ts";
import { formatQualityCosts } from "../../../src/cost/report/format-quality-costs.ts";
import { qualityCostTrend } from "../../../src/cost/report/quality-cost-trend.ts";
import { scoreQualityCosts } from "../../../src/cost/report/quality-costs.ts";
import { rankCostElements } from "../../../src/cost/report/rank-cost-elements.ts";
import { expectRefusal } from "../../refusal.ts";

const ledger: QualityLedgerSpec = {
  periods: [
    { period: "2024", sales: 10000, priceIndex: 100 },
    { period: "2025", sales: 10000, priceIndex: 110 },
  ],
  entries: [
    { element: "training", category: "prevention", amount: 100, period: "2024" },
    { element: "refunds", category: "external-failure", amount: 900, period: "2024" },
    { element: "training", category: "prevention", amount: 110, period: "2025" },
    { element: "refunds", category: "external-failure", amount: 330, period: "2025" },
  ],
};

describe("formatQualityCosts", () => {
  it("prints the report alone where nothing else is given", () => {
    const text = formatQualityCosts(scoreQualityCosts(ledger.entries));
    expect(text.split("\n\n").map((section) => section.split("\n")[0]?.split(/ {2,}/)[0])).toEqual([
      "Cost of quality",
      "category",
      "As a service reads it",
      "Ratios",
    ]);
    expect(text).toMatch(/^4 entries$/m);
    expect(text).toMatch(/^Total +1440 +100\.0 /m);
    expect(text).not.toMatch(/NaN|null|undefined|Unclassified|credits/);
  });

  it("names title, period and currency, credits and what is not classified", () => {
    const report = scoreQualityCosts(
      {
        entries: [
          { element: "refunds", category: "external-failure", amount: 12.5, period: "2025" },
          { element: "scrap", category: "internal-failure", amount: -2.25, credit: true, period: "2025" },
          { element: "misc", category: "unclassified", amount: 1, period: "2025" },
        ],
      },
      { period: "2025", sales: 1000, laborHours: 10 },
    );
    const text = formatQualityCosts(report, { title: "Hotel", currency: "EUR", digits: 2 });
    expect(text.split("\n").slice(0, 2)).toEqual(["Cost of quality: Hotel", "3 entries, 2025, EUR"]);
    expect(text).toMatch(/^Unclassified +1\.00 +8\.9 +0\.1$/m);
    expect(text).toMatch(/^credits of 2\.25 are taken off$/m);
    expect(text).toMatch(/^1\.1 % of sales$/m);
    expect(text).toMatch(/^1\.13 per labor hour$/m);
  });

  it("refuses what is no report, trend, ranking or zone, and options that there are none of", () => {
    const report = scoreQualityCosts(ledger);
    const refused = (path: (string | number)[], options: unknown, given: unknown = report) =>
      expectRefusal(() => formatQualityCosts(given as never, options as never), "invalid_input", path);
    refused([], {}, null);
    refused(["model"], {}, rankCostElements(ledger));
    refused(
      ["categories", 0, "share"],
      {},
      { ...report, categories: [{ ...report.categories[0], share: "1" }] },
    );
    refused(["trend", "model"], { trend: rankCostElements(ledger) });
    refused(["trend", "periods", 0, "period"], { trend: { ...qualityCostTrend(ledger), periods: [{}] } });
    refused(["ranking", "elements"], { ranking: { ...rankCostElements(ledger), elements: "refunds" } });
    refused(["zone", "zone"], { zone: { ...classifyQualityCosts(report), zone: "safe" } });
    refused(["digits"], { digits: 1.5 });
    refused(["elements"], { elements: -1 });
    refused(["decimals"], { decimals: 2 });
  });

  it("prints a dash for a category that a period of the trend does not have", () => {
    const trend = qualityCostTrend(ledger);
    const [first, ...others] = trend.periods;
    const periods = [{ ...first!, categories: first!.categories.slice(1) }, ...others];
    const text = formatQualityCosts(scoreQualityCosts(ledger), { trend: { ...trend, periods } });
    expect(text).toMatch(/^2024 +1000 +100\.0 +1000 +10\.0 +– +0\.0 +0\.0 +90\.0$/m);
  });

  it("takes results that came back from storage, and null for what is not to be printed", () => {
    const report = scoreQualityCosts(ledger);
    const printed = formatQualityCosts(report);
    expect(formatQualityCosts(JSON.parse(JSON.stringify(report)), { trend: null, zone: null } as never)).toBe(
      printed,
    );
  });

  it("prints no shares of a total that is not above 0", () => {
    const report = scoreQualityCosts([
      { element: "scrap", category: "internal-failure", amount: -2, credit: true },
    ]);
    expect(formatQualityCosts(report)).toMatch(/^Total +-2 +– +–$/m);
  });

  it("adds zone, trend with its warning, and the largest elements", () => {
    const report = scoreQualityCosts(ledger);
    const text = formatQualityCosts(report, {
      zone: classifyQualityCosts(report),
      trend: qualityCostTrend(ledger),
      ranking: rankCostElements(ledger),
      elements: 1,
    });
    expect(text).toMatch(/^Juran's zone: none$/m);
    expect(text).toMatch(/^2025 +440 +44\.0 +400 +4\.4 +25\.0 /m);
    expect(text).toMatch(/^In 2025 shares moved because other costs did/m);
    expect(text).toMatch(/^Largest elements \(1 of 2; 1 make up 80 %\)$/m);
    expect(text).toMatch(/^refunds +1230 +85\.4 +85\.4$/m);
  });

  it("lists the ten largest elements unless told how many", () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({
      element: `element ${i}`,
      category: "appraisal" as const,
      amount: 100 - i,
    }));
    const text = formatQualityCosts(scoreQualityCosts(entries), { ranking: rankCostElements(entries) });
    expect(text).toMatch(/^Largest elements \(10 of 12; /m);
    expect(text).toMatch(/^element 9 /m);
    expect(text).not.toMatch(/^element 10 /m);
  });

  it("names the zone, and warns of nothing where nothing moved", () => {
    const entries = ledger.entries.slice(0, 2);
    const report = scoreQualityCosts(entries);
    const steady = qualityCostTrend(ledger.periods!.map((period) => ({ ...period, entries })));
    const text = formatQualityCosts(
      scoreQualityCosts([...entries, { element: "audits", category: "appraisal", amount: 200 }]),
      {
        zone: classifyQualityCosts({ ...report, categories: [{ category: "internal-failure", amount: 1 }] }),
        trend: steady,
      },
    );
    expect(text).toMatch(/^Juran's zone: improvement$/m);
    expect(text).not.toMatch(/shares moved/);
  });
});
