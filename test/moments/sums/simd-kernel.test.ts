import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import wabt from "wabt";
import { collectMoments } from "../../../src/moments/collect-moments.ts";
import {
  SIMD_ROWS,
  type SimdKernel,
  simdKernel,
  simdStep,
  startSimdKernel,
} from "../../../src/moments/sums/simd-kernel.ts";
import { root } from "../../files.ts";
import { bruteForce } from "../brute-force.ts";

const folder = join(root, "src/moments/sums");

afterEach(() => {
  vi.unstubAllGlobals();
});

type Bytes = Uint8Array | Int8Array;

const signed = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 70, maxLength: 70 });
const unsigned = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 70, maxLength: 70 });

/** Columns of 70 bytes, signed or not, from one to ten of them. */
const byteColumns = fc.array(
  fc.oneof(
    signed.map((list): Bytes => Int8Array.from(list)),
    unsigned.map((list): Bytes => Uint8Array.from(list)),
    unsigned.map((list): Bytes => new Uint8ClampedArray(list) as never),
  ),
  { minLength: 1, maxLength: 10 },
);

const named = (columns: readonly ArrayLike<number>[]) =>
  Object.fromEntries(columns.map((column, j) => [`q${j}`, column]));

const lists = (columns: readonly Bytes[]) =>
  Object.fromEntries(columns.map((column, j) => [`q${j}`, [...column]]));

/** Σxy of two columns, one by one. */
function product(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let sum = 0;
  for (let r = 0; r < x.length; r++) sum += x[r]! * y[r]!;
  return sum;
}

describe("the binary module", () => {
  it("is what its text makes, byte for byte; an update of snapshots writes it anew", async () => {
    const text = readFileSync(join(folder, "simd-kernel.wat"), "utf8");
    const { buffer } = (await wabt()).parseWat("simd-kernel.wat", text, { simd: true }).toBinary({});
    const digits = Buffer.from(buffer).toString("base64").replace(/=+$/, "");
    await expect(`/** \`simd-kernel.wat\` as a binary module, in base64 without padding; made by its test. */
export const SIMD_KERNEL =
  "${digits}";
`).toMatchFileSnapshot(join(folder, "simd-kernel-binary.ts"));
  });

  it("is small enough for a browser's main thread, which compiles less than 4 kB at once", () => {
    const text = readFileSync(join(folder, "simd-kernel-binary.ts"), "utf8");
    expect((text.length * 3) / 4).toBeLessThan(4096);
  });
});

describe("simdKernel", () => {
  const kernel = simdKernel() as SimdKernel;

  it("is made once", () => {
    expect(kernel).not.toBeNull();
    expect(simdKernel()).toBe(kernel);
    expect(startSimdKernel()).not.toBe(kernel);
  });

  it("sums the products of every pair of columns, whatever their number, length and sign", () => {
    fc.assert(
      fc.property(byteColumns, fc.integer({ min: 1, max: 70 }), (columns, rows) => {
        const factors = kernel({ columns: columns.length, left: null });
        columns.forEach((column, j) => {
          const bytes = new Uint8Array(column.buffer, column.byteOffset, rows);
          factors.fillBytes(j, bytes, column instanceof Int8Array);
        });
        factors.multiply(rows, simdStep(255, 255));
        columns.forEach((x, i) => {
          columns.slice(i).forEach((y, k) => {
            expect(factors.sum(i, i + k)).toBe(product(x.subarray(0, rows), y.subarray(0, rows)));
          });
        });
      }),
    );
  });

  it("sums left by right columns, and adds to the sums of the rows before", () => {
    fc.assert(
      fc.property(byteColumns, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 69 }), (columns, many, cut) => {
        const left = many % columns.length;
        const factors = kernel({ columns: columns.length, left });
        for (const [from, to] of [[0, cut] as const, [cut, 70] as const]) {
          columns.forEach((column, j) => {
            factors.fill(j, Float64Array.from(column.subarray(from, to)));
          });
          factors.multiply(to - from, simdStep(255, 255));
        }
        columns.slice(0, left).forEach((x, i) => {
          columns.slice(left).forEach((y, k) => {
            expect(factors.sum(i, left + k)).toBe(product(x, y));
          });
        });
      }),
    );
  });

  it.each([255, 724, 725, 1448, 5792, 11_585, 16_383])(
    "holds full columns that are all %i, or all its negative",
    (size) => {
      const step = simdStep(size, size);
      const factors = kernel({ columns: 3, left: null });
      [size, -size, size].forEach((x, j) => {
        factors.fill(j, new Float64Array(SIMD_ROWS).fill(x));
      });
      factors.multiply(SIMD_ROWS, step);
      expect(factors.sum(0, 2)).toBe(SIMD_ROWS * size ** 2);
      expect(factors.sum(0, 1)).toBe(-SIMD_ROWS * size ** 2);
    },
  );

  it("adds differences of columns to a third, and counts those below 0", () => {
    fc.assert(
      fc.property(unsigned, signed, fc.integer({ min: 1, max: 70 }), (x, y, rows) => {
        const columns = kernel({ columns: 3, left: null });
        const [a, b] = [Float64Array.from(x.slice(0, rows)), Float64Array.from(y.slice(0, rows))];
        [a, b, new Float64Array(SIMD_ROWS)].forEach((column, j) => {
          columns.fill(j, column);
        });
        const below = a.filter((value, r) => value < b[r]!).length;
        expect(columns.addDifferences(0, 1, 2, rows)).toBe(below);
        columns.addDifferences(0, 1, 2, rows);
        columns.fill(
          0,
          a.map((value, r) => 2 * (value - b[r]!)),
        );
        columns.fill(1, new Float64Array(SIMD_ROWS));
        expect(columns.addDifferences(2, 1, 1, rows)).toBe(below);
        expect(columns.addDifferences(2, 0, 1, rows)).toBe(0);
        expect(columns.addDifferences(0, 2, 1, rows)).toBe(0);
      }),
    );
  });

  it("takes as many rows before it sets sums aside as 32 bits hold, by eight", () => {
    expect(simdStep(7, 7)).toBe(4096);
    expect(simdStep(724, 724)).toBe(4096);
    expect(simdStep(725, 725)).toBe(4080);
    expect(simdStep(11_585, 11_585)).toBe(16);
    expect(simdStep(16_383, 16_383)).toBe(8);
    expect(simdStep(16_384, 16_384)).toBe(0);
    expect(simdStep(32_767, 1)).toBe(4096);
    expect(simdStep(32_768, 1)).toBe(0);
    expect(simdStep(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(0);
  });

  it.each([
    ["without WebAssembly", undefined],
    [
      "that refuses modules, as a page's policy can",
      {
        Module: class {
          constructor() {
            throw new Error("refused");
          }
        },
      },
    ],
  ])("is null on a host %s, where everything is summed to the same text", async (_, host) => {
    vi.stubGlobal("WebAssembly", host);
    vi.resetModules();
    expect(startSimdKernel()).toBeNull();
    const plain = await import("../../../src/moments/collect-moments.ts");
    const columns = { a: Uint8Array.of(1, 7, 255), b: Int8Array.of(-128, 0, 127), c: [4, null, 5] };
    for (const missing of ["listwise", "available"] as const) {
      const summary = plain.collectMoments(columns, { missing });
      expect(JSON.stringify(summary)).toBe(JSON.stringify(collectMoments(columns, { missing })));
    }
    const { a, b } = columns;
    expect(plain.collectMoments({ a, b })).toEqual(collectMoments({ a, b }));
  });
});

describe("collectMoments of bytes", () => {
  it("gives what lists of the same answers give, under every policy", () => {
    fc.assert(
      fc.property(byteColumns, fc.integer({ min: 1, max: 70 }), (columns, rows) => {
        const bytes = columns.map((column) => column.subarray(0, rows));
        for (const missing of ["reject", "listwise", "available"] as const) {
          const summary = collectMoments(named(bytes), { missing });
          expect(JSON.stringify(summary)).toBe(JSON.stringify(collectMoments(lists(bytes), { missing })));
        }
        const survey = { columns: lists(bytes), weights: null };
        expect(collectMoments(named(bytes), { missing: "listwise" })).toEqual(
          bruteForce(survey, "listwise", 1, 1),
        );
      }),
    );
  });

  it("sums 9,000 rows of 255, beside a part of another array and one that threads share", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(9003), 3).fill(2);
    const part = new Int8Array(10_000).fill(-128).subarray(500, 9500);
    expect(collectMoments({ a: new Uint8Array(9000).fill(255), part, shared }).sums).toEqual({
      weights: null,
      answers: [2_295_000, -1_152_000, 18_000],
      products: [585_225_000, -293_760_000, 4_590_000, 147_456_000, -2_304_000, 36_000],
      squares: null,
    });
  });
});
