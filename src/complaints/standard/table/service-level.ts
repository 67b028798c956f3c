import type { TransitionSpec } from "../../process/process.ts";
import { OPEN_STAGES, STANDARD_STAGES } from "../states.ts";

/** The level that was agreed with the customer, its restoring, and what is paid where it was not kept. */
export const serviceLevel = (): readonly TransitionSpec[] => [
  {
    from: OPEN_STAGES,
    event: "ServiceLevelAgreed",
    guards: ["levelAgreeable"],
    set: {
      serviceLevel: { data: "level" },
      agreedMs: { data: "targetMs" },
      agreedPrice: { data: "price" },
      restoredAt: null,
      penaltyPaid: 0,
    },
  },
  {
    from: OPEN_STAGES,
    event: "ServiceRestored",
    guards: ["levelInForce"],
    set: { restoredAt: { event: "at" } },
  },
  { from: OPEN_STAGES, event: "ServiceRestored" },
  {
    from: STANDARD_STAGES,
    event: "PenaltyPaid",
    guards: ["amountPaid"],
    add: { penaltyPaid: { data: "amount" } },
  },
];
