import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { optional, otherwise, type Readers, readRecord, whole } from "../../errors/options.ts";
import { positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { roundedUp } from "../../numeric/ties.ts";
import {
  FORGETTING_CURVE,
  type ForgettingCurve,
  intervalUntil,
  retentionAfter,
} from "./training-retention.ts";

/** Nobody trains more often in a year. */
const MOST_SESSIONS = 10_000;

/** What `planTraining` takes: a forgetting curve, and either the minimum to keep or the number of sessions. */
export interface TrainingPlanInput extends ForgettingCurve {
  /** The length of a year in the unit of the half-life; 365 by default, for days. */
  readonly year?: number | undefined;
  /** The share that must always be retained, above the floor and below 1. */
  readonly minimum?: number | undefined;
  /** Whole, at least 1. */
  readonly sessionsPerYear?: number | undefined;
}

/** The result of `planTraining`. */
export interface TrainingPlan {
  model: "training-plan";
  halfLife: number;
  floor: number;
  year: number;
  /** `refresherInterval` of the minimum; `null` where the number of sessions was given. */
  interval: number | null;
  sessionsPerYear: number;
  /** From one session to the next. */
  spacing: number;
  /** The share retained just before the next session. */
  lowestRetention: number;
  /** Over time. */
  meanRetention: number;
  /** When to train in the year, from 0 on. */
  times: number[];
  notes: Note[];
}

const INPUT = {
  ...FORGETTING_CURVE,
  year: otherwise(positiveAt, 365),
  minimum: optional(rateAt),
  sessionsPerYear: optional(whole(1, MOST_SESSIONS)),
} satisfies Readers<TrainingPlanInput>;

/**
 * How often to train so that never less than a minimum is retained, or what is retained with a given number of sessions
 * a year. Sessions are evenly spaced, and each restores all.
 *
 * @throws `invalid_input` unless there is either a minimum or a number of sessions, for a minimum of 1 or at the floor,
 * more than 10,000 sessions a year, and as `trainingRetention` does.
 *
 * Source: the exponential forgetting curve of `trainingRetention`; its mean over an interval s is
 * floor + (1 − floor) · halfLife / (s ln 2) · (1 − 2^(−s / halfLife)).
 *
 * @example
 * ```ts
 * import { planTraining } from "service-quality/delivery";
 *
 * // Half is forgotten in 75 days; two sessions a year keep less than a fifth.
 * planTraining({ halfLife: 75, sessionsPerYear: 2 }).lowestRetention; // => 0.185…
 * planTraining({ halfLife: 75, minimum: 0.5 }).sessionsPerYear; // => 5
 * ```
 */
export function planTraining(input: TrainingPlanInput): TrainingPlan {
  const plan = readRecord(input, INPUT, [], "a forgetting curve with a minimum or a number of sessions");
  const { halfLife, floor, year, minimum } = plan;
  if ((minimum === null) === (plan.sessionsPerYear === null)) {
    refuse("invalid_input", [], "either a minimum or a number of sessions", input);
  }
  const interval = minimum === null ? null : intervalBelow(minimum, halfLife, floor);
  const sessionsPerYear = interval === null ? plan.sessionsPerYear! : sessionsIn(year, interval);
  const spacing = year / sessionsPerYear;
  return {
    model: "training-plan",
    halfLife,
    floor,
    year,
    interval,
    sessionsPerYear,
    spacing,
    lowestRetention: retentionAfter(spacing, halfLife, floor),
    meanRetention: meanRetention(spacing / halfLife, floor),
    times: Array.from({ length: sessionsPerYear }, (_, i) => (i * year) / sessionsPerYear),
    notes: [],
  };
}

function intervalBelow(minimum: number, halfLife: number, floor: number): number {
  if (minimum === 1)
    refuse("invalid_input", ["minimum"], "a share below 1, for something is always forgotten", 1);
  return intervalUntil(minimum, halfLife, floor);
}

function sessionsIn(year: number, interval: number): number {
  const sessions = Math.max(1, roundedUp(year / interval));
  const path: ErrorPath = ["minimum"];
  if (sessions <= MOST_SESSIONS) return sessions;
  return refuse("invalid_input", path, `a minimum that ${MOST_SESSIONS} sessions a year keep`, sessions);
}

/** Over an interval of so many half-lives. */
function meanRetention(halfLives: number, floor: number): number {
  const decay = halfLives * Math.LN2;
  return floor - ((1 - floor) * Math.expm1(-decay)) / decay;
}
