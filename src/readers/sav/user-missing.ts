import { byteReader } from "./byte-reader.ts";
import type { ExtensionRecord, VariableRecord } from "./sav-records.ts";
import type { ReadText } from "./sav-text.ts";

const FLOATS = 4;

/** Numbers that stand for something else. */
export interface SpecialNumbers {
  /** No answer was stored. */
  readonly systemMissing: number;
  /** The open ends of a range. */
  readonly highest: number;
  readonly lowest: number;
}

/** The codes and ranges by which a variable says that an answer is missing. */
export interface UserMissing {
  readonly codes: readonly (number | string)[];
  /** With an open end where it is `null`. */
  readonly ranges: readonly { readonly from: number | null; readonly to: number | null }[];
}

/** The special numbers of a file. */
export function specialNumbersOf(
  extensions: ReadonlyMap<number, ExtensionRecord>,
  littleEndian: boolean,
): SpecialNumbers {
  const record = extensions.get(FLOATS);
  if (record === undefined || record.bytes.length < 24) {
    return {
      systemMissing: -Number.MAX_VALUE,
      highest: Number.MAX_VALUE,
      lowest: -1.7976931348623155e308,
    };
  }
  const reader = byteReader(record.bytes, littleEndian);
  return { systemMissing: reader.double(), highest: reader.double(), lowest: reader.double() };
}

/** What a variable's record says of missing answers. */
export function userMissingOf(
  { width, missing, isRange }: VariableRecord,
  { highest, lowest }: SpecialNumbers,
  littleEndian: boolean,
  textOf: ReadText,
): UserMissing {
  if (width > 0) return { codes: missing.map(textOf).filter((code) => code !== ""), ranges: [] };
  const numbers = missing.map((bytes) => byteReader(bytes, littleEndian).double());
  if (!isRange) return { codes: numbers.filter(Number.isFinite), ranges: [] };
  const [from, to] = [endOf(numbers[0]!, lowest), endOf(numbers[1]!, highest)];
  const isEmpty = from !== null && to !== null && to < from;
  return { codes: numbers.slice(2).filter(Number.isFinite), ranges: isEmpty ? [] : [{ from, to }] };
}

/** Whether a value means that an answer is missing. */
export function isUserMissing(value: number | string, { codes, ranges }: UserMissing): boolean {
  return (
    codes.includes(value) || ranges.some(({ from, to }) => (from ?? value) <= value && value <= (to ?? value))
  );
}

function endOf(end: number, open: number): number | null {
  return end === open || !(Math.abs(end) < Number.MAX_VALUE) ? null : end + 0;
}
