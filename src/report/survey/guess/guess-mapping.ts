import { optional, type Readers, readOptions } from "../../../errors/options.ts";
import { instrumentAt, itemsOf } from "../../../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec, Scale } from "../../../instruments/instrument.ts";
import { surveyTableAt } from "../../../survey/keyed/define-survey-table.ts";
import type { SurveyTableSpec } from "../../../survey/keyed/survey-table.ts";
import { INSTRUMENTS } from "../mapping/catalogue.ts";
import { defineSurveyMapping } from "../mapping/define-survey-mapping.ts";
import type { MappedColumnSpec, SurveyMapping } from "../mapping/survey-mapping.ts";
import {
  type AnswerColumn,
  answerColumns,
  type GuessedGroup,
  type GuessRule,
  groupOf,
  sharedScale,
} from "./answer-column.ts";
import type { AnswerScale } from "./answer-scale.ts";
import type { ColumnGroup } from "./column-group.ts";
import type { ColumnSummary } from "./column-summary.ts";
import { gapRule, importanceRule, kanoRule, perceptionRule } from "./form-rules.ts";
import { guessedInstrument, guessedPathModel, knownRule, pointsRule } from "./known-rules.ts";
import { measureRule, runRule } from "./run-rules.ts";
import { emptyRule, groupRule, leftOverRule, ratingRule, weightRule } from "./single-rules.ts";

/** What a survey is taken for, with the reasons. */
export interface MappingGuess {
  mapping: SurveyMapping;
  /** The kind of survey that the columns make. */
  survey:
    | "servqual"
    | "tolerance-zone"
    | "servperf"
    | "kano"
    | "importance-performance"
    | "constructs"
    | "ratings"
    | "unknown";
  /** Columns that are used alike, those first that somebody must say the use of. */
  groups: ColumnGroup[];
  /** What every column holds, in the order of the table. */
  columns: ColumnSummary[];
}

/** Options of `guessMapping`. */
export interface GuessMappingOptions {
  /** The questionnaire, where it is known: its n-th item is asked in the n-th column of a run. */
  instrument?: InstrumentSpec | undefined;
}

const OPTIONS = { instrument: optional(instrumentAt) } satisfies Readers<GuessMappingOptions>;

/** The rules in their order: a column belongs to the first that has a use for it. */
const RULES: readonly GuessRule[] = [
  weightRule,
  knownRule,
  gapRule,
  kanoRule,
  importanceRule,
  perceptionRule,
  pointsRule,
  runRule,
  measureRule,
  emptyRule,
  ratingRule,
  groupRule,
  leftOverRule,
];

/** In the order in which groups are shown. */
const CONFIDENCES = ["unsure", "likely", "certain"] as const;

/**
 * What the columns of a survey are likely to be, by their names, questions and values, in English, Russian and
 * Bulgarian: a mapping to be confirmed, with the reason for each group of columns.
 *
 * The first that fits: items of a questionnaire or a path model of the library by their names · runs of numbers named
 * E and P, expectation, ожид, очакв … on one scale · pairs F and D on five points · importance beside ratings · runs
 * of one beginning · recommendation, effort and satisfaction by a word · few texts or codes as groups. Everything
 * else is left out. Texts that are labels of answers get numbers; codes such as 99 beyond a scale mean a missing
 * answer.
 *
 * @throws `invalid_input` for what is no survey table.
 *
 * @example
 * ```ts
 * import { readCsv } from "service-quality/readers";
 * import { explainGuess, guessMapping } from "service-quality/report";
 *
 * const { survey, groups, mapping } = guessMapping(readCsv("E1,E2,P1,P2,branch\n7,6,5,6,north\n6,7,4,4,south\n7,7,6,5,north\n"));
 * survey; // => "servqual"
 * groups.map(({ columns, use }) => `${columns.join()} ${use}`); // => ["E1,E2 expectation", "P1,P2 perception", "branch group"]
 * explainGuess(groups[0].reason); // => "2 names E and a number, whole numbers 1–7"
 * mapping.columns[0]; // => { name: "E1", use: "expectation", item: "q1", construct: null, scale: { min: 1, max: 7 }, satisfiedFrom: null, labels: null }
 * ```
 */
export function guessMapping(table: SurveyTableSpec, options?: GuessMappingOptions): MappingGuess {
  const defined = surveyTableAt(table, ["table"]);
  const given = readOptions(options, OPTIONS);
  const columns = answerColumns(defined);
  const { groups, instrument } = guessedGroups(columns, defined.weight, given.instrument);
  const scales = groups.map(scaleOf);
  const missingCodes = [...new Set(scales.flatMap((scale) => scale?.missingCodes ?? []))];
  const mapped = new Map(
    groups.flatMap((group, i) =>
      group.columns.map((guess) => [guess.column.name, mappedColumn(guess, group, scales[i]?.scale ?? null)]),
    ),
  );
  const items = instrument === null ? [] : itemsOf(instrumentNamed(instrument)).map(({ id }) => id);
  const specs = columns.map(({ name }) => numberedItem(mapped.get(name)!, items));
  return {
    mapping: defineSurveyMapping({
      columns: specs,
      instrument,
      pathModel: guessedPathModel(groups),
      missingCodes,
      // Of those who answered every item there is nobody where one has no answers.
      options: groups.every(hasAnswers) ? {} : { missing: "available" },
    }),
    survey: kindOf(groups),
    groups: CONFIDENCES.flatMap((confidence) =>
      groups
        .filter((group) => group.confidence === confidence)
        .map(({ columns, use, reason }) => ({
          columns: columns.map(({ column }) => column.name),
          use,
          confidence,
          reason,
        })),
    ),
    columns: columns.map(({ summary }) => summary),
  };
}

/** Every column in one group, and the questionnaire that they answer. */
function guessedGroups(
  columns: readonly AnswerColumn[],
  weight: string | null,
  given: Instrument | null,
): { groups: GuessedGroup[]; instrument: string | Instrument | null } {
  const declared = columns.filter(({ name }) => name === weight);
  const groups: GuessedGroup[] = declared.map((column) =>
    groupOf([column], "weight", "certain", { code: "declared", facts: {} }),
  );
  for (const rule of RULES) {
    const used = new Set(groups.flatMap((group) => group.columns.map(({ column }) => column)));
    const isWeighted = groups.some(({ use }) => use === "weight");
    if (rule === weightRule && isWeighted) continue;
    const rest = columns.filter((column) => !used.has(column));
    groups.push(...rule(rest, groups, given));
  }
  return { groups, instrument: given ?? guessedInstrument(groups) };
}

function instrumentNamed(instrument: string | Instrument): Instrument {
  return typeof instrument === "string" ? INSTRUMENTS[instrument]! : instrument;
}

/** The end of the scale on which 4 counts as satisfied. */
const USUAL_MAX = 5;

const UNSCALED: readonly ColumnGroup["use"][] = ["points", "group", "weight", "left-out"];

function isAnswered({ summary }: AnswerColumn): boolean {
  return summary.n > 0;
}

/** Whether all columns of a group have answers, or are of no use. */
function hasAnswers({ columns, use }: GuessedGroup): boolean {
  return use === "left-out" || columns.every(({ column }) => isAnswered(column));
}

/** The scale of a group: that of recommendation is known. */
function scaleOf({ columns, use }: GuessedGroup): AnswerScale | null {
  if (UNSCALED.includes(use)) return null;
  const rating = sharedScale(columns.map(({ column }) => column).filter(isAnswered));
  return use === "nps" && rating !== null ? { ...rating, scale: { min: 0, max: 10 } } : rating;
}

function mappedColumn(
  { column, item, construct }: GuessedGroup["columns"][number],
  { use }: GuessedGroup,
  scale: Scale | null,
): MappedColumnSpec {
  const labels = UNSCALED.includes(use) ? null : column.labels;
  const satisfiedFrom = use === "outcome" ? usuallySatisfiedFrom(scale) : null;
  return { name: column.name, use, item, construct, scale, satisfiedFrom, labels };
}

/** From where on an answer counts as satisfied: the two highest, as is usual; of five they are so by default. */
export function usuallySatisfiedFrom(scale: Scale | null): number | null {
  return scale !== null && scale.max !== USUAL_MAX ? scale.max - 1 : null;
}

/** A column whose n-th item is the n-th of the questionnaire. */
export function numberedItem(column: MappedColumnSpec, items: readonly string[]): MappedColumnSpec {
  const number = /^q(\d+)$/.exec(column.item ?? "")?.[1];
  return number === undefined ? column : { ...column, item: items[Number(number) - 1] ?? column.item };
}

function kindOf(groups: readonly GuessedGroup[]): MappingGuess["survey"] {
  const has = (use: ColumnGroup["use"]) => groups.some((group) => group.use === use);
  if (has("expectation")) return "servqual";
  if (has("minimum")) return "tolerance-zone";
  if (has("functional")) return "kano";
  if (has("importance")) return "importance-performance";
  if (has("perception")) return "servperf";
  if (has("item")) return "constructs";
  return has("outcome") || has("nps") || has("ces") ? "ratings" : "unknown";
}
