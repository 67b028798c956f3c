import type { SurveyTable } from "service-quality/readers";
import { FileFault, type StrayText } from "../file-problem.ts";

type Variable = SurveyTable["variables"][number];

/** A column is meant to be one of numbers when so many of its cells are, and when few different texts are among them. */
const MOST_ARE_NUMBERS = 0.8;
const FEW_TEXTS = 5;

/** How many rows and columns beside the cell are shown. */
const BESIDE = 2;

const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

interface StrayCells {
  readonly variable: Variable;
  readonly position: number;
  /** Rows whose cells are no numbers. */
  readonly rows: readonly number[];
}

/** Refuses a table in whose columns of numbers a few cells hold text: a second header row, or a word for no answer. */
export function checkTextAmongNumbers(table: SurveyTable): void {
  const strays = table.variables.flatMap((variable, position) => strayCells(variable, position) ?? []);
  if (strays.length === 0) return;
  const headed = strays.filter(({ rows }) => rows.length === 1 && rows[0] === 0);
  if (headed.length >= 2 && headed.length * 2 >= table.variables.length) {
    throw new FileFault({ what: "two-headers" });
  }
  throw new FileFault(strayText(table, strays));
}

function strayCells(variable: Variable, position: number): StrayCells | null {
  if (variable.type !== "text" || variable.valueLabels.length > 0) return null;
  const rows: number[] = [];
  let filled = 0;
  const texts = new Set<string>();
  variable.values.forEach((value, row) => {
    if (value === null) return;
    filled += 1;
    if (typeof value === "number" || NUMBER.test(value.trim())) return;
    rows.push(row);
    texts.add(value);
  });
  const isStray =
    rows.length > 0 && filled - rows.length >= MOST_ARE_NUMBERS * filled && texts.size <= FEW_TEXTS;
  return isStray || (rows.length === 1 && rows[0] === 0 && filled > 1) ? { variable, position, rows } : null;
}

function strayText(table: SurveyTable, strays: readonly StrayCells[]): StrayText {
  const { variable, position, rows } = strays[0]!;
  const row = rows[0]!;
  const texts = strays.flatMap((one) => one.rows.map((place) => String(one.variable.values[place])));
  const shown = neighbors(position, table.variables.length).map((one) => table.variables[one]!);
  return {
    what: "stray-text",
    row: row + 1,
    column: variable.name,
    text: String(variable.values[row]),
    texts: [...new Set(texts)],
    cells: texts.length,
    columns: strays.length,
    excerpt: {
      columns: shown.map(({ name }) => name),
      rows: neighbors(row, table.respondents.length).map((place) => ({
        row: place + 1,
        cells: shown.map(({ values }) => values[place]!),
      })),
    },
  };
}

/** Positions around one, as many as there are. */
function neighbors(position: number, length: number): number[] {
  const first = Math.max(0, Math.min(position - BESIDE, length - 2 * BESIDE - 1));
  return Array.from({ length: Math.min(length, 2 * BESIDE + 1) }, (_, i) => first + i);
}
