import type { Note } from "../../errors/note.ts";
import type { SurveyTable, SurveyVariable, ValueLabel } from "../keyed/survey-table.ts";
import { numberOf } from "../tables/numeral.ts";
import type { ColumnRules, FileRules } from "./column-rules.ts";
import { isDoubtful } from "./doubtful-text.ts";
import type { RawColumn, RawTable } from "./raw-table.ts";
import { type ReadColumn, readColumn } from "./read-column.ts";
import { notesOf, type Remark, remarkIf } from "./remark.ts";
import { keyOf, keyPosition, rowNumbers } from "./respondent-key.ts";

/** The survey table of a file. */
export function tableOfColumns(raw: RawTable, rules: FileRules): SurveyTable {
  const place = keyPosition(rules, (position) => raw.columnAt(position).cells);
  const keyColumn = place === null ? null : raw.columnAt(place);
  const notes: Note[] = [];
  const variables = rules.columns
    .filter(({ position }) => position !== place)
    .map((own, j): SurveyVariable => {
      const column = raw.columnAt(own.position);
      const { remarks, ...read } = readValues(column, own, raw);
      for (const note of notesOf([...namingRemarks(own, raw, remarks), ...remarks], j)) notes.push(note);
      return { name: own.name, column: column.column, label: column.label, ...read };
    });
  return {
    kind: "survey-table",
    version: 1,
    source: raw.source,
    title: null,
    keyed: keyColumn !== null,
    respondents:
      keyColumn === null ? rowNumbers(raw.rows) : keyOf(keyColumn.cells, raw.columns.fileNames[place!]!),
    weight: null,
    variables,
    notes,
  };
}

/** What is to be said of a name, besides what is said of the values. */
function namingRemarks(
  { name, position }: ColumnRules,
  { columns }: RawTable,
  remarks: readonly Remark[],
): Remark[] {
  const reason = columns.notes[position] ?? null;
  const isSaid = remarks.some((remark) => remark.reason === "encoding-doubtful");
  return [
    ...(reason === null ? [] : [{ key: "name", reason } as const]),
    ...remarkIf(isDoubtful(name) && !isSaid, null, "encoding-doubtful"),
  ];
}

function readValues(column: RawColumn, rules: ColumnRules, { columns, lineOf }: RawTable): ReadColumn {
  const { cells, isDatetime, valueLabels = [], isNominal, isRounded = false } = column;
  const read =
    isDatetime && !rules.isAnswer
      ? datetimeColumn([...cells])
      : readColumn(cells, rules, { column: columns.fileNames[rules.position]!, lineOf });
  const remarks = [...read.remarks, ...remarkIf(isRounded, null, "rounded-number")];
  const labels = read.valueLabels.length > 0 ? [] : labelsOfType(valueLabels, read.type);
  if (labels.length === 0) return { ...read, remarks };
  const measure = isNominal || read.type === "text" ? "nominal" : "ordinal";
  return { ...read, measure, valueLabels: labels, remarks };
}

function datetimeColumn(values: SurveyVariable["values"]): ReadColumn {
  const missing = { codes: [], ranges: [] };
  return { type: "datetime", measure: "scale", valueLabels: [], missing, values, remarks: [] };
}

/** The labels of values that the variable can have; each value once. */
function labelsOfType(labels: readonly ValueLabel[], type: ReadColumn["type"]): ValueLabel[] {
  const byValue = new Map<number | string, string>();
  for (const { value, label } of labels) {
    const own = type === "number" ? numberOf(String(value), ".") : String(value);
    if (!Number.isNaN(own) && !byValue.has(own)) byValue.set(own, label);
  }
  return [...byValue].map(([value, label]) => ({ value, label }));
}
