import type { CalendarSpec } from "service-quality/calendars";
import {
  type AssessedRight,
  assessRights,
  type ComplaintDeadline,
  type ComplaintProcess,
  type ComplaintState,
  complaintDeadlines,
  replayComplaint,
  STANDARD_PROCESS,
} from "service-quality/complaints";
import { calendarOf } from "./calendar-choice.ts";
import { type CaseHistory, caseHistory } from "./case-history.ts";
import type { DeskCase } from "./desk-case.ts";
import { type EventMenu, eventMenu } from "./event-menu.ts";
import { predicatesOf, processOf, regimeProcess, rolesOf } from "./process-choice.ts";
import { type StageMark, stagePath } from "./stage-path.ts";

/** What falls due next. */
export interface NextDeadline {
  readonly at: string;
  readonly clocks: readonly string[];
}

/** A case as it is seen: nothing in it that does not follow from the desk. */
export interface DeskView {
  readonly desk: DeskCase;
  readonly process: ComplaintProcess;
  readonly calendar: CalendarSpec;
  readonly state: ComplaintState;
  readonly path: readonly StageMark[];
  readonly roles: readonly string[];
  readonly menu: EventMenu;
  readonly clocks: readonly ComplaintDeadline[];
  readonly deadline: NextDeadline | null;
  readonly rights: readonly AssessedRight[];
  readonly history: CaseHistory;
}

const views = new WeakMap<DeskCase, DeskView>();

/** The last view, which naming who acts leaves as it is. */
let last: DeskView | null = null;

/**
 * Replays what was sent to the desk, and reads everything at its present instant.
 *
 * @throws `invalid_input` of the library where the process cannot take what was sent, or its clocks cannot be read.
 */
export function deskView(desk: DeskCase): DeskView {
  const known = views.get(desk);
  if (known !== undefined) return known;
  const view = last !== null && isSeenAlike(last.desk, desk) ? { ...last, desk } : freshView(desk);
  views.set(desk, view);
  last = view;
  return view;
}

/** Whether two cases differ in the name of who acts alone, which is told of the next event only. */
function isSeenAlike(one: DeskCase, other: DeskCase): boolean {
  return (["process", "calendar", "events", "now", "role"] as const).every((key) => one[key] === other[key]);
}

function freshView(desk: DeskCase): DeskView {
  const { events, now, role } = desk;
  const calendar = calendarOf(desk.calendar);
  const process = boundProcess(desk);
  const { state, path } = replayComplaint(process, events, { guards: predicatesOf(process) });
  const clocks = complaintDeadlines(process, state, { asOf: now, calendar });
  return {
    desk,
    process,
    calendar,
    state,
    path: stagePath(process, path, state),
    roles: rolesOf(process),
    menu: eventMenu(process, state, { at: now, role }),
    clocks,
    deadline: nextDeadline(clocks, now),
    rights: assessRights(process, state, { asOf: now, calendar }),
    history: caseHistory(process, desk, calendar),
  };
}

/** The process of a desk. A regime is bound when the complaint is received, and stays. */
export function boundProcess({ process, calendar, events, now }: DeskCase): ComplaintProcess {
  if (process.kind !== "policy") return processOf(process);
  const { openedAt } = replayComplaint<ComplaintProcess>(STANDARD_PROCESS, events).state;
  return regimeProcess(process.id, { receivedAt: openedAt ?? now, calendar: calendarOf(calendar) });
}

function nextDeadline(clocks: readonly ComplaintDeadline[], now: string): NextDeadline | null {
  const coming = clocks.filter(
    ({ state, dueAt }) => (state === "running" || state === "paused") && dueAt !== null && dueAt > now,
  );
  const at = coming.map(({ dueAt }) => dueAt!).sort()[0];
  if (at === undefined) return null;
  return { at, clocks: coming.filter(({ dueAt }) => dueAt === at).map(({ clock }) => clock) };
}
