const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
] as const;

/**
 * Milliseconds in the largest unit that fits and the ones below it, as many as `parts`, rounded to the last of them:
 * "2 h 5 min", "450 ms"; a dash where there is none.
 */
export function durationText(ms: number | null, parts = 2): string {
  if (ms === null) return "–";
  const length = Math.abs(ms);
  const sign = ms < 0 ? "-" : "";
  if (length === 0) return "0 s";
  if (length < 999.5) return `${sign}${Math.round(length)} ms`;
  const fitting = UNITS.findIndex(([, size]) => length >= size);
  const largest = fitting < 0 ? UNITS.length - 1 : fitting;
  const last = Math.min(largest + parts, UNITS.length) - 1;
  const step = UNITS[last]![1];
  let left = Math.round(length / step) * step;
  const words = UNITS.slice(0, last + 1).flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [`${count} ${unit}`];
  });
  return `${sign}${words.join(" ")}`;
}
