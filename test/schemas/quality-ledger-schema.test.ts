import fc from "fast-check";
import { defineQualityLedger } from "service-quality/cost";
import { isServiceQualityError } from "service-quality/errors";
import { qualityLedgerJsonSchema, qualityLedgerSchema } from "service-quality/schemas";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ledgerSpec } from "../cost/ledger/ledger-arbitraries.ts";
import { brokenDocument } from "./broken-document.ts";

const document = fc.oneof(
  ledgerSpec,
  ledgerSpec.map((spec) => defineQualityLedger(spec)),
  brokenDocument(ledgerSpec),
  brokenDocument(ledgerSpec.map((spec) => defineQualityLedger(spec))),
  fc.anything(),
);

/** The path of the fault that `defineQualityLedger` finds; `null` for none. */
function fault(spec: unknown): readonly PropertyKey[] | null {
  try {
    defineQualityLedger(spec as never);
    return null;
  } catch (error) {
    if (isServiceQualityError(error)) return error.path;
    throw error;
  }
}

describe("qualityLedgerSchema", () => {
  it("accepts exactly what defineQualityLedger accepts, and names the same path otherwise", () => {
    fc.assert(
      fc.property(document, (spec) => {
        const expected = fault(spec);
        const { success, error } = qualityLedgerSchema.safeParse(spec);
        expect(success).toBe(expected === null);
        expect(error?.issues[0]?.path ?? null).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps what a ledger says, defined and read back from JSON", () => {
    fc.assert(
      fc.property(ledgerSpec, (spec) => {
        const ledger = defineQualityLedger(spec);
        expect(defineQualityLedger(qualityLedgerSchema.parse(spec))).toStrictEqual(ledger);
        expect(qualityLedgerSchema.parse(JSON.parse(JSON.stringify(ledger)))).toStrictEqual(ledger);
      }),
    );
  });
});

describe("qualityLedgerJsonSchema", () => {
  const fromJson = z.fromJSONSchema(qualityLedgerJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);

  it("requires entries with element, category and amount, and allows no other keys at any depth", () => {
    expect(qualityLedgerJsonSchema).toMatchObject({
      title: "Ledger of quality costs",
      required: ["entries"],
      additionalProperties: false,
      $defs: {
        entry: { required: ["element", "category", "amount"], additionalProperties: false },
        period: { required: ["period"], additionalProperties: false },
      },
    });
  });

  it("accepts every ledger, read back as a zod schema", () => {
    fc.assert(
      fc.property(ledgerSpec, (spec) => {
        const stored = JSON.parse(JSON.stringify(defineQualityLedger(spec)));
        expect(fromJson.safeParse(stored).success).toBe(true);
      }),
    );
  });

  it("refuses an unknown category, a base below 0 and no entries", () => {
    const entry = { element: "refunds", category: "external-failure", amount: 3 };
    expect(fromJson.safeParse({ entries: [entry] }).success).toBe(true);
    for (const wrong of [
      { entries: [{ ...entry, category: "waste" }] },
      { entries: [entry], periods: [{ period: "a", sales: -1 }] },
      { entries: [] },
    ])
      expect(fromJson.safeParse(wrong).success).toBe(false);
  });
});
