import type { CalendarSpec } from "../../calendars/calendar.ts";
import { instantAt, instantText } from "../../calendars/instant.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import {
  allCalendars,
  type Calendars,
  type CalendarsByName,
  calendarAt,
  calendarsAt,
} from "../clocks/calendars.ts";
import { readClock } from "../clocks/reading/clock-figures.ts";
import type { ReadClock } from "../clocks/reading/clock-reading.ts";
import { inMilliseconds } from "../clocks/reading/in-milliseconds.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { compiledProcess } from "../process/define-process.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { checkState } from "./check-state.ts";

/** Options of `complaintDeadlines`, `nextInstant` and `assessRights`. */
export interface AsOfOptions {
  /** The instant at which the clocks are read, not before the case's last event. */
  readonly asOf: string;
  /** For clocks that have none of their own; real time without one. */
  readonly calendar?: CalendarSpec | null | undefined;
  /** Those that clocks name and the process does not have; one that it has is the process's. */
  readonly calendars?: CalendarsByName | null | undefined;
}

const AS_OF_OPTIONS = {
  asOf: instantAt,
  calendar: calendarAt,
  calendars: calendarsAt,
} satisfies Readers<AsOfOptions>;

/** A case at an instant, with its clocks read. */
export interface CaseClocks {
  readonly compiled: CompiledProcess;
  readonly asOf: number;
  readonly asOfText: string;
  readonly calendars: Calendars;
  readonly clocks: ReadonlyMap<string, ReadClock>;
}

/** Checks the state of a case and reads its clocks. */
export function readCaseClocks(
  process: ComplaintProcess,
  state: ComplaintState,
  options: AsOfOptions,
): CaseClocks {
  const compiled = compiledProcess(process);
  checkState(compiled, state, ["state"]);
  const { asOf, ...given } = readOptions(options, AS_OF_OPTIONS);
  const calendars = allCalendars(compiled.calendars, given.calendars, given.calendar);
  const asOfText = instantText(asOf);
  if (state.updatedAt !== null && asOfText < state.updatedAt) {
    refuse(
      "invalid_input",
      ["asOf"],
      `an instant not before the last event, ${state.updatedAt}`,
      options.asOf,
    );
  }
  const clocks = new Map<string, ReadClock>();
  for (const [name, rule] of compiled.clocks) {
    const record = inMilliseconds(rule, state.clocks[name]!, calendars);
    const figures = readClock(rule, record, asOf, calendars);
    clocks.set(name, { rule, record, figures, asOf, calendars, standing: state });
  }
  return { compiled, asOf, asOfText, calendars, clocks };
}
