import type { Clock, ComplaintDeadline, ComplaintProcess } from "service-quality/complaints";
import { formatDuration } from "service-quality/words";
import { filled, wordsOf } from "../../app/language.ts";
import { workingDayMs } from "../model/calendar-choice.ts";
import type { DeskView } from "../model/desk-view.ts";
import { CLOCK_STATE_WORDS } from "./desk-words.ts";
import type { Labels } from "./labels.ts";

/** How a clock stands, in words; `tone` is how urgent that is. */
export interface ClockText {
  readonly state: string;
  readonly tone: "good" | "soon" | "late" | "soft";
  readonly elapsed: string;
  /** A dash where nothing is left to come. */
  readonly left: string;
  /** Whether it counts business time. */
  readonly isBusinessTime: boolean;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export function clockText(
  reading: ComplaintDeadline,
  { process, calendar }: Pick<DeskView, "process" | "calendar">,
  { language, hold }: Labels,
): ClockText {
  const isBusinessTime = countsBusinessTime(reading, process);
  const dayMs = isBusinessTime ? workingDayMs(calendar) : DAY_MS;
  const lasting = (ms: number) =>
    formatDuration(wholeMinutes(ms), { language, dayMs }).replace("-", "−").replaceAll(" ", "\u00A0");
  const { state, elapsedMs, remainingMs } = reading;
  const { word, tone } = standing(reading);
  const values = {
    by: remainingMs === null ? "" : lasting(Math.max(MINUTE_MS, -remainingMs)),
    elapsed: lasting(elapsedMs),
    holds: reading.holds.map(hold).join(", "),
  };
  const goesOn = (state === "running" || state === "paused") && remainingMs !== null;
  return {
    state: filled(wordsOf(CLOCK_STATE_WORDS, language)[word], values),
    tone,
    elapsed: state === "idle" ? "–" : lasting(elapsedMs),
    left: goesOn ? lasting(remainingMs) : "–",
    isBusinessTime,
  };
}

function standing(reading: ComplaintDeadline): {
  word: keyof typeof CLOCK_STATE_WORDS;
  tone: ClockText["tone"];
} {
  const { state, breached, overdue, remainingMs, holds, alerts } = reading;
  if (state === "idle") return { word: "idle", tone: "soft" };
  if (state === "stopped") {
    if (breached) return { word: "metLate", tone: "late" };
    return remainingMs === null ? { word: "stopped", tone: "soft" } : { word: "met", tone: "good" };
  }
  if (state === "paused") {
    const isNamed = holds.some((name) => name !== "");
    if (breached) return { word: isNamed ? "lateWaiting" : "late", tone: "late" };
    return { word: isNamed ? "waiting" : "paused", tone: "soft" };
  }
  if (breached) return { word: "late", tone: "late" };
  if (overdue) return { word: "closedNow", tone: "late" };
  if (remainingMs === 0) return { word: "dueNow", tone: "late" };
  return alerts.some(({ reached }) => reached)
    ? { word: "soon", tone: "soon" }
    : { word: "running", tone: "good" };
}

/** Terms and agreed instants run around the clock, as do targets of clocks that say so. */
function countsBusinessTime(
  { clock, targetMs }: ComplaintDeadline,
  { clocks = {} }: ComplaintProcess,
): boolean {
  const { calendar }: Clock = clocks[clock]!;
  return targetMs !== null && calendar !== null;
}

/** A minute that has begun counts, so that nothing is left only when nothing is. */
function wholeMinutes(ms: number): number {
  return Math.ceil(ms / MINUTE_MS) * MINUTE_MS;
}
