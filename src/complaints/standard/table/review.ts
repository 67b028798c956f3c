import type { TransitionSpec } from "../../process/process.ts";

const ASSIGN_REVIEWER = [{ type: "assign-reviewer", reviewer: { fact: "reviewer" } }] as const;
/** What was agreed and told for the answer before does not bind the next one. */
const NEXT_ANSWER = {
  contestedDecisionBy: { fact: "decidedBy" },
  holdingSentAt: null,
  notifiedUntil: null,
  extendedUntil: null,
} as const;
const NEXT_STAGE = { handlingStage: 1 } as const;

/** Another stage of handling, by the reviewer that the event names. */
export const REVIEW_BY_NAMED = {
  set: { ...NEXT_ANSWER, reviewer: { data: "reviewer" } },
  add: NEXT_STAGE,
  effects: ASSIGN_REVIEWER,
} as const;

/** Another stage of handling, by a reviewer who is still to be found. */
export const REVIEW_BY_SOMEONE = {
  set: { ...NEXT_ANSWER, reviewer: null },
  add: NEXT_STAGE,
  effects: ASSIGN_REVIEWER,
} as const;

/** What happens to a review before it is decided. */
export const review = (): readonly TransitionSpec[] => [
  {
    from: "reviewing",
    event: "ReviewerAssigned",
    guards: ["reviewerIndependent"],
    set: { reviewer: { data: "reviewer" } },
  },
  { from: "reviewing", event: "ReviewAcknowledged" },
];
