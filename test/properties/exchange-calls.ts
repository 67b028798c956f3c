import fc from "fast-check";
import { LOG_FORMATS, toOcel, toXes } from "service-quality/logs";

const at = fc
  .integer({ min: 0, max: 5000 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString());
const name = fc.constantFrom("A", "B & C", "__proto__", "");
const cell = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom(null, Number.NaN, -0),
);
const row = fc.record(
  {
    case: fc.oneof(fc.nat(3), fc.constantFrom("x", "__proto__")),
    activity: fc.constantFrom("a", "b", 1, "<&>"),
    at,
    resource: name,
    customer: name,
    cost: fc.double({ min: 0, max: 100, noNaN: true }),
    paid: at,
    "case:region": fc.constantFrom("north", null),
    note: cell.filter((value) => typeof value !== "string" || /^[ -~]*$/.test(value)),
  },
  { requiredKeys: ["case", "activity", "at"] },
);
const log = fc.array(row, { maxLength: 8 });

/** A row of a table: of a change, of an event, and of a case, by the mapping that reads it. */
const exported = fc.record({
  ticket_id: fc.oneof(fc.nat(3), fc.constantFrom("x", "__proto__")),
  field_name: fc.constantFrom("status", "priority", "at", "__proto__"),
  value: fc.oneof(fc.constantFrom("new", "solved"), fc.nat(3)),
  updated: fc.oneof(at, fc.constantFrom("2026-03-02", "2026-03-02 09:00", "03/02/2026 09:00")),
  user_id: fc.constantFrom(1, "", null),
  closed: fc.oneof(at, fc.constantFrom("", null)),
});

const mapping = fc.constantFrom(
  { ...LOG_FORMATS.zendesk, dates: "month-first" },
  { case: "ticket_id", at: "updated", activity: "value", dates: "month-first", naive: "Europe/Sofia" },
  {
    case: "ticket_id",
    milestones: { opened: "updated", closed: "closed", __proto: "no such column" },
    attributes: { by: "user_id" },
    dates: "month-first",
    naive: "UTC",
  },
);

/** How the laws are tried on what reads and writes logs. */
export const exchangeLaws = {
  toXes: { calls: fc.tuple(log, fc.constantFrom({}, { dates: ["paid"] }, { asOf: "2026-01-02T00:00:00Z" })) },
  parseXes: {
    calls: fc.tuple(
      log.map((rows) => toXes(rows)),
      fc.constantFrom(undefined, { naive: "Europe/Sofia" }),
    ),
  },
  toOcel: { calls: fc.tuple(log, fc.constantFrom({}, { objectType: "claim" })) },
  parseOcel: {
    calls: fc.tuple(
      log.map((rows) => toOcel(rows)),
      fc.constantFrom({ objectType: "complaint" }, { objectType: "complaint", naive: "UTC" }),
    ),
  },
  logFromRows: { calls: fc.tuple(fc.array(exported, { maxLength: 8 }), mapping) },
};
