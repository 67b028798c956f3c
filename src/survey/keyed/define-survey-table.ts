import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  entriesOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readRecord,
  record,
} from "../../errors/options.ts";
import { booleanAt, deepFrozen, finiteAt, nameAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { isDate } from "../../numeric/civil-date.ts";
import { nameOf } from "../tables/record-keys.ts";
import type {
  Measure,
  SurveyTable,
  SurveyTableSpec,
  SurveyVariable,
  SurveyVariableSpec,
  ValueLabel,
  ValueRange,
  VariableType,
} from "./survey-table.ts";

const DATE_AND_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z?)?$/;

const EXPECTED = {
  number: "a finite number",
  text: "text",
  date: "a date that exists, as YYYY-MM-DD",
  datetime: "a date and time that exist, as YYYY-MM-DDTHH:MM:SS",
} satisfies Record<VariableType, string>;

const RANGE = { from: optional(finiteAt), to: optional(finiteAt) } satisfies Readers<ValueRange>;

const MISSING = {
  codes: optional(entriesOf(codeAt, "a list of codes")),
  ranges: optional(entriesOf(rangeAt, "a list of ranges")),
} satisfies Readers<NonNullable<SurveyVariableSpec["missing"]>>;

const VARIABLE = {
  name: textAt,
  column: optional(nameAt),
  label: optional(nameAt),
  type: otherwise(oneOf<VariableType>("number", "text", "date", "datetime"), "number"),
  measure: optional(oneOf<Measure>("nominal", "ordinal", "scale")),
  valueLabels: optional(listAt),
  missing: optional(record(MISSING, "what means a missing answer, { codes, ranges }")),
  values: listAt,
} satisfies Readers<SurveyVariableSpec>;

const TABLE = {
  kind: optional(oneOf("survey-table")),
  version: optional(oneOf(1)),
  source: optional(textAt),
  title: optional(nameAt),
  keyed: otherwise(booleanAt, true),
  respondents: respondentsAt,
  weight: optional(textAt),
  variables: entriesOf(variableAt, "a list of variables"),
  notes: optional(notesAt),
} satisfies Readers<SurveyTableSpec>;

const defined = new WeakSet<object>();

/**
 * Checks a survey table and returns it with every key present, frozen in depth. A table defined before is returned as
 * it is, at no cost.
 *
 * The respondents are told apart by their names, and every variable has one value for each of them, `null` where there
 * is none. Missing codes and ranges are kept beside the values that they mean: `takeSurvey` makes those `null`.
 *
 * @throws `invalid_input` for a respondent or name that is empty or stands twice, a list of values of another length, a
 * value or label of another type than the variable's, an unknown key and everything else malformed;
 * `insufficient_data` without a respondent; `unknown_item` for a weight that is no variable.
 *
 * @example
 * ```ts
 * import { defineSurveyTable } from "service-quality/survey";
 *
 * const table = defineSurveyTable({
 *   respondents: ["ann", "ben"],
 *   variables: [{ name: "E1", label: "Staff are polite", values: [7, 9], missing: { codes: [9] } }],
 * });
 * table.keyed; // => true
 * table.variables[0]?.missing; // => { codes: [9], ranges: [] }
 * ```
 */
export function defineSurveyTable(spec: SurveyTableSpec): SurveyTable {
  if (defined.has(spec)) return spec as SurveyTable;
  const table = deepFrozen(checkedTable(spec));
  defined.add(table);
  return table;
}

/** The table that is given as an argument, or as a part of one: a fault lies at its path. */
export function surveyTableAt(value: unknown, path: ErrorPath): SurveyTable {
  if (defined.has(value as object)) return value as SurveyTable;
  return underPath(path, () => checkedTable(value));
}

function checkedTable(value: unknown): SurveyTable {
  const given = readRecord(value, TABLE, [], "a survey table");
  const { source, title, keyed, respondents, weight } = given;
  const notes = given.notes ?? [];
  const names = new Set<string>();
  const variables = given.variables.map((variable, j) => {
    if (names.has(variable.name)) {
      refuse(
        "invalid_input",
        ["variables", j, "name"],
        "a name that no variable before it has",
        variable.name,
      );
    }
    names.add(variable.name);
    return completed(variable, ["variables", j], respondents.length);
  });
  if (weight !== null && !names.has(weight))
    refuse("unknown_item", ["weight"], "the name of a variable", weight);
  return { kind: "survey-table", version: 1, source, title, keyed, respondents, weight, variables, notes };
}

type GivenVariable = ReturnType<typeof variableAt>;

function completed(
  { name, column, label, type, measure, valueLabels, missing, values }: GivenVariable,
  path: ErrorPath,
  respondents: number,
): SurveyVariable {
  return {
    name,
    column: column ?? name,
    label,
    type,
    measure,
    valueLabels: labelsOf(valueLabels ?? [], type, [...path, "valueLabels"]),
    missing: { codes: missing?.codes ?? [], ranges: missing?.ranges ?? [] },
    values: valuesOf(values, type, respondents, [...path, "values"]),
  };
}

function labelsOf(entries: readonly unknown[], type: VariableType, path: ErrorPath): ValueLabel[] {
  const labeled = new Set<number | string>();
  return entries.map((entry, k) => {
    const here = [...path, k];
    const { value, label } = readRecord(
      entry,
      { value: asGiven, label: asGiven },
      here,
      "a value and its label",
    );
    if (!isOfType(value, type)) refuse("invalid_input", here, `a label of ${EXPECTED[type]}`, value);
    if (typeof label !== "string") refuse("invalid_input", here, "a label as text", label);
    if (labeled.has(value)) refuse("invalid_input", path, "each value once", value);
    labeled.add(value);
    return { value: positiveZero(value), label };
  });
}

/** A plain loop, for there may be a million values. */
function valuesOf(
  given: readonly unknown[],
  type: VariableType,
  respondents: number,
  path: ErrorPath,
): (number | string | null)[] {
  if (given.length !== respondents) {
    refuse("invalid_input", path, `${respondents} values, one per respondent`, given);
  }
  const values = new Array<number | string | null>(respondents).fill(null);
  for (let i = 0; i < respondents; i++) {
    const value = given[i] ?? null;
    if (value === null) continue;
    if (!isOfType(value, type)) refuse("invalid_input", [...path, i], `${EXPECTED[type]}, or null`, value);
    values[i] = positiveZero(value);
  }
  return values;
}

function isOfType(value: unknown, type: VariableType): value is number | string {
  if (type === "number") return Number.isFinite(value);
  if (typeof value !== "string") return false;
  if (type === "text") return true;
  const [, year, month, day, hour] = DATE_AND_TIME.exec(value) ?? [];
  return (hour !== undefined) === (type === "datetime") && isDate(Number(year), Number(month), Number(day));
}

function positiveZero(value: number | string): number | string {
  return typeof value === "number" ? value + 0 : value;
}

function variableAt(value: unknown, path: ErrorPath) {
  return readRecord(value, VARIABLE, path, "a variable, { name, values }");
}

function respondentsAt(value: unknown, path: ErrorPath): string[] {
  const list = listAt(value, path);
  if (list.length === 0) refuse("insufficient_data", path, "at least one respondent", value);
  const seen = new Set<string>();
  return Array.from(list, (entry, i) => {
    const name = typeof entry === "bigint" ? null : nameOf(entry);
    if (name === null)
      refuse("invalid_input", [...path, i], "text or a number that names a respondent", entry);
    if (seen.has(name)) refuse("invalid_input", [...path, i], "each respondent once", entry);
    seen.add(name);
    return name;
  });
}

function rangeAt(value: unknown, path: ErrorPath): ValueRange {
  const range = readRecord(value, RANGE, path, "a range, { from, to }");
  const { from, to } = range;
  if (from !== null && to !== null && to < from) {
    refuse("invalid_input", [...path, "to"], `an end from ${from} on, where the range begins`, to);
  }
  return range;
}

function codeAt(value: unknown, path: ErrorPath): number | string {
  return typeof value === "string" ? value : finiteAt(value, path);
}

function listAt(value: unknown, path: ErrorPath): readonly unknown[] {
  return Array.isArray(value) ? value : refuse("invalid_input", path, "a list", value);
}
