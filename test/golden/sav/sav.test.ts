import { readFileSync } from "node:fs";
import { readSav } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import golden from "./sav.json";

describe.each(golden.tables)("$file", ({ file, title, variables }) => {
  const bytes = readFileSync(`${import.meta.dirname}/files/${file}`);

  it("has the variables, labels and missing codes that pyreadstat reads", () => {
    const table = readSav(bytes);
    expect(table.title).toBe(title);
    expect(
      table.variables.map(({ name, label, measure, valueLabels, missing }) => ({
        name,
        label,
        measure,
        valueLabels,
        missing,
      })),
    ).toEqual(
      variables.map(({ name, label, measure, valueLabels, missing }) => ({
        name,
        label,
        measure,
        valueLabels,
        missing,
      })),
    );
  });

  it("has the values that pyreadstat reads, missing codes among them or not", () => {
    for (const [userMissing, key] of [
      ["null", "values"],
      ["keep", "kept"],
    ] as const) {
      expect(readSav(bytes, { userMissing }).variables.map(({ values }) => values)).toEqual(
        variables.map((variable) => variable[key]),
      );
    }
  });
});
