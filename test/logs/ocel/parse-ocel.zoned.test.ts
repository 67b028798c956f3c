import { describe, expect, it } from "vitest";
import { parseOcel } from "../../../src/logs/ocel/parse-ocel.ts";
import { expectRefusal } from "../../refusal.ts";

const AT = "2026-03-02T09:00:00Z";
const options = { objectType: "complaint" };

/** A document of one complaint and one order, with other parts put in. */
const document = (parts: object = {}) => ({
  eventTypes: [{ name: "received", attributes: [] }],
  objectTypes: [{ name: "complaint", attributes: [] }, { name: "order" }],
  objects: [
    { id: "C", type: "complaint" },
    { id: "O", type: "order" },
  ],
  events: [{ id: "e", type: "received", time: AT, relationships: [{ objectId: "C", qualifier: "about" }] }],
  ...parts,
});

/** A document whose one event is of complaint C and has a time and attributes. */
const dated = (time: string, attributes: object[], objectAttributes: object[] = []) =>
  document({
    objects: [{ id: "C", type: "complaint", attributes: objectAttributes }],
    events: [{ id: "e", type: "received", time, attributes, relationships: [{ objectId: "C" }] }],
  });

describe("the rows of an object-centric log", () => {
  it("are of each event and each of its objects of the type, once, by instant to the last digit", () => {
    const related = (...ids: string[]) => ids.map((objectId) => ({ objectId, qualifier: "of" }));
    const log = document({
      objects: [
        { id: "A", type: "complaint" },
        { id: "B", type: "complaint" },
        { id: "O", type: "order" },
      ],
      events: [
        {
          id: "4",
          type: "received",
          time: "2026-03-02T09:00:00.0005Z",
          relationships: related("B", "A", "B"),
        },
        { id: "3", type: "received", time: "2026-03-02T09:00:00.00049Z", relationships: related("O", "A") },
        { id: "1", type: "received", time: "2026-03-02T10:00:00+02:00", relationships: related("A") },
        { id: "2", type: "received", time: "2026-03-02T08:00:00.000Z", relationships: related("B") },
        { id: "0", type: "received", time: AT },
      ],
    });
    const complaints = parseOcel(log, options);
    expect(complaints.rows.map((row) => [row.event, row.case])).toEqual([
      ["1", "A"],
      ["2", "B"],
      ["3", "A"],
      ["4", "B"],
      ["4", "A"],
    ]);
    expect(complaints.rows[2]).toEqual({
      case: "A",
      activity: "received",
      at: "2026-03-02T09:00:00.000Z",
      event: "3",
    });
    expect(complaints).toMatchObject({ objectType: "complaint", objects: 2, events: 5, unrelated: 1 });
    expect(complaints.notes).toEqual([{ path: ["unrelated"], reason: "no-object" }]);
    expect(parseOcel(log, { objectType: "order" })).toMatchObject({ objects: 1, events: 5, unrelated: 4 });
    expect(parseOcel(document(), options).notes).toEqual([]);
  });

  it("hold values by the types that are declared, and the others as they are", () => {
    const attributes = [
      ["whole", "integer", "7"],
      ["beyond", "integer", "9007199254740993"],
      ["number", "integer", 7],
      ["share", "float", "0.50"],
      ["none", "float", "NaN"],
      ["yes", "boolean", "true"],
      ["no", "boolean", false],
      ["on", "time", "2026-03-02T00:00:00+02:00"],
      ["until", "date", "2026-03-03T00:00:00Z"],
      ["text", "string", "7"],
      ["odd", "string", 7],
      ["empty", "time", null],
    ] as const;
    const log = {
      ...dated(AT, [
        ...attributes.map(([name, , value]) => ({ name, value })),
        { name: "undeclared", value: "7" },
        { name: "gone" },
      ]),
      eventTypes: [{ name: "received", attributes: attributes.map(([name, type]) => ({ name, type })) }],
    };
    expect(parseOcel(log, options).rows).toEqual([
      {
        ...{ case: "C", activity: "received", at: "2026-03-02T09:00:00.000Z", event: "e" },
        ...{ whole: 7, beyond: "9007199254740993", number: 7, share: 0.5, yes: true, no: false },
        ...{
          on: "2026-03-01T22:00:00.000Z",
          until: "2026-03-03T00:00:00.000Z",
          text: "7",
          odd: 7,
          undeclared: "7",
        },
      },
    ]);
  });

  it("say of the object what was last set, to the last digit, and nothing before the first", () => {
    const changes = [
      { name: "priority", time: "2026-03-02T09:00:00.0002Z", value: "high" },
      { name: "priority", time: "2026-03-02T08:00:00Z", value: "low" },
      { name: "region", value: "north" },
      { name: "region", time: "2026-03-02T08:30:00Z", value: "south" },
      { name: "owner", time: "2026-03-02T08:10:00Z", value: "Iva" },
      { name: "owner", time: "2026-03-02T08:20:00Z", value: null },
      { name: "twice", time: "2026-03-02T08:20:00Z", value: 1 },
      { name: "twice", time: "2026-03-02T08:20:00Z", value: 2 },
    ];
    const at = (time: string) => {
      const {
        case: _,
        activity,
        at: __,
        event,
        ...rest
      } = parseOcel(dated(time, [], changes), options).rows[0]!;
      return rest;
    };
    expect(at("2026-03-02T07:00:00Z")).toEqual({ "case:region": "north" });
    expect(at("2026-03-02T08:15:00Z")).toEqual({
      "case:region": "north",
      "case:priority": "low",
      "case:owner": "Iva",
    });
    const later = { "case:region": "south", "case:priority": "low", "case:twice": 2 };
    expect(at("2026-03-02T09:00:00.00019Z")).toEqual(later);
    expect(at("2026-03-02T09:00:00.0002Z")).toEqual({ ...later, "case:priority": "high" });
  });

  it("have the resource beside the instant, and lose no attribute whose name is taken", () => {
    const names = ["case", "activity", "at", "event", "resource", "__proto__", "case:x"];
    const log = dated(
      AT,
      names.map((name) => ({ name, value: `event's ${name}` })),
      [{ name: "x", value: "object's x" }],
    );
    expect(Object.entries(parseOcel(log, options).rows[0]!)).toEqual([
      ["case", "C"],
      ["activity", "received"],
      ["at", "2026-03-02T09:00:00.000Z"],
      ["resource", "event's resource"],
      ["event", "e"],
      ["event:case", "event's case"],
      ["event:activity", "event's activity"],
      ["event:at", "event's at"],
      ["event:event", "event's event"],
      ["__proto__", "event's __proto__"],
      ["case:x", "event's case:x"],
      ["case:case:x", "object's x"],
    ]);
  });

  it("take instants without an offset as local time of a zone, which must be named", () => {
    const log = dated("2026-07-02T09:00:00", [], [{ name: "x", time: "2026-07-02T09:00:00", value: 1 }]);
    expect(parseOcel(log, { ...options, naive: "Europe/Sofia" }).rows).toEqual([
      { case: "C", activity: "received", at: "2026-07-02T06:00:00.000Z", event: "e", "case:x": 1 },
    ]);
    expectRefusal(
      () => parseOcel(log, options),
      "invalid_input",
      ["objects", 0, "attributes", 0, "time"],
      /naive/,
    );
  });

  it("are none where the log is empty", () => {
    const log = document({ objects: [], events: [] });
    expect(parseOcel(log, options)).toEqual({
      ...{ rows: [], objectType: "complaint", objects: 0, events: 0, unrelated: 0, notes: [] },
    });
  });
});

describe("an object-centric log is refused", () => {
  const event = { id: "e", type: "received", time: AT };
  const object = { id: "C", type: "complaint" };
  it.each<[string, unknown, (string | number)[]]>([
    ["that is text", "{}", []],
    ["without events", document({ events: undefined }), ["events"]],
    ["with objects by id", document({ objects: { C: object } }), ["objects"]],
    ["with an event id twice", document({ events: [event, event] }), ["events", 1, "id"]],
    ["with an object id twice", document({ objects: [object, object] }), ["objects", 1, "id"]],
    ["with an event without an id", document({ events: [{ ...event, id: "" }] }), ["events", 0, "id"]],
    ["with an event that is none", document({ events: [null] }), ["events", 0]],
    ["with an event of no type", document({ events: [{ ...event, type: "x" }] }), ["events", 0, "type"]],
    ["with an object of no type", document({ objects: [{ ...object, type: "x" }] }), ["objects", 0, "type"]],
    ["with an event without a time", document({ events: [{ ...event, time: null }] }), ["events", 0, "time"]],
    [
      "with an event on a date",
      document({ events: [{ ...event, time: "2026-03-02" }] }),
      ["events", 0, "time"],
    ],
    [
      "with a relation of an event to nothing",
      document({ events: [{ ...event, relationships: [{ objectId: "C" }, { objectId: "X" }] }] }),
      ["events", 0, "relationships", 1, "objectId"],
    ],
    [
      "with a relation of an object to nothing",
      document({ objects: [{ ...object, relationships: [{ objectId: "X" }] }] }),
      ["objects", 0, "relationships", 0, "objectId"],
    ],
    [
      "with a type of events twice",
      document({ eventTypes: [{ name: "received" }, { name: "received" }] }),
      ["eventTypes", 1, "name"],
    ],
    [
      "with a type of objects twice",
      document({ objectTypes: [{ name: "complaint" }, { name: "complaint" }] }),
      ["objectTypes", 1, "name"],
    ],
    [
      "with an attribute twice",
      dated(AT, [
        { name: "x", value: 1 },
        { name: "x", value: 2 },
      ]),
      ["events", 0, "attributes", 1, "name"],
    ],
    [
      "with a value that is a list",
      dated(AT, [{ name: "x", value: [] }]),
      ["events", 0, "attributes", 0, "value"],
    ],
    [
      "with a value of an object that is none of its type",
      document({
        objectTypes: [{ name: "complaint", attributes: [{ name: "n", type: "integer" }] }],
        objects: [{ ...object, attributes: [{ name: "n", value: "many" }] }],
      }),
      ["objects", 0, "attributes", 0, "value"],
    ],
  ])("%s", (_, log, path) => {
    expectRefusal(() => parseOcel(log as object, options), "invalid_input", path);
  });

  it("for a type of objects that it does not declare, and without one", () => {
    expectRefusal(() => parseOcel(document(), { objectType: "claim" }), "invalid_input", ["objectType"]);
    expectRefusal(() => parseOcel(document(), {} as never), "invalid_input", ["objectType"]);
  });
});
