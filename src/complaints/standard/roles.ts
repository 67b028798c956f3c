import type { RoleSpec } from "../process/process.ts";

/** Freedom to act in the standard process: what each role may grant and waive alone, in the application's currency. */
export const STANDARD_ROLES = {
  agent: { redressLimit: { fact: "agentRedressLimit" } },
  supervisor: { redressLimit: 1000, mayOverride: true },
  manager: { redressLimit: null, mayOverride: true },
} as const satisfies Readonly<Record<string, RoleSpec>>;
