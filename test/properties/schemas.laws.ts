import fc from "fast-check";
import { STANDARD_PROCESS } from "../../src/complaints/standard/standard-process.ts";
import { Random, randomProcess } from "../complaints/random-process.ts";
import type { Laws } from "./law.ts";

const exempt = "a zod schema: it is parsed with, not called";

const processes = fc.oneof(
  fc.constantFrom([], [STANDARD_PROCESS]),
  fc.nat().map((seed) => [randomProcess(new Random(seed))]),
);

export const laws: Laws = {
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
  frameworkSchema: { exempt },
  instrumentSchema: { exempt },
  definedInstrumentSchema: { exempt },
  momentsSchema: { exempt },
  offerSchema: { exempt },
  qualityLedgerSchema: { exempt },
  qualityPlanSchema: { exempt },
  runRulesSchema: { exempt },
  standardsRegistrySchema: { exempt },
  pathBootstrapSchema: { exempt },
  pathModelSchema: { exempt },
  definedPathModelSchema: { exempt },
};
