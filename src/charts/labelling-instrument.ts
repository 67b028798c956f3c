import type { ErrorPath } from "../errors/error.ts";
import { entriesOf, fields, type Readers } from "../errors/options.ts";
import { objectAt, textAt } from "../errors/read-argument.ts";
import type { DimensionSpec, InstrumentSpec, ItemSpec, Labels } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import { labelsAt } from "../text/format-options.ts";

const ITEM = { id: textAt, label: textAt } satisfies Partial<Readers<ItemSpec>>;

const DIMENSION = {
  ...ITEM,
  items: entriesOf(fields(ITEM, "an item"), "a list of items"),
} satisfies Partial<Readers<DimensionSpec>>;

const INSTRUMENT = {
  scale: scaleAt,
  dimensions: entriesOf(fields(DIMENSION, "a dimension"), "a list of dimensions"),
  labels: labelsByLanguageAt,
} satisfies Partial<Readers<InstrumentSpec>>;

/** Reads of an instrument what charts need: its labels and its scale. All of it is for `defineInstrument` to check. */
export const labellingInstrumentAt = fields(INSTRUMENT, "an instrument");

function labelsByLanguageAt(value: unknown, path: ErrorPath): Readonly<Record<string, Labels>> {
  const given = objectAt(value ?? {}, path, "labels by language");
  for (const [tag, labels] of Object.entries(given)) labelsAt(labels, [...path, tag]);
  return given as Readonly<Record<string, Labels>>;
}
