import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
  readRecord,
} from "../../errors/options.ts";
import { amountAt, entriesAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { quotient } from "../../numeric/quotient.ts";
import { clipped, difference, type Stretch, union } from "../../numeric/stretches.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { PENALTY_TERMS, type PenaltyTerms, penaltyOf, type ServicePenalty } from "./service-penalty.ts";

/** A stretch of time, from its first millisecond up to, not including, its last; counted from the period's start. */
export interface TimeStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A period with what happened in it. */
export interface AvailabilityPeriod {
  /** Its length, at least 0. */
  readonly periodMs: number;
  /** When the service was down, in any order, over each other or not, cut to the period. */
  readonly outages: readonly TimeStretch[];
  /** Time that the agreement leaves out, such as planned maintenance. */
  readonly excluded?: readonly TimeStretch[] | undefined;
}

/** Options of `measureAvailability`. */
export interface AvailabilityOptions extends Partial<PenaltyTerms> {
  /** The share of time agreed, 0..1. */
  target?: number | undefined;
}

/** The result of `measureAvailability`. */
export interface Availability {
  model: "availability";
  /** The period less what is excluded. */
  countedMs: number;
  downMs: number;
  upMs: number;
  /** upMs / countedMs; `null`, as what follows from it is, where no time counts. */
  availability: number | null;
  /** Stretches of down time: those over each other and those that touch are one. */
  outages: number;
  /** upMs / outages; `null` without outages. */
  meanTimeBetweenFailuresMs: number | null;
  /** downMs / outages. */
  meanTimeToRestoreMs: number | null;
  target: number | null;
  /** Whether the availability reaches the target, unrounded; `null` without a target. */
  met: boolean | null;
  /** Down time that the target allows: (1 − target) countedMs. */
  errorBudgetMs: number | null;
  /** What is left of it, below 0 where it is overdrawn. */
  remainingMs: number | null;
  /** downMs / errorBudgetMs; `null` where nothing is allowed. */
  consumedShare: number | null;
  /** `null` unless bands and a fee are given. */
  penalty: ServicePenalty | null;
  notes: Note[];
}

const STRETCH = { fromMs: numberAt, toMs: numberAt } satisfies Readers<TimeStretch>;

const PERIOD = {
  periodMs: amountAt,
  outages: stretchesAt,
  excluded: otherwise(stretchesAt, []),
} satisfies Readers<AvailabilityPeriod>;

const OPTIONS = {
  target: optional(rateAt),
  bands: asGiven,
  fee: asGiven,
  cap: asGiven,
} satisfies Readers<AvailabilityOptions>;

/**
 * The availability of a service over a period, held to what was agreed: met or not, how much of the error budget is
 * spent, what is owed.
 *
 * Time that is excluded leaves both sides: it neither counts nor can the service fail in it. An outage that lies partly
 * in it is cut, and one that it divides is two. Availability is never rounded before it is compared.
 *
 * @throws `invalid_input` for a period below 0, a stretch that ends before it begins, a target outside 0..1, bands
 * without a fee or the other way round, and as `servicePenalty` does.
 *
 * Source: Barlow & Proschan (1975), Statistical Theory of Reliability and Life Testing, Holt, Rinehart & Winston, ch. 7
 * (availability, mean up and down time); Beyer, Jones, Petoff & Murphy (2016), Site Reliability Engineering, O'Reilly,
 * ch. 3 (error budget).
 *
 * @example
 * ```ts
 * import { measureAvailability } from "service-quality/delivery";
 *
 * const { availability, met, consumedShare, outages } = measureAvailability(
 *   { periodMs: 100_000, outages: [{ fromMs: 0, toMs: 1500 }, { fromMs: 1000, toMs: 2000 }], excluded: [{ fromMs: 0, toMs: 1000 }] },
 *   { target: 0.98 },
 * );
 * availability; // => 0.98…
 * [met, consumedShare?.toFixed(3), outages]; // => [true, "0.505", 1]
 * ```
 */
export function measureAvailability(period: AvailabilityPeriod, options?: AvailabilityOptions): Availability {
  const { target, ...given } = readOptions(options, OPTIONS);
  const terms = termsAt(given);
  const { periodMs, ...stretches } = readRecord(period, PERIOD, [], "a period with its outages");
  const excluded = union(clipped(stretches.excluded, 0, periodMs));
  const down = difference(union(clipped(stretches.outages, 0, periodMs)), excluded);
  const countedMs = Math.max(0, periodMs - lengthOf(excluded));
  const downMs = Math.min(lengthOf(down), countedMs);
  const upMs = countedMs - downMs;
  const availability = quotient(upMs, countedMs);
  const budget = target === null || availability === null ? null : (1 - target) * countedMs;
  const consumedShare = budget === null ? null : quotient(downMs, budget);
  return {
    model: "availability",
    countedMs,
    downMs,
    upMs,
    availability,
    outages: down.length,
    meanTimeBetweenFailuresMs: quotient(upMs, down.length),
    meanTimeToRestoreMs: quotient(downMs, down.length),
    target,
    met: target === null || availability === null ? null : compareFigures(availability, target) >= 0,
    errorBudgetMs: budget,
    remainingMs: budget === null ? null : budget - downMs,
    consumedShare,
    penalty: terms === null || availability === null ? null : penaltyOf(availability, terms),
    notes: [
      ...(availability === null ? [{ path: ["availability"], reason: "zero-base" } as const] : []),
      ...(budget !== null && consumedShare === null
        ? [{ path: ["consumedShare"], reason: "zero-base" } as const]
        : []),
    ],
  };
}

function stretchesAt(value: unknown, path: ErrorPath): Stretch[] {
  return entriesAt(value, path, "a list of stretches of time", (stretch, here) => {
    const { fromMs, toMs } = readFields(stretch, STRETCH, here, "a stretch of time");
    if (toMs < fromMs)
      refuse("invalid_input", [...here, "toMs"], `an end that is not before ${fromMs}`, toMs);
    return { from: fromMs, to: toMs };
  });
}

/** What is agreed on availability that falls short; `null` where nothing is. */
function termsAt(given: Readonly<Record<keyof PenaltyTerms, unknown>>) {
  if (Object.values(given).every((term) => term === undefined)) return null;
  return readRecord(given, PENALTY_TERMS, [], "bands and a fee");
}

function lengthOf(stretches: readonly Stretch[]): number {
  return compensatedSum(stretches.map(({ from, to }) => to - from));
}
