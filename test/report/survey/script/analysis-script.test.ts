import { describe, expect, it } from "vitest";
import type { SurveyMappingSpec } from "../../../../src/report/survey/mapping/survey-mapping.ts";
import { analysisScript } from "../../../../src/report/survey/script/analysis-script.ts";
import { reportCommand } from "../../../../src/report/survey/script/report-command.ts";

const scale = { min: 1, max: 5 };

describe("analysisScript", () => {
  it("writes keys that are no names, and that of the prototype, as those of the object", () => {
    const labels = JSON.parse('{"__proto__": 1, "very good": 5, "good": 4}');
    const columns = [{ name: "sat", use: "outcome", scale, labels }] as const;
    const script = analysisScript({ columns }, "a.csv");
    expect(script).toContain('[["sat", [["__proto__", 1], ["very good", 5], ["good", 4]]]]');
    const items = ["__proto__", "opening hours", "desk"];
    const pairs: SurveyMappingSpec["columns"] = [
      ...items.map((item, i) => ({ name: `P${i}`, use: "perception" as const, item, scale })),
      ...items.slice(0, 2).map((item, i) => ({ name: `I${i}`, use: "importance" as const, item, scale })),
    ];
    const grid = analysisScript({ columns: pairs }, "a.csv", { parts: ["importance"] });
    expect(grid).toContain('["__proto__"]: batteries.perceptions.__proto__,');
    expect(grid).toContain('"opening hours": batteries.perceptions["opening hours"]');
  });

  it("breaks no text and no key, however long", () => {
    const long = `the branch that was visited ${"most often ".repeat(12)}`;
    const columns = [
      { name: "sat", use: "outcome", scale },
      { name: long, use: "group" },
    ] as const;
    const script = analysisScript({ columns }, "a.csv", { parts: ["groups"] });
    expect(script).toContain(`by: ${JSON.stringify(long)},`);
    expect(script).toContain(`by: attributes[${JSON.stringify(long)}],`);
  });

  it("names weights and models of the library", () => {
    const columns = [
      ...Array.from({ length: 5 }, (_, i) => ({ name: `IMAG${i + 1}`, use: "item" as const })),
      { name: "w", use: "weight" as const },
    ];
    const script = analysisScript({ columns, pathModel: "ECSI" }, "a.csv", { parts: ["paths"] });
    expect(script).toContain("estimatePathModel(batteries.items, ECSI_MODEL");
    expect(script).toMatch(/estimatePathModel\([^)]*weights/);
  });
});

describe("reportCommand", () => {
  it("quotes what a shell would read otherwise", () => {
    expect(reportCommand("a.csv")).toBe(
      "service-quality report a.csv --mapping mapping.json --out report.html",
    );
    expect(reportCommand("a b.csv", "it's.json")).toBe(
      "service-quality report 'a b.csv' --mapping 'it'\\''s.json' --out report.html",
    );
  });
});
