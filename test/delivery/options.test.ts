import {
  estimatePerfectOrders,
  estimateServiceLevel,
  estimateSigmaLevel,
  estimateTrainingRetention,
  measureAvailability,
  rankShares,
  scoreAudit,
  scoreMysteryEnquiries,
  scoreMysteryVisits,
  scoreProcess,
  standardsReport,
  summarizeTimes,
} from "service-quality/delivery";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../refusal.ts";

const sections = [{ section: "counter", checks: [{ check: "greeted", earned: 1, possible: 1 }] }];
const scores = [96, 84, 79, 66].map((score, i) => ({ elapsed: 7 * i, score }));

/** Calls that are right, but for the options they are given. */
const estimates: Readonly<Record<string, (options: object) => unknown>> = {
  scoreAudit: (options) => scoreAudit(sections, options),
  scoreMysteryVisits: (options) => scoreMysteryVisits([{ site: "a", sections }], options),
  rankShares: (options) => rankShares([{ unit: "a", count: 1, n: 2 }], options),
  scoreMysteryEnquiries: (options) => scoreMysteryEnquiries([{ firm: "a", responseMs: 1 }], options),
  standardsReport: (options) => standardsReport([{ standard: "a" }], { asOf: "2026-07-30", ...options }),
  estimateTrainingRetention: (options) => estimateTrainingRetention(scores, options),
  summarizeTimes: (options) => summarizeTimes([1, 2], options),
  estimateServiceLevel: (options) =>
    estimateServiceLevel({ answered: 9, answeredWithin: 7, abandoned: 1 }, options),
  estimateSigmaLevel: (options) => estimateSigmaLevel({ defects: 1, units: 3 }, options),
  scoreProcess: (options) => scoreProcess([{ step: "a", units: 9, firstTimeRight: 8 }], options),
  estimatePerfectOrders: (options) => estimatePerfectOrders([{ onTime: true }], options),
};

describe.each(Object.entries(estimates))("%s", (_, estimate) => {
  it.each([0, 1, Number.NaN, "0.95"])("refuses a confidence of %s", (confidence) => {
    expectRefusal(() => estimate({ confidence }), "invalid_input", ["confidence"]);
  });

  it("refuses an option that it does not know, and takes null for none", () => {
    expectRefusal(() => estimate({ confidance: 0.9 }), "invalid_input", ["confidance"]);
    expect(estimate({ confidence: null })).toEqual(estimate({}));
  });
});

it("measureAvailability refuses an option that it does not know", () => {
  expectRefusal(
    () => measureAvailability({ periodMs: 1, outages: [] }, { confidence: 0.9 } as never),
    "invalid_input",
    ["confidence"],
  );
});
