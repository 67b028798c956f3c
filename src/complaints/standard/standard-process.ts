import { builtInProcess } from "../process/define-process.ts";
import type { ComplaintProcess } from "../process/process.ts";
import { standardClocks } from "./clocks.ts";
import { STANDARD_EVENTS } from "./events.ts";
import { STANDARD_FACTS } from "./facts.ts";
import { STANDARD_GUARDS } from "./guards.ts";
import { STANDARD_PARTS } from "./parts.ts";
import { STANDARD_RIGHTS } from "./rights.ts";
import { STANDARD_ROLES } from "./roles.ts";
import { STANDARD_STATES } from "./states.ts";
import { standardTransitions } from "./table/transitions.ts";

const standardProcess = () =>
  ({
    kind: "complaint-process",
    id: "standard",
    version: 2,
    title: "Complaint process in the style of ISO 10002:2018",
    initial: "new",
    states: STANDARD_STATES,
    facts: STANDARD_FACTS,
    events: STANDARD_EVENTS,
    guards: STANDARD_GUARDS,
    transitions: standardTransitions(),
    parts: STANDARD_PARTS,
    clocks: standardClocks(),
    rights: STANDARD_RIGHTS,
    roles: STANDARD_ROLES,
  }) as const satisfies ComplaintProcess;

/** The type of `STANDARD_PROCESS`, with all its names, by a name that is short to read. */
export interface StandardProcess extends ReturnType<typeof standardProcess> {}

/**
 * A complaint, a wish or a request from its receipt to the call that asks how it ended: assessment, investigation,
 * decision, answer, review by another person, deadlock, an external body, follow-up, closing; with withdrawal, merging,
 * forwarding and return, refusal to admit with reasons, and reopening within a window, which is another life of the
 * case. Beside the stage run the acknowledgement (`parts.ack`), redress (`parts.redress`) and a level of escalation
 * (`facts.escalationLevel`). The sequence of stages is in the style of ISO 10002:2018.
 *
 * The clocks follow the stages: holds, reviews, an external body, another life. A service level is agreed for the case
 * (`ServiceLevelAgreed`), and restored (`ServiceRestored`) or paid for (`PenaltyPaid`). Questions of regulators and
 * ombudsmen have clocks too.
 *
 * What a policy decides stands in facts, which `PolicyApplied` sets: stages of handling, windows in milliseconds,
 * how often a case is reopened and a customer called. Roles grant redress up to their limit in the whole case, and
 * supervisors and managers may waive guards: for one event, or for the case until a date (`PolicyWaived`). The clocks
 * `ack`, `final`, `summaryResolution` and `stage2` are named as milestones of policies, so that `policyClocks` can put
 * those of a regime in their place. Amounts, limits and targets are to be replaced by one's own:
 * `defineComplaintProcess({ ...STANDARD_PROCESS, id, roles, clocks })`.
 *
 * Source: ISO 10002:2018 (sequence of stages); FCA Handbook DISP 1.5, 1.6 and 2.8 (summary resolution, final response,
 * referral); Housing Ombudsman Complaint Handling Code 2024, 6.13 (another reviewer).
 *
 * @example
 * ```ts
 * import { openComplaint, STANDARD_PROCESS, transitionComplaint } from "service-quality/complaints";
 *
 * const opened = openComplaint(STANDARD_PROCESS, {
 *   type: "ComplaintReceived",
 *   at: "2026-03-02T09:00:00Z",
 *   case: "C-1",
 *   data: { channel: "phone", kind: "complaint" },
 * });
 * opened.state.stage; // => "received"
 * const offered = transitionComplaint(STANDARD_PROCESS, opened.state, {
 *   type: "RedressOffered",
 *   at: "2026-03-02T09:30:00Z",
 *   role: "agent",
 *   data: { amount: 500 },
 * });
 * offered.kind === "refused" && [offered.reason, offered.limit]; // => ["over-redress-limit", 100]
 * ```
 */
export const STANDARD_PROCESS: StandardProcess = /* @__PURE__ */ builtInProcess(standardProcess());
