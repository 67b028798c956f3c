import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  record,
} from "../../errors/options.ts";
import { entriesAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { notesOnDifferences, pairsOf } from "../../numeric/inference/group-comparison.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Column, GroupColumn } from "../../survey/column.ts";
import type { Missing, SampleFigure } from "../../survey/estimation.ts";
import { designAt, type SampleDesign } from "../../survey/sample-design.ts";
import type {
  MeasureAnswers,
  MeasuredDifference,
  MeasureEffect,
  MeasureModel,
  MeasureName,
  MeasureOptions,
  MeasureTest,
} from "./measure.ts";
import {
  type AnySample,
  GIVEN_SAMPLE,
  isMeasured,
  type NamedSample,
  notesOnEmpty,
  samplesOfGroups,
  samplesOfList,
} from "./measured-samples.ts";
import { readComparison } from "./read-comparison.ts";

/** A wave of a repeated survey; other people answer in each. */
export interface MeasuredWave<M extends MeasureName = MeasureName> {
  readonly wave: string;
  /**
   * When it was, for `estimateTrend`: any number that grows with time, given for all waves or for none; 0, 1, 2, … by
   * default.
   */
  readonly time?: number | undefined;
  readonly answers: MeasureAnswers<M>;
  /** The wave's respondents' weights. */
  readonly weights?: Column | undefined;
  /** How the wave's respondents were sampled; `compareMeasureWaves` alone takes it. */
  readonly design?: SampleDesign | undefined;
}

/** Options of `compareMeasureWaves`: those of the declared measure, and which waves to compare. */
export type CompareMeasureWavesOptions<M extends MeasureName = MeasureName> = MeasureOptions<M> & {
  /** Every pair, by default, or each wave with the one before it only, which is a smaller family of tests. */
  readonly pairs?: "all" | "consecutive" | undefined;
  /** Waves bring their own. */
  readonly design?: undefined;
};

/** Options of `compareMeasureGroups`: those of the declared measure, and the groups. */
export type CompareMeasureGroupsOptions<M extends MeasureName = MeasureName> = MeasureOptions<M> & {
  /** The group of every respondent. A missing one follows the policy for missing answers. */
  readonly by: GroupColumn;
};

/** Readers of a wave. */
export const WAVE = {
  ...GIVEN_SAMPLE,
  wave: textAt,
  time: optional(numberAt),
} satisfies Readers<MeasuredWave>;

const WAVES_OPTIONS = { pairs: otherwise(oneOf("all", "consecutive"), "all") };

const GROUPS_OPTIONS = { by: asGiven as Reader<GroupColumn>, design: designAt };

/** A wave's or group's measure; `null` where nobody in it answered. */
export interface SampleMeasure<Policy extends Missing = "reject"> extends SamplingError {
  sample: string;
  /** Respondents who count. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /**
   * In the measure's unit: `nps` −100..100, `csat` 0..1, `composite-index` 0..100, the others in points of their scale.
   */
  value: SampleFigure<Policy>;
  /** As the measure's own function gives it; `null` where one respondent has no error. */
  interval: Interval | null;
}

/** Two waves or groups compared: the value of `a` less that of `b`. Of two waves `a` is the later one. */
export interface MeasureDifference extends MeasuredDifference {
  a: string;
  b: string;
  /** p of the test, adjusted for all comparisons of the table (Holm 1979). */
  holmP: number | null;
}

/** The result of `compareMeasureWaves` and `compareMeasureGroups`. */
export interface MeasureComparison<Policy extends Missing = "reject"> {
  model: "measure-comparison";
  measure: MeasureName;
  /** `"two-proportions"` is the z test with (N − 1)/N, `"design"` Student's with the errors of a design. */
  test: MeasureTest;
  effect: MeasureEffect;
  missing: Missing;
  confidence: number;
  samples: SampleMeasure<Policy>[];
  differences: MeasureDifference[];
  notes: Note[];
}

/**
 * Compares a measure between waves of a repeated survey, listed in the order of time: every pair with its difference,
 * interval, test and effect size, p-values adjusted for each other. The later wave is `a`, the earlier `b`, so that a
 * difference above 0 is a rise.
 *
 * Net promoter scores are compared as by `compareNps`; shares of the satisfied by Newcombe's interval and
 * the two-proportion test with (N − 1)/N, the effect being Cohen's h; everything else by Welch's interval
 * and test. Where a wave brings a `design`, its error is that of clusters and strata; variances and degrees of freedom
 * of two waves add up, and the test is Student's. For waves that the same people answered see `compareNps`
 * with `paired`.
 *
 * @throws `insufficient_data` for fewer than two waves; `invalid_input` for two waves of one name and for a measure
 * that is not one of the list, and as the function of the measure does, with the wave's path. Under `"available"` a
 * wave in which nobody answered is a row of `null` with a note, and is not compared.
 *
 * Source: Rocks (2016), The American Statistician 70(4), 365–372; Newcombe (1998), Statistics in Medicine
 * 17, 873–890, method 10; Campbell (2007), Statistics in Medicine 26, 3661–3675; Welch (1947), Biometrika
 * 34, 28–35; Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Cohen (1988), Statistical Power
 * Analysis, ch. 6.
 *
 * @example
 * ```ts
 * import { compareMeasureWaves } from "service-quality/satisfaction";
 *
 * const { differences } = compareMeasureWaves(
 *   [
 *     { wave: "spring", answers: { promoters: 40, passives: 30, detractors: 30 } },
 *     { wave: "summer", answers: { promoters: 50, passives: 30, detractors: 20 } },
 *     { wave: "autumn", answers: { promoters: 60, passives: 30, detractors: 10 } },
 *   ],
 *   { measure: "nps", pairs: "consecutive" },
 * );
 * differences.map(({ a, b, difference }) => [a, b, difference]); // => [["summer", "spring", 20], ["autumn", "summer", 20]]
 * differences[0].holmP; // => 0.1130…
 * ```
 */
export function compareMeasureWaves<M extends MeasureName, Policy extends Missing = "reject">(
  waves: readonly MeasuredWave<M>[],
  options: CompareMeasureWavesOptions<M> & { readonly missing?: Policy | undefined },
): MeasureComparison<Policy>;
export function compareMeasureWaves<M extends MeasureName>(
  waves: readonly MeasuredWave<M>[],
  options: CompareMeasureWavesOptions<M>,
): MeasureComparison<Missing> {
  const read = entriesAt(waves, [], "a list of waves", record(WAVE, "a wave with its answers"));
  const isDesigned = read.some(({ design }) => design !== undefined);
  const comparison = readComparison(options, WAVES_OPTIONS, isDesigned);
  const given = read.map(({ wave, time: _, ...sample }) => ({ name: wave, ...sample }));
  const samples = samplesOfList(given, "wave", 2, comparison);
  const reach = comparison.own.pairs === "all" ? samples.length : 1;
  if (!samples.some(isMeasured)) refuse("insufficient_data", [], "a wave with answers", samples.length);
  return comparisonOf(samples, pairsOf(samples, "later-first", reach), comparison.model);
}

/**
 * Compares a measure between groups of respondents, such as branches or segments, as `compareMeasureWaves` does
 * between waves: every pair.
 *
 * A group in which nobody answered is a row of `null` with a note, and is not compared. With `design`, groups are
 * domains of one sample: the error of a difference knows that a cluster may hold both.
 *
 * @throws `insufficient_data` for fewer than two groups with answers; `invalid_input` where `by` is not one group per
 * respondent; what `compareMeasureWaves` does.
 *
 * Source: as `compareMeasureWaves`.
 *
 * @example
 * ```ts
 * import { compareMeasureGroups } from "service-quality/satisfaction";
 *
 * const { samples, differences } = compareMeasureGroups([5, 4, 5, 3, 2, 4, 1, 3], {
 *   measure: "csat",
 *   by: ["north", "north", "north", "north", "south", "south", "south", "south"],
 * });
 * samples.map(({ sample, value }) => [sample, value]); // => [["north", 0.75], ["south", 0.25]]
 * const { difference, interval } = differences[0];
 * difference; // => 0.5
 * interval; // => { lower: -0.1354…, upper: 0.7890… }
 * ```
 */
export function compareMeasureGroups<M extends MeasureName, Policy extends Missing = "reject">(
  answers: MeasureAnswers<M>,
  options: CompareMeasureGroupsOptions<M> & { readonly missing?: Policy | undefined },
): MeasureComparison<Policy>;
export function compareMeasureGroups<M extends MeasureName>(
  answers: MeasureAnswers<M>,
  options: CompareMeasureGroupsOptions<M>,
): MeasureComparison<Missing> {
  const comparison = readComparison(options, GROUPS_OPTIONS);
  const samples = samplesOfGroups(answers, comparison.own.by, comparison);
  const measured = samples.filter(isMeasured).length;
  if (measured < 2) refuse("insufficient_data", ["by"], "at least two groups with answers", measured);
  return comparisonOf(samples, pairsOf(samples, "as-listed"), comparison.model);
}

/** A sample as the tables show it. */
export function rowOf(sample: NamedSample, model: MeasureModel): SampleMeasure {
  const { n, effectiveN, mean } = sample.mean;
  return {
    sample: sample.name,
    n,
    effectiveN,
    value: mean,
    ...model.error(sample),
    interval: model.interval(sample),
  };
}

function comparisonOf(
  samples: readonly AnySample[],
  pairs: readonly (readonly [a: AnySample, b: AnySample])[],
  model: MeasureModel,
): MeasureComparison<Missing> {
  const { measure, test, effect, missing, confidence } = model;
  const compared = pairs.flatMap(([a, b]) =>
    isMeasured(a) && isMeasured(b) ? [{ a: a.name, b: b.name, ...model.compare(a, b) }] : [],
  );
  const adjusted = holmAdjusted(compared.map(({ test }) => test?.p ?? null));
  const rows = samples.map((sample) =>
    isMeasured(sample)
      ? rowOf(sample, model)
      : { sample: sample.name, n: 0, effectiveN: 0, value: null, ...samplingErrorOf(null), interval: null },
  );
  return {
    model: "measure-comparison",
    measure,
    test,
    effect,
    missing,
    confidence,
    samples: rows,
    differences: compared.map((pair, k) => ({ ...pair, holmP: adjusted[k]! })),
    notes: [
      ...notesOnEmpty(samples, "samples"),
      ...rows.flatMap((row, i): Note[] =>
        row.n === 1
          ? [{ path: ["samples", i], reason: "one-respondent" }]
          : notesOnSamplingError(row, ["samples", i]),
      ),
      ...notesOnDifferences(compared, test === "design"),
    ],
  };
}
