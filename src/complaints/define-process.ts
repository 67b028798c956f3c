import { deepFrozen } from "../errors/read-argument.ts";
import { type CompiledProcess, compileProcess } from "./compile-process.ts";
import { jsonCopy } from "./json-copy.ts";
import type { ComplaintProcess } from "./process.ts";

const compiled = new WeakMap<object, CompiledProcess>();

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
