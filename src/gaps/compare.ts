import type { Note } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import { SERVQUAL } from "../instruments/catalogue/servqual.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import {
  compareGroupMeans,
  type GroupDifference,
  type GroupMean,
} from "../numeric/inference/group-comparison.ts";
import { addValues, emptySums, type MeanSums, meanOf } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import {
  type Batteries,
  type Block,
  batteriesOf,
  type ScoreOptions,
  walkBlocks,
} from "../survey/batteries.ts";
import type { Columns } from "../survey/column.ts";
import type { Missing } from "../survey/estimation.ts";
import { type Group, type GroupColumn, groupsOf } from "../survey/grouping.ts";

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
}

/** Options of `compareGapWaves`. */
export interface CompareGapWavesOptions extends Omit<ScoreOptions, "weights"> {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
}

/** Options of `compareGapGroups`. */
export interface CompareGapGroupsOptions extends ScoreOptions {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
  /** The group of every respondent: a branch, a segment. A missing one follows the policy for missing answers. */
  by: GroupColumn;
}

/** A group's or wave's mean on a dimension, or on the whole. */
export interface SampleScore {
  sample: string;
  /** `null` for the whole, the mean over the dimensions. */
  dimension: string | null;
  n: number;
  mean: number;
  standardDeviation: number | null;
  interval: Interval | null;
}

/** Two groups or waves compared: the difference is that of `a` less that of `b`. */
export interface SampleDifference extends GroupDifference {
  /** `null` for the whole, the mean over the dimensions. */
  dimension: string | null;
}

/** The result of `compareGapGroups` and `compareGapWaves`. */
export interface SampleComparison {
  model: "welch-comparison";
  /** What is compared. */
  measure: "gap" | "perception";
  instrument: string;
  missing: Missing;
  confidence: number;
  scores: SampleScore[];
  /** Every pair on every dimension, then on the whole; `holmP` is adjusted within the dimensions and within the whole. */
  differences: SampleDifference[];
  notes: Note[];
}

/**
 * Compares groups of respondents, such as branches or segments: every pair on every dimension and on
 * the whole, with Welch's test, its interval, and Hedges' g.
 *
 * Throws `insufficient_data` for fewer than two groups, and as `scoreServqual` does.
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
 * [a, b, difference]; // => ["north", "south", 1.6666666666666667]
 * test?.df; // => 4
 * ```
 */
export function compareGapGroups(survey: ComparedSurvey, options: CompareGapGroupsOptions): SampleComparison {
  const batteries = comparedBatteries(survey, [], options);
  const { respondents, settings } = batteries;
  const groups = groupsOf(options.by, respondents.length, settings.missing);
  const codes = codesOf(groups, respondents.length);
  const samples = groups.map(({ name }) => ({ name, sums: emptyRows(batteries) }));
  walkBlocks(batteries, (block) => {
    const rows = comparedRows(block);
    samples.forEach(({ sums }, code) => {
      const mine = (values: Float64Array) =>
        values.map((x, i) => (codes[block.from + i] === code ? x : Number.NaN));
      rows.forEach((values, k) => {
        addValues(sums[k]!, mine(values), block.weights);
      });
    });
  });
  return comparisonOf(samples, batteries, survey.expectations === undefined);
}

/**
 * Compares waves of a repeated survey that different people answered, as `compareGapGroups` compares groups.
 *
 * Throws `insufficient_data` for fewer than two waves, `invalid_input` for two waves of one name and for
 * waves of which only some have expectations, and as `scoreServqual` does.
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
 * differences[0].difference; // => -1.5
 * ```
 */
export function compareGapWaves(
  waves: readonly Wave[],
  options: CompareGapWavesOptions = {},
): SampleComparison {
  if (!Array.isArray(waves)) refuse("invalid_input", [], "a list of waves", waves);
  const [first] = waves;
  if (first === undefined) refuse("insufficient_data", [], "at least two waves", waves);
  const names = new Set<string>();
  const walked = waves.map((wave: Wave, index) => {
    if (typeof wave.wave !== "string" || names.has(wave.wave)) {
      refuse("invalid_input", [index, "wave"], "a name that no wave before it has", wave.wave);
    }
    names.add(wave.wave);
    if ((wave.expectations === undefined) !== (first.expectations === undefined)) {
      refuse(
        "invalid_input",
        [index, "expectations"],
        "expectations in all waves or in none",
        wave.expectations,
      );
    }
    const batteries = comparedBatteries(wave, [index], { ...options, weights: wave.weights });
    const sums = emptyRows(batteries);
    walkBlocks(batteries, (block) => {
      comparedRows(block).forEach((values, k) => {
        addValues(sums[k]!, values, block.weights);
      });
    });
    return { name: wave.wave, sums, batteries };
  });
  return comparisonOf(walked, walked[0]!.batteries, first.expectations === undefined);
}

interface Sample {
  readonly name: string;
  /** By dimension, then of the whole. */
  readonly sums: readonly MeanSums[];
}

function comparedBatteries(
  { expectations, perceptions }: ComparedSurvey,
  path: readonly (string | number)[],
  options: CompareGapGroupsOptions | CompareGapWavesOptions,
): Batteries {
  const batteries = [{ columns: perceptions, path: [...path, "perceptions"] }];
  if (expectations !== undefined) batteries.push({ columns: expectations, path: [...path, "expectations"] });
  return batteriesOf(batteries, options.instrument ?? SERVQUAL, options);
}

function emptyRows({ instrument }: Batteries): MeanSums[] {
  return [...instrument.dimensions, null].map(emptySums);
}

/** Gaps, or perceptions where nothing else was asked: by dimension, then of the whole. */
function comparedRows({ dimensions, overall }: Block): Float64Array[] {
  return [...dimensions.map(({ scores }) => scores), overall].map(([perceptions, expectations]) =>
    expectations === undefined ? perceptions! : perceptions!.map((p, i) => p - expectations[i]!),
  );
}

/** The group of every respondent by its place among the groups; −1 for none. */
function codesOf(groups: readonly Group[], length: number): Int32Array {
  const codes = new Int32Array(length).fill(-1);
  groups.forEach(({ rows }, code) => {
    for (const row of rows) codes[row] = code;
  });
  return codes;
}

function comparisonOf(
  samples: readonly Sample[],
  { instrument, settings }: Batteries,
  single: boolean,
): SampleComparison {
  if (samples.length < 2) refuse("insufficient_data", [], "at least two samples to compare", samples.length);
  const { missing, confidence } = settings;
  const rows = [...instrument.dimensions.map(({ id }) => id), null].map((dimension, k) => ({
    dimension,
    means: samples.flatMap(({ name, sums }) => {
      const mean = meanOf(sums[k]!);
      return mean === null ? [] : [{ name, mean }];
    }),
  }));
  const compare = (family: typeof rows) =>
    compareGroupMeans(
      family.map(({ means }) => means),
      confidence,
    ).flatMap((pairs, k) => pairs.map((pair) => ({ dimension: family[k]!.dimension, ...pair })));
  return {
    model: "welch-comparison",
    measure: single ? "perception" : "gap",
    instrument: instrument.id,
    missing,
    confidence,
    scores: rows.flatMap(({ dimension, means }) =>
      means.map(({ name, mean }) => ({
        sample: name,
        dimension,
        n: mean.n,
        mean: mean.mean,
        standardDeviation: mean.standardDeviation,
        interval: meanInterval(mean, confidence),
      })),
    ),
    differences: [...compare(rows.slice(0, -1)), ...compare(rows.slice(-1))],
    notes: rows.flatMap(({ dimension, means }) => notesOf(dimension, samples, means)),
  };
}

/** Names the samples that have no score on a row, and those whose one respondent gives no interval. */
function notesOf(dimension: string | null, samples: readonly Sample[], means: readonly GroupMean[]): Note[] {
  return samples.flatMap(({ name }): Note[] => {
    const path = `scores.${name}.${dimension ?? "overall"}`;
    const found = means.find((mean) => mean.name === name);
    if (found === undefined) return [{ path, reason: "no-complete-respondent" }];
    return found.mean.n === 1 ? [{ path, reason: "one-respondent" }] : [];
  });
}
