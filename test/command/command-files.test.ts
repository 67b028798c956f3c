import { expect, it } from "vitest";
import { commandFiles } from "../../src/command/command-files.ts";
import { expectRefusal } from "../refusal.ts";

it.each([
  [["csat", "a.csv", "--column", "sat"], ["a.csv"]],
  [
    ["servqual", "a.sav", "--instrument", "i.json", "--labels=l.json"],
    ["a.sav", "l.json", "i.json"],
  ],
  [["paths", "a.json", "--model", "a.json"], ["a.json"]],
  [["paths", "-", "--model", "ACSI", "--labels", "affix", "--instrument", "SERVQUAL"], []],
  [["header", "a.csv"], ["a.csv"]],
  [
    ["chart", "gap", "r.json", "--instrument", "i.json", "--out", "gap.svg"],
    ["r.json", "i.json"],
  ],
  [["chart", "gap", "-", "--out", "-"], []],
  [["call", "gaps.scoreServqual"], []],
  [["csat"], []],
  [["csat", "a.csv", "--nonsense"], []],
  [["--help"], []],
])("the files of %j are %j", (args, files) => {
  expect(commandFiles(args)).toEqual(files);
});

it("arguments must be texts", () => {
  expectRefusal(() => commandFiles([5 as never]), "invalid_input", [0]);
});
