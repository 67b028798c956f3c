import { openBetween } from "../../calendars/open-time.ts";
import { calendarAt } from "../../complaints/clocks/calendars.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { LogSettings } from "../reading/log-settings.ts";

/** How long cases took, in business time where there is a calendar. */
export interface Durations {
  /** By case: from opening to the closing that stands; NaN for an open one. */
  readonly throughputByCase: Float64Array;
  /** The same of closed cases alone. */
  readonly throughput: Float64Array;
  /** From opening to `asOf`, of open cases. */
  readonly ages: Float64Array;
}

export function durationsOf(
  { opened, closed }: CaseFigures,
  { calendar }: LogSettings,
  asOf: number,
): Durations {
  const openTime = calendarAt(calendar, ["calendar"]);
  const between =
    openTime === null
      ? (from: number, to: number) => to - from
      : (from: number, to: number) => openBetween(openTime, from, to);
  const throughputByCase = new Float64Array(opened.length);
  const throughput = new Float64Array(opened.length);
  const ages = new Float64Array(opened.length);
  let n = 0;
  for (let c = 0; c < opened.length; c++) {
    if (Number.isNaN(closed[c]!)) {
      throughputByCase[c] = Number.NaN;
      ages[c - n] = between(opened[c]!, asOf);
    } else {
      throughputByCase[c] = between(opened[c]!, closed[c]!);
      throughput[n++] = throughputByCase[c]!;
    }
  }
  return {
    throughputByCase,
    throughput: throughput.subarray(0, n),
    ages: ages.subarray(0, opened.length - n),
  };
}
