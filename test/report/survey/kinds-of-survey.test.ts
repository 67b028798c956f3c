import { describe, expect, it } from "vitest";
import { readCsv } from "../../../src/readers/read-csv.ts";
import { analyzeSurvey } from "../../../src/report/survey/analyze-survey.ts";
import { guessMapping } from "../../../src/report/survey/guess/guess-mapping.ts";
import type { SurveyMappingSpec } from "../../../src/report/survey/mapping/survey-mapping.ts";
import { analysisScript } from "../../../src/report/survey/script/analysis-script.ts";
import { surveySections } from "../../../src/report/survey/sections/survey-sections.ts";
import { surveyParts } from "../../../src/report/survey/survey-parts.ts";

/** Columns of answers of eight respondents, named by their prefix and a number. */
function table(columns: Readonly<Record<string, readonly (string | number)[]>>) {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.map((_, i) => names.map((name) => columns[name]![i]));
  return readCsv([names, ...rows].map((row) => row.join(",")).join("\n"));
}

const low = [1, 2, 1, 3, 2, 1, 2, 2];
const middle = [3, 3, 4, 2, 3, 4, 3, 2];
const high = [5, 4, 5, 4, 5, 5, 4, 5];

/** The first section of the whole report, as JSON, and the kinds of the charts. */
function reported(data: ReturnType<typeof readCsv>, mapping: SurveyMappingSpec = guessMapping(data).mapping) {
  const analysis = analyzeSurvey(data, { ...mapping, options: { replicates: 4 } });
  const sections = surveySections(analysis);
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    analysis,
    short: JSON.stringify(sections[0]),
    charts: blocks.flatMap((block) => (block.kind === "chart" ? [block.chart.chart] : [])),
  };
}

describe("surveys of every kind", () => {
  it("tells perceptions alone", () => {
    const { short, charts } = reported(table({ perc1: middle, perc2: high, perc3: low, perc4: middle }));
    expect(short).toContain("overall perception");
    expect(charts).toContain("interval");
  });

  it("tells the zone of tolerance", () => {
    const { charts } = reported(
      table({ min1: low, min2: low, des1: high, des2: high, perc1: middle, perc2: middle }),
    );
    expect(charts).toContain("tolerance-zone");
  });

  it("says whether service is below, above or not clearly off what was expected", () => {
    expect(reported(table({ E1: low, E2: low, P1: high, P2: high })).short).toContain("exceeds expectations");
    expect(reported(table({ E1: high, E2: low, P1: low, P2: high })).short).toContain("is not clear");
  });

  it("says who would not recommend, and what pleases", () => {
    const { short } = reported(
      table({ recommend: [0, 1, 2, 9, 3, 10, 1, 6], KF1: low, KF2: middle, KD1: high, KD2: middle }),
    );
    expect(short).toContain("More advise against");
    expect(short).toContain("Its absence hurts most");
  });

  it("turns reverse-keyed items, weighs respondents, and takes the items that both batteries have", () => {
    const scale = { min: 1, max: 5 };
    const data = table({
      P1: middle,
      P2: low,
      P3: high,
      P4: middle,
      I1: high,
      sat: high,
      w: [1, 2, 1, 1, 1, 1, 1, 1],
    });
    const instrument = {
      id: "own",
      title: "Own",
      citation: "own",
      scale,
      dimensions: [
        {
          id: "all",
          label: "All",
          group: "whole",
          items: ["P1", "P2", "P3", "P4"].map((id) => ({ id, label: id, reverse: id === "P2" })),
        },
      ],
    };
    const mapping: SurveyMappingSpec = {
      columns: [
        ...["P1", "P2", "P3", "P4"].map((name) => ({ name, use: "perception" as const, scale })),
        { name: "I1", use: "importance", item: "P1", scale },
        { name: "sat", use: "outcome", scale },
        { name: "w", use: "weight" },
      ],
      instrument,
    };
    const { analysis, charts } = reported(data, mapping);
    const results = Object.assign({}, ...analysis.parts.map((part) => part.results));
    expect(results.importancePerformance.attributes).toHaveLength(1);
    expect(results.servperf.dimensions[0].n).toBe(8);
    expect(charts).toContain("importance-performance");
    const script = analysisScript(mapping, "a.csv");
    expect(script).toContain('reverseAnswers(batteries.perceptions, ["P2"]');
    expect(script).toContain("weights }");
    expect(script).toContain("reverse: true");
  });

  it("spreads a questionnaire of the library over another scale in the script", () => {
    const columns = Array.from({ length: 22 }, (_, i) => ({
      name: `P${i + 1}`,
      use: "perception" as const,
      item: `q${i + 1}`,
      scale: { min: 1, max: 5 },
    }));
    const script = analysisScript({ columns, instrument: "SERVPERF" }, "a.csv", { parts: ["gaps"] });
    expect(script).toContain("const instrument = { ...SERVPERF, scale: { min: 1, max: 5 } };");
    const seven = columns.map((column) => ({ ...column, scale: { min: 1, max: 7 } }));
    expect(analysisScript({ columns: seven, instrument: "SERVPERF" }, "a.csv")).toContain(
      "instrument = SERVPERF;",
    );
  });

  it("asks about runs of numbers that are no answers", () => {
    const measures = [0.5, -1.2, 0.1, 2.2, -0.3, 1.1, 0.7, -2.4];
    const { survey, groups } = guessMapping(
      table({ Q1: measures, Q2: measures, Q3: measures, Q4: measures }),
    );
    expect([survey, groups[0]!.confidence, groups[0]!.reason.code]).toEqual([
      "constructs",
      "unsure",
      "run-of-measures",
    ]);
  });

  it("says of no column of answers what is lacking", () => {
    const states = surveyParts({ columns: [{ name: "a", use: "group" }] }, { language: "ru" });
    expect(states.every(({ state, needs }) => state === "lacking" && needs !== null)).toBe(true);
  });
});
