import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");

for (const name of ["service-audit", "contact-center"]) {
  cpSync(join(root, "examples", name), join(consumer, "examples", name), { recursive: true });
}

/** Runs an example as its user would, against the installed package, and returns what it printed. */
function output(script: string): string {
  return execFileSync("node", [`examples/${script}`], { cwd: consumer, encoding: "utf8" });
}

describe("examples/service-audit", () => {
  it("ranks forty sites of three generated visits each, and shows the weeks that were worse than chance", () => {
    const report = output("service-audit/run.mjs");
    expect(report).toMatch(/^Generated visits: nobody made them\./);
    expect(report).toMatch(/^Mystery visits: visits 120, sites 40, mean score 8\d\.\d$/m);
    expect(report.match(/^site \d\d +\d+ +1–40 +3 /gm)).toHaveLength(40);
    expect(report).toMatch(/^Agreement of \w+ and \w+: kappa /m);
    expect(report).toMatch(/^Control chart \(p\): 12 points/m);
    expect(report).toMatch(/^Sites that may have any place, for want of visits: 40 of 40$/m);
    expect(report).toMatch(/^western-electric-1: week 10–week 11$/m);
  });
});

describe("examples/contact-center", () => {
  it("staffs every half-hour of a generated day, and sets what was observed beside what was expected", () => {
    const report = output("contact-center/run.mjs");
    expect(report).toMatch(/^Generated calls: nobody made them\./);
    expect(report.match(/^\d\d:[03]0 +\d+\.\d +\d+ +\d+ /gm)).toHaveLength(20);
    expect(report.match(/^\d\d:[03]0 +\d+ +\d+ % +\d+ % +\d+ %–\d+ % +\d+ %$/gm)).toHaveLength(20);
    expect(report).toMatch(/^Service level \(abandoned-missed\): \d+ of 2011 \(89 %\)/m);
  });
});
