import type { ErrorPath } from "../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, whole } from "../errors/options.ts";
import { amountAt, isPlainObject, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Language, languageAt } from "./language.ts";
import { FORMS } from "./report.ts";

/** How a report is laid out and said. */
export interface FormatOptions {
  /** Text in columns (the default), Markdown or HTML. */
  as?: "text" | "markdown" | "html" | undefined;
  /** Of the words, the numbers and the labels; `"en"` by default. */
  language?: Language | undefined;
  /** `"plain"` leaves out p-values, effects and intervals and says in words what they come to; `"full"` by default. */
  style?: "full" | "plain" | undefined;
  /** Decimals of the figures, from 0 to 10; by default as many as are usual for them. */
  digits?: number | undefined;
  /** Labels by the id of what is named; the id stands where there is none. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** How far from 0 a difference may lie and be none to speak of, in its own unit; for plain reports. */
  margin?: number | null | undefined;
  /** Printed beside sums of money, which are not converted. */
  currency?: string | undefined;
}

/** Reads labels by id; none by default. */
export const LABELS = otherwise(labelsAt, new Map<string, string>());

/** Readers of `FormatOptions`. */
export const FORMAT_OPTIONS = {
  as: otherwise(oneOf(...FORMS), "text"),
  language: otherwise(languageAt, "en"),
  style: otherwise(oneOf("full", "plain"), "full"),
  digits: optional(whole(0, 10)),
  labels: LABELS,
  margin: optional(amountAt),
  currency: optional(textAt),
} satisfies Readers<FormatOptions>;

/** Labels by id. */
export function labelsAt(value: unknown, path: ErrorPath): ReadonlyMap<string, string> {
  if (!isPlainObject(value)) return refuse("invalid_input", path, "labels by id", value);
  return new Map(Object.entries(value).map(([id, label]) => [id, textAt(label, [...path, id])]));
}

/** The label of an id, or the id. */
export function labelIn(labels: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => labels.get(id) ?? id;
}
