import { type RowsReadOptions, readRows } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const columnsOf = (rows: readonly object[] | object, options?: RowsReadOptions) =>
  readRows(rows, options).variables.map(({ name, values }) => [name, values]);

describe("readRows", () => {
  it("reads rows of any interface, variables in order of first appearance", () => {
    interface Response {
      id: number;
      q1: number | null;
      note?: string;
    }
    const rows: Response[] = [
      { id: 7, q1: 5 },
      { id: 9, q1: null, note: "x" },
    ];
    expect(readRows(rows, { respondent: "id" })).toMatchObject({
      source: "rows",
      keyed: true,
      respondents: ["7", "9"],
      variables: [
        { name: "q1", values: [5, null] },
        { name: "note", type: "text", values: [null, "x"] },
      ],
    });
  });

  it("reads numbers in text as CSV does, booleans as 1 and 0, dates as instants and big integers as they fit", () => {
    const { variables, notes } = readRows([
      { t: "4", code: "007", b: true, m: true, at: new Date(0), i: 2n ** 60n, s: 5n },
      { t: "5", code: "8", b: false, m: 3, at: null, i: 1, s: 6 },
    ]);
    expect(variables.map(({ name, type, values }) => [name, type, values])).toEqual([
      ["t", "number", [4, 5]],
      ["code", "text", ["007", "8"]],
      ["b", "number", [1, 0]],
      ["m", "number", [1, 3]],
      ["at", "datetime", ["1970-01-01T00:00:00.000Z", null]],
      ["i", "text", ["1152921504606846976", "1"]],
      ["s", "number", [5, 6]],
    ]);
    expect(variables[2]).toMatchObject({
      measure: "nominal",
      valueLabels: [{ label: "false" }, { label: "true" }],
    });
    expect(notes).toEqual([{ path: ["variables", 5], reason: "rounded-number" }]);
  });

  it("flattens objects, and lists of them by their places", () => {
    expect(
      columnsOf([
        { a: { b: { c: 1 } }, l: [{ x: 1 }, { x: 2 }] },
        { l: [{ x: 3 }], a: {} },
      ]),
    ).toEqual([
      ["a.b.c", [1, null]],
      ["l.0.x", [1, 3]],
      ["l.1.x", [2, null]],
    ]);
  });

  it("makes a variable of each choice: 1, 0, or null where nothing was asked", () => {
    const rows = [{ q: ["a", "b", null] }, { q: [] }, { q: null }, {}, { q: ["c", 3, true, "a"] }];
    expect(columnsOf(rows)).toEqual([
      ["q.a", [1, 0, null, null, 1]],
      ["q.b", [1, 0, null, null, 0]],
      ["q.c", [0, 0, null, null, 1]],
      ["q.3", [0, 0, null, null, 1]],
      ["q.true", [0, 0, null, null, 1]],
    ]);
    expect(columnsOf([{ q: "other" }, { q: ["a"] }])).toEqual([
      ["q", ["other", null]],
      ["q.a", [null, 1]],
    ]);
    expect(columnsOf([{ q: null, r: 1 }])).toEqual([
      ["q", [null]],
      ["r", [1]],
    ]);
  });

  it("reads keys named like members of Object.prototype as any other", () => {
    const rows = JSON.parse('[{"__proto__": 1, "constructor": {"__proto__": ["toString"]}}]');
    expect(columnsOf(rows)).toEqual([
      ["__proto__", [1]],
      ["constructor.__proto__.toString", [1]],
    ]);
  });

  it("refuses two values for one path", () => {
    expectRefusal(() => readRows([{}, { "a.b": 1, a: { b: 2 } }]), "invalid_input", [1, "a.b"]);
    expectRefusal(() => readRows([{ "q.a": 1, q: ["a"] }]), "invalid_input", [0, "q.a"]);
    expectRefusal(() => readRows([{ q: ["a"], "q.a": 1 }]), "invalid_input", [0, "q.a"]);
  });

  it("refuses values that no cell can hold, and rows that are none", () => {
    for (const odd of [Number.POSITIVE_INFINITY, new Map(), () => 1, Symbol("x")]) {
      expectRefusal(() => readRows([{ a: { b: odd } }]), "invalid_input", [0, "a.b"]);
    }
    expectRefusal(() => readRows([{ a: [1, { b: 2 }] }]), "invalid_input", [0, "a"], /list of choices/);
    expectRefusal(() => readRows([{ a: [[1]] }]), "invalid_input", [0, "a"]);
    const deep = Array.from({ length: 200 }).reduce((inner: object) => ({ a: inner }), {});
    expectRefusal(() => readRows([deep]), "invalid_input", [0, "a"], /at most 100 deep/);
    expectRefusal(() => readRows([5 as never]), "invalid_input", [0]);
    expectRefusal(() => readRows({ rows: [] }), "invalid_input", []);
    expectRefusal(() => readRows([]), "insufficient_data", []);
    expectRefusal(() => readRows([{}], { platform: "qualtrics" as never }), "invalid_input", ["platform"]);
  });

  describe("with a platform", () => {
    it("takes KoboToolbox's list, wrapped or not, with groups left out of names", () => {
      const results = [
        { _id: 1, _uuid: "u1", "staff/q1": "4", "staff/q2": "x", "room/q2": "y" },
        { _id: 2, _uuid: "u2", "staff/q1": "5" },
      ];
      for (const rows of [results, { count: 2, results }]) {
        const table = readRows(rows, { platform: "kobotoolbox" });
        expect(table).toMatchObject({ source: "kobotoolbox", respondents: ["u1", "u2"] });
        expect(table.variables.map(({ name, column }) => [name, column])).toEqual([
          ["_id", "_id"],
          ["q1", "staff/q1"],
          ["staff/q2", "staff/q2"],
          ["room/q2", "room/q2"],
        ]);
      }
    });

    it("takes Typeform's answers by reference or id, whatever their type", () => {
      const answers = [
        { field: { ref: "nps", id: "x" }, type: "number", number: 9 },
        { field: { id: "y" }, type: "choice", choice: { label: "North" } },
        { field: { id: "z" }, type: "choice", choice: { other: "Moon" } },
        { field: { id: "why" }, type: "choices", choices: { labels: ["price"], other: "smell" } },
        { field: { id: "who" }, type: "choices", choices: { labels: ["me"] } },
        { field: { id: "pay" }, type: "payment", payment: { amount: 5 } },
        { field: { id: "ok" }, type: "boolean", boolean: true },
      ];
      const table = readRows([{ token: "t1", answers }, { response_id: "t2" }], { platform: "typeform" });
      expect(table.respondents).toEqual(["t1", "t2"]);
      expect(table.variables.map(({ name, values }) => [name, values[0]])).toEqual([
        ["nps", 9],
        ["y", "North"],
        ["z", "Moon"],
        ["why.price", 1],
        ["why.smell", 1],
        ["who.me", 1],
        ["pay.amount", 5],
        ["ok", 1],
      ]);
      const odd = (answer: object) => () =>
        readRows({ items: [{ answers: [answer] }] }, { platform: "typeform" });
      expectRefusal(odd({ type: "text" }), "invalid_input", ["items", 0, "answers", 0, "field"]);
      expectRefusal(odd({ field: {}, type: "text" }), "invalid_input", [
        "items",
        0,
        "answers",
        0,
        "field",
        "ref",
      ]);
      expectRefusal(odd({ field: { id: "a" } }), "invalid_input", ["items", 0, "answers", 0, "type"]);
      const twice = { field: { id: "a" }, type: "text", text: "x" };
      expectRefusal(
        () => readRows([{ answers: [twice, twice] }], { platform: "typeform" }),
        "invalid_input",
        [0, "a"],
      );
    });

    it("takes Formbricks' responses", () => {
      const data = [{ id: "r1", data: { q1: 5, q2: ["a"] } }, { id: "r2" }];
      for (const rows of [data, { data }]) {
        const table = readRows(rows, { platform: "formbricks" });
        expect(table.respondents).toEqual(["r1", "r2"]);
        expect(table.variables.map(({ name, values }) => [name, values])).toEqual([
          ["q1", [5, null]],
          ["q2.a", [1, null]],
        ]);
      }
      expectRefusal(() => readRows([{ id: "a", data: 5 }], { platform: "formbricks" }), "invalid_input", [
        0,
        "data",
      ]);
    });

    it("takes SurveyJS's results as they are", () => {
      expect(readRows([{ q1: 5, m: { staff: 4 } }], { platform: "surveyjs" })).toMatchObject({
        source: "surveyjs",
        keyed: false,
        variables: [{ name: "q1" }, { name: "m.staff" }],
      });
    });
  });

  describe("with a definition", () => {
    it("takes questions and labels from SurveyJS", () => {
      const definition = {
        pages: [
          {
            elements: [
              {
                name: "q1",
                type: "rating",
                title: { de: "Wie?", en: "How?" },
                rateValues: [{ value: 1, text: "bad" }, 5],
              },
              {
                type: "panel",
                name: "p",
                elements: [
                  {
                    name: "m",
                    type: "matrix",
                    rows: ["staff", { value: "room", text: { default: "The room" } }],
                    columns: [
                      { value: 1, text: "no" },
                      { value: 2, text: 5 },
                    ],
                  },
                ],
              },
              {
                name: "c",
                type: "checkbox",
                title: "Which?",
                choices: [{ value: "a", text: "First" }, "b", null, { text: "x" }],
              },
              { name: "where", choices: ["n", { value: "s", text: { fr: "Sud" } }], title: { default: 5 } },
              { type: "html" },
              "odd",
            ],
          },
        ],
      };
      const rows = [{ q1: 1, m: { staff: 2, room: 1 }, c: ["a"], where: "s", z: 1 }];
      const { variables } = readRows(rows, { platform: "surveyjs", definition });
      const found = Object.fromEntries(
        variables.map(({ name, label, valueLabels }) => [name, [label, valueLabels]]),
      );
      expect(found).toEqual({
        q1: [
          "How?",
          [
            { value: 1, label: "bad" },
            { value: 5, label: "5" },
          ],
        ],
        "m.staff": [
          "staff",
          [
            { value: 1, label: "no" },
            { value: 2, label: "2" },
          ],
        ],
        "m.room": [
          "The room",
          [
            { value: 1, label: "no" },
            { value: 2, label: "2" },
          ],
        ],
        "c.a": ["First", []],
        where: [
          null,
          [
            { value: "n", label: "n" },
            { value: "s", label: "Sud" },
          ],
        ],
        z: [null, []],
      });
      expect(variables.map(({ measure }) => measure)).toEqual([
        "ordinal",
        "ordinal",
        "ordinal",
        "scale",
        "nominal",
        "scale",
      ]);
    });

    it("takes questions and labels from Formbricks, in whatever language was answered", () => {
      const definition = {
        questions: [
          {
            id: "q1",
            headline: { default: "How?", de: "Wie?" },
            choices: [{ label: { default: "Good", de: "Gut", x: 5 } }, { label: "Bad" }, { label: null }],
          },
          { headline: "nameless" },
        ],
      };
      const [q1] = readRows([{ id: 1, data: { q1: "Gut" } }], {
        platform: "formbricks",
        definition,
      }).variables;
      expect(q1).toMatchObject({
        label: "How?",
        valueLabels: [
          { value: "Good", label: "Good" },
          { value: "Gut", label: "Good" },
          { value: "Bad", label: "Bad" },
        ],
      });
    });

    it("takes labels for a number only where they are of numbers, each value once", () => {
      const definition = { elements: [{ name: "q", choices: ["x", 1, { value: "1", text: "one" }] }] };
      const [q] = readRows([{ q: 1 }], { definition }).variables;
      expect(q?.valueLabels).toEqual([{ value: 1, label: "1" }]);
    });

    it("but is refused where it is none, or has no end", () => {
      expectRefusal(() => readRows([{ q: 1 }], { definition: [] }), "invalid_input", ["definition"]);
      const deep = Array.from({ length: 200 }).reduce((inner: object) => ({ elements: [inner] }), {});
      expectRefusal(() => readRows([{ q: 1 }], { definition: deep }), "invalid_input", ["definition"]);
    });
  });
});
