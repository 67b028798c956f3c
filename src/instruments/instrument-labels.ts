import { itemsOf } from "./define-instrument.ts";
import type { Instrument } from "./instrument.ts";

/**
 * The labels of an instrument's items and dimensions by id, in the first of the languages that it has labels in; its
 * own where it has none.
 */
export function instrumentLabels(
  instrument: Instrument,
  languages: readonly string[],
): ReadonlyMap<string, string> {
  const own = [...itemsOf(instrument), ...instrument.dimensions].map(({ id, label }) => [id, label] as const);
  const translated = languages.find((language) => Object.hasOwn(instrument.labels, language));
  return new Map([...own, ...Object.entries(instrument.labels[translated ?? ""] ?? {})]);
}
