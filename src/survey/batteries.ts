import type { ErrorPath } from "../errors/error.ts";
import { otherwise, type Readers } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { defineInstrument } from "../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import { addValues, emptySums, type Mean, meanOf } from "../numeric/inference/mean.ts";
import { type Columns, type Source, sourcesOf } from "./column.ts";
import {
  ESTIMATION_OPTIONS,
  type Estimation,
  type Respondents,
  respondentsOf,
  type Settings,
  settingsOf,
} from "./estimation.ts";

const BLOCK_ROWS = 1024;

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
  readonly settings: Settings;
  readonly answeredShare: number;
}

/** Some consecutive respondents. The arrays are filled anew for every block. */
export interface Block {
  /** The first respondent's row. */
  readonly from: number;
  readonly weights: Float64Array | null;
  /** By item and battery: the answer, NaN unless the respondent answered the item on every battery. */
  readonly items: readonly (readonly Float64Array[])[];
  readonly dimensions: readonly DimensionBlock[];
  /** By battery: the respondent's mean over the dimensions, NaN unless scored on all of them. */
  readonly overall: readonly Float64Array[];
  /** How many of the respondents are scored on at least one dimension. */
  readonly scored: number;
}

/** A dimension's part of a block. */
export interface DimensionBlock {
  /** The dimension's rows of `items`. */
  readonly items: readonly (readonly Float64Array[])[];
  /** How many of the items each respondent answered, on every battery. */
  readonly answered: Uint16Array;
  /** By battery: the respondent's mean over the answered items, NaN where too few were. */
  readonly scores: readonly Float64Array[];
}

/** Finds and checks the columns of every battery; `beside` are further columns that the policy for missing answers covers. */
export function batteriesOf(
  columns: readonly { readonly columns: Columns; readonly path: ErrorPath }[],
  spec: InstrumentSpec,
  options: ScoreOptions,
  beside: readonly Source[] = [],
): Batteries {
  const instrument = defineInstrument(spec);
  const settings = settingsOf(options);
  const answeredShare = SCORE_OPTIONS.answeredShare(options.answeredShare, ["answeredShare"]);
  const items = instrument.dimensions.flatMap((dimension) => dimension.items);
  const sources = columns.map((battery) => sourcesOf(battery.columns, items, instrument.scale, battery.path));
  const respondents = respondentsOf([...sources.flat(), ...beside], options);
  return {
    instrument,
    sources,
    respondents,
    weights: respondents.weights,
    settings,
    answeredShare,
  };
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

/** Takes up answers block by block, by battery and NaN where a respondent has none, and sums them up. */
export interface Collector<Statistics> {
  add(answers: readonly Float64Array[], weights: Float64Array | null): void;
  /** `null` where no respondent had an answer. */
  result(): Statistics | null;
}

/** The statistics of every row of a table of scores. */
export interface RowStatistics<Statistics> {
  /** Respondents scored on at least one dimension. */
  readonly n: number;
  readonly items: readonly Statistics[];
  readonly dimensions: readonly Statistics[];
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
  const items = sources[0]!.map(collector);
  const dimensions = instrument.dimensions.map(collector);
  const overall = collector();
  let n = 0;
  walkBlocks(batteries, (block) => {
    block.items.forEach((answers, j) => {
      items[j]!.add(answers, block.weights);
    });
    block.dimensions.forEach(({ scores }, k) => {
      dimensions[k]!.add(scores, block.weights);
    });
    overall.add(block.overall, block.weights);
    n += block.scored;
    beside(block);
  });
  return {
    n,
    items: items.map((item, j) => item.result() ?? refuseEmpty(sources[0]![j]!.path)),
    dimensions: dimensions.map(
      (dimension, k) => dimension.result() ?? refuseEmpty([instrument.dimensions[k]!.id]),
    ),
    overall: overall.result(),
  };
}

/** Collects the mean of one battery. */
export function meanCollector(): Collector<Mean> {
  const sums = emptySums();
  return {
    add([answers], weights) {
      addValues(sums, answers!, weights);
    },
    result: () => meanOf(sums),
  };
}

function refuseEmpty(path: ErrorPath): never {
  refuse("insufficient_data", path, "at least one respondent who answered", 0);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function emptyBlock({ instrument, sources }: Batteries, length: number): Writable<Block> {
  const rows = Math.min(BLOCK_ROWS, length);
  const column = () => sources.map(() => new Float64Array(rows));
  const dimensions = instrument.dimensions.map(({ items }) => ({
    items: items.map(column),
    answered: new Uint16Array(rows),
    scores: column(),
  }));
  return {
    from: 0,
    weights: null,
    items: dimensions.flatMap(({ items }) => items),
    dimensions,
    overall: column(),
    scored: 0,
  };
}

function fillBlock(batteries: Batteries, block: Writable<Block>, from: number): void {
  const { sources, respondents, weights, settings, answeredShare } = batteries;
  block.from = from;
  block.items.forEach((item, j) => {
    item.forEach((answers, b) => {
      respondents.read(sources[b]![j]!, answers, from);
    });
    if (settings.missing === "available" && item.length > 1) keepAnsweredOnAll(item);
  });
  for (const dimension of block.dimensions) scoreDimension(dimension, answeredShare);
  block.overall.forEach((overall, b) => {
    meanOver(
      block.dimensions.map(({ scores }) => scores[b]!),
      overall,
    );
  });
  block.scored = scoredRows(block.dimensions, block.overall[0]!.length);
  block.weights = weights?.subarray(from, from + block.overall[0]!.length) ?? null;
}

/** Sets a respondent's answers on every battery to NaN where one of them is. */
function keepAnsweredOnAll(item: readonly Float64Array[]): void {
  for (let i = 0; i < item[0]!.length; i++) {
    let sum = 0;
    for (const answers of item) sum += answers[i]!;
    if (Number.isNaN(sum)) for (const answers of item) answers[i] = Number.NaN;
  }
}

function scoreDimension({ items, answered, scores }: DimensionBlock, answeredShare: number): void {
  answered.fill(0);
  scores.forEach((score, b) => {
    score.fill(0);
    for (const item of items) addAnswered(item[b]!, score, b === 0 ? answered : null);
  });
  for (const score of scores) {
    for (let i = 0; i < score.length; i++) {
      score[i] = answered[i]! / items.length >= answeredShare ? score[i]! / answered[i]! : Number.NaN;
    }
  }
}

function addAnswered(answers: Float64Array, sums: Float64Array, counts: Uint16Array | null): void {
  for (let i = 0; i < answers.length; i++) {
    const x = answers[i]!;
    if (Number.isNaN(x)) continue;
    sums[i]! += x;
    if (counts !== null) counts[i]!++;
  }
}

function meanOver(columns: readonly Float64Array[], into: Float64Array): void {
  into.fill(0);
  for (const column of columns) for (let i = 0; i < into.length; i++) into[i]! += column[i]!;
  for (let i = 0; i < into.length; i++) into[i]! /= columns.length;
}

/** The number of respondents with a score on some dimension. */
function scoredRows(dimensions: readonly DimensionBlock[], rows: number): number {
  let scored = 0;
  for (let i = 0; i < rows; i++) {
    let k = 0;
    while (k < dimensions.length && Number.isNaN(dimensions[k]!.scores[0]![i]!)) k++;
    if (k < dimensions.length) scored++;
  }
  return scored;
}
