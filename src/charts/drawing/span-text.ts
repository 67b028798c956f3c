/** "207", or "198–207" where counts differ; `null` without any. */
export function spanText(
  counts: readonly (number | null)[],
  textOf: (count: number) => string,
): string | null {
  const there = counts.filter((count) => count !== null).sort((a, b) => a - b);
  if (there.length === 0) return null;
  const [least, most] = [there[0]!, there.at(-1)!];
  return least === most ? textOf(least) : `${textOf(least)}–${textOf(most)}`;
}
