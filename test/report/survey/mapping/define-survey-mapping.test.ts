import { describe, expect, it } from "vitest";
import { SERVQUAL } from "../../../../src/instruments/catalogue/servqual.ts";
import { defineSurveyMapping } from "../../../../src/report/survey/mapping/define-survey-mapping.ts";
import { instrumentOf } from "../../../../src/report/survey/mapping/mapped-instrument.ts";
import { expectRefusal } from "../../../refusal.ts";

const scale = { min: 1, max: 5 };
const refused = (spec: object) => () => defineSurveyMapping(spec as never);

describe("defineSurveyMapping", () => {
  it("fills in what is not said, and takes its result back, also from JSON", () => {
    const mapping = defineSurveyMapping({ columns: [{ name: "sat", use: "outcome" }] });
    expect(mapping).toEqual({
      kind: "playground-mapping",
      version: 1,
      columns: [
        {
          name: "sat",
          use: "outcome",
          item: null,
          construct: null,
          scale: null,
          satisfiedFrom: null,
          labels: null,
        },
      ],
      instrument: null,
      pathModel: null,
      missingCodes: [],
      options: { missing: "listwise", confidence: 0.95, language: "en", seed: 1, replicates: 500 },
    });
    expect(defineSurveyMapping(mapping)).toBe(mapping);
    expect(defineSurveyMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it("keeps labels, codes, documents and names of the library's", () => {
    const mapping = defineSurveyMapping({
      columns: [
        { name: "a", use: "item", construct: "A", labels: { yes: 1, no: 0, "?": null } },
        { name: "b", use: "item", construct: "B" },
      ],
      instrument: SERVQUAL,
      pathModel: { constructs: { A: { items: ["a"] }, B: { items: ["b"] } }, paths: [["A", "B"]] },
      missingCodes: [99, "NA"],
    });
    expect(mapping.columns[0]!.labels).toEqual({ yes: 1, no: 0, "?": null });
    expect(mapping.instrument).toEqual(SERVQUAL);
    expect(mapping.pathModel).toMatchObject({ kind: "path-model", constructs: { A: { mode: "A" } } });
    expect(defineSurveyMapping({ ...mapping, instrument: "SERVPERF", pathModel: "ECSI" }).pathModel).toBe(
      "ECSI",
    );
  });

  it("refuses columns that contradict each other", () => {
    const columns = (...list: object[]) => ({ columns: list });
    const at = (key: string) => ["columns", 1, key];
    const one = { name: "E1", use: "expectation", item: "q1" };
    expectRefusal(refused(columns(one, { ...one, use: "group", item: null })), "invalid_input", at("name"));
    expectRefusal(refused(columns(one, { ...one, name: "E2" })), "invalid_input", at("item"));
    expectRefusal(
      refused(columns({ name: "v", use: "weight" }, { name: "w", use: "weight" })),
      "invalid_input",
      at("use"),
    );
    expectRefusal(
      refused(columns(one, { name: "P1", use: "perception", construct: "A" })),
      "invalid_input",
      at("construct"),
    );
    expectRefusal(refused(columns(one, { name: "s", use: "nps", item: "x" })), "invalid_input", at("item"));
    expectRefusal(
      refused(columns(one, { name: "s", use: "nps", satisfiedFrom: 9 })),
      "invalid_input",
      at("satisfiedFrom"),
    );
  });

  it("refuses what cannot be, at its path", () => {
    const columns = [{ name: "a", use: "group" }];
    expectRefusal(refused({ columns: [] }), "insufficient_data", ["columns"]);
    expectRefusal(refused({ columns: [{ name: "a", use: "friend" }] }), "invalid_input", [
      "columns",
      0,
      "use",
    ]);
    expectRefusal(refused({ columns, instrument: "toString" }), "invalid_input", ["instrument"]);
    expectRefusal(refused({ columns, instrument: { id: "x" } }), "invalid_input", [
      "instrument",
      "dimensions",
    ]);
    expectRefusal(refused({ columns, pathModel: "PLS" }), "invalid_input", ["pathModel"]);
    expectRefusal(refused({ columns, missingCodes: [null] }), "invalid_input", ["missingCodes", 0]);
    expectRefusal(refused({ columns, options: { confidence: 95 } }), "invalid_input", [
      "options",
      "confidence",
    ]);
    expectRefusal(refused({ columns: [{ name: "a", use: "item", labels: { yes: "1" } }] }), "invalid_input", [
      "columns",
      0,
      "labels",
      "yes",
    ]);
  });
});

describe("the instrument of a mapping", () => {
  const asked = (use: string, item: string) => ({ name: `${use} ${item}`, use, item, scale });
  const mapped = (instrument: unknown, ...columns: object[]) =>
    instrumentOf(defineSurveyMapping({ columns, instrument } as never));

  it("is one dimension of the items that all batteries have, without an instrument", () => {
    const instrument = mapped(
      null,
      asked("expectation", "a"),
      asked("expectation", "b"),
      asked("perception", "b"),
      asked("perception", "c"),
    );
    expect(instrument?.dimensions.map(({ items }) => items.map(({ id }) => id))).toEqual([["b"]]);
    expect(instrument?.scale).toEqual(scale);
  });

  it("takes the scale of the columns for one of the library's, and is none without a scale", () => {
    expect(mapped("SERVQUAL", asked("perception", "q1"))?.scale).toEqual(scale);
    expect(mapped("SERVQUAL", { name: "x", use: "perception", item: "q1" })).toBe(SERVQUAL);
    expect(mapped(null, { name: "x", use: "perception" })).toBeNull();
  });
});
