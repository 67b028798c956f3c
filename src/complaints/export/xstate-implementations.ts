import type { ErrorPath } from "../../errors/error.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { checkState } from "../case/check-state.ts";
import { step } from "../case/step.ts";
import { supportBy, TRANSITION_OPTIONS, type TransitionOptions } from "../case/transition.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { readProcess } from "../process/define-process.ts";
import { type ComplaintEvent, eventAt } from "../process/event.ts";
import type { PlainProcess } from "../process/plain-process.ts";
import type { ComplaintState } from "../process/state.ts";
import { toXStateConfig, type XStateGuard } from "./xstate-config.ts";

/** What XState gives to guards and to `assign`. */
export interface XStateArguments {
  readonly context: { readonly case: ComplaintState };
  readonly event: ComplaintEvent;
}

/** Options of `xstateImplementations`. */
export interface XStateOptions<Action> extends TransitionOptions {
  /** XState's own `assign`. */
  readonly assign: (record: (args: XStateArguments) => { case: ComplaintState }) => Action;
}

/** What a machine of `toXStateConfig` is created with. */
export interface XStateImplementations<Action> {
  /** By the names that the configuration gives them. */
  guards: Record<string, (args: XStateArguments, params: XStateGuard["params"]) => boolean>;
  /** `record` puts the case after the event into the context; effects are left to the application. */
  actions: { record: Action };
}

/**
 * The guards and the action that a machine of `toXStateConfig` needs. A guard holds if the event is in order,
 * permitted, complete and within the limit of its role, no part stands in its way, and the conditions of that row
 * hold or are waived; XState takes the first transition whose guard does. XState itself is not imported: its
 * `assign` is handed in.
 *
 * @throws `invalid_input` for what `toXStateConfig` refuses, and without `assign`; guards throw it for a malformed
 * event, as `transitionComplaint` does.
 *
 * @example
 * ```ts
 * import { STANDARD_PROCESS, toXStateConfig, xstateImplementations } from "service-quality/complaints";
 *
 * const { guards } = xstateImplementations(STANDARD_PROCESS, { assign: (record) => record });
 * const { context } = toXStateConfig(STANDARD_PROCESS);
 * const event = { type: "ComplaintReceived", at: "2026-03-02T09:00:00Z", data: { channel: "phone", kind: "wish" } };
 * guards.permitted?.({ context, event }, { guards: [] }); // => true
 * guards.permitted?.({ context, event: { ...event, data: { channel: "phone" } } }, { guards: [] }); // => false
 * ```
 */
export function xstateImplementations<Action>(
  process: PlainProcess,
  options: XStateOptions<Action>,
): XStateImplementations<Action> {
  const { assign, ...given } = readOptions(options, {
    ...TRANSITION_OPTIONS,
    assign: assignAt<Action>,
  } satisfies Readers<XStateOptions<Action>>);
  const { document, compiled } = readProcess(process);
  const support = supportBy(compiled, given);
  const holds = ({ context, event }: XStateArguments, { guards }: XStateGuard["params"]): boolean => {
    checkState(compiled, context.case, ["context", "case"]);
    const known = eventAt(event, ["event"]);
    const asked = guards === null ? compiled : withRowsOf(compiled, context.case.stage, known.type, guards);
    return step(asked, context.case, known, support).kind === "moved";
  };
  const { states } = toXStateConfig(document);
  const regions = [states.stage, ...Object.values(states.parts?.states ?? {})];
  const types = regions.flatMap((region) =>
    Object.values(region.states).flatMap(({ on }) => Object.values(on).flatMap((rows) => rows.map(typeOf))),
  );
  return {
    guards: Object.fromEntries(types.map((type) => [type, holds])),
    actions: {
      record: assign(({ context, event }) => ({
        case: step(compiled, context.case, eventAt(event, ["event"]), support).state,
      })),
    },
  };
}

function assignAt<Action>(value: unknown, path: ErrorPath): XStateOptions<Action>["assign"] {
  if (typeof value === "function") return value as XStateOptions<Action>["assign"];
  return refuse("invalid_input", path, "XState's assign", value);
}

function typeOf({ guard }: { readonly guard: XStateGuard }): string {
  return guard.type;
}

/** The process with those rows alone, for a stage and an event, that ask these guards. */
function withRowsOf(
  compiled: CompiledProcess,
  stage: string,
  type: string,
  guards: readonly string[],
): CompiledProcess {
  const rule = compiled.events.get(type)!;
  const rows = rule.rows
    .get(stage)!
    .filter(
      (row) => row.guards.length === guards.length && row.guards.every(({ name }, i) => name === guards[i]),
    );
  return {
    ...compiled,
    events: new Map([...compiled.events, [type, { ...rule, rows: new Map([[stage, rows]]) }]]),
  };
}
