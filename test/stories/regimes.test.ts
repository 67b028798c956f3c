import { describe, it } from "vitest";
import { POLICIES, type PolicyId } from "../../src/complaints/policies/policies.ts";
import { policyClocks } from "../../src/complaints/policies/policy-clocks.ts";
import { defineComplaintProcess } from "../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";
import { answered } from "./cases.ts";
import { type Step, sofia, tell } from "./tell.ts";

/** The standard process under a regime. */
function under(id: PolicyId): ComplaintProcess {
  const clocks = policyClocks(POLICIES[id], { receivedAt: "2026-03-02", calendar: sofia });
  return defineComplaintProcess({
    ...STANDARD_PROCESS,
    id,
    clocks: { ...STANDARD_PROCESS.clocks, ...clocks },
  });
}

const taken = answered.slice(0, 3);

describe("a holding reply (EU payment services, article 101: fifteen business days, thirty-five after one)", () => {
  const psd = under("eu-psd2-art101");
  const holding = (at: string): Step => ({ at, event: "HoldingResponseSent" });

  it("in time gives the firm the longer term", () => {
    tell(
      [
        ...taken,
        { at: "2026-03-03 10:00", sees: { clocks: { final: { dueAt: "2026-03-24 00:00" } } } },
        { ...holding("2026-03-06 10:00"), sees: { clocks: { final: { dueAt: "2026-04-21 00:00" } } } },
        { at: "2026-04-13 10:00", sees: { rights: { timelyHelp: "pending" } } },
        { at: "2026-04-21 00:01", sees: { rights: { timelyHelp: "broken" } } },
      ],
      psd,
    );
  });

  it("that comes after the term heals nothing", () => {
    tell(
      [
        ...taken,
        {
          ...holding("2026-03-24 10:00"),
          sees: {
            facts: { holdingSentAt: null },
            clocks: { final: { breached: true } },
            rights: { timelyHelp: "broken" },
          },
        },
      ],
      psd,
    );
  });
});

describe("the Housing Ombudsman's code", () => {
  const housing = under("uk-housing-ombudsman-2024");

  it("extends the first stage by ten days once the customer is told of it in time", () => {
    tell(
      [
        ...taken,
        { at: "2026-03-03 10:00", sees: { clocks: { final: { dueAt: "2026-03-17 00:00" } } } },
        {
          at: "2026-03-10 10:00",
          event: "ExtensionNotified",
          data: { until: "2026-03-25" },
          sees: { clocks: { final: { dueAt: "2026-03-31 00:00" } } },
        },
      ],
      housing,
    );
  });

  it("counts the second stage from the request, and from its acknowledgement", () => {
    tell(
      [
        ...answered,
        {
          at: "2026-03-05 10:00",
          event: "ResponseRejected",
          data: { reviewer: "ann" },
          sees: {
            clocks: { stage2ack: { state: "running", dueAt: "2026-03-13 00:00" }, stage2: { state: "idle" } },
          },
        },
        {
          at: "2026-03-06 10:00",
          event: "ReviewAcknowledged",
          sees: { clocks: { stage2: { state: "running", dueAt: "2026-04-04 00:00" } } },
        },
        { at: "2026-04-04 00:01", sees: { rights: { timelyHelp: "broken" } } },
      ],
      housing,
    );
  });
});

describe("the CFPB", () => {
  it("counts from sending to the firm, not from the receipt by the bureau", () => {
    tell(
      [
        ...taken,
        { at: "2026-03-03 10:00", sees: { clocks: { final: { state: "idle" } } } },
        {
          at: "2026-03-05 10:00",
          event: "SentToFirm",
          sees: {
            facts: { sentToFirmAt: "2026-03-05T08:00:00.000Z" },
            clocks: { final: { state: "running", dueAt: "2026-05-05 00:00" } },
          },
        },
      ],
      under("us-cfpb"),
    );
  });
});
