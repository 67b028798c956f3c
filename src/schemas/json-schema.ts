import * as z from "zod";

/** A JSON Schema (draft 2020-12) as plain JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What JSON Schemas say of a shape besides. Kept out of zod's global registry, which is the caller's. */
export type Descriptions = z.core.$ZodRegistry<{ id?: string; title?: string; description?: string }>;

/** The JSON Schema of a shape, frozen in depth. */
export function jsonSchemaOf(shape: z.ZodType, descriptions: Descriptions): JsonSchema {
  return frozen({ ...z.toJSONSchema(shape, { metadata: descriptions }) });
}

function frozen<T extends object>(value: T): T {
  for (const entry of Object.values(value)) if (typeof entry === "object" && entry !== null) frozen(entry);
  return Object.freeze(value);
}
