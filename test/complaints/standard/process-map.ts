const ENDS = ["closed", "withdrawn", "inadmissible", "forwarded", "merged"];

/** The map of complaint handling that the standard process expresses: where each event leads from each stage. */
export const processMap: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  received: {
    ComplaintAssessed: ["assessed"],
    DeclaredInadmissible: ["inadmissible"],
    Forwarded: ["forwarded"],
    MergedInto: ["merged"],
    Withdrawn: ["withdrawn"],
  },
  assessed: {
    InvestigationStarted: ["investigating"],
    DecisionMade: ["decided"],
    Forwarded: ["forwarded"],
    MergedInto: ["merged"],
    Withdrawn: ["withdrawn"],
    DeclaredInadmissible: ["inadmissible"],
  },
  investigating: {
    InformationRequested: ["awaitingComplainant"],
    ThirdPartyRequested: ["awaitingThirdParty"],
    DecisionMade: ["decided"],
    Forwarded: ["forwarded"],
    ReferredExternally: ["external"],
    Withdrawn: ["withdrawn"],
    MergedInto: ["merged"],
  },
  awaitingComplainant: {
    InformationReceived: ["investigating"],
    InformationTimedOut: ["investigating"],
    ReferredExternally: ["external"],
    Withdrawn: ["withdrawn"],
  },
  awaitingThirdParty: {
    ThirdPartyReplied: ["investigating"],
    ThirdPartyTimedOut: ["investigating"],
    ReferredExternally: ["external"],
    Withdrawn: ["withdrawn"],
  },
  decided: {
    ResponseCommunicated: ["communicated"],
    InvestigationStarted: ["investigating"],
    Withdrawn: ["withdrawn"],
    ReferredExternally: ["external"],
  },
  communicated: {
    ResponseAccepted: ["followUp"],
    ResponseLapsed: ["followUp"],
    ResponseRejected: ["reviewing", "deadlock"],
    ReferredExternally: ["external"],
    Withdrawn: ["withdrawn"],
  },
  reviewing: {
    DecisionMade: ["decided"],
    InformationRequested: ["awaitingComplainant"],
    ReferredExternally: ["external"],
    Withdrawn: ["withdrawn"],
  },
  deadlock: {
    ReferredExternally: ["external"],
    ComplaintClosed: ["closed"],
    ResponseAccepted: ["followUp"],
  },
  external: {
    ExternalDecisionMade: ["externallyDecided"],
    ExternalCaseWithdrawn: ["followUp"],
    SettledDuringExternal: ["followUp"],
  },
  externallyDecided: { RemedyImplemented: ["followUp"], ComplaintClosed: ["closed"] },
  followUp: {
    FollowUpAttempted: ["followUp"],
    FollowUpAnswered: ["closed", "followUp", "reviewing", "deadlock"],
    ComplaintClosed: ["closed"],
    ReferredExternally: ["external"],
  },
  closed: {
    ComplaintReopened: ["investigating"],
    FollowUpComplaintLinked: ["closed"],
    ReferredExternally: ["external"],
  },
  withdrawn: { ComplaintReopened: ["investigating"] },
  inadmissible: { ComplaintReopened: ["received"], ReferredExternally: ["external"] },
  forwarded: { ForwardReturned: ["received"] },
  merged: {},
};

/** What may come in any stage. */
export const anyStage = [
  "Acknowledged",
  "ProgressUpdateSent",
  "HoldingResponseSent",
  "ExtensionNotified",
  "ExtensionAgreed",
  "Assigned",
  "Escalated",
  "DeEscalated",
  "PriorityChanged",
  "PolicyApplied",
  "NoteAdded",
  "EvidenceAdded",
  "RootCauseRecorded",
  "RedressOffered",
  "RedressAccepted",
  "RedressDeclined",
  "RedressPaid",
  "RedressReversed",
  "RedressFailed",
  "Corrected",
];

/** What the standard process has beside the map: a review that waited for the complainant goes on as a review. */
export const besideTheMap: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  awaitingComplainant: { InformationReceived: ["reviewing"], InformationTimedOut: ["reviewing"] },
};

/** What may come in any stage besides. */
export const anyStageBesideTheMap = [
  "PenaltyPaid",
  "PolicyWaived",
  "RedressLimitSet",
  "RegulatorAsked",
  "RegulatorAnswered",
  "SentToFirm",
];

/** The stages of a case that goes on. */
const OPEN = Object.keys(processMap).filter((stage) => !ENDS.includes(stage));

/** What may come in certain stages only and leaves them as they are. */
export const staying: Readonly<Record<string, readonly string[]>> = {
  ServiceLevelAgreed: OPEN,
  ServiceRestored: OPEN,
  ReviewerAssigned: ["reviewing"],
  ReviewAcknowledged: ["reviewing"],
  CaseFileSent: ["external"],
};
