import { LARGEST } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";

/** Columns of answers as plain lists: one answer per respondent, `null` where it is missing. */
export type Answers = Record<string, (number | null)[]>;

/** An answer as a column holds it: a number of the scale, `null` where it is missing. Anything else is refused. */
export function answerOf(value: unknown, scale: Scale | null, row: number, column: string): number | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === "number" && isOnScale(value, scale)) return value + 0;
  const text = typeof value === "string" ? "; text is not read as a number here" : "";
  refuse("invalid_input", [row, column], `${scaleText(scale)}, or null for a missing answer${text}`, value);
}

/** Whether a number lies on the scale; without one, whether it is finite and up to 1e100. */
export function isOnScale(value: number, scale: Scale | null): boolean {
  return scale === null ? Math.abs(value) <= LARGEST : value >= scale.min && value <= scale.max;
}

/** An answer of the scale in the words of a message. */
export function scaleText(scale: Scale | null): string {
  return scale === null ? "a finite number up to 1e100" : `a number from ${scale.min} to ${scale.max}`;
}

/** Columns by item id from their entries; safe for any id. */
export function answersOf(items: readonly string[], columns: readonly (number | null)[][]): Answers {
  return Object.fromEntries(items.map((item, j) => [item, columns[j]!]));
}
