import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indexOf, read, root } from "../files.ts";
import { fencesOf } from "./blocks.ts";

const PAGE = "docs/guide/concepts.md";

/** Every concept of the field, by section of the page. */
const concepts: Readonly<Record<string, readonly string[]>> = {
  Quality: [
    "Expected service",
    "Perceived service",
    "Five-gap model",
    "Technical quality",
    "Functional quality",
    "Social (ethical) quality",
    "Product features",
    "Freedom from deficiencies",
    "Customer satisfaction",
  ],
  "Value, cost and return": [
    "Total customer value",
    "Total customer cost",
    "Customer-delivered value",
    "Cost of quality",
    "Retention",
    "Price competition avoided",
    "Employees retained",
    "Worth of a customer",
    "Word of mouth",
    "Customer orientation pays",
  ],
  "Running the service": [
    "What is not measured is not managed",
    "Standards",
    "Standards, equipment, personnel",
    "Training",
    "Timeliness",
    "Process",
    "Mystery customer",
    "Three questions to staff",
    "Freedom factor",
    "Nine principles of a quality programme",
    "Three causes of failed programmes",
    "Ten classic mistakes",
    "Where to start, where to spend",
    "What separates improvers from the rest",
  ],
  Complaints: [
    "Customer's rights",
    "A plan for failure",
    "The service department",
    "Policies bend",
    "Last step",
    "A registered note is not a solved one",
    "Restore in two hours, 24×7, or pay",
  ],
};

const whole: Readonly<Record<string, unknown>> = await import(join(root, indexOf("")));

const sections = new Map(
  read(PAGE)
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

it("the page of concepts has the sections of the field", () => {
  expect([...sections.keys()]).toEqual(Object.keys(concepts));
});

describe.each(Object.entries(concepts))("%s", (title, wanted) => {
  const section = sections.get(title) ?? "";
  const code = fencesOf(section)
    .filter(({ language }) => language === "ts")
    .map(({ text }) => text)
    .join("\n");
  const lines = code.split("\n");
  const rows = rowsOf(section);

  it("has a row for every concept, in order", () => {
    expect(rows.map(({ concept }) => concept)).toEqual(wanted);
  });

  it.each(rows)("$concept: its functions are the package's, and run in the code below", ({ functions }) => {
    expect(functions.length).toBeGreaterThan(0);
    for (const name of functions) {
      expect(Object.keys(whole)).toContain(name);
      expect(code.replace(/^import[\s\S]*?;$/gm, "")).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  it.each(rows)("$concept: its lines are lines of that code", ({ executed }) => {
    expect(executed.length).toBeGreaterThan(0);
    for (const line of executed) {
      const place = lines.findIndex((one) => one === line || one.startsWith(`${line} // =>`));
      expect(place, line).toBeGreaterThanOrEqual(0);
      expect(lines.slice(place, place + 2).join("\n"), line).toContain("// =>");
    }
  });
});

function rowsOf(section: string) {
  const table = section.split("\n").filter((line) => line.startsWith("| "));
  return table.slice(1).map((row) => {
    const [, concept, functions, executed] = row.split(/\s*\|\s*/);
    return { concept: concept!, functions: codeIn(functions!), executed: codeIn(executed!) };
  });
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
}
