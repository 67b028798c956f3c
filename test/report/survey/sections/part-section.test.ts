import { describe, expect, it } from "vitest";
import { partSection } from "../../../../src/report/survey/sections/part-section.ts";
import { expectRefusal } from "../../../refusal.ts";
import { bundledPart } from "./answered.ts";

describe("partSection", () => {
  const { analysis } = bundledPart("gaps");

  it("is empty for a part that the analysis does not have", () => {
    expect(partSection(analysis, "kano")).toEqual({ title: expect.any(String), id: "kano", blocks: [] });
  });

  it("refuses results that a chart refuses, as it does", () => {
    const strange = JSON.parse(JSON.stringify(analysis));
    strange.parts[0].results.servqual.dimensions[0].gap = "wide";
    expectRefusal(() => partSection(strange, "gaps"), "invalid_input", ["dimensions", 0, "gap"]);
  });
});
