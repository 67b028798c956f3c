import type { TransitionSpec } from "../../process/process.ts";
import { HOLDS, STANDARD_STAGES } from "../states.ts";
import { CALL, CALLS_BEGIN } from "./marks.ts";

/** How a case goes to an ombudsman, a regulator or a court, and what they ask of the firm. */
export const outsideBodies = (): readonly TransitionSpec[] => [
  {
    from: ["investigating", ...HOLDS, "decided", "reviewing", "inadmissible"],
    event: "ReferredExternally",
    to: "external",
    guards: ["externalEligible"],
    set: { endedAt: null },
  },
  {
    from: "communicated",
    event: "ReferredExternally",
    to: "external",
    guards: ["externalEligible", "withinReferralWindow"],
  },
  {
    from: ["deadlock", "followUp", "closed"],
    event: "ReferredExternally",
    to: "external",
    guards: ["withinReferralWindow"],
    set: { endedAt: null },
  },
  { from: "external", event: "CaseFileSent" },
  {
    from: "external",
    event: "ExternalDecisionMade",
    to: "externallyDecided",
    set: { remedyOrdered: { data: "remedyOrdered" }, remedyUntil: { data: "until" }, remedied: false },
  },
  ...["ExternalCaseWithdrawn", "SettledDuringExternal"].map((event) => ({
    from: "external",
    event,
    to: "followUp",
    set: CALLS_BEGIN,
    effects: CALL,
  })),
  {
    from: "externallyDecided",
    event: "RemedyImplemented",
    to: "followUp",
    set: { ...CALLS_BEGIN, remedied: true },
    effects: CALL,
  },
  { from: STANDARD_STAGES, event: "SentToFirm", set: { sentToFirmAt: { event: "at" } } },
  {
    from: STANDARD_STAGES,
    event: "RegulatorAsked",
    set: { regulator: { data: "by" }, regulatorUntil: { data: "until" } },
    effects: [{ type: "answer-regulator", by: { fact: "regulator" }, until: { fact: "regulatorUntil" } }],
  },
  { from: STANDARD_STAGES, event: "RegulatorAnswered", guards: ["regulatorWaits"] },
];
