import { isOnScale, scaleText } from "../answer.ts";
import type { SurveyVariable } from "../keyed/survey-table.ts";
import { numberOf } from "../tables/numeral.ts";
import { type Cell, type ColumnPlace, presentCell, refuseCell } from "./cell.ts";
import type { ColumnRules } from "./column-rules.ts";
import { isDoubtful, isIdentifier, isNumberWithComma } from "./doubtful-text.ts";
import { readLabels } from "./read-labels.ts";
import { type Remark, remarkIf } from "./remark.ts";

/** What the cells of a column are. */
export interface ReadColumn
  extends Pick<SurveyVariable, "type" | "measure" | "valueLabels" | "missing" | "values"> {
  readonly remarks: readonly Remark[];
}

/**
 * Reads the cells of a column: as its labels say, else as numbers where it holds answers or every cell spells a number,
 * else as text.
 */
export function readColumn(cells: readonly Cell[], rules: ColumnRules, place: ColumnPlace): ReadColumn {
  const codes = rules.labels === null ? null : readLabels(cells, rules, rules.labels, place);
  if (codes !== null) {
    const { values, valueLabels, isConflict, isStrange } = codes;
    const remarks = [
      ...remarkIf(isConflict, "valueLabels", "labels-conflict"),
      ...remarkIf(isStrange, null, "encoding-doubtful"),
    ];
    return { ...numberColumn(values, rules), measure: "ordinal", valueLabels, remarks };
  }
  const numbers = numbersOf(cells, rules, place);
  return numbers === null ? textColumn(cells, rules) : numberColumn(numbers, rules);
}

/** The numbers of a column; `null` where some other cell is in it or nothing at all, unless it holds answers. */
function numbersOf(cells: readonly Cell[], rules: ColumnRules, place: ColumnPlace): (number | null)[] | null {
  const read = numberReader(rules);
  const numbers = new Array<number | null>(cells.length);
  let isFound = rules.isAnswer;
  for (let row = 0; row < cells.length; row++) {
    const x = read(cells[row]!);
    if (x === undefined) {
      if (!rules.isAnswer) return null;
      refuseCell(cells[row]!, row, place, scaleText(rules.scale));
    }
    isFound ||= x !== null;
    numbers[row] = x;
  }
  return isFound ? numbers : null;
}

/** Reads a cell: `null` where it means a missing answer, `undefined` where it is no number of the column. */
function numberReader(rules: ColumnRules): (cell: Cell) => number | null | undefined {
  const { isAnswer, scale, missing, decimal } = rules;
  const read = (cell: Cell): number | null | undefined => {
    let x = cell;
    if (typeof x === "string") {
      const text = x.trim();
      if (text === "" || missing.texts.has(text)) return null;
      x = numberOf(text, decimal);
      if (!missing.numbers.has(x) && !isAnswer && isIdentifier(text)) return undefined;
    }
    if (x === null || missing.numbers.has(x)) return null;
    return isOnScale(x, scale) ? x + 0 : undefined;
  };
  // Most cells of a survey are empty or a digit.
  const digits = Array.from({ length: 10 }, (_, digit) => read(String(digit)));
  return (cell) => {
    if (cell === null || cell === "") return null;
    const digit = typeof cell === "string" && cell.length === 1 ? cell.charCodeAt(0) - 0x30 : -1;
    return digit >= 0 && digit <= 9 ? digits[digit] : read(cell);
  };
}

function numberColumn(values: (number | null)[], { missing }: ColumnRules): ReadColumn {
  const codes = [...missing.numbers];
  return {
    type: "number",
    measure: "scale",
    valueLabels: [],
    missing: { codes, ranges: [] },
    values,
    remarks: [],
  };
}

function textColumn(cells: readonly Cell[], rules: ColumnRules): ReadColumn {
  let isWithComma = false;
  let isOther = rules.decimal === ",";
  let isStrange = false;
  const values = cells.map((cell) => {
    const present = presentCell(cell, rules);
    if (typeof present !== "string") return present === null ? null : String(present);
    isOther ||= !isNumberWithComma(present);
    isWithComma ||= present.includes(",");
    isStrange ||= isDoubtful(present);
    return present;
  });
  const remarks = [
    ...remarkIf(isWithComma && !isOther, "type", "decimal-comma"),
    ...remarkIf(isStrange, null, "encoding-doubtful"),
  ];
  const codes = [...rules.missing.texts];
  return {
    type: "text",
    measure: "nominal",
    valueLabels: [],
    missing: { codes, ranges: [] },
    values,
    remarks,
  };
}
