import type { InstrumentSpec, Scale } from "../../../instruments/instrument.ts";
import type { PathModelSpec } from "../../../paths/model/path-model.ts";
import type { Missing } from "../../../survey/estimation.ts";
import type { Language } from "../../../text/language.ts";

/**
 * What a column is used as.
 *
 * Answers to the items of the instrument: `"expectation"`, `"perception"`, `"minimum"`, `"desired"`, `"importance"`,
 * and `"performance"`, a rating of the item that is asked beside its perception. `"points"`: of importance, of a
 * dimension. Answers to a feature of Kano's: `"functional"`, `"dysfunctional"`. `"item"`: of a construct.
 * `"outcome"`: satisfaction or another rating of the whole. `"nps"`: 0 to 10, whether they would recommend. `"ces"`:
 * effort. `"group"`: what to compare by. `"weight"`: of the respondents. `"left-out"`: nothing.
 */
export type ColumnUse = (typeof COLUMN_USES)[number];

/** The uses, in the order in which they are offered. */
export const COLUMN_USES = [
  "expectation",
  "perception",
  "minimum",
  "desired",
  "importance",
  "performance",
  "points",
  "functional",
  "dysfunctional",
  "item",
  "outcome",
  "nps",
  "ces",
  "group",
  "weight",
  "left-out",
] as const;

/** What a column of the survey table is. */
export interface MappedColumn {
  /** Of the variable. */
  readonly name: string;
  readonly use: ColumnUse;
  /** The item of the instrument, or the feature, that the answers are about; `null`: the column's name. */
  readonly item: string | null;
  /** What an `"item"` measures together with others; `null` for all other uses. */
  readonly construct: string | null;
  /** From the lowest to the highest answer that there could be; `null` where it is not known. */
  readonly scale: Scale | null;
  /** The lowest answer that counts as satisfied, of an `"outcome"`; `null`: 4 of 1 to 5. */
  readonly satisfiedFrom: number | null;
  /** What the answers mean where they are texts; `null` in it: a missing answer. */
  readonly labels: Readonly<Record<string, number | null>> | null;
}

/** How a survey is analyzed. */
export interface MappingOptions {
  readonly missing: Missing;
  /** Level of the intervals. */
  readonly confidence: number;
  readonly language: Language;
  /** Where random draws begin. */
  readonly seed: number;
  /** Samples of the bootstraps. */
  readonly replicates: number;
}

/** What the columns of a survey are, and how it is analyzed: the file that the playground saves. */
export interface SurveyMapping {
  readonly kind: "playground-mapping";
  readonly version: 1;
  readonly columns: readonly MappedColumn[];
  /** The questionnaire, or the name of one of the library, such as `"SERVQUAL"`; `null` for none. */
  readonly instrument: string | InstrumentSpec | null;
  /** The path model, or the name of one of the library; `null` for none. */
  readonly pathModel: string | PathModelSpec | null;
  /** What means a missing answer, in every column. */
  readonly missingCodes: readonly (number | string)[];
  readonly options: MappingOptions;
}

/** A mapping as it is specified; one that is already defined is a specification of itself. */
export interface SurveyMappingSpec {
  readonly kind?: "playground-mapping" | null | undefined;
  readonly version?: 1 | null | undefined;
  /** At least one; columns that are not there are left out. */
  readonly columns: readonly MappedColumnSpec[];
  readonly instrument?: string | InstrumentSpec | null | undefined;
  readonly pathModel?: string | PathModelSpec | null | undefined;
  readonly missingCodes?: readonly (number | string)[] | null | undefined;
  /** `"listwise"`, 0.95, `"en"`, 1 and 500 by default. */
  readonly options?:
    | { readonly [Key in keyof MappingOptions]?: MappingOptions[Key] | null | undefined }
    | null
    | undefined;
}

/** A column as it is specified; name and use are enough. */
export type MappedColumnSpec = Pick<MappedColumn, "name" | "use"> & {
  readonly [Key in "item" | "construct" | "scale" | "satisfiedFrom" | "labels"]?:
    | MappedColumn[Key]
    | undefined;
};
