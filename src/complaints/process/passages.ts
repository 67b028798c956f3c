import type { Passage } from "../clocks/definition/rounds.ts";
import type { EventRule } from "./event-rule.ts";

/** Where an event can lead, with every guard taken to hold; one that only parts name stays wherever the case is. */
export function passagesOf({ type, rows }: EventRule, initial: string): Passage[] {
  if (rows.size === 0) return [{ event: type, from: initial, to: initial }];
  return [...rows].flatMap(([from, inOrder]) => {
    const certain = inOrder.findIndex(({ guards }) => guards.length === 0);
    const firing = certain < 0 ? inOrder : inOrder.slice(0, certain + 1);
    return firing.map(({ to }): Passage => ({ event: type, from, to: to ?? from }));
  });
}
