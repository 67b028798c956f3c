import type { ErrorPath } from "../../errors/error.ts";
import { deepFrozen } from "../../errors/read-argument.ts";
import { underPath } from "../../errors/under-path.ts";
import { type CompiledProcess, compileProcess } from "./compile-process.ts";
import type { ClocksInNamesOf } from "./inferred.ts";
import { jsonCopy } from "./json-copy.ts";
import type { PlainProcess } from "./plain-process.ts";
import type { ComplaintProcess } from "./process.ts";

/** A process, and what it is run by. */
interface ReadProcess {
  /** Strict JSON; of a defined process, frozen. */
  readonly document: ComplaintProcess;
  readonly compiled: CompiledProcess;
}

/** Defined processes with their tables; `null` where nobody has asked for them yet. */
const defined = new WeakMap<object, CompiledProcess | null>();

/**
 * Checks a complaint process once and returns a frozen copy of it, on which every other function is fast: they take
 * a plain process too, but check that each time.
 *
 * An event fires the first row of `transitions` for the case's stage whose guards all hold. Parts move beside the
 * stage, on the same events; an event that only parts name can come in any stage once the case is open. `set` and
 * `add` read the facts before the event, `effects` those after it.
 *
 * @throws `invalid_input` with the path of what is wrong: a state, event, fact, part, guard, role or clock that is
 * not declared; a state that cannot be reached or has no way to a final one; a row that cannot fire, as one without
 * guards stands before it; an event that no row uses; in a part, a value that cannot be reached, or two targets for
 * a value and an event; `add` on a fact whose first value is no number; a total of redress that is no such fact, or
 * that no row adds to or sets; of a clock, a trigger that no row can fire, a hold that nothing opens or ends, a term
 * that pauses, a condition on the clock itself, a name of a calendar that the process's `calendars` lack, and an event
 * in `stop` by its type alone that can both end the case and lead back to where it can come again; a malformed clock,
 * condition, limit or anything else.
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
export function defineComplaintProcess<const Process extends ComplaintProcess>(
  spec: Process & ClocksInNamesOf<Process>,
): Process {
  if (defined.has(spec)) return spec;
  const { document, compiled } = readProcess(spec);
  defined.set(deepFrozen(document), compiled);
  return document as Process;
}

/** A process of the library's own, which a test has checked: frozen, and made ready to run when it first runs. */
export function builtInProcess<Process extends ComplaintProcess>(process: Process): Process {
  defined.set(deepFrozen(process), null);
  return process;
}

/** The tables of a process; those of a defined one are kept with it. A fault lies at `path` and its own. */
export function compiledProcess(process: PlainProcess, path: ErrorPath = []): CompiledProcess {
  return defined.get(process) ?? readProcess(process, path).compiled;
}

/** A process as strict JSON, and its tables. */
export function readProcess(process: PlainProcess, path: ErrorPath = []): ReadProcess {
  if (!defined.has(process)) return underPath(path, () => compiledCopy(process));
  const compiled = defined.get(process) ?? compileProcess(process);
  defined.set(process, compiled);
  return { document: process as ComplaintProcess, compiled };
}

function compiledCopy(process: unknown): ReadProcess {
  const document = jsonCopy(process, []) as ComplaintProcess;
  return { document, compiled: compileProcess(document) };
}
