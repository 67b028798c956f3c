import * as z from "zod";
import { isServiceQualityError } from "../errors/error.ts";

/**
 * A schema that accepts the documents which `define` accepts and `shape` describes. It is `define` that
 * decides, on the document as given; the path of its fault becomes the path of the issue.
 */
export function documentSchema<Document>(
  define: (document: never) => unknown,
  shape: z.ZodType<Document>,
): z.ZodType<Document, unknown> {
  const checked = z.unknown().superRefine((document, context) => {
    try {
      define(document as never);
    } catch (error) {
      if (!isServiceQualityError(error)) throw error;
      context.addIssue({ code: "custom", path: [...error.path], message: error.message });
    }
  });
  return checked.pipe(shape);
}
