import type { DeskView } from "./desk-view.ts";
import type { ProcessChoice } from "./process-choice.ts";
import { callersGuards } from "./process-choice.ts";

/**
 * A module that does with the library what the desk did, and prints as JSON where the case stands, what was refused,
 * and how its clocks and rights are.
 */
export function deskScript({ desk, process, calendar, state }: DeskView): string {
  const own = processCode(desk.process, state.openedAt ?? desk.now);
  const guards = callersGuards(process).map((guard) => `${JSON.stringify(guard)}: () => true`);
  const options = guards.length === 0 ? "" : `, { guards: { ${guards.join(", ")} } }`;
  const imports = ["assessRights", "complaintDeadlines", "replayComplaint", ...own.imports].sort(byLetters);
  return [
    ...[`import {`, ...imports.map((name) => `  ${name},`), `} from "service-quality/complaints";`, ""],
    ...[`const calendar = ${json(calendar)};`, ""],
    ...[own.code, ""],
    ...[`const events = ${json(desk.events)};`, ""],
    `const { state, refusals, effects } = replayComplaint(process, events${options});`,
    `const asOf = ${json(desk.now)};`,
    "const deadlines = complaintDeadlines(process, state, { asOf, calendar });",
    "const rights = assessRights(process, state, { asOf, calendar });",
    "console.log(JSON.stringify({ state, refusals, effects, deadlines, rights }, null, 2));",
    "",
  ].join("\n");
}

function processCode(
  choice: ProcessChoice,
  receivedAt: string,
): { imports: readonly string[]; code: string } {
  if (choice.kind === "standard")
    return { imports: ["STANDARD_PROCESS"], code: "const process = STANDARD_PROCESS;" };
  if (choice.kind === "own") {
    return {
      imports: ["defineComplaintProcess"],
      code: `const process = defineComplaintProcess(${json(choice.process)});`,
    };
  }
  return {
    imports: ["defineComplaintProcess", "POLICIES", "policyClocks", "STANDARD_PROCESS"],
    code: [
      `const policy = POLICIES[${json(choice.id)}];`,
      `const receivedAt = ${json(receivedAt)};`,
      "const process = defineComplaintProcess({",
      "  ...STANDARD_PROCESS,",
      "  id: policy.id,",
      "  facts: {",
      "    ...STANDARD_PROCESS.facts,",
      "    policy: policy.id,",
      "    handlingStages: policy.stages ?? STANDARD_PROCESS.facts.handlingStages,",
      "  },",
      "  clocks: { ...STANDARD_PROCESS.clocks, ...policyClocks(policy, { receivedAt, calendar }) },",
      "});",
    ].join("\n"),
  };
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function byLetters(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
