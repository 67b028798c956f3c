import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { processToMermaid } from "../../../src/complaints/export/mermaid.ts";
import { POLICIES } from "../../../src/complaints/policies/policies.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";

const guide = readFileSync(new URL("../../../docs/guide/complaint-standards.md", import.meta.url), "utf8");

/** The names in the first cells of the table under a heading. */
function namesUnder(heading: string): string[] {
  const section = guide.split(`# ${heading}\n`)[1]!.split("\n#")[0]!;
  const cells = section.split("\n").filter((line) => line.startsWith("| `"));
  return cells.flatMap((line) => [...line.split(" | ")[0]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

describe("the guide to complaint standards", () => {
  it("describes every guard of the standard process", () => {
    expect(namesUnder("Guards").sort()).toStrictEqual(Object.keys(STANDARD_PROCESS.guards).sort());
  });

  it("describes every right", () => {
    expect(namesUnder("Rights")).toStrictEqual(Object.keys(STANDARD_PROCESS.rights));
  });

  it("names every regime", () => {
    expect(namesUnder("Regimes")).toStrictEqual(Object.keys(POLICIES));
  });

  it("describes every clock", () => {
    expect(namesUnder("Clocks")).toStrictEqual(Object.keys(STANDARD_PROCESS.clocks));
  });

  it.each([false, true])("draws the process as processToMermaid does (with clocks: %j)", (clocks) => {
    expect(guide).toContain(`\`\`\`mermaid\n${processToMermaid(STANDARD_PROCESS, { clocks })}\n\`\`\``);
  });
});
