import { localDay, type TimeZone } from "../../calendars/time-zone.ts";
import { civilDate, dateText, dayNumber } from "../../numeric/civil-date.ts";

/** Every month from the first to the last that instants fall into. */
export interface Months {
  /** `YYYY-MM` */
  readonly names: readonly string[];
  /** The place of an instant's month among them. */
  indexOf(instant: number): number;
}

/** The months of a zone in which any of the instants lies; NaN is passed over. */
export function monthsOf(zone: TimeZone, ...instants: readonly Float64Array[]): Months {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const column of instants) {
    for (let i = 0; i < column.length; i++) {
      if (column[i]! < first) first = column[i]!;
      if (column[i]! > last) last = column[i]!;
    }
  }
  const start = first > last ? 0 : monthNumber(zone, first);
  const length = first > last ? 0 : monthNumber(zone, last) - start + 1;
  return {
    names: Array.from({ length }, (_, i) => monthName(start + i)),
    indexOf: (instant) => monthNumber(zone, instant) - start,
  };
}

/** Months since the year 0. */
function monthNumber(zone: TimeZone, instant: number): number {
  const { year, month } = civilDate(localDay(zone, instant));
  return year * 12 + month - 1;
}

function monthName(number: number): string {
  return dateText(dayNumber(Math.floor(number / 12), (number % 12) + 1, 1)).slice(0, 7);
}
