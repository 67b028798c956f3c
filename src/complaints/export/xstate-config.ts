import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Operand } from "../conditions/expression.ts";
import { readProcess } from "../process/define-process.ts";
import type { PlainProcess } from "../process/plain-process.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";

/** What XState asks before a transition: guards of the process by name, or whether any of its rows takes the event. */
export interface XStateGuard {
  /** The names, joined for people: all implementations are one function, which goes by `params`. */
  type: string;
  /** `null`: the event is accepted at all. */
  params: { guards: string[] | null };
}

/** What XState does with a transition: record the event in the case, then what is left to the application. */
export interface XStateAction {
  /** `record`, or `effect.` and the effect's type. */
  type: string;
  /** Of an effect: its values, as they stand in the process. */
  params?: Record<string, Operand>;
}

/** A transition of an XState machine; without a target the state stays. */
export interface XStateTransition {
  target?: string;
  guard: XStateGuard;
  actions: XStateAction[];
}

/** A state of an XState machine. */
export interface XStateNode {
  id: string;
  /** `["final"]` where the case has ended; not XState's own final states, which cannot be left. */
  tags?: string[];
  meta?: { label: string | null; hold: string | null };
  on: Record<string, XStateTransition[]>;
}

/** A region of an XState machine. */
export interface XStateRegion {
  initial: string;
  states: Record<string, XStateNode>;
}

/** The configuration of an XState v5 machine. */
export interface XStateConfig {
  id: string;
  version: string;
  type: "parallel";
  /** The case before its first event. */
  context: { case: ComplaintState };
  states: {
    stage: XStateRegion;
    /** Where the process has parts. */
    parts?: { type: "parallel"; states: Record<string, XStateRegion> };
  };
}

/**
 * A process as the configuration of an XState v5 machine, strictly JSON: the stages are one region, the parts
 * others beside it, so that a snapshot's value is `{ stage, parts }`. Conditions on data cannot be JSON in XState:
 * guards are named, with the names in `params`, and implemented by `xstateImplementations`, which keeps the case in
 * the context (`context.case`). An event is sent as it is. What the engine refuses changes nothing.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses, and for names that XState keeps for itself:
 * types of events that are `*`, end in `.*` or begin with `xstate.`; stages, parts and their values that begin with
 * `#` or are `__proto__`.
 *
 * Source: XState 5, `createMachine`.
 *
 * @example
 * ```ts
 * import { STANDARD_PROCESS, toXStateConfig } from "service-quality/complaints";
 *
 * const { stage, parts } = toXStateConfig(STANDARD_PROCESS).states;
 * stage.states.received?.on.ComplaintAssessed?.[0]?.guard; // => { type: "withinAdmissionWindow", params: { guards: ["withinAdmissionWindow"] } }
 * parts?.states.ack?.states.due?.on.Acknowledged?.[0]?.target; // => "#part-1-2"
 * ```
 */
export function toXStateConfig(process: PlainProcess): XStateConfig {
  const { document, compiled } = readProcess(process);
  const { before, stages, events, parts } = compiled;
  for (const type of events.keys()) checkType(type);
  for (const stage of stages.keys()) checkName(stage, ["states", stage]);
  for (const [part, { values }] of parts) {
    for (const name of [part, ...values]) checkName(name, ["parts", part]);
  }
  const stageIds = idsOf("stage", stages.keys());
  const stayed = [...events.values()].filter(({ rows, moves }) => rows.size === 0 && moves.length > 0);
  const nodes = [...stages].map(([stage, final]): [string, XStateNode] => {
    const rows = [...events.values()].flatMap(({ type, rows }): [string, XStateTransition[]][] => {
      const here = rows.get(stage)?.map(({ index }) => transitionOf(document, index, stageIds));
      return here === undefined ? [] : [[type, here]];
    });
    const parted = stayed.map(({ type }): [string, XStateTransition[]] => [
      type,
      [{ guard: ACCEPTED, actions: [{ type: "record" }] }],
    ]);
    const { label = null, hold = null } = document.states[stage]!;
    return [
      stage,
      {
        id: stageIds.get(stage)!,
        ...(final ? { tags: ["final"] } : {}),
        meta: { label, hold },
        on: Object.fromEntries([...rows, ...parted]),
      },
    ];
  });
  const regions = [...parts].map(([part, { initial, values, targets }], i): [string, XStateRegion] => {
    const ids = idsOf(`part-${i + 1}`, values);
    const states = [...values].map((value): [string, XStateNode] => {
      const moves = [...targets].flatMap(([type, byValue]): [string, XStateTransition[]][] => {
        const to = byValue.get(value);
        return to === undefined
          ? []
          : [[type, [{ target: `#${ids.get(to)}`, guard: ACCEPTED, actions: [] }]]];
      });
      return [value, { id: ids.get(value)!, on: Object.fromEntries(moves) }];
    });
    return [part, { initial, states: Object.fromEntries(states) }];
  });
  return {
    id: document.id,
    version: String(document.version),
    type: "parallel",
    context: { case: before },
    states: {
      stage: { initial: document.initial, states: Object.fromEntries(nodes) },
      ...(regions.length === 0 ? {} : { parts: { type: "parallel", states: Object.fromEntries(regions) } }),
    },
  };
}

const ACCEPTED: XStateGuard = { type: "accepted", params: { guards: null } };

/** A row of the table. */
function transitionOf(
  { transitions }: ComplaintProcess,
  index: number,
  ids: ReadonlyMap<string, string>,
): XStateTransition {
  const { to, guards = [], effects = [] } = transitions[index]!;
  const wanted = effects.map(({ type, ...params }): XStateAction => ({ type: `effect.${type}`, params }));
  return {
    ...(to === undefined ? {} : { target: `#${ids.get(to)}` }),
    guard: {
      type: guards.length === 0 ? "permitted" : guards.join(" and "),
      params: { guards: [...guards] },
    },
    actions: [{ type: "record" }, ...wanted],
  };
}

/** By number, since a name may hold what XState reads as a path. */
function idsOf(region: string, names: Iterable<string>): ReadonlyMap<string, string> {
  return new Map([...names].map((name, i) => [name, `${region}-${i + 1}`]));
}

function checkType(type: string): void {
  if (type === "*" || type.endsWith(".*") || type.startsWith("xstate.")) {
    refuse("invalid_input", ["events", type], "a type of event that XState does not keep for itself", type);
  }
}

function checkName(name: string, path: ErrorPath): void {
  if (name.startsWith("#") || name === "__proto__") {
    refuse("invalid_input", path, "a name that XState does not keep for itself", name);
  }
}
