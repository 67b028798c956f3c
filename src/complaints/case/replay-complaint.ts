import type { Note } from "../../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { entriesAt } from "../../errors/read-argument.ts";
import { growing } from "../clocks/append.ts";
import type { ComplaintEffect } from "../conditions/effect.ts";
import { compiledProcess } from "../process/define-process.ts";
import { type ComplaintEvent, eventAt } from "../process/event.ts";
import type { ComplaintEventOf, ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { checkState } from "./check-state.ts";
import { step } from "./step.ts";
import { type RefusalReason, supportBy, TRANSITION_OPTIONS, type TransitionOptions } from "./transition.ts";

/** Options of `replayComplaint`. */
export interface ReplayOptions<State = ComplaintState> extends TransitionOptions {
  /** Where the case stands before the events; not opened by default. */
  readonly state?: State | undefined;
}

const REPLAY_OPTIONS = {
  ...TRANSITION_OPTIONS,
  state: asGiven as Reader<ComplaintState | undefined>,
} satisfies Readers<ReplayOptions>;

/** An event that a replay met and refused. */
export interface ReplayRefusal {
  /** Its place in the list. */
  index: number;
  /** Its type. */
  event: string;
  at: string;
  /** Of the case when it came. */
  stage: string;
  reason: RefusalReason;
  failed: readonly string[];
  limit: number | null;
  left: number | null;
}

/** A stage, and the event that led there; all `null` for the first. */
export interface PathStep {
  index: number | null;
  event: string | null;
  at: string | null;
  stage: string;
}

/** The result of `replayComplaint`. */
export interface ComplaintReplay<State = ComplaintState> {
  model: "complaint-replay";
  state: State;
  /** How many of the events were accepted. */
  accepted: number;
  refusals: ReplayRefusal[];
  /** With the place of the event that each belongs to. */
  effects: { index: number; effect: ComplaintEffect }[];
  /** The first stage, and every change of stage. */
  path: PathStep[];
  notes: Note[];
}

/**
 * Folds a list of events, in the order given, into the state of the case: the same as `transitionComplaint` one by
 * one. A refused event leaves the state and is listed.
 *
 * @throws `invalid_input` as `transitionComplaint`.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, replayComplaint } from "service-quality/complaints";
 *
 * const process = defineComplaintProcess({
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, closed: { final: true } },
 *   events: { Received: { requires: ["channel"] }, Closed: {} },
 *   transitions: [
 *     { from: "new", event: "Received", to: "open" },
 *     { from: "open", event: "Closed", to: "closed" },
 *   ],
 * });
 * const { state, accepted, refusals, path } = replayComplaint(process, [
 *   { type: "Received", at: "2026-01-12T09:00:00Z", data: { channel: "phone" } },
 *   { type: "Closed", at: "2026-01-14T15:30:00Z" },
 *   { type: "Closed", at: "2026-01-14T15:31:00Z" },
 * ]);
 * [state.stage, accepted]; // => ["closed", 2]
 * refusals.map(({ index, reason, failed }) => [index, reason, failed]); // => [[2, "ended", ["closed"]]]
 * path.map(({ stage }) => stage); // => ["new", "open", "closed"]
 * ```
 */
export function replayComplaint<const Process extends ComplaintProcess>(
  process: Process,
  events: readonly ComplaintEventOf<Process>[],
  options?: ReplayOptions<ComplaintStateOf<Process>>,
): ComplaintReplay<ComplaintStateOf<Process>> {
  const compiled = compiledProcess(process);
  const { state: before, ...given } = readOptions(options, REPLAY_OPTIONS);
  const support = supportBy(compiled, given);
  if (before !== undefined) checkState(compiled, before, ["state"]);
  const append = growing();
  let state = before ?? compiled.before;
  const refusals: ReplayRefusal[] = [];
  const effects: { index: number; effect: ComplaintEffect }[] = [];
  const path: PathStep[] = [{ index: null, event: null, at: null, stage: state.stage }];
  const list = entriesAt(events, ["events"], "a list of events", asGiven);
  for (let index = 0; index < list.length; index++) {
    const event = eventAt(list[index] as ComplaintEvent, ["events", index]);
    const { type, at } = event;
    const result = step(compiled, state, event, support, append);
    if (result.kind === "refused") {
      const { reason, failed, limit, left } = result;
      refusals.push({ index, event: type, at, stage: state.stage, reason, failed, limit, left });
      continue;
    }
    for (const effect of result.effects) effects.push({ index, effect });
    if (result.state.stage !== state.stage) path.push({ index, event: type, at, stage: result.state.stage });
    state = result.state;
  }
  return {
    model: "complaint-replay",
    state: state as ComplaintStateOf<Process>,
    accepted: list.length - refusals.length,
    refusals,
    effects,
    path,
    notes: [],
  };
}
