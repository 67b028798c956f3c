import { optional, type Reader, type Readers } from "../errors/options.ts";
import { SERVQUAL } from "../instruments/catalogue/servqual.ts";
import { instrumentAt } from "../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import {
  SCORE_OPTIONS,
  type ScoreOptions,
  SURVEY_SCORE_OPTIONS,
  type SurveyScoreOptions,
} from "../survey/batteries.ts";

interface GapOptions extends ScoreOptions {
  instrument?: InstrumentSpec | undefined;
}

/** Readers of the options of scores by an instrument, SERVQUAL's by default. */
export const GAP_OPTIONS = {
  ...SCORE_OPTIONS,
  instrument: instrumentOr(SERVQUAL),
} satisfies Readers<GapOptions>;

/** The same with the design of the sample. */
export const SURVEY_GAP_OPTIONS = {
  ...GAP_OPTIONS,
  ...SURVEY_SCORE_OPTIONS,
} satisfies Readers<GapOptions & SurveyScoreOptions>;

/** The same beside moments, whose own policy for missing answers holds: `null` where none is asked for. */
export const MOMENT_OPTIONS = {
  ...SURVEY_GAP_OPTIONS,
  missing: optional(GAP_OPTIONS.missing),
} satisfies Readers<GapOptions & SurveyScoreOptions>;

/** Reads an instrument, or takes the usual one where none is given. */
export function instrumentOr(usual: InstrumentSpec): Reader<Instrument> {
  return (value, path) => instrumentAt(value ?? usual, path);
}
