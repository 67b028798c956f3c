import { type AnyReaders, oneOf, type Read, readFields, readOptions } from "../../errors/options.ts";
import {
  MEASURE_OPTIONS,
  type MeasureModel,
  type MeasureName,
  type ReadMeasure,
  type Sampling,
} from "./measure.ts";
import { MEASURE_ARITHMETIC } from "./measure-arithmetic.ts";

const NAMES = Object.keys(MEASURE_OPTIONS) as readonly MeasureName[];

/** The options of a comparison, and the model of the measure that they declare. */
export interface ReadComparison<R extends AnyReaders> {
  readonly model: MeasureModel;
  /** Options of the comparison itself. */
  readonly own: Read<R>;
  readonly sampling: Sampling;
}

/**
 * Reads the options of a comparison: those of the measure that they declare, and its `own` ones, among which is the
 * design of all respondents where it takes one. `isDesigned` says whether samples bring designs of their own.
 */
export function readComparison<const R extends AnyReaders>(
  options: unknown,
  own: R,
  isDesigned = false,
): ReadComparison<R> {
  const { measure } = readFields(
    options ?? {},
    { measure: oneOf(...NAMES) },
    [],
    "options that declare the measure",
  );
  const { design: _, ...ofMeasure }: AnyReaders = MEASURE_OPTIONS[measure];
  const read = readOptions(options, { ...ofMeasure, ...own, measure: oneOf(measure) });
  const { missing, confidence, weights } = read as ReadMeasure<MeasureName>;
  const { design } = read as Pick<Sampling, "design">;
  const arithmetic = MEASURE_ARITHMETIC[measure]({
    ...read,
    isDesigned: isDesigned || design !== undefined,
  } as never);
  return {
    model: { measure, missing, confidence, ...arithmetic },
    own: read as Read<R>,
    sampling: { weights, design },
  };
}
