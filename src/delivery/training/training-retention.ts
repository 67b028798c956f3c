import { otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { partialShareAt } from "../partial-share.ts";

/** How what was learned fades: to half of what lies above the floor in every half-life. */
export interface ForgettingCurve {
  /** Above 0, in any unit of time. */
  readonly halfLife: number;
  /** What is never forgotten, as a share of what was learned, 0 up to (not including) 1; 0 by default. */
  readonly floor?: number | undefined;
}

/** What `trainingRetention` takes. */
export interface TrainingRetentionInput extends ForgettingCurve {
  /** Since the training, in the unit of the half-life; at least 0. */
  readonly elapsed: number;
}

/** What `refresherInterval` takes. */
export interface RefresherIntervalInput extends ForgettingCurve {
  /** The share that must be retained, above the floor and at most 1. */
  readonly minimum: number;
}

/** Readers of a forgetting curve. */
export const FORGETTING_CURVE = {
  halfLife: positiveAt,
  floor: otherwise(partialShareAt, 0),
} satisfies Readers<ForgettingCurve>;

const RETENTION = { ...FORGETTING_CURVE, elapsed: amountAt } satisfies Readers<TrainingRetentionInput>;

const REFRESHER = { ...FORGETTING_CURVE, minimum: rateAt } satisfies Readers<RefresherIntervalInput>;

/**
 * The share of a training that is retained after some time: floor + (1 − floor) · 2^(−elapsed / halfLife).
 *
 * @throws `invalid_input` for a time below 0, a half-life that is not above 0, and a floor outside 0..1.
 *
 * Source: Loftus (1985), Evaluating forgetting curves, Journal of Experimental Psychology: Learning, Memory, and
 * Cognition 11, 397–406 (exponential with an asymptote); Arthur, Bennett, Stanush & McNelly (1998), Factors that
 * influence skill decay and retention, Human Performance 11, 57–101.
 *
 * @example
 * ```ts
 * import { trainingRetention } from "service-quality/delivery";
 *
 * trainingRetention({ elapsed: 60, halfLife: 60 }); // => 0.5
 * trainingRetention({ elapsed: 120, halfLife: 60, floor: 0.2 }); // => 0.4
 * ```
 */
export function trainingRetention(input: TrainingRetentionInput): number {
  const { elapsed, halfLife, floor } = readRecord(input, RETENTION, [], "a time and a forgetting curve");
  return retentionAfter(elapsed, halfLife, floor);
}

/**
 * How long after a training the next one must come for the retained share to stay at or above a minimum:
 * halfLife · log2((1 − floor) / (minimum − floor)).
 *
 * @throws `invalid_input` for a minimum that is not above the floor or is above 1, and as `trainingRetention` does.
 *
 * Source: `trainingRetention`, solved for the time.
 *
 * @example
 * ```ts
 * import { refresherInterval } from "service-quality/delivery";
 *
 * refresherInterval({ minimum: 0.625, halfLife: 60, floor: 0.25 }); // => 60
 * ```
 */
export function refresherInterval(input: RefresherIntervalInput): number {
  const { minimum, halfLife, floor } = readRecord(input, REFRESHER, [], "a minimum and a forgetting curve");
  return intervalUntil(minimum, halfLife, floor);
}

/** The share that is retained. */
export function retentionAfter(elapsed: number, halfLife: number, floor: number): number {
  return floor + (1 - floor) * 2 ** (-elapsed / halfLife);
}

/** The time until the retained share is down to a minimum. */
export function intervalUntil(minimum: number, halfLife: number, floor: number): number {
  if (!(minimum > floor))
    refuse("invalid_input", ["minimum"], `a share above the floor, ${floor}, up to 1`, minimum);
  return 0 - halfLife * Math.log2((minimum - floor) / (1 - floor));
}
