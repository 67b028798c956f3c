import { type ErrorPath, shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** How many keys a message names. */
const NAMED = 10;

/** A record as a query gives it, typed or not. */
export type LongRecord = Readonly<Record<string, unknown>>;

/** Refuses a key that no record has, at the option that names it. */
export function checkKey(records: readonly LongRecord[], key: string, option: ErrorPath): void {
  if (records.some((record) => Object.hasOwn(record, key))) return;
  const keys = Object.keys(records[0]!).slice(0, NAMED).map(shortened);
  refuse("invalid_input", option, `a key of the records, such as ${keys.join(", ")}`, key);
}

/** What a record says under a key of its own. */
export function ownValue(record: LongRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Text that is not empty, or a number as text, that names somebody or something; `null` of anything else. */
export function nameOf(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  const isNumber = typeof value === "bigint" || Number.isFinite(value);
  return isNumber ? String(value) : null;
}
