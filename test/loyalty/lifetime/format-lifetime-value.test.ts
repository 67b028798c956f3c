import { explainLifetimeValue, formatLifetimeValue } from "service-quality/loyalty";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const explanation = explainLifetimeValue({
  margin: 6000,
  retention: 0.8,
  discount: 0.1,
  convention: "first-margin-later",
  acquisitionCost: 100_000,
});

describe("formatLifetimeValue", () => {
  it("has a dash for what is never earned back", () => {
    expect(formatLifetimeValue(explanation)).toBe(
      `Customer lifetime value: -84,000.00
break-even acquisition cost: 16,000.00
break-even retention: –
periods to pay back: –`,
    );
  });

  it("has the currency behind every sum", () => {
    const told = formatLifetimeValue(explanation, { language: "bg", digits: 0, currency: "€", as: "html" });
    expect(told).toContain("<h2>Стойност на клиента за целия период: -84\u00A0000 €</h2>");
    expect(told).toContain("<p>пределна цена за привличане: 16\u00A0000 €</p><p>пределно задържане: –</p>");
  });

  it("refuses what is no explanation", () => {
    expectRefusal(() => formatLifetimeValue({ model: "csat" } as never), "invalid_input", ["model"]);
  });
});
