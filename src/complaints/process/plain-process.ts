import type { ComplaintProcess } from "./process.ts";

/**
 * A complaint process as TypeScript sees one that was loaded from a JSON module or written without `as const`: its
 * literals are any text, its pairs any list. Whether it is a process is seen when it is used.
 */
export type PlainProcess<Part = ComplaintProcess> = Part extends string
  ? string
  : Part extends readonly (infer Entry)[]
    ? readonly PlainProcess<Entry>[]
    : Part extends object
      ? { readonly [Key in keyof Part]: PlainProcess<Part[Key]> }
      : Part;
