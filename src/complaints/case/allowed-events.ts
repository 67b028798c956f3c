import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import type { Calendars } from "../clocks/calendars.ts";
import type { EventAsKnown, Moment } from "../conditions/moment.ts";
import { canonicalAt } from "../process/canonical-instant.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { compiledProcess } from "../process/define-process.ts";
import type { EventRule } from "../process/event-rule.ts";
import type { ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { checkState } from "./check-state.ts";
import { allowanceOf } from "./redress.ts";
import { partInTheWay, rowsFor } from "./step.ts";
import { supportBy, TRANSITION_OPTIONS, type TransitionOptions } from "./transition.ts";

/** Options of `allowedEvents`: what is known of the event to come. */
export interface AllowedEventsOptions extends TransitionOptions {
  /** When it is to come. */
  readonly at?: string | undefined;
  /** Who is to send it. */
  readonly role?: string | undefined;
}

const ALLOWED_EVENTS_OPTIONS = {
  ...TRANSITION_OPTIONS,
  at: optional(canonicalAt),
  role: optional(textAt),
} satisfies Readers<AllowedEventsOptions>;

/** An event that may be accepted. */
export interface AllowedEvent<Process extends ComplaintProcess = ComplaintProcess> {
  event: keyof Process["events"] & string;
  /** The stages that it may lead to, each once. */
  to: string[];
  /** The guards on which that depends: they look at what is not known of the event yet, or are the caller's. */
  undecided: string[];
  /** The keys of its data that must be there. */
  requires: string[];
  /** The roles that may send it; `null`: every one, and none. */
  roles: string[] | null;
  /** The most redress that `role` may grant by it; `null` without a limit. */
  redressLimit: number | null;
  /** What of that is left: all of it, unless the event keeps a total. */
  redressLeft: number | null;
}

/**
 * The events that the case may accept next, in the order of the process, with where they may lead and what they need.
 *
 * Guards are three-valued: one that looks at the event's data or actor, at its instant or role where `at` or `role`
 * is not given, or that is left to the caller is undecided. A row with a failed guard leads nowhere, nor does one
 * after a row whose guards all hold. With a `role`, events that it may not send are left out. Nothing is allowed at
 * an instant before the last event.
 *
 * @throws `invalid_input` for a malformed process or state, a state of another process or version, `at` without an
 * offset.
 *
 * @example
 * ```ts
 * import { allowedEvents, defineComplaintProcess, openComplaint } from "service-quality/complaints";
 *
 * const process = defineComplaintProcess({
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, closed: { final: true } },
 *   events: { Received: { requires: ["channel"] }, Closed: {} },
 *   transitions: [
 *     { from: "new", event: "Received", to: "open" },
 *     { from: "open", event: "Closed", to: "closed" },
 *   ],
 * });
 * const { state } = openComplaint(process, {
 *   type: "Received",
 *   at: "2026-01-12T09:00:00Z",
 *   data: { channel: "phone" },
 * });
 * allowedEvents(process, state).map(({ event, to }) => [event, to]); // => [["Closed", ["closed"]]]
 * ```
 */
export function allowedEvents<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options?: AllowedEventsOptions,
): AllowedEvent<Process>[] {
  const compiled = compiledProcess(process);
  checkState(compiled, state as ComplaintState, ["state"]);
  const { at, role, ...given } = readOptions(options, ALLOWED_EVENTS_OPTIONS);
  const { calendars } = supportBy(compiled, given);
  const allowed = allowedIn(compiled, state as ComplaintState, at ?? undefined, role ?? undefined, calendars);
  return allowed as AllowedEvent<Process>[];
}

/** Of an event of which `undefined` is not known. */
function allowedIn(
  compiled: CompiledProcess,
  state: ComplaintState,
  at: string | undefined,
  role: string | undefined,
  calendars: Calendars,
): AllowedEvent[] {
  if (at !== undefined && state.updatedAt !== null && at < state.updatedAt) return [];
  return [...compiled.events.values()].flatMap((rule): AllowedEvent[] => {
    if (role !== undefined && rule.roles !== null && !rule.roles.includes(role)) return [];
    const event: EventAsKnown = { type: rule.type, at, actor: undefined, role, data: undefined };
    const { redress } = rule;
    const allowance =
      redress === null || role === undefined ? null : allowanceOf(compiled, redress, state, role);
    const { to, undecided } = outlook(rule, state, { state, event, calendars });
    if (to.length === 0) return [];
    return [
      {
        event: rule.type,
        to,
        undecided,
        requires: [...rule.requires],
        roles: rule.roles === null ? null : [...rule.roles],
        redressLimit: allowance?.limit ?? null,
        redressLeft: allowance?.left ?? null,
      },
    ];
  });
}

/** The rows that may fire: none with a failed guard, none after one whose guards all hold. */
function outlook(
  rule: EventRule,
  state: ComplaintState,
  moment: Moment,
): { to: string[]; undecided: string[] } {
  const rows = rowsFor(rule, state);
  const to = new Set<string>();
  const undecided = new Set<string>();
  if (rows === null || partInTheWay(rule, state) !== null) return { to: [], undecided: [] };
  for (const row of rows) {
    const verdicts = row.guards.map(({ name, test }) => ({ name, holds: test?.(moment) }));
    if (verdicts.some(({ holds }) => holds === false)) continue;
    to.add(row.to ?? state.stage);
    const open = verdicts.filter(({ holds }) => holds === undefined);
    for (const { name } of open) undecided.add(name);
    if (open.length === 0) break;
  }
  return { to: [...to], undecided: [...undecided] };
}
