import { describe, expect, it } from "vitest";
import { parseXes } from "../../../src/logs/xes/parse-xes.ts";
import { expectRefusal } from "../../refusal.ts";

const TIME = '<date key="time:timestamp" value="2026-03-02T09:00:00Z"/>';
const AT = "2026-03-02T09:00:00.000Z";

/** A log of one trace. */
const log = (inside: string, before = "") => `<log>${before}<trace>${inside}</trace></log>`;

/** A log of one event with a name, a time and more. */
const event = (more: string, before = "") =>
  log(`<event><string key="concept:name" value="a"/>${TIME}${more}</event>`, before);

describe("the rows of an XES file", () => {
  it("have the keys that there is something for, in the order of case, event and trace", () => {
    const { rows, traces, events } = parseXes(
      log(`<string key="region" value="north"/><string key="concept:name" value="C"/>
        <event><int key="minutes" value="12"/><string key="org:resource" value="Iva"/>${TIME}<string key="concept:name" value="a"/></event>
        <event><string key="concept:name" value="b"/>${TIME}</event>`),
    );
    expect(rows).toEqual([
      { case: "C", activity: "a", at: AT, resource: "Iva", minutes: 12, "case:region": "north" },
      { case: "C", activity: "b", at: AT, "case:region": "north" },
    ]);
    expect(Object.keys(rows[0]!)).toEqual(["case", "activity", "at", "resource", "minutes", "case:region"]);
    expect([traces, events]).toEqual([1, 2]);
  });

  it("name a trace without a name, or with an empty one, by its place among all traces", () => {
    const one = `<event><string key="concept:name" value="a"/>${TIME}</event>`;
    const text = `<log><trace/><trace>${one}</trace><trace><string key="concept:name" value=""/>${one}</trace></log>`;
    const { rows, traces, events } = parseXes(text);
    expect(rows.map((row) => row.case)).toEqual(["1", "2"]);
    expect([traces, events]).toEqual([3, 2]);
  });

  it("hold text, numbers, true and false, and instants", () => {
    const { rows } = parseXes(
      event(`<string key="s" value=" x "/><id key="i" value="0a1"/><string key="empty" value=""/>
        <int key="n" value="-7"/><int key="plus" value="+7"/><int key="zero" value="-0"/>
        <int key="exact" value="9007199254740991"/><int key="beyond" value="9007199254740993"/>
        <float key="f" value="2.50"/><float key="e" value="-1E-2"/><float key="half" value=".5"/><float key="none" value="nan"/>
        <boolean key="yes" value="true"/><boolean key="no" value="0"/><boolean key="one" value=" 1 "/><boolean key="not" value="false"/>
        <date key="d" value="2026-03-02T10:00:00.123456+02:00"/>`),
    );
    expect(rows).toEqual([
      {
        ...{ case: "0", activity: "a", at: AT, s: " x ", i: "0a1", empty: "", n: -7, plus: 7, zero: 0 },
        ...{ exact: 9007199254740991, beyond: "9007199254740993", f: 2.5, e: -0.01, half: 0.5 },
        ...{ yes: true, no: false, one: true, not: false, d: "2026-03-02T08:00:00.123Z" },
      },
    ]);
  });

  it("take dates without an offset as local time of a zone, which must be named", () => {
    const text = log(
      '<event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-07-02T09:00:00.000"/></event>',
    );
    expect(parseXes(text, { naive: "Europe/Sofia" }).rows[0]?.at).toBe("2026-07-02T06:00:00.000Z");
    expectRefusal(
      () => parseXes(text),
      "invalid_input",
      ["traces", 0, "events", 0, "time:timestamp"],
      /naive/,
    );
    expectRefusal(() => parseXes(text, { naive: "Mars" }), "invalid_input", ["naive"]);
  });

  it("take a time that is written as text, and a name that is a number", () => {
    const text = log(
      '<int key="concept:name" value="7"/><event><int key="concept:name" value="3"/><string key="time:timestamp" value="2026-03-02T09:00:00Z"/></event>',
    );
    expect(parseXes(text).rows).toEqual([{ case: 7, activity: 3, at: AT }]);
  });

  it("have what the globals say for what is missing, but for the name of a trace", () => {
    const globals = `<global scope="event"><string key="concept:name" value="unnamed"/><float key="f" value="1"/><list key="l"/></global>
      <global scope="trace"><string key="concept:name" value="none"/><string key="channel" value="web"/></global>`;
    const text = log(
      `<string key="channel" value="post"/><event>${TIME}<float key="f" value="NaN"/></event>`,
      globals,
    );
    expect(parseXes(text)).toMatchObject({
      rows: [{ case: "0", activity: "unnamed", at: AT, f: 1, "case:channel": "post" }],
      nested: 0,
    });
    const late = `<log><trace><event>${TIME}</event></trace>${globals}</log>`;
    expect(parseXes(late).rows).toEqual([
      { case: "0", activity: "unnamed", at: AT, f: 1, "case:channel": "web" },
    ]);
  });

  it("lose nothing where a key has the name of another column", () => {
    const { rows } = parseXes(
      log(`<string key="x" value="of the case"/><event><string key="concept:name" value="a"/>${TIME}
        <string key="activity" value="A"/><string key="event:activity" value="B"/><string key="resource" value="Iva"/><string key="case:x" value="of the event"/></event>`),
    );
    expect(rows).toEqual([
      {
        ...{ case: "0", activity: "a", at: AT, "event:activity": "A", "event:event:activity": "B" },
        ...{ resource: "Iva", "case:x": "of the event", "case:case:x": "of the case" },
      },
    ]);
  });

  it("take __proto__ for a key like any other", () => {
    const row = parseXes(event('<string key="__proto__" value="x"/>')).rows[0]!;
    expect(Object.entries(row)).toContainEqual(["__proto__", "x"]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });
});

describe("attributes inside attributes", () => {
  it("are left out and counted, in lists and containers too; what is around them stays", () => {
    const { rows, nested, notes } = parseXes(
      event(`<string key="s" value="x"><string key="unit" value="m"><int key="n" value="no number"/></string></string>
        <list key="l"><values><string key="a" value="b"/></values></list><container key="c"><int key="n" value="1"/></container>`),
    );
    expect(rows).toEqual([{ case: "0", activity: "a", at: AT, s: "x" }]);
    expect(nested).toBe(2 + 2 + 2);
    expect(notes).toEqual([{ path: ["nested"], reason: "nested-attributes" }]);
  });

  it("are none where the log or a scope has them", () => {
    const before =
      '<string key="origin" value="csv"><string key="a" value="b"/></string><global scope="event"><string key="g" value="h"><id key="i" value="j"/></string></global>';
    expect(parseXes(event("", before))).toMatchObject({ nested: 0, notes: [] });
  });
});

it("classifiers are listed with their keys, which quotation marks keep together", () => {
  const text = `<log><classifier name="Activity" keys="concept:name lifecycle:transition"/><classifier name="Odd" scope="event" keys="'two words'   x"/></log>`;
  expect(parseXes(text)).toEqual({
    ...{ rows: [], traces: 0, events: 0, nested: 0, notes: [] },
    classifiers: [
      { name: "Activity", keys: ["concept:name", "lifecycle:transition"] },
      { name: "Odd", keys: ["two words", "x"] },
    ],
  });
});

describe("XES is refused", () => {
  it.each([
    ["without a log", "<trace/>", ["line 1"]],
    ["where a trace stands elsewhere", "<log>\n<trace><trace/></trace></log>", ["line 2"]],
    ["where an event has no trace", "<log>\n\n<event/></log>", ["line 3"]],
    ["where an event is in an event", event("<event/>"), ["line 1"]],
    ["where an event is in an attribute", event('<list key="l"><event/></list>'), ["line 1"]],
    ["with an attribute without a key", event('<string value="x"/>'), ["line 1"]],
    ["with a classifier without keys", '<log><classifier name="x"/></log>', ["line 1"]],
    ["with a scope that it does not know", '<log><global scope="log"/></log>', ["line 1"]],
    [
      "with a fault in a scope",
      '<log><global scope="event">\n<int key="n" value="x"/></global></log>',
      ["line 2"],
    ],
  ])("%s", (_, text, path) => {
    expectRefusal(() => parseXes(text), "invalid_input", path);
  });

  const trace = '<trace><string key="concept:name" value="A"/></trace>';
  it.each([
    ["concept:name", TIME],
    ["concept:name", `${TIME}<string key="concept:name" value=""/>`],
    ["concept:name", `${TIME}<boolean key="concept:name" value="true"/>`],
    ["time:timestamp", '<string key="concept:name" value="a"/>'],
    [
      "time:timestamp",
      '<string key="concept:name" value="a"/><date key="time:timestamp" value="yesterday"/>',
    ],
    ["time:timestamp", '<string key="concept:name" value="a"/><int key="time:timestamp" value="1"/>'],
    ["x", '<string key="x"/>'],
    ["x", '<string key="x" value="1"/><int key="x" value="2"/>'],
    ["x", '<int key="x" value="1.5"/>'],
    ["x", '<float key="x" value="inf"/>'],
    ["x", '<float key="x" value="1e999"/>'],
    ["x", '<float key="x" value="0x10"/>'],
    ["x", '<boolean key="x" value="yes"/>'],
    ["x", '<date key="x" value="2026-02-30T00:00:00Z"/>'],
  ])("at %s of the event that has %s", (key, inside) => {
    const text = `<log>${trace}<trace><event><string key="concept:name" value="a"/>${TIME}</event><event>${inside}</event></trace></log>`;
    expectRefusal(() => parseXes(text), "invalid_input", ["traces", 1, "events", 1, key]);
  });

  it("at the key of a trace, too", () => {
    expectRefusal(() => parseXes(log('<int key="n" value="x"/>')), "invalid_input", ["traces", 0, "n"]);
    expectRefusal(
      () =>
        parseXes(
          log(
            `<boolean key="concept:name" value="1"/><event><string key="concept:name" value="a"/>${TIME}</event>`,
          ),
        ),
      "invalid_input",
      ["traces", 0, "concept:name"],
    );
  });

  it("where it is no text", () => {
    expectRefusal(() => parseXes(null as never), "invalid_input", []);
  });
});
