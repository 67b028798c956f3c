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
