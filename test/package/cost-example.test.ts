import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { root } from "../files.ts";

const consumer = inject("consumer");
const example = "examples/cost-of-quality-report";

cpSync(join(root, example), join(consumer, example), { recursive: true });

/** Runs the example as its user would, against the installed package, and returns what it printed. */
function output(...args: string[]): string {
  return execFileSync("node", [`${example}/run.mjs`, ...args], { cwd: consumer, encoding: "utf8" });
}

/** The cells of a column of the ledger. */
function column(name: string): string[] {
  const [header, ...rows] = readFileSync(join(root, example, "ledger.csv"), "utf8")
    .trimEnd()
    .split("\n");
  const place = header!.split(",").indexOf(name);
  return rows.map((row) => row.split(",")[place]!);
}

describe("examples/cost-of-quality-report", () => {
  it("has three years of 40 elements in two units, generated again to the byte", () => {
    expect(new Set(column("element")).size).toBe(40);
    expect(new Set(column("period")).size).toBe(12);
    expect(new Set(column("unit")).size).toBe(2);
    const generated = join(consumer, example, "ledger.csv");
    writeFileSync(generated, "");
    execFileSync("node", [`${example}/generate.mjs`], { cwd: consumer });
    expect(readFileSync(generated, "utf8")).toBe(readFileSync(join(root, example, "ledger.csv"), "utf8"));
  });

  it("says that its figures are generated, and reports all of them", () => {
    const report = output();
    expect(report).toMatch(/^Generated figures: no hotel spent them\./);
    const total = column("amount").reduce((sum, amount) => sum + Number(amount), 0);
    expect(report).toMatch(new RegExp(`^Total +${total.toFixed(0)} +100\\.0 `, "m"));
    expect(report).toMatch(/^Unclassified +11747 /m);
    expect(report).toMatch(/^credits of 10829 are taken off$/m);
  });

  it("prints the service reading, the zone, the trend with its warning, the Pareto ranking and the units", () => {
    const report = output();
    for (const line of [
      "Quality system ",
      "Juran's zone: indifference",
      "Trend \\(real, 2023-Q1 = 100\\)",
      "2025-Q4 +104912 +83\\.7 ",
      "In 2024-Q1, .*shares moved because other costs did",
      "Largest elements \\(10 of 19; 11 make up 80 %\\)",
      "margin lost with guests +100794 +13\\.6 ",
      "harbor: 850533 \\(62\\.4 %\\)",
    ])
      expect(report).toMatch(new RegExp(`^${line}`, "m"));
  });

  it("indexes on another quarter when asked", () => {
    expect(output(`${example}/ledger.csv`, `${example}/periods.csv`, "--base", "2024-Q4")).toMatch(
      /^Trend \(real, 2024-Q4 = 100\)$/m,
    );
  });
});
