import { comparePaired, compareSamples, crossTable } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../../src/numeric/random.ts";

/** The full number of samples by `npm run test:deep`, where a test must reject 4 to 6 % of them. */
const DEEP = process.env.DEEP_RUNS !== undefined;
const SAMPLES = DEEP ? 10_000 : 200;
/** Of tests whose pairs take their time. */
const FAMILIES = DEEP ? 4000 : 60;
const [LEAST, MOST] = DEEP ? [0.04, 0.06] : [0.015, 0.1];

const random = randomStream(1908, 0);
const normal = () => random.normal();
const point = () => Math.min(7, Math.max(1, Math.round(4 + 1.6 * normal())));
const binary = () => random.below(2);
const list = (n: number, draw: () => number) => Array.from({ length: n }, draw);

/** Groups of 12, 20 and 35, or of other sizes. */
const groups = (draw: (group: number) => number, sizes = [12, 20, 35]) => ({
  answers: sizes.flatMap((n, g) => list(n, () => draw(g))),
  by: sizes.flatMap((n, g) => list(n, () => g)),
});

function rejected(samples: number, pOf: () => number): number {
  let count = 0;
  for (let i = 0; i < samples; i++) count += Number(pOf() < 0.05);
  return count / samples;
}

const tests: Record<string, () => number> = {
  "Kruskal and Wallis, of seven points": () => {
    const { answers, by } = groups(point);
    return compareSamples(answers, { by, method: "kruskal-wallis" }).test!.p;
  },
  "Mann and Whitney, exact": () => {
    const { answers, by } = groups(normal, [25, 30]);
    return compareSamples(answers, { by, method: "mann-whitney" }).test!.p;
  },
  "Mann and Whitney, of seven points": () => {
    const { answers, by } = groups(point, [40, 70]);
    return compareSamples(answers, { by, method: "mann-whitney" }).test!.p;
  },
  "paired t": () => comparePaired({ a: list(25, normal), b: list(25, normal) }).test!.p,
  "Wilcoxon, exact": () =>
    comparePaired({ a: list(25, normal), b: list(25, normal) }, { method: "wilcoxon" }).test!.p,
  "Wilcoxon, of seven points": () =>
    comparePaired({ a: list(60, point), b: list(60, point) }, { method: "wilcoxon" }).test!.p,
  "Pratt, of seven points": () =>
    comparePaired({ a: list(60, point), b: list(60, point) }, { method: "wilcoxon", zeros: "pratt" }).test!.p,
  Friedman: () =>
    comparePaired(
      { a: list(50, point), b: list(50, point), c: list(50, point), d: list(50, point) },
      { method: "friedman" },
    ).test!.p,
  Cochran: () =>
    comparePaired({ a: list(80, binary), b: list(80, binary), c: list(80, binary) }, { method: "cochran" })
      .test!.p,
  "McNemar, mid-p": () =>
    comparePaired({ a: list(150, binary), b: list(150, binary) }, { method: "mcnemar" }).midP!,
  "chi-squared": () =>
    crossTable({ rows: list(150, () => random.below(3)), columns: list(150, point) }).chiSquared.p,
};

describe("where nothing differs, one sample in twenty is found to", () => {
  it.each(Object.entries(tests))("%s", { timeout: 600_000 }, (_, pOf) => {
    const share = rejected(SAMPLES, pOf);
    expect(share).toBeGreaterThan(LEAST);
    expect(share).toBeLessThan(MOST);
  });

  it.each([
    ["anova", 1],
    ["welch-anova", 3],
  ] as const)("%s, and any of its pairs", { timeout: 600_000 }, (method, widest) => {
    let [all, any] = [0, 0];
    for (let i = 0; i < FAMILIES; i++) {
      const { answers, by } = groups((g) => (widest === 1 ? 1 : widest - g) * random.normal());
      const { test, pairs } = compareSamples(answers, { by, method });
      all += Number(test!.p < 0.05);
      any += Number(pairs.some(({ adjustedP }) => adjustedP! < 0.05));
    }
    for (const share of [all / FAMILIES, any / FAMILIES]) {
      expect(share).toBeGreaterThanOrEqual(DEEP ? LEAST : 0);
      expect(share).toBeLessThan(DEEP ? MOST : 0.15);
    }
  });
});
