import { quotient } from "../../numeric/quotient.ts";
import type { CaseFigures } from "../reading/case-figures.ts";

/** Closed cases opened again. */
export interface ReopeningCounts {
  /** Reopening rows that met a closed case; without `closing`, all of them. */
  events: number;
  /** Cases reopened. */
  cases: number;
  /** Cases reopened / cases ever closed; `null` where none was. */
  rate: number | null;
}

export function reopeningsOf({ reopenings, everClosed }: CaseFigures, cases: Int32Array): ReopeningCounts {
  let [events, reopened, closed] = [0, 0, 0];
  for (const c of cases) {
    events += reopenings[c]!;
    if (reopenings[c]! > 0) reopened++;
    closed += everClosed[c]!;
  }
  return { events, cases: reopened, rate: quotient(reopened, closed) };
}
