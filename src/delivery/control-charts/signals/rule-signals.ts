import type { PhaseRange } from "../drawing/chart-frame.ts";
import type { ChartLine } from "../drawing/chart-line.ts";
import { findPatterns } from "./patterns.ts";
import { presentPoints, sidesBeyond } from "./present-points.ts";
import type { RunRule } from "./run-rule.ts";
import { type ChartRuns, runsOf } from "./runs.ts";

/** A stretch of points that a rule's signals cover, from the first one that contributes; both ends belong to it. */
export interface ChartSignal {
  rule: string;
  from: number;
  to: number;
}

/** What rules find on a line. */
export interface LineSignals {
  /** By point, the rules that it completes, in their order. */
  readonly byPoint: string[][];
  /** By rule, then by place. */
  readonly stretches: ChartSignal[];
  /** By phase. */
  readonly runs: ChartRuns[];
}

/** Tries rules on the points of each phase; no rule reaches across phases. */
export function lineSignals(
  line: ChartLine,
  phases: readonly PhaseRange[],
  rules: readonly RunRule[],
): LineSignals {
  const byPoint: string[][] = [];
  for (let i = 0; i < line.values.length; i++) byPoint.push([]);
  const stretches = rules.map((): ChartSignal[] => []);
  const runs = phases.map((phase) => {
    const points = presentPoints(line, phase);
    const runs = runsOf(sidesBeyond(points, 0));
    rules.forEach((rule, r) => {
      const found: Stretch[] = [];
      findPatterns(points, runs, rule, (first, last) => {
        byPoint[points.places[last]!]!.push(rule.id);
        addStretch(found, first, last);
      });
      for (const { from, to } of found) {
        stretches[r]!.push({ rule: rule.id, from: points.places[from]!, to: points.places[to]! });
      }
      if (rule.kind === "crossings" && runs.crossings < (runs.crossingsLimit ?? 0)) {
        stretches[r]!.push({ rule: rule.id, from: phase.from, to: phase.to });
      }
    });
    return runs;
  });
  return { byPoint, stretches: stretches.flat(), runs };
}

interface Stretch {
  from: number;
  to: number;
}

/** Adds a pattern that ends later than those before it; stretches over each other and those that touch become one. */
function addStretch(stretches: Stretch[], first: number, to: number): void {
  let from = first;
  for (let last = stretches.at(-1); last !== undefined && last.to >= from - 1; last = stretches.at(-1)) {
    from = Math.min(from, last.from);
    stretches.pop();
  }
  stretches.push({ from, to });
}
