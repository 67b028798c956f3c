import type { Note } from "../errors/note.ts";
import { asGiven, type Read, type Reader, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { checkNames, listAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { underPath } from "../errors/under-path.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import { pickedRows, type SampledRows } from "../numeric/design/design-variance.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import {
  compareGroupMeans,
  type GroupDifference,
  type GroupMean,
  notesOnDifferences,
  type PairOrder,
} from "../numeric/inference/group-comparison.ts";
import { estimateMean, type Mean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { batteriesOf, type ScoreOptions, type SurveyScoreOptions, walkBlocks } from "../survey/batteries.ts";
import type { Column, Columns, GroupColumn } from "../survey/column.ts";
import type { Missing, Respondents, SampleFigure, SamplingOptions } from "../survey/estimation.ts";
import { groupsOf } from "../survey/grouping.ts";
import { designAt, type SampleDesign } from "../survey/sample-design.ts";
import { GAP_OPTIONS, SURVEY_GAP_OPTIONS } from "./gap-options.ts";
import { largestAnswer, scoreDifferences } from "./score-differences.ts";

/** Answers of one sample. With expectations the gap is compared, without them the perception. */
export interface ComparedSurvey {
  readonly perceptions: Columns;
  readonly expectations?: Columns | undefined;
}

/** A wave of a repeated survey; other people answer in each. */
export interface Wave extends ComparedSurvey {
  readonly wave: string;
  /** The wave's respondents' weights. */
  readonly weights?: ScoreOptions["weights"];
  /** How the wave's respondents were sampled. */
  readonly design?: SampleDesign | undefined;
}

/** Options of `compareGapWaves`. */
export interface CompareGapWavesOptions extends Omit<ScoreOptions, "weights"> {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
}

/** Options of `compareGapGroups`. */
export interface CompareGapGroupsOptions extends SurveyScoreOptions {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
  /** The group of every respondent: a branch, a segment. A missing one follows the policy for missing answers. */
  by: GroupColumn;
}

const SURVEY = {
  perceptions: asGiven as Reader<Columns>,
  expectations: asGiven as Reader<Columns | undefined>,
} satisfies Readers<ComparedSurvey>;

const WAVE = {
  ...SURVEY,
  wave: textAt,
  weights: asGiven as Reader<Column | undefined>,
  design: designAt,
} satisfies Readers<Wave>;

const WAVES_OPTIONS = {
  instrument: GAP_OPTIONS.instrument,
  missing: GAP_OPTIONS.missing,
  confidence: GAP_OPTIONS.confidence,
  answeredShare: GAP_OPTIONS.answeredShare,
} satisfies Readers<CompareGapWavesOptions>;

const GROUPS_OPTIONS = {
  ...SURVEY_GAP_OPTIONS,
  by: asGiven as Reader<GroupColumn>,
} satisfies Readers<CompareGapGroupsOptions>;

/** A group's or wave's mean on a dimension, or on the whole; `null` where nobody in it has a score. */
export interface SampleScore<Policy extends Missing = "reject"> extends SamplingError {
  sample: string;
  /** `null` for the whole, the mean over the dimensions. */
  dimension: string | null;
  n: number;
  mean: SampleFigure<Policy>;
  standardDeviation: number | null;
  interval: Interval | null;
}

/** Two groups or waves compared: the score of `a` less that of `b`. Of two waves `a` is the later one. */
export interface SampleDifference extends GroupDifference {
  /** `null` for the whole, the mean over the dimensions. */
  dimension: string | null;
}

/** The result of `compareGapGroups` and `compareGapWaves`. */
export interface SampleComparison<Policy extends Missing = "reject"> {
  model: "welch-comparison";
  /** What is compared. */
  measure: "gap" | "perception";
  /** Welch's, or Student's with the errors of a design. */
  test: "welch" | "design";
  instrument: string;
  missing: Missing;
  confidence: number;
  scores: SampleScore<Policy>[];
  /**
   * Every pair on every dimension, then on the whole; `holmP` is adjusted within the dimensions and within the whole.
   */
  differences: SampleDifference[];
  notes: Note[];
}

/**
 * Compares groups of respondents, such as branches or segments: every pair on every dimension and on
 * the whole, with Welch's test, its interval, and Hedges' g. With `design` groups are domains of one sample, and the
 * test is Student's with the error of a difference whose groups may share clusters.
 *
 * @throws `insufficient_data` for fewer than two groups; what `scoreServqual` does.
 *
 * Source: Welch (1947), Biometrika 34, 28–35; Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 *
 * @example
 * ```ts
 * import { compareGapGroups } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "polite" }] }],
 * };
 * const { differences } = compareGapGroups(
 *   { expectations: { polite: [6, 7, 6, 7, 6, 7] }, perceptions: { polite: [5, 7, 5, 4, 4, 5] } },
 *   { instrument, by: ["north", "north", "north", "south", "south", "south"] },
 * );
 * const { a, b, difference, test } = differences[0];
 * [a, b, difference]; // => ["north", "south", 1.666…]
 * test?.df; // => 4
 * ```
 */
export function compareGapGroups<Policy extends Missing = "reject">(
  survey: ComparedSurvey,
  options: CompareGapGroupsOptions & { missing?: Policy | undefined },
): SampleComparison<Policy>;
export function compareGapGroups(
  survey: ComparedSurvey,
  options: CompareGapGroupsOptions,
): SampleComparison<Missing> {
  const { perceptions, expectations } = readRecord(survey, SURVEY, [], "perceptions and expectations");
  const { by, ...settings } = readOptions(options, GROUPS_OPTIONS);
  const { columns, respondents } = comparedColumns({ perceptions, expectations }, settings);
  const { length, weights, sample } = respondents;
  const samples = groupsOf(by, length, settings.missing, weights).map(({ name, rows }): Sample => {
    const own = weights === null ? null : Float64Array.from(rows, (row) => weights[row]!);
    const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
    const domain = sample && pickedRows(sample, rows);
    return { name, means: columns.map((column) => meanOfSample(of(column), own, domain, settings)) };
  });
  return comparisonOf(samples, "as-listed", expectations === undefined, sample !== null, settings);
}

/**
 * Compares waves of a repeated survey that different people answered, as `compareGapGroups` compares groups. The list
 * is in the order of time, and each pair is compared later less earlier: `a` is the later wave. Waves with a `design`
 * are samples of their own, whose variances and degrees of freedom add up.
 *
 * @throws `insufficient_data` for fewer than two waves; `invalid_input` for two waves of one name and for waves of
 * which only some have expectations; what `scoreServqual` does.
 *
 * Source: as `compareGapGroups`.
 *
 * @example
 * ```ts
 * import { compareGapWaves } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "polite" }] }],
 * };
 * const { scores, differences } = compareGapWaves(
 *   [
 *     { wave: "spring", perceptions: { polite: [4, 5, 3, 4] } },
 *     { wave: "autumn", perceptions: { polite: [5, 6, 5, 6] } },
 *   ],
 *   { instrument },
 * );
 * scores[0].mean; // => 4
 * differences[0].difference; // => 1.5
 * ```
 */
export function compareGapWaves<Policy extends Missing = "reject">(
  waves: readonly Wave[],
  options?: CompareGapWavesOptions & { missing?: Policy | undefined },
): SampleComparison<Policy>;
export function compareGapWaves(
  waves: readonly Wave[],
  options: CompareGapWavesOptions = {},
): SampleComparison<Missing> {
  const settings = readOptions(options, WAVES_OPTIONS);
  const read = listAt(waves, [], "wave", (wave, path) => readRecord(wave, WAVE, path, "a wave"));
  checkNames(
    read.map(({ wave }) => wave),
    [],
    "wave",
  );
  const single = read[0]!.expectations === undefined;
  const samples = read.map(({ wave, weights: given, design, ...survey }, i): Sample => {
    if ((survey.expectations === undefined) !== single) {
      const expected = "expectations in all waves or in none";
      refuse("invalid_input", [i, "expectations"], expected, survey.expectations);
    }
    const { columns, respondents } = underPath([i], () =>
      comparedColumns(survey, { ...settings, weights: given, design }),
    );
    const { weights, sample } = respondents;
    return { name: wave, means: columns.map((column) => meanOfSample(column, weights, sample, settings)) };
  });
  const isDesigned = read.some(({ design }) => design !== undefined);
  return comparisonOf(samples, "later-first", single, isDesigned, settings);
}

interface Sample {
  readonly name: string;
  /** By dimension, then of the whole; `null` where the sample has no score. */
  readonly means: readonly (Mean | null)[];
}

type CompareSettings = Read<typeof WAVES_OPTIONS>;

/** The respondents' gaps, or perceptions where nothing else was asked: by dimension, then of the whole. */
function comparedColumns(
  { expectations, perceptions }: ComparedSurvey,
  { instrument, ...settings }: CompareSettings & Omit<SamplingOptions, "missing">,
): { readonly columns: readonly Float64Array[]; readonly respondents: Respondents } {
  const sides = [{ columns: perceptions, path: ["perceptions"] }];
  if (expectations !== undefined) sides.push({ columns: expectations, path: ["expectations"] });
  const batteries = batteriesOf(sides, instrument, settings);
  const { respondents } = batteries;
  const columns = [...instrument.dimensions, null].map(() => new Float64Array(respondents.length));
  const largest = largestAnswer(instrument.scale);
  walkBlocks(batteries, ({ from, dimensions, overall }) => {
    [...dimensions, overall].forEach((scores, k) => {
      const values = expectations === undefined ? scores.means[0]! : scoreDifferences(scores, 0, 1, largest);
      columns[k]!.set(values, from);
    });
  });
  return { columns, respondents };
}

/** The mean of a sample's gaps, whose rounding is that of the answers. */
function meanOfSample(
  values: Float64Array,
  weights: Float64Array | null,
  sample: SampledRows | null,
  { instrument }: CompareSettings,
): Mean | null {
  return estimateMean(values, weights, largestAnswer(instrument.scale), sample);
}

function comparisonOf(
  samples: readonly Sample[],
  order: PairOrder,
  single: boolean,
  isDesigned: boolean,
  { instrument, missing, confidence }: CompareSettings,
): SampleComparison<Missing> {
  if (samples.length < 2) refuse("insufficient_data", [], "at least two samples to compare", samples.length);
  if (samples.every(({ means }) => means.every((mean) => mean === null))) {
    refuse("insufficient_data", [], "at least one respondent with a score", 0);
  }
  const rows = [...instrument.dimensions.map(({ id }) => id), null].map((dimension, k) => ({
    dimension,
    means: samples.map(({ name, means }) => ({ name, mean: means[k]! })),
  }));
  const compare = (family: typeof rows) =>
    compareGroupMeans(
      family.map(({ means }) => means.filter(isKnown)),
      confidence,
      order,
    ).flatMap((pairs, k) => pairs.map((pair) => ({ dimension: family[k]!.dimension, ...pair })));
  const differences = [...compare(rows.slice(0, -1)), ...compare(rows.slice(-1))];
  const scores = rows.flatMap(({ dimension, means }) =>
    means.map(({ name, mean }) => ({
      sample: name,
      dimension,
      n: mean?.n ?? 0,
      mean: mean?.mean ?? null,
      standardDeviation: mean?.standardDeviation ?? null,
      ...samplingErrorOf(mean),
      interval: mean && meanInterval(mean, confidence),
    })),
  );
  return {
    model: "welch-comparison",
    measure: single ? "perception" : "gap",
    test: isDesigned ? "design" : "welch",
    instrument: instrument.id,
    missing,
    confidence,
    scores,
    differences,
    notes: [
      ...scores.flatMap((score, i): Note[] => {
        const { n, dimension } = score;
        const path = ["scores", i];
        if (n === 0) return [{ path, reason: dimension === null ? "no-complete-respondent" : "no-answers" }];
        return n === 1 ? [{ path, reason: "one-respondent" }] : notesOnSamplingError(score, path);
      }),
      ...notesOnDifferences(differences, isDesigned),
    ],
  };
}

function isKnown(sample: { readonly name: string; readonly mean: Mean | null }): sample is GroupMean {
  return sample.mean !== null;
}
