import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { booleanAt } from "../../errors/read-argument.ts";
import { readProcess } from "../process/define-process.ts";
import type { PlainProcess } from "../process/plain-process.ts";
import type { PartSpec } from "../process/process.ts";
import { clockDiagram } from "./clock-diagram.ts";
import { type Diagram, diagramOf, linesOf, safe, sourcesOf } from "./state-diagram.ts";

/** Options of `processToMermaid`. */
export interface MermaidOptions {
  /** Whether clocks are drawn too; `false` by default. */
  readonly clocks?: boolean | undefined;
}

const MERMAID_OPTIONS = { clocks: otherwise(booleanAt, false) } satisfies Readers<MermaidOptions>;

/**
 * A process as a Mermaid state diagram: its stages with their labels, an arrow for every event that leads from one
 * to another with the guards in brackets (alternatives parted by "or"), and each part as a small machine of its
 * own. What leaves the stage as it is has no arrow. Any text is safe as a name.
 *
 * With `clocks: true` each clock is such a machine too, from idle to running, paused and stopped: what moves it
 * stands on the arrow, alternatives parted by "or", with "on a condition" in brackets where a trigger has one.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses, and for options that it does not know.
 *
 * Source: Mermaid, stateDiagram-v2.
 *
 * @example
 * ```ts
 * import { processToMermaid } from "service-quality/complaints";
 *
 * const text = processToMermaid({
 *   id: "desk",
 *   version: 1,
 *   initial: "open",
 *   states: { open: {}, closed: { final: true, label: "done" } },
 *   events: { Closed: {} },
 *   transitions: [{ from: "open", event: "Closed", to: "closed" }],
 * });
 * text.split("\n"); // => ["stateDiagram-v2", "  state \"open\" as s1", "  state \"done\" as s2", "  [*] --> s1", "  s1 --> s2 : Closed", "  s2 --> [*]"]
 * ```
 */
export function processToMermaid(process: PlainProcess, options: MermaidOptions = {}): string {
  const { clocks: isTimed } = readOptions(options, MERMAID_OPTIONS);
  const { states, initial, transitions, parts = {}, clocks = {} } = readProcess(process).document;
  const labels = new Map(Object.entries(states).map(([stage, { label = stage }]) => [stage, label]));
  const finals = Object.keys(states).filter((stage) => states[stage]!.final === true);
  const open = Object.keys(states).filter((stage) => states[stage]!.final !== true);
  const stages = linesOf(diagramOf({ prefix: "s", initial, labels, rows: transitions, open, finals }));
  const machines = Object.entries(parts).flatMap(([part, spec], i) =>
    composite(part, `p${i + 1}`, partDiagram(`p${i + 1}v`, spec)),
  );
  const timed = isTimed ? Object.entries(clocks) : [];
  const timers = timed.flatMap(([clock, spec], i) =>
    composite(`clock ${clock}`, `c${i + 1}`, clockDiagram(`c${i + 1}v`, spec, labels)),
  );
  const lines = [...stages, ...machines, ...timers];
  return ["stateDiagram-v2", ...lines.map((line) => `  ${line}`)].join("\n");
}

/** A machine within the diagram. */
function composite(name: string, id: string, diagram: Diagram): string[] {
  return [`state "${safe(name)}" as ${id} {`, ...linesOf(diagram).map((line) => `  ${line}`), "}"];
}

function partDiagram(prefix: string, { initial, transitions: rows }: PartSpec): Diagram {
  const values = new Set([initial, ...rows.flatMap(({ from, to }) => [...sourcesOf(from, []), to])]);
  const labels = new Map([...values].map((value) => [value, value]));
  return diagramOf({ prefix, initial, labels, rows, open: [], finals: [] });
}
