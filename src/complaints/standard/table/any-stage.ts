import type { TransitionSpec } from "../../process/process.ts";
import { STANDARD_STAGES } from "../states.ts";

const ASKED = {
  escalationAskedAt: { event: "at" },
  escalatedFrom: { fact: "handledBy" },
  decidedSinceEscalationBy: null,
} as const;

/** What may come in any stage of the standard process and leaves it as it is; what only parts name needs no row. */
export const anyStage = (): readonly TransitionSpec[] =>
  (
    [
      { event: "ProgressUpdateSent" },
      // What comes too late moves no deadline.
      { event: "HoldingResponseSent", guards: ["finalInTime"], set: { holdingSentAt: { event: "at" } } },
      { event: "HoldingResponseSent" },
      { event: "ExtensionNotified", guards: ["finalInTime"], set: { notifiedUntil: { data: "until" } } },
      { event: "ExtensionNotified" },
      { event: "ExtensionAgreed", set: { extendedUntil: { data: "until" } } },
      { event: "Assigned", set: { assignee: { data: "assignee" }, handledBy: { data: "assignee" } } },
      {
        event: "Escalated",
        guards: ["askedByComplainant", "levelPermitted"],
        set: { ...ASKED, escalationLevel: { data: "level" } },
      },
      {
        event: "Escalated",
        guards: ["askedByComplainant", "nextLevelPermitted"],
        set: ASKED,
        add: { escalationLevel: 1 },
      },
      // A complainant's wish is heard at the highest level too.
      { event: "Escalated", guards: ["askedByComplainant"], set: ASKED },
      { event: "Escalated", guards: ["levelPermitted"], set: { escalationLevel: { data: "level" } } },
      { event: "Escalated", guards: ["nextLevelPermitted"], add: { escalationLevel: 1 } },
      { event: "DeEscalated", guards: ["aboveLowestLevel"], add: { escalationLevel: -1 } },
      { event: "PriorityChanged", set: { priority: { data: "priority" } } },
      {
        event: "PolicyApplied",
        set: {
          policy: { data: "policy" },
          handlingStages: { data: "handlingStages" },
          externalBodyRequired: { data: "externalBodyRequired" },
          replyWindowMs: { data: "replyWindowMs" },
          referralWindowMs: { data: "referralWindowMs" },
          reopenWindowMs: { data: "reopenWindowMs" },
          maxReopenings: { data: "maxReopenings" },
          maxFollowUpAttempts: { data: "maxFollowUpAttempts" },
          maxEscalationLevel: { data: "maxEscalationLevel" },
          satisfiedFrom: { data: "satisfiedFrom" },
        },
      },
      { event: "NoteAdded" },
      { event: "EvidenceAdded" },
      { event: "RootCauseRecorded", set: { rootCause: { data: "cause" } } },
      { event: "Corrected", guards: ["correctsResponse", "responseSent"], set: { responseCorrected: true } },
      { event: "Corrected" },
    ] satisfies Omit<TransitionSpec, "from">[]
  ).map((row) => ({ from: STANDARD_STAGES, ...row }));
