import fc from "fast-check";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";
import { SERVPERF } from "../../src/instruments/catalogue/servperf.ts";
import { Random, randomProcess } from "../complaints/random-process.ts";
import type { Laws } from "./law.ts";

const exempt = "a zod schema: it is parsed with, not called";

const processes = fc.oneof(
  fc.constantFrom([], [STANDARD_PROCESS]),
  fc.nat().map((seed) => [randomProcess(new Random(seed))]),
);

export const laws: Laws = {
  answersSchema: { exempt: "gives a zod schema, which is parsed with" },
  answersJsonSchema: {
    calls: fc
      .record({
        forms: fc.constantFrom(null, ["perception"]),
        partial: fc.boolean(),
        whole: fc.boolean(),
        besides: fc.constantFrom([], ["token", "__proto__"]),
      })
      .map((options) => [SERVPERF, options]),
  },
  auditSchema: { exempt },
  calendarSchema: { exempt },
  cfaModelSchema: { exempt },
  definedCfaModelSchema: { exempt },
  clockSchema: { exempt },
  collectedComplaintsSchema: { exempt },
  complaintEventSchema: { exempt: "gives a zod schema, which is parsed with" },
  complaintEventJsonSchema: { calls: processes },
  complaintPolicySchema: { exempt },
  complaintProcessSchema: { exempt },
  complaintStateJsonSchema: { calls: processes },
  complaintStateSchema: { exempt: "gives a zod schema, which is parsed with" },
  driverBootstrapSchema: { exempt },
  frameworkSchema: { exempt },
  instrumentSchema: { exempt },
  jointCountsSchema: { exempt },
  definedInstrumentSchema: { exempt },
  momentsSchema: { exempt },
  offerSchema: { exempt },
  qualityLedgerSchema: { exempt },
  qualityPlanSchema: { exempt },
  runRulesSchema: { exempt },
  standardsRegistrySchema: { exempt },
  surveyTableSchema: { exempt },
  pathBootstrapSchema: { exempt },
  pathModelSchema: { exempt },
  definedPathModelSchema: { exempt },
};
