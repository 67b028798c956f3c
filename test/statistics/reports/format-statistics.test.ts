import {
  comparePaired,
  compareSamples,
  crossTable,
  estimateCorrelations,
  estimatePower,
  formatStatistics,
  summarizeAnswers,
  testEquivalence,
  testNormality,
} from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const answers = { speed: [4, null, 2, 5, 3, 3, 1, 4, null, 5], staff: [5, 4, 4, 5, 3, 4, 2, 5, 3, 5] };
const scale = { min: 1, max: 5 };

describe("formatStatistics", () => {
  it("prints a row for each item, and in full its interval and shape", () => {
    const result = summarizeAnswers(answers, { scale });
    expect(formatStatistics(result).split("\n")).toEqual([
      "Descriptive statistics",
      "n = 10",
      "",
      "item    n   missing     M    SD          95 %   Mdn      range  skewness  kurtosis  floor  ceiling",
      "─────  ──  ────────  ────  ────  ────────────  ────  ─────────  ────────  ────────  ─────  ───────",
      "speed   8  2 (20 %)  3.38  1.41  [2.20, 4.55]  3.50  1.00–5.00     -0.48     -0.56   13 %     25 %",
      "staff  10         0  4.00  1.05  [3.25, 4.75]  4.00  2.00–5.00     -0.71     -0.45    0 %     40 %",
    ]);
    const plain = formatStatistics(result, { style: "plain", labels: { speed: "Speed" }, digits: 1 });
    expect(plain).toContain("Speed   8  2 (20 %)  3.4  1.4");
    expect(plain).not.toContain("[");
    expect(formatStatistics(summarizeAnswers(answers))).not.toContain("floor");
  });

  it("has dimensions below the items, and dashes for what nobody answered", () => {
    const instrument = {
      id: "d",
      title: "d",
      citation: "own",
      scale,
      dimensions: [
        {
          id: "desk",
          label: "Desk",
          items: [
            { id: "speed", label: "s" },
            { id: "none", label: "n" },
          ],
        },
      ],
    };
    const none = answers.speed.map(() => null);
    const text = formatStatistics(summarizeAnswers({ ...answers, none }, { instrument }), {
      labels: { desk: "Desk" },
    });
    expect(text).toMatch(/^Desk +8 /m);
    expect(text).toMatch(/^none +0 +10 \(100 %\) +–/m);
  });

  it("prints correlations as a matrix with stars, and in full every pair", () => {
    const result = estimateCorrelations(answers, { missing: "available" });
    const text = formatStatistics(result);
    expect(text).toMatch(/^2 staff +\.87\*\*$/m);
    expect(text).toContain("* p < .05, ** p < .01, *** p < .001");
    expect(text).toMatch(/^speed – staff +8 +\.87 +\[\.42, \.98\] +\.005 +\.005$/m);
    expect(formatStatistics(result, { style: "plain" })).not.toContain("–");
    expect(formatStatistics(result, { language: "ru" })).toContain("* p < 0,05; ** p < 0,01; *** p < 0,001");
    const same = estimateCorrelations({ a: [1, 1, 1], b: [1, 2, 3] });
    expect(formatStatistics(same)).toContain("Note. pairs[0].estimate: no variance");
  });

  it("prints tests of normality, Mardia's where there are some", () => {
    const both = formatStatistics(testNormality(answers, { missing: "available" }));
    expect(both).toContain("Mardia, skewness: χ²(4) = 1.41, p = .843");
    expect(both).toMatch(/^staff +10 +-0\.71 +-0\.45 +\.859 +\.074$/m);
    expect(formatStatistics(testNormality({ a: [1, 2] }))).not.toContain("Mardia");
  });

  it("prints samples with their pairs, and cross tables with shares", () => {
    const by = ["x", "x", "y", "y", "x", "y", "z", "z", "z", "z"];
    const samples = compareSamples(answers.staff, { by });
    expect(formatStatistics(samples)).toContain("n = 10, F(2, 4.3) = 0.28, p = .771");
    expect(formatStatistics(samples)).toMatch(/^x – y +-0\.33 +\[-3\.01, 2\.34\] +\.876$/m);
    expect(formatStatistics(samples, { style: "plain" })).not.toContain("x – y");
    expect(
      formatStatistics(
        crossTable({
          counts: [
            [3, 4],
            [5, 6],
          ],
        }),
      ),
    ).toMatch(/^1 +3 \(43 %\) +4 \(57 %\)$/m);
    const named = crossTable({ rows: ["m", "f", "f"], columns: [1, 2, 1] });
    expect(formatStatistics(named, { labels: { m: "men" } })).toMatch(/^men +1 \(100 %\)/m);
  });

  it("prints paired comparisons with the effect of their method", () => {
    const [a, b, c] = [
      [5, 4, 4, 5, 3, 4, 2, 5],
      [4, 4, 2, 5, 3, 3, 1, 4],
      [3, 4, 1, 4, 2, 5, 1, 3],
    ] as const;
    const two = { a, b };
    const t = formatStatistics(comparePaired(two, { method: "t" }));
    expect(t).toMatch(/^n = 8, t\(7\) = -?\d+\.\d\d, p = \.\d{3}, d = /m);
    expect(t).toMatch(/^difference 0\.75, 95 % \[/m);
    expect(formatStatistics(comparePaired(two, { method: "wilcoxon" }))).toMatch(
      /W = .*, r = 1\.00\ndifference/,
    );
    expect(formatStatistics(comparePaired(two, { method: "sign" }))).toContain("S = 5.00");
    const friedman = formatStatistics(comparePaired({ a, b, c }, { method: "friedman" }), {
      labels: { a: "Speed" },
    });
    expect(friedman).toMatch(/χ²\(2\) = .*, W = \./);
    expect(friedman).toMatch(/^Speed +4\.00 +4\.00 +/m);
    const yes = (column: readonly number[]) => column.map((x) => (x > 3 ? 1 : 0));
    const shares = { a: yes(a), b: yes(b), c: yes(c) };
    expect(formatStatistics(comparePaired(shares, { method: "cochran" }))).toMatch(/^a +75 %$/m);
    const mcnemar = comparePaired({ a: shares.a, b: shares.b }, { method: "mcnemar" });
    expect(formatStatistics(mcnemar)).toMatch(/^n = 8, χ²\(1\) = /m);
    const alike = formatStatistics(comparePaired({ a, b: a }, { method: "wilcoxon" }));
    expect(alike).toContain("n = 8, W = –, p = –");
  });

  it("says whether a difference is too small to matter, and what goes together", () => {
    const margins = { lower: -0.5, upper: 0.5 };
    const equivalence = testEquivalence({ difference: 0.12, standardError: 0.18, df: 46 }, margins);
    expect(formatStatistics(equivalence).split("\n")).toEqual([
      "Equivalence",
      "difference 0.12, 90 % [-0.18, 0.42]",
      "margins: -0.5 … 0.5",
      "t(46) = 3.44, p < .001",
      "t(46) = -2.11, p = .020",
      "too small to matter, p = .020",
    ]);
    const above = testEquivalence({ difference: -1, standardError: 1 }, { lower: -0.1 });
    expect(formatStatistics(above, { language: "bg" })).toContain("не е показано, че е малко, p = 0,816");
    expect(
      formatStatistics(testEquivalence({ difference: -1, standardError: 1 }, { upper: 0.1 }), {
        style: "plain",
      }),
    ).toContain("−∞ … 0.1");
    const power = estimatePower({ test: "t-two-samples", effect: 0.5, power: 0.8 });
    expect(formatStatistics(power)).toMatch(/^64 +128 +0\.500 +\.050 +\.800$/m);
    const never = estimatePower({ test: "correlation", effect: 1e-9, power: 0.8 });
    expect(formatStatistics(never)).toMatch(/^– +– /m);
  });

  it("is laid out as Markdown and HTML too", () => {
    const result = summarizeAnswers(answers);
    expect(formatStatistics(result, { as: "markdown" })).toMatch(/^\| speed \| +8 \|/m);
    expect(formatStatistics(result, { as: "html" })).toContain("<table");
  });

  it("has dashes and gaps where a result that is given back has none", () => {
    const alike = compareSamples([2, 2, 2, 2], { by: ["x", "x", "y", "y"], method: "kruskal-wallis" });
    expect(formatStatistics(alike)).toContain("H = –, p = –");
    const ranks = compareSamples([1, 2, 3, 4], { by: ["x", "x", "y", "y"], method: "mann-whitney" });
    expect(formatStatistics(ranks)).toContain("U = 0.00");
    const table = crossTable({
      counts: [
        [3, 4],
        [5, 6],
      ],
    });
    expect(formatStatistics({ ...table, rowShares: [[0.5, 0.5]] })).toContain("5 (–)");
    const pairs = estimateCorrelations({ a: [1, 2, 4], b: [2, 1, 4], c: [1, 1, 2] }).pairs.slice(1);
    const fewer = { ...estimateCorrelations({ a: [1, 2, 4], b: [2, 1, 4], c: [1, 1, 2] }), pairs };
    expect(formatStatistics(fewer)).toMatch(/^2 b$/m);
  });

  it("refuses what has no table here", () => {
    expectRefusal(() => formatStatistics({ model: "regression" } as never), "invalid_input", ["model"]);
    expectRefusal(() => formatStatistics(null as never), "invalid_input", []);
  });
});
