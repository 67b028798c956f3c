import type { Calendars } from "../../complaints/clocks/calendars.ts";
import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import type { ClockRule } from "../../complaints/clocks/clock-rule.ts";
import { readActivation } from "../../complaints/clocks/reading/activations.ts";
import { type ClockFigures, readClock } from "../../complaints/clocks/reading/clock-figures.ts";
import { readingOf } from "../../complaints/clocks/reading/clock-reading.ts";
import type { Standing } from "../../complaints/conditions/moment.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import { type DatedValues, datedValuesOf } from "../reading/dated-values.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import { recordInText } from "./record-in-text.ts";

/** How an activation of a clock did, or a case by its last one. */
export const [IDLE, MET, BREACHED, PENDING, NO_TARGET] = [0, 1, 2, 3, 4] as const;

const NOWHERE: Standing = { facts: {}, parts: {}, clocks: {} };

/** A clock of every case, read at an instant. */
export interface ClockReadings {
  readonly clock: string;
  readonly verdicts: Uint8Array;
  readonly alerts: readonly { readonly alert: string; readonly reached: Uint8Array }[];
  /** Verdicts with the instants at which activations were stopped, NaN for those that were not. */
  readonly activations: DatedValues;
  /** Whether these instants are known, and which case is which. */
  readonly isDated: boolean;
}

export function readClocks(log: LogFigures, asOf: number): ClockReadings[] {
  const { calendars, clocks: rules } = log.rules;
  if (log.counted !== null) {
    return log.counted.map((counts) => countedReadings(counts, rules.get(counts.clock)!, calendars, asOf));
  }
  const standings = standingsOf(log);
  return log.clocks.map(({ clock, records }) => {
    const rule = rules.get(clock)!;
    const figures = records.map((record) => readClock(rule, record, record.stoppedAt ?? asOf, calendars));
    const verdicts = Uint8Array.from(figures, verdictOf);
    const alerts = rule.alerts.map(({ alert }) => ({ alert, reached: new Uint8Array(records.length) }));
    if (alerts.length > 0) {
      records.forEach((record, c) => {
        const standing = standings?.[c] ?? NOWHERE;
        const read = readingOf({ rule, record, figures: figures[c]!, asOf, calendars, standing });
        read.alerts.forEach(({ reached }, i) => {
          alerts[i]!.reached[c] = reached ? 1 : 0;
        });
      });
    }
    return {
      clock,
      verdicts,
      alerts,
      activations: datedValuesOf(
        records.map((record, c) => activationsOf(rule, record, verdicts[c]!, calendars)),
      ),
      isDated: true,
    };
  });
}

/** The cases in the order of their verdicts: which is which is not known. */
function countedReadings(
  { clock, idle, met, breached, undecided }: ClockCounts,
  rule: ClockRule,
  calendars: Calendars,
  asOf: number,
): ClockReadings {
  const known = idle + met + breached;
  const verdicts = new Uint8Array(known + undecided.length)
    .fill(IDLE, 0, idle)
    .fill(MET, idle, idle + met)
    .fill(BREACHED, idle + met, known);
  undecided.forEach((record, i) => {
    verdicts[known + i] = verdictOf(readClock(rule, record, asOf, calendars));
  });
  const activations = Array.from(verdicts, (verdict) =>
    verdict === IDLE ? [] : [[Number.NaN, verdict] as const],
  );
  return { clock, verdicts, alerts: [], activations: datedValuesOf(activations), isDated: false };
}

/** Every activation of a clock in a case. */
function activationsOf(
  rule: ClockRule,
  { past = [], stoppedAt }: ClockRecord<number>,
  verdict: number,
  calendars: Calendars,
): [stoppedAt: number, verdict: number][] {
  const over = past.map((activation): [number, number] => [
    activation.stoppedAt,
    verdictOf(readActivation(rule, activation, calendars)),
  ]);
  return verdict === IDLE ? over : [...over, [stoppedAt ?? Number.NaN, verdict]];
}

function verdictOf({ state, goal, breached }: ClockFigures): number {
  if (state === "idle") return IDLE;
  if (goal === null) return NO_TARGET;
  if (breached) return BREACHED;
  return state === "stopped" ? MET : PENDING;
}

/** What conditions of alerts see of each case. */
function standingsOf({ standings, clocks }: LogFigures): Standing[] | null {
  if (standings === null) return null;
  return standings.map((standing, c) => ({
    ...standing,
    clocks: Object.fromEntries(clocks.map(({ clock, records }) => [clock, recordInText(records[c]!)])),
  }));
}
