import type { CalendarSpec } from "../../calendars/calendar.ts";
import { instantAt, instantText } from "../../calendars/instant.ts";
import type { OpenTime } from "../../calendars/open-time.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { type ClockRule, calendarAt } from "../clocks/clock.ts";
import { type ClockFigures, inMilliseconds, readClock } from "../clocks/clock-reading.ts";
import type { ClockRecord } from "../clocks/clock-record.ts";
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
}

const AS_OF_OPTIONS = { asOf: instantAt, calendar: calendarAt } satisfies Readers<AsOfOptions>;

/** A case at an instant, with its clocks read. */
export interface CaseClocks {
  readonly compiled: CompiledProcess;
  readonly asOf: number;
  readonly asOfText: string;
  readonly calendar: OpenTime | null;
  readonly clocks: ReadonlyMap<string, CaseClock>;
}

/** A clock of a case. */
export interface CaseClock {
  readonly rule: ClockRule;
  readonly record: ClockRecord<number>;
  readonly figures: ClockFigures;
}

/** Checks the state of a case and reads its clocks. */
export function readCaseClocks(
  process: ComplaintProcess,
  state: ComplaintState,
  options: AsOfOptions,
): CaseClocks {
  const compiled = compiledProcess(process);
  checkState(compiled, state, ["state"]);
  const { asOf, calendar } = readOptions(options, AS_OF_OPTIONS);
  const asOfText = instantText(asOf);
  if (state.updatedAt !== null && asOfText < state.updatedAt) {
    refuse(
      "invalid_input",
      ["asOf"],
      `an instant not before the last event, ${state.updatedAt}`,
      options.asOf,
    );
  }
  const clocks = new Map<string, CaseClock>();
  for (const [name, rule] of compiled.clocks) {
    const record = inMilliseconds(state.clocks[name]!);
    clocks.set(name, { rule, record, figures: readClock(rule, record, asOf, calendar) });
  }
  return { compiled, asOf, asOfText, calendar, clocks };
}
