import type { Note } from "../../errors/note.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { fUpperTail } from "../../numeric/distributions/f.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** What the agreement of rankings is computed from. */
export interface RankSums {
  /** Twice the sum of each item's ranks: a whole number, ties or not. */
  readonly doubled: Float64Array;
  readonly rankings: number;
  /** Σ(t³ − t) over the t items of every place of every ranking. */
  readonly ties: number;
}

/** A test on the F distribution, whose degrees of freedom need not be whole. */
export interface ConcordanceTest {
  statistic: number;
  df1: number;
  df2: number;
  p: number;
}

/** How far rankings agree. */
export interface Concordance {
  /**
   * Kendall's coefficient of concordance, corrected for ties: 1 where all agree, 0 where they cancel out; `null`
   * where all ties.
   */
  w: number | null;
  /** m(k − 1)w of m rankings of k items. */
  chiSquared: number | null;
  /** k − 1. */
  df: number;
  /** Of `chiSquared`. */
  p: number | null;
  /** The F test, closer where few rank few; `null` where they agree fully and where no degrees of freedom are left. */
  f: ConcordanceTest | null;
  /**
   * (mw − 1)/(m − 1): the mean of Spearman's correlations of all pairs of rankings where none ties, and close to it
   * else.
   */
  meanSpearman: number | null;
}

/** The agreement of m rankings of k items, at least two of either, and what is to be said of it. */
export function concordanceOf({ doubled, rankings: m, ties }: RankSums): Concordance & { notes: Note[] } {
  const k = doubled.length;
  const df = k - 1;
  const most = m * (m * (k ** 3 - k) - ties);
  if (most === 0) {
    const undefinedHere = { w: null, chiSquared: null, df, p: null, f: null, meanSpearman: null };
    return { ...undefinedHere, notes: [{ path: ["w"], reason: "all-tied" }] };
  }
  const share = (3 * squaresAbout(doubled, m * (k + 1))) / most;
  const w = compareFigures(share, 1) === 0 ? 1 : share;
  const chiSquared = m * df * w;
  const f = fTestOf(w, m, k);
  return {
    w,
    chiSquared,
    df,
    p: chiSquaredUpperTail(chiSquared, df),
    f,
    meanSpearman: (m * w - 1) / (m - 1),
    notes: f === null ? [{ path: ["f"], reason: w === 1 ? "unbounded" : "no-degrees-of-freedom" }] : [],
  };
}

/** Σ(x − center)², of whole numbers exact. */
function squaresAbout(values: Float64Array, center: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - center) ** 2;
  return sum;
}

function fTestOf(w: number, m: number, k: number): ConcordanceTest | null {
  const df1 = k - 1 - 2 / m;
  if (w === 1 || df1 <= 0) return null;
  const df2 = (m - 1) * df1;
  const statistic = ((m - 1) * w) / (1 - w);
  return { statistic, df1, df2, p: fUpperTail(statistic, df1, df2) };
}
