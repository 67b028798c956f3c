import { retentionElasticity } from "service-quality/loyalty";
import { expect, it } from "vitest";

it("Gupta, Lehmann & Stuart (2004), Valuing customers: the 5 % of value for 1 % of retention (abstract) are the elasticity at 90 % retention and 12 % discount", () => {
  expect(retentionElasticity({ retention: 0.9, discount: 0.12 }).toFixed(0)).toBe("5");
});
