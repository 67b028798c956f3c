import { compareFigures } from "../../../numeric/ties.ts";
import { type PresentPoints, sidesBeyond, sidesOfLimits } from "./present-points.ts";
import type { AlternatingRule, BeyondRule, RunRule, TrendRule, WithinRule } from "./run-rule.ts";
import type { ChartRuns } from "./runs.ts";

/** Takes up a pattern: the first point that contributes to it, and the point that completes it. */
export type Mark = (first: number, last: number) => void;

/** Finds the patterns of a rule in the points of a phase, in the order in which they are completed. */
export function findPatterns(points: PresentPoints, runs: ChartRuns, rule: RunRule, mark: Mark): void {
  if (rule.kind === "beyond") findBeyond(points, rule, mark);
  else if (rule.kind === "within") findWithin(points, rule, mark);
  else if (rule.kind === "trend") findSteps(points, rule, 1, mark);
  else if (rule.kind === "alternating") findSteps(points, rule, -1, mark);
  else if (rule.kind === "limits") findBeyondLimits(points, mark);
  else if (rule.kind === "longest-run") findLongRuns(points, runs, mark);
}

function findBeyond(points: PresentPoints, rule: BeyondRule, mark: Mark): void {
  const sides = sidesBeyond(points, rule.sigmas);
  const above = { places: new Int32Array(sides.length), first: 0, end: 0 };
  const below = rule.side === "either" ? above : { ...above, places: new Int32Array(sides.length) };
  for (let k = 0; k < sides.length; k++) {
    if (sides[k] === 0) continue;
    const recent = sides[k] === 1 ? above : below;
    recent.places[recent.end++] = k;
    while (recent.places[recent.first]! <= k - rule.of) recent.first++;
    if (recent.end - recent.first >= rule.points) mark(recent.places[recent.first]!, k);
  }
}

function findWithin(points: PresentPoints, rule: WithinRule, mark: Mark): void {
  const sides = sidesBeyond(points, rule.sigmas);
  const isKnown = (k: number) => rule.sigmas === 0 || !Number.isNaN(points.spreads[k]!);
  let run = 0;
  for (let k = 0; k < sides.length; k++) {
    run = sides[k] === 0 && isKnown(k) ? run + 1 : 0;
    if (run >= rule.points) mark(k - rule.points + 1, k);
  }
}

/** Points each of which steps the way that the last one stepped, or the other way. */
function findSteps(
  { values }: PresentPoints,
  { points }: TrendRule | AlternatingRule,
  way: 1 | -1,
  mark: Mark,
): void {
  let run = 1;
  let before = 0;
  for (let k = 1; k < values.length; k++) {
    const step = Math.sign(compareFigures(values[k]!, values[k - 1]!));
    run = step !== 0 && step === way * before ? run + 1 : 1 + Math.abs(step);
    before = step;
    if (run >= points) mark(k - points + 1, k);
  }
}

function findBeyondLimits(points: PresentPoints, mark: Mark): void {
  sidesOfLimits(points).forEach((side, k) => {
    if (side !== 0) mark(k, k);
  });
}

/** Runs on one side of the center that are longer than usual; each is marked at its last useful point. */
function findLongRuns(points: PresentPoints, { longestRunLimit }: ChartRuns, mark: Mark): void {
  if (longestRunLimit === null) return;
  const sides = sidesBeyond(points, 0);
  let run = { side: 0, first: 0, last: 0, n: 0 };
  const end = () => {
    if (run.n > longestRunLimit) mark(run.first, run.last);
  };
  for (let k = 0; k < sides.length; k++) {
    const side = sides[k]!;
    if (side === 0) continue;
    if (side === run.side) {
      run.last = k;
      run.n++;
    } else {
      end();
      run = { side, first: k, last: k, n: 1 };
    }
  }
  end();
}
