import {
  type ComplaintEvent,
  type EventData,
  type GuardOverride,
  POLICIES,
} from "service-quality/complaints";
import { isServiceQualityError, type ServiceQualityError } from "service-quality/errors";
import { type CalendarChoice, calendarIn } from "./calendar-choice.ts";
import { CASE, type DeskCase, NEW_CASE, startIn } from "./desk-case.ts";
import { boundProcess, deskView } from "./desk-view.ts";
import { type ClockMove, movedClock } from "./moved-clock.ts";
import { type ProcessChoice, rolesOf } from "./process-choice.ts";

/** A case with what it was before each move. */
export interface Desk {
  readonly present: DeskCase;
  readonly past: readonly { readonly move: DeskMove; readonly before: DeskCase }[];
}

/** Something that the person does at the desk, and can undo. */
export type DeskMove =
  | {
      readonly kind: "event";
      readonly type: string;
      readonly data: EventData;
      readonly override?: GuardOverride;
    }
  | ClockMove
  | { readonly kind: "process"; readonly process: ProcessChoice }
  | { readonly kind: "calendar"; readonly calendar: CalendarChoice }
  | { readonly kind: "restart" };

/** Why a move was not made: the desk is as it was. */
export type DeskFault =
  | { readonly kind: "no-deadline" }
  /** The clock cannot go back behind the last event. */
  | { readonly kind: "too-early"; readonly earliest: string }
  | { readonly kind: "library"; readonly error: ServiceQualityError };

export const NEW_DESK: Desk = { present: NEW_CASE, past: [] };

/** Makes a move. One that the library refuses is not made. */
export function moved(desk: Desk, move: DeskMove): { desk: Desk; fault: DeskFault | null } {
  const { present } = desk;
  try {
    const next = afterMove(present, move);
    if ("kind" in next) return { desk, fault: next };
    deskView(next);
    return { desk: { present: next, past: [...desk.past, { move, before: present }] }, fault: null };
  } catch (error) {
    if (isServiceQualityError(error)) return { desk, fault: { kind: "library", error } };
    throw error;
  }
}

/** The desk before its last move: what was sent since is replayed without it. */
export function undone({ past, present }: Desk): Desk {
  const last = past.at(-1);
  if (last === undefined) return { present, past };
  const { role, actor } = present;
  return { present: { ...last.before, ...actingAs(last.before, role), actor }, past: past.slice(0, -1) };
}

/** The desk with another person at it. */
export function staffed(desk: Desk, by: Partial<Pick<DeskCase, "role" | "actor">>): Desk {
  return { ...desk, present: { ...desk.present, ...by } };
}

function afterMove(present: DeskCase, move: DeskMove): DeskCase | DeskFault {
  switch (move.kind) {
    case "event":
      return { ...present, events: [...present.events, eventOf(present, move)] };
    case "process":
      return withProcess(present, move.process);
    case "calendar":
      return withCalendar(present, move.calendar);
    case "restart":
      return { ...present, events: [], now: startIn(present.calendar) };
    default:
      return atInstant(present, movedClock(deskView(present), move));
  }
}

function eventOf(
  { now: at, role, actor }: DeskCase,
  { type, data, override }: DeskMove & { kind: "event" },
): ComplaintEvent {
  return {
    type,
    at,
    case: CASE,
    ...(actor === "" ? {} : { actor }),
    ...(role === null ? {} : { role }),
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(override === undefined ? {} : { override }),
  };
}

/** A case goes on under another regime of the standard process; a process of other events begins a new one. */
function withProcess(present: DeskCase, process: ProcessChoice): DeskCase {
  const isStandard = present.process.kind !== "own" && process.kind !== "own";
  const zone = process.kind === "policy" ? POLICIES[process.id].timeZone : null;
  const bound = isStandard ? { ...present, process } : { ...present, process, events: [] };
  const next = withCalendar(bound, calendarIn(zone) ?? present.calendar);
  return { ...next, ...actingAs(next, present.role) };
}

/** A case that has begun keeps its instants; one that has not begins in the morning of the calendar's zone. */
function withCalendar(present: DeskCase, calendar: CalendarChoice): DeskCase {
  const isNew = present.events.length === 0 && present.now === startIn(present.calendar);
  return { ...present, calendar, now: isNew ? startIn(calendar) : present.now };
}

function atInstant(present: DeskCase, now: string | null): DeskCase | DeskFault {
  const earliest = present.events.at(-1)?.at;
  if (now === null) return { kind: "no-deadline" };
  if (earliest !== undefined && now < earliest) return { kind: "too-early", earliest };
  return { ...present, now };
}

/** The role, where the process of the case knows it; else its first one, if it has roles. */
function actingAs(desk: DeskCase, role: string | null): Pick<DeskCase, "role"> {
  const roles = rolesOf(boundProcess(desk));
  if (role !== null && roles.includes(role)) return { role };
  return { role: roles[0] ?? null };
}
