/** "207", or "198–207" where figures above 0 differ; `null` without any. */
export function spanText(
  figures: readonly (number | null)[],
  textOf: (figure: number) => string,
): string | null {
  const there = figures
    .flatMap((figure) => (figure !== null && figure > 0 ? [figure] : []))
    .sort((a, b) => a - b);
  if (there.length === 0) return null;
  const [least, most] = [there[0]!, there.at(-1)!];
  return least === most ? textOf(least) : `${textOf(least)}–${textOf(most)}`;
}
