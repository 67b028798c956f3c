import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Read, type Readers } from "../../errors/options.ts";
import { namesAt, objectAt, someNamesAt, textAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type LabelMap, labelsAt } from "../reading/label-map.ts";
import { missingCodesAt } from "../tables/missing-codes.ts";

/** Options of `surveyFromLong`. */
export interface SurveyFromLongOptions<Key extends string = string> {
  /** The key that holds who answered. */
  readonly respondent: Key;
  /** The key that holds the item's id. */
  readonly item: Key;
  /** The key that holds the answer. */
  readonly value: Key;
  /** The key that holds the battery, such as the form of the question; without it there is one, `answers`. */
  readonly battery?: Key | null | undefined;
  /** Keys of what is known of respondents, to group or compare by; none by default. */
  readonly attributes?: readonly Key[] | null | undefined;
  /** The key that holds the respondent's weight. */
  readonly weight?: Key | null | undefined;
  /** The batteries that there may be, in the order wanted, or new names for them; by default those found. */
  readonly batteries?: readonly string[] | Readonly<Record<string, string>> | null | undefined;
  /** Ids of the items that there may be, of every battery or by its (new) name; by default those found. */
  readonly items?: readonly string[] | Readonly<Record<string, readonly string[]>> | null | undefined;
  /** Ends of the answer scale; an answer off it is refused with its record. */
  readonly scale?: Scale | null | undefined;
  /** What text means; without `labels` and `decimal` text is no answer. */
  readonly labels?: LabelMap | null | undefined;
  /** What means a missing answer, as for `parseAnswersCsv`; nothing by default. */
  readonly missing?: readonly (number | string)[] | null | undefined;
  /** The decimal mark of numbers that come as text. */
  readonly decimal?: "." | "," | null | undefined;
  /** Whether all respondents are kept, or those with an answer record in every battery; `"all"` by default. */
  readonly keep?: "all" | "shared" | null | undefined;
}

/** Readers of the options. */
export const LONG_OPTIONS = {
  respondent: textAt,
  item: textAt,
  value: textAt,
  battery: optional(textAt),
  attributes: otherwise(namesAt, []),
  weight: optional(textAt),
  batteries: optional(batteriesAt),
  items: optional(itemsAt),
  scale: optional(scaleAt),
  labels: optional(labelsAt),
  missing: otherwise(missingCodesAt, missingCodesAt([], [])),
  decimal: optional(oneOf(".", ",")),
  keep: otherwise(oneOf("all", "shared"), "all"),
} satisfies Readers<SurveyFromLongOptions>;

/** The options as read. */
export type LongSettings = Read<typeof LONG_OPTIONS>;

/** The new name of each battery by the one in the records. */
function batteriesAt(value: unknown, path: ErrorPath): ReadonlyMap<string, string> {
  if (Array.isArray(value)) return new Map(someNamesAt(value, path).map((name) => [name, name]));
  const names = Object.entries(objectAt(value, path, "a list of batteries, or new names for them"));
  return new Map(names.map(([name, renamed]) => [name, textAt(renamed, [...path, name])]));
}

/** The items of every battery, or those of each by its name. */
function itemsAt(
  value: unknown,
  path: ErrorPath,
): readonly string[] | ReadonlyMap<string, readonly string[]> {
  if (Array.isArray(value)) return someNamesAt(value, path);
  const lists = Object.entries(objectAt(value, path, "a list of items, or lists by battery"));
  return new Map(lists.map(([battery, items]) => [battery, someNamesAt(items, [...path, battery])]));
}
