import {
  estimateFactors,
  formatFactors,
  formatSamplingAdequacy,
  parallelAnalysis,
  samplingAdequacy,
} from "service-quality/factors";
import { formatServqual, scoreServqual } from "service-quality/gaps";
import { formatComplaints, summarizeComplaints } from "service-quality/logs";
import { ECSI_MODEL, estimatePathModel, formatPathModel } from "service-quality/paths";
import { classifyKano, estimateDrivers, formatDrivers, formatKano } from "service-quality/priorities";
import { estimateAlpha, estimateOmega, formatReliability } from "service-quality/reliability";
import {
  estimateCes,
  estimateCsat,
  estimateNps,
  formatCes,
  formatCsat,
  formatNps,
} from "service-quality/satisfaction";
import { reverseAnswers, toCsv } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command/run-command.ts";
import { EXPECTATIONS, INSTRUMENT, PERCEPTIONS, RATINGS, SURVEY } from "./survey-file.ts";

const LOG = [
  "case,activity,at,unit",
  "A,received,2026-01-05T09:00:00Z,north",
  "A,closed,2026-01-06T12:00:00Z,north",
  "B,received,2026-02-05T09:00:00Z,south",
].join("\n");

const files = {
  "s.csv": SURVEY,
  "log.csv": LOG,
  "desk.json": JSON.stringify(INSTRUMENT),
  "model.json": JSON.stringify({
    constructs: { Quality: { items: ["P1", "P2"] }, Wish: { items: ["E1", "E2"] } },
    paths: [["Wish", "Quality"]],
  }),
};

const run = (...args: string[]) => runCommand(args, { stdin: "", files });

/** What a command prints, which must have gone well. */
function stdout(...args: string[]): string {
  const output = run(...args);
  expect(output.status, output.stderr).toBe(0);
  expect(output.stdout.endsWith("\n")).toBe(true);
  return output.stdout.slice(0, -1);
}

describe("servqual", () => {
  const prefixes = ["servqual", "s.csv", "--expectations", "E", "--perceptions=P"];
  const survey = { expectations: EXPECTATIONS, perceptions: PERCEPTIONS };

  it("scores two prefixes by an instrument, whose labels the report has", () => {
    const scores = scoreServqual(survey, { instrument: INSTRUMENT });
    expect(stdout(...prefixes, "--instrument", "desk.json")).toBe(
      formatServqual(scores, { instrument: INSTRUMENT }),
    );
    expect(JSON.parse(stdout(...prefixes, "--instrument", "desk.json", "--as", "json"))).toEqual(scores);
    expect(stdout(...prefixes, "--instrument", "desk.json", "--as", "csv")).toBe(toCsv(scores.dimensions));
  });

  it("takes the 22 items of 1991 where no instrument is given", () => {
    const numbers = Array.from({ length: 22 }, (_, i) => i + 1);
    const battery = (answer: (i: number) => number) =>
      Object.fromEntries(numbers.map((i) => [`q${i}`, [answer(i), answer(i + 1), answer(i + 2)]]));
    const expectations = battery((i) => 7 - (i % 2));
    const perceptions = battery((i) => 6 - (i % 3));
    const rows = [0, 1, 2].map((row) =>
      [expectations, perceptions].flatMap((columns) => Object.values(columns).map((column) => column[row])),
    );
    const head = ["E", "P"].flatMap((prefix) => numbers.map((i) => prefix + i));
    const input = { stdin: [head, ...rows].join("\n"), files: {} };
    const args = ["servqual", "-", "--format", "csv", "--expectations", "E", "--perceptions", "P"];
    expect(runCommand(args, input)).toEqual({
      status: 0,
      stdout: `${formatServqual(scoreServqual({ expectations, perceptions }))}\n`,
      stderr: "",
      files: [],
    });
  });

  it("needs the items of the questionnaire, in the library's one where none is given", () => {
    expect(run(...prefixes)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("(expectations → q3)"),
    });
    expect(run(...prefixes, "--instrument", "SERVQUAL").stderr).toContain("(expectations → E3)");
    expect(run(...prefixes, "--instrument", "desk.json", "--items", "P1,P3").stderr).toContain(
      "(expectations → P2)",
    );
    expect(run("servqual", "s.csv", "--expectations", "E", "--perceptions", "Q").stderr).toContain(
      "(perceptions → Q1)",
    );
  });
});

describe("the measures of a column", () => {
  it("are those of its ratings, with the options of the function", () => {
    expect(stdout("nps", "s.csv", "--column", "sat")).toBe(formatNps(estimateNps(RATINGS)));
    expect(stdout("ces", "s.csv", "--column", "sat", "--option", 'version="2.0"')).toBe(
      formatCes(estimateCes(RATINGS, { version: "2.0" })),
    );
    expect(
      stdout("csat", "s.csv", "--column", "sat", "--confidence", "0.9", "--option", "satisfiedFrom=3"),
    ).toBe(formatCsat(estimateCsat(RATINGS, { confidence: 0.9, satisfiedFrom: 3 })));
  });

  it("have their distribution as CSV", () => {
    const { distribution } = estimateCsat(RATINGS);
    expect(stdout("csat", "s.csv", "--column", "sat", "--as", "csv")).toBe(toCsv(distribution));
    expect(stdout("nps", "s.csv", "--column", "sat", "--as", "csv").split("\r\n")).toEqual([
      "class,count,share",
      "promoters,0,0",
      "passives,0,0",
      "detractors,6,1",
    ]);
    expect(stdout("ces", "s.csv", "--column", "sat", "--as", "csv").split("\r\n")[0]).toBe(
      "value,count,share",
    );
  });

  it("weigh respondents by a column", () => {
    const weights = [1, 2, 1, 0.5, 1, 1];
    expect(JSON.parse(stdout("csat", "s.csv", "--column", "sat", "--weights", "w", "--as", "json"))).toEqual(
      estimateCsat(RATINGS, { weights }),
    );
  });
});

describe("kano", () => {
  it("classifies every pair of columns that are named alike after the prefixes", () => {
    const features = [
      { feature: "speed", ...classifyKano([1, 1, 2, 3, 1, 1], [5, 4, 5, 3, 5, 2]) },
      { feature: "price", ...classifyKano([2, 3, 1, 4, 2, 3], [3, 3, 5, 2, 5, 4]) },
    ];
    const command = ["kano", "s.csv", "--functional", "f_", "--dysfunctional", "d_"];
    expect(stdout(...command)).toBe(formatKano(features));
    expect(JSON.parse(stdout(...command, "--as", "json"))).toEqual(features);
    expect(stdout(...command, "--as", "csv").split("\r\n")).toHaveLength(3);
  });

  it("needs one pair, and answers from 1 to 5", () => {
    expect(run("kano", "s.csv", "--functional", "f_", "--dysfunctional", "x_").stderr).toMatch(
      /^This name is not known/,
    );
    expect(run("kano", "s.csv", "--functional", "E", "--dysfunctional", "P").stderr).toContain(
      "(1 → functional → 0)",
    );
  });
});

describe("the models of items", () => {
  const answers = { E1: EXPECTATIONS.P1, E2: EXPECTATIONS.P2, ...PERCEPTIONS };

  it("take those that are asked for", () => {
    const output = run("reliability", "s.csv", "--items", "E1,E2,P1,P2");
    const omega = estimateOmega(answers);
    expect(output).toEqual({
      status: 0,
      stdout: `${formatReliability(estimateAlpha(answers), { omega })}\n`,
      stderr: "",
      files: [],
    });
    expect(JSON.parse(stdout("reliability", "s.csv", "--items", "E1,E2,P1,P2", "--as", "json"))).toEqual({
      alpha: estimateAlpha(answers),
      omega,
    });
    expect(stdout("reliability", "s.csv", "--items", "P1,P2", "--as", "csv").split("\r\n")).toHaveLength(3);
  });

  it("take all columns of numbers that have no other part, and say which are left out", () => {
    const columns = ["drivers", "s.csv", "--outcome", "sat", "--weights", "w", "--by", "branch"];
    expect(run("drivers", "s.csv", "--outcome", "sat", "--items", "P1,P2").stderr).toBe("");
    expect(run(...columns, "--as", "json")).toMatchObject({
      status: 0,
      stderr: "Left out, since they hold no numbers: who, comment.\n",
    });
  });

  it("turn the reverse-keyed items of an instrument", () => {
    const turned = reverseAnswers(PERCEPTIONS, ["P2"], INSTRUMENT.scale);
    expect(
      JSON.parse(stdout("drivers", "s.csv", "--outcome", "sat", "--instrument", "desk.json", "--as", "json")),
    ).toEqual(estimateDrivers("sat", { sat: RATINGS, ...turned }));
  });

  it("explain an outcome", () => {
    const estimate = estimateDrivers("sat", { sat: RATINGS, ...PERCEPTIONS }, { method: "johnson" });
    const command = [
      "drivers",
      "s.csv",
      "--outcome",
      "sat",
      "--items",
      "P1,P2",
      "--option",
      'method="johnson"',
    ];
    expect(stdout(...command)).toBe(formatDrivers(estimate));
    expect(stdout(...command, "--as", "csv")).toBe(toCsv(estimate.drivers));
  });

  it("print adequacy and factors, as many as the parallel analysis says", () => {
    const parallel = parallelAnalysis(answers, { seed: 7, replicates: 50 });
    const adequacy = samplingAdequacy(answers);
    const factors = estimateFactors(answers, { factors: 1, rotation: "none" });
    const command = [
      "factors",
      "s.csv",
      "--items",
      "E1,E2,P1,P2",
      "--seed",
      "7",
      "--option",
      "replicates=50",
    ];
    expect(stdout(...command, "--option", 'rotation="none"', "--factors", "1")).toBe(
      `${formatSamplingAdequacy(adequacy)}\n\n${formatFactors(factors)}`,
    );
    const printed = JSON.parse(
      stdout(...command, "--factors", "1", "--option", 'rotation="none"', "--as", "json"),
    );
    expect(printed).toEqual({ adequacy, parallel, factors });
    expect(run(...command).status).toBe(parallel.factors === 0 ? 1 : 0);
    expect(stdout(...command, "--factors", "1", "--as", "csv").split("\r\n")).toHaveLength(5);
  });

  it("estimate a path model of one's own, or a published one", () => {
    const model = JSON.parse(files["model.json"]);
    const estimate = estimatePathModel(answers, model);
    expect(stdout("paths", "s.csv", "--model", "model.json")).toBe(formatPathModel(estimate));
    expect(stdout("paths", "s.csv", "--model", "model.json", "--as", "csv")).toBe(toCsv(estimate.paths));
    const [first] = Object.values(ECSI_MODEL.constructs)[0]!.items;
    expect(run("paths", "s.csv", "--model", "ECSI").stderr).toContain(`(answers → ${first})`);
  });
});

describe("complaints", () => {
  it("summarize a log of cases", () => {
    const summary = summarizeComplaints(
      [
        { case: "A", activity: "received", at: "2026-01-05T09:00:00Z" },
        { case: "A", activity: "closed", at: "2026-01-06T12:00:00Z" },
        { case: "B", activity: "received", at: "2026-02-05T09:00:00Z" },
      ],
      { closing: ["closed"] },
    );
    const command = ["complaints", "log.csv", "--option", 'closing=["closed"]'];
    expect(stdout(...command)).toBe(formatComplaints(summary));
    expect(stdout(...command, "--language", "ru")).toBe(formatComplaints(summary, { language: "ru" }));
    expect(stdout(...command, "--as", "csv")).toBe(toCsv(summary.flow));
    expect(stdout(...command, "--by", "unit").split("\n\n")[0]).toBe(
      "north\nComplaints: 1\nclosed 1, open 0, median time to close 1 d 3 h",
    );
  });
});

describe("the layout", () => {
  const command = ["csat", "s.csv", "--column", "sat"];
  const estimate = estimateCsat(RATINGS);

  it("is text, Markdown or HTML, plain and in three languages", () => {
    expect(stdout(...command, "--as", "markdown")).toBe(formatCsat(estimate, { as: "markdown" }));
    expect(stdout(...command, "--as", "html", "--language", "bg-BG", "--plain")).toBe(
      formatCsat(estimate, { as: "html", language: "bg-BG", style: "plain" }),
    );
  });

  it("names the groups above their reports", () => {
    const north = formatCsat(estimateCsat([5, 2, 3]), { as: "markdown" });
    const south = formatCsat(estimateCsat([4, 4, 5]), { as: "markdown" });
    expect(stdout(...command, "--by", "branch", "--as", "markdown")).toBe(
      `**north**\n\n${north}\n\n**south**\n\n${south}`,
    );
    expect(stdout(...command, "--by", "branch", "--as", "html").split("\n")).toHaveLength(4);
    expect(
      stdout(...command, "--by", "branch", "--as", "csv")
        .split("\r\n")
        .slice(0, 2),
    ).toEqual(["group.branch,value,count,share", "north,1,0,0"]);
    expect(JSON.parse(stdout(...command, "--by", "branch", "--as", "json"))).toMatchObject({
      by: ["branch"],
      groups: [{ group: { branch: "north" }, n: 3 }, { name: "south" }],
    });
  });

  it("holds back groups that are too small, where that is asked for", () => {
    const grouped = [...command, "--by", "branch", "--option", "smallestBase=4"];
    expect(stdout(...grouped)).toBe("north\n–\n\nsouth\n–");
    expect(run(...command, "--option", "smallestBase=4")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("(smallestBase)"),
    });
  });

  it("has a dash for a group in which nobody answered", () => {
    const text = "unit,sat\na,5\nb,\na,4\n";
    const args = ["csat", "u.csv", "--column", "sat", "--by", "unit", "--policy", "listwise"];
    const input = { stdin: "", files: { "u.csv": text } };
    expect(runCommand([...args, "--plain"], input).stdout).toBe(
      "a\nSatisfied: 100 % of 2 respondents (between 34 % and 100 %).\n\nb\n–\n",
    );
    expect(runCommand([...args, "--as", "csv"], input).stdout).not.toContain("b");
  });
});
