import type { Note, NotePath, NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import type { Scale } from "../../instruments/instrument.ts";
import type { SampledRows } from "../../numeric/design/design-variance.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { quantileOf, type WeightedTally, weightedQuantileOf, weightedTally } from "./weighted-tally.ts";

/** Of a scale with more whole points than this, only those that were given are listed. */
const MOST_POINTS = 1000;

/** An answer this close to an end of the scale is at it. */
const AT_THE_END = 1e-9;

/** An answer and how many gave it. */
export interface AnswerCount {
  value: number;
  /** Respondents, whatever their weights. */
  count: number;
  /** Of those who answered, by their weights. */
  share: number;
}

/** What answers, or respondents' means over a dimension, look like; all figures are `null` where there are none. */
export interface Description extends Shape, SamplingError {
  /** Respondents with a value. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** Respondents who did not answer; of a dimension those without a score. */
  missingCount: number;
  /** Of all respondents, 0..1. */
  missingShare: number;
  mean: number | null;
  /** With n − 1; `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's, of the mean. */
  interval: Interval | null;
  median: number | null;
  /** The first and the third: type 7 of Hyndman & Fan, by cumulative weights where there are weights. */
  quartiles: [number, number] | null;
  minimum: number | null;
  maximum: number | null;
  /** Share at the lowest point of the scale; `null` without a scale. */
  floorShare: number | null;
  /** Share at the highest point of the scale; `null` without a scale. */
  ceilingShare: number | null;
}

/** The respondents whose values are described. */
export interface DescribedSample {
  readonly weights: Float64Array | null;
  readonly sample: SampledRows | null;
  readonly scale: Scale | null;
  readonly confidence: number;
  /** Respondents who are there, of a weight above 0. */
  readonly there: number;
}

/** A description, what it says of its own figures, and the answers that it counted. */
export interface Described {
  readonly description: Description;
  readonly distribution: AnswerCount[] | null;
  notes(path: NotePath): Note[];
}

/** Describes one value per respondent, NaN for those who have none. */
export function describeValues(values: Float64Array, missingCount: number, to: DescribedSample): Described {
  const { weights, sample, scale, confidence, there } = to;
  const mean = estimateMean(values, weights, 0, sample);
  const missing = { missingCount, missingShare: missingCount / there };
  if (mean === null) {
    return {
      description: { n: 0, effectiveN: 0, ...missing, ...NOTHING },
      distribution: null,
      notes: (path) => [{ path, reason: "no-answers" }],
    };
  }
  const isAnswered = (_: number, i: number) => !Number.isNaN(values[i]!);
  const answers = values.filter(isAnswered);
  const tally = weightedTally(answers, weights?.filter(isAnswered) ?? null);
  const quantile = (share: number) =>
    weights === null ? quantileOf(tally, share) : weightedQuantileOf(tally, share);
  const { reasons, ...shape } = shapeOf(answers);
  const description: Description = {
    n: mean.n,
    effectiveN: mean.effectiveN,
    ...missing,
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    ...samplingErrorOf(mean),
    interval: meanInterval(mean, confidence),
    median: quantile(0.5),
    quartiles: [quantile(0.25), quantile(0.75)],
    minimum: tally.values[0]!,
    maximum: tally.values[tally.values.length - 1]!,
    ...(weights === null ? shape : SHAPELESS),
    floorShare: scale && shareWhere(tally, (value) => value <= scale.min + AT_THE_END),
    ceilingShare: scale && shareWhere(tally, (value) => value >= scale.max - AT_THE_END),
  };
  return {
    description,
    distribution: distributionOf(tally, scale),
    notes: (path) => [
      ...notesOfNulls(description, path, reasonsOf(description)),
      ...notesOfNulls(description, path, weights === null ? reasons : WEIGHTED),
      ...notesOnSamplingError(description, path),
      ...notesOfNulls(description, path, { floorShare: "no-scale", ceilingShare: "no-scale" }),
    ],
  };
}

const SHAPELESS: Shape = { skewness: null, kurtosis: null, skewnessError: null, kurtosisError: null };

const WEIGHTED = {
  skewness: "weighted",
  kurtosis: "weighted",
  skewnessError: "weighted",
  kurtosisError: "weighted",
} as const satisfies Record<keyof Shape, NoteReason>;

const NOTHING = {
  mean: null,
  standardDeviation: null,
  standardError: null,
  df: null,
  designEffect: null,
  interval: null,
  median: null,
  quartiles: null,
  minimum: null,
  maximum: null,
  ...SHAPELESS,
  floorShare: null,
  ceilingShare: null,
} satisfies Omit<Description, "n" | "effectiveN" | "missingCount" | "missingShare">;

/** Why a mean has no deviation, error or interval: one respondent, or one cluster of several. */
function reasonsOf({ n, df }: Description): { readonly [Key in keyof Description]?: NoteReason } {
  if (n > 1) return { interval: "one-cluster" };
  const alone = "one-respondent" as const;
  const figures = { standardDeviation: alone, standardError: alone, interval: alone };
  return df === null ? figures : { ...figures, designEffect: alone };
}

function shareWhere({ values, weights }: WeightedTally, isMeant: (value: number) => boolean): number {
  let [meant, all] = [0, 0];
  values.forEach((value, at) => {
    all += weights[at]!;
    if (isMeant(value)) meant += weights[at]!;
  });
  return meant / all;
}

/** The values met, and every whole point of the scale beside them. */
function distributionOf(tally: WeightedTally, scale: Scale | null): AnswerCount[] {
  const { values, counts, weights } = tally;
  const all = weights.reduce((sum, w) => sum + w, 0);
  const met = Array.from(values, (value, at) => ({ value, count: counts[at]!, share: weights[at]! / all }));
  const known = new Set(values);
  const unmet = wholePoints(scale).filter((value) => !known.has(value));
  return [...met, ...unmet.map((value) => ({ value, count: 0, share: 0 }))].sort((a, b) => a.value - b.value);
}

function wholePoints(scale: Scale | null): number[] {
  if (scale === null || scale.max - scale.min > MOST_POINTS) return [];
  const first = Math.ceil(scale.min) + 0;
  return Array.from({ length: Math.floor(scale.max) - first + 1 }, (_, i) => first + i);
}
