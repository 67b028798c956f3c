import type { PartSpec } from "../process/process.ts";

/** What runs beside the stage of the standard process. */
export const STANDARD_PARTS = {
  ack: { initial: "due", transitions: [{ from: "due", event: "Acknowledged", to: "sent" }] },
  redress: {
    initial: "none",
    transitions: [
      { from: ["none", "offered", "declined", "paid"], event: "RedressOffered", to: "offered" },
      { from: "offered", event: "RedressAccepted", to: "accepted" },
      { from: "offered", event: "RedressDeclined", to: "declined" },
      { from: "accepted", event: "RedressPaid", to: "paid" },
      { from: "accepted", event: "RedressFailed", to: "accepted" },
      { from: "paid", event: "RedressReversed", to: "accepted" },
      { from: ["none", "offered", "declined", "paid"], event: "ComplaintReopened", to: "none" },
      // What was accepted is still to be paid.
      { from: "accepted", event: "ComplaintReopened", to: "accepted" },
    ],
  },
} as const satisfies Readonly<Record<string, PartSpec>>;
