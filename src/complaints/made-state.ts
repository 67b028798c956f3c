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
  readonly #made = true;

  static isOn(state: object): boolean {
    return #made in state;
  }
}

/** Marks a state that the library made, and that needs no second look. A set of such states costs ten times as much. */
export function markMade(state: ComplaintState): ComplaintState {
  new Mark(state);
  return state;
}

/** Whether the library made a state. */
export function isMade(state: unknown): boolean {
  return typeof state === "object" && state !== null && Mark.isOn(state);
}
