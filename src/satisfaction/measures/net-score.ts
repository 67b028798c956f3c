import type { Interval } from "../../numeric/inference/t-test.ts";
import { type NpsMethod, type WaldScore, waldInterval, waldScore } from "../wald.ts";
import { meanScore, type RatingTally } from "./rating-tally.ts";

/** Sum of the squared scores of 3/4 promoters and 3/4 detractors, in points. */
export const ADDED_SQUARES = 1.5 * 100 ** 2;

/** A class −1, 0, 1, or a difference of two, in points. */
export function pointsOf(place: number): number {
  return 100 * place;
}

/** The net score of classes −1, 0 and 1, in points. */
export function netScoreOf(classes: RatingTally, method: NpsMethod): WaldScore {
  return waldScore(meanScore(classes, pointsOf), classes.weighted, method, ADDED_SQUARES);
}

/**
 * The observed net score of classes −1, 0 and 1, in points, with the interval of the adjusted Wald method, under a
 * design of the plain one.
 */
export function netOf(
  classes: RatingTally,
  confidence: number,
): { net: number; netInterval: Interval | null } {
  const method = classes.sampled === null ? "adjusted-wald" : "wald";
  return {
    net: meanScore(classes, pointsOf).mean,
    netInterval: waldInterval(netScoreOf(classes, method), confidence, 100),
  };
}
