import { expect, it } from "vitest";
import { printable } from "../../src/text/printable.ts";

it.each([
  ["plain, кирилица, 한글, [1] é", "plain, кирилица, 한글, [1] é"],
  ["\u001B[1;31mred\u001B[0m", "red"],
  ["\u009B31mred", "red"],
  ["\u001B]0;title\u0007after", "after"],
  ["\u001B]8;;http://x\u001B\\link", "link"],
  ["\u001BMup", "up"],
  ["a\n\n\tb\u007F", "a b "],
  ["\n[1]", " [1]"],
  ["\u001B]never ended", " ]never ended"],
])("prints %j as %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

it("takes time in proportion to the length of the text", () => {
  const started = performance.now();
  for (const part of ["\u001B[", "\u001B]", "\u001B[1;", "\n"]) printable(part.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
