import type { ErrorPath } from "../errors/error.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readRecord,
} from "../errors/options.ts";
import { amountAt, booleanAt, entriesAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import { ESTIMATION_OPTIONS, type Estimation } from "../survey/estimation.ts";

const COMMON: readonly JusticeDimension[] = ["distributive", "procedural"];
const WHOLE: readonly JusticeDimension[] = [...COMMON, "interactional"];
const PARTED: readonly JusticeDimension[] = [...COMMON, "interpersonal", "informational"];

/**
 * What customers judge of the way a complaint was handled: what they got, by which rules, how they were treated and
 * told.
 */
export type JusticeDimension =
  | "distributive"
  | "procedural"
  | "interactional"
  | "interpersonal"
  | "informational";

/** An item by its column; `reverse` where a high answer means injustice. */
export type JusticeItem = string | { readonly id: string; readonly reverse?: boolean | undefined };

/** How the dimensions are weighed into one score. */
export type JusticeImportance =
  | "equal"
  | "regression"
  | { readonly [dimension in JusticeDimension]?: number | undefined };

/**
 * Options of `scoreJustice`: the items of two dimensions, and either of the third or of the two that it is parted
 * into.
 */
export interface JusticeOptions extends Estimation {
  /** Of all answers. */
  readonly scale: Scale;
  /** What the customer got. */
  readonly distributive: readonly JusticeItem[];
  /** By which rules, and how fast. */
  readonly procedural: readonly JusticeItem[];
  /** How the customer was treated. */
  readonly interactional?: readonly JusticeItem[] | undefined;
  /** With what respect; with `informational`, in place of `interactional`. */
  readonly interpersonal?: readonly JusticeItem[] | undefined;
  /** With what explanations. */
  readonly informational?: readonly JusticeItem[] | undefined;
  /** Items of satisfaction with the recovery, which is then regressed on the dimensions. */
  readonly satisfaction?: readonly JusticeItem[] | undefined;
  /** Of the answers on satisfaction; `scale` by default. */
  readonly satisfactionScale?: Scale | undefined;
  /** Equal by default; `"regression"` takes the coefficients on satisfaction. */
  readonly importance?: JusticeImportance | undefined;
}

/** A dimension with its items. */
export interface JusticeBattery {
  readonly dimension: JusticeDimension;
  readonly items: readonly ReversibleItem[];
}

/** An item, checked. */
export interface ReversibleItem {
  readonly id: string;
  readonly reverse: boolean;
}

const ITEM = { id: textAt, reverse: otherwise(booleanAt, false) } satisfies Readers<ReversibleItem>;

/** Readers of the options; how much the dimensions weigh is read with the dimensions. */
export const JUSTICE_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  scale: scaleAt,
  distributive: itemsAt,
  procedural: itemsAt,
  interactional: optional(itemsAt),
  interpersonal: optional(itemsAt),
  informational: optional(itemsAt),
  satisfaction: optional(itemsAt),
  satisfactionScale: optional(scaleAt),
  importance: otherwise(asGiven as Reader<JusticeImportance>, "equal"),
} satisfies Readers<JusticeOptions>;

/** The dimensions that the options give items of, each item once. */
export function dimensionsOf(
  options: Readonly<Record<JusticeDimension, readonly ReversibleItem[] | null>>,
): JusticeBattery[] {
  const isParted = options.interpersonal !== null || options.informational !== null;
  if (isParted && options.interactional !== null) {
    refuse(
      "invalid_input",
      ["interactional"],
      "no items of it beside those of its two parts",
      options.interactional,
    );
  }
  const batteries = (isParted ? PARTED : WHOLE).map((dimension) => ({
    dimension,
    items: options[dimension] ?? itemsAt(undefined, [dimension]),
  }));
  const seen = new Set<string>();
  for (const { dimension, items } of batteries) {
    for (const [i, { id }] of items.entries()) {
      if (seen.has(id)) refuse("invalid_input", [dimension, i], "an item that is not given before", id);
      seen.add(id);
    }
  }
  return batteries;
}

/** The weights that are given, in the order of the dimensions; `null` for those that are to be estimated. */
export function importanceAt(
  value: JusticeImportance,
  batteries: readonly JusticeBattery[],
): readonly number[] | null {
  const path = ["importance"];
  if (typeof value === "string") {
    return oneOf("equal", "regression")(value, path) === "equal" ? batteries.map(() => 1) : null;
  }
  const expected = '"equal", "regression" or a weight for each dimension';
  const readers = Object.fromEntries(batteries.map(({ dimension }) => [dimension, amountAt]));
  const given = readRecord(value, readers, path, expected);
  const weights = batteries.map(({ dimension }) => given[dimension]!);
  if (weights.every((weight) => weight === 0)) {
    refuse("invalid_input", path, "at least one weight above 0", value);
  }
  return weights;
}

/** A list of at least one item. */
function itemsAt(value: unknown, path: ErrorPath): ReversibleItem[] {
  const items = entriesAt(value, path, "a list of at least one item", itemAt);
  return items.length > 0 ? items : refuse("invalid_input", path, "a list of at least one item", value);
}

function itemAt(value: unknown, path: ErrorPath): ReversibleItem {
  if (typeof value === "string") return { id: textAt(value, path), reverse: false };
  return readRecord(value, ITEM, path, "an item");
}
