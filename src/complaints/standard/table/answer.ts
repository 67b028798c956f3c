import type { TransitionSpec } from "../../process/process.ts";
import { CALL, CALLS_BEGIN, DEADLOCK, DEADLOCKED } from "./marks.ts";
import { REVIEW_BY_NAMED } from "./review.ts";

const RESPONSE = {
  response: { data: "response" },
  reasons: { data: "reasons" },
  externalBody: { data: "externalBody" },
  referralUntil: { data: "referralUntil" },
  respondedAt: { event: "at" },
} as const;

/** How the answer goes out, and what the customer makes of it. */
export const answer = (): readonly TransitionSpec[] => [
  {
    from: "decided",
    event: "ResponseCommunicated",
    to: "communicated",
    guards: ["noticeComplete", "summaryResolutionEligible", "responseFinal"],
    set: { ...RESPONSE, finalResponseAt: { event: "at" } },
  },
  {
    from: "decided",
    event: "ResponseCommunicated",
    to: "communicated",
    guards: ["noticeComplete", "summaryResolutionEligible"],
    set: RESPONSE,
  },
  {
    from: ["communicated", "deadlock"],
    event: "ResponseAccepted",
    to: "followUp",
    set: CALLS_BEGIN,
    effects: CALL,
  },
  {
    from: "communicated",
    event: "ResponseLapsed",
    to: "followUp",
    guards: ["referralOrReplyWindowPassed"],
    set: CALLS_BEGIN,
    effects: CALL,
  },
  {
    from: "communicated",
    event: "ResponseRejected",
    to: "reviewing",
    guards: ["stagesLeft", "reviewerIndependent"],
    ...REVIEW_BY_NAMED,
  },
  {
    from: "communicated",
    event: "ResponseRejected",
    to: "deadlock",
    guards: ["noStagesLeft"],
    set: DEADLOCKED,
    effects: DEADLOCK,
  },
];
