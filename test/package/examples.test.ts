import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");
const data = join(root, "../shared/data");

cpSync(join(root, "examples"), join(consumer, "examples"), {
  recursive: true,
  filter: (path) => !path.endsWith("node_modules"),
});

/** Runs an example as its user would, against the installed package, and returns what it printed. */
function output(script: string, ...args: string[]): string {
  return execFileSync("node", [join("examples", script), ...args], { cwd: consumer, encoding: "utf8" });
}

describe("examples", () => {
  it("the report of the generated survey says that it is generated, and prints every table", () => {
    const report = output("servqual-report/run.mjs");
    expect(report).toMatch(/^A generated survey: no real answers are in it\./);
    expect(report).toContain("240 respondents");
    for (const title of ["Dimensions", "Reliability and importance", "Weakest items", "Items", "Overall"]) {
      expect(report).toMatch(new RegExp(`^${title}`, "m"));
    }
    expect(report).toMatch(/^weighted gap +-0\.80$/m);
    expect(report).toMatch(/^reliability +concentrate$/m);
    expect(report).toMatch(/^NPS 38, 95 % interval 28 to 46/m);
    expect(report).toMatch(/^n = 240, R² = \.659/m);
    expect(report).toMatch(/^clean bathroom .* M /m);
  });

  it("the tables of a results section, as Markdown and as HTML", () => {
    const paper = output("paper/run.mjs");
    expect(paper).toMatch(/^A generated survey: no real answers are in it\./m);
    for (let table = 1; table <= 8; table++) expect(paper).toMatch(new RegExp(`^## Table ${table}\\.`, "m"));
    expect(paper).toMatch(/^\| Usefulness +\| +240 \|/m);
    expect(paper).toMatch(/^n = 240, R² = \.\d{3}, R²adj = \.\d{3}, F\(8, 231\) = /m);
    const html = output("paper/run.mjs", "--as", "html");
    expect(html.match(/<h2>Table /g)).toHaveLength(8);
    expect(html.match(/<table/g)!.length).toBeGreaterThan(8);
  });

  it.runIf(existsSync(data))("the tables of a results section of a real survey, 207 respondents", () => {
    const paper = output("paper/run.mjs", join(data, "kiosk_servqual.csv"));
    expect(paper).not.toContain("generated");
    // R: mean(rowMeans(P[c("P19", "P20", "P21")])) = 4.95, sd = 1.28.
    expect(paper).toMatch(/^\| Security +\| +207 \| +0 \| +4\.95 \| +1\.28 \|/m);
  });

  it.runIf(existsSync(data))(
    "the report of a real survey of self-service kiosks, 207 respondents, 24 items",
    () => {
      const report = output(
        "servqual-report/run.mjs",
        join(data, "kiosk_servqual.csv"),
        "--instrument",
        "examples/kiosk/instrument.json",
      );
      expect(report).toContain("207 respondents");
      expect(report).toContain("Weakest items (5 of 24)");
      // R: mean(rowMeans(P[19:21]) - rowMeans(E[19:21])) and psych::alpha of both
      expect(report).toMatch(/^Security +207 +6\.67 +4\.95 +-1\.71/m);
      expect(report).toMatch(/^Security +\.88 +\.83/m);
    },
  );
});
