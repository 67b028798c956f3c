import { localDay, type TimeZone } from "../../../calendars/time-zone.ts";
import { civilDate, dateText, dayNumber } from "../../../numeric/civil-date.ts";
import type { CaseFigures } from "../../reading/case-figures.ts";

/** Every month from the first to the last that instants fall into. */
export interface Months {
  /** `YYYY-MM` */
  readonly names: readonly string[];
  /** The place of an instant's month among them. */
  indexOf(instant: number): number;
}

/** The months of a log: the place of each case's opening and closing among them, −1 for none. */
export interface CaseMonths {
  readonly names: readonly string[];
  readonly opened: Int32Array;
  readonly closed: Int32Array;
  /** The places of the months in which instants lie; −1 for NaN, and for a month that is not among them. */
  placesOf(instants: Float64Array): Int32Array;
}

export function monthsOfCases({ opened, closed }: CaseFigures, zone: TimeZone): CaseMonths {
  const { names, indexOf } = monthsOf(zone, opened, closed);
  const placesOf = (instants: Float64Array) =>
    Int32Array.from(instants, (instant) => {
      const place = Number.isNaN(instant) ? -1 : indexOf(instant);
      return place < names.length ? place : -1;
    });
  return { names, opened: placesOf(opened), closed: placesOf(closed), placesOf };
}

/** How many places lie in each month, of those that count. */
export function countBy(
  names: readonly string[],
  places: Int32Array,
  isCounted: (i: number) => boolean = () => true,
): Int32Array {
  const counts = new Int32Array(names.length);
  for (let i = 0; i < places.length; i++) if (places[i]! >= 0 && isCounted(i)) counts[places[i]!]!++;
  return counts;
}

/** The months of a zone in which any of the instants lies; NaN is passed over. */
function monthsOf(zone: TimeZone, ...instants: readonly Float64Array[]): Months {
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
