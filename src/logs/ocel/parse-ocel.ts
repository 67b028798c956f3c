import { instantText } from "../../calendars/instant.ts";
import { naiveAt } from "../../calendars/naive-instant.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFineInstants, type FineInstant } from "../rows/fine-instant.ts";
import { type LogRow, putCell, putOfCase, putOfEvent, type RowCells, rowOf } from "../rows/log-row.ts";
import { type ReadEvent, type ReadObject, readOcel } from "./read-ocel.ts";

const RESOURCE = "resource";

/** Options of `parseOcel`. */
export interface ParseOcelOptions {
  /** The type of the objects that are the cases of the log. */
  objectType: string;
  /** The IANA zone of instants without an offset; they are refused without it. */
  naive?: string | undefined;
}

const PARSE_OCEL_OPTIONS = { objectType: textAt, naive: naiveAt } satisfies Readers<ParseOcelOptions>;

/** The result of `parseOcel`. */
export interface ParsedOcel {
  /** By instant; rows of one instant as their events stand in the document. */
  rows: LogRow[];
  objectType: string;
  /** Objects of this type. */
  objects: number;
  /** Events of the document. */
  events: number;
  /** Events without an object of this type, which are in no row. */
  unrelated: number;
  notes: Note[];
}

/**
 * The rows of an object-centric event log (OCEL 2.0 as JSON), seen from the objects of one type: a row for each event
 * and each such object that it relates to, once however many qualifiers.
 *
 * `case` is the object's id, `activity` the event's type, `at` its time (UTC, to the millisecond), `event` its id. The
 * event's attributes stand under their names, `resource` among them; those of the object under `case:` and their name,
 * with the value last set not later than the event, so that one whose first value is of later is left out; values
 * without a time hold always. A name that a row has already, such as `activity`, gets `event:` before it.
 *
 * Values follow the types that the document declares: text that stands for an `integer` (beyond 2^53 − 1 it stays
 * text), a `float` or a `boolean` is read as such, a `time` is an instant as text.
 *
 * @throws `invalid_input` for what is no such document, an id that is there twice, a type or a related object that is
 * not declared, an `objectType` that is not, a value that is none of its type.
 *
 * Source: Berti et al. (2024), OCEL (Object-Centric Event Log) 2.0 Specification, arXiv:2403.01975.
 *
 * @example
 * ```ts
 * import { parseOcel } from "service-quality/logs";
 *
 * const document = {
 *   eventTypes: [{ name: "received", attributes: [{ name: "minutes", type: "integer" }] }],
 *   objectTypes: [
 *     { name: "complaint", attributes: [{ name: "priority", type: "string" }] },
 *     { name: "order", attributes: [] },
 *   ],
 *   objects: [
 *     { id: "C1", type: "complaint", attributes: [{ name: "priority", time: "1970-01-01T00:00:00Z", value: "low" }] },
 *     { id: "O1", type: "order" },
 *   ],
 *   events: [
 *     {
 *       id: "e1",
 *       type: "received",
 *       time: "2026-03-02T09:00:00Z",
 *       attributes: [{ name: "minutes", value: "3" }],
 *       relationships: [
 *         { objectId: "C1", qualifier: "about" },
 *         { objectId: "O1", qualifier: "of" },
 *       ],
 *     },
 *   ],
 * };
 * const { rows } = parseOcel(document, { objectType: "complaint" });
 * rows; // => [{ case: "C1", activity: "received", at: "2026-03-02T09:00:00.000Z", event: "e1", minutes: 3, "case:priority": "low" }]
 * ```
 */
export function parseOcel(document: object, options: ParseOcelOptions): ParsedOcel {
  const { objectType, naive } = readOptions(options, PARSE_OCEL_OPTIONS);
  const { objectTypes, objects, events } = readOcel(document, naive);
  if (!objectTypes.has(objectType)) {
    refuse("invalid_input", ["objectType"], "a type that objectTypes declares", objectType);
  }
  const cases = objects.filter(({ type }) => type === objectType);
  const attributesAt = new Map(cases.map((object) => [object, attributesInTime(object)]));
  const inTime = [...events].sort((a, b) => compareFineInstants(a.time, b.time));
  const rows = inTime.flatMap((event) =>
    event.objects
      .filter(({ type }) => type === objectType)
      .map((object) => rowOfEvent(event, object, attributesAt.get(object)!(event.time))),
  );
  const unrelated = events.filter((event) => !event.objects.some(({ type }) => type === objectType)).length;
  return {
    rows,
    objectType,
    objects: cases.length,
    events: events.length,
    unrelated,
    notes: unrelated === 0 ? [] : [{ path: ["unrelated"], reason: "no-object" }],
  };
}

function rowOfEvent(event: ReadEvent, { id }: ReadObject, ofCase: ReadonlyMap<string, Scalar>): LogRow {
  const row: RowCells = new Map();
  putCell(row, "case", id);
  putCell(row, "activity", event.type);
  putCell(row, "at", instantText(event.time.at));
  putCell(row, RESOURCE, event.attributes.find(({ name }) => name === RESOURCE)?.value);
  putCell(row, "event", event.id);
  for (const { name, value } of event.attributes) if (name !== RESOURCE) putOfEvent(row, name, value);
  for (const [name, value] of ofCase) putOfCase(row, name, value);
  return rowOf(row);
}

/** The attributes of an object at instants, asked for in their order: each with the value last set. */
function attributesInTime({ changes }: ReadObject): (at: FineInstant) => ReadonlyMap<string, Scalar> {
  const ordered = [...changes].sort((a, b) => compareFineInstants(a.from, b.from));
  const values = new Map<string, Scalar>();
  let next = 0;
  return (at) => {
    for (; next < ordered.length && compareFineInstants(ordered[next]!.from, at) <= 0; next++) {
      values.set(ordered[next]!.name, ordered[next]!.value);
    }
    return values;
  };
}
