import * as z from "zod";
import { defineInstrument } from "../instruments/define-instrument.ts";
import type { Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const form = z.enum(["expectation", "perception", "minimum", "desired", "importance"]);
const scale = z.strictObject({ min: z.number(), max: z.number() });
const labels = z.record(z.string(), z.record(z.string(), text));

const itemSpec = z.strictObject({ id: text, label: text, reverse: z.boolean().optional() });
const dimensionSpec = z.strictObject({
  id: text,
  label: text,
  group: text.nullish(),
  items: z.array(itemSpec).min(1),
});
const instrumentSpec = z.strictObject({
  kind: z.literal("instrument").optional(),
  version: z.literal(1).optional(),
  id: text,
  title: text,
  citation: text,
  scale,
  forms: z.array(form).min(1).optional(),
  dimensions: z.array(dimensionSpec).min(1),
  labels: labels.optional(),
});

const item = itemSpec.required();
const dimension = dimensionSpec.extend({ group: text.nullable(), items: z.array(item).min(1) });
const instrument = instrumentSpec.required().extend({ dimensions: z.array(dimension).min(1) });

const ITEM = { id: "item", description: "One question; reverse where a high answer means bad service." };
const DIMENSION = {
  id: "dimension",
  description: "Items that measure one thing and are averaged to one score.",
};
const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(itemSpec, ITEM)
  .add(item, ITEM)
  .add(dimensionSpec, DIMENSION)
  .add(dimension, DIMENSION)
  .add(scale, { id: "scale", description: "The end points of the answers, both included; min is below max." })
  .add(labels, { id: "labels", description: "By BCP 47 tag, then by the id of an item, dimension or group." })
  .add(instrumentSpec, { title: "Instrument, as specified" })
  .add(instrument, { title: "Instrument" });

/**
 * The specification of an instrument: accepts exactly what `defineInstrument` does, and gives its fault as
 * an issue with the same path. Every defined instrument is a specification too.
 *
 * @example
 * ```ts
 * import { SERVQUAL } from "service-quality/instruments";
 * import { instrumentSchema } from "service-quality/schemas";
 *
 * instrumentSchema.safeParse(SERVQUAL).success; // => true
 * instrumentSchema.safeParse({ ...SERVQUAL, scale: { min: 7, max: 1 } }).error?.issues[0]?.path; // => ["scale", "max"]
 * ```
 */
export const instrumentSchema: z.ZodType<InstrumentSpec, unknown> = documentSchema(
  defineInstrument,
  instrumentSpec,
);

/**
 * An instrument as `defineInstrument` returns it and as it is stored, with every key present.
 *
 * @example
 * ```ts
 * import { SERVQUAL } from "service-quality/instruments";
 * import { definedInstrumentSchema } from "service-quality/schemas";
 *
 * const stored = JSON.parse(JSON.stringify(SERVQUAL));
 * definedInstrumentSchema.parse(stored).dimensions[0]?.items[0]?.reverse; // => false
 * ```
 */
export const definedInstrumentSchema: z.ZodType<Instrument, unknown> = documentSchema(
  defineInstrument,
  instrument,
);

/**
 * JSON Schema (draft 2020-12) of the specification of an instrument. It describes the shape; that ids are
 * unique, labels known and the scale in order only `defineInstrument` and `instrumentSchema` see.
 *
 * @example
 * ```ts
 * import { instrumentJsonSchema } from "service-quality/schemas";
 *
 * instrumentJsonSchema.required; // => ["id", "title", "citation", "scale", "dimensions"]
 * ```
 */
export const instrumentJsonSchema: JsonSchema = jsonSchemaOf(instrumentSpec, descriptions);

/**
 * JSON Schema (draft 2020-12) of an instrument as `defineInstrument` returns it, with every key required.
 *
 * @example
 * ```ts
 * import { definedInstrumentJsonSchema } from "service-quality/schemas";
 *
 * definedInstrumentJsonSchema.title; // => "Instrument"
 * ```
 */
export const definedInstrumentJsonSchema: JsonSchema = jsonSchemaOf(instrument, descriptions);
