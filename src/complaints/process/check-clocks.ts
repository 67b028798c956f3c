import { refuse } from "../../errors/refuse.ts";
import type { ClockRule } from "../clocks/clock-rule.ts";
import { fires, type Passage } from "../clocks/definition/rounds.ts";
import { checkStopsThatLeadBack } from "./stop-leads-back.ts";

/** Checks that every trigger can fire, and that every stop by text is one. `passages` are those of each event. */
export function checkClocks(
  clocks: ReadonlyMap<string, ClockRule>,
  passages: ReadonlyMap<string, readonly Passage[]>,
  finals: ReadonlySet<string>,
): void {
  const all = [...passages.values()].flat();
  for (const { triggers } of clocks.values()) {
    for (const trigger of triggers) {
      if (!all.some((passage) => fires(trigger, passage))) {
        refuse("invalid_input", trigger.path, "a trigger that a row of the table can fire", undefined);
      }
    }
  }
  checkStopsThatLeadBack(clocks, passages, finals);
}
