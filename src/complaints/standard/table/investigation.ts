import type { TransitionSpec } from "../../process/process.ts";

/** How a case is investigated and decided. A hold comes back to where it came from. */
export const investigation = (): readonly TransitionSpec[] => [
  { from: ["assessed", "decided"], event: "InvestigationStarted", to: "investigating" },
  ...["investigating", "reviewing"].map((stage) => ({
    from: stage,
    event: "InformationRequested",
    to: "awaitingComplainant",
    set: { heldFrom: stage },
  })),
  ...["InformationReceived", "InformationTimedOut"].flatMap((event) => [
    { from: "awaitingComplainant", event, to: "reviewing", guards: ["heldInReview"] },
    { from: "awaitingComplainant", event, to: "investigating" },
  ]),
  { from: "investigating", event: "ThirdPartyRequested", to: "awaitingThirdParty" },
  { from: "awaitingThirdParty", event: "ThirdPartyReplied", to: "investigating" },
  { from: "awaitingThirdParty", event: "ThirdPartyTimedOut", to: "investigating" },
  {
    from: ["assessed", "investigating", "reviewing"],
    event: "DecisionMade",
    to: "decided",
    guards: ["deciderKnown", "deciderIndependent"],
    set: {
      outcome: { data: "outcome" },
      obligationBroken: { data: "obligationBroken" },
      standardMet: { data: "standardMet" },
      decidedBy: { event: "actor" },
      decidedSinceEscalationBy: { event: "actor" },
    },
  },
];
