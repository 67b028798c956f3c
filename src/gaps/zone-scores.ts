import type { Note, NotePath } from "../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { itemsOf } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import type { SampledRows } from "../numeric/design/design-variance.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import { addValues, emptySums, type Mean, meanOf } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";
import { batteriesOf, type Collector, collectRows, type SurveyScoreOptions } from "../survey/batteries.ts";
import type { Columns } from "../survey/column.ts";
import type { Figure, Missing } from "../survey/estimation.ts";
import { SURVEY_GAP_OPTIONS } from "./gap-options.ts";
import { largestAnswer, scoreDifferences } from "./score-differences.ts";
import { type ToleranceBand, toleranceBand, tolerancePosition } from "./tolerance-zone.ts";

/** The batteries' places. */
const MINIMUM = 0;
const DESIRED = 1;
const PERCEPTIONS = 2;

/** The row of nobody. */
const NO_ZONE: ZoneRow<Missing> = {
  n: 0,
  effectiveN: 0,
  minimum: null,
  desired: null,
  perception: null,
  adequacy: null,
  superiority: null,
  width: null,
  position: null,
  zone: null,
  ...samplingErrorOf(null),
  superiorityStandardError: null,
  superiorityDesignEffect: null,
  adequacyInterval: null,
  superiorityInterval: null,
  belowShare: null,
  withinShare: null,
  aboveShare: null,
  invertedShare: null,
};

const SURVEY = {
  minimum: asGiven as Reader<Columns>,
  desired: asGiven as Reader<Columns>,
  perceptions: asGiven as Reader<Columns>,
} satisfies Readers<ToleranceSurvey>;

/** The three-column form of a survey: columns by item id, of the same respondents, as answered. */
export interface ToleranceSurvey {
  /** The least acceptable level of service. */
  readonly minimum: Columns;
  /** The desired level. */
  readonly desired: Columns;
  readonly perceptions: Columns;
}

/** Options of `scoreToleranceZone`. */
export interface ToleranceOptions extends SurveyScoreOptions {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
}

/**
 * A row: the zone of the means, its intervals, and how the respondents' own zones came out; under `"available"` the
 * figures are `null` where nobody answered all three. Standard error and design effect are those of the mean adequacy,
 * degrees of freedom those of both measures.
 */
export interface ZoneRow<Policy extends Missing = "reject"> extends SamplingError {
  /** Respondents the row rests on. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  minimum: Figure<Policy>;
  desired: Figure<Policy>;
  perception: Figure<Policy>;
  /** Measure of service adequacy, perception − minimum. */
  adequacy: Figure<Policy>;
  /** Measure of service superiority, perception − desired. */
  superiority: Figure<Policy>;
  /** Desired − minimum; below 0 for an inverted zone. */
  width: Figure<Policy>;
  /** Adequacy / width: 0 at the minimum, 1 at the desired level; `null` unless the width is above 0. */
  position: number | null;
  zone: Figure<Policy, ToleranceBand>;
  superiorityStandardError: number | null;
  superiorityDesignEffect: number | null;
  /** Student's interval of the mean adequacy; `null` where it has no standard error. */
  adequacyInterval: Interval | null;
  /** Student's interval of the mean superiority; `null` where it has no standard error. */
  superiorityInterval: Interval | null;
  /** Shares of the respondents by their own zone; they sum to 1. */
  belowShare: Figure<Policy>;
  withinShare: Figure<Policy>;
  aboveShare: Figure<Policy>;
  /** Share of the respondents whose minimum lies above their desired level. */
  invertedShare: Figure<Policy>;
}

/** An item's row. */
export interface ItemZone<Policy extends Missing = "reject"> extends ZoneRow<Policy> {
  item: string;
}

/** A dimension's row, from the respondents' means over its items. */
export interface DimensionZone<Policy extends Missing = "reject"> extends ZoneRow<Policy> {
  dimension: string;
}

/** The result of `scoreToleranceZone`. */
export interface ToleranceScores<Policy extends Missing = "reject"> {
  model: "zone-of-tolerance";
  instrument: string;
  missing: Missing;
  confidence: number;
  /** Respondents scored on at least one dimension. */
  n: number;
  items: ItemZone<Policy>[];
  dimensions: DimensionZone<Policy>[];
  notes: Note[];
}

/**
 * Scores the three-column form: service adequacy and superiority of every item and dimension, the zone
 * in which the mean perception lies, and the shares of respondents below, within and above their own.
 *
 * The zone of the means hides how many are below it, hence the shares. Respondents with an inverted zone are counted
 * in `invertedShare`, never dropped or swapped. With `design` the intervals know clusters and strata. Rows that
 * nobody answered are `null`, as in `scoreServqual`.
 *
 * @throws what `scoreServqual` does.
 *
 * Source: Parasuraman, Zeithaml & Berry (1994), Journal of Retailing 70(3), 201–230; Cook, Heath &
 * Thompson (2003), Library Quarterly 73(2), 113–123 (LibQUAL+).
 *
 * @example
 * ```ts
 * import { scoreToleranceZone } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "library", title: "Library", citation: "own", scale: { min: 1, max: 9 },
 *   dimensions: [{ id: "place", label: "Place", items: [{ id: "quiet", label: "quiet" }] }],
 * };
 * const { items } = scoreToleranceZone(
 *   { minimum: { quiet: [5, 6, 5, 4] }, desired: { quiet: [8, 9, 8, 7] }, perceptions: { quiet: [7, 5, 6, 8] } },
 *   { instrument },
 * );
 * items[0].adequacy; // => 1.5
 * items[0].zone; // => "within"
 * [items[0].belowShare, items[0].aboveShare]; // => [0.25, 0.25]
 * ```
 */
export function scoreToleranceZone<Policy extends Missing = "reject">(
  survey: ToleranceSurvey,
  options?: ToleranceOptions & { missing?: Policy | undefined },
): ToleranceScores<Policy>;
export function scoreToleranceZone(
  survey: ToleranceSurvey,
  options: ToleranceOptions = {},
): ToleranceScores<Missing> {
  const { minimum, desired, perceptions } = readRecord(
    survey,
    SURVEY,
    [],
    "a survey of the three-column form",
  );
  const { instrument, ...settings } = readOptions(options, SURVEY_GAP_OPTIONS);
  const batteries = batteriesOf(
    [
      { columns: minimum, path: ["minimum"] },
      { columns: desired, path: ["desired"] },
      { columns: perceptions, path: ["perceptions"] },
    ],
    instrument,
    settings,
  );
  const { missing, confidence } = settings;
  const largest = largestAnswer(instrument.scale);
  const rows = collectRows(batteries, () => zoneCollector(largest, batteries.respondents.sample));
  const ids = itemsOf(instrument).map(({ id }) => id);
  const items = rows.items.map((row, j) => ({ item: ids[j]!, ...zoneRow(row, largest, confidence) }));
  const dimensions = rows.dimensions.map((row, k) => ({
    dimension: instrument.dimensions[k]!.id,
    ...zoneRow(row, largest, confidence),
  }));
  return {
    model: "zone-of-tolerance",
    instrument: instrument.id,
    missing,
    confidence,
    n: rows.n,
    items,
    dimensions,
    notes: [...notesOf(items, ["items"]), ...notesOf(dimensions, ["dimensions"])],
  };
}

interface ZoneStatistics {
  readonly minimum: number;
  readonly desired: number;
  readonly perception: number;
  readonly adequacy: Mean;
  readonly superiority: Mean;
  readonly width: number;
  readonly shares: ZoneShares;
}

type ZoneShares = Record<"below" | "within" | "above" | "inverted", number>;

function zoneCollector(largest: number, sample: SampledRows | null): Collector<ZoneStatistics> {
  const [minimum, desired, perception] = [emptySums(), emptySums(), emptySums()];
  const [adequacy, superiority, width] = [emptySums(sample), emptySums(sample), emptySums()];
  const counted = { below: 0, within: 0, above: 0, inverted: 0 };
  return {
    add(scores, weights, from) {
      const adequacies = scoreDifferences(scores, PERCEPTIONS, MINIMUM, largest);
      const superiorities = scoreDifferences(scores, PERCEPTIONS, DESIRED, largest);
      const widths = scoreDifferences(scores, DESIRED, MINIMUM, largest);
      addValues(minimum, scores.means[MINIMUM]!, weights);
      addValues(desired, scores.means[DESIRED]!, weights);
      addValues(perception, scores.means[PERCEPTIONS]!, weights);
      addValues(adequacy, adequacies, weights, from);
      addValues(superiority, superiorities, weights, from);
      addValues(width, widths, weights);
      addZones(counted, adequacies, superiorities, widths, weights);
    },
    result() {
      const meanAdequacy = meanOf(adequacy, largest);
      if (meanAdequacy === null) return null;
      const [meanSuperiority, meanWidth] = [meanOf(superiority, largest)!, meanOf(width, largest)!];
      const { weight } = adequacy;
      const share = (part: keyof ZoneShares) => counted[part] / weight;
      return {
        minimum: meanOf(minimum)!.mean,
        desired: meanOf(desired)!.mean,
        perception: meanOf(perception)!.mean,
        adequacy: meanAdequacy,
        superiority: meanSuperiority,
        width: meanWidth.mean,
        shares: {
          below: share("below"),
          within: share("within"),
          above: share("above"),
          inverted: share("inverted"),
        },
      };
    },
  };
}

/** Adds the respondents' weights by their own zones. */
function addZones(
  counted: ZoneShares,
  adequacies: Float64Array,
  superiorities: Float64Array,
  widths: Float64Array,
  weights: Float64Array | null,
): void {
  const block = { below: 0, within: 0, above: 0, inverted: 0 };
  for (let i = 0; i < adequacies.length; i++) {
    if (Number.isNaN(adequacies[i]!)) continue;
    const weight = weights === null ? 1 : weights[i]!;
    block[toleranceBand(adequacies[i]!, superiorities[i]!)] += weight;
    if (widths[i]! < 0) block.inverted += weight;
  }
  for (const part of ["below", "within", "above", "inverted"] as const) counted[part] += block[part];
}

function zoneRow(statistics: ZoneStatistics | null, largest: number, confidence: number): ZoneRow<Missing> {
  if (statistics === null) return NO_ZONE;
  const { minimum, desired, perception, adequacy, superiority, width, shares } = statistics;
  const ofSuperiority = samplingErrorOf(superiority);
  const settled = (difference: number) => compareFigures(difference, 0, largest);
  return {
    n: adequacy.n,
    effectiveN: adequacy.effectiveN,
    minimum,
    desired,
    perception,
    ...tolerancePosition(settled(adequacy.mean), settled(superiority.mean), settled(width)),
    ...samplingErrorOf(adequacy),
    superiorityStandardError: ofSuperiority.standardError,
    superiorityDesignEffect: ofSuperiority.designEffect,
    adequacyInterval: meanInterval(adequacy, confidence),
    superiorityInterval: meanInterval(superiority, confidence),
    belowShare: shares.below,
    withinShare: shares.within,
    aboveShare: shares.above,
    invertedShare: shares.inverted,
  };
}

function notesOf(rows: readonly ZoneRow<Missing>[], path: NotePath): Note[] {
  return rows.flatMap((row, i) => {
    const { n, position } = row;
    const here = [...path, i];
    if (n === 0) return [{ path: here, reason: "no-answers" }];
    const notes: Note[] =
      n === 1
        ? [{ path: [...here, "adequacyInterval"], reason: "one-respondent" }]
        : [...notesOnSamplingError(row, here), ...notesOnSuperiority(row, here)];
    return position === null
      ? [...notes, { path: [...here, "position"], reason: "zone-without-width" }]
      : notes;
  });
}

/** Why superiority has no design effect; that it has no error is said of adequacy, which has the same respondents. */
function notesOnSuperiority(
  { df, superiorityStandardError, superiorityDesignEffect }: ZoneRow<Missing>,
  path: NotePath,
): Note[] {
  if (df === null || superiorityStandardError === null || superiorityDesignEffect !== null) return [];
  return [{ path: [...path, "superiorityDesignEffect"], reason: "no-variance" }];
}
