import { expect, it } from "vitest";
import { displayWidth } from "../../src/text/display-width.ts";

it.each([
  ["staff", 5],
  ["персонал", 8],
  ["", 0],
  ["가격", 4],
  ["价格", 4],
  ["ｆｕｌｌ", 8],
  ["ﾊﾝ", 2],
  ["e\u0301", 1],
  ["a\u200Bb", 2],
  ["\uFEFF", 0],
  ["🙂", 2],
  ["👩\u200D👧", 4],
  ["𠀀", 2],
  ["κ – χ² ½", 8],
  ["〿", 1],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
