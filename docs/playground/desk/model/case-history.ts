import type { CalendarSpec } from "service-quality/calendars";
import {
  type ComplaintEffect,
  type ComplaintEvent,
  type ComplaintProcess,
  type ComplaintRefused,
  type ComplaintState,
  replayComplaint,
  transitionComplaint,
} from "service-quality/complaints";
import { type ToldTurn, turnsBetween } from "./clock-turns.ts";
import { predicatesOf } from "./process-choice.ts";

/** Something that was sent to the desk, and what became of it; or what a clock said in between. */
export type HistoryEntry =
  | {
      readonly kind: "moved";
      readonly event: ComplaintEvent;
      readonly from: string;
      readonly to: string;
      readonly effects: readonly ComplaintEffect[];
    }
  | {
      readonly kind: "refused";
      readonly event: ComplaintEvent;
      readonly stage: string;
      readonly refusal: Refusal;
    }
  | { readonly kind: "told"; readonly turn: ToldTurn };

export type Refusal = Pick<ComplaintRefused, "reason" | "failed" | "limit" | "left">;

/** The entries of a case, the oldest first. */
export type CaseHistory = readonly HistoryEntry[];

/** Sends the events one by one, and asks in between what the clocks said by then. */
export function caseHistory(
  process: ComplaintProcess,
  { events, now }: { readonly events: readonly ComplaintEvent[]; readonly now: string },
  calendar: CalendarSpec,
): CaseHistory {
  const guards = predicatesOf(process);
  const entries: HistoryEntry[] = [];
  let state: ComplaintState = replayComplaint(process, []).state;
  let from: string | null = null;
  const waitUntil = (to: string) => {
    if (from !== null) {
      const turns = turnsBetween(process, state, { from, to, calendar });
      entries.push(...turns.map((turn): HistoryEntry => ({ kind: "told", turn })));
    }
    from = to;
  };
  for (const event of events) {
    waitUntil(event.at);
    const outcome = transitionComplaint(process, state, event, { guards });
    if (outcome.kind === "moved") {
      const { effects } = outcome;
      entries.push({ kind: "moved", event, from: state.stage, to: outcome.state.stage, effects });
    } else {
      const { reason, failed, limit, left } = outcome;
      entries.push({ kind: "refused", event, stage: state.stage, refusal: { reason, failed, limit, left } });
    }
    state = outcome.state;
  }
  waitUntil(now);
  return entries;
}
