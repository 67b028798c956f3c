import type { Clock, ClockTrigger } from "../clocks/clock.ts";
import type { TransitionSpec } from "../process/process.ts";
import { type Diagram, diagramOf } from "./state-diagram.ts";

/** A clock as a small machine; stages are called by their labels. */
export function clockDiagram(prefix: string, clock: Clock, stages: ReadonlyMap<string, string>): Diagram {
  const { start, pause = [], resume = [], stop = [], reopenOn = [], reopen } = clock;
  const arrow = (
    from: readonly string[],
    to: string,
    triggers: readonly ClockTrigger[],
  ): TransitionSpec[] => {
    if (triggers.length === 0) return [];
    return [{ from, to, event: triggers.map((trigger) => triggerText(trigger, stages)).join(" or ") }];
  };
  const rows = [
    ...arrow(["idle"], "running", start),
    ...arrow(["running"], "paused", pause),
    ...arrow(["paused"], "running", resume),
    ...arrow(pause.length === 0 ? ["running"] : ["running", "paused"], "stopped", stop),
    ...arrow(["stopped"], "running", reopen === "keep-first" ? [] : reopenOn),
  ];
  const states = new Set(["idle", ...rows.map(({ to }) => to!)]);
  const labels = new Map([...states].map((state) => [state, state]));
  return diagramOf({ prefix, initial: "idle", labels, rows, open: [], finals: [] });
}

function triggerText(trigger: ClockTrigger, stages: ReadonlyMap<string, string>): string {
  if (typeof trigger === "string") return trigger;
  const { event = [], entering = [], leaving = [], when, hold } = trigger;
  const named = (word: string, names: string | readonly string[]): string[] => {
    const list = [names].flat().map((name) => stages.get(name)!);
    return list.length === 0 ? [] : [`${word} ${list.join(", ")}`];
  };
  return [
    ...(event.length === 0 ? [] : [[event].flat().join(", ")]),
    ...named("entering", entering),
    ...named("leaving", leaving),
    ...(hold === undefined ? [] : [`(hold ${hold})`]),
    ...(when === undefined ? [] : ["[on a condition]"]),
  ].join(" ");
}
