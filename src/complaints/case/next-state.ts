import { refuse } from "../../errors/refuse.ts";
import { advanced, type ClockPlan } from "../clocks/advance.ts";
import { type Append, appended } from "../clocks/append.ts";
import type { Calendars } from "../clocks/calendars.ts";
import type { Scalar } from "../conditions/expression.ts";
import type { Moment, Standing } from "../conditions/moment.ts";
import { type ClockMove, type ClocksMoved, clockMovesFor } from "../process/clock-moves.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import type { KnownEvent } from "../process/event.ts";
import type { EventRule } from "../process/event-rule.ts";
import { markMade } from "../process/made-state.ts";
import type { ComplaintState } from "../process/state.ts";
import type { TransitionRow } from "../process/transition-row.ts";

/** The state after a row has fired; what does not change is shared with the state before. */
export function nextState(
  process: CompiledProcess,
  rule: EventRule,
  row: TransitionRow,
  state: ComplaintState,
  moment: Moment,
  event: KnownEvent,
  waived: readonly string[],
  append: Append = appended,
): ComplaintState {
  const isFirst = state.revision === 0;
  const stage = row.to ?? state.stage;
  const parts = rule.moves.length === 0 ? state.parts : partsAfter(state.parts, rule);
  const facts = row.writes.length === 0 ? state.facts : factsAfter(row, moment, event);
  const moved = clockMovesFor(rule.clocks, state.stage, stage);
  const next: ComplaintState = {
    process: state.process,
    version: state.version,
    case: isFirst ? event.case : state.case,
    revision: state.revision + 1,
    stage,
    ended: row.to === null ? state.ended : row.ends,
    openedAt: isFirst ? event.at : state.openedAt,
    updatedAt: event.at,
    parts,
    facts,
    overrides: waived.length === 0 ? state.overrides : append(state.overrides, recorded(event, waived)),
    clocks:
      moved.moves.length === 0
        ? state.clocks
        : clocksAfter(moved, { facts, parts, clocks: state.clocks }, event, moment.calendars, append),
  };
  return markMade(next, process);
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

/** Facts and conditions are asked before any clock moves: they see the others as they stood before the event. */
function clocksAfter(
  { moves, ask }: ClocksMoved,
  state: Standing,
  event: KnownEvent,
  calendars: Calendars,
  append: Append,
): ComplaintState["clocks"] {
  const { clocks } = state;
  const plans = ask ? moves.map((move) => planFor(move, { state, event, calendars })) : null;
  let after: Record<string, ComplaintState["clocks"][string]> | null = null;
  for (let i = 0; i < moves.length; i++) {
    const { clock, rule, plan } = moves[i]!;
    const record = advanced(
      rule,
      clocks[clock]!,
      plans === null ? (plan as ClockPlan<string>) : plans[i]!,
      event.at,
      append,
    );
    if (record === clocks[clock]) continue;
    after ??= { ...clocks };
    after[clock] = record;
  }
  return after ?? clocks;
}

function planFor({ plan }: ClockMove, moment: Moment): ClockPlan<string> {
  return typeof plan === "function" ? plan(moment) : plan;
}

function recorded(
  { type, at, override }: KnownEvent,
  guards: readonly string[],
): ComplaintState["overrides"][number] {
  const { by, why, until = null } = override!;
  return { at, event: type, guards, by, why, until };
}
