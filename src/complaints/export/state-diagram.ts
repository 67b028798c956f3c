import type { TransitionSpec } from "../process/process.ts";

/** Stages and values are called by number, since any text can be their name. */
export interface Diagram {
  readonly ids: ReadonlyMap<string, string>;
  readonly initial: string;
  readonly labels: ReadonlyMap<string, string>;
  /** By source and target; what the arrow says. */
  readonly arrows: readonly (readonly [from: string, to: string, text: string])[];
  readonly finals: readonly string[];
}

/** A machine that is to be drawn. */
export interface Machine {
  readonly prefix: string;
  readonly initial: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly TransitionSpec[];
  /** What `"*"` stands for. */
  readonly open: readonly string[];
  readonly finals: readonly string[];
}

/** A machine with its arrows; rows of one event between the same states are one, their guards alternatives. */
export function diagramOf({ prefix, initial, labels, rows, open, finals }: Machine): Diagram {
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

/** A diagram in the lines of Mermaid. */
export function linesOf({ ids, initial, labels, arrows, finals }: Diagram): string[] {
  const id = (name: string): string => ids.get(name)!;
  return [
    ...[...labels].map(([name, label]) => `state "${safe(label)}" as ${id(name)}`),
    `[*] --> ${id(initial)}`,
    ...arrows.map(([from, to, text]) => `${id(from)} --> ${id(to)} : ${safe(text)}`),
    ...finals.map((final) => `${id(final)} --> [*]`),
  ];
}

/** The states that a row leads from. */
export function sourcesOf(from: TransitionSpec["from"], open: readonly string[]): readonly string[] {
  if (from === "*") return open;
  return typeof from === "string" ? [from] : [...new Set(from)];
}

/** Text with everything that Mermaid could take for more than text as entities. */
export function safe(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,_[\]()/|-]/gu, (character) => `#${character.codePointAt(0)};`);
}
