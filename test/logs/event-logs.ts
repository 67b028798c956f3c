/** Rows of a log: each line is a case, its activities with their instants. */
export function logOf(
  cases: Readonly<Record<string, readonly (readonly [activity: string, at: string, more?: object])[]>>,
): { case: string; activity: string; at: string }[] {
  return Object.entries(cases).flatMap(([name, events]) =>
    events.map(([activity, at, more]) => ({ case: name, activity, at: instant(at), ...more })),
  );
}

/** `"02 09:30"` as an instant of March 2026 in UTC. */
function instant(text: string): string {
  return `2026-03-${text.replace(" ", "T")}:00Z`;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
