export { calendarJsonSchema, calendarSchema } from "./calendar-schema.ts";
export {
  definedInstrumentJsonSchema,
  definedInstrumentSchema,
  instrumentJsonSchema,
  instrumentSchema,
} from "./instrument-schema.ts";
export type { JsonSchema } from "./json-schema.ts";
export { momentsJsonSchema, momentsSchema } from "./moments-schema.ts";
export { offerJsonSchema, offerSchema } from "./offer-schema.ts";
export {
  definedPathModelJsonSchema,
  definedPathModelSchema,
  pathModelJsonSchema,
  pathModelSchema,
} from "./path-model-schema.ts";
export { qualityLedgerJsonSchema, qualityLedgerSchema } from "./quality-ledger-schema.ts";
