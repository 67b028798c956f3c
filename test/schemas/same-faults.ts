import fc from "fast-check";
import { isServiceQualityError } from "service-quality/errors";
import { expect } from "vitest";
import type * as z from "zod";

/** Expects a schema to accept the documents that `define` accepts, and to name the same fault where it refuses. */
export function expectSameFaults<T>(
  schema: z.ZodType,
  define: (document: T) => unknown,
  documents: fc.Arbitrary<unknown>,
  numRuns: number,
): void {
  fc.assert(
    fc.property(documents, (document) => {
      const parsed = schema.safeParse(document);
      try {
        define(document as T);
        expect(parsed.success).toBe(true);
      } catch (error) {
        if (!isServiceQualityError(error)) throw error;
        expect(parsed.error?.issues[0]?.path).toEqual(error.path);
      }
    }),
    { numRuns },
  );
}
