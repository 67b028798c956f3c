import { instantText, isInstant } from "../calendars/instant.ts";
import type { Note } from "../errors/note.ts";
import { type AsOfOptions, type CaseClock, type CaseClocks, readCaseClocks } from "./case-clocks.ts";
import { calendarOf, reachedAt } from "./clock-reading.ts";
import type { ComplaintStateOf } from "./inferred.ts";
import { type ClockReading, clockNotes, readingOf } from "./measure-clock.ts";
import { penaltyOf, startedPeriods } from "./penalty.ts";
import type { ComplaintProcess } from "./process.ts";
import type { ComplaintState } from "./state.ts";

/** How a clock of a case stands. */
export interface ComplaintDeadline<Clock extends string = string> extends ClockReading {
  clock: Clock;
  /** What the delay costs: 0 without one; `null` without a clause, or where the fact that is its base holds no amount. */
  penalty: number | null;
  notes: Note[];
}

export function complaintDeadlines<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): ComplaintDeadline<ClockOf<Process>>[] {
  const { clocks } = readCaseClocks(process, state as ComplaintState, options);
  return [...clocks].map(([clock, { rule, figures }]) => {
    const penalty = penaltyOf(rule, figures, state.facts);
    const notes = clockNotes(figures);
    if (rule.penalty !== null && penalty === null) notes.push({ path: "penalty", reason: "base-unknown" });
    return { clock: clock as ClockOf<Process>, ...readingOf(figures), penalty, notes };
  });
}

export function nextInstant<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): string | null {
  const read = readCaseClocks(process, state as ComplaintState, options);
  const instants = [...read.clocks.values()].flatMap((clock) => turningPoints(clock, read));
  const next = Math.min(...instants.filter((instant) => instant > read.asOf));
  return next === Number.POSITIVE_INFINITY ? null : instantText(next);
}

/** The names of a process's clocks. */
type ClockOf<Process> = Process extends { readonly clocks: infer Clocks extends object }
  ? keyof Clocks & string
  : string;

/** When a running clock is due, over its target, and in the next period of its penalty. */
function turningPoints({ rule, record, figures }: CaseClock, { calendar }: CaseClocks): number[] {
  if (figures.state !== "running") return [];
  const overdueBy = (ms: number): number | null => {
    if (rule.targetMs !== null) return reachedAt(rule.targetMs + ms, record, calendarOf(rule, calendar));
    return figures.due === null ? null : figures.due + ms;
  };
  const points = [overdueBy(0), overdueBy(1)];
  if (figures.breached && rule.penalty?.perMs !== undefined) {
    const { share, perMs, cap = Number.POSITIVE_INFINITY } = rule.penalty;
    const periods = startedPeriods(rule.penalty, -figures.remaining!);
    if (periods * share < cap) points.push(overdueBy(periods * perMs + 1));
  }
  return points.filter((point) => point !== null && isInstant(point)) as number[];
}
