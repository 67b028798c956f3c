import { readFileSync } from "node:fs";
import { comparePaired, compareSamples, crossTable } from "service-quality/statistics";
import { describe, expect, it } from "vitest";

interface Tested {
  statistic: number;
  p: number;
}
interface Goldens {
  groups: {
    name: string;
    answers: number[];
    by: string[];
    anova: Tested;
    brownForsythe: Tested;
    welch: Tested & { df2: number };
    etaSquared: number;
    kruskal: Tested;
    tukey: { difference: number; p: number; lower: number; upper: number }[];
    gamesHowell: { difference: number; standardError: number; df: number; p: number }[];
  }[];
  two: {
    name: string;
    x: number[];
    y: number[];
    u: number;
    p: number;
    pMethod: string;
    rankBiserial: number;
  }[];
  pairs: {
    name: string;
    a: number[];
    b: number[];
    ranks: Record<"wilcoxon" | "pratt", Tested>;
    pMethod: string;
    t: Tested & { lower: number; upper: number };
    dz: number;
    sign: { positive: number; negative: number; p: number };
  }[];
  several: {
    name: string;
    ratings: number[][];
    binary: number[][];
    friedman: Tested;
    w: number;
    cochran: Tested;
    mcnemar: Tested & { exactP: number; midP: number };
  }[];
  tables: {
    name: string;
    counts: number[][];
    chiSquared: Tested;
    likelihoodRatio: Tested;
    cramersV: number;
    residuals: number[][];
    fisherP?: number;
    oddsRatio?: number;
    lower?: number;
    upper?: number;
  }[];
}
interface RankInterval {
  p: number;
  estimate: number;
  lower: number;
  upper: number;
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const goldens = read("./comparing.json") as Goldens;
const ranks = read("./rank-intervals.json") as {
  cases: { x: number[]; y: number[]; confidence: number; two: RankInterval; pair: RankInterval }[];
};

const close = (value: number | null | undefined, golden: number, digits = 9) => {
  expect(value! / (golden || 1)).toBeCloseTo(golden === 0 ? 0 : 1, digits);
};
const closeTest = (test: { statistic: number; p: number } | null, { statistic, p }: Tested) => {
  close(test!.statistic, statistic);
  close(test!.p, p);
};

describe.each(goldens.groups)("groups, $name", (golden) => {
  const { answers, by } = golden;
  it("have scipy's and pingouin's F, H and spread", () => {
    const anova = compareSamples(answers, { by, method: "anova" });
    closeTest(anova.test, golden.anova);
    closeTest(anova.homogeneity, golden.brownForsythe);
    close(anova.effect.etaSquared, golden.etaSquared);
    const welch = compareSamples(answers, { by });
    closeTest(welch.test, golden.welch);
    close(welch.test!.df2, golden.welch.df2);
    closeTest(compareSamples(answers, { by, method: "kruskal-wallis" }).test, golden.kruskal);
  });

  it("have their pairs", () => {
    compareSamples(answers, { by, method: "anova" }).pairs.forEach(
      ({ difference, adjustedP, interval }, i) => {
        close(difference, golden.tukey[i]!.difference);
        expect(adjustedP).toBeCloseTo(golden.tukey[i]!.p, 8);
        // scipy searches the quantile to about 1e-5.
        expect(interval!.lower).toBeCloseTo(golden.tukey[i]!.lower, 4);
        expect(interval!.upper).toBeCloseTo(golden.tukey[i]!.upper, 4);
      },
    );
    compareSamples(answers, { by }).pairs.forEach(({ difference, standardError, test, adjustedP }, i) => {
      const { df, p, ...figures } = golden.gamesHowell[i]!;
      close(difference, figures.difference);
      close(standardError, figures.standardError);
      close(test!.df, df);
      expect(adjustedP).toBeCloseTo(p, 8);
    });
  });
});

describe.each(goldens.two)("two groups, $name", ({ x, y, u, p, pMethod, rankBiserial }) => {
  it("have scipy's U", () => {
    const by = [...x.map(() => "x"), ...y.map(() => "y")];
    const result = compareSamples([...x, ...y], { by, method: "mann-whitney" });
    closeTest(result.test, { statistic: u, p });
    expect(result.pMethod).toBe(pMethod);
    close(result.effect.rankBiserial, rankBiserial);
  });
});

describe.each(goldens.pairs)("pairs, $name", ({ a, b, ranks: byZeros, pMethod, t, dz, sign }) => {
  it("have scipy's t, signed ranks and signs", () => {
    const mean = comparePaired({ a, b });
    closeTest(mean.test, t);
    close(mean.interval!.lower, t.lower);
    close(mean.interval!.upper, t.upper);
    close(mean.effectSize, dz);
    for (const zeros of ["wilcoxon", "pratt"] as const) {
      const ranked = comparePaired({ a, b }, { method: "wilcoxon", zeros });
      closeTest(ranked.test, byZeros[zeros]);
      expect(ranked.pMethod).toBe(pMethod);
    }
    const { positive, negative, test } = comparePaired({ a, b }, { method: "sign" });
    expect({ positive, negative }).toEqual({ positive: sign.positive, negative: sign.negative });
    close(test!.p, sign.p);
  });
});

describe.each(goldens.several)(
  "several columns, $name",
  ({ ratings, binary, friedman, w, cochran, mcnemar }) => {
    it("have scipy's Friedman and statsmodels' Cochran and McNemar", () => {
      const named = (columns: number[][]) =>
        Object.fromEntries(columns.map((column, j) => [`q${j + 1}`, column]));
      const ranked = comparePaired(named(ratings), { method: "friedman" });
      closeTest(ranked.test, friedman);
      close(ranked.kendallW, w);
      closeTest(comparePaired(named(binary), { method: "cochran" }).test, cochran);
      const pair = comparePaired(named(binary.slice(0, 2)), { method: "mcnemar" });
      closeTest(pair.test, mcnemar);
      close(pair.exactP, mcnemar.exactP);
      close(pair.midP, mcnemar.midP);
    });
  },
);

describe.each(goldens.tables)("table, $name", ({ counts, residuals, ...golden }) => {
  it("has scipy's and statsmodels' figures", () => {
    const table = crossTable({ counts });
    closeTest(table.chiSquared, golden.chiSquared);
    closeTest(table.likelihoodRatio, golden.likelihoodRatio);
    close(table.cramersV, golden.cramersV);
    table.adjustedResiduals.flat().forEach((residual, k) => {
      close(residual, residuals.flat()[k]!);
    });
    if (golden.fisherP === undefined) return;
    close(table.fisherP, golden.fisherP);
    close(table.oddsRatio, golden.oddsRatio!);
    close(table.oddsRatioInterval!.lower, golden.lower!);
    close(table.oddsRatioInterval!.upper, golden.upper!);
  });
});

describe.each(ranks.cases)("exact rank intervals at $confidence", ({ x, y, confidence, two, pair }) => {
  it("are R's", () => {
    const by = [...x.map(() => "x"), ...y.map(() => "y")];
    const { test, effect } = compareSamples([...x, ...y], { by, method: "mann-whitney", confidence });
    close(test!.p, two.p);
    close(effect.hodgesLehmann, two.estimate);
    close(effect.interval.lower, two.lower);
    close(effect.interval.upper, two.upper);
    const n = Math.min(x.length, y.length);
    const signed = comparePaired({ x: x.slice(0, n), y: y.slice(0, n) }, { method: "wilcoxon", confidence });
    close(signed.test!.p, pair.p);
    close(signed.hodgesLehmann, pair.estimate);
    close(signed.hodgesLehmannInterval!.lower, pair.lower);
    close(signed.hodgesLehmannInterval!.upper, pair.upper);
  });
});
