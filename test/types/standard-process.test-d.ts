import {
  assessRights,
  type ComplaintEventOf,
  complaintDeadlines,
  openComplaint,
  STANDARD_PROCESS,
  transitionComplaint,
} from "service-quality/complaints";
import { expectTypeOf } from "vitest";

const received = {
  type: "ComplaintReceived",
  at: "2026-03-02T09:00:00Z",
  data: { channel: "phone", kind: "wish" },
} as const;
const { state } = openComplaint(STANDARD_PROCESS, received);

expectTypeOf(state.parts.ack).toEqualTypeOf<"due" | "sent">();
expectTypeOf(state.parts.redress).toEqualTypeOf<"none" | "offered" | "accepted" | "declined" | "paid">();

type Event = ComplaintEventOf<typeof STANDARD_PROCESS>;
expectTypeOf<Extract<Event, { type: "RedressOffered" }>["role"]>().toEqualTypeOf<
  "agent" | "supervisor" | "manager"
>();
expectTypeOf<Extract<Event, { type: "RedressOffered" }>["data"]["amount"]>().toEqualTypeOf<number>();

// @ts-expect-error TS2345: a complaint is received through a channel
openComplaint(STANDARD_PROCESS, { type: "ComplaintReceived", at: received.at, data: { kind: "wish" } });

const at = { asOf: received.at };
expectTypeOf(complaintDeadlines(STANDARD_PROCESS, state, at)[0]!.clock).toEqualTypeOf<
  keyof typeof STANDARD_PROCESS.clocks
>();
expectTypeOf(assessRights(STANDARD_PROCESS, state, at)[0]!.right).toEqualTypeOf<
  keyof typeof STANDARD_PROCESS.rights
>();

const agreed = {
  type: "ServiceLevelAgreed",
  at: received.at,
  data: { level: "restore in two hours" },
} as const;
// @ts-expect-error TS2345: a service level is a time, not a word
transitionComplaint(STANDARD_PROCESS, state, agreed);
transitionComplaint(STANDARD_PROCESS, state, { ...agreed, data: { ...agreed.data, targetMs: 7_200_000 } });
