import type { Step } from "./tell.ts";

/** A case that iva received, and zoe decided and answered: two days, an obligation broken. */
export const answered: readonly Step[] = [
  {
    at: "2026-03-02 11:00",
    event: "ComplaintReceived",
    actor: "iva",
    data: { channel: "letter", kind: "complaint", customer: "K-7" },
  },
  { at: "2026-03-02 11:30", event: "Acknowledged" },
  { at: "2026-03-02 12:00", event: "ComplaintAssessed", data: { severity: "high" } },
  {
    at: "2026-03-04 10:00",
    event: "DecisionMade",
    actor: "zoe",
    role: "agent",
    data: { outcome: "upheld", obligationBroken: true, standardMet: false },
    sees: { facts: { decidedBy: "zoe" } },
  },
  {
    at: "2026-03-04 11:00",
    event: "ResponseCommunicated",
    actor: "zoe",
    role: "agent",
    data: { response: "final", reasons: "the meter was misread", redress: "40 EUR" },
    sees: { stage: "communicated" },
  },
];

/** The same, with redress paid, and the customer satisfied at the closing call. */
export const closed: readonly Step[] = [
  ...answered,
  { at: "2026-03-04 11:00", event: "RedressOffered", role: "agent", data: { amount: 40 } },
  { at: "2026-03-05 10:00", event: "ResponseAccepted", sees: { effects: ["call-customer"] } },
  { at: "2026-03-05 10:00", event: "RedressAccepted", sees: { effects: ["pay-redress"] } },
  { at: "2026-03-06 10:00", event: "RedressPaid" },
  {
    at: "2026-03-09 10:00",
    event: "FollowUpAnswered",
    data: { product: true, service: true, score: 5 },
    sees: { stage: "closed", effects: ["record-lessons"] },
  },
];

/** The same up to the closing call. */
export const toBeCalled: readonly Step[] = [
  ...answered,
  {
    at: "2026-03-05 10:00",
    event: "ResponseAccepted",
    sees: { stage: "followUp", effects: ["call-customer"], clocks: { followUp: { state: "running" } } },
  },
];
