import { csvHeader } from "service-quality/readers";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

describe("csvHeader", () => {
  it("shows the columns as readCsv names them, and which are repeated or empty", () => {
    expect(csvHeader("id;t;t;\n1;;5;\n2; ;;\n")).toEqual({
      delimiter: ";",
      headerRows: 1,
      rows: 2,
      columns: [
        { position: 0, name: "id", label: null, header: ["id"], repeated: false, empty: false },
        { position: 1, name: "t", label: null, header: ["t"], repeated: true, empty: true },
        { position: 2, name: "t (2)", label: null, header: ["t"], repeated: true, empty: false },
        { position: 3, name: "column 4", label: null, header: [""], repeated: false, empty: true },
      ],
    });
  });

  it("shows the header of a platform by its rows", () => {
    const { headerRows, rows, columns } = csvHeader("Where?,How,\nResponse,Staff,Room\nnorth,5,4\n", {
      platform: "surveymonkey",
    });
    expect([headerRows, rows]).toEqual([2, 1]);
    expect(columns.map(({ name, header }) => [name, header])).toEqual([
      ["Where?", ["Where?", "Response"]],
      ["How / Staff", ["How", "Staff"]],
      ["How / Room", ["", "Room"]],
    ]);
  });

  it("takes a header without rows, but no text without a header", () => {
    expect(csvHeader("a,b").rows).toBe(0);
    expectRefusal(() => csvHeader(" \n"), "insufficient_data", []);
    expectRefusal(() => csvHeader("a\n1", { platform: "monkey" as never }), "invalid_input", ["platform"]);
  });
});
