import type { Laws } from "./law.ts";

const exempt = "a zod schema: it is parsed with, not called";

export const laws: Laws = {
  auditSchema: { exempt },
  calendarSchema: { exempt },
  cfaModelSchema: { exempt },
  definedCfaModelSchema: { exempt },
  clockSchema: { exempt },
  complaintEventSchema: { exempt },
  complaintPolicySchema: { exempt },
  complaintProcessSchema: { exempt },
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
