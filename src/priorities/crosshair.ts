import type { ErrorPath } from "../errors/error.ts";
import { oneOf, type Reader, readRecord } from "../errors/options.ts";
import { isPlainObject, numberAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { quantilesOf } from "../numeric/quantile.ts";
import { compensatedSum } from "../numeric/sums.ts";
import { compareFigures } from "../numeric/ties.ts";

/**
 * Where the crosshair of a grid stands: at the means or the medians of the attributes, or in the middle of the scale.
 */
export type CrosshairMethod = "mean" | "median" | "scale";

/** The crosshair as asked for: by a method, or at a given place on both axes. */
export type CrosshairChoice<Axis extends string> = CrosshairMethod | Readonly<Record<Axis, number>>;

/** How the crosshair was placed. */
export type CrosshairOrigin = CrosshairMethod | "given";

/** A crosshair and how it was placed. */
export interface PlacedCrosshair<Axis extends string> {
  readonly origin: CrosshairOrigin;
  readonly at: Record<Axis, number>;
}

/** Reader of a crosshair by one of the methods, or at a place on both axes. */
export function crosshairReader<Axis extends string, Method extends CrosshairMethod>(
  [first, second]: readonly [Axis, Axis],
  methods: readonly Method[],
): Reader<Method | Readonly<Record<Axis, number>>> {
  return (value, path) => {
    if (isPlainObject(value)) return placeAt(value, path, [first, second]);
    if (typeof value === "string") return oneOf(...methods)(value, path);
    const named = methods.map((method) => `"${method}"`).join(", ");
    return refuse("invalid_input", path, `${named} or { ${first}, ${second} }`, value);
  };
}

function placeAt<Axis extends string>(
  value: unknown,
  path: ErrorPath,
  [first, second]: readonly [Axis, Axis],
): Readonly<Record<Axis, number>> {
  const readers: Record<string, Reader<number>> = { [first]: numberAt, [second]: numberAt };
  return readRecord(value, readers, path, `{ ${first}, ${second} }`) as Readonly<Record<Axis, number>>;
}

/** Places the crosshair over points that are not none. */
export function placeCrosshair<Axis extends string>(
  choice: CrosshairChoice<Axis>,
  points: readonly Readonly<Record<Axis, number>>[],
  [first, second]: readonly [Axis, Axis],
  scale: Scale | null,
): PlacedCrosshair<Axis> {
  const along = (of: (axis: Axis) => number) =>
    ({ [first]: of(first) + 0, [second]: of(second) + 0 }) as Record<Axis, number>;
  const values = (axis: Axis) => Float64Array.from(points, (point) => point[axis]);
  if (typeof choice === "object") return { origin: "given", at: along((axis) => choice[axis]) };
  switch (choice) {
    case "mean":
      return { origin: choice, at: along((axis) => meanOf(values(axis))) };
    case "median":
      return { origin: choice, at: along((axis) => quantilesOf(values(axis), [0.5])![0]!) };
    case "scale": {
      if (scale === null) refuse("invalid_input", ["scale"], "the ends of the scale, { min, max }", null);
      const { min, max } = scale;
      return { origin: choice, at: along(() => (min + max) / 2) };
    }
  }
}

/** Whether a figure is high: above its line of the crosshair, or on it. */
export function isHigh(figure: number, line: number): boolean {
  return compareFigures(figure, line) >= 0;
}

/** Not beyond the values by rounding, so that equal values lie on the line. */
function meanOf(values: Float64Array): number {
  const [least, most] = quantilesOf(values, [0, 1]) as [number, number];
  return Math.min(most, Math.max(least, compensatedSum(values) / values.length));
}
