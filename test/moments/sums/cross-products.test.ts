import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLOCK_ROWS, crossMultiplier } from "../../../src/moments/sums/cross-products.ts";
import { type SimdKernel, simdKernel } from "../../../src/moments/sums/simd-kernel.ts";

function blockOf(columns: Columns, squared: number | null = null) {
  const values = new Float64Array((columns.length + 2) * BLOCK_ROWS);
  columns.forEach((column, j) => {
    values.set(column, j * BLOCK_ROWS);
  });
  return { values, columns: columns.length, rows: columns[0]!.length, squared };
}

type Columns = readonly (readonly number[])[];

function wholeSums(
  kernel: SimdKernel | null,
  columns: Columns,
  multipliers: readonly number[] | null = null,
  squared: number | null = null,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  const largest = columns.flat().reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  crossMultiplier(columns.length, () => kernel).whole(
    blockOf(columns, squared),
    multipliers && Float64Array.from(multipliers),
    { largest, largestMultiplier: Math.max(1, ...(multipliers ?? [])) },
    (i, j, sum) => sums.set(`${i} ${j}`, (sums.get(`${i} ${j}`) ?? 0n) + BigInt(sum)),
  );
  return sums;
}

function expected(columns: Columns, multipliers: readonly number[] | null = null): Map<string, bigint> {
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, a, r) => sum + BigInt(a) * BigInt(y[r]!) * BigInt(multipliers?.[r] ?? 1), 0n);
  return new Map(
    columns.flatMap((x, i) =>
      columns.flatMap((y, j) => (j < i ? [] : [[`${i} ${j}`, product(x, y)] as const])),
    ),
  );
}

const lists = (min: number, max: number, length: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

describe.each([
  ["with SIMD", simdKernel()],
  ["without SIMD", null],
])("crossMultiplier %s", (_, kernel) => {
  it("gives every pair's sum exactly at every size: packed by three, by two, plain, in fewer rows, and as big integers", () => {
    const sizes = fc.constantFrom(
      1,
      11,
      12,
      255,
      256,
      724,
      11_585,
      16_383,
      16_384,
      32_768,
      2_000_000,
      3_000_000,
      94_906_265,
      94_906_266,
      2 ** 53 - 1,
    );
    const drawn = fc
      .tuple(
        sizes,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 9, 2 ** 24),
      )
      .chain(([size, columns, rows, most]) =>
        fc.record({
          columns: fc.array(lists(-size, size, rows), { minLength: columns, maxLength: columns }),
          multipliers: most === 0 ? fc.constant(null) : lists(0, most, rows),
        }),
      );
    fc.assert(
      fc.property(drawn, ({ columns, multipliers }) => {
        expect(wholeSums(kernel, columns, multipliers)).toEqual(expected(columns, multipliers));
      }),
    );
  });

  it("gives the sum of every squared column where another column is 1, exactly at every size", () => {
    const sizes = fc.constantFrom(
      1,
      11,
      12,
      181,
      182,
      255,
      256,
      3_000_000,
      94_906_265,
      94_906_266,
      2 ** 53 - 1,
    );
    const drawn = fc
      .tuple(
        sizes,
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 9, 2 ** 24),
      )
      .chain(([size, squared, others, rows, most]) =>
        fc.record({
          answers: fc.array(lists(-size, size, rows), { minLength: squared, maxLength: squared }),
          presences: fc.array(lists(0, 1, rows), { minLength: others, maxLength: others }),
          multipliers: most === 0 ? fc.constant(null) : lists(0, most, rows),
        }),
      );
    fc.assert(
      fc.property(drawn, ({ answers, presences, multipliers }) => {
        const p = answers.length;
        const sum = (x: readonly number[], present: readonly number[]) =>
          x.reduce(
            (total, a, r) => total + BigInt(a) ** 2n * BigInt(present[r]!) * BigInt(multipliers?.[r] ?? 1),
            0n,
          );
        expect(wholeSums(kernel, [...answers, ...presences], multipliers, p)).toEqual(
          new Map(answers.flatMap((x, i) => presences.map((y, j) => [`${i} ${p + j}`, sum(x, y)] as const))),
        );
      }),
    );
  });

  it.each([11, 12, 255, 256, 1448, 1449, 16_383, 16_384, 2_965_820, 2_965_821])(
    "holds full blocks of answers that are all %i, or all its negative",
    (size) => {
      const signs = [1, -1, 1, -1, -1, 1, 1, -1, 1, 1, -1];
      const columns = signs.map((sign) => new Array<number>(BLOCK_ROWS).fill(sign * size));
      expect(wholeSums(kernel, columns)).toEqual(expected(columns));
    },
  );

  it("adds real numbers, multiplied row by row", () => {
    const block = blockOf([
      [0.5, 2],
      [-1.25, 4],
    ]);
    const sums: [number, number, number][] = [];
    crossMultiplier(2).real(block, Float64Array.of(2, 0.5), (...sum) => sums.push(sum));
    expect(sums).toEqual([
      [0, 0, 2.5],
      [0, 1, 2.75],
      [1, 1, 11.125],
    ]);
  });

  it("adds real squares where another column is 1", () => {
    const sums: [number, number, number][] = [];
    const columns = [
      [0.5, 2],
      [1, 0],
      [1, 1],
    ];
    crossMultiplier(3).real(blockOf(columns, 1), Float64Array.of(2, 0.5), (...sum) => sums.push(sum));
    expect(sums).toEqual([
      [0, 1, 0.5],
      [0, 2, 2.5],
    ]);
  });
});
