import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseXes } from "../../../src/logs/xes/parse-xes.ts";
import { toXes } from "../../../src/logs/xes/to-xes.ts";
import { expectRefusal } from "../../refusal.ts";

const AT = "2026-03-02T09:00:00.000Z";

describe("a log as XES", () => {
  it("is laid out in one way", () => {
    const log = [
      { at: "2026-03-02T12:00:00+02:00", activity: "closed", case: "B", cost: 2, role: "agent", ok: true },
      {
        case: 'A "<&>"',
        activity: "received",
        at: "2026-03-02T09:00:00Z",
        resource: "Iva",
        note: "a\tb\r\n",
        customer: "",
      },
      {
        case: "B",
        activity: "received",
        at: "2026-03-02T09:00:00.5Z",
        customer: "ann",
        "case:region": "north",
        paid: "2026-03-01T00:00:00+01:00",
      },
      {
        case: "B",
        activity: "called",
        at: "2026-03-02T09:30:00Z",
        customer: "bob",
        cost: 2.5,
        none: null,
        n: Number.NaN,
      },
    ];
    expect(toXes(log, { dates: ["paid"] })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Cost" prefix="cost" uri="http://www.xes-standard.org/cost.xesext"/>
  <classifier name="Activity" keys="concept:name"/>
  <trace>
    <string key="concept:name" value="B"/>
    <string key="customer" value="ann"/>
    <string key="region" value="north"/>
    <event>
      <string key="concept:name" value="received"/>
      <date key="time:timestamp" value="2026-03-02T09:00:00.500Z"/>
      <date key="paid" value="2026-02-28T23:00:00.000Z"/>
    </event>
    <event>
      <string key="concept:name" value="called"/>
      <date key="time:timestamp" value="2026-03-02T09:30:00.000Z"/>
      <float key="cost:total" value="2.5"/>
    </event>
    <event>
      <string key="concept:name" value="closed"/>
      <date key="time:timestamp" value="2026-03-02T10:00:00.000Z"/>
      <int key="cost:total" value="2"/>
      <string key="org:role" value="agent"/>
      <boolean key="ok" value="true"/>
    </event>
  </trace>
  <trace>
    <string key="concept:name" value="A &quot;&lt;&amp;&gt;&quot;"/>
    <event>
      <string key="concept:name" value="received"/>
      <date key="time:timestamp" value="2026-03-02T09:00:00.000Z"/>
      <string key="org:resource" value="Iva"/>
      <string key="note" value="a&#9;b&#13;&#10;"/>
    </event>
  </trace>
</log>
`);
  });

  it("is one without traces for no rows", () => {
    const text = toXes([]);
    expect(text.endsWith('  <classifier name="Activity" keys="concept:name"/>\n</log>\n')).toBe(true);
    expect(text).not.toMatch(/Organizational|Cost|Lifecycle/);
    expect(parseXes(text)).toMatchObject({ rows: [], traces: 0, classifiers: [{ name: "Activity" }] });
  });

  it("takes columns by other names, rows up to an instant, and the digits beyond milliseconds for their order", () => {
    const log = {
      ticket: [1, 1, 1],
      step: ["b", "a", "c"],
      on: ["2026-03-02T09:00:00.00020Z", "2026-03-02T09:00:00.00011Z", "2026-03-03T09:00:00Z"],
      who: ["x", null, "y"],
      whose: ["ann", "ann", "ann"],
      "lifecycle:transition": ["complete", "", null],
    };
    const columns = { case: "ticket", activity: "step", at: "on", resource: "who", customer: "whose" };
    const text = toXes(log, { columns, asOf: "2026-03-02T23:00:00Z" });
    expect(text).toContain('<extension name="Lifecycle" prefix="lifecycle"');
    expect(parseXes(text).rows).toEqual([
      { case: 1, activity: "a", at: AT, "case:customer": "ann" },
      {
        case: 1,
        activity: "b",
        at: AT,
        resource: "x",
        "lifecycle:transition": "complete",
        "case:customer": "ann",
      },
    ]);
  });

  it("takes instants without an offset as local time of a zone, those of other columns too", () => {
    const log = [{ case: "A", activity: "a", at: "2026-07-02 09:00:00", paid: "2026-01-02T09:00" }];
    expect(parseXes(toXes(log, { dates: ["paid"], naive: "Europe/Sofia" })).rows).toEqual([
      { case: "A", activity: "a", at: "2026-07-02T06:00:00.000Z", paid: "2026-01-02T07:00:00.000Z" },
    ]);
    expectRefusal(() => toXes(log), "invalid_input", [0, "at"], /naive/);
  });

  it.each<[string, object, object, (string | number)[]]>([
    ["a character that XML cannot hold", { x: "a\u0001" }, {}, [1, "x"]],
    ["half of a surrogate pair", { x: "\ud800" }, {}, [1, "x"]],
    ["such a character in the name of a column", { "\uffff": 1 }, {}, [1, "\uffff"]],
    ["a cell that is no scalar", { x: [] }, {}, [1, "x"]],
    ["an infinite number", { x: Number.POSITIVE_INFINITY }, {}, [1, "x"]],
    ["a date that is none", { x: "2026-03-02" }, { dates: ["x"] }, [1, "x"]],
    ["two columns of one key", { cost: 1, "cost:total": 1 }, {}, [1, "cost:total"]],
    ["a name beside the activity", { "concept:name": "a" }, {}, [1, "concept:name"]],
    [
      "two columns of one key of the trace",
      { customer: "ann", "case:customer": "ann" },
      {},
      [1, "case:customer"],
    ],
    ["dates named twice", {}, { dates: ["x", "x"] }, ["dates", 1]],
    ["an option that it has not", {}, { date: ["x"] }, ["date"]],
  ])("is refused for %s", (_, cells, options, path) => {
    const log = [
      { case: "A", activity: "a", at: AT },
      { case: "A", activity: "a", at: AT, ...cells },
    ];
    expectRefusal(() => toXes(log, options), "invalid_input", path);
  });
});

describe("a log that was written and read again", () => {
  const character = fc.oneof(
    fc.constantFrom("&", "<", ">", '"', "'", " ", "\t", "\n", "\r", "]]>", "é", "😀", "__proto__", "\u0085"),
    fc
      .string({ unit: "binary", maxLength: 2 })
      .filter((text) => /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text)),
  );
  const text = fc
    .array(character, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""))
    .filter((whole) => whole !== "");
  const value = fc.oneof(
    text,
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.constantFrom(1e21, 2 ** 53, 5e-324, 0.1),
  );
  const written = new Set([
    "cost",
    "role",
    "customer",
    "concept:name",
    "time:timestamp",
    "org:resource",
    "case",
    "activity",
    "at",
    "resource",
  ]);
  const key = text.filter(
    (name) => !written.has(name) && !name.startsWith("case:") && !name.startsWith("event:"),
  );
  const at = fc
    .integer({ min: 0, max: 5000 })
    .map((minutes) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString());
  const event = fc.record(
    {
      activity: fc.oneof(text, fc.integer()),
      at,
      resource: text,
      others: fc.dictionary(key, value, { noNullPrototype: true }),
    },
    { requiredKeys: ["activity", "at", "others"] },
  );
  const cases = fc.uniqueArray(
    fc.record({
      case: fc.oneof(text, fc.integer()),
      events: fc.array(event, { minLength: 1, maxLength: 4 }),
      others: fc.dictionary(
        key.filter((name) => name !== "concept:name"),
        value,
        { noNullPrototype: true },
      ),
    }),
    { selector: (one) => String(one.case), maxLength: 4 },
  );

  it("has the same rows", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const rows = drawn.flatMap((one) =>
          [...one.events]
            .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
            .map(({ others, ...own }) => ({
              case: one.case,
              ...own,
              ...others,
              ...Object.fromEntries(Object.entries(one.others).map(([name, cell]) => [`case:${name}`, cell])),
            })),
        );
        const back = parseXes(toXes(rows));
        expect(back.rows).toEqual(rows);
        expect([back.traces, back.events, back.nested]).toEqual([drawn.length, rows.length, 0]);
        expect(toXes(back.rows)).toBe(toXes(rows));
      }),
    );
  });
});
