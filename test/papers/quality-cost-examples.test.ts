import {
  expectedTaguchiLoss,
  optimalConformanceLevel,
  type QualityCostCategory,
  type QualityCostEntry,
  qualityCostTrend,
  scoreQualityCosts,
  taguchiConstant,
} from "service-quality/cost";
import { describe, expect, it } from "vitest";

type Amounts = Readonly<Record<QualityCostCategory, Readonly<Record<string, number>>>>;

const entriesOf = (amounts: Amounts): QualityCostEntry[] =>
  Object.entries(amounts).flatMap(([category, elements]) =>
    Object.entries(elements).map(([element, amount]) => ({
      element,
      category: category as QualityCostCategory,
      amount,
    })),
  );

const percent = (share: number | null, digits: number) => (100 * share!).toFixed(digits);

describe("Brown Company, sales of 8,100,000 (www.quesba.com, question 77021)", () => {
  const brown: Amounts = {
    prevention: { "design review": 405000, "quality training": 135000 },
    appraisal: { "materials inspection": 54000, "process acceptance": 67500, "product inspection": 40500 },
    "internal-failure": { reinspection: 67500, scrap: 47250 },
    "external-failure": { recalls: 135000, "lost sales": 270000, "returned goods": 128250 },
  };
  const report = scoreQualityCosts(entriesOf(brown), { sales: 8100000 });

  it("has quality costs of 1,350,000, which is 16.67 % of sales", () => {
    expect(report.total).toBe(1350000);
    expect(percent(report.ratios.salesShare, 2)).toBe("16.67");
  });

  it("has the printed subtotals and percentages of sales", () => {
    expect(report.categories.map(({ amount, salesShare }) => [amount, percent(salesShare, 2)])).toEqual([
      [540000, "6.67"],
      [162000, "2.00"],
      [114750, "1.42"],
      [533250, "6.58"],
    ]);
  });

  it("fails for 48 % of its quality costs, printed as about half of them", () => {
    expect(percent(report.nonconformance / report.total, 0)).toBe("48");
  });
});

describe("Mercury, Inc., two years in thousands (traloihay.net, Problem 2-22)", () => {
  const years: readonly (readonly [string, number, Amounts])[] = [
    [
      "last year",
      4200,
      {
        prevention: { "machine maintenance": 70, "training suppliers": 0, "quality circles": 0 },
        appraisal: { "incoming inspection": 20, "final testing": 80 },
        "internal-failure": { rework: 50, scrap: 40 },
        "external-failure": { "warranty repairs": 90, "customer returns": 320 },
      },
    ],
    [
      "this year",
      4800,
      {
        prevention: { "machine maintenance": 120, "training suppliers": 10, "quality circles": 20 },
        appraisal: { "incoming inspection": 40, "final testing": 90 },
        "internal-failure": { rework: 130, scrap: 70 },
        "external-failure": { "warranty repairs": 30, "customer returns": 80 },
      },
    ],
  ];
  const { periods, notes } = qualityCostTrend(
    years.map(([period, operatingCost, amounts]) => ({ period, operatingCost, entries: entriesOf(amounts) })),
  );

  it("falls from 670 to 590, from 16.0 to 12.3 % of production cost", () => {
    expect(periods.map(({ total, ratios }) => [total, percent(ratios.operatingCostShare, 1)])).toEqual([
      [670, "16.0"],
      [590, "12.3"],
    ]);
    expect(periods[1]!.index!.toFixed(1)).toBe("88.1");
  });

  it("has the printed shares of the total, prevention going from 10.4 to 25.4 %", () => {
    expect(periods.map(({ categories }) => categories.map(({ share }) => percent(share, 1)))).toEqual([
      ["10.4", "14.9", "13.4", "61.2"],
      ["25.4", "22.0", "33.9", "18.6"],
    ]);
  });

  it("has the printed shares of production cost", () => {
    const shares = periods.map(({ categories, bases }) =>
      categories.map(({ amount }) => percent(amount / bases.operatingCost!, 1)),
    );
    expect(shares).toEqual([
      ["1.7", "2.4", "2.1", "9.8"],
      ["3.1", "2.7", "4.2", "2.3"],
    ]);
  });

  it("owes a third of what prevention's share rose by to the fall of other costs, which is noted", () => {
    const [prevention] = periods[1]!.shifts;
    // 150 of 750, had the others stayed at 600: 20.0 % of 25.4 %.
    expect(percent(prevention!.ownEffect, 1)).toBe("9.6");
    expect(percent(prevention!.othersEffect, 1)).toBe("5.4");
    expect(notes).toContainEqual({ path: ["periods", 1, "shifts", 0], reason: "share-moved-with-others" });
  });
});

describe("appraisal 100D + 1500, prevention −50D + 6300, failure D·exp(0.5D), D in % (mywordsolution.com, 9307953)", () => {
  const levels = [0, 10, 15].map((defective) => ({
    conformance: 1 - defective / 100,
    conformanceCost: 100 * defective + 1500 + (-50 * defective + 6300),
    nonconformanceCost: defective * Math.exp(0.5 * defective),
  }));

  it("costs 7,800 without a defect, the least there is: the optimum is a corner", () => {
    expect(optimalConformanceLevel(levels)).toMatchObject({ conformance: 1, cost: 7800, kind: "corner" });
  });
});

describe("examples of Taguchi's loss", () => {
  it("0.200 ± 0.020 in, repaired for 150, has a constant of 375,000 (managementmcq.blogspot.com, 2021/05)", () => {
    expect(taguchiConstant({ loss: 150, deviation: 0.02 })).toBeCloseTo(375000, 8);
  });

  it("at a constant of 0.444 and a mean on target a unit loses 1.78 or 0.048 (homeworksource.com, 1120165)", () => {
    const loss = { kind: "nominal", constant: 0.444, target: 115, mean: 115 } as const;
    expect(expectedTaguchiLoss({ ...loss, standardDeviation: 2 }).toFixed(2)).toBe("1.78");
    expect(expectedTaguchiLoss({ ...loss, standardDeviation: 0.33 }).toFixed(3)).toBe("0.048");
  });
});

describe("the Ideal Company, sales of 75,000,000 (ibeehomeworksolutions.com, 1682739)", () => {
  it("has quality costs of 12 % of sales, 3.5 of nonconformance per 1 of conformance", () => {
    const { total, categories, ratios } = scoreQualityCosts(
      entriesOf({
        prevention: {
          "quality training": 150000,
          "statistical process control": 300000,
          "supplier certification": 350000,
          "quality engineering": 200000,
        },
        appraisal: {
          "inspection and testing of incoming materials": 300000,
          "process quality audits": 350000,
          "process control monitoring": 350000,
        },
        "internal-failure": {
          "downtime due to defects": 600000,
          "rework costs": 2000000,
          waste: 900000,
          "net cost of scrap": 1500000,
        },
        "external-failure": {
          "product recalls": 325000,
          "warranty claims": 420000,
          "product liability lawsuits": 500000,
          "repair costs in the field": 375000,
          "returned products": 380000,
        },
      }),
      { sales: 75000000 },
    );
    expect(total).toBe(9000000);
    expect(categories.map(({ salesShare }) => percent(salesShare, 2))).toEqual([
      "1.33",
      "1.33",
      "6.67",
      "2.67",
    ]);
    expect([ratios.salesShare, ratios.nonconformanceToConformance]).toEqual([0.12, 3.5]);
  });
});
