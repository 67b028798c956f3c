import type { ErrorPath } from "../../errors/error.ts";
import { entriesOf, optional, type Readers, readRecord } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { dateAt } from "../../numeric/civil-date.ts";
import { canonicalAt } from "./canonical-instant.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A request to waive guards, which a role with `mayOverride` can make. */
export interface GuardOverride {
  readonly guards: readonly string[];
  readonly by: string;
  readonly why: string;
  /**
   * Until when it holds: an instant, ISO 8601 with any offset, or a date, `YYYY-MM-DD`, to its end in UTC. An event
   * after it is held to the guards.
   */
  readonly until?: string | null | undefined;
}

const OVERRIDE = {
  guards: entriesOf(textAt, "a list of guards"),
  by: textAt,
  why: textAt,
  until: optional(untilAt),
} satisfies Readers<GuardOverride>;

/** Checks a request to waive guards. */
export function overrideAt(value: unknown, path: ErrorPath): GuardOverride {
  return readRecord(value, OVERRIDE, path, "an override");
}

/** Whether an override that was checked still holds at an instant in canonical form. */
export function holdsAt({ until }: GuardOverride, at: string): boolean {
  return until === undefined || until === null || at <= lastInstantAt(until, ["until"]);
}

function untilAt(value: unknown, path: ErrorPath): string {
  lastInstantAt(value, path);
  return value as string;
}

/** The last instant of a date in UTC, or the instant that it is, in canonical form. */
function lastInstantAt(value: unknown, path: ErrorPath): string {
  if (typeof value !== "string" || !DATE.test(value)) return canonicalAt(value, path);
  dateAt(value, path);
  return `${value}T23:59:59.999Z`;
}
