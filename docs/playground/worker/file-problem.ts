/** What is wrong with a file. */
export type FileProblem =
  | {
      readonly what:
        | "empty"
        | "not-a-table"
        | "encrypted"
        | "xls"
        | "zstd"
        | "no-answers"
        | "two-headers"
        | "unreadable";
    }
  | { readonly what: "sheets"; readonly sheets: readonly string[] }
  | { readonly what: "encoding"; readonly samples: readonly { encoding: string; text: string }[] }
  | { readonly what: "too-large"; readonly bytes: number }
  | { readonly what: "too-many-rows"; readonly rows: number }
  | { readonly what: "too-many-columns"; readonly columns: number }
  | { readonly what: "big-integer"; readonly column: string; readonly row: number }
  | StrayText;

/** Texts in columns whose other cells are numbers. */
export interface StrayText {
  readonly what: "stray-text";
  readonly row: number;
  readonly column: string;
  readonly text: string;
  /** Cells like it, this one among them, and their columns. */
  readonly cells: number;
  readonly columns: number;
  /** The rows around it, by the columns around it. */
  readonly around: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly names: readonly string[];
}
