/** What is wrong with a file, or must be asked about it. */
export type FileProblem =
  | { readonly what: "empty" | "not-a-table" | "encrypted" | "xls" | "no-answers" | "two-headers" }
  | { readonly what: "sheets"; readonly sheets: readonly string[] }
  | { readonly what: "codec"; readonly codec: string }
  | { readonly what: "encoding"; readonly samples: readonly EncodingSample[] }
  | { readonly what: "too-large"; readonly bytes: number }
  | { readonly what: "too-many-rows"; readonly rows: number }
  | { readonly what: "too-many-columns"; readonly columns: number }
  | { readonly what: "big-integer"; readonly row: number; readonly column: string }
  | StrayText;

/** How a text begins in an encoding. */
export interface EncodingSample {
  readonly encoding: string;
  readonly text: string;
}

/** A text in a column whose other cells are numbers. */
export interface StrayText {
  readonly what: "stray-text";
  /** From 1, below the header. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
  /** All such texts of the file. */
  readonly texts: readonly string[];
  /** How many cells hold them, and how many columns. */
  readonly cells: number;
  readonly columns: number;
  /** The cell and its neighbors. */
  readonly excerpt: Excerpt;
}

/** A few cells of a table. */
export interface Excerpt {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly (string | number | null)[] }[];
}

/** A file that cannot be used as it is. */
export class FileFault extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.what);
    this.problem = problem;
  }
}
