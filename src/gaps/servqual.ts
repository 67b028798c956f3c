import type { Note } from "../errors/note.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
  readRecord,
} from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { itemsOf } from "../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import type { Moments } from "../moments/moments.ts";
import { type SamplingError, samplingErrorOf } from "../numeric/design/sampling-error.ts";
import type { ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { batteriesOf, type SurveyScoreOptions } from "../survey/batteries.ts";
import type { Columns } from "../survey/column.ts";
import type { Missing, Settings } from "../survey/estimation.ts";
import { statisticsOfBytes } from "./byte-statistics.ts";
import { type Gap, type GapTest, gapsOf, notesOnGaps, type RankedGaps } from "./gap.ts";
import { MOMENT_OPTIONS, SURVEY_GAP_OPTIONS } from "./gap-options.ts";
import {
  fixedPointsOf,
  type ImportancePoints,
  type Points,
  pointsOf,
  totalOf,
  type Weighted,
  weightingOf,
} from "./importance.ts";
import { isOfMoments, MOMENTS_SURVEY, pairStatisticsOf, scorableMoments } from "./moment-statistics.ts";
import { notesOnOverall } from "./overall-notes.ts";
import { notesOnReliability, type PairReliability, reliabilityOf } from "./pair-reliability.ts";
import { type PairStatistics, type SurveyStatistics, statisticsOfAnswers } from "./pair-statistics.ts";
import { largestAnswer } from "./score-differences.ts";

const SURVEY = {
  expectations: asGiven as Reader<Columns>,
  perceptions: asGiven as Reader<Columns>,
  importance: asGiven,
} satisfies Readers<ServqualSurvey>;

/** What customers expected and what they perceived: columns by item id, of the same respondents, as answered. */
export interface ServqualSurvey {
  readonly expectations: Columns;
  readonly perceptions: Columns;
  /** Points of importance by dimension, for everyone or as a column of each respondent's own. */
  readonly importance?: ImportancePoints | undefined;
}

/** The same survey reduced to the moments of its `batteryColumns`. */
export interface ServqualMoments {
  readonly moments: Moments;
  /** Points of importance by dimension; respondents' own need the answers. */
  readonly importance?: Readonly<Record<string, number>> | undefined;
}

/** Options of `scoreServqual`. */
export interface ServqualOptions extends SurveyScoreOptions {
  /** What was asked; the 22 items of 1991 by default. */
  instrument?: InstrumentSpec | undefined;
  /**
   * How gaps are tested: `"paired-t"` (the default), or without taking them for normal `"wilcoxon"` (signed ranks) or
   * `"sign"`, which need the answers of respondents without weights and design.
   */
  test?: GapTest | undefined;
  /**
   * What becomes of gaps of 0 under `"wilcoxon"`: left out before ranking (`"wilcoxon"`, the default), or `"pratt"`.
   */
  zeros?: ZeroDifferences | undefined;
}

const TESTS = {
  test: otherwise(oneOf<GapTest>("paired-t", "wilcoxon", "sign"), "paired-t"),
  zeros: optional(oneOf<ZeroDifferences>("wilcoxon", "pratt")),
} as const;

/** An item's row. */
export interface ItemGap<Policy extends Missing = "reject"> extends Gap<Policy> {
  item: string;
}

/** A dimension's row, from the respondents' means over its items. */
export interface DimensionGap<Policy extends Missing = "reject"> extends Gap<Policy>, PairReliability {
  dimension: string;
  /** Importance as a share of 1; `null` without points. */
  weight: number | null;
  /** The dimension's part of the weighted overall gap. */
  weightedGap: number | null;
}

/** The overall row, from the respondents' means over the dimensions. */
export interface OverallServqual extends SamplingError {
  /** Respondents scored on every dimension; the figures are `null` where there is none. */
  n: number;
  expectation: number | null;
  perception: number | null;
  gap: number | null;
  /** On the scale of the gap; `null` without points of importance. */
  weightedGap: number | null;
  interval: Interval | null;
}

/** The result of `scoreServqual`. */
export interface ServqualScores<Policy extends Missing = "reject"> {
  model: "servqual";
  instrument: string;
  missing: Missing;
  confidence: number;
  /** How the rows are tested. */
  test: GapTest;
  /** What became of gaps of 0; `null` for tests that do not rank them. */
  zeros: ZeroDifferences | null;
  /** Respondents scored on at least one dimension. */
  n: number;
  items: ItemGap<Policy>[];
  dimensions: DimensionGap<Policy>[];
  overall: OverallServqual;
  notes: Note[];
}

/**
 * Scores a SERVQUAL survey: expectation, perception and gap of every item and dimension with paired
 * inference, the reliability of the dimensions, and the overall score, unweighted and weighted.
 *
 * A dimension is scored by the respondent's mean over its items, the whole by the mean over the
 * dimensions, so that a dimension with more items does not count for more. Answers come in as
 * answered: the items that the instrument marks as reverse-keyed are turned here.
 *
 * An item to which nobody gave both answers, as can be under `"available"`, is a row of `null` with a note; its
 * dimension rests on the other items. A dimension on which nobody has a score is such a row too, and the whole has
 * none.
 *
 * With `design`, intervals and tests of gaps know clusters, strata and a finite population; effect sizes are those of
 * single respondents.
 *
 * Moments of the survey's `batteryColumns` score alike, but for `shortfallShare`, which sums do not know
 * (`null`), and without own points of importance, a `design` or the policy `"available"`.
 *
 * @throws `unknown_item` for an item without a column and for points of a dimension the instrument lacks;
 * `missing_answers` for a missing answer unless `missing` says otherwise; `insufficient_data` where nothing is left
 * to score; `invalid_input` for everything malformed, with the path to it.
 *
 * `test` chooses a test of signed ranks or signs for the rows in place of Student's; means and intervals stay.
 *
 * Source: Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1), 12–40; Parasuraman, Berry & Zeithaml (1991)
 * 67(4), 420–450. Importance: Zeithaml, Parasuraman & Berry (1990), Delivering Quality Service. Reliability of a
 * difference: Peter, Churchill & Brown (1993), Journal of Consumer Research 19(4), 655–662.
 *
 * @example
 * ```ts
 * import { scoreServqual } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [
 *     { id: "staff", label: "Staff", items: [{ id: "polite", label: "polite" }, { id: "skilled", label: "skilled" }] },
 *     { id: "rooms", label: "Rooms", items: [{ id: "clean", label: "clean" }] },
 *   ],
 * };
 * const scores = scoreServqual(
 *   {
 *     expectations: { polite: [6, 7, 5, 6], skilled: [7, 7, 6, 6], clean: [5, 6, 6, 5] },
 *     perceptions: { polite: [5, 7, 4, 4], skilled: [6, 7, 6, 5], clean: [6, 6, 7, 6] },
 *   },
 *   { instrument },
 * );
 * scores.dimensions.map(({ dimension, gap }) => [dimension, gap]); // => [["staff", -0.75], ["rooms", 0.75]]
 * scores.overall.gap; // => 0
 * ```
 */
export function scoreServqual<Policy extends Missing = "reject">(
  survey: ServqualSurvey | ServqualMoments,
  options?: ServqualOptions & { missing?: Policy | undefined },
): ServqualScores<Policy>;
export function scoreServqual(
  survey: ServqualSurvey | ServqualMoments,
  options: ServqualOptions = {},
): ServqualScores<Missing> {
  if (isOfMoments(survey)) {
    const { moments, importance } = readRecord(survey, MOMENTS_SURVEY, [], "moments of a survey");
    const { instrument, test, zeros, ...asked } = readOptions(options, { ...MOMENT_OPTIONS, ...TESTS });
    if (test !== "paired-t") refuse("invalid_input", ["test"], 'answers, or "paired-t" beside moments', test);
    checkZeros(test, zeros);
    const scorable = scorableMoments(moments, instrument, asked);
    const points = fixedPointsOf(importance, instrument.dimensions);
    return tableOf(instrument, scorable.settings, pairStatisticsOf(scorable), points, null);
  }
  const read = readRecord(survey, SURVEY, [], "expectations and perceptions, or moments");
  const { instrument, test, zeros, ...settings } = readOptions(options, { ...SURVEY_GAP_OPTIONS, ...TESTS });
  const ranked = rankedGaps(test, zeros, settings, instrument);
  const points = pointsOf(read.importance, instrument.dimensions);
  const batteries = batteriesOf(
    [
      { columns: read.expectations, path: ["expectations"] },
      { columns: read.perceptions, path: ["perceptions"] },
    ],
    instrument,
    settings,
    points?.kind === "own" ? points.sources : [],
  );
  const ofBytes = points?.kind === "own" || ranked !== null ? null : statisticsOfBytes(batteries);
  const statistics = ofBytes ?? statisticsOfAnswers(batteries, points, ranked !== null);
  return tableOf(instrument, settings, statistics, points, ranked);
}

/** The test of ranks or signs that was asked for; `null` for the paired t test. */
function rankedGaps(
  test: GapTest,
  zeros: ZeroDifferences | null,
  { weights, design }: Pick<SurveyScoreOptions, "weights" | "design">,
  { scale }: Instrument,
): RankedGaps | null {
  checkZeros(test, zeros);
  if (test === "paired-t") return null;
  if (weights !== undefined) refuse("invalid_input", ["weights"], `none, for "${test}"`, weights);
  if (design !== undefined) refuse("invalid_input", ["design"], `none, for "${test}"`, design);
  return { test, zeros: zeros ?? "wilcoxon", largest: largestAnswer(scale) };
}

function checkZeros(test: GapTest, zeros: ZeroDifferences | null): void {
  if (zeros !== null && test !== "wilcoxon") refuse("invalid_input", ["zeros"], `none, for "${test}"`, zeros);
}

type ScoredTable = Pick<ServqualScores<Missing>, "items" | "dimensions" | "overall">;

function tableOf(
  instrument: Instrument,
  { missing, confidence }: Settings,
  statistics: SurveyStatistics,
  points: Points | null,
  ranked: RankedGaps | null,
): ServqualScores<Missing> {
  const items = gapsOf(statistics.items, confidence, ranked);
  const dimensions = gapsOf(statistics.dimensions, confidence, ranked);
  const weighting = weightingOf(
    points,
    statistics.ownWeights,
    dimensions.map(({ gap }) => gap),
  );
  const itemIds = itemsOf(instrument).map(({ id }) => id);
  const table: ScoredTable = {
    items: items.map((gap, j) => ({ item: itemIds[j]!, ...gap })),
    dimensions: dimensions.map((gap, k) => ({
      dimension: instrument.dimensions[k]!.id,
      ...gap,
      weight: weighting === null ? null : weighting[k]!.weight,
      weightedGap: weighting === null ? null : weighting[k]!.weightedScore,
      ...reliabilityOf(statistics.complete[k]!),
    })),
    overall: overallOf(statistics.overall, weighting, confidence),
  };
  return {
    model: "servqual",
    instrument: instrument.id,
    missing,
    confidence,
    test: ranked?.test ?? "paired-t",
    zeros: ranked?.test === "wilcoxon" ? ranked.zeros : null,
    n: statistics.n,
    ...table,
    notes: notesOf(table, statistics, points),
  };
}

function overallOf(
  overall: PairStatistics | null,
  weighting: readonly Weighted[] | null,
  confidence: number,
): OverallServqual {
  return {
    n: overall?.gap.n ?? 0,
    expectation: overall?.expectation.mean ?? null,
    perception: overall?.perception.mean ?? null,
    gap: overall?.gap.mean ?? null,
    weightedGap: weighting && totalOf(weighting),
    ...samplingErrorOf(overall?.gap ?? null),
    interval: overall && meanInterval(overall.gap, confidence),
  };
}

function notesOf(
  { items, dimensions, overall }: ScoredTable,
  statistics: SurveyStatistics,
  points: Points | null,
): Note[] {
  const notes = [...notesOnGaps(items, ["items"]), ...notesOnGaps(dimensions, ["dimensions"])];
  if (items.some(({ n, shortfallShare }) => n > 0 && shortfallShare === null)) {
    notes.push({ path: ["items"], reason: "needs-answers" });
  }
  dimensions.forEach((dimension, k) => {
    if (dimension.n === 0) return;
    notes.push(...notesOnReliability(dimension, statistics.complete[k]!, ["dimensions", k]));
  });
  notes.push(
    ...notesOnOverall(overall, points !== null && overall.weightedGap === null ? "weightedGap" : null),
  );
  return notes;
}
