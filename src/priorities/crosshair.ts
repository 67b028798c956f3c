import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { quantilesOf } from "../numeric/quantile.ts";
import { compensatedSum } from "../numeric/sums.ts";
import { checkScale } from "../survey/answer.ts";

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

/** Places the crosshair over points that are not none. */
export function placeCrosshair<Axis extends string>(
  choice: CrosshairChoice<Axis>,
  points: readonly Readonly<Record<Axis, number>>[],
  axes: readonly [Axis, Axis],
  scale: Scale | undefined,
): PlacedCrosshair<Axis> {
  const [first, second] = axes;
  const along = (of: (axis: Axis) => number) =>
    ({ [first]: of(first) + 0, [second]: of(second) + 0 }) as Record<Axis, number>;
  const values = (axis: Axis) => Float64Array.from(points, (point) => point[axis]);
  if (typeof choice === "object" && choice !== null) {
    return { origin: "given", at: along((axis) => coordinateOf(choice, axis)) };
  }
  switch (choice) {
    case "mean":
      return { origin: choice, at: along((axis) => meanOf(values(axis))) };
    case "median":
      return { origin: choice, at: along((axis) => quantilesOf(values(axis), [0.5])![0]!) };
    case "scale": {
      if (scale === undefined)
        refuse("invalid_input", ["scale"], "the ends of the scale, { min, max }", scale);
      const { min, max } = checkScale(scale);
      return { origin: choice, at: along(() => (min + max) / 2) };
    }
    default:
      return refuse(
        "invalid_input",
        ["crosshair"],
        `"mean", "median", "scale" or { ${first}, ${second} }`,
        choice,
      );
  }
}

/** Not beyond the values by rounding, so that equal values lie on the line. */
function meanOf(values: Float64Array): number {
  const mean = compensatedSum(values) / values.length;
  return Math.min(Math.max(...values), Math.max(Math.min(...values), mean));
}

function coordinateOf<Axis extends string>(choice: Readonly<Record<Axis, number>>, axis: Axis): number {
  const at: unknown = Object.hasOwn(choice, axis) ? choice[axis] : undefined;
  if (typeof at === "number" && Number.isFinite(at)) return at;
  return refuse("invalid_input", ["crosshair", axis], "a finite number", at);
}
