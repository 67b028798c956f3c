import type { EventTable } from "./event-table.ts";
import { type ActivityCount, rankedActivities } from "./ranking.ts";

/** Work done again. */
export interface Rework {
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

/** Counts what is done twice or more in a case. */
export function countRework({ cases, starts, activity: { names, ids } }: EventTable): Rework {
  const repeated = new Int32Array(names.length);
  const lastCase = new Int32Array(names.length).fill(-1);
  const repeatCase = new Int32Array(names.length).fill(-1);
  let reworked = 0;
  let repetitions = 0;
  let selfLoops = 0;
  let selfLoopCases = 0;
  for (let c = 0; c < cases.length; c++) {
    const [repetitionsBefore, selfLoopsBefore] = [repetitions, selfLoops];
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const id = ids[i]!;
      if (lastCase[id] === c) {
        repetitions++;
        if (ids[i - 1] === id) selfLoops++;
        if (repeatCase[id] !== c) repeated[id]!++;
        repeatCase[id] = c;
      }
      lastCase[id] = c;
    }
    if (repetitions > repetitionsBefore) reworked++;
    if (selfLoops > selfLoopsBefore) selfLoopCases++;
  }
  return {
    cases: reworked,
    repetitions,
    selfLoops,
    selfLoopCases,
    activities: rankedActivities(names, repeated),
  };
}
