import type { EventTable, NamedIds } from "./event-table.ts";

/** How work is handed over, as counts that add up over logs. */
export interface HandoverCounts {
  /** Direct successions whose resources differ, both known. */
  readonly handovers: number;
  /** Cases in which exactly one resource is known. */
  readonly singleResourceCases: number;
}

/** Counts how often the next event of a case is another resource's. */
export function countHandovers({ cases, starts }: EventTable, { ids }: NamedIds): HandoverCounts {
  let handovers = 0;
  let singleResourceCases = 0;
  for (let c = 0; c < cases.length; c++) {
    let only = -1;
    let single = false;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const resource = ids[i]!;
      if (resource < 0) continue;
      if (i > starts[c]! && ids[i - 1]! >= 0 && ids[i - 1] !== resource) handovers++;
      single = only < 0 || (single && only === resource);
      only = resource;
    }
    if (single) singleResourceCases++;
  }
  return { handovers, singleResourceCases };
}
