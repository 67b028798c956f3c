import type { Note } from "../errors/note.ts";
import { fields, listOf, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import {
  type CrosshairChoice,
  type CrosshairOrigin,
  crosshairReader,
  isHigh,
  placeCrosshair,
} from "./crosshair.ts";
import { nameAt } from "./name-at.ts";

const AXES = ["stated", "derived"] as const;

/** An attribute's importance as stated by respondents, and as derived from what their satisfaction follows. */
export interface AttributeImportance {
  readonly attribute: string;
  /** A mean rating, say. */
  readonly stated: number;
  /** A correlation, a share of explained variance: any measure, also on another scale. */
  readonly derived: number;
}

/** Options of `compareImportance`. */
export interface ImportanceComparisonOptions {
  /** Where the crosshair stands; at the `"mean"` of the attributes by default. A point on a line counts as high. */
  crosshair?: Exclude<CrosshairChoice<"stated" | "derived">, "scale"> | undefined;
}

const OPTIONS = {
  crosshair: otherwise(crosshairReader(AXES, ["mean", "median"]), "mean"),
} satisfies Readers<ImportanceComparisonOptions>;

const ATTRIBUTE = {
  attribute: nameAt,
  stated: numberAt,
  derived: numberAt,
} satisfies Readers<AttributeImportance>;

const attributesAt = listOf(fields(ATTRIBUTE, "an attribute with both importances"), "attribute");

/**
 * Stated high and derived low: a basic factor; both high: an important performance factor; both low: an
 * unimportant one; stated low and derived high: an excitement factor.
 */
export type ImportanceFactor = "basic" | "important-performance" | "unimportant-performance" | "excitement";

/** An attribute in the grid. */
export interface ComparedImportance {
  attribute: string;
  stated: number;
  derived: number;
  factor: ImportanceFactor;
}

/** The result of `compareImportance`. */
export interface ImportanceGrid {
  model: "importance-grid";
  crosshairMethod: CrosshairOrigin;
  crosshair: { stated: number; derived: number };
  attributes: ComparedImportance[];
  notes: Note[];
}

/**
 * Vavra's importance grid: stated against derived importance. What customers call important without their
 * satisfaction following it is taken for granted; what moves their satisfaction unsaid is a chance to delight.
 *
 * `estimateDrivers` gives the derived importance.
 *
 * @throws `insufficient_data` for an empty list; `invalid_input` for a number that is not finite, an
 * attribute without a name and an unknown crosshair.
 *
 * Source: Vavra (1997), Improving your measurement of customer satisfaction, ASQ Quality Press, ch. 12; Matzler &
 * Sauerwein (2002), International Journal of Service Industry Management 13(4), 314–332.
 *
 * @example
 * ```ts
 * import { compareImportance } from "service-quality/priorities";
 *
 * const { attributes } = compareImportance([
 *   { attribute: "clean room", stated: 4.8, derived: 0.05 },
 *   { attribute: "friendly staff", stated: 4.5, derived: 0.31 },
 *   { attribute: "welcome gift", stated: 2.1, derived: 0.22 },
 * ]);
 * attributes.map(({ factor }) => factor); // => ["basic", "important-performance", "excitement"]
 * ```
 */
export function compareImportance(
  attributes: readonly AttributeImportance[],
  options: ImportanceComparisonOptions = {},
): ImportanceGrid {
  const points = attributesAt(attributes, []);
  const { crosshair } = readOptions(options, OPTIONS);
  const { origin, at } = placeCrosshair(crosshair, points, AXES, null);
  return {
    model: "importance-grid",
    crosshairMethod: origin,
    crosshair: at,
    attributes: points.map((point) => ({
      ...point,
      factor: factorOf(isHigh(point.stated, at.stated), isHigh(point.derived, at.derived)),
    })),
    notes: [],
  };
}

function factorOf(stated: boolean, derived: boolean): ImportanceFactor {
  if (stated) return derived ? "important-performance" : "basic";
  return derived ? "excitement" : "unimportant-performance";
}
