/**
 * An integer of any size: a number up to 2^53 − 1 either way, its decimal digits as text beyond that, and only then.
 */
export type MomentInteger = number | string;

/** Writes an integer as a number where that is exact, else as text. */
export function wholeOf(value: bigint): MomentInteger {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** The sum of two integers. */
export function addWholes(a: MomentInteger, b: MomentInteger): MomentInteger {
  const sum = typeof a === "number" && typeof b === "number" ? a + b : Number.NaN;
  return Number.isSafeInteger(sum) ? sum : wholeOf(BigInt(a) + BigInt(b));
}

/** The product of two integers. */
export function multiplyWholes(a: MomentInteger, b: MomentInteger): MomentInteger {
  const product = typeof a === "number" && typeof b === "number" ? a * b + 0 : Number.NaN;
  return Number.isSafeInteger(product) ? product : wholeOf(BigInt(a) * BigInt(b));
}

/** The difference of two integers, rounded once. */
export function differenceOfWholes(a: MomentInteger, b: MomentInteger): number {
  return typeof a === "number" && typeof b === "number" ? a - b : Number(BigInt(a) - BigInt(b));
}

/**
 * Reads an integer that came from outside, `null` where it is none or is not written as `wholeOf` would. Text has at
 * most the 80 digits of 2^265: 2^53 respondents, with weights and answers of 2^53 each, both squared.
 */
export function readWhole(value: unknown): MomentInteger | null {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value + 0 : null;
  const isText = typeof value === "string" && /^-?[1-9]\d{15,79}$/.test(value);
  return isText && !Number.isSafeInteger(Number(value)) ? value : null;
}
