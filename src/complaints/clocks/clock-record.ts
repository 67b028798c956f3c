import { type Append, appended } from "./append.ts";
import type { ClockActions, ClockReopening } from "./clock.ts";

/** How a clock stands. */
export type ClockPhase = "idle" | "running" | "paused" | "stopped";

export const PHASES: readonly ClockPhase[] = ["idle", "running", "paused", "stopped"];

/** What a clock has been through, with instants as milliseconds or in canonical form. */
export interface ClockRecord<Instant = string> {
  readonly state: ClockPhase;
  /** The times that it ran and that are over. */
  readonly spans: readonly (readonly [from: Instant, to: Instant])[];
  /** Since when it runs; `null` where it does not. */
  readonly since: Instant | null;
  /** When it was stopped; `null` where it is not. */
  readonly stoppedAt: Instant | null;
}

/** A clock before its first event. */
export const IDLE: ClockRecord<never> = Object.freeze({
  state: "idle",
  spans: Object.freeze([]),
  since: null,
  stoppedAt: null,
});

/**
 * A clock after an event; the very record where the event does not act on it as it stands. Spans gain entries by
 * `append`.
 */
export function advanced<Instant>(
  record: ClockRecord<Instant>,
  actions: ClockActions,
  reopening: ClockReopening,
  at: Instant,
  append: Append = appended,
): ClockRecord<Instant> {
  const { state, spans, since, stoppedAt } = record;
  if (state === "idle") return actions.start ? running(spans, at) : record;
  if (state === "running") {
    if (!actions.pause && !actions.stop) return record;
    const over = append(spans, [since!, at]);
    return actions.stop ? stopped(over, at) : { state: "paused", spans: over, since: null, stoppedAt: null };
  }
  if (state === "paused") {
    if (actions.stop) return stopped(spans, at);
    return actions.resume ? running(spans, at) : record;
  }
  if (!actions.reopenOn || reopening === "keep-first") return record;
  if (reopening === "restart") return running([], at);
  return running(reopening === "continue" ? spans : append(spans, [stoppedAt!, at]), at);
}

function running<Instant>(spans: ClockRecord<Instant>["spans"], since: Instant): ClockRecord<Instant> {
  return { state: "running", spans, since, stoppedAt: null };
}

function stopped<Instant>(spans: ClockRecord<Instant>["spans"], at: Instant): ClockRecord<Instant> {
  return { state: "stopped", spans, since: null, stoppedAt: at };
}
