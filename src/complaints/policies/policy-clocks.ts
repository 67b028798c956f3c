import type { CalendarSpec } from "../../calendars/calendar.ts";
import { defineCalendar } from "../../calendars/define-calendar.ts";
import { localDateAt } from "../../calendars/local-date.ts";
import { openTimeOf } from "../../calendars/open-time.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, optional, otherwise, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { amountAt, entriesAt, recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { dateText } from "../../numeric/civil-date.ts";
import type { Clock, ClockPenalty } from "../clocks/clock.ts";
import { defineComplaintPolicy } from "./define-policy.ts";
import { milestoneClock } from "./milestone-clock.ts";
import type { ComplaintPolicy, PolicyMilestone, PolicyPeriod } from "./policy.ts";

/** What starts and stops the clock of a milestone. */
export interface MilestoneEvents {
  readonly start: readonly string[];
  readonly stop: readonly string[];
}

/** Options of `policyClocks`. */
export interface PolicyClockOptions {
  /** When the complaint was received, as an instant or a local date: it decides which version of the regime holds. */
  readonly receivedAt: string;
  /** Whose dates and business days the terms are counted in. */
  readonly calendar: CalendarSpec;
  /** Events by id of a milestone, where a process has other ones than the standard process. */
  readonly events?: Readonly<Record<string, MilestoneEvents>> | undefined;
  /** What penalties are shares of; clocks have none without it. */
  readonly penaltyBase?: ClockPenalty["base"] | undefined;
}

const MILESTONE_EVENTS = { start: typesAt, stop: typesAt } satisfies Readers<MilestoneEvents>;

const POLICY_CLOCK_OPTIONS = {
  receivedAt: asGiven,
  calendar: (value, path) => underPath(path, () => defineCalendar(value as CalendarSpec)),
  events: otherwise(asGiven, {}),
  penaltyBase: optional(baseAt),
} satisfies Readers<PolicyClockOptions>;

/**
 * The clocks of a regime for a complaint received at a time, by id of the milestone: statutory terms, which nothing
 * pauses, with the events, stages and facts of the standard process. Milestones that nothing there marks are left out
 * unless `events` names some; then the clock goes by these events alone.
 *
 * A clock for an answer follows the case: a date that the customer agreed to (`extendedUntil`) goes before the term; a
 * milestone `…AfterHolding` lends its term once a holding reply was sent in time (`holdingSentAt`); an extension of the
 * regime is added once the customer was told of it in time (`notifiedUntil`). The second stage begins with the stage
 * `reviewing`, each time anew.
 *
 * They are put into a process when a case opens, and stay: a later version of the regime does not rewrite an open case.
 *
 * @throws `invalid_input` for what `defineComplaintPolicy` refuses, a calendar that `defineCalendar` refuses, a date
 * of receipt that does not exist or for which the regime has no version, events of a milestone that it does not
 * have.
 *
 * @example
 * ```ts
 * import { measureClock, POLICIES, policyClocks } from "service-quality/complaints";
 *
 * const calendar = { timeZone: "Europe/London", hours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] } } as const;
 * const at = "2026-03-02T10:00:00Z";
 * const clocks = policyClocks(POLICIES["uk-ofcom-c4"], { receivedAt: at, calendar });
 * const events = [{ type: "ComplaintReceived", at }];
 * measureClock({ events, clock: clocks.final! }, { asOf: at }).dueAt; // => "2026-04-27T23:00:00.000Z"
 * ```
 */
export function policyClocks(policy: ComplaintPolicy, options: PolicyClockOptions): Record<string, Clock> {
  const { periods } = defineComplaintPolicy(policy);
  const { receivedAt, calendar, events, penaltyBase } = readOptions(options, POLICY_CLOCK_OPTIONS);
  const received = localDateAt(openTimeOf(calendar).zone, receivedAt, ["receivedAt"]);
  const period = periodOf(periods, dateText(received));
  const named = eventsAt(events, period);
  return Object.fromEntries(
    period.milestones.flatMap((milestone): [string, Clock][] => {
      const { id, term } = milestone;
      const own = named.get(id);
      const moved = own === undefined ? milestoneClock(milestone, period) : { term, ...own };
      if (moved === null || moved.start.length === 0) return [];
      return [[id, { ...moved, calendar, ...penaltyOf(milestone, penaltyBase) }]];
    }),
  );
}

function periodOf(periods: readonly PolicyPeriod[], received: string): PolicyPeriod {
  const period = periods.find(
    ({ from, until }) => (from === null || from <= received) && (until === null || received < until),
  );
  return (
    period ?? refuse("invalid_input", ["receivedAt"], "a date for which the policy has a version", received)
  );
}

function eventsAt(value: unknown, { milestones }: PolicyPeriod): ReadonlyMap<string, MilestoneEvents> {
  const path = ["events"];
  const known = milestones.map(({ id }) => id);
  const given = recordAt(value, path, "events by milestone", known);
  return new Map(
    Object.entries(given).map(([id, entry]) => {
      const expected = "events that start and stop a clock";
      return [id, readRecord(entry, MILESTONE_EVENTS, [...path, id], expected)];
    }),
  );
}

function typesAt(value: unknown, path: ErrorPath): readonly string[] {
  return entriesAt(value, path, "a list of event types", textAt);
}

function baseAt(value: unknown, path: ErrorPath): ClockPenalty["base"] {
  if (typeof value === "number") return amountAt(value, path);
  return readRecord(value, { fact: textAt }, path, "an amount or { fact }");
}

function penaltyOf({ penalty }: PolicyMilestone, base: ClockPenalty["base"] | null): Pick<Clock, "penalty"> {
  if (penalty === null || base === null) return {};
  const { share, perMs, cap } = penalty;
  return {
    penalty: { base, share, ...(perMs === null ? {} : { perMs }), ...(cap === null ? {} : { cap }) },
  };
}
