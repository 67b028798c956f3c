import type { ErrorPath } from "../../errors/error.ts";
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
  const rules = [...clocks.values()].filter(({ reopening }) => reopening !== "keep-first");
  const types = new Set(rules.flatMap(({ triggers }) => stopsByText(triggers)).map(({ type }) => type));
  const backwards = [...passages.values()]
    .flat()
    .filter(({ from, to }) => !finals.has(from) && !finals.has(to))
    .map(({ from, to }) => ({ from: [to], to: from }));
  const leadingBack = new Map(
    Array.from(types, (type) => [type, waysBack(passages.get(type)!, backwards, finals)]),
  );
  for (const { triggers } of rules) {
    const reopens = triggers.filter((trigger) => trigger.list === "reopenOn" && namesStage(trigger));
    for (const { type, path } of stopsByText(triggers)) {
      const unmet = leadingBack.get(type)!.find((passage) => !isReopenedBy(reopens, passage));
      if (unmet !== undefined) {
        const { from, to } = unmet;
        const expected = `{ event } or { entering } for an event that leads from ${from} back to ${to}`;
        refuse("invalid_input", path, expected, type);
      }
    }
  }
}

function stopsByText(triggers: readonly TriggerRule[]): { type: string; path: ErrorPath }[] {
  return triggers
    .filter(({ list, isText }) => list === "stop" && isText)
    .map(({ events, path }) => ({ type: [...events!][0]!, path }));
}

/** Where an event that can end the case leads an open one, and can come again from. */
function waysBack(
  own: readonly Passage[],
  backwards: Parameters<typeof reachable>[1],
  finals: ReadonlySet<string>,
): readonly Passage[] {
  const open = own.filter(({ from }) => !finals.has(from));
  if (!open.some(({ to }) => finals.has(to))) return [];
  const again = reachable(
    own.map(({ from }) => from),
    backwards,
  );
  return open.filter(({ to }) => !finals.has(to) && again.has(to));
}

function isReopenedBy(reopens: readonly TriggerRule[], passage: Passage): boolean {
  return reopens.some((trigger) => fires(trigger, passage));
}
