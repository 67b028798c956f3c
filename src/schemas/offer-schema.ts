import * as z from "zod";
import { defineOffer } from "../value/define-offer.ts";
import type { OfferSpec } from "../value/offer.ts";
import { documentSchema } from "./document-schema.ts";
import { type Descriptions, type JsonSchema, jsonSchemaOf } from "./json-schema.ts";

const text = z.string().min(1);
const amount = z.number().min(0).max(1e100);
const component = z.union([
  amount,
  z.strictObject({ quantity: amount, rate: amount }),
  z.strictObject({ amount, currency: text }),
]);
const offer = z.strictObject({
  kind: z.literal("offer").nullish(),
  version: z.literal(1).nullish(),
  id: text.nullish(),
  currency: text.nullish(),
  value: z.strictObject({ product: component, services: component, personnel: component, image: component }),
  cost: z.strictObject({ monetary: component, time: component, energy: component, psychic: component }),
});

const descriptions: Descriptions = z
  .registry<{ id?: string; title?: string; description?: string }>()
  .add(component, {
    id: "component",
    description:
      "An amount in the offer's currency, a quantity with its rate, or an amount that names the offer's currency.",
  })
  .add(offer, { title: "Offer" });

/**
 * An offer, as specified or as `defineOffer` returns it: accepts exactly what `defineOffer` does, and gives its
 * fault as an issue with the same path.
 *
 * @example
 * ```ts
 * import { offerSchema } from "service-quality/schemas";
 *
 * const clinic = {
 *   value: { product: 90, services: 20, personnel: 15, image: 5 },
 *   cost: { monetary: 60, time: { quantity: 1.5, rate: 20 }, energy: 0, psychic: 10 },
 * };
 * offerSchema.safeParse(clinic).success; // => true
 * offerSchema.safeParse({ ...clinic, currency: "" }).error?.issues[0]?.path; // => ["currency"]
 * ```
 */
export const offerSchema: z.ZodType<OfferSpec, unknown> = documentSchema(defineOffer, offer);

/**
 * JSON Schema (draft 2020-12) of an offer. It describes the shape; that an amount names the offer's own currency only
 * `defineOffer` and `offerSchema` see.
 *
 * @example
 * ```ts
 * import { offerJsonSchema } from "service-quality/schemas";
 *
 * offerJsonSchema.required; // => ["value", "cost"]
 * ```
 */
export const offerJsonSchema: JsonSchema = jsonSchemaOf(offer, descriptions);
