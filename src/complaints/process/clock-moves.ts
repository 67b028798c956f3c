import { type ClockPlan, planned } from "../clocks/advance.ts";
import type { ClockRound, ClockRule } from "../clocks/clock-rule.ts";
import { type Passage, stageRound } from "../clocks/definition/rounds.ts";
import type { Moment } from "../conditions/moment.ts";

/** What an event does to the clocks that it concerns, as it stays in a stage or leads from one to another. */
export interface ClockMoves {
  readonly staying: ClocksMoved;
  /** By the stage that is left, then by the one that is entered, where a trigger looks at them. */
  readonly passing: ReadonlyMap<string, ReadonlyMap<string, ClocksMoved>>;
}

/** The clocks that an event concerns, in the order of the process. */
export interface ClocksMoved {
  readonly moves: readonly ClockMove[];
  /** Whether what becomes of one depends on the case. */
  readonly ask: boolean;
}

/** What an event does to a clock: always the same, or as facts and conditions say. */
export interface ClockMove {
  readonly clock: string;
  readonly rule: ClockRule;
  readonly plan: ClockPlan<string> | ((moment: Moment) => ClockPlan<string>);
}

const NONE: ClocksMoved = Object.freeze({ moves: [], ask: false });

export const NO_MOVES: ClockMoves = Object.freeze({ staying: NONE, passing: new Map() });

const NOTHING: ClockPlan<string> = Object.freeze({ rounds: [], goal: undefined });

/** What an event does where it leads. */
export function clockMovesFor({ staying, passing }: ClockMoves, from: string, to: string): ClocksMoved {
  return passing.size === 0 ? staying : (passing.get(from)?.get(to) ?? staying);
}

/** What an event of a type does to the clocks of a process, wherever it can lead. */
export function clockMovesOf(
  type: string,
  passages: readonly Passage[],
  clocks: ReadonlyMap<string, ClockRule>,
): ClockMoves {
  const passing = new Map<string, Map<string, ClocksMoved>>();
  for (const passage of passages) {
    const staged = new Map<string, ClockRound>();
    for (const [clock, { triggers }] of clocks) {
      const round = stageRound(triggers, passage);
      if (round !== null) staged.set(clock, round);
    }
    if (staged.size === 0) continue;
    const targets = passing.get(passage.from) ?? new Map<string, ClocksMoved>();
    passing.set(passage.from, targets);
    targets.set(passage.to, movesOf(type, clocks, staged));
  }
  return { staying: movesOf(type, clocks, new Map()), passing };
}

function movesOf(
  type: string,
  clocks: ReadonlyMap<string, ClockRule>,
  staged: ReadonlyMap<string, ClockRound>,
): ClocksMoved {
  const moves = [...clocks].flatMap(([clock, rule]): ClockMove[] => {
    const rounds = [rule.rounds.get(type), staged.get(clock)].filter((round) => round !== undefined);
    if (rounds.length === 0 && rule.choose === null) return [];
    return [{ clock, rule, plan: planOf(clock, rule, rounds) }];
  });
  return { moves, ask: moves.some(({ plan }) => typeof plan === "function") };
}

function planOf(clock: string, rule: ClockRule, rounds: readonly ClockRound[]): ClockMove["plan"] {
  const isFixed = rule.choose === null && rounds.every((round) => typeof round !== "function");
  if (isFixed) return { rounds: rounds as ClockPlan<string>["rounds"], goal: undefined };
  return (moment) => {
    const { state } = moment.state.clocks[clock]!;
    const stays = rounds.length === 0 && (state === "idle" || state === "stopped");
    return stays ? NOTHING : planned(rule, rounds, moment);
  };
}
