import type { Laws } from "./law.ts";

const exempt = "a zod schema: it is parsed with, not called";

export const laws: Laws = {
  calendarSchema: { exempt },
  instrumentSchema: { exempt },
  definedInstrumentSchema: { exempt },
  momentsSchema: { exempt },
  offerSchema: { exempt },
  qualityLedgerSchema: { exempt },
  pathModelSchema: { exempt },
  definedPathModelSchema: { exempt },
};
