import { naiveAt } from "../../calendars/naive-instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readRecord,
  record,
} from "../../errors/options.ts";
import { objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { LogDates } from "./mapped-dates.ts";

/** Where a table of changes names what was changed. */
export interface ChangedField {
  /** The column of the field's name. */
  readonly column: string;
  /** The field whose changes are the events. */
  readonly activity: string;
  /** The column of the field's new value. */
  readonly value: string;
}

/**
 * Which columns of a table make the rows of a log. Exactly one of `activity` (a row for each event), `field` (a row for
 * each change of a field) and `milestones` (a row for each case); `at` with the first two.
 */
export interface LogMapping {
  /** The column of the case's name. */
  readonly case: string;
  /** The column of the instant. */
  readonly at?: string | undefined;
  /** The column of the activity. */
  readonly activity?: string | undefined;
  readonly field?: ChangedField | undefined;
  /** The column of its date, for each activity. */
  readonly milestones?: Readonly<Record<string, string>> | undefined;
  readonly resource?: string | undefined;
  readonly customer?: string | undefined;
  /** The column of each further value by its name in the log. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** How the table writes dates; `"iso"` by default, which is read in any case. */
  readonly dates?: LogDates | undefined;
  /** The IANA zone of dates and times without an offset; they are refused without it. */
  readonly naive?: string | undefined;
}

/** What every row of a log has. */
const OWN = ["case", "activity", "at"];

const CHANGED_FIELD = { column: textAt, activity: textAt, value: textAt } satisfies Readers<ChangedField>;

const MAPPING = {
  case: textAt,
  at: optional(textAt),
  activity: optional(textAt),
  field: optional(record(CHANGED_FIELD, "where changes are named")),
  milestones: optional(columnsByName),
  resource: optional(textAt),
  customer: optional(textAt),
  attributes: otherwise(columnsByName, new Map<string, string>()),
  dates: otherwise(oneOf("iso", "month-first", "day-first", "jira"), "iso"),
  naive: naiveAt,
} satisfies Readers<LogMapping>;

/** A table with a row for each event. */
interface EventsShape {
  readonly kind: "events";
  readonly at: string;
  readonly activity: string;
}

/** A table with a row for each change of a field. */
export interface ChangesShape {
  readonly kind: "changes";
  readonly at: string;
  readonly field: ChangedField;
}

/** A table with a row for each case. */
interface CasesShape {
  readonly kind: "cases";
  readonly milestones: ReadonlyMap<string, string>;
}

/** A mapping that was read. */
export interface ReadMapping extends Pick<Read<typeof MAPPING>, "case" | "dates" | "naive"> {
  readonly shape: EventsShape | ChangesShape | CasesShape;
  /** What rows of the log have besides, and the columns of the table that it stands in. */
  readonly columns: ReadonlyMap<string, string>;
}

export function readMapping(mapping: unknown): ReadMapping {
  const read = readRecord(mapping, MAPPING, [], "a mapping of columns");
  const { case: name, dates, naive, resource, customer, attributes } = read;
  const columns = new Map<string, string>();
  if (resource !== null) columns.set("resource", resource);
  if (customer !== null) columns.set("customer", customer);
  for (const [attribute, column] of attributes) {
    if (OWN.includes(attribute) || columns.has(attribute)) {
      refuse("invalid_input", ["attributes", attribute], "a name that no other column has", attribute);
    }
    columns.set(attribute, column);
  }
  return { case: name, dates, naive, columns, shape: shapeOf(read) };
}

function shapeOf({ at, activity, field, milestones }: Read<typeof MAPPING>): ReadMapping["shape"] {
  const forms = [activity, field, milestones].filter((form) => form !== null);
  if (forms.length !== 1) {
    refuse("invalid_input", [], "one of activity, field and milestones", `${forms.length} of them`);
  }
  if (milestones !== null) {
    if (at !== null) refuse("invalid_input", ["at"], "no such column beside milestones", at);
    return { kind: "cases", milestones };
  }
  if (at === null) refuse("invalid_input", ["at"], "the column of the instant", undefined);
  return field === null ? { kind: "events", at, activity: activity! } : { kind: "changes", at, field };
}

function columnsByName(value: unknown, path: ErrorPath): ReadonlyMap<string, string> {
  const given = Object.entries(objectAt(value, path, "columns by name"));
  return new Map(given.map(([name, column]) => [name, textAt(column, [...path, name])]));
}
