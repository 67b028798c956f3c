import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isServiceQualityError } from "../../src/errors/error.ts";
import { defineInstrument } from "../../src/instruments/define-instrument.ts";
import * as instruments from "../../src/instruments/index.ts";
import type { Instrument, InstrumentSpec } from "../../src/instruments/instrument.ts";
import {
  definedInstrumentJsonSchema,
  definedInstrumentSchema,
  instrumentJsonSchema,
  instrumentSchema,
} from "../../src/schemas/instrument-schema.ts";
import { brokenInstrument, instrumentSpec } from "../instruments/instrument-arbitraries.ts";

const document = fc.oneof(
  instrumentSpec,
  instrumentSpec.map((spec) => defineInstrument(spec)),
  brokenInstrument,
  fc.anything(),
);

/** What `defineInstrument` makes of a document: the instrument, or the path of its fault. */
function outcome(spec: unknown): Instrument | readonly PropertyKey[] {
  try {
    return defineInstrument(spec as InstrumentSpec);
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

const isInstrument = (result: ReturnType<typeof outcome>): result is Instrument => !Array.isArray(result);

describe("instrumentSchema", () => {
  it("accepts exactly what defineInstrument accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const { success, error } = instrumentSchema.safeParse(spec);
        expect(success).toBe(isInstrument(expected));
        expect(error?.issues[0]?.path).toEqual(success ? undefined : expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a specification says, but for a label of an item named __proto__, which zod leaves out", () => {
    fc.assert(
      fc.property(instrumentSpec, (spec) => {
        fc.pre(!JSON.stringify(spec.labels ?? {}).includes('"__proto__":'));
        expect(defineInstrument(instrumentSchema.parse(spec))).toStrictEqual(defineInstrument(spec));
      }),
    );
  });

  it("lets an error that is not the library's pass", () => {
    const document = Object.defineProperty({}, "id", {
      enumerable: true,
      get: () => {
        throw new RangeError("out of reach");
      },
    });
    expect(() => instrumentSchema.safeParse(document)).toThrow(RangeError);
  });

  it("describes itself to zod without leaving a name in its global registry", () => {
    expect(z.toJSONSchema(instrumentSchema)).toMatchObject({
      type: "object",
      required: instrumentJsonSchema.required,
    });
    expect(z.globalRegistry.has(instrumentSchema)).toBe(false);
    expect(z.toJSONSchema(instrumentSchema)).not.toHaveProperty("$defs");
  });
});

describe("definedInstrumentSchema", () => {
  it("accepts what defineInstrument returns", () => {
    fc.assert(
      fc.property(
        instrumentSpec,
        (spec) => definedInstrumentSchema.safeParse(defineInstrument(spec)).success,
      ),
    );
  });

  it("accepts of all documents only those that defineInstrument leaves as they are", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = outcome(spec);
        const complete =
          isInstrument(expected) && JSON.stringify(sorted(spec)) === JSON.stringify(sorted(expected));
        expect(definedInstrumentSchema.safeParse(spec).success).toBe(complete);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the JSON Schemas", () => {
  it("require every key of what is defined, and of what is specified those without a default", () => {
    expect(definedInstrumentJsonSchema.required).toStrictEqual([
      "kind",
      "version",
      "id",
      "title",
      "citation",
      "scale",
      "forms",
      "dimensions",
      "labels",
    ]);
    expect(definedInstrumentJsonSchema.$defs).toMatchObject({
      dimension: { required: ["id", "label", "group", "items"] },
      item: { required: ["id", "label", "reverse"] },
    });
    expect(instrumentJsonSchema.required).toStrictEqual(["id", "title", "citation", "scale", "dimensions"]);
    expect(instrumentJsonSchema.$defs).toMatchObject({
      dimension: { required: ["id", "label", "items"] },
      item: { required: ["id", "label"] },
    });
  });

  it("allow no other keys, at any depth", () => {
    for (const schema of [instrumentJsonSchema, definedInstrumentJsonSchema]) {
      expect(schema.additionalProperties).toBe(false);
      expect(schema.$defs).toMatchObject({
        dimension: { additionalProperties: false },
        item: { additionalProperties: false },
        scale: { additionalProperties: false },
      });
    }
  });

  it("accept the whole catalogue, read back as zod schemas", () => {
    const fromJson = z.fromJSONSchema(definedInstrumentJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    const catalogue = Object.values(instruments).filter((value) => typeof value === "object");
    expect(catalogue.map((instrument) => fromJson.safeParse(instrument).success)).toStrictEqual(
      catalogue.map(() => true),
    );
  });
});

/** The value with the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([key, entry]) => [key, sorted(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
