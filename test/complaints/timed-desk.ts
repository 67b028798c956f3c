import type { Clock } from "../../src/complaints/clocks/clock.ts";
import type { ComplaintEvent } from "../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const office = [["09:00", "17:00"]] as const;
const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
export const london = { timeZone: "Europe/London", hours: week } as const;
export const newYork = { timeZone: "America/New_York", hours: week } as const;

/** A desk whose cases wait for customers and suppliers, with these clocks. */
export function deskWith(
  clocks: Readonly<Record<string, Clock>>,
  differs: Partial<ComplaintProcess> = {},
): ComplaintProcess {
  return {
    id: "desk",
    version: 1,
    initial: "new",
    states: {
      new: {},
      open: {},
      waitCustomer: {},
      waitSupplier: {},
      answered: {},
      closed: { final: true },
      withdrawn: { final: true },
    },
    facts: { priority: null, region: null, agreed: null, price: 100, paid: 0, days: null },
    events: {
      Received: {},
      Asked: {},
      AskedSupplier: {},
      Replied: {},
      Answered: {},
      FollowedUp: {},
      Reopened: {},
      Withdrawn: {},
      Changed: {},
      Paid: {},
    },
    guards: {
      happy: { data: "satisfied", equals: true },
      spam: { data: "spam", equals: true },
      wait: { data: "wait", equals: true },
    },
    transitions: [
      { from: "new", event: "Received", to: "closed", guards: ["spam"] },
      { from: "new", event: "Received", to: "waitCustomer", guards: ["wait"] },
      { from: "new", event: "Received", to: "open", set: CHANGES },
      { from: ["open", "waitSupplier"], event: "Asked", to: "waitCustomer" },
      { from: ["open", "waitCustomer"], event: "AskedSupplier", to: "waitSupplier" },
      { from: ["waitCustomer", "waitSupplier"], event: "Replied", to: "open" },
      { from: "open", event: "Answered", to: "answered" },
      { from: "answered", event: "FollowedUp", to: "closed", guards: ["happy"] },
      { from: "answered", event: "FollowedUp", to: "open" },
      { from: "closed", event: "Reopened", to: "open" },
      { from: "*", event: "Withdrawn", to: "withdrawn" },
      { from: "*", event: "Changed", set: CHANGES },
    ],
    parts: { payment: { initial: "none", transitions: [{ from: "none", event: "Paid", to: "paid" }] } },
    clocks,
    ...differs,
  };
}

const CHANGES = {
  priority: { data: "priority" },
  region: { data: "region" },
  agreed: { data: "agreed" },
  days: { data: "days" },
} as const;

/** An event of March 2026 in UTC, the 2nd of which is a Monday: `"Received 02T09:00"`. */
export function told(text: string, data: ComplaintEvent["data"] = {}): ComplaintEvent {
  const [type = "", at] = text.split(" ");
  return { type, at: march(at!), data };
}

/** An instant of March 2026 in UTC. */
export function march(at: string): string {
  return `2026-03-${at}:00.000Z`;
}
