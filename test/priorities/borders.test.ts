import {
  classifyKano,
  compareImportance,
  compareKano,
  estimateDrivers,
  estimatePenaltyReward,
  type KanoCounts,
  kanoCategory,
  penaltyRewardIndices,
  scoreImportancePerformance,
  scoreOpportunities,
  summarizeKano,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";

const NONE: KanoCounts = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };

/** Pairs of answers of each category, in the table of Berger et al. */
const PAIRS = { A: [1, 3], O: [1, 5], M: [2, 5], I: [3, 3], R: [5, 3], Q: [1, 1] } as const;

/** A feature of respondents by category and weight. */
function weightedKano(
  rows: readonly (readonly [keyof typeof PAIRS, number])[],
  rule?: "mode" | "moai" | "berger",
) {
  return classifyKano(
    rows.map(([category]) => PAIRS[category][0]),
    rows.map(([category]) => PAIRS[category][1]),
    { weights: rows.map(([, weight]) => weight), rule },
  );
}

describe("a Kano tie", () => {
  it("is one where weights add up to the same sum: 0.1 + 0.7 and 0.8, 0.1 + 0.2 and 0.3", () => {
    for (const [one, two, both] of [
      [0.1, 0.7, 0.8],
      [0.1, 0.2, 0.3],
      [1.1, 2.2, 3.3],
    ] as const) {
      const feature = weightedKano([
        ["A", one],
        ["A", two],
        ["M", both],
      ]);
      expect(feature).toMatchObject({ tied: ["M", "A"], category: "M", categoryStrength: 0 });
      expect(feature.fong).toMatchObject({ difference: 0, significant: false });
      expect(feature.timko?.category).toBe("O");
    }
    expect(kanoCategory(1, 3)).toBe("A");
  });

  it("is close up to six percent of the weights, and no further", () => {
    const lead = (more: number) =>
      weightedKano(
        [
          ["A", 0.53 + more],
          ["M", 0.4],
          ["M", 0.07],
        ],
        "moai",
      ).category;
    expect(lead(0)).toBe("M");
    expect(lead(1e-9)).toBe("A");
    expect(summarizeKano({ ...NONE, A: 53, M: 47 }, { rule: "moai" }).category).toBe("M");
    expect(summarizeKano({ ...NONE, A: 54, M: 47 }, { rule: "moai" }).category).toBe("A");
  });

  it("leaves wanting no majority over not wanting", () => {
    const rows = [
      ["A", 0.1],
      ["O", 0.7],
      ["I", 0.8],
    ] as const;
    expect(weightedKano(rows, "berger").category).toBe("I");
    expect(weightedKano([...rows, ["M", 1e-6]], "berger").category).toBe("O");
  });
});

describe("Fong's critical difference", () => {
  it("is reached at equality: 22 = 1.65 √(320 · 400 / 720), 18 = 1.65 √(150 · 576 / 726)", () => {
    for (const [a, b, n] of [
      [171, 149, 360],
      [84, 66, 363],
    ] as const) {
      const rest = n - a - b;
      const counts = (A: number) => ({
        ...NONE,
        A,
        M: b,
        I: Math.min(rest, b - 1),
        Q: Math.max(0, rest - b + 1),
      });
      expect(summarizeKano(counts(a)).fong).toMatchObject({ difference: a - b, significant: true });
      expect(summarizeKano({ ...counts(a - 1), Q: counts(a).Q + 1 }).fong?.significant).toBe(false);
    }
  });
});

describe("the continuous plane of Kano", () => {
  it("counts a mean of exactly 2 as high, and one of exactly −1 as not reversed, whatever the weights", () => {
    // 4 and 0 with weights of equal sums are 2; −2 and 0 are −1
    const weights = [0.1, 0.7, 0.8];
    const high = classifyKano([1, 1, 3], [3, 3, 3], { weights });
    expect(high.continuous.category).toBe("A");
    const low = classifyKano([5, 5, 3], [3, 3, 3], { weights });
    expect(low.continuous.category).toBe("I");
  });
});

describe("the crosshair", () => {
  it("has what lies on it among the high: 3.9 of 4.4, 4.9, 2.4 and 3.9, 0.3 of 0.1, 0.2, 0.6 and 0.3", () => {
    for (const figures of [
      [4.4, 4.9, 2.4, 3.9],
      [0.1, 0.2, 0.6, 0.3],
      [1.1, 2.2, 6.6, 3.3],
    ]) {
      const rated = figures.map((x, i) => ({ attribute: `a${i}`, importance: x, performance: x }));
      const grid = scoreImportancePerformance(rated).attributes;
      expect(grid[3]).toMatchObject({ quadrant: "keep", gap: 0, diagonal: "maintain", priority: 0 });
      const compared = compareImportance(
        figures.map((x, i) => ({ attribute: `a${i}`, stated: x, derived: x })),
      );
      expect(compared.attributes[3]?.factor).toBe("important-performance");
    }
  });

  it("leaves an attribute on the diagonal where answers have the same sum in another order", () => {
    const importance = { a: [0.1, 0.2, 0.6] };
    const performance = { a: [0.6, 0.2, 0.1] };
    const [row] = scoreImportancePerformance({ importance, performance }).attributes;
    expect(row).toMatchObject({ gap: 0, diagonal: "maintain", priority: 0 });
  });

  it("is touched by an interval that ends on it", () => {
    const figures = [0.1, 0.2, 0.6];
    const rated = figures.map((x, i) => ({
      attribute: `a${i}`,
      importance: x,
      performance: x,
      importanceInterval: { lower: x, upper: i === 1 ? 0.3 : x },
      performanceInterval: { lower: x, upper: x },
    }));
    const { attributes } = scoreImportancePerformance(rated);
    expect(attributes.map(({ undecided }) => undecided)).toEqual([false, true, false]);
  });
});

describe("the bands of opportunity", () => {
  /** `a` of `n` call it important, `b` are satisfied. */
  const bandOf = (a: number, b: number, n: number) => {
    const column = (high: number) => Array.from({ length: n }, (_, i) => (i < high ? 5 : 1));
    return scoreOpportunities({ importance: { w: column(a) }, satisfaction: { w: column(b) } }).items[0]!;
  };

  it("begin where they are said to: 10 (2a − b) / n of counts, in exact arithmetic", () => {
    const found: Record<string, number> = {};
    for (let n = 1; n <= 60; n++) {
      for (let a = 0; a <= n; a++) {
        for (let b = 0; b <= n; b++) {
          const score = 10 * (a > b ? 2 * a - b : a);
          if (![15 * n, 12 * n, 10 * n].includes(score)) continue;
          const { band, opportunity } = bandOf(a, b, n);
          expect(opportunity).toBeCloseTo(score / n, 12);
          expect([score / n, band]).toEqual([score / n, score === 10 * n ? "solid" : "high"]);
          found[band] = (found[band] ?? 0) + 1;
        }
      }
    }
    expect(found.high).toBeGreaterThan(100);
    expect(bandOf(26, 5, 30).band).toBe("extreme");
  });
});

describe("the classes of asymmetry", () => {
  it("have their borders at exactly 0.4, 0.1, −0.1 and −0.4, whatever the range", () => {
    for (const range of [1, 3, 0.7, 1e-9, 1e9]) {
      const classOf = (share: number) =>
        penaltyRewardIndices({ reward: share * range, penalty: -(1 - share) * range }).class;
      expect([0.7, 0.55, 0.45, 0.3].map(classOf)).toEqual(["satisfier", "hybrid", "hybrid", "dissatisfier"]);
      expect([0.7001, 0.5501, 0.4499, 0.2999].map(classOf)).toEqual([
        "delighter",
        "satisfier",
        "dissatisfier",
        "frustrator",
      ]);
    }
  });

  it("take an effect that is nothing but rounding for none", () => {
    // low ratings 0.1 and 0.7, middling ones 0.4: the penalty is 0
    const outcome = [0.1, 0.7, 0.4, 0.4, 1.1, 1.3, 0.1, 0.7];
    const ratings = [1, 1, 3, 3, 5, 5, 1, 1];
    const [row] = estimatePenaltyReward(outcome, { a: ratings }, { low: 2, high: 4 }).attributes;
    expect(row).toMatchObject({ penalty: 0, wrongSigns: [], class: "delighter" });
  });

  it("count a rating on its border, as low and as high", () => {
    const ratings = [0.1 + 0.2, 0.3, 0.5, 0.5, 0.5, 0.6 + 0.1, 0.7, 0.7];
    const [row] = estimatePenaltyReward(
      [1, 2, 3, 4, 3, 5, 6, 5],
      { a: ratings },
      { low: 0.3, high: 0.7 },
    ).attributes;
    expect(row).toMatchObject({ lowCount: 2, highCount: 3 });
  });
});

describe("what does not vary", () => {
  const wobbling = [0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3, 0.3, 0.3];
  const x = [1, 2, 3, 4, 5, 2, 1, 4];

  it("explains nothing and is not explained, though its floating point does", () => {
    expect(estimateDrivers(wobbling, { x })).toMatchObject({ r2: null, notes: [{ reason: "no-variance" }] });
    expect(() => estimateDrivers(x, { wobbling })).toThrow(
      expect.objectContaining({ code: "singular_data", path: ["predictors", "wobbling"] }),
    );
    const { r2, attributes } = estimatePenaltyReward(wobbling, { x }, { low: 2, high: 4 });
    expect([r2, attributes[0]?.penalty, attributes[0]?.penaltyTest]).toEqual([null, 0, null]);
  });

  it("has no test where the outcome is fitted without error", () => {
    const fitted = x.map((rating) => (rating <= 2 ? 0.1 : rating >= 4 ? 0.7 : 0.3));
    for (const weights of [undefined, [1, 2, 3, 4, 5, 6, 7, 8]]) {
      const { r2, attributes } = estimatePenaltyReward(fitted, { x }, { low: 2, high: 4, weights });
      expect(r2).toBe(1);
      expect(attributes[0]).toMatchObject({ penaltyTest: null, rewardTest: null, factor: null });
    }
  });

  it("shares nothing of correlations that are rounding", () => {
    const outcome = [0.1, 0.7, 0.4, 0.1, 0.7, 0.4];
    const { r2, drivers } = estimateDrivers(outcome, { x: [1, 1, 1, 2, 2, 2] });
    expect([r2, drivers[0]?.share]).toEqual([0, null]);
  });
});

describe("a respondent of weight 0", () => {
  it("is in no segment, whatever the answers, and needs none", () => {
    const options = { by: ["a", "a", "b", "b"], weights: undefined };
    const plain = compareKano([1, 1, 2, 3], [4, 5, 5, 5], options);
    const { segments, notes } = compareKano([1, 1, 2, 3, 1, 2], [4, 5, 5, 5, 1, 1], {
      by: ["a", "a", "b", "b", "c", null],
      weights: [1, 1, 1, 1, 0, 0],
    });
    expect(segments.map(({ segment, n, counts }) => ({ segment, n, counts }))).toEqual(
      plain.segments.map(({ segment, n, counts }) => ({ segment, n, counts })),
    );
    expect(notes[0]?.reason).toBe("weighted");
  });
});
