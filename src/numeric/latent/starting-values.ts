import { cholesky } from "../algebra/cholesky.ts";
import { symmetricEigen } from "../algebra/symmetric-eigen.ts";
import { emptyMatrices, type FactorMatrices, impliedCovariances, setCell } from "./factor-matrices.ts";

/** The most of an item's variance that its construct has at a start. */
const MOST_COMMON = 0.95;

/** The least variance of a construct at a start, beside loadings of length 1. */
const LEAST_VARIANCE = 0.1;

/** What is left of the covariances of constructs each time that Σ was not positive definite with them. */
const SHRINKING = 0.8;

/** Places from which searches for factors start, one after the other, made when they are asked for. */
export interface StartingValues<Start> {
  readonly first: () => readonly Start[];
  readonly further: () => readonly Start[];
  readonly last: () => readonly Start[];
}

/** Starts of another kind, each made of one. */
export function startsOf<From, To>(
  starts: StartingValues<From>,
  make: (start: From) => To,
): StartingValues<To> {
  return {
    first: () => starts.first().map(make),
    further: () => starts.further().map(make),
    last: () => starts.last().map(make),
  };
}

/** The loadings of a construct's items, and its variance. */
interface Part {
  readonly loadings: readonly number[];
  readonly variance: number;
}

/**
 * Where to start, from covariances of items of which each belongs to one construct; the order of the items does not
 * matter:
 *
 * - first with loadings as in the first principal component of each construct's items;
 * - further with a construct all but one of its items, each in turn;
 * - last with loadings as in what the items share with those of other constructs.
 *
 * Every construct's variance is above 0.
 */
export function startingValues(
  covariances: Float64Array,
  constructs: readonly (readonly number[])[],
): StartingValues<FactorMatrices> {
  const p = Math.sqrt(covariances.length);
  const at = (i: number, j: number) => covariances[i * p + j]!;
  const components = constructs.map((items) => partOf(at, items, (i, j) => at(i, j)));
  const dominated = () =>
    constructs.flatMap((items, a) =>
      items
        .filter(() => items.length > 1)
        .map((item) => components.map((part, b) => (b === a ? dominatedBy(at, items, item) : part))),
    );
  const shared = () =>
    constructs.map((items, a) => {
      const others = constructs.filter((_, b) => b !== a).flat();
      return partOf(at, items, (i, j) => others.reduce((sum, other) => sum + at(i, other) * at(j, other), 0));
    });
  const matrices = (parts: readonly Part[]) => matricesOf(at, constructs, parts, p);
  return {
    first: () => [matrices(components)],
    further: () => dominated().map(matrices),
    last: () => (constructs.length === 1 ? [] : [matrices(shared())]),
  };
}

type At = (i: number, j: number) => number;

/**
 * Loadings along the first eigenvector of a form of the items, and the variance above 0 with which they come nearest to
 * the items' covariances.
 */
function partOf(at: At, items: readonly number[], form: At): Part {
  const q = items.length;
  if (q === 1) return { loadings: [1], variance: at(items[0]!, items[0]!) };
  const matrix = Float64Array.from({ length: q * q }, (_, k) =>
    form(items[Math.floor(k / q)]!, items[k % q]!),
  );
  const loadings = [...symmetricEigen(matrix, q).vectors.subarray(0, q)];
  let towards = 0;
  let squares = 0;
  items.forEach((item, a) => {
    items.slice(0, a).forEach((other, b) => {
      const both = loadings[a]! * loadings[b]!;
      towards += at(item, other) * both;
      squares += both * both;
    });
  });
  return { loadings, variance: Math.max(LEAST_VARIANCE, towards / Math.max(Number.MIN_VALUE, squares)) };
}

function dominatedBy(at: At, items: readonly number[], item: number): Part {
  const variance = at(item, item);
  return { loadings: items.map((other) => at(item, other) / variance), variance: MOST_COMMON * variance };
}

/**
 * The parts as matrices, with covariances as the weighted sums of the items have them, drawn together until Σ is
 * positive definite.
 */
function matricesOf(
  at: At,
  constructs: readonly (readonly number[])[],
  parts: readonly Part[],
  p: number,
): FactorMatrices {
  const size = { items: p, constructs: constructs.length };
  const matrices = emptyMatrices(size);
  const set = (matrix: keyof FactorMatrices, row: number, column: number, value: number) =>
    setCell(matrices, { group: 0, matrix, row, column }, size, value);
  for (let share = 1; ; share *= SHRINKING) {
    constructs.forEach((items, a) => {
      const { loadings, variance } = parts[a]!;
      const most = items.reduce(
        (least, item, i) => Math.min(least, (MOST_COMMON * at(item, item)) / loadings[i]! ** 2),
        Number.POSITIVE_INFINITY,
      );
      const phi = items.length === 1 ? variance : Math.min(most, variance);
      set("factors", a, a, phi);
      items.forEach((item, i) => {
        set("loadings", item, a, loadings[i]!);
        set("residuals", item, item, items.length === 1 ? 0 : at(item, item) - phi * loadings[i]! ** 2);
      });
      for (let b = 0; b < a; b++) {
        const other = parts[b]!.loadings;
        const sum = items.reduce(
          (total, item, i) =>
            total + constructs[b]!.reduce((row, its, j) => row + at(item, its) * loadings[i]! * other[j]!, 0),
          0,
        );
        set("factors", a, b, (share * sum) / squaredLength(loadings) / squaredLength(other));
      }
    });
    if (cholesky(impliedCovariances(matrices, size), p) !== null) return matrices;
  }
}

function squaredLength(vector: readonly number[]): number {
  return vector.reduce((sum, x) => sum + x * x, 0);
}
