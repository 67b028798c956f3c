export { BRADY_CRONIN } from "./catalogue/brady-cronin.ts";
export { DINESERV } from "./catalogue/dineserv.ts";
export { E_RECS_QUAL } from "./catalogue/e-recs-qual.ts";
export { E_S_QUAL } from "./catalogue/e-s-qual.ts";
export { LIBQUAL } from "./catalogue/libqual.ts";
export { QUALITY_TYPES } from "./catalogue/quality-types.ts";
export { RSQS } from "./catalogue/rsqs.ts";
export { SERVPERF } from "./catalogue/servperf.ts";
export { SERVQUAL } from "./catalogue/servqual.ts";
export { SERVQUAL_1988 } from "./catalogue/servqual-1988.ts";
export { defineInstrument } from "./define-instrument.ts";
export type {
  Dimension,
  DimensionSpec,
  Form,
  Instrument,
  InstrumentSpec,
  Item,
  ItemSpec,
  Labels,
  Scale,
} from "./instrument.ts";
