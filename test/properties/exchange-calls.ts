import fc from "fast-check";
import { toXes } from "service-quality/logs";

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

/** How the laws are tried on what reads and writes logs. */
export const exchangeLaws = {
  toXes: { calls: fc.tuple(log, fc.constantFrom({}, { dates: ["paid"] }, { asOf: "2026-01-02T00:00:00Z" })) },
  parseXes: {
    calls: fc.tuple(
      log.map((rows) => toXes(rows)),
      fc.constantFrom(undefined, { naive: "Europe/Sofia" }),
    ),
  },
};
