import type { ErrorPath } from "../../errors/error.ts";
import { eachPart } from "../../errors/faults.ts";
import { optional, type Readers, readRecord, whole } from "../../errors/options.ts";
import { isPlainObject, objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scalar } from "../conditions/expression.ts";
import { canonicalAt, isCanonical } from "./canonical-instant.ts";
import { type GuardOverride, overrideAt } from "./override.ts";

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
  /** Where that is in the arguments. */
  readonly path: ErrorPath;
}

export const NO_DATA: EventData = Object.freeze({});

const EVENT = {
  type: nameAt,
  at: canonicalAt,
  case: optional(nameAt),
  actor: optional(nameAt),
  role: optional(nameAt),
  revision: optional(whole(0)),
  data: dataOrNone,
  override: optional(overrideAt),
} satisfies Readers<ComplaintEvent>;

/**
 * Checks an event. Those that are nothing out of the ordinary need not be read key by key, which takes ten times as
 * long.
 */
export function eventAt(event: ComplaintEvent, path: ErrorPath): KnownEvent {
  if (!isOrdinary(event)) return { ...readRecord(event, EVENT, path, "an event"), given: event, path };
  return {
    type: event.type,
    at: isCanonical(event.at) ? event.at : canonicalAt(event.at, [...path, "at"]),
    case: event.case ?? null,
    actor: event.actor ?? null,
    role: event.role ?? null,
    revision: event.revision ?? null,
    data: event.data ?? NO_DATA,
    override: null,
    given: event,
    path,
  };
}

/** Whether an event has no fault, but for its instant, and nothing to be waived. */
function isOrdinary(event: ComplaintEvent): boolean {
  if (!isPlainObject(event)) return false;
  for (const key in event) if (!isKey(key)) return false;
  const { type, case: name, actor, role, revision, data, override } = event;
  return (
    typeof type === "string" &&
    isName(name) &&
    isName(actor) &&
    isName(role) &&
    (isAbsent(revision) || (Number.isSafeInteger(revision) && revision >= 0)) &&
    (isAbsent(data) || isData(data)) &&
    isAbsent(override)
  );
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

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isName(value: unknown): boolean {
  return typeof value === "string" || isAbsent(value);
}

function isData(data: unknown): boolean {
  if (!isPlainObject(data)) return false;
  for (const key in data) if (!isScalar(data[key])) return false;
  return true;
}

/** Text, which may be empty. */
function nameAt(value: unknown, path: ErrorPath): string {
  return typeof value === "string" ? value : refuse("invalid_input", path, "text", value);
}

/** Reads the data of an event; none where they are left out. */
export function dataOrNone(value: unknown, path: ErrorPath): EventData {
  return value === undefined || value === null ? NO_DATA : dataAt(value, path);
}

function dataAt(value: unknown, path: ErrorPath): EventData {
  const data = objectAt(value, path, "data by key");
  eachPart(Object.keys(data), (key) => scalarAt(data[key], [...path, key]));
  return data as EventData;
}

/** Text, a finite number, true, false or null; never −0. */
export function scalarAt(value: unknown, path: ErrorPath): Scalar {
  if (isScalar(value)) return typeof value === "number" ? value + 0 : value;
  return refuse("invalid_input", path, "text, a finite number, true, false or null", value);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
