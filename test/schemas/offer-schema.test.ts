import fc from "fast-check";
import { isServiceQualityError } from "service-quality/errors";
import { offerJsonSchema, offerSchema } from "service-quality/schemas";
import { defineOffer } from "service-quality/value";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { currencyName, name, offerIn } from "../value/offer-arbitraries.ts";
import { brokenDocument } from "./broken-document.ts";

const offer = currencyName.chain((currency) => offerIn(currency, fc.option(name)));
const document = fc.oneof(
  offer,
  offer.map((spec) => defineOffer(spec)),
  brokenDocument(offer),
  brokenDocument(offer.map((spec) => defineOffer(spec))),
  fc.anything(),
);

/** The path of the fault that `defineOffer` finds; `null` for none. */
function fault(spec: unknown): readonly PropertyKey[] | null {
  try {
    defineOffer(spec as never);
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("offerSchema", () => {
  it("accepts exactly what defineOffer accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = fault(spec);
        const { success, error } = offerSchema.safeParse(spec);
        expect(success).toBe(expected === null);
        expect(error?.issues[0]?.path ?? null).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what an offer says, defined and read back from JSON", () => {
    fc.assert(
      fc.property(offer, (spec) => {
        const defined = defineOffer(spec);
        expect(defineOffer(offerSchema.parse(spec))).toStrictEqual(defined);
        expect(offerSchema.parse(JSON.parse(JSON.stringify(defined)))).toStrictEqual(defined);
      }),
    );
  });
});

describe("offerJsonSchema", () => {
  const fromJson = z.fromJSONSchema(offerJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);

  it("requires all eight components, and allows no other keys", () => {
    expect(offerJsonSchema).toMatchObject({
      title: "Offer",
      required: ["value", "cost"],
      additionalProperties: false,
      properties: {
        value: { required: ["product", "services", "personnel", "image"], additionalProperties: false },
        cost: { required: ["monetary", "time", "energy", "psychic"], additionalProperties: false },
      },
    });
  });

  it("accepts every offer, read back as a zod schema, and refuses one with a component below 0", () => {
    fc.assert(
      fc.property(offer, (spec) => {
        const stored = JSON.parse(JSON.stringify(defineOffer(spec)));
        expect(fromJson.safeParse(stored).success).toBe(true);
        stored.cost.energy = -1;
        expect(fromJson.safeParse(stored).success).toBe(false);
      }),
    );
  });
});
