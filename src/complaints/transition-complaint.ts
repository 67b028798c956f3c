import type { ErrorPath } from "../errors/error.ts";
import { checkState } from "./check-state.ts";
import { compiledProcess } from "./define-process.ts";
import { type ComplaintEvent, eventAt } from "./event.ts";
import type { ComplaintEventOf, ComplaintStateOf } from "./inferred.ts";
import type { ComplaintProcess } from "./process.ts";
import type { ComplaintState } from "./state.ts";
import { step } from "./step.ts";
import type { Transition, TransitionOptions } from "./transition.ts";

const NO_PREDICATES = Object.freeze({});
const EVENT: ErrorPath = ["event"];
const STATE: ErrorPath = ["state"];

export function openComplaint<const Process extends ComplaintProcess>(
  process: Process,
  event: ComplaintEventOf<Process>,
  options?: TransitionOptions,
): Transition<ComplaintStateOf<Process>> {
  const compiled = compiledProcess(process);
  const known = eventAt(event as ComplaintEvent, EVENT);
  return step(compiled, compiled.before, known, options?.guards ?? NO_PREDICATES) as Transition<
    ComplaintStateOf<Process>
  >;
}

export function transitionComplaint<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  event: ComplaintEventOf<Process>,
  options?: TransitionOptions,
): Transition<ComplaintStateOf<Process>> {
  const compiled = compiledProcess(process);
  checkState(compiled, state as ComplaintState, STATE);
  const known = eventAt(event as ComplaintEvent, EVENT);
  return step(compiled, state as ComplaintState, known, options?.guards ?? NO_PREDICATES) as Transition<
    ComplaintStateOf<Process>
  >;
}
