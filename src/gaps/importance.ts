import { type ErrorPath, shortened } from "../errors/error.ts";
import { amountAt, type Given, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { addValues, emptySums, type MeanSums, meanOf } from "../numeric/inference/mean.ts";
import type { Batteries, Block } from "../survey/batteries.ts";
import { type Columns, isColumn, type Source, sourcesOf } from "../survey/column.ts";

const NOT_NEGATIVE = { min: 0, max: 1e100 };

/**
 * Points of importance by dimension, of any positive sum: one number for a dimension, or a column with
 * every respondent's own points.
 */
export type ImportancePoints = Readonly<Record<string, number>> | Columns;

/** Importance as checked: shares of sum 1 for everyone, or the columns of the respondents' own points. */
export type Points =
  | { readonly kind: "fixed"; readonly shares: readonly number[] }
  | { readonly kind: "own"; readonly sources: readonly Source[] };

/** Checks that every dimension has points and nothing else has; `null` without points. */
export function pointsOf(importance: unknown, dimensions: readonly { id: string }[]): Points | null {
  if (importance === undefined) return null;
  const path = ["importance"];
  const given = objectAt(importance, path, "points by dimension");
  const ids = dimensions.map(({ id }) => id);
  if (!ids.some((id) => Object.hasOwn(given, id) && isColumn(given[id]))) {
    return { kind: "fixed", shares: sharesOf(given, ids, path) };
  }
  refuseOtherKeys(given, ids, path);
  return { kind: "own", sources: sourcesOf(given as Columns, dimensions, NOT_NEGATIVE, path) };
}

/** The same where there are no respondents, but moments of their answers: points for everyone. */
export function fixedPointsOf(importance: unknown, dimensions: readonly { id: string }[]): Points | null {
  const points = pointsOf(importance, dimensions);
  if (points?.kind !== "own") return points;
  return refuse(
    "invalid_input",
    ["importance"],
    "points for everyone beside moments",
    "columns of own points",
  );
}

/** Points by key as shares of their sum, in the order of `ids`. */
export function sharesOf(points: unknown, ids: readonly string[], path: ErrorPath): number[] {
  const given = objectAt(points, path, "points of importance by key");
  refuseOtherKeys(given, ids, path);
  const values = ids.map((id) => amountAt(given[id], [...path, id]));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) refuse("invalid_input", path, "points of a positive sum", 0);
  return values.map((value) => value / total);
}

function refuseOtherKeys(points: Given, ids: readonly string[], path: ErrorPath): void {
  for (const id of ids) {
    if (!Object.hasOwn(points, id))
      refuse("invalid_input", [...path, id], `points for ${shortened(id)}`, undefined);
  }
  const stranger = Object.keys(points).find((key) => !ids.includes(key));
  if (stranger !== undefined)
    refuse("unknown_item", [...path, stranger], "points for nothing else", stranger);
}

/** A dimension's weight and its part of the weighted score; `null` where the dimension has no score. */
export interface Weighted {
  readonly weight: number | null;
  readonly weightedScore: number | null;
}

/**
 * Weights and weighted scores of the dimensions. With points for everyone the weight is the share of
 * the points; with own points both are the means `own` over respondents. `null` without points.
 */
export function weightingOf(
  points: Points | null,
  own: readonly Weighted[] | null,
  scores: readonly (number | null)[],
): readonly Weighted[] | null {
  if (points?.kind !== "fixed") return own;
  return points.shares.map((weight, k) => {
    const score = scores[k]!;
    return score === null
      ? { weight: null, weightedScore: null }
      : { weight, weightedScore: weight * score + 0 };
  });
}

/** The weighted overall score: the sum over the dimensions, `null` where one of them has no score. */
export function totalOf(weighting: readonly Weighted[]): number | null {
  return weighting.reduce<number | null>(
    (sum, { weightedScore }) => (sum === null || weightedScore === null ? null : sum + weightedScore),
    0,
  );
}

/** Takes up the respondents' own points block by block. */
export interface OwnWeighting {
  add(block: Block, scores: readonly Float64Array[]): void;
  /**
   * The means of w and of w × score over the respondents with all points and all scores; `null` where there is none.
   */
  result(): Weighted[] | null;
}

/**
 * With own points: w is the respondent's points rescaled to sum 1, and weight and weighted score are means over
 * respondents.
 */
export function ownWeighting(sources: readonly Source[], { respondents }: Batteries): OwnWeighting {
  const weights: MeanSums[] = sources.map(() => emptySums());
  const weighted: MeanSums[] = sources.map(() => emptySums());
  return {
    add(block, scores) {
      const rows = scores[0]!.length;
      const points = sources.map((source) => {
        const read = new Float64Array(rows);
        respondents.read(source, read, block.from);
        return read;
      });
      for (let i = 0; i < rows; i++) rescaleRow(points, scores, i, block.from + i);
      points.forEach((w, k) => {
        addValues(weights[k]!, w, block.weights);
        for (let i = 0; i < rows; i++) w[i]! *= scores[k]![i]!;
        addValues(weighted[k]!, w, block.weights);
      });
    },
    result() {
      const means = weights.map(meanOf);
      return means.every((mean) => mean !== null)
        ? means.map(({ mean }, k) => ({ weight: mean, weightedScore: meanOf(weighted[k]!)!.mean }))
        : null;
    },
  };
}

/** Divides a respondent's points by their sum; NaN where a point or a score is missing. */
function rescaleRow(
  points: readonly Float64Array[],
  scores: readonly Float64Array[],
  i: number,
  row: number,
): void {
  let total = 0;
  let scored = 0;
  for (let k = 0; k < points.length; k++) {
    total += points[k]![i]!;
    scored += scores[k]![i]!;
  }
  if (total === 0) refuse("invalid_input", ["importance", row], "points of a positive sum", 0);
  const divisor = Number.isNaN(scored) ? Number.NaN : total;
  for (const column of points) column[i]! /= divisor;
}
