/** A real number to about 32 digits: the double next to it, and what that leaves. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** 2²⁷ + 1, which parts a double into halves of 26 bits. */
const SPLITTER = 134217729;

/** x + y, exactly (Knuth 1969, The Art of Computer Programming 2, section 4.2.2). */
export function exactSum(x: number, y: number): DoubleDouble {
  const high = x + y;
  const part = high - x;
  return { high, low: x - (high - part) + (y - part) };
}

/**
 * xy, exactly (Dekker 1971, A floating-point technique for extending the available precision, Numerische Mathematik 18,
 * 224–242).
 */
export function exactProduct(x: number, y: number): DoubleDouble {
  const high = x * y;
  const xHigh = upperHalf(x);
  const yHigh = upperHalf(y);
  const xLow = x - xHigh;
  const yLow = y - yHigh;
  return { high, low: xLow * yLow - (high - xHigh * yHigh - xLow * yHigh - xHigh * yLow) };
}

function upperHalf(x: number): number {
  const shifted = SPLITTER * x;
  return shifted - (shifted - x);
}

export function add(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const { high, low } = exactSum(x.high, y.high);
  return exactSum(high, low + x.low + y.low);
}

export function negative({ high, low }: DoubleDouble): DoubleDouble {
  return { high: -high, low: -low };
}

export function multiply(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const { high, low } = exactProduct(x.high, y.high);
  return exactSum(high, low + (x.high * y.low + x.low * y.high));
}

export function divide(x: DoubleDouble, y: DoubleDouble): DoubleDouble {
  const first = x.high / y.high;
  const rest = add(x, negative(multiply(y, { high: first, low: 0 })));
  return exactSum(first, rest.high / y.high);
}

/** √x of x above 0. */
export function squareRoot(x: DoubleDouble): DoubleDouble {
  const first = Math.sqrt(x.high);
  const rest = add(x, negative(exactProduct(first, first)));
  return exactSum(first, rest.high / (2 * first));
}

export function ofInteger(integer: bigint): DoubleDouble {
  const high = Number(integer);
  return { high, low: Number(integer - BigInt(high)) };
}

/** Numbers to about 32 digits, of which `low` is what `high` leaves. */
export interface DoubleDoubles {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/**
 * Σ xᵢyᵢ, as exact as if it were computed with twice the digits.
 *
 * Source: Ogita, Rump & Oishi (2005), Accurate sum and dot product, SIAM Journal on Scientific Computing 26, 1955–1988,
 * algorithm 5.3.
 */
export function preciseDotProduct(x: DoubleDoubles, y: DoubleDoubles): DoubleDouble {
  let high = 0;
  let low = 0;
  for (let i = 0; i < x.high.length; i++) {
    const a = x.high[i]!;
    const b = y.high[i]!;
    const product = a * b;
    const aHigh = SPLITTER * a - (SPLITTER * a - a);
    const bHigh = SPLITTER * b - (SPLITTER * b - b);
    const aLow = a - aHigh;
    const bLow = b - bHigh;
    const sum = high + product;
    const part = sum - high;
    low += high - (sum - part) + (product - part);
    low += aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    low += a * y.low[i]! + x.low[i]! * b;
    high = sum;
  }
  return exactSum(high, low);
}
