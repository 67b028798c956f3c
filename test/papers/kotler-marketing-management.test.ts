import { economicValue, scoreOffer } from "service-quality/value";
import { describe, expect, it } from "vitest";

describe("Kotler, Marketing Management, the Caterpillar tractor", () => {
  it("is worth 20000 against a cost of 19000: it delivers 1000, at a ratio of 1.05", () => {
    const { deliveredValue, ratio } = scoreOffer({
      value: { product: 20000, services: 0, personnel: 0, image: 0 },
      cost: { monetary: 19000, time: 0, energy: 0, psychic: 0 },
    });
    expect(deliveredValue).toBe(1000);
    expect(ratio!.toFixed(2)).toBe("1.05");
  });

  it("is priced at 100000 where it is worth 110000 against a competitor's 90000: a discount of 10000", () => {
    const { economicValue: worth, inducement } = economicValue({
      referencePrice: 90000,
      gains: { durability: 7000, reliability: 6000, service: 5000, warranty: 2000 },
      price: 100000,
    });
    expect([worth, inducement]).toEqual([110000, 10000]);
  });
});
