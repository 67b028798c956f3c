import { defineSurveyTable, type SurveyTableSpec } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { surveyTableAt } from "../../../src/survey/keyed/define-survey-table.ts";
import { expectRefusal } from "../../refusal.ts";

const variable = (rest: object) => ({
  respondents: ["ann", "ben"],
  variables: [{ name: "q", values: [1, 2], ...rest }],
});

function refused(
  spec: unknown,
  path: (string | number)[],
  code: "invalid_input" | "insufficient_data" | "unknown_item" = "invalid_input",
) {
  expectRefusal(() => defineSurveyTable(spec as SurveyTableSpec), code, path);
}

describe("defineSurveyTable", () => {
  it("completes what is left out", () => {
    expect(
      defineSurveyTable({ respondents: [1, "2"], variables: [{ name: "q", values: [5, undefined] }] }),
    ).toEqual({
      kind: "survey-table",
      version: 1,
      source: null,
      title: null,
      keyed: true,
      respondents: ["1", "2"],
      weight: null,
      variables: [
        {
          name: "q",
          column: "q",
          label: null,
          type: "number",
          measure: null,
          valueLabels: [],
          missing: { codes: [], ranges: [] },
          values: [5, null],
        },
      ],
      notes: [],
    });
  });

  it("keeps what is said", () => {
    const spec = {
      kind: "survey-table",
      version: 1,
      source: "sav",
      title: "Kiosk",
      keyed: false,
      respondents: ["1", "2"],
      weight: "w",
      variables: [
        { name: "w", column: "W 1", label: "Weight", type: "number", measure: "scale", values: [0.5, -0] },
        {
          name: "sex",
          measure: "nominal",
          type: "text",
          valueLabels: [{ value: "f", label: "female" }],
          missing: { codes: ["?", 9], ranges: [{ from: null, to: 0 }] },
          values: ["f", ""],
        },
        { name: "day", type: "date", values: ["2024-02-29", null] },
        { name: "at", type: "datetime", values: ["2024-02-29T23:59:59", "2024-03-01T00:00:00.125Z"] },
      ],
      notes: [],
    } as const satisfies SurveyTableSpec;
    const { variables, ...rest } = defineSurveyTable(spec);
    expect(rest).toEqual({ ...spec, variables: undefined });
    expect(variables.map(({ values }) => values)).toEqual([
      [0.5, 0],
      ...spec.variables.slice(1).map(({ values }) => values),
    ]);
    expect(variables[1]).toMatchObject({ ...spec.variables[1], column: "sex" });
  });

  it("returns a frozen table, and one defined before as it is", () => {
    const table = defineSurveyTable(variable({}));
    expect(Object.isFrozen(table.variables[0]?.values)).toBe(true);
    expect(Object.isFrozen(table.variables[0]?.missing.codes)).toBe(true);
    expect(defineSurveyTable(table)).toBe(table);
    expect(surveyTableAt(table, [0])).toBe(table);
    expect(defineSurveyTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  it("names the fault of a table among others by its whole path", () => {
    expectRefusal(() => surveyTableAt({ respondents: [], variables: [] }, [1]), "insufficient_data", [
      1,
      "respondents",
    ]);
  });

  it("refuses respondents who cannot be told apart", () => {
    refused({ respondents: ["a", "b", "a"], variables: [] }, ["respondents", 2]);
    refused({ respondents: ["1", 1], variables: [] }, ["respondents", 1]);
    refused({ respondents: ["a", ""], variables: [] }, ["respondents", 1]);
    refused({ respondents: ["a", Number.NaN], variables: [] }, ["respondents", 1]);
    refused({ respondents: ["a", 1n], variables: [] }, ["respondents", 1]);
    // biome-ignore lint/suspicious/noSparseArray: a hole is the case
    refused({ respondents: ["a", , "c"], variables: [] }, ["respondents", 1]);
    refused({ respondents: "ann", variables: [] }, ["respondents"]);
    refused({ respondents: [], variables: [] }, ["respondents"], "insufficient_data");
  });

  it("refuses variables that have no name of their own", () => {
    refused(variable({ name: "" }), ["variables", 0, "name"]);
    refused(
      {
        respondents: [1],
        variables: [
          { name: "q", values: [1] },
          { name: "q", values: [1] },
        ],
      },
      ["variables", 1, "name"],
    );
    refused({ respondents: [1] }, ["variables"]);
  });

  it("refuses values of another number or type", () => {
    const values = ["variables", 0, "values"];
    refused(variable({ values: [1] }), values);
    refused(variable({ values: "12" }), values);
    for (const bad of ["1", Number.NaN, Number.POSITIVE_INFINITY, true]) {
      refused(variable({ values: [1, bad] }), [...values, 1]);
    }
    refused(variable({ type: "text", values: ["a", 1] }), [...values, 1]);
    for (const bad of ["2023-02-29", "2024-2-1", "2024-02-29T10:00:00", 20_240_229]) {
      refused(variable({ type: "date", values: [null, bad] }), [...values, 1]);
    }
    for (const bad of ["2024-02-29", "2024-02-29T24:00:00", "2024-02-30T10:00:00", "2024-02-29 10:00:00"]) {
      refused(variable({ type: "datetime", values: [null, bad] }), [...values, 1]);
    }
  });

  it("refuses a codebook that is no description of the values", () => {
    const [label, at] = [{ value: 1, label: "one" }, ["variables", 0, "valueLabels"]];
    refused(variable({ type: "money" }), ["variables", 0, "type"]);
    refused(variable({ measure: "metric" }), ["variables", 0, "measure"]);
    refused(variable({ label: 7 }), ["variables", 0, "label"]);
    refused(variable({ valueLabels: [label, { value: "2", label: "two" }] }), [...at, 1]);
    refused(variable({ valueLabels: [label, { value: 2, label: 2 }] }), [...at, 1]);
    refused(variable({ valueLabels: [label, "two"] }), [...at, 1]);
    refused(variable({ valueLabels: [label, { value: 1, label: "uno" }] }), at);
    refused(variable({ missing: { codes: [9, true] } }), ["variables", 0, "missing", "codes", 1]);
    refused(
      variable({
        missing: {
          ranges: [
            { from: 9, to: 9 },
            { from: 9, to: 1 },
          ],
        },
      }),
      ["variables", 0, "missing", "ranges", 1, "to"],
    );
    refused(variable({ missing: { ranges: [{ from: 1, to: "9" }] } }), [
      "variables",
      0,
      "missing",
      "ranges",
      0,
      "to",
    ]);
  });

  it("refuses other documents, unknown keys and a weight that is no variable", () => {
    refused({ ...variable({}), kind: "survey" }, ["kind"]);
    refused({ ...variable({}), version: 2 }, ["version"]);
    refused({ ...variable({}), titel: "?" }, ["titel"]);
    refused(variable({ lable: "?" }), ["variables", 0, "lable"]);
    refused({ ...variable({}), weight: "w" }, ["weight"], "unknown_item");
    refused({ ...variable({}), notes: [{ reason: "name-twice" }] }, ["notes", 0, "path"]);
    refused([], []);
  });
});
