import { LARGEST } from "../../errors/read-argument.ts";

const FORMS: readonly AffixForm[] = ["prefix", "suffix", "affix"];

/** Where a label has its number. */
export type AffixForm = "prefix" | "suffix" | "affix";

/** A number, and the mark that parts it from the label. */
const PREFIX = /^([+-]?\d+(?:[.,]\d+)?)(?![.,]?\d)\s*[-–—:.)=]/;

/** A number in brackets at the end. */
const SUFFIX = /(?:\(\s*([+-]?\d+(?:[.,]\d+)?)\s*\)|\[\s*([+-]?\d+(?:[.,]\d+)?)\s*\])$/;

/** What a cell means: its code, `null` for a missing answer, and the label where the cell brings its own. */
export interface LabelledCode {
  readonly code: number | null;
  readonly label: string | null;
}

/** Whether a value names one of the forms. */
export function isAffixForm(value: unknown): value is AffixForm {
  return FORMS.includes(value as AffixForm);
}

/**
 * The number before a label (`4 - Good`, `4)`) or in brackets after it (`Agree (7)`, `[7]`); `null` for a cell that has
 * none there, or one at both ends.
 */
export function readAffix(cell: string, form: AffixForm): LabelledCode | null {
  const before = form === "suffix" ? null : PREFIX.exec(cell);
  const after = form === "prefix" ? null : SUFFIX.exec(cell);
  if (before !== null && after !== null) return null;
  if (before !== null) return codeOf(before[1]!, cell.slice(before[0].length));
  return after === null ? null : codeOf((after[1] ?? after[2])!, cell.slice(0, after.index));
}

function codeOf(number: string, label: string): LabelledCode | null {
  const code = Number(number.replace(",", ".")) + 0;
  return Math.abs(code) <= LARGEST ? { code, label: label.trim() || null } : null;
}
