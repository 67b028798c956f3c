import type { Scale } from "service-quality/instruments";
import type { ColumnSummary, ColumnUse, MappedColumn, SurveyMapping } from "service-quality/report";
import { namesUsed } from "../names-used.ts";

/** Uses of columns that are about an item or a feature. */
const BY_ITEM: readonly ColumnUse[] = [
  "expectation",
  "perception",
  "minimum",
  "desired",
  "importance",
  "performance",
  "points",
  "functional",
  "dysfunctional",
  "item",
];

/** Changes the columns that are named. */
export function withColumns(
  mapping: SurveyMapping,
  names: readonly string[],
  change: (column: MappedColumn, position: number) => Partial<MappedColumn>,
): SurveyMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) => {
      const position = names.indexOf(column.name);
      return position < 0 ? column : { ...column, ...change(column, position) };
    }),
  };
}

/**
 * Uses the columns that are named for something else. Answers about items are tied, in their order, to the items of
 * other columns of as many items; else to the numbers in their names.
 */
export function withUse(mapping: SurveyMapping, names: readonly string[], use: ColumnUse): SurveyMapping {
  if (!BY_ITEM.includes(use)) {
    return withColumns(mapping, names, () => ({ use, item: null, construct: null }));
  }
  const items = itemsFor(mapping, names, use);
  return withColumns(mapping, names, ({ construct }, position) => ({
    use,
    item: items[position]!,
    construct: use === "item" ? construct : null,
  }));
}

export function withScale(
  mapping: SurveyMapping,
  names: readonly string[],
  scale: Scale | null,
): SurveyMapping {
  return withColumns(mapping, names, () => ({ scale }));
}

/** Makes the texts of columns labels, whose numbers are still to be said. */
export function withTextsAsLabels(
  mapping: SurveyMapping,
  summaries: readonly ColumnSummary[],
): SurveyMapping {
  const texts = summaries.filter(({ type, counts }) => type === "text" && counts.length > 0);
  return withColumns(
    mapping,
    texts.map(({ name }) => name),
    (_, position) => ({
      labels: Object.fromEntries(texts[position]!.counts.map(({ value }) => [String(value), null])),
    }),
  );
}

/** Gives a label of answers its number in all columns that are named; `null`: it means no answer. */
export function withLabel(
  mapping: SurveyMapping,
  names: readonly string[],
  label: string,
  value: number | null,
): SurveyMapping {
  return withColumns(mapping, names, ({ labels }) =>
    labels !== null && Object.hasOwn(labels, label) ? { labels: { ...labels, [label]: value } } : {},
  );
}

/** Takes an instrument, and ties columns of as many items to its items, in their order. */
export function withInstrument(
  mapping: SurveyMapping,
  instrument: SurveyMapping["instrument"],
  items: readonly string[],
): SurveyMapping {
  const uses: readonly ColumnUse[] = [
    "expectation",
    "perception",
    "minimum",
    "desired",
    "importance",
    "performance",
  ];
  return uses.reduce<SurveyMapping>(
    (changed, use) => {
      const names = namesUsed(changed, use);
      if (names.length !== items.length) return changed;
      return withColumns(changed, names, (_, position) => ({ item: items[position]! }));
    },
    { ...mapping, instrument },
  );
}

function itemsFor(mapping: SurveyMapping, names: readonly string[], use: ColumnUse): string[] {
  const others = BY_ITEM.filter((one) => ![use, "item", "points"].includes(one)).map((one) =>
    mapping.columns.filter((column) => column.use === one && !names.includes(column.name)),
  );
  const twin =
    use === "item" || use === "points"
      ? undefined
      : others.find((columns) => columns.length === names.length);
  if (twin !== undefined) return twin.map(({ item, name }) => item ?? name);
  const numbered = names.map((name) => /(\d+)\D*$/.exec(name)?.[1]).map((digits) => `q${digits}`);
  const isPlain =
    use !== "item" && numbered.every((item, i) => item !== "qundefined" && numbered.indexOf(item) === i);
  return isPlain ? numbered : [...names];
}
