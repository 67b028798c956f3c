import type { ErrorPath } from "../../errors/error.ts";
import { compiledProcess } from "../process/define-process.ts";
import { type ComplaintEvent, eventAt } from "../process/event.ts";
import type { ComplaintEventOf, ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { checkState } from "./check-state.ts";
import { step } from "./step.ts";
import { type ComplaintTransition, supportOf, type TransitionOptions } from "./transition.ts";

const EVENT: ErrorPath = ["event"];
const STATE: ErrorPath = ["state"];

/**
 * Opens a case by its first event: `transitionComplaint` from the state before it.
 *
 * @throws `invalid_input` for a malformed process or event, and for a guard left to the caller that `guards` does
 * not have.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, openComplaint } from "service-quality/complaints";
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
 * const { kind, state } = openComplaint(process, {
 *   type: "Received",
 *   at: "2026-01-12T09:00:00Z",
 *   case: "C-1",
 *   data: { channel: "phone" },
 * });
 * [kind, state.case, state.stage, state.revision]; // => ["moved", "C-1", "open", 1]
 * ```
 */
export function openComplaint<const Process extends ComplaintProcess>(
  process: Process,
  event: ComplaintEventOf<Process>,
  options?: TransitionOptions,
): ComplaintTransition<ComplaintStateOf<Process>> {
  const compiled = compiledProcess(process);
  const known = eventAt(event as ComplaintEvent, EVENT);
  const outcome = step(compiled, compiled.before, known, supportOf(compiled, options));
  return outcome as ComplaintTransition<ComplaintStateOf<Process>>;
}

/**
 * Moves a case on by an event: the state after it with what is left to the application to do, or why it is refused
 * and the very state that was given. States are data to be stored; what is given is never changed.
 *
 * The first of these reasons that applies is told: `unknown-event`, `wrong-case`, `stale-revision` (the event says
 * another `revision` than the state has), `out-of-order` (earlier than the last event; the same instant is in
 * order), `ended` or `not-allowed` (no row leads from the stage, or a part is in the way), `role-not-permitted`,
 * `missing-data`, `invalid-amount` (the redress is no number of at least 0), `over-redress-limit`, `guard-failed`. An
 * event of a role with `mayOverride` can waive guards; that is kept in `overrides`.
 *
 * An event that says the `revision` that its sender saw is accepted once: sent twice, it is stale the second time.
 *
 * @throws `invalid_input` for a malformed event or state, a state of another process or version (`migrateComplaint`
 * carries it over), a guard left to the caller that `guards` does not have, and at the event's `data` where `add`
 * would make a fact infinite.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, openComplaint, transitionComplaint } from "service-quality/complaints";
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
 * const received = { type: "Received", at: "2026-01-12T09:00:00Z", data: { channel: "phone" } } as const;
 * const { state } = openComplaint(process, received);
 * const closed = transitionComplaint(process, state, { type: "Closed", at: "2026-01-14T15:30:00Z" });
 * [closed.kind, closed.state.stage, closed.state.ended]; // => ["moved", "closed", true]
 *
 * const again = transitionComplaint(process, closed.state, received);
 * again.kind === "refused" && [again.reason, again.failed, again.state === closed.state]; // => ["out-of-order", [], true]
 * ```
 */
export function transitionComplaint<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  event: ComplaintEventOf<Process>,
  options?: TransitionOptions,
): ComplaintTransition<ComplaintStateOf<Process>> {
  const compiled = compiledProcess(process);
  checkState(compiled, state as ComplaintState, STATE);
  const known = eventAt(event as ComplaintEvent, EVENT);
  const outcome = step(compiled, state as ComplaintState, known, supportOf(compiled, options));
  return outcome as ComplaintTransition<ComplaintStateOf<Process>>;
}
