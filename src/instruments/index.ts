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
