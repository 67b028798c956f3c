import { instantText } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { EventTable } from "../reading/event-table.ts";
import { OF_CASE } from "../rows/log-row.ts";
import { type ToldCell, toldCells } from "../rows/told-cells.ts";
import { typeOf, type WrittenAttributes, writeAttribute } from "./written-attribute.ts";
import { COST, NAME, RESOURCE, ROLE, TIME } from "./xes-keys.ts";

/** A case of a log as it is written. */
export interface WrittenTrace {
  readonly attributes: WrittenAttributes;
  readonly events: readonly WrittenAttributes[];
}

/** What is written of the cases of a log: columns in `dates` as instants. */
export function writtenTraces(
  table: EventTable,
  dates: readonly string[],
  naive: TimeZone | null,
): WrittenTrace[] {
  const { cells, columns, cases, starts, rows } = table;
  const told = toldCells(cells, [columns.case, columns.activity, columns.at]);
  const instants = new Set([...dates, columns.at]);
  const write = (to: WrittenAttributes, key: string, cell: ToldCell) =>
    instants.has(cell.column)
      ? writeAttribute(to, key, "date", { ...cell, value: dateText(cell, naive) })
      : writeAttribute(to, key, typeOf(cell.value), cell);
  const placeOf = places(columns);
  return cases.map((_, c) => {
    const ofCase = rows.subarray(starts[c], starts[c + 1]);
    const attributes: WrittenAttributes = new Map();
    write(attributes, NAME, told.cellOf(ofCase[0]!, columns.case));
    const events = Array.from(ofCase, (row) => {
      const event: WrittenAttributes = new Map();
      write(event, NAME, told.cellOf(row, columns.activity));
      write(event, TIME, told.cellOf(row, columns.at));
      for (const cell of told.othersOf(row)) {
        const { isOfTrace, key } = placeOf(cell.column);
        write(isOfTrace ? attributes : event, key, cell);
      }
      return event;
    });
    return { attributes, events };
  });
}

function dateText({ value, path }: ToldCell, naive: TimeZone | null): string {
  return instantText(instantNaiveAt(value, path, naive));
}

/** Where a column is written. */
interface XesPlace {
  readonly isOfTrace: boolean;
  readonly key: string;
}

function places({ resource, customer }: EventTable["columns"]): (column: string) => XesPlace {
  const keys = new Map([
    ["role", ROLE],
    ["cost", COST],
    [resource, RESOURCE],
  ]);
  return (column) => {
    if (column === customer) return { isOfTrace: true, key: "customer" };
    if (column.startsWith(OF_CASE)) return { isOfTrace: true, key: column.slice(OF_CASE.length) };
    return { isOfTrace: false, key: keys.get(column) ?? column };
  };
}
