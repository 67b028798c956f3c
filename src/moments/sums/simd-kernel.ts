import { SIMD_KERNEL } from "./simd-kernel-binary.ts";

/** The most rows that are multiplied at a time. */
export const SIMD_ROWS = 4096;

const COLUMN_BYTES = 2 * SIMD_ROWS;

/** Rows that the processor takes at once. */
const LANES = 8;

/** Columns that it takes at once. */
const LEFT = 2;
const RIGHT = 4;

const LARGEST_INT16 = 2 ** 15 - 1;
const LARGEST_INT32 = 2 ** 31 - 1;

const PAGE_BYTES = 2 ** 16;

/** How many columns are multiplied, and how many of them, if not all with each other, are left factors alone. */
export interface SimdShape {
  readonly columns: number;
  readonly left: number | null;
}

/** Columns of 16-bit integers; they are gone when others are asked for. */
export interface SimdColumns {
  /** Puts numbers into a column, from its first row on. */
  fill(column: number, numbers: Float64Array): void;
  /** The same of bytes. */
  fillBytes(column: number, bytes: Uint8Array, isSigned: boolean): void;
  /** Adds up the products of the rows filled, at most `step` of them (`simdStep`) before the sums are set aside. */
  multiply(rows: number, step: number): void;
  /** Σxy of a left and a right column over all calls of `multiply`; of each with all, i is at most j. */
  sum(i: number, j: number): number;
  /** Adds the differences of the rows of two columns to a third; gives how many are below 0. All must fit 16 bits. */
  addDifferences(x: number, y: number, into: number, rows: number): number;
}

/** Room for columns, with sums of 0. */
export type SimdKernel = (shape: SimdShape) => SimdColumns;

/** What `simd-kernel.wat` exports; every argument is an address or a number of bytes. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  multiply(
    left: number,
    leftEnd: number,
    right: number,
    rightEnd: number,
    rows: number,
    step: number,
    sums: number,
    triangle: number,
  ): void;
  subtract(x: number, y: number, into: number, rows: number): number;
  narrow(from: number, end: number, to: number): void;
  widenUnsigned(from: number, end: number, to: number): void;
  widenSigned(from: number, end: number, to: number): void;
}

/** What is used of the host's WebAssembly, where it has it. */
declare const WebAssembly: {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

let kernel: SimdKernel | null | undefined;

/** The kernel, made when it is first asked for; `null` on a host that has no SIMD or does not allow it. */
export function simdKernel(): SimdKernel | null {
  if (kernel === undefined) kernel = startSimdKernel();
  return kernel;
}

/** The kernel with memory of its own. */
export function startSimdKernel(): SimdKernel | null {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(decoded(SIMD_KERNEL)));
    return (shape) => columnsIn(exports as Exports, shape);
  } catch {
    return null;
  }
}

/**
 * Over how many rows products of integers up to these sizes, either way, add up within 32 bits; 0 where the kernel
 * cannot take them.
 */
export function simdStep(left: number, right: number): number {
  if (left > LARGEST_INT16 || right > LARGEST_INT16) return 0;
  return Math.min(SIMD_ROWS, roundedDown(LARGEST_INT32 / (left * right), LANES));
}

function columnsIn(exports: Exports, { columns, left }: SimdShape): SimdColumns {
  const { memory } = exports;
  const leftColumns = left ?? columns;
  const firstRight = left === null ? 0 : roundedUp(left, LEFT);
  const width = roundedUp(columns - (left ?? 0), RIGHT);
  const rightEnd = (firstRight + width) * COLUMN_BYTES;
  const sumsAt = rightEnd + 8 * SIMD_ROWS;
  const bytesNeeded = sumsAt + 8 * width * roundedUp(Math.max(leftColumns, 1), LEFT);
  const lacking = bytesNeeded - memory.buffer.byteLength;
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE_BYTES));

  const doubles = new Float64Array(memory.buffer, rightEnd, SIMD_ROWS);
  const given = new Uint8Array(memory.buffer, rightEnd, SIMD_ROWS);
  const sums = new Float64Array(memory.buffer, sumsAt, (bytesNeeded - sumsAt) / 8).fill(0);
  const placeOf = (column: number) => (left === null || column < left ? column : firstRight + column - left);

  return {
    fill(column, numbers) {
      const end = roundedUp(numbers.length, LANES);
      doubles.set(numbers);
      doubles.fill(0, numbers.length, end);
      exports.narrow(rightEnd, rightEnd + 8 * end, placeOf(column) * COLUMN_BYTES);
    },
    fillBytes(column, bytes, isSigned) {
      const end = roundedUp(bytes.length, LANES);
      given.set(bytes);
      given.fill(0, bytes.length, end);
      const widen = isSigned ? exports.widenSigned : exports.widenUnsigned;
      widen(rightEnd, rightEnd + end, placeOf(column) * COLUMN_BYTES);
    },
    multiply(rows, step) {
      exports.multiply(
        0,
        leftColumns * COLUMN_BYTES,
        firstRight * COLUMN_BYTES,
        rightEnd,
        2 * roundedUp(rows, LANES),
        2 * step,
        sumsAt,
        Number(left === null),
      );
    },
    sum: (i, j) => sums[i * width + j - (left ?? 0)]!,
    addDifferences(x, y, into, rows) {
      const [a, b, c] = [x, y, into].map((column) => placeOf(column) * COLUMN_BYTES);
      return exports.subtract(a!, b!, c!, 2 * roundedUp(rows, LANES));
    },
  };
}

function roundedUp(count: number, unit: number): number {
  return Math.ceil(count / unit) * unit;
}

function roundedDown(count: number, unit: number): number {
  return Math.floor(count / unit) * unit;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of base64 text without padding: each is spread over two digits of six bits. */
function decoded(text: string): Uint8Array {
  const bits = (at: number) => DIGITS.indexOf(text[at]!);
  return Uint8Array.from({ length: Math.floor((text.length * 3) / 4) }, (_, i) => {
    const at = Math.floor((i * 4) / 3);
    const taken = 2 * (i % 3) + 2;
    return ((bits(at) << taken) | (bits(at + 1) >> (6 - taken))) & 0xff;
  });
}
