import type { ErrorPath } from "../errors/error.ts";
import { otherwise, type Readers } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import type { Instrument } from "../instruments/instrument.ts";
import type { SampledRows } from "../numeric/design/design-variance.ts";
import { addValues, emptySums, type Mean, meanOf } from "../numeric/inference/mean.ts";
import { leastCommonMultiple } from "../numeric/least-common-multiple.ts";
import { compareFigures } from "../numeric/ties.ts";
import { type Columns, type Source, sourcesOf } from "./column.ts";
import {
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  type Respondents,
  respondentsOf,
  type SamplingOptions,
  type Settings,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "./estimation.ts";

const BLOCK_ROWS = 1024;

/** Totals times it are still whole numbers in floating point. */
const LARGEST_MULTIPLE = 2 ** 31;

/** Options of scores by the dimensions of an instrument. */
export interface ScoreOptions extends Estimation {
  /**
   * Under `"available"`, the share of a dimension's items that a respondent must have answered to be
   * scored on it, above 0 and at most 1; 0.5 by default.
   */
  answeredShare?: number | undefined;
}

/** Readers of the options of scores. */
export const SCORE_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  answeredShare: otherwise(answeredShareAt, 0.5),
} satisfies Readers<ScoreOptions>;

/** Options of scores whose errors know how the respondents were sampled. */
export interface SurveyScoreOptions extends ScoreOptions, SurveyEstimation {}

/** Readers of the same. */
export const SURVEY_SCORE_OPTIONS = {
  ...SCORE_OPTIONS,
  ...SURVEY_ESTIMATION_OPTIONS,
} satisfies Readers<SurveyScoreOptions>;

/** The options as read. */
export interface ScoreSettings extends Settings, Omit<SamplingOptions, "missing"> {
  readonly answeredShare: number;
}

/** A share of items that must be answered, above 0 and at most 1. */
export function answeredShareAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value <= 1) return value;
  return refuse("invalid_input", path, "a share above 0 and at most 1", value);
}

/**
 * The answers to one or more batteries of an instrument (expectations and perceptions, say), each the
 * same items asked in another form, of the same respondents.
 */
export interface Batteries {
  readonly instrument: Instrument;
  /** Columns by battery, then by item in the instrument's order. */
  readonly sources: readonly (readonly Source[])[];
  readonly respondents: Respondents;
  readonly weights: Float64Array | null;
  readonly settings: ScoreSettings;
}

/** Some consecutive respondents. The arrays are filled anew for every block. */
export interface Block {
  /** The first respondent's row. */
  readonly from: number;
  readonly weights: Float64Array | null;
  /** By item: the answers, NaN unless the respondent answered the item on every battery. */
  readonly items: readonly Scores[];
  /** Means over the answered items, NaN where too few were. */
  readonly dimensions: readonly DimensionBlock[];
  /** Means over the dimensions, NaN unless the respondent is scored on all of them. */
  readonly overall: Scores;
  /** How many of the respondents are scored on at least one dimension. */
  readonly scored: number;
}

/** The respondents' scores on an item, a dimension or the whole, by battery; NaN where there is none. */
export interface Scores {
  readonly means: readonly Float64Array[];
  /** The means before they are divided: whole numbers where the answers are, whose differences are exact. */
  readonly totals: readonly Float64Array[];
  /** What each respondent's totals are divided by. */
  readonly divisors: Float64Array;
}

/** A dimension's part of a block; its divisors are how many of the items each respondent answered, on every battery. */
export interface DimensionBlock extends Scores {
  /** The dimension's rows of `items`. */
  readonly items: readonly Scores[];
}

/**
 * Finds and checks the columns of every battery; `beside` are further columns that the policy for missing answers
 * covers.
 */
export function batteriesOf(
  columns: readonly { readonly columns: Columns; readonly path: ErrorPath }[],
  instrument: Instrument,
  settings: ScoreSettings,
  beside: readonly Source[] = [],
): Batteries {
  const items = instrument.dimensions.flatMap((dimension) => dimension.items);
  const sources = columns.map((battery) => sourcesOf(battery.columns, items, instrument.scale, battery.path));
  const respondents = respondentsOf([...sources.flat(), ...beside], settings);
  return { instrument, sources, respondents, weights: respondents.weights, settings };
}

/** Walks over all respondents block by block, so that a large survey needs no second copy in memory. */
export function walkBlocks(batteries: Batteries, visit: (block: Block) => void): void {
  const { length } = batteries.respondents;
  for (let from = 0, block = emptyBlock(batteries, length); from < length; from += BLOCK_ROWS) {
    if (length - from < BLOCK_ROWS) block = emptyBlock(batteries, length - from);
    fillBlock(batteries, block, from);
    visit(block);
  }
}

/** Takes up scores block by block and sums them up. */
export interface Collector<Statistics> {
  /** `from` is the first respondent's row. */
  add(scores: Scores, weights: Float64Array | null, from: number): void;
  /** `null` where no respondent had an answer. */
  result(): Statistics | null;
}

/** The statistics of every row of a table of scores. */
export interface RowStatistics<Statistics> {
  /** Respondents scored on at least one dimension. */
  readonly n: number;
  /** `null` for an item that nobody answered, as can be under `"available"`. */
  readonly items: readonly (Statistics | null)[];
  /** `null` for a dimension on which nobody is scored. */
  readonly dimensions: readonly (Statistics | null)[];
  /** Of the respondents' means over the dimensions; `null` where none is scored on all of them. */
  readonly overall: Statistics | null;
}

/** Collects the statistics of all items, dimensions and the whole in one walk; `beside` sees every block too. */
export function collectRows<Statistics>(
  batteries: Batteries,
  collector: () => Collector<Statistics>,
  beside: (block: Block) => void = () => {},
): RowStatistics<Statistics> {
  const { instrument, sources } = batteries;
  const items = sources[0]!.map(() => collector());
  const dimensions = instrument.dimensions.map(() => collector());
  const overall = collector();
  let n = 0;
  walkBlocks(batteries, (block) => {
    block.items.forEach((scores, j) => {
      items[j]!.add(scores, block.weights, block.from);
    });
    block.dimensions.forEach((scores, k) => {
      dimensions[k]!.add(scores, block.weights, block.from);
    });
    overall.add(block.overall, block.weights, block.from);
    n += block.scored;
    beside(block);
  });
  const results = items.map((item) => item.result());
  if (results.every((result) => result === null)) {
    refuse("insufficient_data", [], "at least one respondent who answered", 0);
  }
  return {
    n,
    items: results,
    dimensions: dimensions.map((dimension) => dimension.result()),
    overall: overall.result(),
  };
}

/** Collects the mean of one battery, with its error under the design of a sample. */
export function meanCollector(sample: SampledRows | null = null): Collector<Mean> {
  const sums = emptySums(sample);
  return {
    add({ means }, weights, from) {
      addValues(sums, means[0]!, weights, from);
    },
    result: () => meanOf(sums),
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function emptyBlock({ instrument, sources, settings }: Batteries, length: number): Writable<Block> {
  const rows = Math.min(BLOCK_ROWS, length);
  const columns = () => sources.map(() => new Float64Array(rows));
  const one = new Float64Array(rows).fill(1);
  const dimensions = instrument.dimensions.map(({ items }) => ({
    items: items.map(() => {
      const answers = columns();
      return { means: answers, totals: answers, divisors: one };
    }),
    means: columns(),
    totals: columns(),
    divisors: new Float64Array(rows),
  }));
  const multiple = commonMultiple(instrument, settings.missing);
  return {
    from: 0,
    weights: null,
    items: dimensions.flatMap(({ items }) => items),
    dimensions,
    overall: {
      means: columns(),
      totals: columns(),
      divisors: new Float64Array(rows).fill(multiple * dimensions.length),
    },
    scored: 0,
  };
}

/**
 * A multiple of all numbers of items that a dimension can be scored by, over which the means over dimensions stay whole
 * numbers; 1 where it would be too large for that.
 */
function commonMultiple({ dimensions }: Instrument, missing: Missing): number {
  const counts = dimensions.flatMap(({ items }) =>
    missing === "available" ? items.map((_, j) => j + 1) : [items.length],
  );
  const multiple = counts.reduce((common, count) => leastCommonMultiple(common, count), 1);
  return multiple <= LARGEST_MULTIPLE ? multiple : 1;
}

function fillBlock(batteries: Batteries, block: Writable<Block>, from: number): void {
  const { sources, respondents, weights, settings } = batteries;
  block.from = from;
  block.items.forEach(({ means }, j) => {
    means.forEach((answers, b) => {
      respondents.read(sources[b]![j]!, answers, from);
    });
    if (settings.missing === "available" && means.length > 1) keepAnsweredOnAll(means);
  });
  for (const dimension of block.dimensions) scoreDimension(dimension, settings.answeredShare);
  scoreOverall(block);
  const rows = block.overall.divisors.length;
  block.scored = scoredRows(block.dimensions, rows);
  block.weights = weights?.subarray(from, from + rows) ?? null;
}

/** Sets a respondent's answers on every battery to NaN where one of them is. */
function keepAnsweredOnAll(item: readonly Float64Array[]): void {
  for (let i = 0; i < item[0]!.length; i++) {
    let sum = 0;
    for (const answers of item) sum += answers[i]!;
    if (Number.isNaN(sum)) for (const answers of item) answers[i] = Number.NaN;
  }
}

/** The fewest of so many items that are at least a share of them. */
export function leastAnswered(items: number, share: number): number {
  let least = 1;
  while (compareFigures(least / items, share) < 0) least++;
  return least;
}

function scoreDimension({ items, means, totals, divisors }: DimensionBlock, answeredShare: number): void {
  const least = leastAnswered(items.length, answeredShare);
  divisors.fill(0);
  totals.forEach((total, b) => {
    total.fill(0);
    for (const item of items) addAnswered(item.means[b]!, total, b === 0 ? divisors : null);
  });
  totals.forEach((total, b) => {
    const mean = means[b]!;
    for (let i = 0; i < total.length; i++) {
      if (divisors[i]! < least) total[i] = Number.NaN;
      mean[i] = total[i]! / divisors[i]!;
    }
  });
}

function addAnswered(answers: Float64Array, totals: Float64Array, counts: Float64Array | null): void {
  for (let i = 0; i < answers.length; i++) {
    const x = answers[i]!;
    if (Number.isNaN(x)) continue;
    totals[i]! += x;
    if (counts !== null) counts[i]!++;
  }
}

function scoreOverall({ dimensions, overall }: Block): void {
  const { means, totals, divisors } = overall;
  const multiple = divisors[0]! / dimensions.length;
  totals.forEach((total, b) => {
    total.fill(0);
    for (const dimension of dimensions) {
      const [answered, scored] = [dimension.divisors, dimension.totals[b]!];
      for (let i = 0; i < total.length; i++) total[i]! += (multiple / answered[i]!) * scored[i]!;
    }
    for (let i = 0; i < total.length; i++) means[b]![i] = total[i]! / divisors[i]!;
  });
}

/** The number of respondents with a score on some dimension. */
function scoredRows(dimensions: readonly DimensionBlock[], rows: number): number {
  let scored = 0;
  for (let i = 0; i < rows; i++) {
    let k = 0;
    while (k < dimensions.length && Number.isNaN(dimensions[k]!.means[0]![i]!)) k++;
    if (k < dimensions.length) scored++;
  }
  return scored;
}
