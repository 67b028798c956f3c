import type { ComplaintProcess } from "./process.ts";

/**
 * A complaint process as TypeScript sees one that was loaded from a JSON module or written without `as const`: its literals
 * are any text, its pairs any list. Whether it is a process is seen when it is used.
 */
export type PlainProcess = Widened<ComplaintProcess>;

type Widened<T> = T extends string
  ? string
  : T extends readonly (infer Entry)[]
    ? readonly Widened<Entry>[]
    : T extends object
      ? { readonly [Key in keyof T]: Widened<T[Key]> }
      : T;
