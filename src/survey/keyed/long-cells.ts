import { type ErrorPath, shortened } from "../../errors/error.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { answerOf, scaleText } from "../answer.ts";
import { isCode } from "../tables/missing-codes.ts";
import { type DecimalMark, numberOf } from "../tables/numeral.ts";
import type { LongSettings } from "./long-options.ts";

/** Marks of numbers in text where nobody says how they are written. */
const MARKS: readonly DecimalMark[] = [".", ","];

/** Whether a cell says nothing. */
export function isBlank(value: unknown): value is null | undefined | "" {
  return value === null || value === undefined || value === "" || Number.isNaN(value);
}

/** The answer of record i, `null` where it is missing. */
export function answerIn(value: unknown, i: number, settings: LongSettings): number | null {
  if (typeof value === "string") return textAnswer(value, i, settings);
  const { value: key, scale, labels, missing } = settings;
  const number = typeof value === "bigint" ? Number(value) : value;
  if (missing.numbers.has(number as number)) return null;
  if (labels !== null && Number.isFinite(number)) return labeledAnswer(String(number), ".", i, settings);
  return answerOf(number, scale, i, key);
}

function textAnswer(value: string, i: number, settings: LongSettings): number | null {
  const { value: key, scale, labels, missing, decimal } = settings;
  const text = value.trim();
  if (isCode(text, missing, decimal === null ? MARKS : [decimal])) return null;
  if (labels === null && decimal === null) return answerOf(value, scale, i, key);
  if (text === "") return null;
  if (labels !== null) return labeledAnswer(text, decimal ?? ".", i, settings);
  const number = numberOf(text, decimal!);
  if (!Number.isNaN(number)) return answerOf(number, scale, i, key);
  return refuse("invalid_input", [i, key], `${scaleText(scale)}, or null for a missing answer`, value);
}

function labeledAnswer(
  text: string,
  decimal: DecimalMark,
  i: number,
  { value: key, scale, labels }: LongSettings,
): number | null {
  const meaning = labels!.read(text, decimal);
  if (meaning === null) return refuse("invalid_input", [i, key], labels!.expected, text);
  return answerOf(meaning.code, scale, i, key);
}

/** Keeps a respondent's first value that says something; another one is refused. */
export function addAttribute(
  values: (string | number)[],
  row: number,
  given: unknown,
  path: ErrorPath,
): void {
  if (isBlank(given)) return;
  const value = attributeOf(given, path);
  values[row] ??= value;
  const first = String(values[row]);
  if (first === String(value)) return;
  refuse("invalid_input", path, `${JSON.stringify(shortened(first))}, as before of this respondent`, given);
}

function attributeOf(given: unknown, path: ErrorPath): string | number {
  if (typeof given === "string") return given;
  if (typeof given === "boolean" || typeof given === "bigint") return String(given);
  if (typeof given === "number" && Number.isFinite(given)) return given + 0;
  return refuse("invalid_input", path, "text, a finite number, true or false", given);
}

/** Keeps a respondent's weight; another one is refused. */
export function addWeight(
  weights: number[],
  row: number,
  given: unknown,
  path: ErrorPath,
  decimal: DecimalMark | null,
): void {
  if (isBlank(given)) return;
  const spelled =
    typeof given === "string" && decimal !== null ? numberOf(given.trim(), decimal) : Number.NaN;
  const value = typeof given === "bigint" ? Number(given) : given;
  const weight = amountAt(Number.isNaN(spelled) ? value : spelled, path);
  weights[row] ??= weight;
  const first = weights[row];
  if (first !== weight) refuse("invalid_input", path, `${first}, as before of this respondent`, given);
}
