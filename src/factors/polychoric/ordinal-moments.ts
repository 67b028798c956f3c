import { shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { eachPair } from "../../numeric/latent/correlation-fit.ts";
import type { Source } from "../../survey/column.ts";
import { columnOf, type Respondents } from "../../survey/estimation.ts";
import { fitPolychoric, polychoricInfluences } from "./polychoric-fit.ts";

/** More different answers than these are no categories of one item. */
const MOST_CATEGORIES = 10;

/** Thresholds and correlations of the variables behind answers in categories. */
export interface OrdinalMoments {
  /** Respondents; with missing answers the fewest that any pair of items shares. */
  readonly n: number;
  readonly thresholds: readonly (readonly number[])[];
  /** Polychoric, by pair in the order of the lower triangle by rows. */
  readonly correlations: Float64Array;
  /** Γ: covariances of the correlations times n, by pairs. */
  readonly spread: Float64Array;
}

/**
 * Polychoric correlations of every two items, with their covariances from each respondent's influence on them, of which
 * the thresholds' errors are part.
 *
 * Source: Olsson (1979), Psychometrika 44, 443–460; Muthén (1984), A general structural equation model with
 * dichotomous, ordered categorical, and continuous latent variable indicators, Psychometrika 49, 115–132.
 */
export function ordinalMoments(
  items: readonly string[],
  sources: readonly Source[],
  respondents: Respondents,
): OrdinalMoments {
  const { length } = respondents;
  const answers = sources.map((source) => columnOf(source, respondents));
  const weights = respondents.weights ?? new Float64Array(length).fill(1);
  const places = answers.map((column, i) => categorized(column, items[i]!));
  const p = items.length;
  const correlations = new Float64Array((p * (p - 1)) / 2);
  const influences: Float64Array[] = [];
  let n = Number.POSITIVE_INFINITY;
  eachPair(p, (i, j, pair) => {
    const found = pairOf(places[i]!, places[j]!, weights);
    if (found === null) {
      refuse(
        "singular_data",
        [items[i]!],
        `an item that ${shortened(items[j]!)} leaves some variance`,
        items[i],
      );
    }
    correlations[pair] = found.correlation;
    influences.push(found.influences);
    n = Math.min(n, found.n);
  });
  return {
    n,
    thresholds: places.map((own) => thresholdsOf(own, weights)),
    correlations,
    spread: spreadOf(places, influences, weights, n),
  };
}

/** An item's answers as places among its categories, −1 where there is none. */
interface CategorizedAnswers {
  readonly places: Int16Array;
  readonly categories: number;
}

function categorized(column: Float64Array, item: string): CategorizedAnswers {
  const categories = [...new Set(column)].filter((answer) => !Number.isNaN(answer)).sort((a, b) => a - b);
  if (categories.length === 0) refuse("insufficient_data", [item], "at least one answer to the item", 0);
  if (categories.length === 1) refuse("singular_data", [item], "an item whose answers vary", categories[0]);
  if (categories.length > MOST_CATEGORIES) {
    refuse(
      "invalid_input",
      [item],
      `an item of at most ${MOST_CATEGORIES} different answers`,
      categories.length,
    );
  }
  const order = new Map(categories.map((category, place) => [category, place]));
  return {
    places: Int16Array.from(column, (answer) => order.get(answer) ?? -1),
    categories: categories.length,
  };
}

/** Where an item's variable passes from one category into the next. */
function thresholdsOf({ places, categories }: CategorizedAnswers, weights: Float64Array): number[] {
  const sums = new Float64Array(categories);
  places.forEach((place, row) => {
    if (place >= 0) sums[place]! += weights[row]!;
  });
  const total = sums.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return Array.from(sums.subarray(0, categories - 1), (weight) => {
    passed += weight;
    return normalQuantile(passed / total) + 0;
  });
}

/**
 * The correlation of two items, and by cell, row after row, what an answer of weight 1 moves it by; `null` where it is
 * that of one variable, or none.
 */
function pairOf(a: CategorizedAnswers, b: CategorizedAnswers, weights: Float64Array) {
  const counts = Array.from({ length: a.categories }, () => new Array<number>(b.categories).fill(0));
  let n = 0;
  let total = 0;
  for (let row = 0; row < weights.length; row++) {
    const [i, j] = [a.places[row]!, b.places[row]!];
    if (i < 0 || j < 0) continue;
    counts[i]![j]! += weights[row]!;
    total += weights[row]!;
    n++;
  }
  const rows = Array.from(counts.keys()).filter((i) => counts[i]!.some((count) => count > 0));
  const columns = Array.from({ length: b.categories }, (_, j) => j).filter((j) =>
    rows.some((i) => counts[i]![j]! > 0),
  );
  if (rows.length < 2 || columns.length < 2) return null;
  const chosen = rows.map((i) => columns.map((j) => counts[i]![j]!));
  const fit = fitPolychoric(chosen, 0);
  if (fit.standardError === null || !fit.converged) return null;
  const influences = new Float64Array(a.categories * b.categories);
  polychoricInfluences(chosen, fit).forEach((row, i) => {
    row.forEach((influence, j) => {
      influences[rows[i]! * b.categories + columns[j]!] = influence / total;
    });
  });
  return { n, correlation: fit.estimate, influences };
}

/** n times the sum over respondents of what they move the correlations by, in pairs. */
function spreadOf(
  items: readonly CategorizedAnswers[],
  influences: readonly Float64Array[],
  weights: Float64Array,
  n: number,
): Float64Array {
  const p = items.length;
  const count = influences.length;
  const spread = new Float64Array(count * count);
  const moved = new Float64Array(count);
  for (let row = 0; row < weights.length; row++) {
    eachPair(p, (i, j, pair) => {
      const [a, b] = [items[i]!.places[row]!, items[j]!.places[row]!];
      moved[pair] = a < 0 || b < 0 ? 0 : weights[row]! * influences[pair]![a * items[j]!.categories + b]!;
    });
    for (let x = 0; x < count; x++) {
      const own = n * moved[x]!;
      if (own === 0) continue;
      for (let y = 0; y <= x; y++) spread[x * count + y]! += own * moved[y]!;
    }
  }
  for (let x = 0; x < count; x++) for (let y = 0; y < x; y++) spread[y * count + x] = spread[x * count + y]!;
  return spread;
}
