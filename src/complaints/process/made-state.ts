import type { CompiledProcess } from "./compile-process.ts";
import type { ComplaintState } from "./state.ts";

/** Makes nothing: what it is given goes on as if it had made it. */
class Given {
  constructor(state: ComplaintState) {
    // biome-ignore lint/correctness/noConstructorReturn: a field can then be put on an object that is there already.
    return state as Given;
  }
}

/** Puts a private field on the state that it is given: no copy has it, and JSON does not show it. */
class Mark extends Given {
  readonly #process: CompiledProcess;

  constructor(state: ComplaintState, process: CompiledProcess) {
    super(state);
    this.#process = process;
  }

  static isOn(state: object, process: CompiledProcess): boolean {
    return #process in state && (state as Mark).#process === process;
  }
}

/** Marks a state that a process led to, and that needs no second look. A set of such states costs ten times as much. */
export function markMade(state: ComplaintState, process: CompiledProcess): ComplaintState {
  new Mark(state, process);
  return state;
}

/** Whether this very process led to a state. */
export function isMadeBy(process: CompiledProcess, state: unknown): boolean {
  return typeof state === "object" && state !== null && Mark.isOn(state, process);
}
