import { expect, it } from "vitest";
import { readOptions } from "../../src/errors/options.ts";
import { FORMAT_OPTIONS, labelIn } from "../../src/text/format-options.ts";
import { expectRefusal } from "../refusal.ts";

it("without options a report is full, in English and in text", () => {
  const { labels, ...read } = readOptions(undefined, FORMAT_OPTIONS);
  expect(read).toEqual({
    as: "text",
    language: "en",
    style: "full",
    digits: null,
    margin: null,
    currency: null,
  });
  expect(labelIn(labels)("toString")).toBe("toString");
});

it("labels stand for their ids, whatever these are called", () => {
  const { labels } = readOptions({ labels: { ["__proto__"]: "odd", a: "A" } }, FORMAT_OPTIONS);
  expect(["a", "b", "__proto__"].map(labelIn(labels))).toEqual(["A", "b", "odd"]);
});

it.each([
  [{ as: "pdf" }, ["as"]],
  [{ language: "de" }, ["language"]],
  [{ style: "short" }, ["style"]],
  [{ digits: 11 }, ["digits"]],
  [{ digits: 0.5 }, ["digits"]],
  [{ labels: ["a"] }, ["labels"]],
  [{ labels: { a: 7 } }, ["labels", "a"]],
  [{ margin: -1 }, ["margin"]],
  [{ currency: "" }, ["currency"]],
  [{ digit: 1 }, ["digit"]],
])("refuses %j", (options, path) => {
  expectRefusal(() => readOptions(options, FORMAT_OPTIONS), "invalid_input", path);
});
