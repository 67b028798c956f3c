import { FIRST_YEAR, LAST_YEAR } from "../numeric/civil-date.ts";
import { type Stretches, unitAfter, unitsBefore } from "../numeric/stretches.ts";

/** The years 1 to 9999 are less than so many cycles of 400 years: no count can lie farther from those laid out. */
const MOST_CYCLES = Math.ceil(LAST_YEAR / 400);

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
  /** Counted units up to its beginning and up to its end; those before the year that was laid out first are below 0. */
  readonly before: number;
  readonly after: number;
}

/** Counted units before a unit, from a start that never changes. */
export function countBefore(timeline: Timeline, at: number): number {
  const { stretches, shift, before } = yearAt(timeline, timeline.yearOf(at));
  return before + unitsBefore(stretches, at - shift);
}

/** The counted unit that has `count` before it; `null` where it does not lie in the years 1 to 9999. */
export function unitAt(timeline: Timeline, count: number): number | null {
  const { years } = timeline;
  const most = MOST_CYCLES * timeline.unitsPerCycle;
  if (count < years[0]!.before - most || count >= years.at(-1)!.after + most) return null;
  while (count < years[0]!.before && years[0]!.year > FIRST_YEAR) yearAt(timeline, years[0]!.year - 1);
  while (count >= years.at(-1)!.after && years.at(-1)!.year < LAST_YEAR) {
    yearAt(timeline, years.at(-1)!.year + 1);
  }
  if (count < years[0]!.before || count >= years.at(-1)!.after) return null;
  const { year, stretches, shift, before } = years[lastUpTo(years, count)]!;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? unitAfter(stretches, count - before) + shift : null;
}

/** A year of the line, which is laid out up to it. */
function yearAt(timeline: Timeline, year: number): TimelineYear {
  const { years } = timeline;
  if (years.length === 0) years.push(laidOut(timeline, year, 0));
  while (year < years[0]!.year) {
    const next = years[0]!;
    const added = laidOut(timeline, next.year - 1, 0);
    years.unshift({ ...added, before: next.before - added.after, after: next.before });
  }
  while (year > years.at(-1)!.year) {
    const { year: last, after } = years.at(-1)!;
    years.push(laidOut(timeline, last + 1, after));
  }
  return years[year - years[0]!.year]!;
}

function laidOut(timeline: Timeline, year: number, before: number): TimelineYear {
  const like = likeYear(timeline, year);
  const stretches = timeline.layOut(like);
  const shift = ((year - like) / 400) * timeline.unitsPerCycle;
  return { year, stretches, shift, before, after: before + stretches.total };
}

/** A year in which everything is as in this one: itself from 400 years before `first` to 400 years after `last`. */
function likeYear({ first, last }: Timeline, year: number): number {
  const cyclesAfter = Math.max(0, Math.floor((year - last) / 400));
  const cyclesBefore = Math.max(0, Math.floor((first - 1 - year) / 400));
  return year - 400 * cyclesAfter + 400 * cyclesBefore;
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
