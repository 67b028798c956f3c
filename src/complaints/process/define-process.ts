import { deepFrozen } from "../../errors/read-argument.ts";
import { type CompiledProcess, compileProcess } from "./compile-process.ts";
import { jsonCopy } from "./json-copy.ts";
import type { ComplaintProcess } from "./process.ts";

const compiled = new WeakMap<object, CompiledProcess>();

/**
 * Checks a complaint process once and returns a frozen copy of it, on which every other function is fast: they take a plain
 * process too, but check that each time.
 *
 * An event fires the first row of `transitions` for the case's stage whose guards all hold. Parts move beside the stage, on
 * the same events; an event that only parts name can come in any stage once the case is open. `set` and `add` read the facts
 * before the event, `effects` those after it.
 *
 * @throws `invalid_input` with the path of what is wrong: a state, event, fact, part, guard, role or clock that is not
 * declared; a state that cannot be reached or has no way to a final one; a row that cannot fire, as one without guards stands
 * before it; an event that no row uses; in a part, a value that cannot be reached, or two targets for a value and an event;
 * `add` on a fact whose first value is no number; a malformed clock, condition, limit or anything else.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, openComplaint } from "service-quality/complaints";
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
 * const opened = openComplaint(process, {
 *   type: "Received",
 *   at: "2026-01-12T10:00:00+01:00",
 *   data: { channel: "phone" },
 * });
 * [opened.kind, opened.state.stage, opened.state.openedAt]; // => ["moved", "open", "2026-01-12T09:00:00.000Z"]
 * ```
 */
export function defineComplaintProcess<const Process extends ComplaintProcess>(spec: Process): Process {
  if (compiled.has(spec)) return spec;
  const process = deepFrozen(jsonCopy(spec, [])) as Process;
  compiled.set(process, compileProcess(process));
  return process;
}

/** The tables of a process; those of a defined one are kept with it. */
export function compiledProcess(process: ComplaintProcess): CompiledProcess {
  return compiled.get(process) ?? compileProcess(jsonCopy(process, []));
}
