import { FIRST_YEAR, LAST_YEAR } from "./civil-date.ts";
import { foldedYear } from "./cycle.ts";
import { type Stretches, unitAfter, unitsBefore } from "./stretches.ts";

/** Counted units along the years, laid out as far as they were asked for. */
export interface Timeline {
  readonly yearOf: (at: number) => number;
  readonly layOut: (year: number) => Stretches;
  /** Units of 400 years, counted or not. */
  readonly unitsPerCycle: number;
  /** Outside of these years everything repeats every 400 years. */
  readonly first: number;
  readonly last: number;
  /** In order and without a gap. */
  readonly years: TimelineYear[];
}

interface TimelineYear {
  readonly year: number;
  readonly stretches: Stretches;
  /** How much later this year lies than the one whose stretches it has. */
  readonly shift: number;
  /** Counted units from the year that was laid out first up to this one; below 0 for those before it. */
  readonly before: number;
}

/** Counted units before a unit, from a start that never changes. */
export function countBefore(timeline: Timeline, at: number): number {
  const { stretches, shift, before } = yearAt(timeline, timeline.yearOf(at));
  return before + unitsBefore(stretches, at - shift);
}

/** The counted unit that has `count` before it; `null` where it does not lie in the years 1 to 9999. */
export function unitAt(timeline: Timeline, count: number): number | null {
  const { years } = timeline;
  while (count < years[0]!.before && years[0]!.year > FIRST_YEAR) yearAt(timeline, years[0]!.year - 1);
  while (count >= endOf(years.at(-1)!) && years.at(-1)!.year < LAST_YEAR) {
    yearAt(timeline, years.at(-1)!.year + 1);
  }
  if (count < years[0]!.before || count >= endOf(years.at(-1)!)) return null;
  const { year, stretches, shift, before } = years[lastUpTo(years, count)]!;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? unitAfter(stretches, count - before) + shift : null;
}

/** A year of the line, which is laid out up to it. */
function yearAt(timeline: Timeline, year: number): TimelineYear {
  const { years } = timeline;
  if (years.length === 0) years.push(placed(timeline, year, 0));
  while (year < years[0]!.year) {
    const next = years[0]!;
    const { stretches, shift } = placed(timeline, next.year - 1, 0);
    years.unshift({ year: next.year - 1, stretches, shift, before: next.before - total(stretches) });
  }
  while (year > years.at(-1)!.year) {
    years.push(placed(timeline, years.at(-1)!.year + 1, endOf(years.at(-1)!)));
  }
  return years[year - years[0]!.year]!;
}

function placed(timeline: Timeline, year: number, before: number): TimelineYear {
  const folded = foldedYear(year, timeline.first, timeline.last);
  const shift = ((year - folded) / 400) * timeline.unitsPerCycle;
  return { year, stretches: timeline.layOut(folded), shift, before };
}

function endOf({ before, stretches }: TimelineYear): number {
  return before + total(stretches);
}

function total({ before }: Stretches): number {
  return before.at(-1)!;
}

/** The last year with at most `count` units before it. */
function lastUpTo(years: readonly TimelineYear[], count: number): number {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (years[middle]!.before <= count) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
