/** A row that leads on from any of its sources. */
interface Passage {
  readonly from: readonly string[];
  readonly to: string;
}

/** What can be reached from any of the starts, themselves included. */
export function reachable(starts: readonly string[], passages: readonly Passage[]): Set<string> {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of passages) {
    for (const source of from) {
      const targets = next.get(source) ?? new Set();
      next.set(source, targets.add(to));
    }
  }
  const reached = new Set(starts);
  for (const found of reached) for (const target of next.get(found) ?? []) reached.add(target);
  return reached;
}
