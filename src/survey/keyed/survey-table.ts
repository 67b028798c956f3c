import type { Note } from "../../errors/note.ts";

/** What values are; a date is `YYYY-MM-DD`, with its time `YYYY-MM-DDTHH:MM:SS`, local or an instant that ends in Z. */
export type VariableType = "number" | "text" | "date" | "datetime";

/** The level of measurement. */
export type Measure = "nominal" | "ordinal" | "scale";

/** A value and what it stands for. */
export interface ValueLabel {
  value: number | string;
  label: string;
}

/** Values from one number to another, both included; `null` is an open end. */
export interface ValueRange {
  from: number | null;
  to: number | null;
}

/** What means a missing answer. */
export interface MissingValues {
  codes: (number | string)[];
  ranges: ValueRange[];
}

/** A column of a survey with its codebook. */
export interface SurveyVariable {
  /** Unlike any other variable's. */
  name: string;
  /** What the file calls it. */
  column: string;
  /** The question. */
  label: string | null;
  type: VariableType;
  measure: Measure | null;
  /** Each value once. */
  valueLabels: ValueLabel[];
  missing: MissingValues;
  /** One per respondent, `null` where there is none. */
  values: (number | string | null)[];
}

/** A survey as a table: who answered, and every variable with its codebook. */
export interface SurveyTable {
  kind: "survey-table";
  version: 1;
  /** `"csv"`, `"cells"`, `"rows"`, `"arrow"`, `"sav"`, `"joined"` or the name of a platform. */
  source: string | null;
  title: string | null;
  /** Whether `respondents` are names from the data, not the numbers of the rows. */
  keyed: boolean;
  /** Each once. */
  respondents: string[];
  /** The variable that weighs the respondents. */
  weight: string | null;
  variables: SurveyVariable[];
  notes: Note[];
}

/** A variable as it is specified; name and values are enough. */
export interface SurveyVariableSpec {
  /** Not empty, unlike any other variable's. */
  readonly name: string;
  /** What the file calls it; the name by default. */
  readonly column?: string | null | undefined;
  /** The question; `null` by default. */
  readonly label?: string | null | undefined;
  /** `"number"` by default. */
  readonly type?: VariableType | null | undefined;
  /** `null` by default. */
  readonly measure?: Measure | null | undefined;
  /** Each value once, of the variable's type; none by default. */
  readonly valueLabels?: readonly Readonly<ValueLabel>[] | null | undefined;
  /** What means a missing answer; nothing by default. */
  readonly missing?:
    | {
        readonly codes?: readonly (number | string)[] | null | undefined;
        readonly ranges?:
          | readonly { readonly from?: number | null | undefined; readonly to?: number | null | undefined }[]
          | null
          | undefined;
      }
    | null
    | undefined;
  /** One per respondent: finite numbers, or text of the type's form; `null` where there is none. */
  readonly values: readonly (number | string | null | undefined)[];
}

/** A survey table as it is specified; one that is already defined is a specification of itself. */
export interface SurveyTableSpec {
  readonly kind?: "survey-table" | null | undefined;
  readonly version?: 1 | null | undefined;
  /** Where the table comes from; `null` by default. */
  readonly source?: string | null | undefined;
  readonly title?: string | null | undefined;
  /** Whether the respondents are names from the data; `true` by default. */
  readonly keyed?: boolean | null | undefined;
  /** At least one, each once: text that is not empty, or a number, which becomes text. */
  readonly respondents: readonly (string | number)[];
  /** The name of the variable that weighs the respondents; `null` by default. */
  readonly weight?: string | null | undefined;
  readonly variables: readonly SurveyVariableSpec[];
  readonly notes?: readonly Readonly<Note>[] | null | undefined;
}
