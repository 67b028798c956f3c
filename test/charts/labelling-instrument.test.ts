import { describe, expect, it } from "vitest";
import { gapChart } from "../../src/charts/rows/gap-chart.ts";
import type { InstrumentSpec } from "../../src/instruments/instrument.ts";
import { expectRefusal } from "../refusal.ts";
import { servqualOf } from "./results.ts";

const spec: InstrumentSpec = {
  id: "clinic",
  title: "Clinic",
  citation: "own",
  scale: { min: 1, max: 7 },
  dimensions: [{ id: "Dimension 1", label: "Staff", items: [{ id: "polite", label: "Polite" }] }],
};
const labelOf = (instrument: InstrumentSpec, language = "en") =>
  gapChart(servqualOf(1), { instrument, language }).data[0]!.label;

describe("the instrument that a chart is given", () => {
  it("lends its labels, those of the language before its own", () => {
    expect(labelOf(spec)).toBe("Staff");
    const labels = { ru: { "Dimension 1": "Сотрудники" } };
    expect(labelOf({ ...spec, labels }, "ru-RU")).toBe("Сотрудники");
    expect(labelOf({ ...spec, labels }, "bg")).toBe("Staff");
  });

  it.each([
    [5, ["instrument"]],
    [{ ...spec, dimensions: [{ id: "a", label: "" }] }, ["instrument", "dimensions", 0, "label"]],
    [{ ...spec, labels: { ru: { a: 5 } } }, ["instrument", "labels", "ru", "a"]],
    [{ ...spec, scale: { min: 7, max: 1 } }, ["instrument", "scale", "max"]],
  ] as const)("is refused where a chart needs of it what is not there: %#", (instrument, path) => {
    expectRefusal(() => gapChart(servqualOf(1), { instrument } as never), "invalid_input", path);
  });
});
