import type { Instrument } from "../../instruments/instrument.ts";
import type { PathBlock, PathModel } from "../../paths/model/path-model.ts";
import type { ColumnSelection } from "../../survey/keyed/column-selection.ts";
import type { Survey } from "../../survey/keyed/survey.ts";
import type { SurveyTable } from "../../survey/keyed/survey-table.ts";
import type { FileSelection } from "../../survey/reading/value-options.ts";
import type { FormatOptions } from "../../text/format-options.ts";
import type { GivenOptions, OptionName } from "../options.ts";

/** What is asked of a model. */
export interface Asked {
  readonly options: GivenOptions;
  readonly instrument: Instrument | null;
  readonly pathModel: PathModel<string, PathBlock> | null;
}

/** Options of the function that scores, which looks at them itself. */
export type Settings = Readonly<Record<string, never>>;

/** Options of the formatter. */
export type Layout = Pick<FormatOptions, "as" | "language" | "style">;

/** A model of the command line: what it takes of a table, what it computes, and how that is printed. */
export interface Model<Data, Scores> {
  /** Its own options that must be given. */
  readonly needs: readonly OptionName[];
  /** Its own options that may be given. */
  readonly may?: readonly OptionName[];
  /** Columns of the file in which every cell must be an answer, where they are known beforehand. */
  readonly answers?: (asked: Asked) => FileSelection | null;
  /** Columns of answers by battery. */
  readonly batteries: (asked: Asked, table: SurveyTable) => Readonly<Record<string, ColumnSelection>>;
  /** Columns that could be answers and are passed over. */
  readonly leftOut?: (asked: Asked, table: SurveyTable) => readonly string[];
  /** Columns that are no answers. */
  readonly attributes?: (table: SurveyTable) => string[];
  readonly data: (survey: Survey, asked: Asked) => Data;
  readonly score: (data: Data, settings: Settings, asked: Asked) => Scores;
  /** The reports, one for each result that has one. */
  readonly reports: (scores: Scores, layout: Layout, asked: Asked) => string[];
  /** The rows of the main table. */
  readonly rows: (scores: Scores) => readonly object[];
}
