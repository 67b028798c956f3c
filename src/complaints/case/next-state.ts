import { refuse } from "../../errors/refuse.ts";
import { type Append, appended } from "../clocks/append.ts";
import { advanced } from "../clocks/clock-record.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { Moment } from "../conditions/moment.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import type { KnownEvent } from "../process/event.ts";
import type { EventRule } from "../process/event-rule.ts";
import { markMade } from "../process/made-state.ts";
import type { ComplaintState } from "../process/state.ts";
import type { TransitionRow } from "../process/transition-row.ts";
import type { ComplaintEffect } from "./transition.ts";

const NO_EFFECTS: readonly ComplaintEffect[] = Object.freeze([]);

/** The state after a row has fired; what does not change is shared with the state before. */
export function nextState(
  process: CompiledProcess,
  rule: EventRule,
  row: TransitionRow,
  moment: Moment,
  event: KnownEvent,
  waived: readonly string[],
  append: Append = appended,
): ComplaintState {
  const { state } = moment;
  const isFirst = state.revision === 0;
  const next: ComplaintState = {
    process: state.process,
    version: state.version,
    case: isFirst ? event.case : state.case,
    revision: state.revision + 1,
    stage: row.to ?? state.stage,
    ended: row.to === null ? state.ended : row.ends,
    openedAt: isFirst ? event.at : state.openedAt,
    updatedAt: event.at,
    parts: rule.moves.length === 0 ? state.parts : partsAfter(state.parts, rule),
    facts: row.writes.length === 0 ? state.facts : factsAfter(row, moment, event),
    overrides: waived.length === 0 ? state.overrides : append(state.overrides, recorded(event, waived)),
    clocks: rule.clocks.length === 0 ? state.clocks : clocksAfter(state.clocks, rule, event.at, append),
  };
  return markMade(next, process);
}

/** What a row leaves to the application, on the facts as they are after it. */
export function effectsOf(
  { effects }: TransitionRow,
  state: ComplaintState,
  event: KnownEvent,
): readonly ComplaintEffect[] {
  if (effects.length === 0) return NO_EFFECTS;
  const moment: Moment = { state, event, calendar: null };
  return effects.map(
    (entries) => Object.fromEntries(entries.map(([key, read]) => [key, read(moment)!])) as ComplaintEffect,
  );
}

/** Every name is an own key of the record before, and so it stays one, whatever it is called. */
function partsAfter(parts: ComplaintState["parts"], { moves }: EventRule): ComplaintState["parts"] {
  const after: Record<string, string> = { ...parts };
  for (const { part, targets } of moves) after[part] = targets.get(parts[part]!)!;
  return after;
}

function factsAfter(
  { writes }: TransitionRow,
  moment: Moment,
  { path }: KnownEvent,
): ComplaintState["facts"] {
  const after: Record<string, Scalar> = { ...moment.state.facts };
  for (const { fact, read } of writes) {
    const value = read(moment)!;
    if (typeof value === "number" && !Number.isFinite(value)) {
      refuse("invalid_input", [...path, "data"], `amounts with a finite sum in ${fact}`, value);
    }
    after[fact] = value;
  }
  return after;
}

function clocksAfter(
  clocks: ComplaintState["clocks"],
  rule: EventRule,
  at: string,
  append: Append,
): ComplaintState["clocks"] {
  let after: Record<string, ComplaintState["clocks"][string]> | null = null;
  for (const { clock, rule: timed, actions } of rule.clocks) {
    const record = advanced(clocks[clock]!, actions, timed.reopening, at, append);
    if (record === clocks[clock]) continue;
    after ??= { ...clocks };
    after[clock] = record;
  }
  return after ?? clocks;
}

function recorded(
  { type, at, override }: KnownEvent,
  guards: readonly string[],
): ComplaintState["overrides"][number] {
  const { by, why, until = null } = override!;
  return { at, event: type, guards, by, why, until };
}
