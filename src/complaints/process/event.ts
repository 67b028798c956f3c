import type { ErrorPath } from "../../errors/error.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { canonicalAt, isCanonical } from "./canonical-instant.ts";
import { checkOverride, type GuardOverride } from "./override.ts";
import type { Scalar } from "./process.ts";

const KEYS = ["type", "at", "case", "actor", "role", "revision", "data", "override"];

/** What an event tells besides who, what and when. */
export type EventData = Readonly<Record<string, Scalar>>;

/** Something that happened in a case. */
export interface ComplaintEvent {
  readonly type: string;
  /** ISO 8601 with any offset. */
  readonly at: string;
  readonly case?: string | null | undefined;
  /** Who did it. */
  readonly actor?: string | null | undefined;
  readonly role?: string | null | undefined;
  /**
   * The revision of the state that the sender saw: the event is refused where the case has moved on since, or has
   * met it already.
   */
  readonly revision?: number | null | undefined;
  readonly data?: EventData | null | undefined;
  readonly override?: GuardOverride | null | undefined;
}

/** An event that was checked; what it lacks is `null`. */
export interface KnownEvent {
  readonly type: string;
  /** In canonical form. */
  readonly at: string;
  readonly case: string | null;
  readonly actor: string | null;
  readonly role: string | null;
  readonly revision: number | null;
  readonly data: EventData;
  readonly override: GuardOverride | null;
  /** As it was given. */
  readonly given: ComplaintEvent;
}

const NO_DATA: EventData = Object.freeze({});

/** Checks an event. */
export function eventAt(event: ComplaintEvent, path: ErrorPath): KnownEvent {
  if (!isPlainObject(event)) refuse("invalid_input", path, "an event", event);
  for (const key in event)
    if (!isKey(key)) refuse("invalid_input", [...path, key], `no key but ${KEYS.join(", ")}`, key);
  const { type, revision = null, data = null, override = null } = event;
  if (typeof type !== "string") refuse("invalid_input", [...path, "type"], "an event's type", type);
  if (revision !== null && !(Number.isSafeInteger(revision) && revision >= 0)) {
    refuse("invalid_input", [...path, "revision"], "a whole number of at least 0", revision);
  }
  if (data !== null) checkData(data, path);
  if (override !== null) checkOverride(override, [...path, "override"]);
  return {
    type,
    at: isCanonical(event.at) ? event.at : canonicalAt(event.at, [...path, "at"]),
    case: nameAt(event.case, path, "case"),
    actor: nameAt(event.actor, path, "actor"),
    role: nameAt(event.role, path, "role"),
    revision,
    data: data ?? NO_DATA,
    override,
    given: event,
  };
}

/** Spelt out, as every event passes here: three times as fast as a set of the keys. */
function isKey(key: string): boolean {
  switch (key) {
    case "type":
    case "at":
    case "case":
    case "actor":
    case "role":
    case "revision":
    case "data":
    case "override":
      return true;
    default:
      return false;
  }
}

/** What the data say under a key; `null` where they say nothing. */
export function dataOf(data: EventData, key: string): Scalar {
  if (!Object.hasOwn(data, key)) return null;
  const value = data[key]!;
  return typeof value === "number" ? value + 0 : value;
}

function nameAt(value: unknown, path: ErrorPath, key: string): string | null {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return null;
  return refuse("invalid_input", [...path, key], "text", value);
}

function checkData(data: unknown, path: ErrorPath): void {
  if (!isPlainObject(data)) refuse("invalid_input", [...path, "data"], "data by key", data);
  for (const key in data) {
    const value = (data as EventData)[key];
    if (!isScalar(value)) scalarAt(value, [...path, "data", key]);
  }
}

/** Text, a finite number, true, false or null; never −0. */
export function scalarAt(value: unknown, path: ErrorPath): Scalar {
  if (isScalar(value)) return typeof value === "number" ? value + 0 : value;
  return refuse("invalid_input", path, "text, a finite number, true, false or null", value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
