import { describe, expect, it } from "vitest";
import { drawSamples } from "../../../src/moments/samples/draw-samples.ts";
import { sampleAnswers } from "../../../src/moments/samples/sample-answers.ts";
import { randomStream } from "../../../src/numeric/random.ts";
import { countedAnswers } from "../../../src/survey/counted-answers.ts";
import type { Missing } from "../../../src/survey/estimation.ts";

const x = [1, 4, null, 2, 5, 3, 3, 1, 5, 2];
const y = [2, 5, 1, 1, 4, null, 4, 2, 4, 3];
const z = [3.5, 1.25, 2, 4.5, 1, 2.5, null, 3, 2, 2];
const weights = [1, 2, 1, 3, 0, 1, 2, 1, 1, 1];

const samplesOf = (columns: (number | null)[][], missing: Missing, by?: number[]) => {
  const sources = columns.map((column, j) => ({ column, path: [j], scale: null, reverse: false }));
  return sampleAnswers(countedAnswers(sources, { missing, weights: by }));
};

/** Pearson's r, by its definition, of the rows in which both answered. */
function pearson(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  times: readonly number[],
): number {
  const rows = a.flatMap((value, i) => (value === null || b[i] === null ? [] : [i]));
  const total = rows.reduce((sum, i) => sum + times[i]!, 0);
  const mean = (of: readonly (number | null)[]) =>
    rows.reduce((sum, i) => sum + times[i]! * of[i]!, 0) / total;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (u: typeof a, mu: number, v: typeof a, mv: number) =>
    rows.reduce((sum, i) => sum + times[i]! * (u[i]! - mu) * (v[i]! - mv), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

describe("sampleAnswers", () => {
  it.each([undefined, weights])("correlates of every pair who answered both, weights %j", (by) => {
    const samples = samplesOf([x, y, z], "available", by);
    const counts = [2, 1, 0, 1, 1, 0, 3, 1, 0, 1].filter((_, i) => by?.[i] !== 0);
    expect(samples.sample(Uint32Array.from(counts))).toBeNull();
    const times = [2, 1, 0, 1, 1, 0, 3, 1, 0, 1].map((count, i) => count * (by?.[i] ?? 1));
    const columns = [x, y, z];
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const r = pearson(columns[i]!, columns[j]!, times);
      expect(samples.correlations[3 * i + j]).toBeCloseTo(r, 12);
      expect(samples.correlations[3 * j + i]).toBeCloseTo(r, 12);
    }
    const whole = y.flatMap((value, i) => (value === null ? [] : [times[i]! * value]));
    const total = y.reduce<number>((sum, value, i) => sum + (value === null ? 0 : times[i]!), 0);
    expect(samples.means[1]).toBeCloseTo(whole.reduce((sum, value) => sum + value, 0) / total, 12);
  });

  it("gives of complete answers the same under either policy, but for the deviations' common factor", () => {
    const [a, b] = [
      [1, 4, 2, 5, 3],
      [2, 5, 1, 1.5, 4],
    ];
    const counts = Uint32Array.from([1, 2, 0, 1, 1]);
    const [complete, pairwise] = [samplesOf([a, b], "reject"), samplesOf([a, b], "available")];
    complete.sample(counts);
    pairwise.sample(counts);
    expect(complete.correlations[1]).toBeCloseTo(pairwise.correlations[1]!, 14);
    expect([...complete.means]).toEqual([...pairwise.means].map((mean) => expect.closeTo(mean, 14)));
    expect(pairwise.deviations[0]! / complete.deviations[0]!).toBeCloseTo(Math.sqrt(5 / 4), 14);
  });

  it("says what a sample lacks", () => {
    const constant = samplesOf(
      [
        [3.3, 3.3, 3.3, 4],
        [1, 2, 3, 4],
      ],
      "reject",
    );
    expect(constant.sample(Uint32Array.from([1, 2, 1, 0]))).toBe("no-variance");
    const apart = samplesOf(
      [
        [1, 2, 3, null, null],
        [null, null, 3, 4, 5],
      ],
      "available",
    );
    expect(apart.sample(new Uint32Array(5).fill(1))).toBe("no-pairs");
    expect(apart.sample(Uint32Array.from([1, 0, 0, 1, 1]))).toBe("no-variance");
  });

  it("leaves one respondent out", () => {
    for (const missing of ["reject", "available"] as const) {
      const samples = samplesOf(
        [
          [1, 4, 2, 5, 3],
          [2, 5, 1, 1, 4],
        ],
        missing,
      );
      expect(samples.omit(1)).toBeNull();
      expect(samples.correlations[1]).toBeCloseTo(pearson([1, 2, 5, 3], [2, 1, 1, 4], [1, 1, 1, 1]), 14);
      samples.omit(0);
      expect(samples.correlations[1]).toBeCloseTo(pearson([4, 2, 5, 3], [5, 1, 1, 4], [1, 1, 1, 1]), 14);
    }
  });
});

describe("drawSamples", () => {
  it("draws sample r from stream r of the seed, in whatever part", () => {
    const samples = samplesOf(
      [
        [1, 4, 2, 5, 3],
        [2, 5, 1, 1, 4],
      ],
      "reject",
    );
    const found = new Map<number, number | null>();
    for (const [from, to] of [
      [3, 6],
      [0, 3],
    ] as const) {
      drawSamples(samples, { seed: 7, from, to }, (r, fault) => {
        found.set(r, fault === null ? samples.means[0]! : null);
      });
    }
    for (const [r, mean] of found) {
      const random = randomStream(7, r);
      const rows = Array.from({ length: 5 }, () => random.below(5));
      const drawn = rows.reduce((sum, row) => sum + [1, 4, 2, 5, 3][row]! / 5, 0);
      if (mean !== null) expect(mean).toBeCloseTo(drawn, 14);
    }
    expect(found.size).toBe(6);
  });
});
