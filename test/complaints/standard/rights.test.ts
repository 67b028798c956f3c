import { describe, expect, it } from "vitest";
import { assessRights, type RightStatus } from "../../../src/complaints/case/assess-rights.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { DAY, event, instant, stateOf } from "./walks.ts";

type Right = keyof typeof STANDARD_PROCESS.rights;
type Step = readonly [type: string, days: number, data?: ComplaintEvent["data"]];

/** Eight hours every day, so that a day from any instant is a working day. */
const workday = [["09:00", "17:00"]] as const;
const days = {
  mon: workday,
  tue: workday,
  wed: workday,
  thu: workday,
  fri: workday,
  sat: workday,
  sun: workday,
};
const calendar = { timeZone: "UTC", hours: days };

/** How a right stands after events at days from the start, and a wait. */
function statusOf(right: Right, steps: readonly Step[], asOfDays?: number): RightStatus {
  const events = steps.map(([type, days, data]) => event(type, days * DAY, data));
  const asOf = instant((asOfDays ?? steps.at(-1)![1]) * DAY);
  const rights = assessRights(STANDARD_PROCESS, stateOf(events) as never, { asOf, calendar });
  return rights.find((assessed) => assessed.right === right)!.status;
}

const received: Step[] = [["ComplaintReceived", 0]];
const assessed: Step[] = [...received, ["Acknowledged", 1], ["ComplaintAssessed", 1]];
const decided: Step[] = [...assessed, ["DecisionMade", 2]];
const answered: Step[] = [...decided, ["ResponseCommunicated", 3]];
const accepted: Step[] = [...answered, ["ResponseAccepted", 4]];
const satisfied: Step[] = [...accepted, ["FollowUpAnswered", 5, { satisfied: true }]];
const withdrawn: Step[] = [...assessed, ["Withdrawn", 2]];
const offered: Step[] = [...answered, ["RedressOffered", 3]];
const paidAfter = (days: number): Step[] => [...offered, ["RedressAccepted", 4], ["RedressPaid", 4 + days]];
const byComplainant = { source: "complainant" };
const asked: Step[] = [...assessed, ["Assigned", 1, { assignee: "ann" }], ["Escalated", 2, byComplainant]];

describe("the customer's rights in the standard process", () => {
  it("are the eight, each with its label", () => {
    expect(Object.values(STANDARD_PROCESS.rights).map(({ label }) => label)).toStrictEqual([
      "to excellent service",
      "to set the service level and have it enforced",
      "to have obligations met",
      "to timely, professional help",
      "to accurate information on rules",
      "to complain",
      "to reach the customer centre when the first employee did not help",
      "to material redress when obligations are broken",
    ]);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", received],
    ["pending", answered],
    ["honored", [...assessed, ["DecisionMade", 2, { standardMet: true }]]],
    ["honored", satisfied],
    [
      "late",
      [
        ...decided,
        ["ResponseCommunicated", 57],
        ["ResponseAccepted", 58],
        ["FollowUpAnswered", 59, { satisfied: true }],
      ],
    ],
    ["pending", [...accepted, ["FollowUpAnswered", 5, { satisfied: false, reviewer: "bob" }]]],
    ["broken", [...accepted, ["PolicyApplied", 5], ["FollowUpAnswered", 5, { satisfied: false }]]],
    ["not-applicable", withdrawn],
  ])("excellent service: %s", (status, steps, asOf) => {
    expect(statusOf("excellentService", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["not-applicable", answered],
    ["pending", [...decided, ["ServiceLevelAgreed", 2]]],
    ["honored", [...decided, ["ServiceLevelAgreed", 2], ["ServiceRestored", 2 + 2 / 24]]],
    ["broken", [...decided, ["ServiceLevelAgreed", 2], ["ServiceRestored", 2.1]]],
    ["broken", [...decided, ["ServiceLevelAgreed", 2]], 2.1],
    ["pending", [...decided, ["ServiceLevelAgreed", 2], ["ResponseCommunicated", 2.05]]],
    ["not-applicable", [...decided, ["ServiceRestored", 2]]],
    ["not-applicable", [...decided, ["ServiceLevelAgreed", 2], ["Withdrawn", 2.05]]],
    [
      "late",
      [...decided, ["ServiceLevelAgreed", 2], ["ServiceRestored", 2.1], ["PenaltyPaid", 3, { amount: 10 }]],
    ],
    [
      "broken",
      [
        ...decided,
        ["ServiceLevelAgreed", 2],
        ["ServiceRestored", 2.1],
        ["PenaltyPaid", 3, { amount: 9 }],
        ["RedressOffered", 3],
        ["RedressAccepted", 4],
        ["RedressPaid", 5],
      ],
    ],
  ])("the service level: %s", (status, steps, asOf) => {
    expect(statusOf("serviceLevel", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", decided],
    ["honored", [...assessed, ["DecisionMade", 2, { obligationBroken: false }]]],
    ["honored", paidAfter(28)],
    ["late", paidAfter(29)],
    [
      "honored",
      [
        ...answered,
        ["ReferredExternally", 4],
        ["ExternalDecisionMade", 5, { remedyOrdered: true }],
        ["RemedyImplemented", 6],
      ],
    ],
    ["broken", satisfied],
    ["not-applicable", withdrawn],
  ])("obligations met: %s", (status, steps, asOf) => {
    expect(statusOf("obligationsMet", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", received],
    [
      "pending",
      [...decided, ["ResponseCommunicated", 3]].filter(([type]) => type !== "Acknowledged") as Step[],
    ],
    ["honored", answered],
    ["late", [...decided, ["ResponseCommunicated", 57]]],
    [
      "late",
      [
        ["ComplaintReceived", 0],
        ["ComplaintAssessed", 1],
        ["Acknowledged", 6],
        ["DecisionMade", 7],
        ["ResponseCommunicated", 8],
      ],
    ],
    ["broken", received, 6],
    ["broken", decided, 57],
    ["not-applicable", withdrawn],
    ["broken", [...received, ["Withdrawn", 6]]],
  ])("timely help: %s", (status, steps, asOf) => {
    expect(statusOf("timelyHelp", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", decided],
    ["honored", answered],
    ["late", [...decided, ["ResponseCommunicated", 57]]],
    ["broken", [...answered, ["Corrected", 4]]],
    ["honored", [...answered, ["Corrected", 4, { what: "note" }]]],
    ["pending", [...decided, ["Corrected", 4]]],
    ["broken", [...answered, ["PolicyApplied", 4]]],
    ["not-applicable", withdrawn],
  ])("accurate information: %s", (status, steps, asOf) => {
    expect(statusOf("accurateInformation", steps, asOf)).toBe(status);
  });

  it("accurate information: broken when an answer without reasons was waved through", () => {
    const waived = stateOf([
      ...decided.map(([type, days]) => event(type, days * DAY)),
      event(
        "ResponseCommunicated",
        3 * DAY,
        { reasons: null },
        {
          override: { guards: ["noticeComplete"], by: "mia", why: "asked by phone" },
        },
      ),
    ]);
    const rights = assessRights(STANDARD_PROCESS, waived as never, { asOf: instant(3 * DAY) });
    expect(rights.find(({ right }) => right === "accurateInformation")?.status).toBe("broken");
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", received],
    ["honored", assessed],
    ["honored", [...received, ["DeclaredInadmissible", 1, { reasons: "not ours" }]]],
    ["late", [...received, ["ComplaintAssessed", 6]]],
    ["broken", [...received, ["DeclaredInadmissible", 1]]],
    ["broken", [...assessed, ["DeclaredInadmissible", 2]]],
    ["honored", [...received, ["Forwarded", 1]]],
    ["pending", [...received, ["Forwarded", 1], ["ForwardReturned", 2]]],
  ])("to complain: %s", (status, steps, asOf) => {
    expect(statusOf("toComplain", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["not-applicable", [...assessed, ["Escalated", 2]]],
    ["pending", asked],
    ["pending", [...asked, ["Assigned", 3, { assignee: "ann" }]]],
    ["honored", [...asked, ["Assigned", 3, { assignee: "eve" }]]],
    ["late", [...asked, ["Assigned", 5, { assignee: "eve" }]]],
    ["broken", asked, 5],
    ["broken", [...asked, ["DecisionMade", 3]]],
    // Who received the complaint is the first employee, until it is assigned.
    ["broken", [...assessed, ["Escalated", 2, byComplainant], ["DecisionMade", 3]]],
  ])("to reach the customer centre: %s", (status, steps, asOf) => {
    expect(statusOf("customerCentre", steps, asOf)).toBe(status);
  });

  it.each<[RightStatus, Step[], number?]>([
    ["pending", received],
    ["pending", offered],
    ["honored", paidAfter(28)],
    ["late", paidAfter(29)],
    ["broken", satisfied],
    ["broken", [...offered, ["RedressAccepted", 4]], 33],
    ["not-applicable", [...offered, ["RedressDeclined", 4]]],
    ["not-applicable", [...assessed, ["DecisionMade", 2, { outcome: "rejected" }]]],
    ["not-applicable", [...assessed, ["DecisionMade", 2, { obligationBroken: false }]]],
    ["not-applicable", withdrawn],
    ["pending", [...paidAfter(5), ["RedressReversed", 10]]],
  ])("material redress: %s", (status, steps, asOf) => {
    expect(statusOf("materialRedress", steps, asOf)).toBe(status);
  });
});
