import { type ActivityCount, rankedActivities } from "../../numeric/ranking.ts";
import { pairCounts } from "./pair-counts.ts";

/** Work done again. */
export interface ReworkCounts {
  /** Cases in which some activity occurs twice or more. */
  cases: number;
  /** Σ (rows − distinct activities) over the cases. */
  repetitions: number;
  /** An activity directly followed by itself. */
  selfLoops: number;
  selfLoopCases: number;
  /** Cases in which the activity occurs twice or more, the most first. */
  activities: ActivityCount[];
}

/** Counts what is done twice or more in a case, event by event. */
export interface ReworkCounting {
  meet(c: number, activity: number): void;
  total(activities: readonly string[]): ReworkCounts;
}

export function countRework(): ReworkCounting {
  const done = pairCounts();
  const last: number[] = [];
  const reworked: boolean[] = [];
  const looped: boolean[] = [];
  const repeated: number[] = [];
  let [repetitions, selfLoops] = [0, 0];
  return {
    meet(c, activity) {
      const before = done.meet(c, activity);
      if (before > 0) repetitions++;
      if (before === 1) repeated[activity] = (repeated[activity] ?? 0) + 1;
      reworked[c] = before > 0 || reworked[c] === true;
      const loops = last[c] === activity;
      if (loops) selfLoops++;
      looped[c] = loops || looped[c] === true;
      last[c] = activity;
    },
    total: (activities) => ({
      cases: reworked.filter(Boolean).length,
      repetitions,
      selfLoops,
      selfLoopCases: looped.filter(Boolean).length,
      activities: rankedActivities(
        activities,
        activities.map((_, id) => repeated[id] ?? 0),
      ),
    }),
  };
}
