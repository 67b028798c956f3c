import { refuse } from "../../errors/refuse.ts";
import type { ClockRule, TriggerRule } from "../clocks/clock-rule.ts";
import { fires, namesStage, type Passage } from "../clocks/definition/rounds.ts";
import { reachable } from "./reachable.ts";

/**
 * A text in `stop` promises that its event ends what the clock measures. So an event that can end the case and can also
 * come again from where it leads the case back to is no such stop, unless the clock is reopened there or keeps its
 * first stop by word.
 */
export function checkStopsThatLeadBack(
  clocks: ReadonlyMap<string, ClockRule>,
  passages: ReadonlyMap<string, readonly Passage[]>,
  finals: ReadonlySet<string>,
): void {
  const leadingBack = new Map([...passages.keys()].map((type) => [type, waysBack(type, passages, finals)]));
  for (const { triggers, reopening } of clocks.values()) {
    if (reopening === "keep-first") continue;
    const reopens = triggers.filter((trigger) => trigger.list === "reopenOn" && namesStage(trigger));
    for (const { list, isText, events, path } of triggers) {
      if (list !== "stop" || !isText) continue;
      const [type] = events!;
      const unmet = leadingBack.get(type!)!.find((passage) => !isReopenedBy(reopens, passage));
      if (unmet !== undefined) {
        const { from, to } = unmet;
        const expected = `{ event } or { entering } for an event that leads from ${from} back to ${to}`;
        refuse("invalid_input", path, expected, type);
      }
    }
  }
}

/** Where an event that can end the case leads an open one, and can come again from. */
function waysBack(
  type: string,
  passages: ReadonlyMap<string, readonly Passage[]>,
  finals: ReadonlySet<string>,
): readonly Passage[] {
  const own = passages.get(type)!;
  const open = own.filter(({ from }) => !finals.has(from));
  if (!open.some(({ to }) => finals.has(to))) return [];
  const between = [...passages.values()]
    .flat()
    .filter(({ from, to }) => !finals.has(from) && !finals.has(to))
    .map(({ from, to }) => ({ from: [from], to }));
  const comesFrom = new Set(own.map(({ from }) => from));
  return open.filter(
    ({ to }) => !finals.has(to) && [...reachable([to], between)].some((stage) => comesFrom.has(stage)),
  );
}

function isReopenedBy(reopens: readonly TriggerRule[], passage: Passage): boolean {
  return reopens.some((trigger) => fires(trigger, passage));
}
