import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream, shuffle, threefry } from "../../src/numeric/random.ts";
import golden from "../golden/random/threefry.json" with { type: "json" };

const DRAWS = 100_000;

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, i) => sum + (value - ma) * (b[i]! - mb), 0);
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

function uniforms(seed: number, index: number, count = DRAWS): number[] {
  const stream = randomStream(seed, index);
  return Array.from({ length: count }, () => stream.next());
}

/** Pearson's statistic of counts that should be equal, in deviations from its expectation. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const df = counts.length - 1;
  return (statistic - df) / Math.sqrt(2 * df);
}

describe("threefry", () => {
  it.each([
    // Random123's known answers (kat_vectors, threefry2x32, 20 rounds).
    [0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
  ])("answers as published to key %i %i and counter %i %i", (k0, k1, c0, c1, first, second) => {
    const words = new Uint32Array(2);
    threefry(words, k0, k1, c0, c1);
    expect([...words]).toEqual([first, second]);
  });
});

describe("randomStream", () => {
  it.each(golden.streams)("draws the words of randomgen's ThreeFry, seed $seed, index $index", (row) => {
    const { seed, index, words } = row;
    const stream = randomStream(seed, index);
    for (let i = 0; i < words.length; i += 2) {
      expect(stream.next()).toBe(((words[i]! >>> 5) * 2 ** 26 + (words[i + 1]! >>> 6)) / 2 ** 53);
    }
    const integers = randomStream(seed, index);
    for (let i = 0; i < words.length; i += 2) expect(integers.below(2 ** 32)).toBe(words[i]);
  });

  it("gives a stream the same numbers in whatever order streams are drawn", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(), fc.nat(), (seed, i, j) => {
        const alone = uniforms(seed, i, 5);
        const [a, b] = [randomStream(seed, i), randomStream(seed, j)];
        const between: number[] = [];
        for (let draw = 0; draw < 5; draw++) {
          b.next();
          between.push(a.next());
          b.below(7);
        }
        expect(between).toEqual(alone);
      }),
    );
  });

  it("is uniform on [0, 1) in its leading and in its trailing bits", () => {
    const draws = uniforms(1, 0);
    expect(Math.min(...draws.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    for (const unit of [2 ** 8, 2 ** 24, 2 ** 53]) {
      const counts = new Array<number>(256).fill(0);
      for (const draw of draws) counts[Math.floor(draw * unit) % 256]!++;
      expect(Math.abs(unevenness(counts)), `bits at ${unit}`).toBeLessThan(4);
    }
    expect(draws.every((draw) => draw < 1 && Number.isInteger(draw * 2 ** 53))).toBe(true);
  });

  it("fills pairs of successive draws evenly", () => {
    const stream = randomStream(2, 0);
    const counts = new Array<number>(32 * 32).fill(0);
    for (let i = 0; i < DRAWS; i++) counts[stream.below(32) * 32 + stream.below(32)]!++;
    expect(Math.abs(unevenness(counts))).toBeLessThan(4);
  });

  it("draws whole numbers below n without bias, also where n does not divide 2³²", () => {
    for (const n of [1, 2, 3, 7, 207, 1000]) {
      const stream = randomStream(3, n);
      const counts = new Array<number>(n).fill(0);
      for (let i = 0; i < DRAWS; i++) counts[stream.below(n)]!++;
      if (n > 1) expect(Math.abs(unevenness(counts)), `below ${n}`).toBeLessThan(4);
      else expect(counts).toEqual([DRAWS]);
    }
    // Without rejection the lower half of 0 … 3·2³⁰ − 1 would come up in 1/3 + 1/6 + … = 2/3 of the draws.
    const stream = randomStream(3, 0);
    let lower = 0;
    for (let i = 0; i < DRAWS; i++) if (stream.below(3 * 2 ** 30) < 1.5 * 2 ** 30) lower++;
    expect(Math.abs(lower / DRAWS - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / DRAWS));
  });

  it("has no correlation within a stream nor between neighboring streams and seeds", () => {
    const limit = 4 / Math.sqrt(DRAWS);
    const draws = uniforms(42, 5);
    for (const lag of [1, 2, 3]) {
      expect(Math.abs(correlation(draws.slice(lag), draws.slice(0, -lag)))).toBeLessThan(limit);
    }
    expect(Math.abs(correlation(draws, uniforms(42, 6)))).toBeLessThan(limit);
    expect(Math.abs(correlation(draws, uniforms(43, 5)))).toBeLessThan(limit);
    const first = (seed: number) =>
      Array.from({ length: DRAWS }, (_, index) => randomStream(seed, index).next());
    const firsts = first(9);
    expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(limit);
    const counts = new Array<number>(256).fill(0);
    for (const draw of firsts) counts[Math.floor(draw * 256)]!++;
    expect(Math.abs(unevenness(counts))).toBeLessThan(4);
  });

  it("draws normals with the moments and the tails of the normal distribution", () => {
    const stream = randomStream(11, 0);
    const draws = Array.from({ length: DRAWS }, () => stream.normal());
    const moment = (power: number) => draws.reduce((sum, x) => sum + x ** power, 0) / DRAWS;
    // Deviations of the sample moments: √(1, 2, 15, 96) / √draws.
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / DRAWS));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / DRAWS));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / DRAWS));
    const beyond = draws.filter((x) => Math.abs(x) > 1.959963984540054).length / DRAWS;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / DRAWS));
    expect(Math.abs(correlation(draws.slice(1), draws.slice(0, -1)))).toBeLessThan(4 / Math.sqrt(DRAWS));
  });
});

describe("shuffle", () => {
  it("brings each of the orders about equally often", () => {
    const counts = new Map<string, number>();
    const random = randomStream(7, 0);
    for (let draw = 0; draw < 24_000; draw++) {
      const values = Uint32Array.of(1, 2, 3, 4);
      shuffle(values, random);
      counts.set(values.join(""), (counts.get(values.join("")) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // the 0.999 quantile for 23 degrees of freedom
    expect(chiSquared).toBeLessThan(49.73);
  });

  it("leaves one value and none as they are", () => {
    const [one, none] = [Uint32Array.of(5), new Uint32Array(0)];
    for (const values of [one, none]) shuffle(values, randomStream(1, 0));
    expect([...one, ...none]).toStrictEqual([5]);
  });
});
