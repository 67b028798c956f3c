import type { Note } from "../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { SERVPERF } from "../instruments/catalogue/servperf.ts";
import { itemsOf } from "../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import type { Moments } from "../moments/moments.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import type { Mean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import {
  batteriesOf,
  collectRows,
  meanCollector,
  type RowStatistics,
  type SurveyScoreOptions,
} from "../survey/batteries.ts";
import type { Columns } from "../survey/column.ts";
import type { Figure, Missing, Settings } from "../survey/estimation.ts";
import { momentsOfBytes } from "./byte-statistics.ts";
import { instrumentOr, MOMENT_OPTIONS, SURVEY_GAP_OPTIONS } from "./gap-options.ts";
import {
  fixedPointsOf,
  type ImportancePoints,
  ownWeighting,
  type Points,
  pointsOf,
  totalOf,
  type Weighted,
  weightingOf,
} from "./importance.ts";
import { isOfMoments, MOMENTS_SURVEY, perceptionStatisticsOf, scorableMoments } from "./moment-statistics.ts";
import { notesOnOverall } from "./overall-notes.ts";

const SURVEY = {
  perceptions: asGiven as Reader<Columns>,
  importance: asGiven,
} satisfies Readers<ServperfSurvey>;

const INSTRUMENT = { instrument: instrumentOr(SERVPERF) };

/** Perceived performance: columns by item id, as answered. */
export interface ServperfSurvey {
  readonly perceptions: Columns;
  /** Points of importance by dimension, for everyone or as a column of each respondent's own. */
  readonly importance?: ImportancePoints | undefined;
}

/** The same survey reduced to the moments of its `batteryColumns`. */
export interface ServperfMoments {
  readonly moments: Moments;
  /** Points of importance by dimension; respondents' own need the answers. */
  readonly importance?: Readonly<Record<string, number>> | undefined;
}

/** Options of `scoreServperf`. */
export interface ServperfOptions extends SurveyScoreOptions {
  /** What was asked; the 22 perception items of SERVPERF by default. */
  instrument?: InstrumentSpec | undefined;
}

/** A mean perception with its inference; under `"available"` the figures are `null` where nobody answered. */
export interface PerformanceRow<Policy extends Missing = "reject"> extends SamplingError {
  /** Respondents the row rests on. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  perception: Figure<Policy>;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of the mean. */
  interval: Interval | null;
}

/** An item's row. */
export interface ItemPerformance<Policy extends Missing = "reject"> extends PerformanceRow<Policy> {
  item: string;
}

/** A dimension's row, from the respondents' means over its items. */
export interface DimensionPerformance<Policy extends Missing = "reject"> extends PerformanceRow<Policy> {
  dimension: string;
  /** Importance as a share of 1; `null` without points. */
  weight: number | null;
  /** The dimension's part of the weighted overall score. */
  weightedPerception: number | null;
}

/** The overall row, from the respondents' means over the dimensions. */
export interface OverallPerformance extends SamplingError {
  /** Respondents scored on every dimension; the figures are `null` where there is none. */
  n: number;
  perception: number | null;
  /** On the answer scale; `null` without points of importance. */
  weightedPerception: number | null;
  standardDeviation: number | null;
  interval: Interval | null;
}

/** The result of `scoreServperf`. */
export interface ServperfScores<Policy extends Missing = "reject"> {
  model: "servperf";
  instrument: string;
  missing: Missing;
  confidence: number;
  /** Respondents scored on at least one dimension. */
  n: number;
  items: ItemPerformance<Policy>[];
  dimensions: DimensionPerformance<Policy>[];
  overall: OverallPerformance;
  notes: Note[];
}

/**
 * Scores perceived performance alone: items, dimensions and the whole, unweighted and weighted by
 * importance, each with its interval.
 *
 * Scores are means on the answer scale, so that instruments of different length compare; the sums of the original are
 * these means times the number of items (see `scoreCroninTaylor`). Items that the instrument marks as reverse-keyed
 * are turned. With `design` the intervals know clusters, strata and a finite population. Moments of the survey's
 * `batteryColumns` score alike, without own points, a `design` or the policy `"available"`.
 *
 * @throws what `scoreServqual` does.
 *
 * Source: Cronin & Taylor (1992), Journal of Marketing 56(3), 55–68.
 *
 * @example
 * ```ts
 * import { scoreServperf } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "polite" }, { id: "skilled", label: "skilled" }] }],
 * };
 * const { overall } = scoreServperf({ perceptions: { polite: [5, 7, 4, 4], skilled: [6, 7, 6, 5] } }, { instrument });
 * overall.perception; // => 5.5
 * ```
 */
export function scoreServperf<Policy extends Missing = "reject">(
  survey: ServperfSurvey | ServperfMoments,
  options?: ServperfOptions & { missing?: Policy | undefined },
): ServperfScores<Policy>;
export function scoreServperf(
  survey: ServperfSurvey | ServperfMoments,
  options: ServperfOptions = {},
): ServperfScores<Missing> {
  if (isOfMoments(survey)) {
    const { moments, importance } = readRecord(survey, MOMENTS_SURVEY, [], "moments of a survey");
    const { instrument, ...asked } = readOptions(options, { ...MOMENT_OPTIONS, ...INSTRUMENT });
    const scorable = scorableMoments(moments, instrument, asked);
    const points = fixedPointsOf(importance, instrument.dimensions);
    return tableOf(instrument, scorable.settings, perceptionStatisticsOf(scorable), points, null);
  }
  const { perceptions, importance } = readRecord(survey, SURVEY, [], "perceptions, or moments");
  const { instrument, ...settings } = readOptions(options, { ...SURVEY_GAP_OPTIONS, ...INSTRUMENT });
  const points = pointsOf(importance, instrument.dimensions);
  const batteries = batteriesOf(
    [{ columns: perceptions, path: ["perceptions"] }],
    instrument,
    settings,
    points?.kind === "own" ? points.sources : [],
  );
  const own = points?.kind === "own" ? ownWeighting(points.sources, batteries) : null;
  const ofBytes = own === null ? momentsOfBytes(batteries) : null;
  if (ofBytes !== null) return tableOf(instrument, settings, perceptionStatisticsOf(ofBytes), points, null);
  const statistics = collectRows(
    batteries,
    () => meanCollector(batteries.respondents.sample),
    (block) => {
      own?.add(
        block,
        block.dimensions.map(({ means }) => means[0]!),
      );
    },
  );
  return tableOf(instrument, settings, statistics, points, own?.result() ?? null);
}

type ScoredTable = Pick<ServperfScores<Missing>, "items" | "dimensions" | "overall">;

function tableOf(
  instrument: Instrument,
  { missing, confidence }: Settings,
  statistics: RowStatistics<Mean>,
  points: Points | null,
  own: readonly Weighted[] | null,
): ServperfScores<Missing> {
  const dimensions = statistics.dimensions.map((mean) => performanceOf(mean, confidence));
  const weighting = weightingOf(
    points,
    own,
    dimensions.map(({ perception }) => perception),
  );
  const table: ScoredTable = {
    items: statistics.items.map((mean, j) => ({
      item: itemsOf(instrument)[j]!.id,
      ...performanceOf(mean, confidence),
    })),
    dimensions: dimensions.map((performance, k) => ({
      dimension: instrument.dimensions[k]!.id,
      ...performance,
      weight: weighting === null ? null : weighting[k]!.weight,
      weightedPerception: weighting === null ? null : weighting[k]!.weightedScore,
    })),
    overall: {
      n: statistics.overall?.n ?? 0,
      perception: statistics.overall?.mean ?? null,
      weightedPerception: weighting && totalOf(weighting),
      standardDeviation: statistics.overall?.standardDeviation ?? null,
      ...samplingErrorOf(statistics.overall),
      interval: statistics.overall && meanInterval(statistics.overall, confidence),
    },
  };
  return {
    model: "servperf",
    instrument: instrument.id,
    missing,
    confidence,
    n: statistics.n,
    ...table,
    notes: notesOf(table, points),
  };
}

function performanceOf(mean: Mean | null, confidence: number): PerformanceRow<Missing> {
  return {
    n: mean?.n ?? 0,
    effectiveN: mean?.effectiveN ?? 0,
    perception: mean?.mean ?? null,
    standardDeviation: mean?.standardDeviation ?? null,
    ...samplingErrorOf(mean),
    interval: mean && meanInterval(mean, confidence),
  };
}

function notesOf({ items, dimensions, overall }: ScoredTable, points: Points | null): Note[] {
  const notesOn = (rows: readonly PerformanceRow<Missing>[], key: string) =>
    rows.flatMap((row, i): Note[] => {
      if (row.n === 0) return [{ path: [key, i], reason: "no-answers" }];
      return row.n === 1
        ? [{ path: [key, i, "interval"], reason: "one-respondent" }]
        : notesOnSamplingError(row, [key, i]);
    });
  return [
    ...notesOn(items, "items"),
    ...notesOn(dimensions, "dimensions"),
    ...notesOnOverall(
      overall,
      points !== null && overall.weightedPerception === null ? "weightedPerception" : null,
    ),
  ];
}
