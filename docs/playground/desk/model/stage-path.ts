import type { ComplaintProcess, ComplaintState, PathStep } from "service-quality/complaints";

/** A stage that the case has passed, is in, or would come to on the usual way to the end. */
export interface StageMark {
  readonly stage: string;
  readonly is: "passed" | "present" | "ahead";
  /** When the case came there; `null` of the first stage and of those ahead. */
  readonly at: string | null;
}

/** The stages of a case as a path. The stage before the first event is left out once it is passed. */
export function stagePath(
  process: ComplaintProcess,
  path: readonly PathStep[],
  { stage, ended }: ComplaintState,
): readonly StageMark[] {
  const passed = path.slice(1, -1).map(({ stage, at }): StageMark => ({ stage, is: "passed", at }));
  const present: StageMark = { stage, is: "present", at: path.at(-1)!.at };
  const ahead = ended ? [] : usualWay(process, stage);
  return [...passed, present, ...ahead.map((stage): StageMark => ({ stage, is: "ahead", at: null }))];
}

/** A way from the present stage to another one. */
interface Way {
  readonly stages: readonly string[];
  readonly cost: number;
}

/**
 * The stages after one on the way to the first of the final stages that can be reached, whatever guards say: of all
 * ways the one by the rows that stand first in the table, as that is how a process is written down.
 */
function usualWay({ states, transitions }: ComplaintProcess, start: string): readonly string[] {
  const ways = new Map<string, Way>([[start, { stages: [], cost: 0 }]]);
  const settled = new Set<string>();
  for (;;) {
    const [stage, way] = cheapest(ways, settled) ?? [null, null];
    if (stage === null) break;
    settled.add(stage);
    if (states[stage]!.final === true) continue;
    transitions.forEach(({ from, to }, row) => {
      if (to === undefined || !leaves(from, stage)) return;
      const cost = way.cost + row + 1;
      if (cost < (ways.get(to)?.cost ?? Number.POSITIVE_INFINITY))
        ways.set(to, { stages: [...way.stages, to], cost });
    });
  }
  const end = Object.keys(states).find((stage) => states[stage]!.final === true && ways.has(stage));
  return end === undefined ? [] : ways.get(end)!.stages;
}

function cheapest(ways: ReadonlyMap<string, Way>, settled: ReadonlySet<string>): [string, Way] | undefined {
  return [...ways].filter(([stage]) => !settled.has(stage)).sort(([, a], [, b]) => a.cost - b.cost)[0];
}

function leaves(from: string | readonly string[], stage: string): boolean {
  return from === "*" || [from].flat().includes(stage);
}
