import { addBusinessDays } from "service-quality/calendars";
import { instantOf } from "./calendar-choice.ts";
import type { DeskView } from "./desk-view.ts";
import { localTime } from "./local-time.ts";

/** How the person moves the clock of the desk. */
export type ClockMove =
  | { readonly kind: "hour" | "business-day" | "deadline" }
  /** To a local date and time, `2026-03-02T09:00`. */
  | { readonly kind: "date"; readonly to: string };

const HOUR_MS = 3_600_000;

/** The instant that a move leads to; `null` where there is no deadline to move to. */
export function movedClock(view: DeskView, move: ClockMove): string | null {
  const { calendar, deadline } = view;
  const { now } = view.desk;
  if (move.kind === "hour") return new Date(Date.parse(now) + HOUR_MS).toISOString();
  if (move.kind === "deadline") return deadline?.at ?? null;
  if (move.kind === "date") return instantOf(move.to, calendar);
  const time = localTime(now, calendar.timeZone).slice("2026-03-02".length);
  return instantOf(`${addBusinessDays(calendar, now, 1)}${time}`, calendar);
}
