import {
  customerLifetimeValue,
  type LifetimeConvention,
  migrationValue,
  pricePremium,
  projectReturnOnQuality,
} from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./retention-economics.json" with { type: "json" };

const conventionOf = (convention: string) => convention as LifetimeConvention;

function expectAll(actual: readonly (number | null)[], wanted: readonly number[], relative: number): void {
  expect(actual).toHaveLength(wanted.length);
  const scale = Math.max(...wanted.map(Math.abs));
  wanted.forEach((value, i) => {
    expect(Math.abs(actual[i]! - value), `${actual[i]} for ${value}`).toBeLessThanOrEqual(relative * scale);
  });
}

describe("numpy's inverse of a matrix of migration", () => {
  it.each(golden.migrations)("has our values, $convention, growth $growth, $margins", (given) => {
    const { margins, transitions, discount, growth, convention } = given;
    const { segments } = migrationValue({
      segments: margins.map((margin, j) => ({ segment: `${j}`, margin })),
      transitions,
      discount,
      growth,
      convention: conventionOf(convention),
    });
    expectAll(
      segments.map(({ value }) => value),
      given.values,
      1e-13,
    );
    expectAll(
      segments.map(({ expectedPeriods }) => expectedPeriods),
      given.expectedPeriods,
      1e-13,
    );
  });
});

describe("sums to 50 digits", () => {
  it.each(golden.lifetimes)("have our lifetime values, $input", ({ input, value, ten }) => {
    const given = { ...input, convention: conventionOf(input.convention) };
    expectWithin(customerLifetimeValue(given), value, 1e-14);
    expectWithin(customerLifetimeValue({ ...given, periods: 10 }), ten, 1e-14);
  });
});

describe("a market of three counts, moved by numpy", () => {
  it.each(golden.chains)("has our return on quality, $ratio", (chain) => {
    const { periods, presentProfit, presentSpend, ratio } = projectReturnOnQuality(chain.plan);
    expectAll(
      periods.map(({ customers }) => customers),
      chain.customers,
      1e-13,
    );
    expectAll(
      periods.map(({ baseCustomers }) => baseCustomers),
      chain.baseCustomers,
      1e-13,
    );
    expectAll(
      periods.map(({ cumulativeNet }) => cumulativeNet),
      chain.cumulativeNets,
      1e-12,
    );
    expectAll(
      [presentProfit, presentSpend, ratio],
      [chain.presentProfit, chain.presentSpend, chain.ratio],
      1e-12,
    );
    expectWithin(ratio, chain.ratio, 1e-11);
  });
});

describe("the roots of Fieller's quadratic to 50 digits", () => {
  it.each(golden.premiums)("bound our price premium, $premium", (given) => {
    const { quality, prices, confidence } = given;
    const units = prices.map((price, i) => ({ unit: `${i}`, quality: quality[i]!, price }));
    const { premium, interval } = pricePremium(units, { confidence });
    expectWithin(1 + premium!, 1 + given.premium, 1e-14);
    expectWithin(1 + interval!.lower, 1 + given.lower, 1e-13);
    expectWithin(1 + interval!.upper, 1 + given.upper, 1e-13);
  });
});
