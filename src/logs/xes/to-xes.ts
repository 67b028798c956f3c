import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { namesAt } from "../../errors/read-argument.ts";
import { LOG_OPTIONS, type LogOptions, logReading, readEventTable } from "../reading/event-table.ts";
import type { EventLog } from "../reading/log-cells.ts";
import type { WrittenAttributes } from "./written-attribute.ts";
import { type WrittenTrace, writtenTraces } from "./written-traces.ts";

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">`;

const CLASSIFIER = '  <classifier name="Activity" keys="concept:name"/>';

/** The names of the standard's extensions by the prefixes of their keys. */
const EXTENSIONS = [
  ["concept", "Concept"],
  ["time", "Time"],
  ["org", "Organizational"],
  ["cost", "Cost"],
  ["lifecycle", "Lifecycle"],
] as const;

/** Extensions that every log needs. */
const ALWAYS = ["concept", "time"];

/** Options of `toXes`. */
export interface ToXesOptions extends LogOptions {
  /** Columns of instants as text, besides that of the time. */
  dates?: readonly string[] | undefined;
}

const TO_XES_OPTIONS = {
  ...LOG_OPTIONS,
  dates: otherwise(namesAt, []),
} satisfies Readers<ToXesOptions>;

/**
 * An event log as XES, the format that programs of process mining read: a trace for each case in order of first
 * appearance, its events by their instants.
 *
 * `case` and `activity` are written as `concept:name`, `at` as `time:timestamp`, `resource`, `role` and `cost` as
 * `org:resource`, `org:role` and `cost:total`; `customer` and columns named `case:x` as attributes `customer` and `x`
 * of the trace, with the first value that the case has; any other column as an attribute of the event under its own
 * name. Whole numbers are `int`, others `float`, true and false `boolean`, text `string`, columns in `dates` `date`
 * (UTC, to the millisecond). Empty cells are left out. `parseXes` gives the rows back.
 *
 * @throws `invalid_input` for a row that `summarizeVariants` refuses, a cell that is no text, number, true or false,
 * text in a column of `dates` that is no instant with an offset, a character that XML cannot hold, and two columns that
 * would be written under one key.
 *
 * Source: IEEE 1849-2016, eXtensible Event Stream (XES).
 *
 * @example
 * ```ts
 * import { parseXes, toXes } from "service-quality/logs";
 *
 * const log = [
 *   { case: "C-1", activity: "received", at: "2026-03-02T09:00:00.000Z", "case:channel": "phone" },
 *   { case: "C-1", activity: "closed", at: "2026-03-02T10:30:00.000Z", resource: "Iva", "case:channel": "phone" },
 * ];
 * const text = toXes(log);
 * text.includes('<string key="org:resource" value="Iva"/>'); // => true
 * parseXes(text).rows[1]; // => { case: "C-1", activity: "closed", at: "2026-03-02T10:30:00.000Z", resource: "Iva", "case:channel": "phone" }
 * ```
 */
export function toXes(log: EventLog, options?: ToXesOptions): string {
  const { dates, ...given } = readOptions(options, TO_XES_OPTIONS);
  const reading = logReading(given);
  const traces = writtenTraces(readEventTable(log, reading), dates, reading.naive);
  return [HEAD, ...extensionLines(traces), CLASSIFIER, ...traces.flatMap(traceLines), "</log>", ""].join(
    "\n",
  );
}

function extensionLines(traces: readonly WrittenTrace[]): string[] {
  const used = new Set(ALWAYS);
  for (const { attributes, events } of traces) {
    for (const written of [attributes, ...events]) {
      for (const key of written.keys()) used.add(key.slice(0, Math.max(0, key.indexOf(":"))));
    }
  }
  return EXTENSIONS.filter(([prefix]) => used.has(prefix)).map(
    ([prefix, name]) =>
      `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
  );
}

function traceLines({ attributes, events }: WrittenTrace): string[] {
  return [
    "  <trace>",
    ...attributeLines(attributes, "    "),
    ...events.flatMap((event) => ["    <event>", ...attributeLines(event, "      "), "    </event>"]),
    "  </trace>",
  ];
}

function attributeLines(attributes: WrittenAttributes, indent: string): string[] {
  return Array.from(attributes.values(), ({ text }) => `${indent}${text}`);
}
