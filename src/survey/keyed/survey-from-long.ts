import { type ErrorPath, shortened } from "../../errors/error.ts";
import { readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { answersOf } from "../answer.ts";
import { checkRows } from "../tables/answers-from-rows.ts";
import { checkKey, type LongRecord, nameOf, ownValue } from "../tables/record-keys.ts";
import { addAttribute, addWeight, answerIn, isBlank } from "./long-cells.ts";
import { LONG_OPTIONS, type LongSettings, type SurveyFromLongOptions } from "./long-options.ts";
import type { Survey } from "./survey.ts";

/** The battery where no key names one. */
const ONLY_BATTERY = "answers";

/**
 * Answers by battery, attributes and weights from long records, one record per answer, in any order: all in one order
 * of respondents, that of their first appearance.
 *
 * Batteries and items come in the order of their first appearance, or as listed. A battery has the items that were
 * found in it, or all that are listed; an item that a respondent has no record of is a missing answer. A record
 * without an item and without a value only makes the respondent known, as a left join does. An attribute is the first
 * value that is not empty.
 *
 * @throws `invalid_input` for a key that no record has, a record without respondent, item or battery, a second answer
 * of a respondent to an item of a battery, two values of an attribute, an answer off the scale or that is no number,
 * and everything else malformed; `unknown_item` for an item or battery that is not listed; `missing_answers` for a
 * respondent without a weight; `insufficient_data` without a record or an answer, or where nobody is shared.
 *
 * @example
 * ```ts
 * import { surveyFromLong } from "service-quality/survey";
 *
 * const records = [
 *   { who: "ann", form: "E", item: "polite", value: 7, branch: "north" },
 *   { who: "ben", form: "P", item: "polite", value: 5, branch: "south" },
 *   { who: "ben", form: "E", item: "polite", value: 6, branch: null },
 * ];
 * surveyFromLong(records, {
 *   respondent: "who",
 *   battery: "form",
 *   item: "item",
 *   value: "value",
 *   attributes: ["branch"],
 *   batteries: { E: "expectations", P: "perceptions" },
 *   keep: "shared",
 * });
 * // => {
 * //   respondents: ["ben"],
 * //   batteries: { expectations: { polite: [6] }, perceptions: { polite: [5] } },
 * //   attributes: { branch: ["south"] },
 * //   weights: null,
 * // }
 * ```
 */
export function surveyFromLong<Row extends object, Key extends keyof Row & string>(
  records: readonly Row[],
  options: SurveyFromLongOptions<Key>,
): Survey;
export function surveyFromLong(records: readonly LongRecord[], options: SurveyFromLongOptions): Survey {
  const settings = readOptions(options, LONG_OPTIONS);
  checkRows(records);
  const { respondent, item, value, battery, weight } = settings;
  for (const [option, key] of Object.entries({ respondent, item, value, battery, weight })) {
    if (key !== null) checkKey(records, key, [option]);
  }
  settings.attributes.forEach((key, j) => {
    checkKey(records, key, ["attributes", j]);
  });
  if (battery === null && settings.batteries !== null) {
    refuse("invalid_input", ["batteries"], "options.battery, the key that holds them", settings.batteries);
  }
  const survey = emptySurvey(settings);
  for (let i = 0; i < records.length; i++) addRecord(survey, records[i]!, i);
  return surveyOf(survey);
}

/** A column by rows of respondents: `undefined` where there is no record yet. */
type GrowingColumn = (number | null | undefined)[];

/** What is known after the records read so far. */
interface GrowingSurvey {
  readonly settings: LongSettings;
  /** Rows by respondent. */
  readonly rows: Map<string, number>;
  readonly batteries: Map<string, Map<string, GrowingColumn>>;
  readonly attributes: ReadonlyMap<string, (string | number)[]>;
  readonly weights: number[];
  /** Answers that are not missing. */
  answered: number;
}

function emptySurvey(settings: LongSettings): GrowingSurvey {
  const survey: GrowingSurvey = {
    settings,
    rows: new Map(),
    batteries: new Map(),
    attributes: new Map(settings.attributes.map((key) => [key, []])),
    weights: [],
    answered: 0,
  };
  for (const battery of settings.batteries?.values() ?? []) columnsIn(survey, battery);
  return survey;
}

function addRecord(survey: GrowingSurvey, record: LongRecord, i: number): void {
  const { settings, rows, attributes, weights } = survey;
  const respondent = namedIn(record, settings.respondent, i);
  const row = rows.get(respondent) ?? rows.size;
  rows.set(respondent, row);
  for (const [key, values] of attributes) {
    const given = ownValue(record, key);
    if (given !== values[row]) addAttribute(values, row, given, [i, key]);
  }
  if (settings.weight !== null)
    addWeight(weights, row, ownValue(record, settings.weight), [i, settings.weight], settings.decimal);
  const value = ownValue(record, settings.value) ?? null;
  if (value === null && isBlank(ownValue(record, settings.item))) return;
  const item = namedIn(record, settings.item, i);
  const column = columnOf(survey, batteryOf(record, i, settings), item, [i, settings.item]);
  if (column[row] !== undefined) {
    refuse(
      "invalid_input",
      [i, settings.item],
      `one answer of ${shortened(respondent)} to each item of a battery`,
      item,
    );
  }
  column[row] = answerIn(value, i, settings);
  if (column[row] !== null) survey.answered++;
}

function namedIn(record: LongRecord, key: string, i: number): string {
  const value = ownValue(record, key);
  return nameOf(value) ?? refuse("invalid_input", [i, key], "text or a number that names it", value);
}

function batteryOf(record: LongRecord, i: number, { battery: key, batteries }: LongSettings): string {
  if (key === null) return ONLY_BATTERY;
  const name = namedIn(record, key, i);
  if (batteries === null) return name;
  return batteries.get(name) ?? refuse("unknown_item", [i, key], "one of options.batteries", name);
}

/** The columns of a battery by item, those listed from the beginning on. */
function columnsIn({ settings, batteries }: GrowingSurvey, battery: string): Map<string, GrowingColumn> {
  const known = batteries.get(battery);
  if (known !== undefined) return known;
  const columns = new Map(
    (itemsIn(settings, battery) ?? []).map((item): [string, GrowingColumn] => [item, []]),
  );
  batteries.set(battery, columns);
  return columns;
}

/** The items that are listed of a battery; `null` where any may be found. */
function itemsIn({ items }: LongSettings, battery: string): readonly string[] | null {
  return items instanceof Map ? (items.get(battery) ?? null) : (items as readonly string[] | null);
}

function columnOf(survey: GrowingSurvey, battery: string, item: string, path: ErrorPath): GrowingColumn {
  const columns = columnsIn(survey, battery);
  const known = columns.get(item);
  if (known !== undefined) return known;
  if (itemsIn(survey.settings, battery) !== null) refuse("unknown_item", path, "one of options.items", item);
  const column: GrowingColumn = [];
  columns.set(item, column);
  return column;
}

function surveyOf(survey: GrowingSurvey): Survey {
  const { settings, attributes, weights } = survey;
  if (survey.answered === 0) refuse("insufficient_data", [], "at least one answer", 0);
  listBatteries(survey);
  const batteries = [...survey.batteries];
  const everybody = [...survey.rows];
  const kept = settings.keep === "all" ? everybody : everybody.filter(([, row]) => hasAnswered(survey, row));
  if (kept.length === 0) refuse("insufficient_data", [], "a respondent with an answer in every battery", 0);
  const valuesOf = <T>(column: readonly (T | undefined)[]) => kept.map(([, row]) => column[row] ?? null);
  return {
    respondents: kept.map(([respondent]) => respondent),
    batteries: Object.fromEntries(
      batteries.map(([battery, columns]) => [
        battery,
        answersOf([...columns.keys()], [...columns.values()].map(valuesOf)),
      ]),
    ),
    attributes: Object.fromEntries([...attributes].map(([key, values]) => [key, valuesOf(values)])),
    weights:
      settings.weight === null
        ? null
        : kept.map(
            ([, row], i) =>
              weights[row] ?? refuse("missing_answers", ["weight", i], "a weight of every respondent", null),
          ),
  };
}

/** Adds the batteries whose items are listed and that no record has. */
function listBatteries(survey: GrowingSurvey): void {
  const { items, batteries } = survey.settings;
  if (!(items instanceof Map)) return;
  const known = new Set(batteries?.values());
  for (const battery of items.keys()) {
    if (batteries !== null && !known.has(battery))
      refuse("unknown_item", ["items", battery], "one of options.batteries", battery);
    columnsIn(survey, battery);
  }
}

/** Whether a respondent has an answer record in every battery. */
function hasAnswered({ batteries }: GrowingSurvey, row: number): boolean {
  return [...batteries.values()].every((columns) =>
    [...columns.values()].some((column) => column[row] !== undefined),
  );
}
