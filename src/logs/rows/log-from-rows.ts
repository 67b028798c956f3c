import type { Scalar } from "../../complaints/conditions/expression.ts";
import { refuse } from "../../errors/refuse.ts";
import type { EventLog } from "../reading/log-cells.ts";
import { compareFineInstants } from "./fine-instant.ts";
import { type ChangesShape, type LogMapping, readMapping } from "./log-mapping.ts";
import { LOG_NAMES, type LogRow, putCell, rowOf } from "./log-row.ts";
import { type MappedRows, mappedRows } from "./mapped-rows.ts";

/**
 * The rows of a log, made from a table of a ticket system: rows of objects, or columns.
 *
 * The mapping says which columns are meant. With `activity` each row is an event. With `field` each row is a change of
 * a field: one whose `column` holds the name `activity` is an event called by its `value`, any other sets an
 * attribute, called by what `column` holds, that later events of the case carry (and those of the same instant),
 * unless the log has such a column. With `milestones` each row is a case, which gives an event for every date that is
 * there, in order of the dates, equal ones in the order of the mapping.
 *
 * Dates are ISO 8601, or of the form that `dates` names: `"month-first"` (`05/25/2013`), `"day-first"` (`25/05/2013`),
 * both with an optional time of 24 hours, or `"jira"` (`02/Mar/26 9:15 AM`; years 00 to 68 are 20…). What has no
 * offset is local time of `naive`; a date without a time is the beginning of its day.
 *
 * The names of cases become text. Empty cells are left out.
 *
 * @throws `invalid_input` at `[i, column]` for a row without a case, an activity or an instant, a date that does not
 * exist or lacks its zone, and a cell that is no text, number, true or false; and for a mapping that names none or
 * several of the three forms, or milestones that no row has.
 *
 * @example
 * ```ts
 * import { logFromRows } from "service-quality/logs";
 *
 * const changes = [
 *   { ticket: 7, field: "priority", to: "high", on: "2026-03-02 09:00", by: "Iva" },
 *   { ticket: 7, field: "status", to: "solved", on: "2026-03-02 10:30", by: "Petar" },
 * ];
 * const log = logFromRows(changes, {
 *   case: "ticket",
 *   at: "on",
 *   field: { column: "field", activity: "status", value: "to" },
 *   resource: "by",
 *   naive: "Europe/Sofia",
 * });
 * log; // => [{ case: "7", activity: "solved", at: "2026-03-02T08:30:00.000Z", resource: "Petar", priority: "high" }]
 * ```
 */
export function logFromRows(rows: EventLog, mapping: LogMapping): LogRow[] {
  const { shape, ...read } = readMapping(mapping);
  const table = mappedRows(rows, read);
  if (shape.kind === "cases") return rowsOfCases(table, shape.milestones);
  if (shape.kind === "changes") return rowsOfChanges(table, shape, read.columns);
  return Array.from({ length: table.length }, (_, row) =>
    rowOf(table.eventOf(row, table.nameOf(row, shape.activity), table.instantOf(row, shape.at))),
  );
}

/** An event for each milestone of each row that has a date. */
function rowsOfCases(table: MappedRows, milestones: ReadonlyMap<string, string>): LogRow[] {
  const rows = Array.from({ length: table.length }, (_, row) => row);
  const columns = [...milestones.values()];
  const hasMilestone = (row: number) => table.columnsOf(row).some((column) => columns.includes(column));
  if (rows.length > 0 && !rows.some(hasMilestone)) {
    refuse("invalid_input", ["milestones"], "columns of the table", columns.join(", "));
  }
  return rows.flatMap((row) =>
    Array.from(milestones)
      .filter(([, column]) => table.scalarOf(row, column) !== null)
      .map(([activity, column]) => ({ activity, at: table.instantOf(row, column) }))
      .sort((a, b) => compareFineInstants(a.at, b.at))
      .map(({ activity, at }) => rowOf(table.eventOf(row, activity, at))),
  );
}

/** An event for each row that changes the field, with what rows up to its instant said of its case. */
function rowsOfChanges(
  table: MappedRows,
  { at: instants, field }: ChangesShape,
  columns: ReadonlyMap<string, string>,
): LogRow[] {
  const changes = Array.from({ length: table.length }, (_, row) => {
    const name = String(table.nameOf(row, field.column));
    return { row, name, isEvent: name === field.activity, at: table.instantOf(row, instants) };
  });
  const inTime = changes.sort(
    (a, b) => compareFineInstants(a.at, b.at) || Number(a.isEvent) - Number(b.isEvent),
  );
  const said = new Map<string, Map<string, Scalar>>();
  const events = new Map<number, LogRow>();
  for (const { row, name, isEvent, at } of inTime) {
    const attributes = said.get(table.caseOf(row)) ?? new Map<string, Scalar>();
    said.set(table.caseOf(row), attributes);
    if (isEvent) {
      const event = table.eventOf(row, table.nameOf(row, field.value), at);
      for (const [attribute, value] of attributes) putCell(event, attribute, value);
      events.set(row, rowOf(event));
    } else if (!LOG_NAMES.includes(name) && !columns.has(name)) {
      attributes.set(name, table.scalarOf(row, field.value));
    }
  }
  return Array.from(events)
    .sort(([a], [b]) => a - b)
    .map(([, event]) => event);
}
