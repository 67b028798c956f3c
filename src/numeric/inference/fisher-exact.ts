import { logBinomial } from "../distributions/binomial.ts";

/** Two tables whose probabilities are this close, relative to the larger, count as equally likely. */
const TIE = 1e-7;

/** How many of how many. */
interface Count {
  readonly count: number;
  readonly n: number;
}

/** Drawing `draws` of `hits` and `misses`; `least` and `most` are the fewest and the most hits that can be drawn. */
interface Urn {
  readonly hits: number;
  readonly misses: number;
  readonly draws: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The two-sided p-value of Fisher's exact test that two shares are the same: the probabilities, given the margins,
 * of all tables that are no likelier than the one observed. Whole counts; at most 1.
 *
 * Probabilities are walked outward from the observed table and from the first one across the mode that is no
 * likelier, until nothing is added, so that only a few deviations of the urn are ever visited.
 *
 * Source: Fisher (1935), The Design of Experiments, ch. 2; ties within 1e-7 as in R's `fisher.test`.
 */
export function fisherExact(a: Count, b: Count): number {
  const hits = a.count + b.count;
  const misses = a.n + b.n - hits;
  const urn = {
    hits,
    misses,
    draws: a.n,
    least: Math.max(0, a.n - misses),
    most: Math.min(a.n, hits),
  };
  const mode = Math.floor(((urn.draws + 1) / (hits + misses + 2)) * (hits + 1));
  return a.count <= mode
    ? fromBelow(urn, a.count, mode)
    : fromBelow(mirrored(urn), a.n - a.count, a.n - mode);
}

/** The p-value of a table with no more hits than the mode has. */
function fromBelow(urn: Urn, observed: number, mode: number): number {
  const own = logProbability(urn, observed);
  if (logProbability(urn, mode) - own <= TIE) return 1;
  const across = firstAtMost(urn, mode, own + TIE);
  const near = Math.exp(own) * towardsLeast(urn, observed);
  const far =
    across === null
      ? 0
      : Math.exp(logProbability(urn, across)) * towardsLeast(mirrored(urn), urn.draws - across);
  return Math.min(1, near + far);
}

/** The same urn, its misses counted as hits. */
function mirrored({ hits, misses, draws, least, most }: Urn): Urn {
  return { hits: misses, misses: hits, draws, least: draws - most, most: draws - least };
}

/** The fewest hits above the mode of at most this log-probability, by bisection; `null` where all are likelier. */
function firstAtMost(urn: Urn, mode: number, limit: number): number | null {
  if (logProbability(urn, urn.most) > limit) return null;
  let likelier = mode;
  let found = urn.most;
  while (found - likelier > 1) {
    const middle = likelier + Math.floor((found - likelier) / 2);
    if (logProbability(urn, middle) > limit) likelier = middle;
    else found = middle;
  }
  return found;
}

/** Σ P(x) / P(from) over x = from, from − 1, …, which fall. */
function towardsLeast({ hits, misses, draws, least }: Urn, from: number): number {
  let sum = 1;
  let term = 1;
  for (let x = from; x > least && term > Number.EPSILON * Number.EPSILON * sum; x--) {
    term *= (x / (hits - x + 1)) * ((misses - draws + x) / (draws - x + 1));
    sum += term;
  }
  return sum;
}

/**
 * log P(x hits are drawn): the hypergeometric as a quotient of three binomials of one rate, of which any will do.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities, section 4.
 */
function logProbability({ hits, misses, draws }: Urn, x: number): number {
  const all = hits + misses;
  return (
    logBinomial(x, hits, draws, all) +
    logBinomial(draws - x, misses, draws, all) -
    logBinomial(draws, all, draws, all)
  );
}
