import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { estimateCsat } from "../../src/satisfaction/measures/csat.ts";
import { fencesOf } from "../docs/blocks.ts";
import { read, root } from "../files.ts";
import { consumer, write } from "./consumer.ts";

const fences = fencesOf(read("docs/guide/the-command-line.md"));

for (const { language, meta, text } of fences) if (/^(csv|json)$/.test(language)) write(meta, text);

/** The first of the guide's fences of a language. */
const shown = (language: string) => fences.find((fence) => fence.language === language)!.text;

/** What the guide says that a command prints. */
function printedBy(command: string): string {
  const sessions = fences.flatMap(({ language, text }) => (language === "sh" ? text.split(/^\$ /m) : []));
  return sessions.find((session) => session.startsWith(`${command}\n`))!.slice(command.length + 1);
}

function run(program: string, args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: consumer, encoding: "utf8", input });
  return { status, stdout, stderr };
}

/** Whether a program is here, with what a script needs of it. */
const isHere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

const servqual = [
  ...["service-quality", "servqual", "survey.csv", "--expectations", "E", "--perceptions", "P"],
  ...["--instrument", "desk.json", "--plain"],
];

/** 0.75 with all its digits, as every program prints it. */
const share = String(estimateCsat([5, 4, 2, 5]).share);

describe("npx service-quality", () => {
  it("prints the report of a file", () => {
    const stdout = printedBy(`npx ${servqual.join(" ")}`);
    expect(run("npx", servqual)).toEqual({ status: 0, stdout, stderr: "" });
  });

  it("reads standard input, text or bytes", () => {
    const args = ["service-quality", "csat", "-", "--format", "csv", "--column", "sat", "--plain"];
    const stdout = "Satisfied: 50 % of 2 respondents (between 9 % and 91 %).\n";
    expect(run("npx", args, "sat\n5\n2\n")).toEqual({ status: 0, stdout, stderr: "" });
  });

  it("says what is wrong, and by its status", () => {
    const missing = ["service-quality", "csat", "none.csv", "--column", "sat"];
    expect(run("npx", missing)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^The file "none.csv" cannot be read\.\nUsage: .*\n$/),
    });
    expect(run("npx", ["service-quality", "csat", "survey.csv", "--column", "sat"]).status).toBe(1);
  });

  it("writes a chart as a file, and says how to get a picture where there is no renderer", () => {
    write("means.json", JSON.stringify([{ id: "north", value: 4.1 }]));
    const chart = (out: string) =>
      run("npx", ["service-quality", "chart", "interval", "means.json", "--out", out]);
    const silent = { status: 0, stdout: "", stderr: "" };
    expect(chart("means.alt.txt")).toEqual(silent);
    expect(readFileSync(join(consumer, "means.alt.txt"), "utf8")).toMatch(/^Highest: north, 4\.10 /);
    expect(chart("means.svg")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/npm i vega vega-lite@6\.4\.1/),
    });
    expect(chart("no/folder/means.json")).toMatchObject({
      status: 2,
      stderr: 'The file "no/folder/means.json" cannot be written.\n',
    });
  });

  it("draws a picture where the renderer is installed beside it", () => {
    write("means.json", JSON.stringify([{ id: "north", value: 4.1 }]));
    const places = ["vega", "vega-lite"].map((name) => ({
      name,
      place: join(consumer, "node_modules", name),
    }));
    for (const { name, place } of places) symlinkSync(join(root, "node_modules", name), place, "dir");
    const { stdout, stderr } = run("npx", [
      "service-quality",
      "chart",
      "interval",
      "means.json",
      "--out",
      "-",
    ]);
    for (const { place } of places) rmSync(place);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^<svg viewBox="0 0 600 \d+" .*aria-label="Highest: north, 4\.10 .*<\/svg>\n$/s);
  });

  it("ends quietly where whoever reads has had enough", () => {
    write("wide.csv", `${Array.from({ length: 50_000 }, (_, i) => `column${i}`).join(",")}\n`);
    const command = "npx service-quality header wide.csv 2>&1 | head -n 1";
    expect(execFileSync("sh", ["-c", command], { cwd: consumer, encoding: "utf8" })).toBe("0\tcolumn0\t\n");
  });

  it.runIf(isHere("python3", "-c", "import pty"))("shows on a terminal how long work takes", () => {
    const script = `import os, pty, sys
out = b""
def read(fd):
    global out
    part = os.read(fd, 65536)
    out += part
    return b"."
pty.spawn(sys.argv[1:], read)
sys.stdout.buffer.write(out)`;
    const args = [
      "factors",
      "survey.csv",
      "--items",
      "E1,E2,P1,P2",
      "--factors",
      "1",
      "--option",
      "replicates=200000",
    ];
    const bin = "node_modules/.bin/service-quality";
    const { stdout } = run("python3", ["-c", script, bin, ...args]);
    expect(stdout).toContain("\rworking … 1 s");
    expect(stdout).toContain("\r\u001b[KKMO");
  });
});

describe("other languages", () => {
  it.runIf(isHere("python3", "--version"))("call it from Python, as the guide shows", () => {
    expect(run("python3", ["-c", shown("python")])).toEqual({ status: 0, stdout: `${share}\n`, stderr: "" });
  });

  it.runIf(isHere("Rscript", "-e", "library(jsonlite)"))("call it from R, as the guide shows", () => {
    expect(run("Rscript", ["-e", shown("r")])).toEqual({ status: 0, stdout: share, stderr: "" });
  });

  it.runIf(isHere("Rscript", "--version"))("print reports from R", () => {
    const words = servqual.map((word) => JSON.stringify(word)).join(", ");
    const script = `cat(system2("npx", c(${words}), stdout = TRUE), sep = "\\n")`;
    expect(run("Rscript", ["-e", script]).stdout.trim()).toBe(printedBy(`npx ${servqual.join(" ")}`).trim());
  });
});
