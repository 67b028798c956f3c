import { formatHeterotraitMonotrait, type HtmtEstimate } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../../refusal.ts";

const estimate: HtmtEstimate = {
  method: "htmt",
  missing: "reject",
  confidence: 0.95,
  n: 80,
  replicates: 500,
  failed: 0,
  pairs: [
    { a: "image", b: "trust", htmt: 0.8617, interval: { lower: 0.71, upper: 1.04 } },
    { a: "image", b: "value", htmt: null, interval: null },
  ],
  notes: [],
};

describe("formatHeterotraitMonotrait", () => {
  it("has every pair with its interval", () => {
    expect(formatHeterotraitMonotrait(estimate, { language: "ru", labels: { trust: "доверие" } })).toBe(
      `HTMT
n 80

пара             HTMT      интервал
───────────────  ────  ────────────
image − доверие  0,86  [0,71; 1,04]
image − value       –             –`,
    );
  });

  it("has no intervals in plain style", () => {
    expect(formatHeterotraitMonotrait(estimate, { style: "plain", digits: 3 })).toBe(
      `HTMT
n 80

pair            HTMT
─────────────  ─────
image − trust  0.862
image − value      –`,
    );
  });

  it("refuses what is no such result", () => {
    expectRefusal(() => formatHeterotraitMonotrait({ method: "cohen" } as never), "invalid_input", [
      "method",
    ]);
  });
});
