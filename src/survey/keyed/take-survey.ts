import { type ErrorPath, shortened } from "../../errors/error.ts";
import { optional, otherwise, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { amountAt, booleanAt, listAt, namesAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { instrumentAt, itemsOf } from "../../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec, Scale } from "../../instruments/instrument.ts";
import { type Answers, answersOf, isOnScale, scaleText } from "../answer.ts";
import { nameOf } from "../tables/record-keys.ts";
import {
  COLUMN_OPTIONS,
  type ColumnSelection,
  chosenColumns,
  type SelectedColumns,
} from "./column-selection.ts";
import { surveyTableAt } from "./define-survey-table.ts";
import { knownValues } from "./known-values.ts";
import type { Survey } from "./survey.ts";
import type { SurveyTable, SurveyTableSpec, SurveyVariable } from "./survey-table.ts";

/** What `takeSurvey` is to take. */
export interface SurveySelection<Battery extends string = string, Attribute extends string = string> {
  /** The columns of answers by battery, such as expectations and perceptions; none by default. */
  readonly batteries?: Readonly<Record<Battery, ColumnSelection>> | null | undefined;
  /** The questionnaire whose items every battery must have, on its scale; an empty selection takes them by id. */
  readonly instrument?: InstrumentSpec | null | undefined;
  /** Variables to group or compare by; none by default. */
  readonly attributes?: readonly Attribute[] | null | undefined;
  /** The variable that weighs the respondents; the table's own by default, `null` for none. */
  readonly weights?: string | null | undefined;
  /** Who is taken, in this order; everybody by default. */
  readonly respondents?: readonly (string | number)[] | null | undefined;
  /** Whether attributes are given by the labels of their values, where these have one; `true` by default. */
  readonly labels?: boolean | null | undefined;
}

const SELECTION = {
  batteries: otherwise(batteriesAt, []),
  instrument: optional(instrumentAt),
  attributes: otherwise(namesAt, []),
  weights: optional(textAt),
  respondents: optional(respondentsAt),
  labels: otherwise(booleanAt, true),
} satisfies Readers<SurveySelection>;

/**
 * Answers by battery, attributes and weights of a survey table, all in one order of respondents: the table's, or that
 * of `respondents`.
 *
 * Missing codes and ranges of the codebook become `null`. Attributes come by the labels of their values. Nothing is
 * turned: the scores turn reverse-keyed items themselves.
 *
 * @throws `unknown_item` for a column, an attribute, weights or a respondent that is not in the table, and for an item
 * of the instrument that a battery lacks; `invalid_input` for a column of answers that are no numbers, an answer off
 * the instrument's scale, a weight that is missing or below 0, a respondent named twice and everything else malformed;
 * `insufficient_data` for an empty list of respondents.
 *
 * @example
 * ```ts
 * import { takeSurvey } from "service-quality/survey";
 *
 * const table = {
 *   respondents: ["ann", "ben", "cid"],
 *   variables: [
 *     { name: "E1", values: [7, 6, 9], missing: { codes: [9] } },
 *     { name: "P1", values: [5, 6, 4] },
 *     { name: "branch", values: [1, 2, 1], valueLabels: [{ value: 1, label: "north" }, { value: 2, label: "south" }] },
 *   ],
 * };
 * const { batteries, attributes } = takeSurvey(table, {
 *   batteries: { expectations: { prefix: "E" }, perceptions: { prefix: "P" } },
 *   attributes: ["branch"],
 * });
 * batteries; // => { expectations: { q1: [7, 6, null] }, perceptions: { q1: [5, 6, 4] } }
 * attributes; // => { branch: ["north", "south", "north"] }
 * ```
 */
export function takeSurvey<Battery extends string = never, Attribute extends string = never>(
  table: SurveyTableSpec,
  selection: SurveySelection<Battery, Attribute> = {},
): Survey<Battery, Attribute> {
  const { batteries, instrument, attributes, respondents, labels, ...chosen } = readOptions(
    selection,
    SELECTION,
  );
  const defined = surveyTableAt(table, []);
  const rows = rowsOf(defined, respondents);
  const weights = selection?.weights === null ? null : (chosen.weights ?? defined.weight);
  const survey: Survey = {
    respondents: rows.map((row) => defined.respondents[row]!),
    batteries: Object.fromEntries(
      batteries.map(([battery, columns]) => [
        battery,
        batteryOf(defined, battery, columns, instrument, rows),
      ]),
    ),
    attributes: Object.fromEntries(
      attributes.map((name) => [name, attributeOf(defined, name, rows, labels)]),
    ),
    weights: weights === null ? null : weightsOf(defined, weights, rows),
  };
  return survey as Survey<Battery, Attribute>;
}

/** The rows of the respondents wanted, or all. */
function rowsOf(table: SurveyTable, wanted: readonly string[] | null): number[] {
  if (wanted === null) return [...table.respondents.keys()];
  const places = new Map(table.respondents.map((name, row) => [name, row]));
  return wanted.map((name, i) => {
    const row = places.get(name);
    return row ?? refuse("unknown_item", ["respondents", i], "a respondent of the table", name);
  });
}

/** The columns of a battery; those of the instrument's items must be there and hold answers of its scale. */
function batteryOf(
  { variables }: SurveyTable,
  battery: string,
  selection: SelectedColumns,
  instrument: Instrument | null,
  rows: readonly number[],
): Answers {
  const ids = instrument === null ? [] : itemsOf(instrument).map(({ id }) => id);
  const isEmpty = instrument !== null && Object.values(selection).every((said) => said === null);
  const chosen = chosenColumns(
    { names: variables.map(({ name }) => name) },
    isEmpty ? { ...selection, items: ids } : selection,
    [battery],
    ["batteries", battery],
  );
  const items = chosen.map(({ item }) => item);
  for (const id of ids) {
    if (items.includes(id)) continue;
    refuse("unknown_item", [battery, id], `a column for item ${shortened(id)}`, undefined);
  }
  const columns = chosen.map(({ item, position }) => {
    const scale = ids.includes(item) ? instrument!.scale : null;
    return numbersOf(variables[position]!, rows, scale, [battery, item]);
  });
  return answersOf(items, columns);
}

function numbersOf(
  variable: SurveyVariable,
  rows: readonly number[],
  scale: Scale | null,
  path: ErrorPath,
): (number | null)[] {
  const values = knownValues(variable, rows);
  // A column without any answer is of no type.
  if (variable.type !== "number" && values.some((value) => value !== null)) {
    refuse("invalid_input", path, "a variable of numbers", variable.type);
  }
  const numbers = values as (number | null)[];
  const off = numbers.findIndex((x) => x !== null && !isOnScale(x, scale));
  if (off < 0) return numbers;
  return refuse(
    "invalid_input",
    [...path, off],
    `${scaleText(scale)}, or null for a missing answer`,
    numbers[off],
  );
}

function attributeOf(
  table: SurveyTable,
  name: string,
  rows: readonly number[],
  byLabel: boolean,
): (string | number | null)[] {
  const variable = variableOf(table, name, ["attributes", name]);
  const values = knownValues(variable, rows);
  if (!byLabel) return values;
  const labels = new Map(variable.valueLabels.map(({ value, label }) => [value, label]));
  return values.map((value) => (value === null ? null : (labels.get(value) ?? value)));
}

function weightsOf(table: SurveyTable, name: string, rows: readonly number[]): number[] {
  const weights = knownValues(variableOf(table, name, ["weights"]), rows);
  return weights.map((weight, row) => amountAt(weight, ["weights", row]));
}

function variableOf({ variables }: SurveyTable, name: string, path: ErrorPath): SurveyVariable {
  const variable = variables.find((one) => one.name === name);
  return variable ?? refuse("unknown_item", path, `a variable ${shortened(name)}`, undefined);
}

function batteriesAt(value: unknown, path: ErrorPath): (readonly [string, SelectedColumns])[] {
  const batteries = Object.entries(objectAt(value, path, "selections of columns by battery"));
  return batteries.map(([battery, selection]) => [
    battery,
    readRecord(selection, COLUMN_OPTIONS, [...path, battery], "a selection of columns"),
  ]);
}

function respondentsAt(value: unknown, path: ErrorPath): string[] {
  const seen = new Set<string>();
  return listAt(value, path, "respondent", (entry, here) => {
    const name = nameOf(entry) ?? refuse("invalid_input", here, "the name of a respondent", entry);
    if (seen.has(name)) refuse("invalid_input", here, "each respondent once", entry);
    seen.add(name);
    return name;
  });
}
