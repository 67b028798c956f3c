const NONE = -1;
const SEVERAL = -2;

/** How work is handed over, as counts that add up over logs. */
export interface HandoverTotals {
  /** Direct successions whose resources differ, both known. */
  readonly handovers: number;
  /** Cases in which exactly one resource is known. */
  readonly singleResourceCases: number;
}

/** Counts how often the next event of a case is another resource's, event by event. */
export interface HandoverCount {
  /** A resource of −1 is not known. */
  meet(c: number, resource: number): void;
  total(): HandoverTotals;
}

export function countHandovers(): HandoverCount {
  const last: number[] = [];
  const known: number[] = [];
  let handovers = 0;
  return {
    meet(c, resource) {
      const [before, all] = [last[c] ?? NONE, known[c] ?? NONE];
      if (resource !== NONE && before !== NONE && resource !== before) handovers++;
      if (resource === NONE) known[c] = all;
      else known[c] = all === NONE || all === resource ? resource : SEVERAL;
      last[c] = resource;
    },
    total: () => ({ handovers, singleResourceCases: known.filter((resource) => resource >= 0).length }),
  };
}
