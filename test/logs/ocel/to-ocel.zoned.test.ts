import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOcel } from "../../../src/logs/ocel/parse-ocel.ts";
import { toOcel } from "../../../src/logs/ocel/to-ocel.ts";
import { expectRefusal } from "../../refusal.ts";

const at = (minute: number, digits = "") =>
  `2026-03-02T09:${String(minute).padStart(2, "0")}:00.000${digits}Z`;

describe("a log as an object-centric one", () => {
  it("numbers events by instant, and lists types and objects as they first appear", () => {
    const { events, eventTypes, objectTypes, objects } = toOcel(
      {
        id: [2, 1, 2],
        what: ["b", "a", "a"],
        on: [at(1), at(0, "2"), at(0, "19")],
        whose: ["ann", null, "bob"],
        resource: ["Iva", "", "Iva"],
      },
      { columns: { case: "id", activity: "what", at: "on", customer: "whose" }, objectType: "claim" },
    );
    expect(events.map(({ id, type, time }) => [id, type, time])).toEqual([
      ["e1", "a", at(0)],
      ["e2", "a", at(0)],
      ["e3", "b", at(1)],
    ]);
    expect(events.map(({ relationships }) => relationships)).toEqual([
      [
        { objectId: "2", qualifier: "claim" },
        { objectId: "customer:bob", qualifier: "customer" },
      ],
      [{ objectId: "1", qualifier: "claim" }],
      [
        { objectId: "2", qualifier: "claim" },
        { objectId: "customer:ann", qualifier: "customer" },
      ],
    ]);
    expect(eventTypes.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(objectTypes).toEqual([
      { name: "claim", attributes: [] },
      { name: "customer", attributes: [] },
    ]);
    expect(objects.map(({ id, type }) => [id, type])).toEqual([
      ["2", "claim"],
      ["1", "claim"],
      ["customer:ann", "customer"],
      ["customer:bob", "customer"],
    ]);
  });

  it("gives a column the one type that holds all its cells of an activity", () => {
    const row = (activity: string, cells: object) => ({ case: "A", activity, at: at(0), ...cells });
    const { eventTypes, events } = toOcel([
      row("x", {
        whole: 1,
        number: 1,
        text: "t",
        yes: true,
        mixed: 1,
        odd: true,
        empty: null,
        gone: Number.NaN,
        large: 1e21,
      }),
      row("x", { whole: 2, number: 2.5, text: "", yes: false, mixed: "one", odd: 1, mixedToo: false }),
      row("y", { mixed: 3 }),
    ]);
    expect(eventTypes).toEqual([
      {
        name: "x",
        attributes: [
          { name: "whole", type: "integer" },
          { name: "number", type: "float" },
          { name: "text", type: "string" },
          { name: "yes", type: "boolean" },
          { name: "mixed", type: "string" },
          { name: "odd", type: "string" },
          { name: "large", type: "float" },
          { name: "mixedToo", type: "boolean" },
        ],
      },
      { name: "y", attributes: [{ name: "mixed", type: "integer" }] },
    ]);
    const values = events.map(({ attributes }) =>
      Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    );
    expect(values).toEqual([
      { whole: 1, number: 1, text: "t", yes: true, mixed: "1", odd: "true", large: 1e21 },
      { whole: 2, number: 2.5, yes: false, mixed: "one", odd: "1", mixedToo: false },
      { mixed: 3 },
    ]);
  });

  it("declares the type of its cases where it has no rows, or no customers", () => {
    expect(toOcel([])).toEqual({
      ...{ eventTypes: [], events: [], objects: [] },
      objectTypes: [{ name: "complaint", attributes: [] }],
    });
    const { objectTypes } = toOcel([{ case: 1, activity: "a", at: at(0) }], { objectType: "customer" });
    expect(objectTypes).toEqual([{ name: "customer", attributes: [] }]);
  });

  it("takes instants without an offset as local time of a zone, which must be named", () => {
    const log = [{ case: "A", activity: "a", at: "2026-07-02 09:00:00" }];
    expect(toOcel(log, { naive: "Europe/Sofia" }).events[0]?.time).toBe("2026-07-02T06:00:00.000Z");
    expectRefusal(() => toOcel(log), "invalid_input", [0, "at"], /naive/);
  });

  it.each<[string, object[], object, (string | number)[]]>([
    ["a case with an event's id", [{ case: "e2" }, { case: "e1" }], {}, [0, "case"]],
    [
      "a case with a customer's id",
      [{ case: "A" }, { case: "customer:ann", customer: "ann" }],
      {},
      [1, "case"],
    ],
    [
      "a type of cases that customers have",
      [{ case: "A", customer: "ann" }],
      { objectType: "customer" },
      ["objectType"],
    ],
    ["a type without a name", [], { objectType: "" }, ["objectType"]],
    ["an option that it has not", [], { asOf: at(0) }, ["asOf"]],
    ["a cell that is no scalar", [{ case: "A", x: {} }], {}, [0, "x"]],
    ["a row without a case", [{ case: null }], {}, [0, "case"]],
    ["a row without an instant", [{ case: "A", at: "" }], {}, [0, "at"]],
  ])("is refused for %s", (_, rows, options, path) => {
    const log = rows.map((row) => ({ activity: "a", at: at(0), ...row }));
    expectRefusal(() => toOcel(log, options), "invalid_input", path);
  });

  it("tells its cases, when it is read, the same events in the same order", () => {
    const row = fc.record(
      {
        case: fc.constantFrom("A", "B", "__proto__"),
        activity: fc.constantFrom("a", "b"),
        at: fc.integer({ min: 0, max: 59 }).map((minute) => at(minute)),
        resource: fc.constantFrom("Iva", "Petar"),
        minutes: fc.integer(),
        ok: fc.boolean(),
      },
      { requiredKeys: ["case", "activity", "at"], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const back = parseOcel(toOcel(rows), { objectType: "complaint" });
        const byInstant = [...rows].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        expect(back.rows).toEqual(byInstant.map((cells, i) => ({ ...cells, event: `e${i + 1}` })));
        expect(back.unrelated).toBe(0);
      }),
    );
  });
});
