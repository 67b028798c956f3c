import {
  type AllowedEvent,
  allowedEvents,
  type ComplaintProcess,
  type ComplaintState,
} from "service-quality/complaints";
import { type EventField, eventFields } from "./event-fields.ts";
import { predicatesOf } from "./process-choice.ts";

/** An event that may come now. */
export interface EventOffer extends AllowedEvent {
  /** Whether it may lead to another stage, moves what runs beside the stage, or leaves both as they are. */
  readonly does: "moves-on" | "beside" | "neither";
  readonly fields: readonly EventField[];
}

/** What may happen now, and what may not. */
export interface EventMenu {
  readonly offers: readonly EventOffer[];
  /** All other events of the process, in its order. */
  readonly others: readonly string[];
}

export function eventMenu(
  process: ComplaintProcess,
  state: ComplaintState,
  { at, role }: { readonly at: string; readonly role: string | null },
): EventMenu {
  const guards = predicatesOf(process);
  const allowed = allowedEvents(process, state, { at, role: role ?? undefined, guards });
  const offers = allowed.map((event): EventOffer => {
    const does = event.to.some((stage) => stage !== state.stage)
      ? "moves-on"
      : movesPart(process, state, event.event)
        ? "beside"
        : "neither";
    return { ...event, does, fields: eventFields(process, event.event) };
  });
  const offered = new Set(offers.map(({ event }) => event));
  return { offers, others: Object.keys(process.events).filter((event) => !offered.has(event)) };
}

function movesPart({ parts = {} }: ComplaintProcess, state: ComplaintState, type: string): boolean {
  return Object.entries(parts).some(([part, { transitions }]) =>
    transitions.some(({ event, from }) => event === type && [from].flat().includes(state.parts[part]!)),
  );
}
