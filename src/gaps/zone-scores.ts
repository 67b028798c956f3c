import type { Note } from "../errors/note.ts";
import { SERVQUAL } from "../instruments/catalogue/servqual.ts";
import { defineInstrument, itemsOf } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import { addValues, emptySums, type Mean, meanOf } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { batteriesOf, type Collector, collectRows, type ScoreOptions } from "../survey/batteries.ts";
import type { Columns } from "../survey/column.ts";
import type { Missing } from "../survey/estimation.ts";
import { type TolerancePosition, toleranceZone } from "./tolerance-zone.ts";

/** The three-column form of a survey: columns by item id, of the same respondents, as answered. */
export interface ToleranceSurvey {
  /** The least acceptable level of service. */
  readonly minimum: Columns;
  /** The desired level. */
  readonly desired: Columns;
  readonly perceptions: Columns;
}

/** Options of `scoreToleranceZone`. */
export interface ToleranceOptions extends ScoreOptions {
  /** What was asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
}

/** A row: the zone of the means, its intervals, and how the respondents' own zones came out. */
export interface ZoneRow extends TolerancePosition {
  /** Respondents the row rests on. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  minimum: number;
  desired: number;
  perception: number;
  /** Student's interval of the mean adequacy; `null` for one respondent. */
  adequacyInterval: Interval | null;
  /** Student's interval of the mean superiority; `null` for one respondent. */
  superiorityInterval: Interval | null;
  /** Shares of the respondents by their own zone; they sum to 1. */
  belowShare: number;
  withinShare: number;
  aboveShare: number;
  /** Share of the respondents whose minimum lies above their desired level. */
  invertedShare: number;
}

/** An item's row. */
export interface ItemZone extends ZoneRow {
  item: string;
}

/** A dimension's row, from the respondents' means over its items. */
export interface DimensionZone extends ZoneRow {
  dimension: string;
}

/** The result of `scoreToleranceZone`. */
export interface ToleranceScores {
  model: "zone-of-tolerance";
  instrument: string;
  missing: Missing;
  confidence: number;
  /** Respondents scored on at least one dimension. */
  n: number;
  items: ItemZone[];
  dimensions: DimensionZone[];
  notes: Note[];
}

/**
 * Scores the three-column form: service adequacy and superiority of every item and dimension, the zone
 * in which the mean perception lies, and the shares of respondents below, within and above their own.
 *
 * The zone of the means hides how many are below it, hence the shares. Respondents with an inverted
 * zone are counted in `invertedShare`, never dropped or swapped. Throws as `scoreServqual` does.
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
export function scoreToleranceZone(survey: ToleranceSurvey, options: ToleranceOptions = {}): ToleranceScores {
  const instrument = defineInstrument(options.instrument ?? SERVQUAL);
  const batteries = batteriesOf(
    [
      { columns: survey.minimum, path: ["minimum"] },
      { columns: survey.desired, path: ["desired"] },
      { columns: survey.perceptions, path: ["perceptions"] },
    ],
    instrument,
    options,
  );
  const { missing, confidence } = batteries.settings;
  const rows = collectRows(batteries, zoneCollector);
  const items = rows.items.map((row, j) => ({
    item: itemsOf(instrument)[j]!.id,
    ...zoneRow(row, confidence),
  }));
  const dimensions = rows.dimensions.map((row, k) => ({
    dimension: instrument.dimensions[k]!.id,
    ...zoneRow(row, confidence),
  }));
  return {
    model: "zone-of-tolerance",
    instrument: instrument.id,
    missing,
    confidence,
    n: rows.n,
    items,
    dimensions,
    notes: [...notesOf(items, "items"), ...notesOf(dimensions, "dimensions")],
  };
}

interface ZoneStatistics {
  readonly minimum: number;
  readonly desired: number;
  readonly perception: number;
  readonly adequacy: Mean;
  readonly superiority: Mean;
  readonly shares: Readonly<Record<"below" | "within" | "above" | "inverted", number>>;
}

function zoneCollector(): Collector<ZoneStatistics> {
  const [minimum, desired, perception] = [emptySums(), emptySums(), emptySums()];
  const [adequacy, superiority] = [emptySums(), emptySums()];
  const shares = { below: 0, within: 0, above: 0, inverted: 0 };
  return {
    add([minima, desires, perceptions], weights) {
      addValues(minimum, minima!, weights);
      addValues(desired, desires!, weights);
      addValues(perception, perceptions!, weights);
      addValues(
        adequacy,
        perceptions!.map((p, i) => p - minima![i]!),
        weights,
      );
      addValues(
        superiority,
        perceptions!.map((p, i) => p - desires![i]!),
        weights,
      );
      for (let i = 0; i < perceptions!.length; i++) {
        const share = weights === null ? 1 : weights[i]!;
        if (perceptions![i]! < minima![i]!) shares.below += share;
        else if (perceptions![i]! > desires![i]!) shares.above += share;
        else if (!Number.isNaN(perceptions![i]!)) shares.within += share;
        if (minima![i]! > desires![i]!) shares.inverted += share;
      }
    },
    result() {
      const [meanAdequacy, meanSuperiority] = [meanOf(adequacy), meanOf(superiority)];
      const { weight } = adequacy;
      return (
        meanAdequacy &&
        meanSuperiority && {
          minimum: minimum.mean,
          desired: desired.mean,
          perception: perception.mean,
          adequacy: meanAdequacy,
          superiority: meanSuperiority,
          shares: {
            below: shares.below / weight,
            within: shares.within / weight,
            above: shares.above / weight,
            inverted: shares.inverted / weight,
          },
        }
      );
    },
  };
}

function zoneRow({ adequacy, superiority, shares, ...means }: ZoneStatistics, confidence: number): ZoneRow {
  return {
    n: adequacy.n,
    effectiveN: adequacy.effectiveN,
    ...means,
    ...toleranceZone(means),
    adequacyInterval: meanInterval(adequacy, confidence),
    superiorityInterval: meanInterval(superiority, confidence),
    belowShare: shares.below,
    withinShare: shares.within,
    aboveShare: shares.above,
    invertedShare: shares.inverted,
  };
}

function notesOf(rows: readonly ZoneRow[], path: string): Note[] {
  return rows.flatMap(({ n, position }, i) => {
    const notes: Note[] =
      n === 1 ? [{ path: `${path}[${i}].adequacyInterval`, reason: "one-respondent" }] : [];
    return position === null
      ? [...notes, { path: `${path}[${i}].position`, reason: "zone-without-width" }]
      : notes;
  });
}
