import { instantText } from "../../calendars/instant.ts";
import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { cellNames } from "../reading/cell-names.ts";
import { LOG_OPTIONS, type LogColumns, type LogSource, readLogSource } from "../reading/event-table.ts";
import { cellValues, type EventLog, type LogCells } from "../reading/log-cells.ts";
import { type ToldCell, toldCells } from "../rows/told-cells.ts";
import type { OcelDocument, OcelObject } from "./ocel-document.ts";
import { type ColumnTypes, declaredType, typedAttributes, widenTypes } from "./typed-attributes.ts";

const CUSTOMER = "customer";

/** Options of `toOcel`. */
export interface ToOcelOptions {
  /** What the log calls its columns. */
  columns?: LogColumns | undefined;
  /** The type of the objects that the cases become; `"complaint"` by default. */
  objectType?: string | undefined;
  /** The IANA zone of instants without an offset, which are refused without it. */
  naive?: string | undefined;
}

const TO_OCEL_OPTIONS = {
  columns: LOG_OPTIONS.columns,
  objectType: otherwise(textAt, "complaint"),
  naive: LOG_OPTIONS.naive,
} satisfies Readers<ToOcelOptions>;

/** A row of the log. */
interface LoggedEvent {
  readonly row: number;
  readonly at: number;
  readonly case: string;
  readonly activity: string;
  /** The object that the customer is; `null` for none. */
  readonly customer: string | null;
  readonly told: readonly ToldCell[];
}

/**
 * An event log as an object-centric one (OCEL 2.0), as a document to be written as JSON: events `e1`, `e2`, … by
 * instant, each related to its case, an object of `objectType`, and to its customer, an object `customer:` and the name
 * of type `customer`.
 *
 * `resource` and all other columns are attributes of the events, of type `string`, `integer`, `float` or `boolean`; a
 * column that holds text in one row and something else in another, for one activity, is `string`, and its values
 * become text. Empty cells are left out. Objects and types come in order of first appearance in the log.
 *
 * @throws `invalid_input` for a row that `summarizeVariants` refuses, a cell that is no text, number, true or false, a
 * case whose name is the id of an event or a customer, and `objectType: "customer"` where the log names customers.
 *
 * Source: Berti et al. (2024), OCEL (Object-Centric Event Log) 2.0 Specification, arXiv:2403.01975.
 *
 * @example
 * ```ts
 * import { parseOcel, toOcel } from "service-quality/logs";
 *
 * const document = toOcel([
 *   { case: "C-1", activity: "received", at: "2026-03-02T09:00:00Z", customer: "ann", minutes: 3 },
 *   { case: "C-2", activity: "received", at: "2026-03-02T08:00:00Z", customer: "ann" },
 * ]);
 * document.objects.map(({ id }) => id); // => ["C-1", "C-2", "customer:ann"]
 * parseOcel(document, { objectType: "customer" }).rows.map(({ at }) => at); // => ["2026-03-02T08:00:00.000Z", "2026-03-02T09:00:00.000Z"]
 * ```
 */
export function toOcel(log: EventLog, options?: ToOcelOptions): OcelDocument {
  const { columns, objectType, naive } = readOptions(options, TO_OCEL_OPTIONS);
  const source = readLogSource(log, { columns, asOf: null, naive });
  const events = loggedEvents(source);
  const inTime = [...events].sort((a, b) => a.at - b.at || source.compareWithin(a.row, b.row));
  const cases = distinct(events.map((event) => event.case));
  const customers = distinct(events.flatMap(({ customer }) => customer ?? []));
  if (objectType === CUSTOMER && customers.length > 0) {
    refuse("invalid_input", ["objectType"], "a type other than that of the customers", objectType);
  }
  checkCases(events, customers, source.cells, columns.case);
  const types = typesByActivity(events);
  return {
    eventTypes: Array.from(types, ([activity, columnTypes]) => declaredType(activity, columnTypes)),
    objectTypes: [objectType, ...(customers.length > 0 ? [CUSTOMER] : [])].map((name) => ({
      name,
      attributes: [],
    })),
    events: inTime.map((event, i) => ({
      id: eventId(i),
      type: event.activity,
      time: instantText(event.at),
      attributes: typedAttributes(event.told, types.get(event.activity)!),
      relationships: [
        { objectId: event.case, qualifier: objectType },
        ...(event.customer === null ? [] : [{ objectId: event.customer, qualifier: CUSTOMER }]),
      ],
    })),
    objects: [
      ...cases.map((id) => objectOf(id, objectType)),
      ...customers.map((id) => objectOf(id, CUSTOMER)),
    ],
  };
}

/** The rows of a log in their order. */
function loggedEvents({ cells, columns, instantOf }: LogSource): LoggedEvent[] {
  const cases = cellNames(cellValues(cells, columns.case));
  const activities = cellNames(cellValues(cells, columns.activity));
  const customers = cellNames(cellValues(cells, columns.customer));
  const told = toldCells(cells, [columns.case, columns.activity, columns.at, columns.customer]);
  return Array.from({ length: cells.length }, (_, row) => ({
    row,
    at: instantOf(row),
    case: cases.names[cases.requiredIdOf(row)]!,
    activity: activities.names[activities.requiredIdOf(row)]!,
    customer: customerId(customers.names[customers.idOf(row)]),
    told: told.othersOf(row),
  }));
}

/** The id of the object that a customer is; `null` for none. */
function customerId(name: string | undefined): string | null {
  return name === undefined ? null : `${CUSTOMER}:${name}`;
}

function eventId(place: number): string {
  return `e${place + 1}`;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Refuses a case whose name is the id of an event or a customer. */
function checkCases(
  events: readonly LoggedEvent[],
  customers: readonly string[],
  cells: LogCells,
  column: string,
): void {
  const ids = new Set([...customers, ...events.map((_, i) => eventId(i))]);
  for (const { row, case: name } of events) {
    if (ids.has(name)) {
      refuse(
        "invalid_input",
        cells.pathOf(row, column),
        "a name that is no id of an event or a customer",
        name,
      );
    }
  }
}

function typesByActivity(events: readonly LoggedEvent[]): Map<string, ColumnTypes> {
  const types = new Map<string, ColumnTypes>();
  for (const { activity, told } of events) {
    const columnTypes = types.get(activity) ?? new Map();
    types.set(activity, columnTypes);
    widenTypes(columnTypes, told);
  }
  return types;
}

function objectOf(id: string, type: string): OcelObject {
  return { id, type, attributes: [], relationships: [] };
}
