import type { FactorMatrices } from "./factor-matrices.ts";
import type { DiagramState, PathDiagram } from "./path-diagram.ts";
import { principalComponent, type Structure } from "./structural-model.ts";

/** A loading below this beside one of 1 makes no scale. */
const NO_SCALE = 1e-6;

/**
 * The same structure with the item of each construct first that loads most on it, and the part of each construct of the
 * second order that most goes along with the others: what makes the scale changes nothing but the way of a search. The
 * matrices may lack the constructs of the second order.
 */
export function ledStructure(structure: Structure, { loadings, factors }: FactorMatrices): Structure {
  const { items: p, itemsOf, partsOf } = structure;
  const k = loadings.length / p;
  return {
    ...structure,
    itemsOf: itemsOf.map((items, a) => ledBy(items, (item) => loadings[item * k + a]!)),
    partsOf: partsOf.map((parts) => {
      const along = principalComponent(factors, k, parts);
      return ledBy(parts, (_, i) => along[i]!);
    }),
  };
}

function ledBy(places: readonly number[], loading: (place: number, i: number) => number): number[] {
  const sizes = places.map((place, i) => Math.abs(loading(place, i)));
  const leader = sizes.indexOf(Math.max(...sizes));
  return [...places.slice(leader, leader + 1), ...places.filter((_, i) => i !== leader)];
}

/**
 * The parameters of a diagram of the structure as it was, from a state in which other items and parts make the scales;
 * `null` where one that makes a scale has next to nothing of its construct.
 */
export function pointInOwnScale(
  { items: p, constructs, parameters }: PathDiagram,
  { itemsOf, partsOf }: Structure,
  { arrows, covariances }: DiagramState,
): Float64Array | null {
  const m = p + constructs;
  const known = itemsOf.length - partsOf.length;
  const units = new Float64Array(m).fill(1);
  itemsOf.forEach(([marker], a) => {
    if (marker !== undefined) units[p + a] = arrows[marker * m + p + a]!;
  });
  partsOf.forEach(([part], s) => {
    const whole = p + known + s;
    units[whole] = arrows[(p + part!) * m + whole]! * units[p + part!]!;
  });
  if (units.some((unit) => Math.abs(unit) < NO_SCALE)) return null;
  return Float64Array.from(parameters, ({ kind, row, column }) =>
    kind === "arrow"
      ? (arrows[row * m + column]! * units[row]!) / units[column]!
      : covariances[row * m + column]! * units[row]! * units[column]!,
  );
}
