import { type ErrorPath, shortened } from "../../errors/error.ts";
import { type Given, isPlainObject, listAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ValueLabel } from "../keyed/survey-table.ts";
import { type DecimalMark, numberOf } from "../tables/numeral.ts";
import { type AffixForm, isAffixForm, type LabelledCode, readAffix } from "./affix.ts";
import { foldLabel } from "./fold-label.ts";

/** How many labels a message names. */
const NAMED = 10;

/**
 * What the labels of answers mean: a list in the order of the scale (codes 1, 2, …), the code of each label (`null`: a
 * missing answer), or the place of the number in them: `"prefix"` for `4 - Good` and `4) Good`, `"suffix"` for
 * `Agree (7)` and `Agree [7]`, `"affix"` for either.
 */
export type LabelMap = readonly string[] | Readonly<Record<string, number | null>> | AffixForm;

/** A label map as read. */
export interface LabelReader {
  /** What a cell means, which is neither empty nor has spaces around it; `null` where the labels do not say. */
  read(cell: string, decimal: DecimalMark): LabelledCode | null;
  /** Codes with their labels, in the order of these; `null` where the cells bring their own. */
  readonly valueLabels: readonly ValueLabel[] | null;
  /** What is known, in the words of a message. */
  readonly expected: string;
}

/** Reads a label map. */
export function labelsAt(value: unknown, path: ErrorPath): LabelReader {
  if (isAffixForm(value)) return affixReader(value);
  if (Array.isArray(value)) {
    const labels = listAt(value, path, "label", textAt);
    return mapReader(
      labels.map((label, i) => ({ label, code: i + 1, key: i })),
      path,
      "each label once",
      true,
    );
  }
  if (!isPlainObject(value)) {
    refuse("invalid_input", path, 'labels by their order, by code, or "prefix", "suffix" or "affix"', value);
  }
  const entries = Object.entries(value as Given).map(([label, code]) => ({
    label,
    code: code === null ? null : numberAt(code, [...path, label]),
    key: label,
  }));
  return mapReader(entries, path, "one code for each label", false);
}

function affixReader(form: AffixForm): LabelReader {
  return {
    read: (cell, decimal) => {
      const number = numberOf(cell, decimal);
      return Number.isNaN(number) ? readAffix(cell, form) : { code: number, label: null };
    },
    valueLabels: null,
    expected:
      form === "affix" ? "a label with a number before or after it" : `a label with a number as its ${form}`,
  };
}

interface MapEntry {
  readonly label: string;
  readonly code: number | null;
  readonly key: string | number;
}

function mapReader(
  entries: readonly MapEntry[],
  path: ErrorPath,
  expected: string,
  each: boolean,
): LabelReader {
  const codes = new Map<string, number | null>();
  const valueLabels = new Map<number, ValueLabel>();
  for (const { label, code, key } of entries) {
    const folded = foldLabel(label);
    if (codes.has(folded) && (each || codes.get(folded) !== code)) {
      refuse("invalid_input", [...path, key], expected, label);
    }
    codes.set(folded, code);
    if (code !== null && !valueLabels.has(code)) valueLabels.set(code, { value: code, label });
  }
  return {
    read: (cell, decimal) => {
      const code = codes.get(foldLabel(cell));
      if (code !== undefined) return { code, label: null };
      const number = numberOf(cell, decimal);
      return valueLabels.has(number) ? { code: number, label: null } : null;
    },
    valueLabels: [...valueLabels.values()],
    expected: `one of the labels ${namesOf(entries)}, or a code of theirs`,
  };
}

function namesOf(entries: readonly MapEntry[]): string {
  const names = entries.slice(0, NAMED).map(({ label }) => JSON.stringify(shortened(label)));
  return names.join(", ") + (entries.length > NAMED ? ", …" : "");
}
