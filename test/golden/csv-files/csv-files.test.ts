import { type CsvOptions, readCsv } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import golden from "./csv-files.json";

describe("readCsv reads what pandas reads", () => {
  it.each(golden.cases)("$name", ({ text, options, columns }) => {
    const { variables } = readCsv(text, options as CsvOptions);
    expect(variables.map(({ name, values }) => [name, values])).toEqual(columns);
  });
});
