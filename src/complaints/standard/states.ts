import type { StageSpec } from "../process/process.ts";

/** The stages of the standard process, and the one before the complaint is received. */
export const STANDARD_STATES = {
  new: { label: "not yet received" },
  received: { label: "received" },
  assessed: { label: "assessed" },
  investigating: { label: "being investigated" },
  awaitingComplainant: { label: "waiting for the complainant", hold: "complainant" },
  awaitingThirdParty: { label: "waiting for a third party", hold: "thirdParty" },
  decided: { label: "decided" },
  communicated: { label: "answered" },
  reviewing: { label: "being reviewed by another person" },
  deadlock: { label: "deadlocked" },
  external: { label: "with an external body" },
  externallyDecided: { label: "decided by an external body" },
  followUp: { label: "being followed up" },
  closed: { label: "closed", final: true },
  withdrawn: { label: "withdrawn", final: true },
  inadmissible: { label: "not admitted", final: true },
  forwarded: { label: "forwarded", final: true },
  merged: { label: "merged into another case", final: true },
} as const satisfies Readonly<Record<string, StageSpec>>;

/** The stages of a case that goes on. */
export const OPEN_STAGES = [
  "received",
  "assessed",
  "investigating",
  "awaitingComplainant",
  "awaitingThirdParty",
  "decided",
  "communicated",
  "reviewing",
  "deadlock",
  "external",
  "externallyDecided",
  "followUp",
] as const satisfies readonly (keyof typeof STANDARD_STATES)[];

/** The stages in which others are asked. */
export const HOLDS = [
  "awaitingComplainant",
  "awaitingThirdParty",
] as const satisfies readonly (keyof typeof STANDARD_STATES)[];

/** The stages of a case that has ended. */
export const FINAL_STAGES = [
  "closed",
  "withdrawn",
  "inadmissible",
  "forwarded",
  "merged",
] as const satisfies readonly (keyof typeof STANDARD_STATES)[];

/** Every stage of a complaint that was received, the final ones among them. */
export const STANDARD_STAGES = [...OPEN_STAGES, ...FINAL_STAGES] as const;
