import { instantText } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { type LogRow, putCell, putOfCase, putOfEvent, type RowCells, rowOf } from "../rows/log-row.ts";
import type { XesFile } from "./read-xes.ts";
import type { XesAttributes } from "./xes-attribute.ts";
import { NAME, RESOURCE, TIME } from "./xes-keys.ts";

/** A row for every event of a file, in the order of the file. */
export function xesRows({ traces, globals }: XesFile, naive: TimeZone | null): LogRow[] {
  return traces.flatMap((trace, i) => {
    const name = nameOf(trace.attributes, ["traces", i]) ?? String(i);
    const ofCase = withGlobals(trace.attributes, globals.trace);
    return trace.events.map((given, j) => {
      const path = ["traces", i, "events", j];
      const event = withGlobals(given, globals.event);
      const row: RowCells = new Map();
      putCell(row, "case", name);
      putCell(row, "activity", nameOf(event, path) ?? missing([...path, NAME], "a name"));
      putCell(row, "at", instantText(instantNaiveAt(event.get(TIME), [...path, TIME], naive)));
      putCell(row, "resource", event.get(RESOURCE));
      for (const [key, value] of event) if (!OF_EVENT.has(key)) putOfEvent(row, key, value);
      for (const [key, value] of ofCase) if (key !== NAME) putOfCase(row, key, value);
      return rowOf(row);
    });
  });
}

/** Keys of an event that have names of their own in a row. */
const OF_EVENT: ReadonlySet<string> = new Set([NAME, TIME, RESOURCE]);

/** The name of a trace or an event; `null` where there is none, or an empty one. */
function nameOf(attributes: XesAttributes, path: ErrorPath): string | number | null {
  const name = attributes.get(NAME) ?? "";
  if (typeof name === "boolean") return refuse("invalid_input", [...path, NAME], "text or a number", name);
  return name === "" ? null : name;
}

function missing(path: ErrorPath, expected: string): never {
  return refuse("invalid_input", path, expected, undefined);
}

/** The attributes given, and those of the scope that are not among them. */
function withGlobals(given: XesAttributes, globals: XesAttributes): XesAttributes {
  if (globals.size === 0) return given;
  const missing = Array.from(globals).filter(([key]) => (given.get(key) ?? null) === null);
  return new Map([...given, ...missing]);
}
