import type { Clock, ClockTrigger } from "../../../src/complaints/clocks/clock.ts";
import type { Condition, Scalar } from "../../../src/complaints/conditions/expression.ts";
import type { Random } from "../random-process.ts";
import type { Open } from "./minute-by-minute.ts";

const HOUR = 3_600_000;

/** Two calendars in UTC, and real time. */
export const OPEN: Open = {
  "": () => true,
  day: (minute) => isWeekday(minute) && hourOf(minute) >= 9 && hourOf(minute) < 17,
  late: (minute) => hourOf(minute) >= 12 && hourOf(minute) < 22,
};

const office = [["09:00", "17:00"]] as const;
const evening = [["12:00", "22:00"]] as const;

/** The same for the library; London is at UTC in winter. */
export const CALENDARS = {
  day: {
    timeZone: "Europe/London",
    hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  },
  late: {
    timeZone: "Africa/Abidjan",
    hours: {
      mon: evening,
      tue: evening,
      wed: evening,
      thu: evening,
      fri: evening,
      sat: evening,
      sun: evening,
    },
  },
} as const;

export const TYPES = ["in", "ask", "tell", "done", "again", "set"] as const;
export const STAGES = ["new", "open", "waiting", "reviewing", "closed"] as const;

/** What an event can tell: a priority, a calendar by name, an agreed instant and whom it waits for. */
export function randomData(random: Random, base: number): Record<string, Scalar> {
  const data: Record<string, Scalar> = {};
  if (random.chance(0.4)) data.priority = random.pick(["high", "low", 120 * 60_000]);
  if (random.chance(0.2)) data.region = random.pick(["day", "late"]);
  if (random.chance(0.15)) data.agreed = new Date(base + random.below(90) * HOUR).toISOString();
  if (random.chance(0.3)) data.of = random.pick(["customer", "supplier"]);
  return data;
}

/** A clock with everything that may be in one; with stages only where there is a process. */
export function randomClock(random: Random, stages: boolean): Clock {
  const trigger = (hold?: string): ClockTrigger => {
    const withHold = hold === undefined ? {} : { hold };
    const when: { when?: Condition } = random.chance(0.3) ? { when: randomCondition(random) } : {};
    if (stages && random.chance(0.5)) {
      const set = random.chance(0.5) ? random.pick(STAGES) : [random.pick(STAGES), random.pick(STAGES)];
      const stage = random.chance(0.5) ? { entering: set } : { leaving: set };
      return { ...stage, ...when, ...withHold, ...(random.chance(0.2) ? { event: random.pick(TYPES) } : {}) };
    }
    return {
      event: random.chance(0.7) ? random.pick(TYPES) : [random.pick(TYPES), "set"],
      ...when,
      ...withHold,
    };
  };
  const some = (most: number): ClockTrigger[] =>
    random.times(random.below(most + 1), () => (random.chance(0.4) ? random.pick(TYPES) : trigger()));
  const named = random.chance(0.5) ? ["customer", "supplier"].slice(0, 1 + random.below(2)) : [];
  const stops = some(2).map((one) => (typeof one === "string" ? { event: one } : one));
  return {
    targetMs: random.pick<NonNullable<Clock["targetMs"]>>([
      HOUR,
      8 * HOUR,
      20 * HOUR,
      { fact: "priority" },
      [{ when: { facts: { priority: ["high"] } }, value: 2 * HOUR }, { value: 12 * HOUR }],
      [{ when: { facts: { priority: "high" } }, value: 4 * HOUR }],
    ]),
    ...(random.chance(0.3) ? { until: { fact: "agreed" } } : {}),
    ...random.pick<Pick<Clock, "calendar">>([
      {},
      { calendar: null },
      { calendar: "day" },
      { calendar: { fact: "region" } },
      { calendar: [{ when: { facts: { priority: "high" } }, value: null }, { value: { fact: "region" } }] },
    ]),
    start: ["in", ...some(1)],
    pause: [...named.map((hold) => trigger(hold)), ...some(1)],
    resume: [...named.map((hold) => trigger(hold)), ...(random.chance(0.6) ? ["tell"] : [])],
    stop: stops,
    reopenOn: some(2),
    reopen: random.pick(["continue", "restart", "keep-first", "count-closed"] as const),
    alerts: [
      { alert: "half", share: 0.5 },
      { alert: "later", share: 1.5 },
      { alert: "before", beforeMs: 30 * 60_000 },
      { alert: "after", afterMs: 30 * 60_000 },
    ],
  };
}

function randomCondition(random: Random): Condition {
  return random.pick<Condition>([
    { facts: { priority: "high" } },
    { facts: { priority: ["low", null], region: [null, "day"] } },
    { data: "of", equals: "customer" },
  ]);
}

function hourOf(minute: number): number {
  return new Date(minute * 60_000).getUTCHours();
}

function isWeekday(minute: number): boolean {
  const day = new Date(minute * 60_000).getUTCDay();
  return day >= 1 && day <= 5;
}
