import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { namedListOf, otherwise, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import { type Counts, countsAt } from "../errors/read-counts.ts";
import { refuse } from "../errors/refuse.ts";
import { type CountedShare, countedShare } from "../numeric/inference/counted-share.ts";
import { fisherExact } from "../numeric/inference/fisher-exact.ts";
import { holmAdjusted } from "../numeric/inference/holm.ts";
import { newcombeInterval } from "../numeric/inference/proportion.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { quotient } from "../numeric/quotient.ts";
import { confidenceAt } from "../survey/estimation.ts";

/** A practice, and how many firms of either group have it. */
export interface PracticeCounts {
  readonly practice: string;
  /** Of the firms that improved, how many have it. */
  readonly improvers: Counts;
  /** Of the rest, how many have it. */
  readonly others: Counts;
}

/** Options of `comparePractices`. */
export interface ComparePracticesOptions {
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const PRACTICE = { practice: textAt, improvers: sideAt, others: sideAt } satisfies Readers<PracticeCounts>;

const practicesAt = namedListOf("practice", practiceAt);

const OPTIONS = { confidence: otherwise(confidenceAt, 0.95) } satisfies Readers<ComparePracticesOptions>;

/** A practice in both groups. */
export interface PracticeDifference {
  practice: string;
  improvers: CountedShare;
  others: CountedShare;
  /** Share of the improvers less share of the others. */
  difference: number;
  /** Newcombe's hybrid of both Wilson intervals. */
  interval: Interval;
  /** Odds among the improvers over odds among the others, of the sample; `null` where nothing bounds it. */
  oddsRatio: number | null;
  /** Fisher's exact test, two-sided. */
  p: number;
  /** p adjusted for all practices (Holm 1979). */
  holmP: number;
}

/** The result of `comparePractices`. */
export interface PracticeComparison {
  model: "practices";
  confidence: number;
  /** Practices. */
  n: number;
  /** In the order given. */
  practices: PracticeDifference[];
  notes: Note[];
}

/**
 * What separates the firms that improved from the rest: each practice in both groups, with the difference of the
 * shares, its interval, the odds ratio, and Fisher's exact test.
 *
 * @throws `insufficient_data` without practices, and for a group of no firms; `invalid_input` for a count above its
 * n, a practice twice and everything else malformed.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Fisher (1935), The Design of Experiments,
 * ch. 2; Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 *
 * @example
 * ```ts
 * import { comparePractices } from "service-quality/programme";
 *
 * const { practices } = comparePractices([
 *   { practice: "own training", improvers: { count: 18, n: 20 }, others: { count: 12, n: 25 } },
 *   { practice: "customer research", improvers: { count: 9, n: 20 }, others: { count: 10, n: 25 } },
 * ]);
 * practices[0]?.difference; // => 0.42
 * practices[0]?.interval; // => { lower: 0.1467…, upper: 0.6136… }
 * practices.map(({ p }) => p.toFixed(3)); // => ["0.004", "0.770"]
 * ```
 */
export function comparePractices(
  practices: readonly PracticeCounts[],
  options: ComparePracticesOptions = {},
): PracticeComparison {
  const { confidence } = readOptions(options, OPTIONS);
  const read = practicesAt(practices, []);
  const ps = read.map(({ improvers, others }) => fisherExact(improvers, others));
  const adjusted = holmAdjusted(ps);
  const rows = read.map(({ practice, improvers, others }, i) => ({
    practice,
    improvers: countedShare(improvers.count, improvers.n, confidence),
    others: countedShare(others.count, others.n, confidence),
    ...differenceOf(improvers, others, confidence),
    oddsRatio: oddsRatioOf(improvers, others),
    p: ps[i]!,
    holmP: adjusted[i]!,
  }));
  return {
    model: "practices",
    confidence,
    n: rows.length,
    practices: rows,
    notes: rows.flatMap(({ oddsRatio }, i): Note[] =>
      oddsRatio === null ? [{ path: ["practices", i, "oddsRatio"], reason: "unbounded" }] : [],
    ),
  };
}

function practiceAt(value: unknown, path: ErrorPath) {
  const practice = readRecord(value, PRACTICE, path, "a practice with its counts in both groups");
  const most = Number.MAX_SAFE_INTEGER - practice.improvers.n;
  const { n } = practice.others;
  if (n > most) {
    const expected = `at most ${most} firms, so that those of both groups can be counted together`;
    refuse("invalid_input", [...path, "others", "n"], expected, n);
  }
  return practice;
}

function sideAt(value: unknown, path: ErrorPath): Counts {
  const counts = countsAt(value, path);
  if (counts.n === 0) refuse("insufficient_data", [...path, "n"], "at least one firm", 0);
  return counts;
}

function differenceOf(a: Counts, b: Counts, confidence: number): { difference: number; interval: Interval } {
  const [improvers, others] = [a, b].map(({ count, n }) => ({ share: count / n, n }));
  return {
    difference: (a.count * b.n - b.count * a.n) / (a.n * b.n),
    interval: newcombeInterval(improvers!, others!, confidence),
  };
}

/** The product of the table's diagonal over that of its other one. */
function oddsRatioOf(improvers: Counts, others: Counts): number | null {
  return quotient(
    improvers.count * (others.n - others.count),
    (improvers.n - improvers.count) * others.count,
  );
}
