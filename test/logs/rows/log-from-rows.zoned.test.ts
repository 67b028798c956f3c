import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logFromRows } from "../../../src/logs/rows/log-from-rows.ts";
import type { LogMapping } from "../../../src/logs/rows/log-mapping.ts";
import { expectRefusal } from "../../refusal.ts";

const EVENTS = { case: "id", at: "on", activity: "what" };
const CHANGES = { case: "id", at: "on", field: { column: "field", activity: "status", value: "to" } };
const CASES = { case: "id", milestones: { opened: "opened", closed: "closed" } };
const on = (minute: string) => `2026-03-02T09:${minute}:00.000Z`;

describe("a table with a row for each event", () => {
  it("gives its rows in their order, with what the mapping names", () => {
    const rows: object[] = [
      { id: 7, on: on("30"), what: "b", who: "", whose: "ann", toString: 3, ok: false, other: {} },
      { id: "7", on: "2026-03-02T11:00:00+0200", what: 1, who: 12, whose: null, ok: Number.NaN },
    ];
    const mapping = {
      ...{ ...EVENTS, resource: "who", customer: "whose" },
      attributes: { amount: "toString", ok: "ok", __none: "no such column" },
    };
    const log = logFromRows(rows, mapping);
    expect(log).toEqual([
      { case: "7", activity: "b", at: on("30"), customer: "ann", amount: 3, ok: false },
      { case: "7", activity: 1, at: on("00"), resource: 12 },
    ]);
    expect(Object.keys(log[0]!)).toEqual(["case", "activity", "at", "customer", "amount", "ok"]);
  });

  it("may be given by its columns", () => {
    const columns = { id: [1, 2], on: [on("00"), on("01")], what: ["a", "b"] };
    expect(logFromRows(columns, EVENTS)).toEqual([
      { case: "1", activity: "a", at: on("00") },
      { case: "2", activity: "b", at: on("01") },
    ]);
    expectRefusal(() => logFromRows({ ...columns, what: ["a", ""] }, EVENTS), "invalid_input", ["what", 1]);
  });

  it("may have no rows, whatever its form", () => {
    for (const mapping of [EVENTS, CHANGES, CASES]) expect(logFromRows([], mapping)).toEqual([]);
  });
});

describe("a table with a row for each change of a field", () => {
  const change = (minute: string, field: string, to: unknown, id = "A") => ({
    id,
    on: on(minute),
    field,
    to,
  });
  const withoutInstants = (rows: object[], mapping: LogMapping = CHANGES) =>
    logFromRows(rows, mapping).map(({ at, ...row }) => row);

  it("gives an event for each change of that field, with what was said before of its case", () => {
    const log = withoutInstants([
      change("00", "status", "new"),
      change("01", "priority", "high"),
      change("02", "status", "open"),
      change("02", "status", "open", "B"),
      change("03", "priority", ""),
      change("03", "team", 5),
      change("04", "status", "done"),
    ]);
    expect(log).toEqual([
      { case: "A", activity: "new" },
      { case: "A", activity: "open", priority: "high" },
      { case: "B", activity: "open" },
      { case: "A", activity: "done", team: 5 },
    ]);
  });

  it("goes by the instants and not by the order, to the last digit, with events last of one instant", () => {
    const log = withoutInstants([
      change("05", "status", "done"),
      change("01", "status", "new"),
      change("01", "priority", "low"),
      change("05", "priority", "high"),
      { ...change("06", "status", "late"), on: "2026-03-02T09:06:00.00051Z" },
      { ...change("06", "priority", "top"), on: "2026-03-02T09:06:00.000501Z" },
      { ...change("06", "team", "west"), on: "2026-03-02T09:06:00.0006Z" },
    ]);
    expect(log).toEqual([
      { case: "A", activity: "done", priority: "high" },
      { case: "A", activity: "new", priority: "low" },
      { case: "A", activity: "late", priority: "top" },
    ]);
  });

  it("does not overwrite a column of the log", () => {
    const rows = ["case", "activity", "at", "resource", "customer", "tier", "__proto__", "team"].map(
      (field) => ({
        ...{ who: "Iva", level: "gold" },
        ...change("00", field, "changed"),
      }),
    );
    const log = logFromRows([...rows, { who: "Iva", level: "gold", ...change("01", "status", "new") }], {
      ...CHANGES,
      ...{ resource: "who", attributes: { tier: "level" } },
    });
    expect(log.map((row) => Object.entries(row))).toEqual([
      [
        ["case", "A"],
        ["activity", "new"],
        ["at", on("01")],
        ["resource", "Iva"],
        ["tier", "gold"],
        ["__proto__", "changed"],
        ["team", "changed"],
      ],
    ]);
  });
});

describe("a table with a row for each case", () => {
  it("gives an event for each date that is there, by date, equal ones as the mapping has them", () => {
    const rows = [
      { id: 1, closed: on("05"), opened: on("06"), kind: "x" },
      { id: 2, closed: on("05"), opened: on("05") },
      { id: 3, closed: "", opened: on("05") },
      { id: 4, closed: null },
      { id: 5, closed: "2026-03-02T09:05:00.0001Z", opened: "2026-03-02T09:05:00.0002Z" },
    ];
    const log = logFromRows(rows, { ...CASES, attributes: { kind: "kind" } });
    expect(log.map((row) => [row.case, row.activity, row.kind ?? null])).toEqual([
      ["1", "closed", "x"],
      ["1", "opened", "x"],
      ["2", "opened", null],
      ["2", "closed", null],
      ["3", "opened", null],
      ["5", "closed", null],
      ["5", "opened", null],
    ]);
  });
});

describe("dates of a table", () => {
  const read = (date: unknown, dates: LogMapping["dates"], naive?: string) =>
    logFromRows([{ id: 1, on: date, what: "a" }], { ...EVENTS, dates, naive })[0]!.at;

  it.each<[string, LogMapping["dates"], string, string]>([
    ["2026-03-02T09:00:00+02:00", undefined, "UTC", "2026-03-02T07:00:00.000Z"],
    ["2026-03-02 09:00", "iso", "Europe/Sofia", "2026-03-02T07:00:00.000Z"],
    ["2026-03-02", "iso", "Europe/Sofia", "2026-03-01T22:00:00.000Z"],
    ["2026-03-02", "month-first", "Europe/Sofia", "2026-03-01T22:00:00.000Z"],
    ["2026-03-02T09:00:00Z", "day-first", "Europe/Sofia", "2026-03-02T09:00:00.000Z"],
    ["05/25/2013", "month-first", "America/New_York", "2013-05-25T04:00:00.000Z"],
    ["5/25/2013 9:05", "month-first", "UTC", "2013-05-25T09:05:00.000Z"],
    ["25/05/2013 17:30:59", "day-first", "UTC", "2013-05-25T17:30:59.000Z"],
    ["29/02/2024", "day-first", "UTC", "2024-02-29T00:00:00.000Z"],
    ["02/Mar/26 9:15 AM", "jira", "Europe/Sofia", "2026-03-02T07:15:00.000Z"],
    ["2/mar/26 9:15 pm", "jira", "UTC", "2026-03-02T21:15:00.000Z"],
    ["02/Dec/68 12:00 AM", "jira", "UTC", "2068-12-02T00:00:00.000Z"],
    ["02/Dec/69 12:59 PM", "jira", "UTC", "1969-12-02T12:59:00.000Z"],
    ["02/Jan/00", "jira", "UTC", "2000-01-02T00:00:00.000Z"],
    // 02:30 did not exist in New York on 2026-03-08: an hour later. Midnight did not in Beirut on 2022-03-27: the date begins at 01:00.
    ["03/08/2026 02:30", "month-first", "America/New_York", "2026-03-08T07:30:00.000Z"],
    ["27/03/2022", "day-first", "Asia/Beirut", "2022-03-26T22:00:00.000Z"],
    // 01:30 came twice in New York on 2026-11-01: the first
    ["11/01/2026 01:30", "month-first", "America/New_York", "2026-11-01T05:30:00.000Z"],
  ])("%s, %s, in %s are %s", (date, dates, naive, at) => {
    expect(read(date, dates, naive)).toBe(at);
  });

  it.each<[unknown, LogMapping["dates"]]>([
    ["02/30/2026", "month-first"],
    ["25/05/2013", "month-first"],
    ["05/25/2013", "day-first"],
    ["00/00/2026", "day-first"],
    ["01/01/0000", "day-first"],
    ["01/01/26", "day-first"],
    ["01/01/2026 24:00", "day-first"],
    ["01/01/2026 09:60", "day-first"],
    ["01/01/2026 09:00:60", "day-first"],
    ["01/01/2026 09:00 AM", "day-first"],
    ["01/Mrz/26", "jira"],
    ["01/Mar/26 0:15 AM", "jira"],
    ["01/Mar/26 13:15 PM", "jira"],
    ["01/Mar/26 9:15", "jira"],
    ["01/Mar/2026", "jira"],
    ["2026-02-30", "iso"],
    ["2026-02-30", "jira"],
    ["2026-03-02T25:00:00Z", "month-first"],
    ["9999-12-31T23:00:00-02:00", "iso"],
    ["yesterday", "iso"],
    ["", "iso"],
    [null, "month-first"],
    [20_260_302, "iso"],
  ])("%j, %s are refused", (date, dates) => {
    expectRefusal(() => read(date, dates, "UTC"), "invalid_input", [0, "on"]);
  });

  it("need a zone where they have no offset, and lie in the years 1 to 9999 there", () => {
    const forms = [
      ["2026-03-02", "iso"],
      ["2026-03-02T09:00:00", "iso"],
      ["03/02/2026", "month-first"],
    ] as const;
    for (const [date, dates] of forms) {
      expectRefusal(() => read(date, dates), "invalid_input", [0, "on"], /naive/);
    }
    expectRefusal(() => read("0001-01-01", "iso", "Europe/Sofia"), "invalid_input", [0, "on"]);
    expect(read("0001-01-01", "iso", "UTC")).toBe("0001-01-01T00:00:00.000Z");
  });

  it("are the same however they are written", () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 30 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const iso = new Date(Date.UTC(2000, 0, 1, 0, minute)).toISOString();
        const [year, month, day] = iso.slice(0, 10).split("-");
        const time = iso.slice(11, 16);
        expect(read(`${month}/${day}/${year} ${time}`, "month-first", "UTC")).toBe(iso);
        expect(read(`${day}/${month}/${year} ${time}:00`, "day-first", "UTC")).toBe(iso);
        const hour = Number(time.slice(0, 2));
        const name = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(
          new Date(iso),
        );
        const clock = `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? "AM" : "PM"}`;
        expect(read(`${day}/${name}/${year!.slice(2)} ${clock}`, "jira", "UTC")).toBe(iso);
      }),
    );
  });
});

describe("a table is refused", () => {
  const event = { id: 1, on: on("00"), what: "a" };
  it.each<[string, unknown, unknown, (string | number)[]]>([
    ["that is none", null, EVENTS, []],
    ["with a row that is none", [event, null], EVENTS, [1]],
    ["without a case", [{ ...event, id: "" }], EVENTS, [0, "id"]],
    ["without an activity", [event, { ...event, what: null }], EVENTS, [1, "what"]],
    ["with an activity that is no name", [{ ...event, what: true }], EVENTS, [0, "what"]],
    ["without an instant", [{ id: 1, what: "a" }], EVENTS, [0, "on"]],
    ["with a value that is a list", [{ ...event, x: [] }], { ...EVENTS, attributes: { x: "x" } }, [0, "x"]],
    ["with a change of no field", [{ ...event, field: "" }], CHANGES, [0, "field"]],
    ["with a change that says no new status", [{ ...event, field: "status", to: "" }], CHANGES, [0, "to"]],
    ["without any milestone's column", [event], CASES, ["milestones"]],
    ["with a milestone that is no date", [{ id: 1, opened: "soon" }], CASES, [0, "opened"]],
    ["for a mapping that is none", [], null, []],
    ["for a mapping without a form", [], { case: "id", at: "on" }, []],
    ["for a mapping of two forms", [], { ...EVENTS, ...CHANGES }, []],
    ["for events without an instant", [], { case: "id", activity: "what" }, ["at"]],
    ["for cases with an instant", [], { ...CASES, at: "on" }, ["at"]],
    ["for a misspelt key", [], { ...EVENTS, resourse: "who" }, ["resourse"]],
    [
      "for a misspelt key of the field",
      [],
      { ...CHANGES, field: { column: "a", activity: "b", values: "c" } },
      ["field", "values"],
    ],
    ["for a form of dates that it does not know", [], { ...EVENTS, dates: "us" }, ["dates"]],
    ["for a zone that is none", [], { ...EVENTS, naive: "Mars" }, ["naive"]],
    ["for a column without a name", [], { ...CASES, milestones: { opened: "" } }, ["milestones", "opened"]],
    [
      "for an attribute that is called as the log's",
      [],
      { ...EVENTS, attributes: { at: "x" } },
      ["attributes", "at"],
    ],
    [
      "for an attribute that is called as another",
      [],
      { ...EVENTS, customer: "whose", attributes: { customer: "x" } },
      ["attributes", "customer"],
    ],
  ])("%s", (_, rows, mapping, path) => {
    expectRefusal(() => logFromRows(rows as object[], mapping as LogMapping), "invalid_input", path);
  });
});
