import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** Adds an arrow between constructs to those that lead on from each; refuses it twice, and where it closes a circle. */
export function addArrow(
  successors: ReadonlyMap<string, string[]>,
  from: string,
  to: string,
  path: ErrorPath,
): void {
  const own = successors.get(from)!;
  if (own.includes(to)) refuse("invalid_input", path, "each path once", [from, to]);
  if (leads(successors, to, from)) {
    refuse("invalid_input", path, "a path that closes no cycle", `${from} → ${to}`);
  }
  own.push(to);
}

/** Whether a chain of arrows, of none to begin with, leads from one construct to another. */
function leads(successors: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const name of reached) for (const next of successors.get(name)!) reached.add(next);
  return reached.has(to);
}
