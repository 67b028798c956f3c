/**
 * The part of papaparse that the library uses. The types of DefinitelyTyped would bring the globals of
 * Node into `src`.
 */
declare module "papaparse" {
  interface Row {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
  }
  const Papa: {
    /** Calls `step` for every row and returns once all are read. */
    parse(
      text: string,
      config: { delimiter: string; newline: "\n"; quoteChar: string; step: (row: Row) => void },
    ): void;
    /** The text of a table; cells that match `escapeFormulae` are preceded by an apostrophe. */
    unparse(
      table: { fields: readonly string[]; data: readonly (readonly unknown[])[] },
      config: { delimiter: string; escapeFormulae: RegExp },
    ): string;
  };
  export default Papa;
}
