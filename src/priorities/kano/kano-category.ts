import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";

/** A: attractive, O: one-dimensional, M: must-be, I: indifferent, R: reverse, Q: questionable. */
export type KanoCategory = "A" | "O" | "M" | "I" | "R" | "Q";

/**
 * How a pair of answers is read: `"berger"`, the table in common use, or `"pouliot"`, which holds the same
 * answer to both questions (must-be twice, live-with twice) to be questionable too.
 */
export type KanoTable = "berger" | "pouliot";

/** Rows: functional answer, columns: dysfunctional answer, each like, must-be, neutral, live-with, dislike. */
const TABLES: Readonly<Record<KanoTable, readonly string[]>> = {
  berger: ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"],
  pouliot: ["QAAAO", "RQIIM", "RIIIM", "RIIQM", "RRRRQ"],
};

/** The categories in the order in which ties and near ties are settled: what hurts most when it lacks comes first. */
export const KANO_ORDER: readonly KanoCategory[] = ["M", "O", "A", "I", "R", "Q"];

/** Options of `kanoCategory`. */
export interface KanoCategoryOptions {
  /** The evaluation table; `"berger"` by default. */
  table?: KanoTable | undefined;
}

/** Reader of the option `table`. */
export const KANO_TABLE = otherwise(oneOf("berger", "pouliot"), "berger");

const OPTIONS = { table: KANO_TABLE } satisfies Readers<KanoCategoryOptions>;

/**
 * The category of one respondent's pair of answers: how they would feel if the feature was there
 * (functional) and if it was not (dysfunctional), each 1 "I like it", 2 "it must be so", 3 "I am neutral",
 * 4 "I can live with it", 5 "I dislike it".
 *
 * @throws `invalid_input` for an answer that is not a whole number from 1 to 5, and for an unknown table.
 *
 * Source: Kano, Seraku, Takahashi & Tsuji (1984), Attractive quality and must-be quality, Hinshitsu 14(2),
 * 39–48; the table of Berger et al. (1993), Kano's methods for understanding customer-defined quality, Center
 * for Quality of Management Journal 2(4), 3–36; Pouliot (1993), Theoretical issues of Kano's methods, there.
 *
 * @example
 * ```ts
 * import { kanoCategory } from "service-quality/priorities";
 *
 * kanoCategory(1, 5); // => "O"
 * kanoCategory(2, 2); // => "I"
 * kanoCategory(2, 2, { table: "pouliot" }); // => "Q"
 * ```
 */
export function kanoCategory(
  functional: number,
  dysfunctional: number,
  options: KanoCategoryOptions = {},
): KanoCategory {
  const { table } = readOptions(options, OPTIONS);
  return categoryIn(table, answerAt(functional, ["functional"]), answerAt(dysfunctional, ["dysfunctional"]));
}

function answerAt(value: unknown, path: ErrorPath): number {
  if (isAnswer(value)) return value;
  return refuse("invalid_input", path, "a whole number from 1 to 5", value);
}

/** Whether a value is an answer to a Kano question. */
export function isAnswer(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5;
}

/** The category of a pair of answers that are known to be in order. */
export function categoryIn(table: KanoTable, functional: number, dysfunctional: number): KanoCategory {
  return TABLES[table][functional - 1]!.charAt(dysfunctional - 1) as KanoCategory;
}
