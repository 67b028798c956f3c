import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");

cpSync(join(root, "examples/parallel"), join(consumer, "examples/parallel"), { recursive: true });

describe("examples/parallel", () => {
  it.each([1, 2, 5])("counts in %i threads over shared memory to the same text", (workers) => {
    const args = ["--respondents", "100003", "--items", "9", "--workers", `${workers}`];
    const output = execFileSync("node", ["examples/parallel/run.mjs", ...args], {
      cwd: consumer,
      encoding: "utf8",
    });
    expect(output).toMatch(/^100003 respondents × 9 generated answers$/m);
    expect(output).toMatch(/^the same text: true$/m);
  });

  it("counts answers that lack some, and weights, in two threads to the same text", () => {
    copyFileSync(join(root, "test/package/parallel-surveys.mjs"), join(consumer, "parallel-surveys.mjs"));
    const respondents = process.env.DEEP_RUNS === undefined ? "10007" : "1000000";
    const output = execFileSync("node", ["parallel-surveys.mjs", respondents], {
      cwd: consumer,
      encoding: "utf8",
    });
    expect(output.trim().split("\n")).toEqual(["same", "same", "same", "same", "same"]);
  });
});
