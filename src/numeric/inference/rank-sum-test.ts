import { normalQuantile, normalUpperTail } from "../distributions/normal.ts";
import { differencesOf, medianWithLimits } from "../ranks/order-statistics.ts";
import { rankQuantile, rankSumCounts, twoSidedP } from "../ranks/rank-counts.ts";
import { mergeTallies, midRanks, rankSum, type Tally, tieSum } from "../ranks/tally.ts";
import type { Interval } from "./t-test.ts";

/** From this many values on a distribution of ranks is taken as normal. */
export const LARGE_RANKS = 50;

/** How a p of ranks was come by: `"exact"`, counted; `"normal"`, with correction for ties and continuity. */
export type RankMethod = "exact" | "normal";

/** Two samples compared by ranks. */
export interface RankSumTest {
  /** Pairs in which the first sample has the larger value, ties counting half. */
  u: number;
  /** `null` where all values are alike. */
  p: number | null;
  pMethod: RankMethod | null;
  /** Median of all differences of a value of the first sample and one of the second (Hodges & Lehmann 1963). */
  hodgesLehmann: number;
  interval: Interval;
}

/**
 * The test of Mann & Whitney of two samples: exact where nothing is tied and both have fewer than 50 values, else
 * normal, corrected for ties and, by ½ towards the mean, for continuity. The limits are order statistics of the
 * differences.
 *
 * Source: Mann & Whitney (1947), Annals of Mathematical Statistics 18, 50–60; Hollander & Wolfe, Nonparametric
 * Statistical Methods, ch. 4.
 */
export function rankSumTest(a: Tally, b: Tally, confidence: number): RankSumTest {
  const pairs = a.n * b.n;
  const n = a.n + b.n;
  const pool = mergeTallies([a, b]);
  const ties = tieSum(pool);
  const u = rankSum(a, pool, midRanks(pool)) - (a.n * (a.n + 1)) / 2;
  const differences = differencesOf(a, b);
  if (ties === 0 && a.n < LARGE_RANKS && b.n < LARGE_RANKS) {
    const counts = rankSumCounts(a.n, b.n);
    const fromEnd = Math.max(1, rankQuantile(counts, (1 - confidence) / 2));
    const { median, interval } = medianWithLimits(differences, fromEnd);
    return { u, p: twoSidedP(counts, u), pMethod: "exact", hodgesLehmann: median, interval };
  }
  const deviation = Math.sqrt((pairs / 12) * (n + 1 - ties / (n * (n - 1))));
  const untied = Math.sqrt((pairs / 12) * (n + 1));
  const { median, interval } = medianWithLimits(differences, normalPlace(pairs / 2, untied, confidence));
  const isTied = pool.values.length === 1;
  return {
    u,
    p: isTied ? null : continuousP(u - pairs / 2, deviation),
    pMethod: isTied ? null : "normal",
    hodgesLehmann: median,
    interval,
  };
}

/** The two-sided p of a deviation from the mean on the normal distribution, drawn ½ towards the mean. */
export function continuousP(deviation: number, standardError: number): number {
  return 2 * normalUpperTail(Math.max(0, Math.abs(deviation) - 0.5) / standardError);
}

/** Where the limits stand from either end of the figures whose median is estimated, counted from 1. */
export function normalPlace(mean: number, standardError: number, confidence: number): number {
  return Math.max(1, Math.floor(mean + normalQuantile((1 - confidence) / 2) * standardError));
}
