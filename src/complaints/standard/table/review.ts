import type { TransitionSpec } from "../../process/process.ts";

const ASSIGN_REVIEWER = [{ type: "assign-reviewer", reviewer: { fact: "reviewer" } }] as const;
const CONTESTED = { contestedDecisionBy: { fact: "decidedBy" } } as const;
const NEXT_STAGE = { handlingStage: 1 } as const;

/** Another stage of handling, by the reviewer that the event names. */
export const REVIEW_BY_NAMED = {
  set: { ...CONTESTED, reviewer: { data: "reviewer" } },
  add: NEXT_STAGE,
  effects: ASSIGN_REVIEWER,
} as const;

/** Another stage of handling, by a reviewer who is still to be found. */
export const REVIEW_BY_SOMEONE = {
  set: { ...CONTESTED, reviewer: null },
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
