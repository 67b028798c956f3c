import { isOnScale, scaleText } from "../answer.ts";
import type { ValueLabel } from "../keyed/survey-table.ts";
import { type DecimalMark, numberOf } from "../tables/numeral.ts";
import type { LabelledCode } from "./affix.ts";
import { type Cell, type ColumnPlace, presentCell, refuseCell } from "./cell.ts";
import type { ColumnRules } from "./column-rules.ts";
import { isDoubtful } from "./doubtful-text.ts";
import { foldLabel } from "./fold-label.ts";
import type { LabelReader } from "./label-map.ts";

/** A number that a mark and another number follow at once: a date, a time of day or a range, such as `1-2 times`. */
const SPAN = /^\d+(?:[-–:]\d|\.\d+\.\d)/;

/** The codes of a column whose cells are labels. */
export interface LabelledColumn {
  readonly values: (number | null)[];
  readonly valueLabels: ValueLabel[];
  /** Whether a code came with two labels. */
  readonly isConflict: boolean;
  /** Whether a label seems to have been read in a wrong encoding. */
  readonly isStrange: boolean;
}

/**
 * The codes of labels. Where the labels need not say what the column means, `null` if they do not: a cell is none of
 * them, or all cells are numbers.
 */
export function readLabels(
  cells: readonly Cell[],
  rules: ColumnRules,
  labels: LabelReader,
  place: ColumnPlace,
): LabelledColumn | null {
  const meanings = new Map<string, LabelledCode | null>();
  const values: (number | null)[] = [];
  let isText = rules.isLabelled;
  for (let row = 0; row < cells.length; row++) {
    const cell = presentCell(cells[row]!, rules);
    if (cell === null) {
      values.push(null);
      continue;
    }
    const text = String(cell);
    let meaning = meanings.get(text);
    if (meaning === undefined) {
      const decimal = typeof cell === "number" ? "." : rules.decimal;
      meaning = meaningOf(text, rules, labels, decimal);
      if (meaning === null && !rules.isLabelled) return null;
      isText ||= Number.isNaN(numberOf(text, decimal));
      meanings.set(text, meaning);
    }
    if (meaning === null) return refuseCell(cell, row, place, labels.expected);
    if (meaning.code !== null && !isOnScale(meaning.code, rules.scale)) {
      refuseCell(cell, row, place, scaleText(rules.scale));
    }
    values.push(meaning.code);
  }
  if (!isText) return null;
  const found = foundLabels(meanings.values());
  return {
    values,
    valueLabels: labels.valueLabels === null ? found.valueLabels : [...labels.valueLabels],
    isConflict: found.isConflict,
    isStrange: [...meanings.keys()].some(isDoubtful),
  };
}

function meaningOf(
  text: string,
  { isLabelled }: ColumnRules,
  labels: LabelReader,
  decimal: DecimalMark,
): LabelledCode | null {
  const isSpan = !isLabelled && labels.valueLabels === null && SPAN.test(text);
  return isSpan ? null : labels.read(text, decimal);
}

/** The labels that cells brought, by code; the first of each. */
function foundLabels(meanings: Iterable<LabelledCode | null>): {
  valueLabels: ValueLabel[];
  isConflict: boolean;
} {
  const byCode = new Map<number, string>();
  let isConflict = false;
  for (const meaning of meanings) {
    if (meaning === null || meaning.code === null || meaning.label === null) continue;
    const first = byCode.get(meaning.code);
    if (first === undefined) byCode.set(meaning.code, meaning.label);
    else isConflict ||= foldLabel(first) !== foldLabel(meaning.label);
  }
  const codes = [...byCode.keys()].sort((a, b) => a - b);
  return { valueLabels: codes.map((value) => ({ value, label: byCode.get(value)! })), isConflict };
}
