import { describe, expect, it } from "vitest";
import { finishCommand } from "../../../src/command/output/finish-command.ts";
import { runCommand } from "../../../src/command/run-command.ts";
import { readCsv } from "../../../src/readers/read-csv.ts";
import { guessMapping } from "../../../src/report/survey/guess/guess-mapping.ts";
import { INSTRUMENT, SURVEY } from "../survey-file.ts";

const LOG = [
  "case,activity,at,cause",
  "A,received,2026-01-05T09:00:00Z,late",
  "A,closed,2026-01-06T12:00:00Z,",
  "B,received,2026-02-05T09:00:00Z,rude",
].join("\n");

const MODEL = {
  constructs: { Quality: { items: ["P1", "P2"] }, Wish: { items: ["E1", "E2"] } },
  paths: [["Wish", "Quality"]],
};

const files = {
  "s.csv": SURVEY,
  "log.csv": LOG,
  "plain.csv": LOG.replace(/,[^,\n]*$/gm, ""),
  "desk.json": JSON.stringify(INSTRUMENT),
  "model.json": JSON.stringify(MODEL),
  "mapping.json": JSON.stringify(guessMapping(readCsv(SURVEY)).mapping),
};

const run = (...args: string[]) => runCommand(["report", ...args], { stdin: "", files });

/** The page, with tables in place of charts. */
function page(...args: string[]): string {
  const { status, stderr, files } = run(...args, "--out", "r.html", "--no-charts");
  expect(status, stderr).toBe(0);
  const [file] = files;
  return (file as { text: string }).text;
}

describe("report", () => {
  it("writes the sections of a survey, whose charts are still to be drawn, for light and dark", () => {
    const { status, stderr, files } = run("s.csv", "--out", "r.html", "--title", "Desk");
    expect(status, stderr).toBe(0);
    expect(files).toMatchObject([
      { name: "r.html", options: { title: "Desk", subtitle: "s.csv", language: "en" } },
    ]);
    const [{ sections, darkSections }] = files as never as [{ sections: unknown[]; darkSections: unknown[] }];
    expect(darkSections).toHaveLength(sections.length);
    expect(darkSections).not.toEqual(sections);
  });

  it("is written with tables and a sentence where there is no renderer", async () => {
    const output = await finishCommand(run("s.csv", "--out", "-"), async () => null);
    expect(output.status).toBe(0);
    expect(output.stdout).toContain("<!doctype html>");
    expect(output.stdout).not.toContain("<svg");
    expect(output.stderr).toContain("npm i vega vega-lite@6.4.1");
  });

  it("counts a cause once for each complaint, however many events name it", () => {
    const log = [LOG, "B,closed,2026-02-06T09:00:00Z,rude", "C,received,2026-02-07T09:00:00Z,"].join("\n");
    const {
      files: [page],
    } = runCommand(["report", "log.csv", "--out", "r.html", "--no-charts"], {
      stdin: "",
      files: { "log.csv": log },
    });
    expect((page as { text: string }).text).toContain("Causes: 2, n\u00a0=\u00a02.");
  });

  it("says which columns it left out since it is not sure of them", () => {
    expect(run("log.csv", "--out", "r.html").stderr).toBe("");
    const rated = { "r.csv": "mood,sat\n1,5\n2,4\n3,1\n5,2\n4,4\n" };
    const { stderr } = runCommand(["report", "r.csv", "--out", "r.html"], { stdin: "", files: rated });
    expect(stderr).toContain("Left out, since their use is not sure: mood");
  });

  it("takes columns as the options say, and shows the command", () => {
    const html = page(
      ...["s.csv", "--expectations", "E", "--perceptions", "P", "--kano", "f_,d_", "--outcome", "sat"],
      ...[
        "--by",
        "branch",
        "--weights",
        "w",
        "--confidence",
        "0.9",
        "--seed",
        "5",
        "--option",
        "replicates=4",
      ],
    );
    expect(html).toContain("speed");
    expect(html).toContain("--kano f_,d_ --outcome sat");
    expect(html).toContain("--option replicates=4");
    expect(html).toContain("90");
  });

  it("takes a questionnaire and a path model of a file or of the library", () => {
    expect(page("s.csv", "--instrument", "desk.json", "--expectations", "E", "--perceptions", "P")).toContain(
      "Polite",
    );
    expect(page("s.csv", "--model", "model.json", "--option", "replicates=4")).toContain("Wish");
    expect(page("s.csv", "--importance", "P", "--language", "bg")).toContain("Накратко");
  });

  it("takes the file that the playground saves", () => {
    expect(page("s.csv", "--mapping", "mapping.json")).toContain("Scores and gaps");
    const refused = run("s.csv", "--mapping", "mapping.json", "--by", "branch", "--out", "r.html");
    expect(refused).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--by does not go with --mapping"),
    });
  });

  it("tells a log of complaints", () => {
    const html = page("log.csv", "--option", 'closing=["closed"]', "--language", "ru");
    expect(html).toContain("Жалобы");
    expect(html).toContain("late");
    expect(page("log.csv", "--option", 'closing=["closed"]')).toContain("Of 2 complaints 1 are closed");
    expect(page("log.csv", "--option", 'closing=["gone"]')).toContain("too few to tell");
  });

  it("tells of the clocks of complaints where rules are given, and of no causes where the log has none", () => {
    const clocks = { answer: { targetMs: 86_400_000, start: ["received"], stop: ["closed"] } };
    const html = page("log.csv", "--option", `clocks=${JSON.stringify(clocks)}`);
    expect(html).toContain("Clocks</span></caption>");
    expect(html).toMatch(/<tr>[^\n]*answer<\/t[hd]>/);
    const output = run("plain.csv", "--out", "r.html", "--option", 'closing=["closed"]');
    const [{ sections }] = output.files as never as [
      { sections: { blocks: { kind: string; chart: { chart: string } }[] }[] },
    ];
    const charts = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "chart" ? [block.chart.chart] : [])),
    );
    expect(charts).toEqual(["time-to-close", "backlog-age", "complaint-flow"]);
  });

  it("takes a questionnaire of the library by its name", () => {
    const items = Array.from({ length: 22 }, (_, i) => i);
    const named = {
      "long.csv": [
        items.map((i) => `P${i + 1}`).join(","),
        ...Array.from({ length: 4 }, (_, j) => items.map((i) => 1 + ((i * j + i) % 7)).join(",")),
      ].join("\n"),
    };
    const args = ["report", "long.csv", "--instrument", "SERVPERF", "--perceptions", "P", "--out", "r.html"];
    const { status, stderr, files } = runCommand([...args, "--no-charts"], { stdin: "", files: named });
    expect(status, stderr).toBe(0);
    expect((files[0] as { text: string }).text).toContain("Tangibles");
  });

  it("takes the two highest answers of an outcome on another scale than five points for satisfied", () => {
    const rated = { "r.csv": "P1,P2,sat\n1,2,7\n2,2,6\n5,4,1\n3,4,5\n" };
    const { files } = runCommand(["report", "r.csv", "--outcome", "sat", "--out", "-", "--no-charts"], {
      stdin: "",
      files: rated,
    });
    expect((files[0] as { text: string }).text).toContain("50%");
  });

  it("says what an outcome is not where its values are no answers", () => {
    const rated = { "r.csv": "P1,P2,sat\n1,2,7.5\n2,2,6.1\n5,4,-1.5\n3,4,5\n" };
    const { status, files } = runCommand(
      ["report", "r.csv", "--outcome", "sat", "--out", "-", "--no-charts"],
      { stdin: "", files: rated },
    );
    expect(status).toBe(0);
    expect((files[0] as { text: string }).text).not.toContain("Satisfaction and loyalty");
  });

  it("refuses what cannot be understood", () => {
    const stderr = (...args: string[]) => {
      const output = run(...args, "--out", "r.html");
      expect(output.status).toBe(2);
      return output.stderr;
    };
    expect(stderr("s.csv", "--kano", "f_")).toContain("--kano takes two prefixes");
    expect(stderr("s.csv", "--functional", "f_")).toContain("go together");
    expect(stderr("s.csv", "--kano", "x_,y_")).toContain("no columns named alike");
    expect(stderr("s.csv", "--outcome", "nobody")).toContain("There is no column");
    expect(run("s.csv", "--out", "r.html", "--language", "xx").status).toBe(1);
    expect(run("s.csv").stderr).toContain("report needs --out");
  });
});
