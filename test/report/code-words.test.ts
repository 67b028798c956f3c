import { expect, it } from "vitest";
import { codeWord } from "../../src/report/code-words.ts";

it.each([
  ["side", "below", ["below", "ниже", "под"]],
  ["category", "M", ["must-be", "обязательное", "задължително"]],
  ["id", "below", ["below", "below", "below"]],
  ["side", "toString", ["toString", "toString", "toString"]],
  ["__proto__", "below", ["below", "below", "below"]],
  ["side", 1, [1, 1, 1]],
  ["side", null, [null, null, null]],
] as const)("%s: %s is a word where it is a code", (column, value, words) => {
  expect((["en", "ru", "bg"] as const).map((language) => codeWord(column, value, language))).toEqual(words);
});
