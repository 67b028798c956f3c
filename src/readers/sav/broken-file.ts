import { refuse } from "../../errors/refuse.ts";

/** Refuses a file that is cut short or broken, or is none. */
export function refuseBroken(expected: string, received: unknown): never {
  return refuse("invalid_input", [], `a whole .sav file, with ${expected}`, received);
}
