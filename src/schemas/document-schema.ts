import * as z from "zod";
import { faultsOf, messageOf } from "../errors/faults.ts";

/**
 * A schema that accepts the documents which `define` accepts and `shape` describes. It is `define` that
 * decides, on the document as given; each fault that it finds becomes an issue with its path, and its code in `params`.
 */
export function documentSchema<Document>(
  define: (document: never) => unknown,
  shape: z.ZodType<Document>,
): z.ZodType<Document, unknown> {
  const checked = z.unknown().superRefine((document, context) => {
    for (const fault of faultsOf(() => define(document as never))) {
      const { path, code } = fault;
      context.addIssue({ code: "custom", path: [...path], message: messageOf(fault), params: { code } });
    }
  });
  return checked.pipe(shape);
}
