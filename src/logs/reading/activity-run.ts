import { growing } from "../../complaints/clocks/append.ts";
import { type ClockRecord, IDLE } from "../../complaints/clocks/clock-record.ts";
import type { ClockRule } from "../../complaints/clocks/clock-rule.ts";
import { followed, type LoggedFacts, learn, noFacts } from "../../complaints/clocks/logged-clock.ts";
import type { EventData } from "../../complaints/process/event.ts";
import { type CaseRun, CLOSES, CONTACT, FOLLOW_UP, REOPENS } from "./case-run.ts";
import type { LogSource } from "./event-table.ts";
import { cellName, cellValues } from "./log-cells.ts";
import type { LogRules, LogSettings } from "./log-settings.ts";
import { dataReader, ROLE } from "./row-data.ts";

const NO_FACTS: Readonly<LoggedFacts> = Object.freeze({});
const NOTHING_TOLD: Told = { actor: null, role: null, data: {} };

/** What a row tells besides its activity. */
interface Told {
  readonly actor: string | null;
  readonly role: string | null;
  readonly data: EventData;
}

/** Cases that are moved by what their activities mean. `activities` are names by number; they may grow. */
export function runByActivities(
  source: LogSource,
  settings: LogSettings,
  { clocks, calendars }: LogRules,
  activities: readonly string[],
): CaseRun {
  const parts = partsOf(settings);
  const append = growing();
  const runs = Array.from(clocks, ([clock, rule]) => ({
    clock,
    rule,
    records: [] as ClockRecord<number>[],
  }));
  const asksFacts = runs.some(({ rule }) => isMovedByFacts(rule) || hasConditionalAlert(rule));
  const toldIn = asksFacts ? tellingReader(source) : () => NOTHING_TOLD;
  const facts: LoggedFacts[] = [];
  return {
    meet(c, at, activity, row) {
      const type = activities[activity]!;
      if (runs.length === 0) return parts.get(type) ?? 0;
      const told = toldIn(row);
      if (asksFacts) {
        facts[c] ??= noFacts();
        learn(facts[c], told.data);
      }
      for (const { rule, records } of runs) {
        const event = { ...told, type, at };
        records[c] = followed(rule, records[c] ?? IDLE, event, facts[c] ?? NO_FACTS, calendars, append);
      }
      return parts.get(type) ?? 0;
    },
    total: () => ({
      clocks: runs.map(({ clock, records }) => ({ clock, records })),
      standings: runs.some(({ rule }) => hasConditionalAlert(rule))
        ? facts.map((told) => ({ facts: { ...told }, parts: {} }))
        : null,
      redress: null,
      facts: new Map(),
      refused: null,
    }),
  };
}

/** Whether what a case is like has a say in how a clock moves. */
function isMovedByFacts({ choose, rounds }: ClockRule): boolean {
  return choose !== null || Array.from(rounds.values()).some((round) => typeof round === "function");
}

/** Whether it has a say in whether an alert is reached. */
export function hasConditionalAlert({ alerts }: ClockRule): boolean {
  return alerts.some(({ when }) => when !== null);
}

function tellingReader({ cells, columns, naive }: LogSource): (row: number) => Told {
  const dataIn = dataReader(cells, [columns.case, columns.activity, columns.at], naive);
  const [actors, roles] = [cellValues(cells, columns.resource), cellValues(cells, ROLE)];
  return (row) => ({
    actor: cellName(actors.of(row), row, actors.pathOf),
    role: cellName(roles.of(row), row, roles.pathOf),
    data: dataIn(row),
  });
}

/** The parts that activities play, as bits. */
export function partsOf({ closing, reopening, firstContact, followUp }: LogSettings): Map<string, number> {
  const parts = new Map<string, number>();
  const mark = (names: readonly string[] | null, part: number) => {
    for (const name of names ?? []) parts.set(name, (parts.get(name) ?? 0) | part);
  };
  mark(closing, CLOSES);
  mark(reopening, REOPENS);
  mark(firstContact?.contacts ?? null, CONTACT);
  mark(followUp, FOLLOW_UP);
  return parts;
}
