import { isInstant } from "../../calendars/instant.ts";
import { alertInstant } from "../clocks/reading/alert-instants.ts";
import { alertMoment, type ReadClock } from "../clocks/reading/clock-reading.ts";
import { reachedAt } from "../clocks/reading/own-time.ts";
import { owed, startedPeriods } from "../clocks/reading/penalty.ts";
import { type ComplaintEffect, effectsAt } from "../conditions/effect.ts";

/** What a clock says from an instant on that it did not say before. */
export interface Turn {
  readonly at: number;
  /** An alert is reached, the clock is due, it is over its target, or its delay costs more. */
  readonly what: "alert" | "due" | "breached" | "penalty";
  readonly alert: string | null;
  /** Those of an alert. */
  readonly effects: readonly ComplaintEffect[];
}

/**
 * The turns that a clock takes after the instant at which it was read, as long as no event comes: alerts, due,
 * breached, penalty. A clock on hold takes none, unless an instant was agreed on, which does not wait for it.
 */
export function turnsOf(clock: ReadClock): Turn[] {
  const { figures, record, asOf } = clock;
  const runs =
    figures.state === "running" || (figures.state === "paused" && record.goal?.until !== undefined);
  if (!runs) return [];
  const turns = [
    ...alertTurns(clock),
    turn("due", overdueBy(0, clock)),
    turn("breached", overdueBy(1, clock)),
  ];
  return [...turns, turn("penalty", nextPeriod(clock))].filter(
    (one): one is Turn => one !== null && one.at > asOf && isInstant(one.at),
  );
}

function alertTurns(clock: ReadClock): (Turn | null)[] {
  const { rule, record, figures, calendars, standing } = clock;
  return rule.alerts.map((alert) => {
    const at = alertInstant(alert, rule, record, figures, calendars);
    if (at === null) return null;
    const moment = alertMoment(at, clock);
    if (alert.when !== null && alert.when(moment) !== true) return null;
    return { at, what: "alert", alert: alert.alert, effects: effectsAt(alert.effects, standing, moment) };
  });
}

/** When a clock is over its target by so much, of its own time. */
function overdueBy(ms: number, { rule, record, figures, calendars }: ReadClock): number | null {
  const { goal, due } = figures;
  if (goal !== null && "targetMs" in goal) return reachedAt(goal.targetMs + ms, rule, record, calendars);
  return due === null ? null : due + ms;
}

/** When the next period of a delay begins that costs more than those before. */
function nextPeriod(clock: ReadClock): number | null {
  const { rule, figures, standing } = clock;
  const { penalty } = rule;
  if (penalty === null) return null;
  const periods = figures.breached ? startedPeriods(penalty, -figures.remaining!) : 0;
  const costsMore = owed(penalty, periods + 1, standing.facts) !== owed(penalty, periods, standing.facts);
  if (!costsMore) return null;
  if (periods === 0) return overdueBy(1, clock);
  return penalty.perMs === undefined ? null : overdueBy(periods * penalty.perMs + 1, clock);
}

function turn(what: "due" | "breached" | "penalty", at: number | null): Turn | null {
  return at === null ? null : { at, what, alert: null, effects: [] };
}
