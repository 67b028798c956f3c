import type { Note } from "../../errors/note.ts";
import { optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { instrumentAt } from "../../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec, Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { leastAnswered } from "../../survey/batteries.ts";
import { type Columns, namedSources, readAnswers, type Source, sourcesOf } from "../../survey/column.ts";
import {
  type Missing,
  missingAt,
  type Respondents,
  respondentsOf,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import { type AnswerCount, type Description, describeValues } from "./description.ts";

/** Of a dimension's items a respondent has to have answered this share. */
const ANSWERED_SHARE = 0.5;

/** Options of `summarizeAnswers`. */
export interface DescriptiveOptions extends SurveyEstimation {
  /** `"available"` by default, here alone: missing answers are counted, item by item. */
  missing?: Missing | undefined;
  /** The columns that are described; by default the instrument's items, or else all. */
  items?: readonly string[] | undefined;
  /** Of the answers; by default the instrument's. */
  scale?: Scale | undefined;
  /** Describes its dimensions too. */
  instrument?: InstrumentSpec | undefined;
}

const OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  missing: otherwise(missingAt, "available"),
  items: optional(someNamesAt),
  scale: optional(scaleAt),
  instrument: optional(instrumentAt),
} satisfies Readers<DescriptiveOptions>;

/** An item as it was answered. */
export interface ItemDescription extends Description {
  item: string;
  /** Every whole point of the scale and what else was answered, ascending; `null` where nobody answered. */
  distribution: AnswerCount[] | null;
}

/** Respondents' means over a dimension, its reverse-keyed items turned. */
export interface DimensionDescription extends Description {
  dimension: string;
  distribution: null;
}

/** The result of `summarizeAnswers`. */
export interface Descriptives {
  model: "descriptives";
  missing: Missing;
  confidence: number;
  scale: Scale | null;
  /** Respondents with an answer to any item. */
  n: number;
  items: ItemDescription[];
  /** None without an instrument. */
  dimensions: DimensionDescription[];
  notes: Note[];
}

/**
 * Describes answers item by item, as they were given, and the dimensions of an instrument: how many are missing, mean
 * with its error and interval, deviation, median and quartiles, skewness and kurtosis, the shares at both ends of the
 * scale, and how many gave each answer.
 *
 * Skewness and kurtosis are those that SAS, SPSS and Excel print ("type 2"). Quartiles are of type 7; with weights the
 * least value with a cumulative weight of the share. With weights or a `design` the mean's error is linearized.
 *
 * @throws `unknown_item` for an item without a column; `missing_answers` where `missing` is `"reject"`;
 * `insufficient_data` where nobody answered; `invalid_input` for an answer off the scale and everything malformed.
 *
 * Source: Joanes & Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189;
 * Hyndman & Fan (1996), American Statistician 50, 361–365; Wolter (2007), Introduction to Variance Estimation, 2nd ed.,
 * ch. 6.
 *
 * @example
 * ```ts
 * import { summarizeAnswers } from "service-quality/statistics";
 *
 * const { items } = summarizeAnswers({ speed: [4, null, 2, 5, 3, 3, 1, 4] }, { scale: { min: 1, max: 5 } });
 * const [speed] = items;
 * [speed?.n, speed?.missingShare, speed?.median]; // => [7, 0.125, 3]
 * speed?.distribution?.map(({ value, count }) => [value, count]); // => [[1, 1], [2, 1], [3, 2], [4, 2], [5, 1]]
 * ```
 */
export function summarizeAnswers(columns: Columns, options: DescriptiveOptions = {}): Descriptives {
  const {
    missing,
    confidence,
    weights,
    design,
    items: named,
    instrument,
    ...given
  } = readOptions(options, OPTIONS);
  const scale = sharedScale(given.scale, instrument);
  const items = itemSources(columns, named, instrument, scale);
  const dimensions = instrument?.dimensions ?? [];
  const parts = dimensions.map((dimension) => sourcesOf(columns, dimension.items, scale));
  const respondents = respondentsOf([...items, ...parts.flat()], { missing, weights, design });
  const weight = respondents.weights;
  const there = weight === null ? respondents.length : weight.filter((w) => w > 0).length;
  const to = { weights: weight, sample: respondents.sample, scale, confidence, there };
  const isAnswered = new Uint8Array(respondents.length);
  const values = new Float64Array(respondents.length);
  const notes: Note[] = [];
  const itemRows = items.map((source, at): ItemDescription => {
    respondents.read(source, values);
    for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) isAnswered[i] = 1;
    const described = describeValues(values, unansweredOf(source, weight), to);
    notes.push(...described.notes(["items", at]));
    const { description, distribution } = described;
    return { item: String(source.path[0]), ...description, distribution };
  });
  const n = isAnswered.reduce((sum, one) => sum + one, 0);
  if (n === 0) refuse("insufficient_data", items[0]!.path, "at least one respondent who answered", 0);
  const dimensionRows = parts.map((sources, at): DimensionDescription => {
    const scores = scoresOf(sources, respondents);
    const described = describeValues(
      scores,
      there - scores.filter((score) => !Number.isNaN(score)).length,
      to,
    );
    notes.push(...described.notes(["dimensions", at]));
    return { dimension: dimensions[at]!.id, ...described.description, distribution: null };
  });
  return {
    model: "descriptives",
    missing,
    confidence,
    scale,
    n,
    items: itemRows,
    dimensions: dimensionRows,
    notes,
  };
}

function sharedScale(scale: Scale | null, instrument: Instrument | null): Scale | null {
  const own = instrument?.scale ?? null;
  if (scale !== null && own !== null && (scale.min !== own.min || scale.max !== own.max)) {
    refuse("invalid_input", ["scale"], `the instrument's, from ${own.min} to ${own.max}, or none`, scale);
  }
  return scale ?? own;
}

/** The columns of the items as they were answered: none is turned. */
function itemSources(
  columns: Columns,
  named: readonly string[] | null,
  instrument: Instrument | null,
  scale: Scale | null,
): Source[] {
  const ids = named ?? instrument?.dimensions.flatMap(({ items }) => items.map(({ id }) => id)) ?? null;
  return namedSources(columns, ids, scale);
}

/** Respondents who are there and did not answer, whether or not the policy leaves them out. */
function unansweredOf(source: Source, weights: Float64Array | null): number {
  const answers = new Float64Array(source.column.length);
  readAnswers(source, 0, answers);
  let count = 0;
  for (let i = 0; i < answers.length; i++) if (Number.isNaN(answers[i]!) && weights?.[i] !== 0) count++;
  return count;
}

/** Respondents' means over the items that they answered, NaN where these are too few. */
function scoresOf(sources: readonly Source[], { length, read }: Respondents): Float64Array {
  const totals = new Float64Array(length);
  const answered = new Int32Array(length);
  const answers = new Float64Array(length);
  for (const source of sources) {
    read(source, answers);
    for (let i = 0; i < length; i++) {
      if (Number.isNaN(answers[i]!)) continue;
      totals[i]! += answers[i]!;
      answered[i]!++;
    }
  }
  const least = leastAnswered(sources.length, ANSWERED_SHARE);
  for (let i = 0; i < length; i++) totals[i] = answered[i]! < least ? Number.NaN : totals[i]! / answered[i]!;
  return totals;
}
