import { instantText } from "../../calendars/instant.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { Standing } from "../conditions/moment.ts";
import type { EventData } from "../process/event.ts";
import { acted, advanced, planned } from "./advance.ts";
import type { Append } from "./append.ts";
import type { Calendars } from "./calendars.ts";
import type { ClockRecord } from "./clock-record.ts";
import type { ClockRule } from "./clock-rule.ts";
import { goalInMilliseconds } from "./reading/in-milliseconds.ts";

/** An event of a log, without a process. */
export interface LoggedEvent {
  readonly type: string;
  readonly at: number;
  readonly actor: string | null;
  readonly role: string | null;
  readonly data: EventData;
}

/** What a log has told of a case so far: every key of the data is a fact. */
export type LoggedFacts = Record<string, Scalar>;

/** Before the first event; a key may have any name. */
export function noFacts(): LoggedFacts {
  return Object.create(null) as LoggedFacts;
}

/** A fact holds the last value of its key but `null` and `""`. */
export function learn(facts: LoggedFacts, data: EventData): void {
  for (const key in data) {
    const value = data[key]!;
    if (value !== null && value !== "") facts[key] = value;
  }
}

/** All that there is of a case without a process. */
export function standingOf(facts: LoggedFacts): Standing {
  return { facts, parts: {}, clocks: {} };
}

/** A clock after an event of a log; `facts` are those after it. */
export function followed(
  rule: ClockRule,
  record: ClockRecord<number>,
  event: LoggedEvent,
  facts: LoggedFacts,
  calendars: Calendars,
  append: Append,
): ClockRecord<number> {
  const round = rule.rounds.get(event.type);
  if (rule.choose === null && typeof round !== "function") {
    return round === undefined ? record : acted(rule, record, round, undefined, event.at, append);
  }
  const rounds = round === undefined ? [] : [round];
  const state = standingOf(facts);
  const plan = planned(rule, rounds, { state, event: { ...event, at: instantText(event.at) }, calendars });
  const goal = goalInMilliseconds(rule, plan.goal, calendars);
  return advanced(rule, record, { rounds: plan.rounds, goal }, event.at, append);
}
