import { type SimdKernel, simdKernel, simdStep } from "./simd-kernel.ts";

/** Rows of a block: a power of two, few enough for the cache and for packing, many enough to make flushing rare. */
export const BLOCK_ROWS = 1024;

/** Columns and packed columns that are multiplied at a time, 3 × 3 sums being what the processor's registers hold. */
const TILE = 3;

/**
 * Doubles add integers exactly below 2^53; with a sign that is 54 bits, to be shared by the fields of a packed column.
 */
const BITS = 54;

/**
 * Columns one after the other, each `BLOCK_ROWS` long, in memory that has room for two more, whose values do not
 * matter.
 */
export interface ColumnBlock {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  /**
   * How many of the first columns stand for their squares, which are multiplied with the other columns alone; `null`
   * for none.
   */
  readonly squared: number | null;
}

/** Takes Σxy of the columns i ≤ j, or Σx²y of the squared column i and the other column j. */
export type TakeSum<T> = (i: number, j: number, sum: T) => void;

/**
 * Multiplies the columns of a block with each other, each row as often as its multiplier says; once where there are
 * none.
 */
export interface CrossMultiplier {
  /** Sums of real numbers, rounded as they come. */
  real(block: ColumnBlock, multipliers: Float64Array | null, take: TakeSum<number>): void;
  /**
   * Exact sums of integers, of which none is larger, either way, than `largest`, at least 1, nor any multiplier larger
   * than `largestMultiplier`; columns beside squared ones hold 0 and 1. A pair's sum may come in parts.
   */
  whole(
    block: ColumnBlock,
    multipliers: Float64Array | null,
    bounds: { readonly largest: number; readonly largestMultiplier: number },
    take: TakeSum<number | bigint>,
  ): void;
}

/**
 * Cross-products of columns, exact for integers, at two to three products per multiplication.
 *
 * A survey's answers are small, and a double holds 53 bits. So two or three columns are packed into one as
 * the fields of a number, z = y₀ + 2^k y₁ + 2^2k y₂, and Σxz = Σxy₀ + 2^k Σxy₁ + 2^2k Σxy₂ accumulates
 * three sums at once. While every field stays below 2^(k−1) either way, rounding Σxz to multiples of 2^2k, and the
 * rest to multiples of 2^k, gives the sums back, signs too; and Σxz stays below 2^53, so that no
 * addition rounds. With k = 54 / fields, 3 fields hold sums below 2^17, 2 hold sums below 2^26, and one is
 * plain arithmetic below 2^53. Rows × the largest product decides; a block whose sums do not fit in one field is cut
 * into fewer rows, and products that alone pass 2^53 are taken as big integers. All ways give the same integers.
 *
 * Where the host has SIMD, integers that fit 16 bits are multiplied by it, eight at a time, to the same sums; not those
 * that have multipliers.
 *
 * The scratch memory, for blocks of up to `capacity` columns, is allocated here, once.
 */
export function crossMultiplier(
  capacity: number,
  kernelOf: () => SimdKernel | null = simdKernel,
): CrossMultiplier {
  const multiplied = new Float64Array((capacity + TILE - 1) * BLOCK_ROWS);
  const packed = new Float64Array((Math.ceil(capacity / 2) + TILE - 1) * BLOCK_ROWS);
  const sums = new Float64Array(TILE * TILE);

  return {
    real(block, multipliers, take) {
      const left = multiplyRows(block, multipliers, multiplied);
      const right = otherColumns(block);
      eachTile(block, 1, (i, j) => {
        tileSums(left, i, right.values, j, 0, block.rows, sums);
        takeTile(sums, i, j, block, 1, take);
      });
    },
    whole(block, multipliers, { largest, largestMultiplier }, take) {
      const simdRows = block.squared === null ? simdStep(largest, largest) : simdStep(largest ** 2, 1);
      const kernel = multipliers === null && simdRows > 0 ? kernelOf() : null;
      if (kernel !== null) return simdSums(kernel, block, simdRows, take);
      const bound = largest ** 2 * largestMultiplier;
      const step = Math.min(block.rows, Math.floor(Number.MAX_SAFE_INTEGER / bound));
      if (step === 0) return bigSums(block, multipliers, take);
      const fields = fieldsFor(step * bound);
      const left = multiplyRows(block, multipliers, multiplied);
      const other = otherColumns(block);
      const right = fields === 1 ? other.values : pack(other, fields, packed);
      for (let from = 0; from < block.rows; from += step) {
        const to = Math.min(from + step, block.rows);
        eachTile(block, fields, (i, group) => {
          tileSums(left, i, right, group, from, to, sums);
          takeTile(sums, i, group, block, fields, take);
        });
      }
    },
  };
}

function simdSums(kernel: SimdKernel, block: ColumnBlock, step: number, take: TakeSum<number>): void {
  const { values, columns, rows, squared } = block;
  const factors = kernel({ columns, left: squared });
  for (let j = 0; j < columns; j++) {
    const column = values.subarray(j * BLOCK_ROWS, j * BLOCK_ROWS + rows);
    factors.fill(j, j < (squared ?? 0) ? column.map((x) => x * x) : column);
  }
  factors.multiply(rows, step);
  for (let i = 0; i < (squared ?? columns); i++) {
    for (let j = squared ?? i; j < columns; j++) take(i, j, factors.sum(i, j));
  }
}

/** The left factors: the columns, or the squares of some, times the multipliers. */
function multiplyRows(
  { values, columns, rows, squared }: ColumnBlock,
  multipliers: Float64Array | null,
  into: Float64Array,
): Float64Array {
  if (squared === null && multipliers === null) return values;
  for (let j = 0; j < (squared ?? columns); j++) {
    const from = j * BLOCK_ROWS;
    for (let r = 0; r < rows; r++) {
      const x = values[from + r]!;
      into[from + r] = (squared === null ? x : x * x) * (multipliers === null ? 1 : multipliers[r]!);
    }
  }
  return into;
}

/** The columns that are right factors: all, or those after the squared ones. */
function otherColumns(block: ColumnBlock): ColumnBlock {
  const first = block.squared ?? 0;
  const { values, columns } = block;
  return { ...block, values: values.subarray(first * BLOCK_ROWS), columns: columns - first };
}

function fieldsFor(largestSum: number): number {
  const holds = (fields: number) => largestSum < unitOf(fields) / 2;
  return holds(3) ? 3 : holds(2) ? 2 : 1;
}

function pack({ values, columns, rows }: ColumnBlock, fields: number, packed: Float64Array): Float64Array {
  for (let j = 0; j < columns; j++) {
    const unit = unitOf(fields) ** (j % fields);
    const from = j * BLOCK_ROWS;
    const to = Math.floor(j / fields) * BLOCK_ROWS;
    if (unit === 1) for (let r = 0; r < rows; r++) packed[to + r] = values[from + r]!;
    else for (let r = 0; r < rows; r++) packed[to + r]! += unit * values[from + r]!;
  }
  return packed;
}

/** The tiles that hold pairs: three left columns from `i` on by three packed right columns from `group` on. */
function eachTile(
  { columns, squared }: ColumnBlock,
  fields: number,
  visit: (i: number, group: number) => void,
): void {
  const first = squared ?? 0;
  for (let group = 0; first + group * fields < columns; group += TILE) {
    const end = Math.min(squared ?? columns, first + (group + TILE) * fields);
    for (let i = 0; i < end; i += TILE) visit(i, group);
  }
}

function tileSums(
  left: Float64Array,
  i: number,
  right: Float64Array,
  j: number,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const x = i * BLOCK_ROWS;
  const y = j * BLOCK_ROWS;
  let [s00, s01, s02, s10, s11, s12, s20, s21, s22] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let r = from; r < to; r++) {
    const x0 = left[x + r]!;
    const x1 = left[x + BLOCK_ROWS + r]!;
    const x2 = left[x + 2 * BLOCK_ROWS + r]!;
    const y0 = right[y + r]!;
    const y1 = right[y + BLOCK_ROWS + r]!;
    const y2 = right[y + 2 * BLOCK_ROWS + r]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
  }
  sums[0] = s00;
  sums[1] = s01;
  sums[2] = s02;
  sums[3] = s10;
  sums[4] = s11;
  sums[5] = s12;
  sums[6] = s20;
  sums[7] = s21;
  sums[8] = s22;
}

/** Unpacks the sums of a tile, the highest field first, and hands on those of pairs. */
function takeTile(
  sums: Float64Array,
  left: number,
  group: number,
  { columns, squared }: ColumnBlock,
  fields: number,
  take: TakeSum<number>,
): void {
  const unit = unitOf(fields);
  const highest = unit ** (fields - 1);
  for (let k = 0; k < TILE * TILE; k++) {
    const i = left + Math.floor(k / TILE);
    const first = (squared ?? 0) + (group + (k % TILE)) * fields;
    let rest = sums[k]!;
    let place = highest;
    for (let j = first + fields - 1; j >= first; j--) {
      const sum = j === first ? rest : Math.round(rest / place);
      rest -= sum * place;
      place /= unit;
      if (i <= j && i < (squared ?? columns) && j < columns) take(i, j, sum);
    }
  }
}

/** How far apart the fields of a packed column lie. */
function unitOf(fields: number): number {
  return 2 ** (BITS / fields);
}

function bigSums(
  { values, columns, rows, squared }: ColumnBlock,
  multipliers: Float64Array | null,
  take: TakeSum<bigint>,
): void {
  const right = Array.from({ length: columns }, (_, j) =>
    Array.from(values.subarray(j * BLOCK_ROWS, j * BLOCK_ROWS + rows), BigInt),
  );
  const times = multipliers && Array.from(multipliers.subarray(0, rows), BigInt);
  right.slice(0, squared ?? columns).forEach((x, i) => {
    const left = x.map(
      (value, r) => (squared === null ? value : value ** 2n) * (times === null ? 1n : times[r]!),
    );
    for (let j = squared ?? i; j < columns; j++) {
      const y = right[j]!;
      take(
        i,
        j,
        left.reduce((sum, value, r) => sum + value * y[r]!, 0n),
      );
    }
  });
}
