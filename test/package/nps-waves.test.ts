import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");
const file = join(root, "../shared/data/nps_botanic.csv");

cpSync(join(root, "examples/nps-waves"), join(consumer, "examples/nps-waves"), { recursive: true });

/** Runs the example as its user would, against the installed package, and returns what it printed. */
function output(...args: string[]): string {
  return execFileSync("node", ["examples/nps-waves/run.mjs", ...args], { cwd: consumer, encoding: "utf8" });
}

describe("examples/nps-waves", () => {
  it("says that its own answers are generated, and prints score, waves, trend, changes and limits", () => {
    const report = output();
    expect(report).toMatch(/^Generated answers: nobody gave them\./);
    expect(report).toMatch(/^NPS 9, 95 % interval 3 to 16 \(adjusted Wald\)$/m);
    for (const line of ["wave +n +NPS", "Trend: ", "Scatter ", "Changes ", "Outside "]) {
      expect(report).toMatch(new RegExp(`^${line}`, "m"));
    }
  });

  it.runIf(existsSync(file))("scores 13,954 real answers of a garden-centre chain by month", () => {
    const report = output(file, "--wave", "month");
    // Counted in the file: 8,465 answers of 9 or 10, 1,194 of at most 6, 342 missing; 100 (8465 − 1194) / 13612 = 53.4.
    expect(report).toMatch(/^NPS 53, /m);
    expect(report).toContain("n 13612: promoters 8465 (62 %), passives 3953 (29 %), detractors 1194 (9 %)");
    expect(report).toMatch(/^0 +2976 +53\.1 /m);
    expect(report).toMatch(/^Trend: 0\.33 points per month/m);
  });
});
