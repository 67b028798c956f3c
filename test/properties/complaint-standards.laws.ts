import fc from "fast-check";
import { POLICIES } from "../../src/complaints/policies/policies.ts";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";
import { Random, randomProcess } from "../complaints/random-process.ts";
import type { Laws } from "./law.ts";

const calendar = {
  timeZone: "Europe/London",
  hours: { mon: [["09:00", "17:00"]], fri: [["22:00", "02:00"]] },
};

const processes = fc.oneof(
  fc.integer().map((seed) => randomProcess(new Random(seed))),
  fc.constant(STANDARD_PROCESS),
);

/** Names that XState keeps for itself cannot be exported to it. */
const exportable = processes.filter((process) => !/"__proto__"/.test(JSON.stringify(process)));

const policy = fc.constantFrom(...Object.values(POLICIES));
/** Of the standard process, the regimes, and the exports of a process. */
export const standardLaws: Laws = {
  processToMermaid: {
    calls: fc
      .tuple(processes, fc.boolean())
      .map(([process, clocks]) => (clocks ? [process, { clocks }] : [process])),
  },
  toXStateConfig: { calls: exportable.map((process) => [process]) },
  xstateImplementations: { exempt: "gives functions, which XState calls" },
  defineComplaintPolicy: { calls: policy.map((given) => [given]) },
  policyClocks: {
    calls: fc
      .tuple(
        policy,
        fc.constantFrom("2026-04-07", "2026-04-07T23:30:00Z", "2026-12-31T10:00:00+03:00"),
        fc.boolean(),
      )
      .map(([given, receivedAt, owed]) => [
        given,
        { receivedAt, calendar, ...(owed ? { penaltyBase: { fact: "price" } } : {}) },
      ]),
  },
};
