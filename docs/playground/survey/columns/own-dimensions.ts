import type { DimensionSpec, InstrumentSpec, ItemSpec, Scale } from "service-quality/instruments";

/** Dimensions that the reader makes of items. */
export type OwnDimensions = readonly DimensionSpec[];

/** Puts an item at the end of another dimension. */
export function itemMoved(dimensions: OwnDimensions, id: string, to: string): OwnDimensions {
  const item = dimensions.flatMap(({ items }) => items).find((one) => one.id === id);
  if (item === undefined) return dimensions;
  return dimensions.map((dimension) => {
    const others = dimension.items.filter((one) => one.id !== id);
    return { ...dimension, items: dimension.id === to ? [...others, item] : others };
  });
}

export function dimensionRenamed(dimensions: OwnDimensions, id: string, label: string): OwnDimensions {
  return dimensions.map((dimension) => (dimension.id === id ? { ...dimension, label } : dimension));
}

/** Adds an empty dimension, with an id that no other has. */
export function dimensionAdded(dimensions: OwnDimensions, label: string): OwnDimensions {
  const ids = dimensions.map(({ id }) => id);
  let number = dimensions.length + 1;
  while (ids.includes(`d${number}`)) number += 1;
  return [...dimensions, { id: `d${number}`, label: `${label} ${number}`, items: [] }];
}

/** The instrument of the dimensions; those without items are left out. */
export function ownInstrument(dimensions: OwnDimensions, scale: Scale, title: string): InstrumentSpec {
  return {
    id: "own",
    title,
    citation: title,
    scale,
    dimensions: dimensions.filter(({ items }) => items.length > 0),
  };
}

/** Dimensions and their items under the names of a language. */
export function dimensionsNamed(
  dimensions: OwnDimensions,
  names: ReadonlyMap<string, string>,
): OwnDimensions {
  const named = <Part extends { readonly id: string; readonly label: string }>(part: Part) => ({
    ...part,
    label: names.get(part.id) ?? part.label,
  });
  return dimensions.map((dimension) => ({ ...named(dimension), items: dimension.items.map(named) }));
}

/** The dimensions to begin with: the instrument's, with what it lacks in the last one, or all items in one. */
export function firstDimensions(
  dimensions: OwnDimensions,
  items: readonly ItemSpec[],
  label: string,
): OwnDimensions {
  const ids = items.map(({ id }) => id);
  const taken = dimensions
    .map((dimension) => ({ ...dimension, items: dimension.items.filter(({ id }) => ids.includes(id)) }))
    .filter((dimension) => dimension.items.length > 0);
  const known = taken.flatMap((dimension) => dimension.items.map(({ id }) => id));
  const rest = items.filter(({ id }) => !known.includes(id));
  if (rest.length === 0) return taken;
  return [...taken, { id: taken.length === 0 ? "all" : "rest", label, items: rest }];
}
