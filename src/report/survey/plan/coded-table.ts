import type { ErrorPath } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";
import type { SurveyTable, SurveyVariable } from "../../../survey/keyed/survey-table.ts";
import type { MappedColumn, SurveyMapping } from "../mapping/survey-mapping.ts";

/** The survey with numbers for the labels of answers, and with the codes that mean a missing answer. */
export function codedTable(table: SurveyTable, mapping: SurveyMapping): SurveyTable {
  const places = new Map(mapping.columns.map(({ name }, i) => [name, i]));
  for (const [name, i] of places) {
    if (table.variables.some((variable) => variable.name === name)) continue;
    refuse("unknown_item", ["mapping", "columns", i, "name"], "a column of the table", name);
  }
  const { missingCodes } = mapping;
  if (missingCodes.length === 0 && mapping.columns.every(({ labels }) => labels === null)) return table;
  return {
    ...table,
    variables: table.variables.map((variable) => {
      const i = places.get(variable.name);
      const labels = i === undefined ? null : mapping.columns[i]!.labels;
      const coded =
        labels === null ? variable : codedVariable(variable, labels, ["mapping", "columns", i!, "labels"]);
      return withMissing(coded, missingCodes);
    }),
  };
}

function codedVariable(
  variable: SurveyVariable,
  labels: NonNullable<MappedColumn["labels"]>,
  path: ErrorPath,
): SurveyVariable {
  const numbers = new Map(Object.entries(labels));
  const values = variable.values.map((value) => {
    if (value === null) return null;
    const number = numbers.get(String(value));
    return number === undefined ? refuse("invalid_input", path, "a number for every answer", value) : number;
  });
  return { ...variable, type: "number", valueLabels: [], missing: { codes: [], ranges: [] }, values };
}

function withMissing(variable: SurveyVariable, missingCodes: SurveyMapping["missingCodes"]): SurveyVariable {
  const { type, missing } = variable;
  const codes = missingCodes.filter((code) => (typeof code === "number") === (type === "number"));
  return { ...variable, missing: { ...missing, codes: [...new Set([...missing.codes, ...codes])] } };
}
