import type { TransitionSpec } from "../../process/process.ts";
import { DEADLOCK, DEADLOCKED, ENDED, LESSONS } from "./marks.ts";
import { REVIEW_BY_NAMED, REVIEW_BY_SOMEONE } from "./review.ts";

const ANSWER = {
  satisfiedWithProduct: { data: "product" },
  satisfiedWithService: { data: "service" },
  followUpScore: { data: "score" },
  followUpDone: true,
} as const;
const SATISFIED = { ...ANSWER, satisfied: true } as const;
const NOT_SATISFIED = { ...ANSWER, satisfied: false } as const;
const ATTEMPTED = { lastAttemptAt: { event: "at" } } as const;

/** The call that asks how it ended. A "no" is never lost: a reviewer, who may still be to be found, or deadlock. */
export const followUp = (): readonly TransitionSpec[] => [
  {
    from: "followUp",
    event: "FollowUpAttempted",
    to: "followUp",
    guards: ["attempts<max", "contactDeclined"],
    set: { ...ATTEMPTED, optedOut: true },
    add: { followUpAttempts: 1 },
  },
  {
    from: "followUp",
    event: "FollowUpAttempted",
    to: "followUp",
    guards: ["attempts<max", "attemptCounts"],
    set: ATTEMPTED,
    add: { followUpAttempts: 1 },
  },
  { from: "followUp", event: "FollowUpAttempted", to: "followUp", guards: ["attempts<max"] },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "closed",
    guards: ["satisfied", "redressSettled"],
    set: { ...SATISFIED, ...ENDED },
    effects: LESSONS,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "followUp",
    guards: ["satisfied", "redressOutstanding"],
    set: SATISFIED,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "reviewing",
    guards: ["dissatisfied", "stagesLeft", "reviewerIndependent"],
    ...REVIEW_BY_NAMED,
    set: { ...NOT_SATISFIED, ...REVIEW_BY_NAMED.set },
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "deadlock",
    guards: ["dissatisfied", "noStagesLeft"],
    set: { ...NOT_SATISFIED, ...DEADLOCKED },
    effects: DEADLOCK,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "reviewing",
    guards: ["dissatisfied"],
    ...REVIEW_BY_SOMEONE,
    set: { ...NOT_SATISFIED, ...REVIEW_BY_SOMEONE.set },
  },
];
