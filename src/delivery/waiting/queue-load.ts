import { optional, type Readers } from "../../errors/options.ts";
import { amountAt, positiveAt } from "../../errors/read-argument.ts";

/** Contacts that come to a team, such as calls of a half-hour as a rate per hour. */
export interface QueueLoad {
  /** At least 0. */
  readonly arrivalsPerHour: number;
  /** Mean time to handle a contact, with the work after it; above 0. */
  readonly handleSeconds: number;
  /** Seconds within which a contact should be answered, at least 0. */
  readonly targetSeconds: number;
  /** Mean time after which somebody who waits gives up, above 0; nobody does without it. */
  readonly patienceSeconds?: number | undefined;
}

/** Readers of a load. */
export const QUEUE_LOAD = {
  arrivalsPerHour: amountAt,
  handleSeconds: positiveAt,
  targetSeconds: amountAt,
  patienceSeconds: optional(positiveAt),
} satisfies Readers<QueueLoad>;

/** A load that was checked. */
export interface ReadLoad {
  readonly arrivalsPerHour: number;
  readonly handleSeconds: number;
  readonly targetSeconds: number;
  readonly patienceSeconds: number | null;
}

/** In erlangs: how many agents handling alone keeps busy. */
export function trafficOf({ arrivalsPerHour, handleSeconds }: ReadLoad): number {
  return (arrivalsPerHour * handleSeconds) / 3600;
}
