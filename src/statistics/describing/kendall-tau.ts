import type { Ranking } from "./ranking.ts";

/** Kendall's coefficient with its test. */
export interface KendallTau {
  /** tau-b. */
  readonly tau: number;
  /** S over its standard deviation under independence, ties reckoned with. */
  readonly z: number;
}

/** Sums over the ties of a ranking, t answers in each: t(t − 1)/2, t(t − 1)(2t + 5), t(t − 1), t(t − 1)(t − 2). */
interface TieSums {
  readonly pairs: number;
  readonly variance: number;
  readonly twos: number;
  readonly threes: number;
}

/**
 * tau-b = S / √((N − pairs tied in a)(N − pairs tied in b)), N = n(n − 1)/2, where S is the number of pairs ordered
 * alike less that of pairs ordered otherwise. Both rankings have two different answers or more.
 *
 * Source: Kendall (1970), Rank Correlation Methods, 4th ed., eqs. 3.3 and 4.4.
 */
export function kendallTau(a: Ranking, b: Ranking): KendallTau {
  const n = a.codes.length;
  const score = orderScore(a, b);
  const [ties, others] = [tieSums(a.counts), tieSums(b.counts)];
  const all = (n * (n - 1)) / 2;
  const variance =
    (n * (n - 1) * (2 * n + 5) - ties.variance - others.variance) / 18 +
    (ties.twos / (2 * n)) * (others.twos / (n - 1)) +
    (n < 3 ? 0 : (ties.threes / (9 * n)) * (others.threes / ((n - 1) * (n - 2))));
  return {
    tau: score / Math.sqrt(all - ties.pairs) / Math.sqrt(all - others.pairs) + 0,
    z: score / Math.sqrt(variance) + 0,
  };
}

function tieSums(counts: Float64Array): TieSums {
  let [pairs, variance, twos, threes] = [0, 0, 0, 0];
  for (const t of counts) {
    pairs += (t * (t - 1)) / 2;
    variance += t * (t - 1) * (2 * t + 5);
    twos += t * (t - 1);
    threes += t * (t - 1) * (t - 2);
  }
  return { pairs, variance, twos, threes };
}

/**
 * Respondents come in by ascending answers of `a`, those of one answer together; each is compared by `b` with all who
 * came before, whose numbers up to each place stand in a tree of partial sums.
 *
 * Source: Fenwick (1994), A new data structure for cumulative frequency tables, Software: Practice and Experience 24,
 * 327–336.
 */
function orderScore(a: Ranking, b: Ranking): number {
  const rows = rowsInOrder(a);
  const places = b.counts.length;
  const tree = new Float64Array(places + 1);
  const upTo = (place: number) => {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += tree[at]!;
    return sum;
  };
  let score = 0;
  let from = 0;
  for (const count of a.counts) {
    const group = rows.subarray(from, from + count);
    for (const row of group) score += upTo(b.codes[row]!) - (from - upTo(b.codes[row]! + 1));
    for (const row of group) for (let at = b.codes[row]! + 1; at <= places; at += at & -at) tree[at]!++;
    from += count;
  }
  return score;
}

/** Rows by ascending answers, counted into place. */
function rowsInOrder({ codes, counts }: Ranking): Int32Array {
  const next = new Int32Array(counts.length);
  for (let code = 1; code < counts.length; code++) next[code] = next[code - 1]! + counts[code - 1]!;
  const rows = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) rows[next[codes[i]!]!++] = i;
  return rows;
}
