import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");
const data = join(root, "../shared/data");
const storage = join(data, "kano_reppl_storage.csv");
const kiosk = join(data, "kiosk_servqual.csv");

for (const example of ["kano-survey", "kiosk"]) {
  cpSync(join(root, "examples", example), join(consumer, "examples", example), { recursive: true });
}

/** Runs an example as its user would, against the installed package, and returns what it printed. */
function output(example: string, ...args: string[]): string {
  return execFileSync("node", [`examples/${example}/run.mjs`, ...args], { cwd: consumer, encoding: "utf8" });
}

describe("examples/kano-survey", () => {
  it("says that its own answers are generated, and prints categories, scores and segments", () => {
    const report = output("kano-survey");
    expect(report).toMatch(/^Generated answers: nobody gave them\./);
    expect(report).toMatch(/^wifi +160 +2 +57 +82 +19 +0 +0 +M /m);
    expect(report).toMatch(/^Scores /m);
    expect(report).toMatch(/^breakfast +1: A \(n 74\) {2}2: M \(n 86\) {2}p 0\.000$/m);
  });

  it.runIf(existsSync(storage))("classifies a real survey of 363 respondents on storing money", () => {
    // Counted in the file by another program: pairs of F3 in the evaluation table of Berger et al.
    expect(output("kano-survey", storage)).toMatch(/^F3 +363 +50 +169 +53 +68 +11 +12 +O /m);
    const pouliot = output(
      "kano-survey",
      storage,
      "--table",
      "pouliot",
      "--rule",
      "berger",
      "--by",
      "cohort",
    );
    expect(pouliot).toMatch(/^F3 +363 +50 +169 +53 +62 +11 +18 +O /m);
    expect(pouliot).toMatch(/^F5 +1: O \(n 91\) {2}2: A \(n 97\)/m);
  });
});

describe("examples/kiosk", () => {
  it.runIf(existsSync(kiosk))("scores SERVQUAL, Kano and importance of 207 users together", () => {
    const report = output("kiosk", kiosk);
    expect(report).toContain("SERVQUAL: Self-service kiosks");
    expect(report).toMatch(/^attribute 27 +207 +157 +22 +7 +20 +0 +1 +A /m);
    expect(report).toMatch(/^concentrate: usable without help/m);
    // R: summary(lm(total1 ~ the eight means of three P columns))
    expect(report).toMatch(/^n = 207, R² = \.314, adjusted \.287/m);
    expect(report).toMatch(/^convenience +0\.13 +0\.25 .* important-performance, frustrator$/m);
  });

  it("asks for its file", () => {
    expect(() => output("kiosk")).toThrow(/usage/);
  });
});
