import type { ErrorPath } from "../../errors/error.ts";
import { fields, type Readers, whole } from "../../errors/options.ts";
import { entriesAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import type { SampledRows } from "../../numeric/design/design-variance.ts";
import { addToUnits, designErrorOf, emptyUnitSums } from "../../numeric/design/unit-sums.ts";
import { type Mean, meanOf } from "../../numeric/inference/mean.ts";
import { type Column, isColumn, readAnswers, type Source } from "../../survey/column.ts";
import {
  type RespondentOptions,
  type Respondents,
  respondentsOf,
  type SamplingOptions,
} from "../../survey/estimation.ts";

const BLOCK_ROWS = 4096;
const MOST_POINTS = 1001;

/** How many respondents gave one rating, as a database counts them. */
export interface RatingCount {
  readonly value: number;
  /** A whole number, unweighted. */
  readonly count: number;
}

/**
 * One rating per respondent; or how many respondents gave each rating, where rows of one value add up,
 * so that the lists of two samples are merged by joining them.
 */
export type RatingAnswers = Column | readonly RatingCount[];

/** Ratings by point of their scale: all that a measure of this module needs to know of them. */
export interface RatingTally {
  readonly scale: Scale;
  /** Whether respondents' weights were given. */
  readonly weighted: boolean;
  /** Respondents. */
  readonly n: number;
  /** By point, from the lowest: respondents, Σw and Σw². */
  readonly counts: Float64Array;
  readonly weights: Float64Array;
  readonly weights2: Float64Array;
  /** The ratings by respondent, where the sample has a design. */
  readonly sampled: SampledRatings | null;
}

/** Ratings of the respondents of a sample, NaN where one did not rate. */
export interface SampledRatings {
  readonly sample: SampledRows;
  readonly ratings: Float64Array;
  readonly weights: Float64Array | null;
}

/** A point of the scale and the ratings on it. */
export interface RatingShare extends RatingCount {
  /** Weighted where weights are given. */
  readonly share: number;
}

/** Counts ratings by point of the scale, in one walk that copies nothing but a block at a time. */
export function tallyRatings(
  ratings: RatingAnswers,
  scale: Scale,
  { missing, weights, design }: SamplingOptions,
  path: ErrorPath = [],
): RatingTally {
  if (isCounts(ratings)) {
    refuseSampling({ weights, design });
    return tallyOfCounts(ratings, scale, path);
  }
  if (!isColumn(ratings)) {
    refuse("invalid_input", path, "ratings, one per respondent, or the counts of ratings", ratings);
  }
  const source = { column: ratings, path, scale, reverse: false };
  const respondents = respondentsOf([source], { missing: singleColumnPolicy(missing), weights, design });
  const { weights: sampling, sample } = respondents;
  const tally = emptyTally(scale, sampling !== null, sampledRatings(respondents));
  if (sampling === null && sample === null && isBytes(ratings) && scale.min >= 0 && scale.max <= 127) {
    addBytes(tally, ratings, source);
  } else {
    const room = new Float64Array(Math.min(BLOCK_ROWS, respondents.length));
    for (let from = 0; from < respondents.length; from += BLOCK_ROWS) {
      const block = room.subarray(0, respondents.length - from);
      respondents.read(source, block, from);
      for (let i = 0; i < block.length; i++) {
        if (!Number.isNaN(block[i]!)) {
          addRating(tally, wholeRating(block[i]!, source, from + i), sampling?.[from + i] ?? 1, from + i);
        }
      }
    }
  }
  return tally;
}

/**
 * The policy for missing answers that a question of one answer needs: both others leave out whoever did not give it.
 */
export function singleColumnPolicy(missing: RespondentOptions["missing"]): RespondentOptions["missing"] {
  return missing === "listwise" ? "available" : missing;
}

/** A tally that is being counted. */
export interface OpenTally extends RatingTally {
  n: number;
}

/** A tally of no ratings yet. Without weights every respondent weighs 1, and there is but one count to keep. */
export function emptyTally(
  scale: Scale,
  weighted: boolean,
  sampled: SampledRatings | null = null,
): OpenTally {
  const points = () => new Float64Array(scale.max - scale.min + 1);
  const counts = points();
  if (!weighted) return { scale, weighted, n: 0, counts, weights: counts, weights2: counts, sampled };
  return { scale, weighted, n: 0, counts, weights: points(), weights2: points(), sampled };
}

/** Room for the ratings of all respondents of a sample with a design; `null` without one. */
export function sampledRatings({ length, sample, weights }: Respondents): SampledRatings | null {
  return sample && { sample, weights, ratings: new Float64Array(length).fill(Number.NaN) };
}

/** Counts the respondent of a row on a point of the scale. */
export function addRating(tally: OpenTally, value: number, weight: number, row: number): void {
  const point = value - tally.scale.min;
  if (tally.sampled !== null) tally.sampled.ratings[row] = value;
  tally.n++;
  tally.counts[point]!++;
  if (tally.weighted) {
    tally.weights[point]! += weight;
    tally.weights2[point]! += weight * weight;
  }
}

/** The rating of a row, refused unless it is a point of its scale. */
export function wholeRating(rating: number, { path, scale }: Source, row: number): number {
  if (!Number.isInteger(rating)) refuse("invalid_input", [...path, row], pointText(scale!), rating);
  return rating;
}

/** The tally, refused where nobody rated. */
export function someRatings(tally: RatingTally, path: ErrorPath = []): RatingTally {
  if (tally.n === 0) refuse("insufficient_data", path, "at least one rating", 0);
  return tally;
}

/** The tally of classes −1, 0 and 1 that the points fall in. */
export function tallyClasses(tally: RatingTally, classOf: (value: number) => -1 | 0 | 1): RatingTally {
  const { sampled } = tally;
  const ratings = sampled?.ratings.map((value) => (Number.isNaN(value) ? value : classOf(value)));
  const classes = emptyTally({ min: -1, max: 1 }, tally.weighted, ratings ? { ...sampled!, ratings } : null);
  classes.n = tally.n;
  tally.counts.forEach((count, point) => {
    const place = classOf(tally.scale.min + point) + 1;
    classes.counts[place]! += count;
    if (tally.weighted) {
      classes.weights[place]! += tally.weights[point]!;
      classes.weights2[place]! += tally.weights2[point]!;
    }
  });
  return classes;
}

/** A tally of respondents by class −1, 0 and 1. */
export function tallyOfClasses(counts: readonly [number, number, number]): RatingTally {
  const classes = emptyTally({ min: -1, max: 1 }, false);
  classes.counts.set(counts);
  classes.n = counts[0] + counts[1] + counts[2];
  return classes;
}

/** The mean, over the ratings of a tally that is not empty, of the score that each point has. */
export function meanScore(tally: RatingTally, scoreOf: (value: number) => number): Mean {
  const { scale, n, counts, weights, weights2 } = tally;
  const scores = counts.map((_, point) => scoreOf(scale.min + point));
  let [weight, weight2, sum, lowest, highest] = [0, 0, 0, Infinity, -Infinity];
  for (let point = 0; point < counts.length; point++) {
    if (weights[point] === 0) continue;
    weight += weights[point]!;
    weight2 += weights2[point]!;
    sum += weights[point]! * scores[point]!;
    lowest = Math.min(lowest, scores[point]!);
    highest = Math.max(highest, scores[point]!);
  }
  // Between the scores, so that ratings of one score have that mean and no variance to the last bit.
  const mean = Math.min(highest, Math.max(lowest, sum / weight));
  let [squares, squares2] = [0, 0];
  for (let point = 0; point < counts.length; point++) {
    squares += weights[point]! * (scores[point]! - mean) ** 2;
    squares2 += weights2[point]! * (scores[point]! - mean) ** 2;
  }
  const estimate = meanOf({ n, mean, weight, total: sum, squares, weight2, slope2: 0, squares2 })!;
  if (tally.sampled === null) return estimate;
  const { sample, ratings, weights: sampling } = tally.sampled;
  const units = emptyUnitSums(sample);
  addToUnits(
    units,
    ratings.map((value) => (Number.isNaN(value) ? value : scoreOf(value))),
    sampling,
    0,
  );
  return { ...estimate, design: designErrorOf(units, { ...estimate, weight }, 0) };
}

/** Every point of the scale with its respondents and their share. */
export function distributionOf({ scale, counts, weights }: RatingTally): RatingShare[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(counts, (count, point) => ({
    value: scale.min + point,
    count,
    share: weights[point]! / total,
  }));
}

/** Counts know no respondents that weights or a design could belong to. */
export function refuseSampling(sampling: Omit<SamplingOptions, "missing">): void {
  for (const key of ["weights", "design"] as const) {
    if (sampling[key] === undefined || sampling[key] === null) continue;
    refuse(
      "invalid_input",
      [key],
      `no ${key} beside counts, which are not of single respondents`,
      sampling[key],
    );
  }
}

/** A scale of whole numbers, of which each is a point. */
export function pointScaleAt(value: unknown, path: ErrorPath): Scale {
  const scale = scaleAt(value, path);
  for (const end of ["min", "max"] as const) {
    if (!Number.isSafeInteger(scale[end])) {
      refuse("invalid_input", [...path, end], "a whole number", scale[end]);
    }
  }
  const points = scale.max - scale.min + 1;
  return points <= MOST_POINTS
    ? scale
    : refuse("invalid_input", path, `at most ${MOST_POINTS} points`, points);
}

/** Whether ratings are given as counts. */
export function isCounts(ratings: RatingAnswers): ratings is readonly RatingCount[] {
  return Array.isArray(ratings) && typeof ratings[0] === "object" && ratings[0] !== null;
}

function tallyOfCounts(rows: readonly RatingCount[], scale: Scale, path: ErrorPath): RatingTally {
  const tally = emptyTally(scale, false);
  const readers = { value: whole(scale.min, scale.max), count: whole(0) } satisfies Readers<RatingCount>;
  for (const row of entriesAt(rows, path, "counts of ratings", fields(readers, "a rating and its count"))) {
    tally.n += row.count;
    tally.counts[row.value - scale.min]! += row.count;
  }
  wholeAt(tally.n, path, 0);
  return tally;
}

function isBytes(ratings: Column): ratings is Uint8Array {
  return ArrayBuffer.isView(ratings) && (ratings as unknown as Uint8Array).BYTES_PER_ELEMENT === 1;
}

/** Four histograms side by side, since an increment waits for the last one of its own bin. */
function addBytes(tally: OpenTally, ratings: Uint8Array, source: Source): void {
  const bytes = new Uint8Array(ratings.buffer, ratings.byteOffset, ratings.length);
  const bins = new Uint32Array(4 * 256);
  const quads = bytes.length - (bytes.length % 4);
  for (let i = 0; i < quads; i += 4) {
    bins[bytes[i]!]!++;
    bins[256 + bytes[i + 1]!]!++;
    bins[512 + bytes[i + 2]!]!++;
    bins[768 + bytes[i + 3]!]!++;
  }
  for (let i = quads; i < bytes.length; i++) bins[bytes[i]!]!++;
  const { min, max } = tally.scale;
  for (let value = min; value <= max; value++) {
    const count = bins[value]! + bins[256 + value]! + bins[512 + value]! + bins[768 + value]!;
    tally.counts[value - min] = count;
    tally.n += count;
  }
  if (tally.n < bytes.length) {
    readAnswers(
      source,
      bytes.findIndex((value) => value < min || value > max),
      new Float64Array(1),
    );
  }
}

function pointText({ min, max }: Scale): string {
  return `a whole number from ${min} to ${max}`;
}
