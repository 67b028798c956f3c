import { naiveAt } from "../../calendars/naive-instant.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { LogRow } from "../rows/log-row.ts";
import { readXes, type XesClassifier } from "./read-xes.ts";
import { xesRows } from "./xes-rows.ts";

/** Options of `parseXes`. */
export interface ParseXesOptions {
  /** The IANA zone of dates without an offset; they are refused without it. */
  naive?: string | undefined;
}

const PARSE_XES_OPTIONS = { naive: naiveAt } satisfies Readers<ParseXesOptions>;

/** The result of `parseXes`. */
export interface ParsedXes {
  /** A row for each event, in the order of the file. */
  rows: LogRow[];
  traces: number;
  events: number;
  classifiers: XesClassifier[];
  /** Attributes that were left out: lists, containers, and those inside other attributes. */
  nested: number;
  notes: Note[];
}

/**
 * The rows of an event log in XES, the format of process mining, as `summarizeComplaints`, `summarizeVariants` and
 * `checkConformance` take them.
 *
 * Of an event `concept:name` is `activity`, `time:timestamp` is `at` (UTC, to the millisecond), `org:resource` is
 * `resource`; its other attributes stand under their own keys. Of a trace `concept:name` is `case` (without one its
 * place among the traces, from `"0"`); its other attributes stand under `case:` and their key in each of its rows. A
 * key that a row has already, such as `activity` beside `concept:name`, gets `event:` before it. What a
 * `<global>` says stands in for what is missing, but for the name of a trace.
 *
 * `string` and `id` are text, `int` and `float` numbers (an int beyond 2^53 − 1 stays text, NaN is left out),
 * `boolean` true or false, `date` an instant as text.
 *
 * @throws `invalid_input` at `["line n"]` for a text that is not well formed, has a `<!DOCTYPE`, or whose root is no
 * `<log>`; at `["traces", i, "events", j, key]` for an event without a name or a time, an attribute whose value is none
 * of its type, and a key that is there twice.
 *
 * Source: IEEE 1849-2016, eXtensible Event Stream (XES).
 *
 * @example
 * ```ts
 * import { parseXes } from "service-quality/logs";
 *
 * const { rows, traces, events } = parseXes(`<log xmlns="http://www.xes-standard.org/">
 *   <trace>
 *     <string key="concept:name" value="C-1"/>
 *     <string key="channel" value="phone"/>
 *     <event>
 *       <string key="concept:name" value="received"/>
 *       <date key="time:timestamp" value="2026-03-02T09:00:00+02:00"/>
 *     </event>
 *   </trace>
 * </log>`);
 * rows; // => [{ case: "C-1", activity: "received", at: "2026-03-02T07:00:00.000Z", "case:channel": "phone" }]
 * [traces, events]; // => [1, 1]
 * ```
 */
export function parseXes(text: string, options?: ParseXesOptions): ParsedXes {
  const { naive } = readOptions(options, PARSE_XES_OPTIONS);
  if (typeof text !== "string") refuse("invalid_input", [], "XES as text", text);
  const file = readXes(text, naive);
  const rows = xesRows(file, naive);
  return {
    rows,
    traces: file.traces.length,
    events: rows.length,
    classifiers: file.classifiers,
    nested: file.nested,
    notes: file.nested === 0 ? [] : [{ path: ["nested"], reason: "nested-attributes" }],
  };
}
