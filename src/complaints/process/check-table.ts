import { refuse } from "../../errors/refuse.ts";
import type { EventRule } from "./event-rule.ts";
import { reachable } from "./reachable.ts";
import type { TransitionRow } from "./transition-row.ts";

/**
 * Checks that every state can be reached and left for an end, that every row can fire, that every event is of use,
 * and that every total of redress is kept.
 */
export function checkTable(
  initial: string,
  stages: ReadonlyMap<string, boolean>,
  rows: readonly TransitionRow[],
  events: ReadonlyMap<string, EventRule>,
): void {
  checkReach(initial, stages, rows);
  const certain = new Map([...events].map(([type, { rows: byStage }]) => [type, certainRows(byStage)]));
  for (const { from, event, index } of rows) {
    const inFront = from.map((stage) => certain.get(event)!.get(stage) ?? Number.POSITIVE_INFINITY);
    if (inFront.every((other) => other < index)) {
      refuse(
        "invalid_input",
        ["transitions", index],
        "a row that can fire, with none without guards before it",
        `row ${inFront[0]} before it`,
      );
    }
  }
  const written = new Set(rows.flatMap(({ writes }) => writes.map(({ fact }) => fact)));
  for (const { type, rows: byStage, moves, redress } of events.values()) {
    if (byStage.size === 0 && moves.length === 0) {
      refuse("invalid_input", ["events", type], "an event that a row uses", type);
    }
    if (redress !== null && redress.total !== null && !written.has(redress.total)) {
      const path = ["events", type, "redress", "total"];
      refuse("invalid_input", path, "a fact that a row adds to or sets", redress.total);
    }
  }
}

function checkReach(
  initial: string,
  stages: ReadonlyMap<string, boolean>,
  rows: readonly TransitionRow[],
): void {
  const moves = rows.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const reached = reachable([initial], moves);
  for (const stage of stages.keys()) {
    if (!reached.has(stage))
      refuse("invalid_input", ["states", stage], `a state that can be reached from ${initial}`, stage);
  }
  const finals = [...stages].flatMap(([stage, final]) => (final ? [stage] : []));
  if (finals.length === 0) refuse("invalid_input", ["states"], "at least one final state", "none");
  const back = moves.flatMap(({ from, to }) => from.map((stage) => ({ from: [to], to: stage })));
  const ending = reachable(finals, back);
  for (const stage of stages.keys()) {
    if (!ending.has(stage))
      refuse("invalid_input", ["states", stage], "a state with a way to a final one", stage);
  }
}

/** By stage, the place of the first row that needs no guard. */
function certainRows(byStage: ReadonlyMap<string, readonly TransitionRow[]>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [stage, rows] of byStage) {
    const certain = rows.find(({ guards }) => guards.length === 0);
    if (certain !== undefined) places.set(stage, certain.index);
  }
  return places;
}
