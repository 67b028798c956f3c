import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  oneOf,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, objectAt } from "../../errors/read-argument.ts";
import { underPath } from "../../errors/under-path.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { GroupColumn } from "../../survey/column.ts";
import {
  type Missing,
  missingAt,
  readWeights,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
  weightsOf,
} from "../../survey/estimation.ts";
import { sampledRowsOf } from "../../survey/sample-design.ts";
import type { MeasureModel, MeasureName } from "../comparison/measure.ts";
import { type AnySample, isMeasured, sampleOf, samplesOfRows } from "../comparison/measured-samples.ts";
import {
  type BannerColumn,
  type BannerGroup,
  bannerGroups,
  lengthOfBanner,
  totalGroup,
} from "./banner-columns.ts";
import { type BannerRowSpec, openRowsAt } from "./banner-rows.ts";
import { suppressedCells } from "./suppressed-cells.ts";

/** Options of `bannerTable`. */
export interface BannerTableOptions extends SurveyEstimation {
  /** What the columns break respondents down by: the level of every respondent, by name of the banner. */
  banner: Readonly<Record<string, GroupColumn>>;
  /** Every level of a banner, in the order of its columns; those met, in order of first appearance, by default. */
  levels?: Readonly<Record<string, readonly (string | number)[]>> | undefined;
  /** Whether the first column is that of all respondents; `true` by default. */
  total?: boolean | undefined;
  /** A cell with fewer respondents is not shown; 1 by default. */
  smallestBase?: number | undefined;
  /** How the p-values of a row within a banner are adjusted for each other; `"holm"` by default. */
  adjustment?: "holm" | "none" | undefined;
  /** `"available"` by default: every row rests on those who answered it. */
  missing?: Missing | undefined;
}

const OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  missing: otherwise(missingAt, "available"),
  banner: asGiven as Reader<BannerTableOptions["banner"]>,
  levels: otherwise((value, path) => objectAt(value, path, "levels by banner"), {}),
  total: otherwise(booleanAt, true),
  smallestBase: otherwise(whole(1), 1),
  adjustment: otherwise(oneOf("holm", "none"), "holm"),
} satisfies Readers<BannerTableOptions>;

/** A figure of the table. */
export interface BannerCell {
  /** In the measure's unit, a share as 0..1; `null` where it is suppressed. */
  value: number | null;
  /** Respondents of the column who answered. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** As the measure's own function gives it. */
  interval: Interval | null;
  /** Letters of the columns of the same banner that the value lies significantly above. */
  letters: string[];
  /** Whether fewer respondents answered than `smallestBase`, or the figure would give away that of such a cell. */
  suppressed: boolean;
}

/** A row of the table. */
export interface BannerRow {
  id: string;
  label: string | null;
  measure: MeasureName | "shares";
  /** Of a row of shares; `null` else. */
  category: string | number | null;
  /** Respondents who answered. */
  base: number;
  /** By column. */
  cells: BannerCell[];
}

/** The result of `bannerTable`. */
export interface BannerTable {
  model: "banner-table";
  missing: Missing;
  confidence: number;
  adjustment: "holm" | "none";
  smallestBase: number;
  columns: BannerColumn[];
  rows: BannerRow[];
  notes: Note[];
}

/**
 * A banner table: measures and shares of answers as rows, groups of respondents as columns, as survey reports print
 * them, with bases, intervals, and letters that say which columns a figure lies significantly above.
 *
 * Columns are the total, then the levels of every banner, with the letters A, B, … Pairs are compared within a banner
 * by the test of `compareMeasureGroups`; a cell carries the letter of every column below it with p < 1 − `confidence`,
 * p adjusted by Holm within the row and banner. The total is never compared.
 *
 * A cell of fewer respondents than `smallestBase` is suppressed: no value, no interval, no comparison. Where the total
 * is shown and one cell alone of a banner is suppressed, the cell of the next smallest column is too, since a
 * subtraction would give it away.
 *
 * @throws `invalid_input` for a row that declares no measure, an id twice, answers that are not one per respondent of
 * the banner, a level or category that is not listed, and everything malformed, with the path to it;
 * `missing_answers` under `"reject"`; `insufficient_data` without rows, banner or respondents.
 *
 * Source: the layout is the usage of the trade; tests as `compareMeasureGroups`; suppression: Willenborg & de Waal
 * (2001), Elements of Statistical Disclosure Control, ch. 6.
 *
 * @example
 * ```ts
 * import { bannerTable } from "service-quality/satisfaction";
 *
 * const hotel = ["north", "north", "north", "north", "south", "south", "south", "south"];
 * const { columns, rows } = bannerTable(
 *   [
 *     { id: "satisfaction", measure: "mean-rating", scale: { min: 1, max: 10 }, answers: [9, 10, 9, 8, 5, 4, null, 3] },
 *     { id: "purpose", measure: "shares", answers: ["work", "rest", "rest", "rest", "work", "work", "rest", "work"] },
 *   ],
 *   { banner: { hotel } },
 * );
 * columns.map(({ level, letter, n }) => [level, letter, n]); // => [[null, null, 8], ["north", "A", 4], ["south", "B", 4]]
 * rows[0].cells.map(({ value, n, letters }) => [value, n, letters]); // => [[6.857142857142857, 7, []], [9, 4, ["B"]], [4, 3, []]]
 * rows[1].category; // => "work"
 * ```
 */
export function bannerTable(rows: readonly BannerRowSpec[], options: BannerTableOptions): BannerTable {
  const { banner, levels, total, smallestBase, adjustment, ...estimation } = readOptions(options, OPTIONS);
  const { missing, confidence, weights: given, design } = estimation;
  const length = lengthOfBanner(banner);
  const sample = sampledRowsOf(design, length, weightsOf({ weights: given }, length));
  const weights = given === undefined ? null : readWeights(given, length);
  const respondents = { length, missing, weights };
  const everyone = totalGroup(respondents);
  const banners = bannerGroups(banner, levels, respondents);
  const open = openRowsAt(rows, { missing, confidence, length, isDesigned: design !== undefined });
  const sampling = { weights: given, design: sample };
  const settings = { total, smallestBase, adjustment, confidence };
  const filled = open.map(({ place, answers, model, ...named }): BannerRow => {
    const whole = underPath([place], () =>
      sampleOf("", () => model.estimate(answers, sampling, ["answers"])),
    );
    const cellsIn = (groups: readonly BannerGroup[], samples: readonly AnySample[]) =>
      cellsOf(samples, groups, model, settings);
    return {
      ...named,
      base: whole.mean?.n ?? 0,
      cells: [
        ...(total ? cellsIn([everyone], [whole]) : []),
        ...banners.flatMap((groups) => cellsIn(groups, samplesOfRows(answers, groups, { model, sampling }))),
      ],
    };
  });
  return {
    model: "banner-table",
    missing,
    confidence,
    adjustment,
    smallestBase,
    columns: [...(total ? [everyone] : []), ...banners.flat()].map(({ column }) => column),
    rows: filled,
    notes: filled.flatMap(({ cells }, r) =>
      cells.flatMap((cell, c) => notesOn(cell, ["rows", r, "cells", c])),
    ),
  };
}

interface CellSettings {
  readonly total: boolean;
  readonly smallestBase: number;
  readonly adjustment: "holm" | "none";
  readonly confidence: number;
}

/** The cells of a row within one banner, or that of the total. */
function cellsOf(
  samples: readonly AnySample[],
  groups: readonly BannerGroup[],
  model: MeasureModel,
  { total, smallestBase, adjustment, confidence }: CellSettings,
): BannerCell[] {
  const bases = groups.map(({ column }, c) => ({ column: column.n, cell: samples[c]!.mean?.n ?? 0 }));
  const suppressed = suppressedCells(bases, smallestBase, total);
  const pairs = samples.flatMap((a, i) =>
    samples.slice(i + 1).flatMap((b, k) => {
      const j = i + 1 + k;
      if (suppressed[i] || suppressed[j] || !isMeasured(a) || !isMeasured(b)) return [];
      const { difference, test } = model.compare(a, b);
      return [{ above: difference > 0 ? i : j, below: difference > 0 ? j : i, p: test?.p ?? null }];
    }),
  );
  const ps = pairs.map(({ p }) => p);
  const adjusted = adjustment === "holm" ? holmAdjusted(ps) : ps;
  const isClear = (k: number) => adjusted[k] !== null && adjusted[k]! < 1 - confidence;
  return samples.map((sample, c) => {
    const { n, effectiveN } = sample.mean ?? { n: 0, effectiveN: 0 };
    if (suppressed[c] || !isMeasured(sample)) {
      return { value: null, n, effectiveN, interval: null, letters: [], suppressed: true };
    }
    const lower = pairs.flatMap(({ above, below }, k) => (above === c && isClear(k) ? [below] : []));
    const letters = lower.sort((a, b) => a - b).map((place) => groups[place]!.column.letter!);
    const interval = model.interval(sample);
    return { value: sample.mean.mean, n, effectiveN, interval, letters, suppressed: false };
  });
}

function notesOn({ n, interval, suppressed }: BannerCell, path: (string | number)[]): Note[] {
  if (suppressed) return [{ path, reason: "suppressed" }];
  if (interval !== null) return [];
  return [{ path: [...path, "interval"], reason: n === 1 ? "one-respondent" : "one-cluster" }];
}
