import type { DimensionSpec, Labels } from "./instrument.ts";

/** What has labels of an instrument. */
export interface Labelled {
  readonly dimensions: readonly (Pick<DimensionSpec, "id" | "label"> & {
    readonly items: readonly Pick<DimensionSpec, "id" | "label">[];
  })[];
  readonly labels: Readonly<Record<string, Labels>>;
}

/**
 * The labels of an instrument's items and dimensions by id, in the first of the languages that it has labels in; its
 * own where it has none.
 */
export function instrumentLabels(
  { dimensions, labels }: Labelled,
  languages: readonly string[],
): ReadonlyMap<string, string> {
  const own = [...dimensions.flatMap(({ items }) => items), ...dimensions];
  const translated = languages.find((language) => Object.hasOwn(labels, language));
  return new Map([
    ...own.map(({ id, label }) => [id, label] as const),
    ...Object.entries(labels[translated ?? ""] ?? {}),
  ]);
}
