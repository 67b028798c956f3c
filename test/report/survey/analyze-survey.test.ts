import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { scoreServqual } from "service-quality/gaps";
import { bootstrapPathModel, mergeBootstraps } from "service-quality/paths";
import { estimateDrivers, mergeDriverBootstraps } from "service-quality/priorities";
import { takeSurvey } from "service-quality/survey";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readCsv } from "../../../src/readers/read-csv.ts";
import { analyzeSurvey } from "../../../src/report/survey/analyze-survey.ts";
import { bootstrapSurvey } from "../../../src/report/survey/bootstrap-survey.ts";
import { defineSurveyAnalysis } from "../../../src/report/survey/define-survey-analysis.ts";
import { guessMapping } from "../../../src/report/survey/guess/guess-mapping.ts";
import { joinAnalyses } from "../../../src/report/survey/join-analyses.ts";
import type { SurveyMappingSpec } from "../../../src/report/survey/mapping/survey-mapping.ts";
import { PART_PLANS } from "../../../src/report/survey/parts/part-plans.ts";
import { call } from "../../../src/report/survey/plan/expression.ts";
import { analysisScript } from "../../../src/report/survey/script/analysis-script.ts";
import { partSection } from "../../../src/report/survey/sections/part-section.ts";
import { surveySections } from "../../../src/report/survey/sections/survey-sections.ts";
import type { SurveyAnalysis, SurveyResults } from "../../../src/report/survey/survey-analysis.ts";
import { surveyParts } from "../../../src/report/survey/survey-parts.ts";
import { root } from "../../files.ts";
import { expectRefusal } from "../../refusal.ts";

const file = join(root, "examples/servqual-report/survey.csv");
const table = readCsv(readFileSync(file, "utf8"));
const guessed = guessMapping(table).mapping;
const mapping = { ...guessed, options: { ...guessed.options, replicates: 20 } };
let analysis: SurveyAnalysis;
beforeAll(() => {
  analysis = analyzeSurvey(table, mapping);
}, 60_000);

const resultsOf = ({ parts }: SurveyAnalysis): SurveyResults =>
  Object.assign({}, ...parts.map(({ results }) => results));

const items = {
  columns: ["E1", "E2", "P1", "P2"].map((name) => ({ name, use: "item", construct: name[0]! })),
  pathModel: {
    constructs: { Wish: { items: ["E1", "E2"] }, Quality: { items: ["P1", "P2"] } },
    paths: [["Wish", "Quality"]],
  },
  options: { replicates: 20 },
} as const satisfies SurveyMappingSpec;

/** What a script prints, run as a program that imports the package. */
async function printed(script: string): Promise<unknown> {
  const modules = new Map<string, unknown>([["node:fs", await import("node:fs")]]);
  for (const [, name] of script.matchAll(/from "(service-quality\/\w+)"/g)) {
    modules.set(name!, await import(join(root, `src/${name!.split("/")[1]}/index.ts`)));
  }
  const { code } = transformSync(script, { format: "cjs", target: "es2022" });
  let text = "";
  new Function("require", "console", code)((name: string) => modules.get(name), {
    log: (line: string) => (text += line),
  });
  return JSON.parse(text);
}

describe("analyzeSurvey", () => {
  it("gives what the library's functions return", () => {
    const { batteries } = takeSurvey(table, {
      batteries: {
        expectations: { prefix: "E" },
        perceptions: { prefix: "P" },
        ratings: { columns: ["satisfaction"] },
        points: {
          columns: ["tangibles", "reliability", "responsiveness", "assurance", "empathy"].map(
            (id) => `points_${id}`,
          ),
          items: ["tangibles", "reliability", "responsiveness", "assurance", "empathy"],
        },
      },
    });
    const { expectations, perceptions, ratings, points } = batteries;
    const { servqual, drivers } = resultsOf(analysis);
    expect(servqual).toEqual(
      scoreServqual({ expectations, perceptions, importance: points }, { missing: "listwise" }),
    );
    expect(drivers).toEqual(
      estimateDrivers(ratings.satisfaction!, perceptions, {
        method: "johnson",
        seed: 1,
        replicates: 20,
        missing: "listwise",
      }),
    );
  });

  it("computes a part by itself, as it is in the whole, and says what is lacking", () => {
    const alone = analyzeSurvey(table, mapping, { parts: ["kano", "paths"] });
    expect(alone.parts.map(({ part, state }) => [part, state])).toEqual([
      ["kano", "result"],
      ["paths", "lacking"],
    ]);
    expect(alone.parts[0]).toEqual(analysis.parts.find(({ part }) => part === "kano"));
    expect(joinAnalyses([alone, analysis])).toEqual(analysis);
    expect(joinAnalyses([alone])).toEqual(alone);
  });

  it("keeps what the library refuses to its own result", () => {
    const { parts } = analyzeSurvey(
      readCsv("P1,P2,sat,w\n1,2,9,1\n2,,3,1\n3,3,4,1\n"),
      {
        columns: [
          { name: "P1", use: "perception", scale: { min: 1, max: 5 } },
          { name: "P2", use: "perception", scale: { min: 1, max: 5 } },
          { name: "sat", use: "outcome", scale: { min: 1, max: 5 } },
          { name: "w", use: "weight" },
        ],
        options: { missing: "reject" },
      },
      { parts: ["gaps", "satisfaction"] },
    );
    expect(parts.map(({ part, state, refusals }) => [part, state, refusals[0]?.error.code])).toEqual([
      ["gaps", "refused", "missing_answers"],
      ["satisfaction", "refused", "invalid_input"],
    ]);
  });

  it("reads labels and codes as the mapping says, and refuses a text without a number", () => {
    const texts = readCsv("sat,who\ngood,a\nbad,b\n,c\ngood,d\n");
    const column = { name: "sat", use: "outcome", scale: { min: 1, max: 5 } } as const;
    const of = (labels: Record<string, number | null>) =>
      analyzeSurvey(
        texts,
        { columns: [{ ...column, labels }], missingCodes: [9, "x"] },
        { parts: ["satisfaction"] },
      );
    expect(resultsOf(of({ good: 5, bad: null })).csat).toMatchObject([{ n: 2, share: 1 }]);
    expectRefusal(() => of({ good: 5 }), "invalid_input", ["mapping", "columns", 0, "labels"]);
    expectRefusal(() => analyzeSurvey(texts, { columns: [{ name: "age", use: "group" }] }), "unknown_item", [
      "mapping",
      "columns",
      0,
      "name",
    ]);
  });

  it("computes nothing of what it builds on and the library refused", () => {
    const gappy = readCsv("a,b,c,d\n1,2,1,1\n2,,2,3\n3,3,3,2\n");
    const columns = ["a", "b", "c", "d"].map((name) => ({ name, use: "item" as const }));
    const [{ results, refusals }] = analyzeSurvey(
      gappy,
      { columns, options: { missing: "reject" } },
      { parts: ["factors"] },
    ).parts as [SurveyAnalysis["parts"][number]];
    expect(refusals.map(({ result }) => result)).toEqual(["adequacy", "parallel"]);
    expect(results).toEqual({});
  });

  it("takes no fault of its own for a refusal", () => {
    const plan = vi.spyOn(PART_PLANS, "kano").mockReturnValue([
      {
        name: "kano",
        expression: call("priorities", {
          broken: () => {
            throw new TypeError("broken");
          },
        }),
      },
    ]);
    try {
      expect(() => analyzeSurvey(table, mapping, { parts: ["kano"] })).toThrow(TypeError);
    } finally {
      plan.mockRestore();
    }
  });

  it("needs a scale for what low and high ratings add, but not for drivers", () => {
    const measured = readCsv("a,b,sat\n1.5,2,1\n2.5,2,3\n0.5,3,4\n3,1,5\n2,4,2\n1,1,3\n");
    const columns = [
      { name: "a", use: "item" },
      { name: "b", use: "item" },
      { name: "sat", use: "outcome", scale: { min: 1, max: 5 } },
    ] as const;
    const drivers = analyzeSurvey(measured, { columns, options: { replicates: 4 } }, { parts: ["drivers"] });
    expect(Object.keys(resultsOf(drivers))).toEqual(["drivers"]);
  });

  it("prefers satisfaction with the items to perceptions as their performance", () => {
    const rated = readCsv("P1,P2,I1,I2,S1,S2\n1,2,5,4,5,5\n2,1,4,5,5,4\n1,1,5,3,4,5\n");
    const uses = { P: "perception", I: "importance", S: "performance" } as const;
    const columns = (["P", "I", "S"] as const).flatMap((prefix) =>
      ["1", "2"].map((item) => ({
        name: `${prefix}${item}`,
        use: uses[prefix],
        item,
        scale: { min: 1, max: 5 },
      })),
    );
    const { importancePerformance } = resultsOf(analyzeSurvey(rated, { columns }, { parts: ["importance"] }));
    expect(importancePerformance!.attributes[0]!.performance).toBeCloseTo(14 / 3, 12);
  });

  it("labels columns and items by the first question that has them", () => {
    const variable = (name: string, label: string | null) => ({ name, label, values: [1, 2, 3] });
    const asked = {
      kind: "survey-table",
      version: 1,
      respondents: ["a", "b", "c"],
      variables: [variable("E1", "What should it be?"), variable("P1", "What is it?"), variable("x", null)],
    } as never;
    const columns = [
      { name: "E1", use: "expectation", item: "q1" },
      { name: "P1", use: "perception", item: "q1" },
      { name: "x", use: "left-out" },
    ] as const;
    expect(analyzeSurvey(asked, { columns }, { parts: ["kano"] }).labels).toEqual({
      E1: "What should it be?",
      q1: "What should it be?",
      P1: "What is it?",
    });
  });

  it("compares no ratings between groups without their scale", () => {
    const data = readCsv("sat,town\n1,x\n2,x\n4,y\n5,y\n");
    const columns = [
      { name: "sat", use: "outcome" },
      { name: "town", use: "group" },
    ] as const;
    const { parts } = analyzeSurvey(data, { columns }, { parts: ["groups"] });
    expect(parts).toMatchObject([
      { state: "refused", refusals: [{ result: "groups", error: { code: "invalid_input" } }] },
    ]);
  });

  it("counts who answered and the groups", () => {
    const small = readCsv("a,b,town\n1,,x\n,,y\n2,3,x\n4,5,\n");
    const columns = [
      { name: "a", use: "item" },
      { name: "b", use: "item" },
      { name: "town", use: "group" },
    ] as const;
    const { answered, composition } = resultsOf(analyzeSurvey(small, { columns }, { parts: ["overview"] }));
    expect(answered).toEqual([{ battery: "items", items: 2, complete: 2, empty: 1, missing: 3 }]);
    expect(composition).toEqual([
      {
        by: "town",
        groups: [
          { group: "x", n: 2 },
          { group: "y", n: 1 },
        ],
        missing: 1,
      },
    ]);
  });
});

describe("bootstrapSurvey", () => {
  it("makes the bootstrap of the whole in parts", () => {
    const whole = analyzeSurvey(table, items, { parts: ["paths"] });
    const parts = [0, 5, 15].map((from, i) => bootstrapSurvey(table, items, { from, to: [5, 15, 20][i]! }));
    const bootstrap = mergeBootstraps(parts);
    expect(analyzeSurvey(table, items, { parts: ["paths"], bootstrap })).toEqual(whole);
    const { batteries } = takeSurvey(table, { batteries: { items: { columns: ["E1", "E2", "P1", "P2"] } } });
    expect(bootstrap).toEqual(
      bootstrapPathModel(batteries.items, items.pathModel, { replicates: 20, seed: 1, missing: "listwise" }),
    );
    const without = analyzeSurvey(table, items, { parts: ["paths"], bootstrap: false });
    expect(Object.keys(resultsOf(without))).toEqual(["paths"]);
    expect(surveyParts(items).find(({ part }) => part === "paths")).toMatchObject({
      state: "ready",
      replicates: 20,
    });
    expect(partSection(without, "paths").blocks.length).toBeGreaterThan(2);
    expect(partSection(whole, "paths", { language: "ru" }).title).toBe("Пути");
  });

  it("makes the drivers of the whole in parts", () => {
    const whole = analyzeSurvey(table, mapping, { parts: ["drivers"] });
    const parts = [15, 0, 5].map((from, i) =>
      bootstrapSurvey(table, mapping, { part: "drivers", from, to: [20, 5, 15][i]! }),
    );
    const driverBootstrap = mergeDriverBootstraps(parts);
    expect(driverBootstrap.draws).toHaveLength(20);
    const merged = analyzeSurvey(table, mapping, { parts: ["drivers"], driverBootstrap });
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
    expect(surveyParts(mapping).find(({ part }) => part === "drivers")?.replicates).toBe(20);
  });

  it("is no drivers' business where the mapping has none", () => {
    const driverBootstrap = bootstrapSurvey(table, mapping, { part: "drivers", from: 0, to: 20 });
    const { parts } = analyzeSurvey(table, items, { parts: ["drivers"], driverBootstrap });
    expect(parts).toEqual([{ part: "drivers", state: "lacking", results: {}, refusals: [] }]);
    const wrong = { ...driverBootstrap, seed: 0.5 };
    expectRefusal(() => analyzeSurvey(table, mapping, { driverBootstrap: wrong }), "invalid_input", [
      "driverBootstrap",
      "seed",
    ]);
  });

  it("needs a rating of the whole, and ratings that may drive it", () => {
    expectRefusal(
      () => bootstrapSurvey(table, items, { part: "drivers", from: 0, to: 1 }),
      "insufficient_data",
      ["mapping", "columns"],
    );
    expectRefusal(
      () => bootstrapSurvey(table, mapping, { part: "gaps" as "drivers", from: 0, to: 1 }),
      "invalid_input",
      ["part"],
    );
  });

  it("needs a path model", () => {
    expectRefusal(
      () => bootstrapSurvey(table, { columns: [{ name: "E1", use: "item" }] }, { from: 0, to: 1 }),
      "insufficient_data",
      ["mapping", "pathModel"],
    );
  });
});

describe("analysisScript", () => {
  it("prints the figures of the analysis", async () => {
    const { answered: _answered, composition: _composition, ...results } = resultsOf(analysis);
    expect(await printed(analysisScript(mapping, file))).toEqual(results);
  });

  it("prints them where texts are labels and codes mean nothing, and for path models", async () => {
    const options = { replicates: 4, seed: 3 };
    const coded = { ...items, missingCodes: [1, "north"], options };
    const results = resultsOf(analyzeSurvey(table, coded, { parts: ["paths", "reliability"] }));
    expect(await printed(analysisScript(coded, file, { parts: ["paths", "reliability"] }))).toEqual(results);
    const labelled: SurveyMappingSpec = {
      columns: [
        { name: "branch", use: "outcome", scale: { min: 1, max: 5 }, labels: { north: 5, south: 2 } },
      ],
    };
    const { csat } = resultsOf(analyzeSurvey(table, labelled));
    expect(await printed(analysisScript(labelled, file))).toEqual({ csat });
  });

  it("reads every kind of file, and leaves out what is told", () => {
    const of = (name: string) => analysisScript(mapping, name, { parts: ["gaps"], without: ["servqual"] });
    expect(of("a.sav")).toContain('readSav(readFileSync("a.sav"))');
    expect(of("a.json")).toContain("readRows(JSON.parse(");
    expect(of("a.xlsx")).toContain('import readExcelFile from "read-excel-file/node";');
    expect(of("a.parquet")).toContain("parquetReadObjects");
    expect(of("a.csv")).toContain("JSON.stringify({}, null, 2)");
  });
});

describe("surveySections", () => {
  it("is the outline of the report, without what has no results", () => {
    const titles = (language: string) =>
      surveySections(analysis, { language, commandLine: "service-quality report", versions: "1" }).map(
        ({ title }) => title,
      );
    expect(titles("en")).toEqual([
      "In short",
      "Who answered",
      "Scores and gaps",
      "Reliability",
      "Groups",
      "What to work on",
      "Satisfaction and loyalty",
      "Method and notes",
      "How to make this report again",
    ]);
    expect(titles("bg")[0]).toBe("Накратко");
    const kano = analyzeSurvey(table, mapping, { parts: ["kano"] });
    expect(surveySections(kano).map(({ id }) => id)).toEqual(["in-short", "work-on", "method"]);
  });

  it("tells the finding in two sentences with the figures of the results", () => {
    const [short] = surveySections(analysis);
    expect(short!.blocks.at(-1)).toMatchObject({ role: "finding" });
    expect(JSON.stringify(short)).toContain("Service falls short of expectations by 0.64 points");
  });

  it("holds the same sections for dark screens", () => {
    const [light, dark] = (["light", "dark"] as const).map((theme) => surveySections(analysis, { theme }));
    const shape = (sections: typeof light) => sections!.map(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(shape(dark)).toEqual(shape(light));
    expect(dark).not.toEqual(light);
  });
});

describe("defineSurveyAnalysis", () => {
  const stored = () => JSON.parse(JSON.stringify(analysis));

  it("takes an analysis back from JSON", () => {
    expect(defineSurveyAnalysis(stored())).toEqual(analysis);
  });

  it("refuses what is none, at its path", () => {
    expectRefusal(() => defineSurveyAnalysis({ ...stored(), kind: "survey" }), "invalid_input", ["kind"]);
    expectRefusal(() => defineSurveyAnalysis({ ...stored(), labels: { a: 1 } }), "invalid_input", [
      "labels",
      "a",
    ]);
    const strange = stored();
    strange.parts[1].results.servqual.n = Number.NaN;
    const at = ["parts", 1, "results", "servqual"];
    expectRefusal(() => defineSurveyAnalysis(strange), "invalid_input", [...at, "n"]);
    strange.parts[1].results.servqual = { notes: [{ path: ["x"], reason: "one-item" }] };
    expectRefusal(() => defineSurveyAnalysis(strange), "invalid_input", [...at, "notes", 0, "path"]);
    strange.parts[1].results.servqual = { model: "servqual" };
    expectRefusal(() => partSection(strange, "gaps"), "invalid_input", ["analysis", "parts"]);
  });

  it("joins no analyses of other surveys", () => {
    expectRefusal(() => joinAnalyses([]), "insufficient_data", []);
    expectRefusal(() => joinAnalyses("all" as never), "invalid_input", []);
    expectRefusal(() => joinAnalyses([analysis, { ...stored(), respondents: 3 }]), "invalid_input", [
      1,
      "mapping",
    ]);
  });
});
