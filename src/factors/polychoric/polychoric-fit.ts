import { type Derivatives, type Landscape, minimize, type Place } from "../../numeric/algebra/minimize.ts";
import {
  bivariateNormalCumulative,
  bivariateNormalDensity,
} from "../../numeric/distributions/bivariate-normal.ts";
import { normalCumulative, normalDensity, normalQuantile } from "../../numeric/distributions/normal.ts";

const MAX_ITERATIONS = 100;

/** A score that counts as 0. */
const FLAT = 1e-6;

/** A probability below which nothing is left of its digits. */
const NO_CHANCE = 1e-14;

/** The correlation behind a table of counts. */
export interface PolychoricFit {
  readonly estimate: number;
  /** For counts of respondents; `null` at ±1. */
  readonly standardError: number | null;
  /** Where the variables behind rows and columns pass from one category into the next. */
  readonly thresholds: { readonly a: readonly number[]; readonly b: readonly number[] };
  /** Twice the log-likelihood that the table has beyond that of the two variables. */
  readonly chiSquared: number;
  readonly df: number;
  /** Derivative of the log-likelihood per respondent by the correlation; 0 at ±1. */
  readonly score: number;
  /**
   * Whether it is 0; it is not where the likeliest ρ leaves a cell with counts less chance than the probabilities have
   * digits.
   */
  readonly converged: boolean;
}

/** Cells of a table of probabilities. */
interface Cell {
  readonly count: number;
  readonly row: number;
  readonly column: number;
  /** P, and its derivatives by ρ. */
  readonly chance: number;
  readonly slope: number;
  readonly curve: number;
}

/**
 * The polychoric correlation in two steps: thresholds from the margins, a_i = Φ⁻¹(share up to category i), then the ρ
 * of the largest likelihood Σ n_ij ln P_ij, P_ij the probability of two standard normal variables between the
 * thresholds of the cell, by Newton's steps within a bracket. Where no two answers are ordered against each other, the
 * table is that of ρ = 1 exactly, or of −1. Counts have at least two rows and columns, none of them empty.
 *
 * `added` is put into each empty cell for the second step.
 *
 * Source: Olsson (1979), Psychometrika 44, 443–460, eqs. 2–4, 17; the derivative by ρ: Plackett (1954), Biometrika 41,
 * 351–360.
 */
export function fitPolychoric(counts: readonly (readonly number[])[], added: number): PolychoricFit {
  const a = thresholdsOf(counts.map(sum));
  const b = thresholdsOf(counts[0]!.map((_, j) => sum(counts.map((row) => row[j]!))));
  const total = sum(counts.map(sum));
  const filled = counts.map((row) => row.map((count) => (count > 0 ? count : added)));
  const df = (counts.length - 1) * (counts[0]!.length - 1) - 1;
  const perfect = perfectCorrelation(filled);
  const thresholds = { a: a.slice(1, -1), b: b.slice(1, -1) };
  if (perfect !== null)
    return {
      estimate: perfect,
      standardError: null,
      thresholds,
      chiSquared: 0,
      df,
      score: 0,
      converged: true,
    };
  const estimate = likeliest((rho) => cellsOf(filled, a, b, rho), total);
  const cells = cellsOf(counts, a, b, estimate);
  const score = derivatives(cellsOf(filled, a, b, estimate)).score / total;
  return {
    estimate,
    standardError: standardError(cells, a, b, estimate, total),
    thresholds,
    chiSquared: Math.max(
      0,
      2 * sum(cells.map(({ count, chance }) => (count > 0 ? count * Math.log(count / (total * chance)) : 0))),
    ),
    df,
    score,
    converged: Math.abs(score) < FLAT,
  };
}

/** From −∞ to ∞. */
function thresholdsOf(margin: readonly number[]): number[] {
  const total = sum(margin);
  let passed = 0;
  const inner = margin.slice(0, -1).map((count) => {
    passed += count;
    return normalQuantile(passed / total);
  });
  return [Number.NEGATIVE_INFINITY, ...inner, Number.POSITIVE_INFINITY];
}

/**
 * 1 where no two of the cells with counts are ordered against each other, −1 where no two are ordered alike, else
 * `null`.
 */
function perfectCorrelation(counts: readonly (readonly number[])[]): 1 | -1 | null {
  const spans = counts.map((row) => row.flatMap((count, j) => (count > 0 ? [j] : [])));
  const follows = (ordered: (before: readonly number[], after: readonly number[]) => boolean) =>
    spans.every((span, i) => i === 0 || ordered(spans[i - 1]!, span));
  if (follows((before, after) => before.at(-1)! <= after[0]!)) return 1;
  return follows((before, after) => before[0]! >= after.at(-1)!) ? -1 : null;
}

/** A correlation with what it makes of the table. */
interface Trial extends Place {
  readonly rho: number;
  readonly cells: readonly Cell[];
}

/** The correlation at which −Σ n ln P is the least, per respondent. */
function likeliest(cellsAt: (rho: number) => readonly Cell[], total: number): number {
  const at = (rho: number): Trial | null => {
    if (Math.abs(rho) >= 1) return null;
    const cells = cellsAt(rho);
    if (rho !== 0 && cells.some(({ count, chance }) => count > 0 && chance < NO_CHANCE)) return null;
    return {
      rho,
      cells,
      value: -sum(cells.map(({ count, chance }) => count && count * Math.log(chance))) / total,
    };
  };
  const landscape: Landscape<Trial, Derivatives> = {
    derivatives: ({ cells }) => {
      const { score, curve } = derivatives(cells);
      const information = sum(
        cells.map(({ slope, chance }) => (chance > NO_CHANCE ? slope ** 2 / chance : 0)),
      );
      return {
        gradient: Float64Array.of(-score / total),
        second: Float64Array.of(-curve / total),
        scale: Float64Array.of(information),
      };
    },
    move: ({ rho }, [step]) => at(rho + step!),
  };
  return minimize(landscape, at(0)!, MAX_ITERATIONS).place.rho;
}

/** Derivatives of Σ n ln P. */
function derivatives(cells: readonly Cell[]): { score: number; curve: number } {
  let score = 0;
  let curve = 0;
  for (const { count, chance, slope, curve: bend } of cells) {
    if (count === 0) continue;
    const relative = slope / chance;
    score += count * relative;
    curve += count * (bend / chance - relative ** 2);
  }
  return { score, curve };
}

function cellsOf(
  counts: readonly (readonly number[])[],
  a: readonly number[],
  b: readonly number[],
  rho: number,
): Cell[] {
  const grid = a.map((h) => b.map((k) => cornerAt(h, k, rho)));
  const between = (i: number, j: number, figure: (corner: Corner) => number) =>
    figure(grid[i + 1]![j + 1]!) - figure(grid[i]![j + 1]!) - figure(grid[i + 1]![j]!) + figure(grid[i]![j]!);
  return counts.flatMap((row, i) =>
    row.map((count, j) => ({
      count,
      row: i,
      column: j,
      chance: between(i, j, ({ cumulative }) => cumulative),
      slope: between(i, j, ({ density }) => density),
      curve: between(i, j, ({ slope }) => slope),
    })),
  );
}

/** P(X ≤ h, Y ≤ k), its derivative by ρ, which is the density, and the density's. */
interface Corner {
  readonly cumulative: number;
  readonly density: number;
  readonly slope: number;
}

function cornerAt(h: number, k: number, rho: number): Corner {
  const density = bivariateNormalDensity(h, k, rho);
  const rest = (1 - rho) * (1 + rho);
  const slope =
    density === 0
      ? 0
      : (density * (rho * rest + (1 + rho * rho) * h * k - rho * (h * h + k * k))) / (rest * rest);
  return { cumulative: bivariateNormalCumulative(h, k, rho), density, slope };
}

/**
 * By how much an answer in a cell moves ρ, thresholds' errors among it, times the number of respondents; by products of
 * respondents' scores where `standardError` has their expectations.
 *
 * Source: Muthén (1984), Psychometrika 49, 115–132.
 */
export function polychoricInfluences(
  counts: readonly (readonly number[])[],
  { estimate, thresholds }: Pick<PolychoricFit, "estimate" | "thresholds">,
): number[][] {
  const ends = (inner: readonly number[]) => [Number.NEGATIVE_INFINITY, ...inner, Number.POSITIVE_INFINITY];
  const [a, b] = [ends(thresholds.a), ends(thresholds.b)];
  const cells = cellsOf(counts, a, b, estimate);
  const total = sum(counts.map(sum));
  const { influence, information } = influences(
    cells,
    a,
    b,
    estimate,
    (cell) => cell.count / (total * cell.chance),
  );
  const found = counts.map((row) => row.map(() => 0));
  for (const cell of cells) if (cell.count > 0) found[cell.row]![cell.column] = influence(cell) / information;
  return found;
}

/** The root of the mean squared influence of a respondent on ρ, over n. */
function standardError(
  cells: readonly Cell[],
  a: readonly number[],
  b: readonly number[],
  rho: number,
  total: number,
): number {
  const { influence, information } = influences(cells, a, b, rho, () => 1);
  const squares = sum(cells.map((cell) => (cell.count === 0 ? 0 : cell.count * influence(cell) ** 2)));
  return Math.sqrt(squares) / total / information;
}

/**
 * The influence of a respondent on ρ: what the respondent adds to the score, less what it moves the thresholds by times
 * what they move the score by, to be divided by the information. `share` is a cell's part in mean products of scores
 * over its probability.
 */
function influences(
  cells: readonly Cell[],
  a: readonly number[],
  b: readonly number[],
  rho: number,
  share: (cell: Cell) => number,
) {
  const possible = cells.filter(({ chance }) => chance > NO_CHANCE);
  const information = sum(possible.map((cell) => (share(cell) * cell.slope ** 2) / cell.chance));
  const scale = Math.sqrt((1 - rho) * (1 + rho));
  const along = (
    own: readonly number[],
    other: readonly number[],
    place: (cell: Cell) => number,
    across: (cell: Cell) => number,
  ) =>
    own.slice(1, -1).map((threshold, t) => {
      const height = normalDensity(threshold);
      const below = normalCumulative(threshold);
      const strip = (cell: Cell) =>
        height *
        (normalCumulative((other[across(cell) + 1]! - rho * threshold) / scale) -
          normalCumulative((other[across(cell)]! - rho * threshold) / scale));
      const moved = sum(
        possible.map((cell) => {
          if (place(cell) !== t && place(cell) !== t + 1) return 0;
          return (share(cell) * (place(cell) === t ? 1 : -1) * strip(cell) * cell.slope) / cell.chance;
        }),
      );
      return (cell: Cell) => (moved * ((place(cell) <= t ? 1 : 0) - below)) / height;
    });
  const shifts = [
    ...along(
      a,
      b,
      ({ row }) => row,
      ({ column }) => column,
    ),
    ...along(
      b,
      a,
      ({ column }) => column,
      ({ row }) => row,
    ),
  ];
  const influence = (cell: Cell) => cell.slope / cell.chance - sum(shifts.map((shift) => shift(cell)));
  return { influence, information };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
