import { readFileSync } from "node:fs";
import { csvHeader, readSav } from "service-quality/readers";
import { estimateCsat } from "service-quality/satisfaction";
import { takeSurvey } from "service-quality/survey";
import { explainError } from "service-quality/words";
import { describe, expect, it } from "vitest";
import { USAGE } from "../../src/command/help.ts";
import { PUBLIC_MODULES } from "../../src/command/public-modules.ts";
import { runCommand } from "../../src/command/run-command.ts";
import type { ErrorPath } from "../../src/errors/error.ts";
import { expectRefusal } from "../refusal.ts";
import { RATINGS, SURVEY } from "./survey-file.ts";

const files: Record<string, string | Uint8Array> = {
  "s.csv": SURVEY,
  "s.TSV": SURVEY.replaceAll(",", "\t"),
  "cyrillic.csv": Uint8Array.of(0xee, 0xf6, 0x0a, 0x35, 0x0a, 0x34, 0x0a),
  "rows.json": JSON.stringify(RATINGS.map((sat) => ({ answers: { sat } }))),
  "table.json": JSON.stringify({
    kind: "survey-table",
    respondents: ["a", "b", "c"],
    variables: [
      { name: "sat", label: "How\ngood?", values: [5, 9, 2], missing: { codes: [9] } },
      { name: "branch", type: "text", values: ["1", "1", "2"] },
    ],
  }),
  "likert.csv": "sat\nvery\nnot at all\n",
  "likert.json": '{ "Very": 5, "Not at all": 1 }',
  "broken.json": "{",
};

/** Seven points. */
const WIDE = ["--option", 'scale={"min":1,"max":7}', "--option", "satisfiedFrom=5"];

const csat = ["csat", "s.csv", "--column", "sat"];

const run = (args: readonly string[], stdin = "") => runCommand(args, { stdin, files });

describe("a result", () => {
  it("ends in one line feed, and nothing is said beside it", () => {
    const { status, stdout, stderr } = run([...csat, "--as=json"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`${JSON.stringify(estimateCsat(RATINGS))}\n`);
  });

  it("is the version of the package, or the help with every option", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "", files: [] });
    const { stdout } = run(["csat", "--help"]);
    expect(stdout.startsWith(`${USAGE}\n\nModels`)).toBe(true);
    expect(stdout).toMatch(
      /\n {2}--option KEY=JSON +any other option of the function; may stand several times\n/,
    );
    expect(stdout.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });
});

describe("a refusal of the library", () => {
  it("is a sentence in the language that is asked for", () => {
    expect(run([...csat, "--confidence", "95"]).stderr).toBe(
      "This value cannot be used (confidence): expected a number between 0 and 1, received 95.\n",
    );
    expect(run([...csat, "--confidence", "95", "--language", "bg"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "Тази стойност не може да се използва (confidence).\n",
      files: [],
    });
  });

  it("is JSON where JSON is asked for", () => {
    const { status, stdout, stderr } = run([...csat, "--policy=reject", "--missing=4", "--as", "json"]);
    expect([status, stdout]).toEqual([1, ""]);
    const error = JSON.parse(stderr);
    expect(error).toMatchObject({ name: "ServiceQualityError", code: "missing_answers", path: [1] });
    expect(run([...csat, "--missing=4"]).stderr).toBe(`${explainError(error)}\n`);
  });

  it("of the language itself is in English", () => {
    expect(run([...csat, "--language", "fr"]).stderr).toBe(
      'This value cannot be used (language): expected a language tag of en, ru or bg, received "fr".\n',
    );
  });

  it("names the line and the column of what is no answer", () => {
    expect(run(["csat", "s.csv", "--column", "comment"]).stderr).toMatch(
      /\(0 → comment\).+ line 2, column comment/,
    );
  });
});

describe("a wrong command", () => {
  it.each([
    [[], "No command is given."],
    [["cast", "s.csv"], 'There is no command "cast".'],
    [["__proto__", "s.csv"], 'There is no command "__proto__".'],
    [["csat"], "csat needs a file."],
    [["csat", "s.csv", "b.csv", "--column", "sat"], '"b.csv" is one argument too many.'],
    [["call"], "call needs a function, such as gaps.scoreServqual."],
    [["csat", "s.csv"], "csat needs --column."],
    [[...csat, "--outcome", "x"], "--outcome is no option of csat."],
    [["call", "errors.isServiceQualityError", "--by", "x"], "--by is no option of call."],
    [["csat", "none.csv", "--column", "sat"], 'The file "none.csv" cannot be read.'],
    [["csat", "toString", "--format", "csv", "--column", "sat"], 'The file "toString" cannot be read.'],
    [["csat", "s.xlsx", "--column", "sat"], /^"s.xlsx" is a workbook: save the sheet as CSV/],
    [["csat", "s", "--column", "sat"], 'Say by --format whether "s" is csv, sav or json.'],
    [["csat", "-", "--column", "sat"], 'Say by --format whether "-" is csv, sav or json.'],
    [["csat", "s.csv", "--format", "sav", "--column", "sat"], '"s.csv" is text, no .sav file.'],
    [["csat", "s.sav", "--delimiter", ";", "--column", "sat"], "--delimiter is no option for a sav file."],
    [
      ["csat", "table.json", "--respondent", "who", "--column", "sat"],
      "--respondent is no option for a survey table.",
    ],
    [["csat", "broken.json", "--column", "sat"], 'There is no JSON in "broken.json".'],
    [["paths", "s.csv", "--model", "none.json"], 'The file "none.json" cannot be read.'],
    [["paths", "s.csv", "--model", "broken.json"], 'There is no JSON in "broken.json".'],
    [["header", "s.csv", "--as", "html"], "A header is printed as text or json."],
    [["a\u001b[31m\nb", "s.csv"], 'There is no command "a\\u001b[31m\\nb".'],
    [["csat", "s.csv", "--\u001b[31mx"], "There is no option --x."],
  ])("%j is told in a sentence, with the usage", (args, sentence) => {
    const { status, stdout, stderr } = run(args);
    const [line, usage, ...rest] = stderr.split("\n");
    expect({ status, stdout, usage, rest }).toEqual({ status: 2, stdout: "", usage: USAGE, rest: [""] });
    if (typeof sentence === "string") expect(line).toBe(sentence);
    else expect(line).toMatch(sentence);
  });
});

describe("a file", () => {
  const share = (args: readonly string[], stdin = "") =>
    JSON.parse(run(["csat", ...args, "--as", "json"], stdin).stdout).share;

  it("is read by what its name says it is, or by --format", () => {
    expect(share(["s.TSV", "--column", "sat"])).toBe(4 / 6);
    expect(share(["s.TSV", "--column", "sat", "--delimiter", "tab"])).toBe(4 / 6);
    expect(share(["s.TSV", "--column", "sat", "--delimiter", "\\t"])).toBe(4 / 6);
    expect(share(["rows.json", "--column", "answers.sat"])).toBe(4 / 6);
    expect(share(["-", "--format", "json", "--column", "sat"], '\uFEFF[{ "sat": 5 }, { "sat": 2 }]')).toBe(
      0.5,
    );
    expect(share(["-", "--format=csv", "--delimiter=;", "--column=sat"], "sat;x\n5;1\n2;1\n")).toBe(0.5);
  });

  it("may be a survey table with its codebook", () => {
    const args = ["table.json", "--column", "sat", "--policy", "listwise"];
    expect(share(args)).toBe(0.5);
    expect(share([...args, "--missing", "2,none"])).toBe(1);
  });

  it("of bytes is decoded, by the encoding that is named", () => {
    expect(share(["cyrillic.csv", "--column", "оц", "--encoding", "windows-1251"])).toBe(1);
    expect(run(["csat", "cyrillic.csv", "--column", "оц"])).toMatchObject({
      status: 1,
      stderr: /\(encoding\)/,
    });
  });

  it("of SPSS is read from its bytes", () => {
    const bytes = new Uint8Array(readFileSync("test/golden/sav/files/plain.sav"));
    const { batteries } = takeSurvey(readSav(bytes), { batteries: { answers: { columns: ["q1"] } } });
    const args = ["csat", "a.sav", "--column", "q1", "--policy", "listwise", "--respondent", "id"];
    const { stdout } = runCommand([...args, ...WIDE, "--as=json"], { stdin: "", files: { "a.sav": bytes } });
    expect(JSON.parse(stdout)).toEqual(
      estimateCsat(batteries.answers.q1!, {
        scale: { min: 1, max: 7 },
        satisfiedFrom: 5,
        missing: "listwise",
      }),
    );
  });

  it("may be the bytes of standard input", () => {
    const input = { stdin: "", files: { "-": new TextEncoder().encode("sat\n5\n2\n") } };
    const { stdout } = runCommand(["csat", "-", "--format", "csv", "--column", "sat", "--as", "json"], input);
    expect(JSON.parse(stdout).share).toBe(0.5);
  });

  it("may hold labels", () => {
    expect(share(["likert.csv", "--column", "sat", "--labels", "likert.json"])).toBe(0.5);
    expect(share(["-", "--format=csv", "--column=sat", "--labels=prefix"], "sat\n5 - fine\n1 - bad\n")).toBe(
      0.5,
    );
  });
});

describe("header", () => {
  it("lists the columns of a file", () => {
    expect(run(["header", "s.csv"]).stdout.split("\n").slice(0, 3)).toEqual([
      "0\twho\t",
      "1\tbranch\t",
      "2\tE1\t",
    ]);
    expect(run(["header", "table.json"]).stdout).toBe("0\tsat\tHow good?\n1\tbranch\t\n");
  });

  it("is that of csvHeader as JSON", () => {
    expect(JSON.parse(run(["header", "s.csv", "--as=json"]).stdout)).toEqual(csvHeader(SURVEY));
    expect(JSON.parse(run(["header", "table.json", "--as=json"]).stdout)).toEqual({
      columns: [
        { position: 0, name: "sat", label: "How\ngood?" },
        { position: 1, name: "branch", label: null },
      ],
    });
  });

  it("is read with the layout that is given", () => {
    const { stdout } = run(
      ["header", "-", "--format", "csv", "--header-rows", "2"],
      "q1,q2\nPolite?,\n5,4\n",
    );
    expect(stdout).toBe("0\tq1\tPolite?\n1\tq2\t\n");
  });
});

describe("call", () => {
  const call = (name: string, stdin: string) => run(["call", name], stdin);

  it("gives any function its arguments, or its only one", () => {
    const result = { status: 0, stdout: "30\n", stderr: "", files: [] };
    const counts = '{"promoters":50,"passives":30,"detractors":20}';
    expect(call("satisfaction.netPromoterScore", counts)).toEqual(result);
    expect(call("satisfaction.netPromoterScore", `[${counts}]`)).toEqual(result);
    expect(call("satisfaction.estimateCsat", "[[5,4,2],{}]").stdout).toBe(
      `${JSON.stringify(estimateCsat([5, 4, 2]))}\n`,
    );
  });

  it("prints packed columns as lists", () => {
    expect(JSON.parse(call("survey.packColumns", '[{"q":[1,2]},{"min":1,"max":5}]').stdout)).toEqual({
      q: [1, 2],
    });
  });

  it("tells an error as JSON", () => {
    const { status, stdout, stderr } = call("satisfaction.netPromoterScore", '{"promoters":-1}');
    expect([status, stdout, JSON.parse(stderr).path]).toEqual([1, "", ["promoters"]]);
    expect(call("satisfaction.netPromoterScore", "")).toMatchObject({
      status: 2,
      stderr: `There is no JSON in standard input.\n${USAGE}\n`,
    });
  });

  it.each([
    ...[
      "satisfaction.constructor",
      "satisfaction",
      "satisfaction.",
      ".estimateCsat",
      "__proto__.toString",
      "x.y",
    ],
    ...["satisfaction.estimateCsat.call", "instruments.SERVQUAL", "errors.ServiceQualityError"],
    ...[
      "survey.scoreGroups",
      "complaints.xstateImplementations",
      "schemas.instrumentSchema",
      "numeric.exactSum",
    ],
  ])("finds no function %s", (name) => {
    expect(call(name, "[]")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^There is no function/),
    });
  });

  it("has an answer or a refusal for whatever JSON any function is given", () => {
    const hostile = [
      "null",
      "[]",
      "[null,null]",
      "[{},{}]",
      "[1,2,3]",
      '["x","y"]',
      "[[],[],[]]",
      "[[1,2,3],{}]",
    ];
    const stranger = '[{"a":[1,2],"__proto__":{"b":[3]}},{"constructor":1}]';
    const names = Object.entries(PUBLIC_MODULES).flatMap(([module, exported]) =>
      Object.keys(exported).map((key) => `${module}.${key}`),
    );
    expect(names.length).toBeGreaterThan(250);
    for (const name of names) {
      for (const stdin of [...hostile, stranger]) {
        const { status, stdout, stderr } = call(name, stdin);
        expect(
          status === 2 && !stderr.startsWith("There is no function"),
          `${name} ${stdin}: ${stderr}`,
        ).toBe(false);
        if (status < 2) JSON.parse(status === 0 ? stdout : stderr);
      }
    }
  });
});

describe("what the host gives", () => {
  it("must be texts, and bytes or texts of files", () => {
    const expectAt = (path: ErrorPath, args: unknown, input: unknown) =>
      expectRefusal(() => runCommand(args as never, input as never), "invalid_input", path);
    expectAt([], "csat", { stdin: "", files: {} });
    expectAt([1], ["csat", 5], { stdin: "", files: {} });
    expectAt(["input", "stdin"], [], { stdin: null, files: {} });
    expectAt(["input", "files", "a.csv"], [], { stdin: "", files: { "a.csv": [1] } });
  });
});
