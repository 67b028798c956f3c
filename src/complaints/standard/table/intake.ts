import type { TransitionSpec } from "../../process/process.ts";
import { HOLDS } from "../states.ts";
import { ENDED, TAKEN_UP } from "./marks.ts";

/** How a case comes in, and how it ends before it is answered. */
export const intake = (): readonly TransitionSpec[] => [
  {
    from: "new",
    event: "ComplaintReceived",
    to: "received",
    set: {
      channel: { data: "channel" },
      kind: { data: "kind" },
      customer: { data: "customer" },
      rightClaimed: { data: "right" },
      admissibleUntil: { data: "admissibleUntil" },
      handledBy: { event: "actor" },
      receivedAt: { event: "at" },
    },
    effects: [{ type: "acknowledge", customer: { fact: "customer" } }],
  },
  {
    from: "received",
    event: "ComplaintAssessed",
    to: "assessed",
    guards: ["withinAdmissionWindow"],
    set: { ...TAKEN_UP, severity: { data: "severity" }, urgency: { data: "urgency" } },
  },
  {
    from: ["received", "assessed"],
    event: "DeclaredInadmissible",
    to: "inadmissible",
    set: { ...ENDED, inadmissible: true, inadmissibleBecause: { data: "reasons" } },
  },
  {
    from: ["received", "assessed", "investigating"],
    event: "Forwarded",
    to: "forwarded",
    set: { ...TAKEN_UP, ...ENDED, forwardedTo: { data: "to" } },
  },
  {
    from: ["received", "assessed", "investigating"],
    event: "MergedInto",
    to: "merged",
    set: { ...TAKEN_UP, ...ENDED, mergedInto: { data: "into" } },
  },
  {
    from: [
      ...["received", "assessed", "investigating", ...HOLDS],
      ...["decided", "communicated", "reviewing"],
    ],
    event: "Withdrawn",
    to: "withdrawn",
    set: { ...TAKEN_UP, ...ENDED },
  },
];
