import { refuse } from "../../errors/refuse.ts";
import { DAY } from "../../numeric/civil-date.ts";
import type { FeedPeriod, FeedSpan } from "./feed-span.ts";
import { type FeedZones, type IcalendarEvent, icalendarEventAt } from "./icalendar-event.ts";
import { eventsIn } from "./icalendar-events.ts";
import { compareMoments, instantOfMoment, type Moment, shiftedMoment } from "./moment.ts";
import { yearlyDates } from "./yearly-rule.ts";

/** Dates of two zones that hold one instant lie closer together. */
const DAYS_APART = 4;

/** Rules that repeat themselves are bounded, whatever they say. */
const MOST_REPEATED = 1_000_000;

/** What the events of iCalendar text last, those that come near a period. */
export function icalendarSpans(text: string, period: FeedPeriod): FeedSpan[] {
  const zones: FeedZones = { home: period.zone, named: new Map() };
  const events = eventsIn(text).map((properties, i) => icalendarEventAt(properties, zones, ["events", i]));
  const replaced = replacedStarts(events);
  const spans: FeedSpan[] = [];
  events.forEach((event, i) => {
    const { uid, rule, replaces, isCancelled } = event;
    if (isCancelled) return;
    const isReplaced = (replaces === null && uid !== null && replaced.get(uid)) || nowhere;
    for (const span of spansOf(event, isReplaced, period)) spans.push(span);
    if (rule !== null && spans.length > MOST_REPEATED) {
      refuse("invalid_input", ["events", i, "rrule"], "at most a million events in the period", spans.length);
    }
  });
  return spans;
}

/** By `uid`, whether an event of its own stands for a start. */
function replacedStarts(events: readonly IcalendarEvent[]): Map<string, (moment: Moment) => boolean> {
  const starts = new Map<string, Moment[]>();
  for (const { uid, replaces } of events) {
    if (uid === null || replaces === null) continue;
    const known = starts.get(uid);
    if (known === undefined) starts.set(uid, [replaces]);
    else known.push(replaces);
  }
  return new Map([...starts].map(([uid, moments]) => [uid, among(moments)]));
}

function spansOf(
  { start, length, rule, added, excluded, title }: IcalendarEvent,
  isReplaced: (moment: Moment) => boolean,
  { first, last }: FeedPeriod,
): FeedSpan[] {
  const from = first - Math.ceil((length.wall + length.exact) / DAY) - DAYS_APART;
  const until = last + DAYS_APART;
  const isNear = ({ day }: Moment) => day >= from && day <= until;
  const isExcluded = among(excluded.filter(isNear));
  const isOver = (moment: Moment) =>
    rule !== null && rule.until !== null && compareMoments(moment, rule.until) > 0;
  const days = rule === null ? [start.day] : yearlyDates(rule, start.day, from, until);
  const repeated = days.map((day) => ({ ...start, day })).filter((moment) => !isOver(moment));
  const starts = [...repeated, ...added].filter(
    (moment) => isNear(moment) && !isExcluded(moment) && !isReplaced(moment),
  );
  return [...new Map(starts.map((moment) => [instantOfMoment(moment), moment]))].map(([instant, moment]) => ({
    from: instant,
    to: instantOfMoment(shiftedMoment(moment, length.wall)) + length.exact,
    title,
  }));
}

/** Whether a moment is equal to one of these, as `compareMoments` has it. */
function among(moments: readonly Moment[]): (moment: Moment) => boolean {
  const written = new Set(moments.map(({ day }) => day));
  const dates = new Set(moments.filter(({ time }) => time === null).map(({ day }) => day));
  const instants = new Set(moments.filter(({ time }) => time !== null).map(instantOfMoment));
  return (moment) =>
    moment.time === null
      ? written.has(moment.day)
      : dates.has(moment.day) || instants.has(instantOfMoment(moment));
}

function nowhere(): boolean {
  return false;
}
