import { expect, it } from "vitest";
import { withBoundFigures } from "../../src/text/html-text.ts";

it.each([
  ["n = 240; 95 % interval", "n_=_240; 95_% interval"],
  ["192 d 3 h, open ones", "192_d 3_h, open ones"],
  ["за 192 д 3 ч, 38 случаев, 5 мин", "за 192_д 3_ч, 38 случаев, 5_мин"],
  ["2 days, in = 3, 4 mins", "2 days, in = 3, 4 mins"],
])("lines do not break within the figures of %s", (text, bound) => {
  expect(withBoundFigures(text).replaceAll("\u00A0", "_")).toBe(bound);
});
