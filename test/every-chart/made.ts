import type { ChartOptions } from "../../src/charts/chart-options.ts";
import type { AnyChart } from "../charts/picture.ts";

/** What results are made of. */
export interface Made {
  /** Rows, points, steps or pairs, as the chart has them. */
  readonly n: number;
  /** What begins their names. */
  readonly label: string;
  /** Whether a row has no figure. */
  readonly isMissing: (i: number) => boolean;
}

/** Draws a chart of a result that is made so. */
export type Draw = (made: Made, look: ChartOptions) => AnyChart;

/** The names of the rows. */
export function namesOf({ n, label }: Made): string[] {
  return Array.from({ length: n }, (_, i) => `${label} ${i + 1}`);
}

/** A number from 0 to 1 that looks like chance, the same for the same place. */
export function noise(i: number, series = 0): number {
  const x = Math.sin(12.9898 * (i + 1) + 78.233 * (series + 1)) * 43_758.5453;
  return x - Math.floor(x);
}

/** A figure of a row, or `null` where it has none. */
export function figureOf(made: Made, i: number, from: number, to: number, series = 0): number | null {
  return made.isMissing(i) ? null : from + (to - from) * noise(i, series);
}

/** Limits around a figure; every fifth has none. */
export function limitsAround(value: number | null, reach: number, i = 0) {
  return value === null || i % 5 === 4 ? null : { lower: value - reach, upper: value + reach };
}
