import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";

const START = Date.parse("2026-01-05T09:00:00Z");

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** An event of a case, some time after the start of the year's first Monday. */
export function event(
  type: string,
  afterMs: number,
  data: ComplaintEvent["data"] = null,
  rest: Omit<ComplaintEvent, "type" | "at" | "data"> = {},
): ComplaintEvent {
  return {
    type,
    at: instant(afterMs),
    data: { ...DATA[type], ...data },
    role: "manager",
    actor: "ann",
    ...rest,
  };
}

export function instant(afterMs: number): string {
  return new Date(START + afterMs).toISOString();
}

export const POLICY = {
  policy: "strict",
  handlingStages: 1,
  externalBodyRequired: true,
  replyWindowMs: 28 * DAY,
  referralWindowMs: 180 * DAY,
  reopenWindowMs: 10 * DAY,
  maxReopenings: 1,
  maxFollowUpAttempts: 2,
  maxEscalationLevel: 2,
  satisfiedFrom: 7,
};

/** Enough data for each event to be accepted in an ordinary case. */
const DATA: Readonly<Record<string, ComplaintEvent["data"]>> = {
  ComplaintReceived: { channel: "phone", kind: "complaint", customer: "K-7" },
  ComplaintAssessed: { severity: "high" },
  Forwarded: { to: "water works" },
  MergedInto: { into: "C-2" },
  DecisionMade: { outcome: "upheld", obligationBroken: true, standardMet: false },
  ResponseCommunicated: { response: "final", reasons: "meter misread", redress: "refund" },
  ResponseRejected: { reviewer: "bob" },
  ExternalDecisionMade: { remedyOrdered: false },
  FollowUpComplaintLinked: { case: "C-3" },
  ExtensionNotified: { until: "2026-03-01" },
  ExtensionAgreed: { until: "2026-03-01" },
  ServiceLevelAgreed: { level: "two hours", targetMs: 2 * HOUR, price: 100 },
  PenaltyPaid: { amount: 10 },
  PolicyWaived: { guard: "withinReopenWindow", until: "2036-01-01", why: "in hospital" },
  RedressLimitSet: { limit: 250, why: "a good customer" },
  ReviewerAssigned: { reviewer: "bob" },
  RegulatorAsked: { by: "ombudsman", until: "2026-02-01" },
  Corrected: { what: "response" },
  Assigned: { assignee: "eve" },
  PriorityChanged: { priority: 1 },
  PolicyApplied: POLICY,
  RootCauseRecorded: { cause: "billing" },
  RedressOffered: { amount: 50 },
};

/** Where a case stands after events of given types, an hour apart. */
export function stateAfter(...types: readonly string[]): ComplaintState {
  return stateOf(types.map((type, i) => event(type, i * HOUR)));
}

/** Where a case stands after events, all of which must be accepted. */
export function stateOf(events: readonly ComplaintEvent[]): ComplaintState {
  const { state, refusals } = replayComplaint(STANDARD_PROCESS, events as never);
  if (refusals.length > 0) throw new Error(`refused: ${JSON.stringify(refusals)}`);
  return state as ComplaintState;
}

export const TO_DECIDED = ["ComplaintReceived", "ComplaintAssessed", "DecisionMade"];
export const TO_COMMUNICATED = [...TO_DECIDED, "ResponseCommunicated"];
export const TO_FOLLOW_UP = [...TO_COMMUNICATED, "ResponseAccepted"];
