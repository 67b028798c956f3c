/** Rows of a block: a power of two, few enough for the cache and for packing, many enough to make flushing rare. */
export const BLOCK_ROWS = 1024;

/** Columns and packed columns that are multiplied at a time, 3 × 3 sums being what the processor's registers hold. */
const TILE = 3;

/** Doubles add integers exactly below 2^53; with a sign that is 54 bits, to be shared by the fields of a packed column. */
const BITS = 54;

/** Columns one after the other, each `BLOCK_ROWS` long, in memory that has room for two more, whose values do not matter. */
export interface ColumnBlock {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
}

/** Takes Σ left[i] · right[j] of a pair of columns i ≤ j. */
export type TakeSum<T> = (i: number, j: number, sum: T) => void;

/** Multiplies every column of a block with every other, each row as often as its multiplier says; once where there are none. */
export interface CrossMultiplier {
  /** Sums of real numbers, rounded as they come. */
  real(block: ColumnBlock, multipliers: Float64Array | null, take: TakeSum<number>): void;
  /**
   * Exact sums of integers, of which none is larger, either way, than `largest`, at least 1, nor any multiplier larger
   * than `largestMultiplier`. A pair's sum may come in parts.
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
 * The scratch memory, for blocks of up to `capacity` columns, is allocated here, once.
 */
export function crossMultiplier(capacity: number): CrossMultiplier {
  const multiplied = new Float64Array((capacity + TILE - 1) * BLOCK_ROWS);
  const packed = new Float64Array((Math.ceil(capacity / 2) + TILE - 1) * BLOCK_ROWS);
  const sums = new Float64Array(TILE * TILE);

  return {
    real(block, multipliers, take) {
      const { values, columns, rows } = block;
      const left = multiplyRows(block, multipliers, multiplied);
      eachTile(columns, 1, (i, j) => {
        tileSums(left, i, values, j, 0, rows, sums);
        takeTile(sums, i, j, columns, 1, take);
      });
    },
    whole(block, multipliers, { largest, largestMultiplier }, take) {
      const bound = largest ** 2 * largestMultiplier;
      const step = Math.min(block.rows, Math.floor(Number.MAX_SAFE_INTEGER / bound));
      if (step === 0) return bigSums(block, multipliers, take);
      const fields = fieldsFor(step * bound);
      const left = multiplyRows(block, multipliers, multiplied);
      const right = fields === 1 ? block.values : pack(block, fields, packed);
      for (let from = 0; from < block.rows; from += step) {
        const to = Math.min(from + step, block.rows);
        eachTile(block.columns, fields, (i, group) => {
          tileSums(left, i, right, group, from, to, sums);
          takeTile(sums, i, group, block.columns, fields, take);
        });
      }
    },
  };
}

function multiplyRows(
  { values, columns, rows }: ColumnBlock,
  multipliers: Float64Array | null,
  into: Float64Array,
): Float64Array {
  if (multipliers === null) return values;
  for (let j = 0; j < columns; j++) {
    const from = j * BLOCK_ROWS;
    for (let r = 0; r < rows; r++) into[from + r] = values[from + r]! * multipliers[r]!;
  }
  return into;
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

/** The tiles that touch the upper triangle: three columns from `i` on by three packed columns from `group` on. */
function eachTile(columns: number, fields: number, visit: (i: number, group: number) => void): void {
  for (let group = 0; group * fields < columns; group += TILE) {
    const end = Math.min(columns, (group + TILE) * fields);
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

/** Unpacks the sums of a tile, the highest field first, and hands on those of the upper triangle. */
function takeTile(
  sums: Float64Array,
  left: number,
  group: number,
  columns: number,
  fields: number,
  take: TakeSum<number>,
): void {
  const unit = unitOf(fields);
  const highest = unit ** (fields - 1);
  for (let k = 0; k < TILE * TILE; k++) {
    const i = left + Math.floor(k / TILE);
    const first = (group + (k % TILE)) * fields;
    let rest = sums[k]!;
    let place = highest;
    for (let j = first + fields - 1; j >= first; j--) {
      const sum = j === first ? rest : Math.round(rest / place);
      rest -= sum * place;
      place /= unit;
      if (i <= j && j < columns) take(i, j, sum);
    }
  }
}

/** How far apart the fields of a packed column lie. */
function unitOf(fields: number): number {
  return 2 ** (BITS / fields);
}

function bigSums(
  { values, columns, rows }: ColumnBlock,
  multipliers: Float64Array | null,
  take: TakeSum<bigint>,
): void {
  const big = (column: number) =>
    Array.from(values.subarray(column * BLOCK_ROWS, column * BLOCK_ROWS + rows), BigInt);
  const right = Array.from({ length: columns }, (_, j) => big(j));
  const times = multipliers && Array.from(multipliers.subarray(0, rows), BigInt);
  right.forEach((x, i) => {
    const left = times === null ? x : x.map((value, r) => value * times[r]!);
    for (let j = i; j < columns; j++) {
      const y = right[j]!;
      take(
        i,
        j,
        left.reduce((sum, value, r) => sum + value * y[r]!, 0n),
      );
    }
  });
}
