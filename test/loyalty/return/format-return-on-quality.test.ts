import { formatReturnOnQuality, projectReturnOnQuality, type QualityPlanSpec } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const plan: QualityPlanSpec = {
  title: "Faster check-in",
  currency: "EUR",
  periods: 2,
  discount: 0,
  market: { size: 1000 },
  share: 0.5,
  retention: 0.5,
  competitorRetention: 0.5,
  attraction: 0.5,
  margin: 10,
  attributes: [{ attribute: "waiting", before: 5, after: 6, impact: 0.5 }],
  retentionPerPoint: 0.25,
  spends: [1000],
};

describe("formatReturnOnQuality", () => {
  it("prints a projection that came back from storage, and refuses what is none", () => {
    const projection = projectReturnOnQuality(plan);
    const stored = JSON.parse(JSON.stringify(projection));
    expect(formatReturnOnQuality(stored, null as never)).toBe(formatReturnOnQuality(projection));
    const refused = (change: object, path: (string | number)[]) =>
      expectRefusal(
        () => formatReturnOnQuality({ ...projection, ...change } as never),
        "invalid_input",
        path,
      );
    refused({ model: "return-on-quality" }, ["model"]);
    refused({ plan: null }, ["plan"]);
    refused({ periods: [{}] }, ["periods", 0, "period"]);
    refused({ sensitivity: [{ input: "margin", low: {} }] }, ["sensitivity", 0, "low", "netPresentValue"]);
    expectRefusal(() => formatReturnOnQuality(projection, { digits: 0.5 }), "invalid_input", ["digits"]);
  });

  it("prints the chain, the periods, what it comes to and what it hangs on", () => {
    const [head, table, sums, sensitivity] = formatReturnOnQuality(projectReturnOnQuality(plan)).split(
      "\n\n",
    );
    expect(head!.split("\n")).toEqual([
      "Return on quality: Faster check-in",
      "2 periods (year), discount 0.0 %, EUR",
      "satisfaction +0.50 points; retention 50.0 → 62.5 %; attraction 50.0 → 50.0 %",
    ]);
    expect(table!.split("\n").at(-1)!.trim().split(/\s+/)).toEqual(
      "2 41.4 34.4 414 344 703 0 0 328".split(" "),
    );
    expect(sums!.split("\n")).toEqual([
      "net present value 328 = 1328 − 1000; return 32.8 %",
      "by retention 1328, word of mouth 0, savings 0, staff 0",
      expect.stringMatching(/^pays back in period 2; breaks even from 0\.\d\d points of satisfaction$/),
    ]);
    expect(sensitivity).toMatch(/^What it hangs on \(net present value, each input ∓ 10\.0 %\)\n/);
    expect(sensitivity!.split("\n")).toHaveLength(1 + 2 + 11);
  });

  it("says less where there is no title, no currency, no market and no way to pay", () => {
    const { title: _, currency: __, ...rest } = plan;
    const text = formatReturnOnQuality(
      projectReturnOnQuality({
        ...rest,
        market: { size: 0 },
        attributes: [{ attribute: "waiting", before: 6, after: 5, impact: 0.5 }],
      }),
      { digits: 2 },
    );
    expect(text).toMatch(
      /^Return on quality\n2 periods \(year\), discount 0\.0 %\nsatisfaction -0\.50 points/,
    );
    expect(text).toContain("net present value -1000.00 = 0.00 − 1000.00; return -100.0 %");
    expect(text).toContain("pays back in period –; breaks even from – points of satisfaction");
  });
});
