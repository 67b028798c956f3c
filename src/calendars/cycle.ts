/**
 * A year that has the same days, weekdays and changes of the clock as a far one: itself between `first` − 400
 * and `last` + 400. Outside `first` to `last` everything repeats every 400 years.
 */
export function foldedYear(year: number, first: number, last: number): number {
  if (year >= last + 400) return year - 400 * Math.floor((year - last) / 400);
  if (year < first - 400) return year + 400 * Math.floor((first - 1 - year) / 400);
  return year;
}
