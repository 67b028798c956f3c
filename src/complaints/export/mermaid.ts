import { readProcess } from "../process/define-process.ts";
import type { PlainProcess } from "../process/plain-process.ts";
import type { PartSpec, TransitionSpec } from "../process/process.ts";

/** Stages and values are called by number, since any text can be their name. */
interface Diagram {
  readonly ids: ReadonlyMap<string, string>;
  readonly initial: string;
  readonly labels: ReadonlyMap<string, string>;
  /** By source and target; what the arrow says. */
  readonly arrows: readonly (readonly [from: string, to: string, text: string])[];
  readonly finals: readonly string[];
}

/**
 * A process as a Mermaid state diagram: its stages with their labels, an arrow for every event that leads from one
 * to another with the guards in brackets (alternatives parted by "or"), and each part as a small machine of its
 * own. What leaves the stage as it is has no arrow. Any text is safe as a name.
 *
 * @throws `invalid_input` for what `defineComplaintProcess` refuses.
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
export function processToMermaid(process: PlainProcess): string {
  const { states, initial, transitions, parts = {} } = readProcess(process).document;
  const labels = new Map(Object.entries(states).map(([stage, { label = stage }]) => [stage, label]));
  const finals = Object.keys(states).filter((stage) => states[stage]!.final === true);
  const open = Object.keys(states).filter((stage) => states[stage]!.final !== true);
  const stages = linesOf(diagramOf({ prefix: "s", initial, labels, rows: transitions, open, finals }));
  const machines = Object.entries(parts).flatMap(([part, spec], i) => [
    `state "${safe(part)}" as p${i + 1} {`,
    ...linesOf(partDiagram(`p${i + 1}v`, spec)).map((line) => `  ${line}`),
    "}",
  ]);
  return ["stateDiagram-v2", ...[...stages, ...machines].map((line) => `  ${line}`)].join("\n");
}

function partDiagram(prefix: string, { initial, transitions: rows }: PartSpec): Diagram {
  const values = new Set([initial, ...rows.flatMap(({ from, to }) => [...sourcesOf(from, []), to])]);
  const labels = new Map([...values].map((value) => [value, value]));
  return diagramOf({ prefix, initial, labels, rows, open: [], finals: [] });
}

interface Machine {
  readonly prefix: string;
  readonly initial: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly TransitionSpec[];
  /** What `"*"` stands for. */
  readonly open: readonly string[];
  readonly finals: readonly string[];
}

function diagramOf({ prefix, initial, labels, rows, open, finals }: Machine): Diagram {
  const ids = new Map([...labels.keys()].map((name, i) => [name, `${prefix}${i + 1}`]));
  const arrows = new Map<string, { from: string; to: string; event: string; guards: string[] }>();
  for (const { from, event, to, guards = [] } of rows) {
    if (to === undefined) continue;
    for (const source of sourcesOf(from, open)) {
      const key = JSON.stringify([source, to, event]);
      const arrow = arrows.get(key) ?? { from: source, to, event, guards: [] };
      arrow.guards.push(guards.join(" and "));
      arrows.set(key, arrow);
    }
  }
  const drawn = [...arrows.values()].map(({ from, to, event, guards }) => {
    const condition = guards.includes("") ? "" : ` [${guards.join(" or ")}]`;
    return [from, to, `${event}${condition}`] as const;
  });
  return { ids, initial, labels, arrows: drawn, finals };
}

function linesOf({ ids, initial, labels, arrows, finals }: Diagram): string[] {
  const id = (name: string): string => ids.get(name)!;
  return [
    ...[...labels].map(([name, label]) => `state "${safe(label)}" as ${id(name)}`),
    `[*] --> ${id(initial)}`,
    ...arrows.map(([from, to, text]) => `${id(from)} --> ${id(to)} : ${safe(text)}`),
    ...finals.map((final) => `${id(final)} --> [*]`),
  ];
}

function sourcesOf(from: TransitionSpec["from"], open: readonly string[]): readonly string[] {
  if (from === "*") return open;
  return typeof from === "string" ? [from] : [...new Set(from)];
}

/** Text with everything that Mermaid could take for more than text as entities. */
function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,_[\]()/|-]/gu, (character) => `#${character.codePointAt(0)};`);
}
