import type { Note } from "../errors/note.ts";
import { optional, otherwise, type Readers, readOptions } from "../errors/options.ts";
import type { Scale } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Figure, type Missing } from "../survey/estimation.ts";
import { ANY_NUMBER } from "./any-number.ts";
import {
  type AttributeRating,
  type ImportancePerformanceSurvey,
  isRated,
  type RatedAttribute,
  ratedAttributes,
} from "./attribute-ratings.ts";
import {
  type CrosshairChoice,
  type CrosshairOrigin,
  crosshairReader,
  isHigh,
  placeCrosshair,
} from "./crosshair.ts";

const AXES = ["importance", "performance"] as const;

/** The figures of an attribute that nobody rated. */
const NO_POSITION = {
  importance: null,
  importanceInterval: null,
  performance: null,
  performanceInterval: null,
  gap: null,
  gapInterval: null,
  quadrant: null,
  diagonal: null,
  combined: null,
  priority: null,
  undecided: null,
};

/** Importance is high and performance low; both high; both low; performance high and importance low. */
export type Quadrant = "concentrate" | "keep" | "low-priority" | "overkill";

/** Options of `scoreImportancePerformance`. */
export interface ImportancePerformanceOptions extends Estimation {
  /** Where the crosshair stands; at the `"mean"` of the attributes by default. A point on a line counts as high. */
  crosshair?: CrosshairChoice<"importance" | "performance"> | undefined;
  /** Ends of the scale of both ratings; the crosshair `"scale"` stands in its middle. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  crosshair: otherwise(crosshairReader(AXES, ["mean", "median", "scale"]), "mean"),
  scale: optional(scaleAt),
} satisfies Readers<ImportancePerformanceOptions>;

/** An attribute in the grid; under `"available"` its figures are `null` where nobody rated it on both sides. */
export interface AttributePosition<Policy extends Missing = "reject"> {
  attribute: string;
  /** Respondents; `null` where means were given. */
  n: number | null;
  importance: Figure<Policy>;
  /** As given, or Student's. */
  importanceInterval: Interval | null;
  performance: Figure<Policy>;
  performanceInterval: Interval | null;
  /** Performance − importance; below 0 the attribute lies on the side of the diagonal that asks for action. */
  gap: Figure<Policy>;
  /** Student's, paired; `null` where means were given. */
  gapInterval: Interval | null;
  /** By the crosshair. */
  quadrant: Figure<Policy, Quadrant>;
  /** By the iso-rating diagonal: whether performance stays behind importance. */
  diagonal: Figure<Policy, "concentrate" | "maintain">;
  /** By both: everything behind the diagonal asks for action, the rest stands as the crosshair has it. */
  combined: Figure<Policy, Quadrant>;
  /** Importance × (importance − performance): the larger, the more urgent. */
  priority: Figure<Policy>;
  /**
   * Whether an interval touches its line of the crosshair, so that the quadrant hangs on chance; `null` where that is
   * not known.
   */
  undecided: boolean | null;
}

/** The result of `scoreImportancePerformance`. */
export interface ImportancePerformanceGrid<Policy extends Missing = "reject"> {
  model: "importance-performance";
  /** How the crosshair was placed. */
  crosshairMethod: CrosshairOrigin;
  crosshair: { importance: number; performance: number };
  missing: Missing;
  confidence: number;
  attributes: AttributePosition<Policy>[];
  notes: Note[];
}

/**
 * Importance-performance analysis: which attributes to concentrate on, to keep up, to leave, and where
 * effort is wasted.
 *
 * `data` is a list of attributes with their means (and intervals, where they are known), or the answers
 * themselves as columns by attribute: then an attribute's row rests on the respondents who rated both its
 * importance and its performance. A crosshair at the means divides the attributes among themselves, one in
 * the middle of the scale judges them; name which you used. The diagonal, `combined` and `priority` compare
 * importance with performance and so need both on one scale.
 *
 * An attribute that nobody rated on both sides, as can be under `"available"`, is a row of `null` with a note.
 *
 * @throws `insufficient_data` without attributes or respondents; `invalid_input` for a number off the scale,
 * a crosshair `"scale"` without `scale`, and anything malformed; `unknown_item` for an attribute whose
 * performance was not asked; `missing_answers` unless `missing` says what to do with them.
 *
 * Source: Martilla & James (1977), Importance-performance analysis, Journal of Marketing 41(1), 77–79; Hawes &
 * Rao (1985), Journal of Health Care Marketing 5(4), 19–25 (diagonal); Bacon (2003), International Journal
 * of Market Research 45(1), 55–71 (crosshairs); Abalo, Varela & Manzano (2007), Journal of Business Research 60(2),
 * 115–121 (both combined).
 *
 * @example
 * ```ts
 * import { scoreImportancePerformance } from "service-quality/priorities";
 *
 * const { crosshair, attributes } = scoreImportancePerformance(
 *   [
 *     { attribute: "job done right the first time", importance: 3.83, performance: 2.63 },
 *     { attribute: "courteous service", importance: 3.41, performance: 3.29 },
 *     { attribute: "maintenance notices", importance: 2.05, performance: 3.33 },
 *   ],
 *   { crosshair: "scale", scale: { min: 1, max: 4 } },
 * );
 * crosshair; // => { importance: 2.5, performance: 2.5 }
 * attributes.map(({ quadrant }) => quadrant); // => ["keep", "keep", "overkill"]
 * attributes.map(({ combined }) => combined); // => ["concentrate", "concentrate", "overkill"]
 * ```
 */
export function scoreImportancePerformance<Policy extends Missing = "reject">(
  data: readonly AttributeRating[] | ImportancePerformanceSurvey,
  options?: ImportancePerformanceOptions & { missing?: Policy | undefined },
): ImportancePerformanceGrid<Policy>;
export function scoreImportancePerformance(
  data: readonly AttributeRating[] | ImportancePerformanceSurvey,
  options: ImportancePerformanceOptions = {},
): ImportancePerformanceGrid<Missing> {
  const { crosshair, scale, ...estimation } = readOptions(options, OPTIONS);
  const { missing, confidence } = estimation;
  const rated = ratedAttributes(data, scale ?? ANY_NUMBER, estimation);
  const { origin, at } = placeCrosshair(crosshair, rated.filter(isRated), AXES, scale);
  return {
    model: "importance-performance",
    crosshairMethod: origin,
    crosshair: at,
    missing,
    confidence,
    attributes: rated.map((attribute) =>
      isRated(attribute) ? positionOf(attribute, at) : { ...attribute, ...NO_POSITION },
    ),
    notes: rated.flatMap(({ n }, i): Note[] => {
      if (n === 0) return [{ path: ["attributes", i], reason: "no-answers" }];
      return n === 1 ? [{ path: ["attributes", i], reason: "one-respondent" }] : [];
    }),
  };
}

function positionOf(
  rated: RatedAttribute,
  crosshair: ImportancePerformanceGrid["crosshair"],
): AttributePosition {
  const { attribute, n, importance, performance, importanceInterval, performanceInterval, gapInterval } =
    rated;
  const gap = compareFigures(performance, importance);
  const quadrant = quadrantOf(
    isHigh(importance, crosshair.importance),
    isHigh(performance, crosshair.performance),
  );
  return {
    attribute,
    n,
    importance,
    importanceInterval,
    performance,
    performanceInterval,
    gap,
    gapInterval,
    quadrant,
    diagonal: gap < 0 ? "concentrate" : "maintain",
    combined: gap < 0 ? "concentrate" : quadrant,
    priority: 0 - importance * gap,
    undecided: isUndecided([
      touches(importanceInterval, crosshair.importance),
      touches(performanceInterval, crosshair.performance),
    ]),
  };
}

function quadrantOf(important: boolean, performing: boolean): Quadrant {
  if (important) return performing ? "keep" : "concentrate";
  return performing ? "overkill" : "low-priority";
}

function touches(interval: Interval | null, line: number): boolean | null {
  return interval && isHigh(line, interval.lower) && isHigh(interval.upper, line);
}

/** Some interval touches its line; unknown where none does but one is not known. */
function isUndecided(touching: readonly (boolean | null)[]): boolean | null {
  if (touching.includes(true)) return true;
  return touching.includes(null) ? null : false;
}
